import {indicatorOf, indicators, paramsOf} from '../compute.js';
import type {Indicator} from '../indicator/indicator.js';
import {dimensionLabel} from '../text/categories.js';
import {cliWords} from '../text/cli.js';
import type {Arguments} from './arguments.js';
import {alignedTable, jsonText, unitSign} from './print.js';

/** `indicators [KEY]`: the catalogue, or one entry as an official would read it. */
export function indicatorsCommand({operands, lang, format}: Arguments): 0 {
  const chosen = operands.length === 0 ? indicators : operands.map(indicatorOf);
  if (format === 'json') {
    const records = chosen.map(msIndRecord);
    process.stdout.write(`${jsonText(operands.length === 1 ? records[0] : records)}\n`);
  } else if (operands.length === 0) {
    const rows = indicators.map((one) => [one.key, one.title[lang], unitSign(one.unit, lang)]);
    const t = cliWords[lang];
    process.stdout.write(`${alignedTable([t.key, t.name, t.unit], rows, new Set())}\n`);
  } else {
    process.stdout.write(`${chosen.map((one) => entry(one, lang)).join('\n\n')}\n`);
  }
  return 0;
}

function entry(indicator: Indicator, lang: 'id' | 'en'): string {
  const t = cliWords[lang];
  const lines: [string, string][] = [
    [t.definition, indicator.definition[lang]],
    [t.formula, indicator.formula[lang]],
    [t.numerator, indicator.numerator[lang]],
    [t.denominator, indicator.denominator[lang]],
    [t.unknown, indicator.unknown[lang]],
    [t.unit, unitSign(indicator.unit, lang)],
    [t.direction, t.directions(indicator.direction)],
    [
      t.breakdowns,
      ['region', 'period', ...indicator.dimensions]
        .map((dim) => `${dim} (${dimensionLabel(dim, lang)})`)
        .join(', '),
    ],
    [t.parameters, paramsOf(indicator).join(', ')],
    ...indicator.notes.map((note, i): [string, string] => [i === 0 ? t.notes : '', note[lang]]),
    [t.source, indicator.source],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const head = `${indicator.key} · ${indicator.title[lang]} (${t.version} ${indicator.version})`;
  return [head, ...lines.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)].join('\n');
}

/** The MS-Ind record of an indicator (Peraturan BPS 5/2020). */
function msIndRecord({
  key,
  version,
  title,
  definition,
  formula,
  unit,
  msInd,
  source,
  dimensions,
}: Indicator) {
  return {
    kunci: key,
    versi: version,
    nama: title.id,
    konsep: msInd.konsep,
    definisi: definition.id,
    interpretasi: msInd.interpretasi,
    metode: formula.id,
    ukuran: msInd.ukuran,
    satuan: msInd.satuan,
    klasifikasi: msInd.klasifikasi,
    komposit: msInd.komposit,
    kegiatan: msInd.kegiatan,
    variabel: msInd.variabel,
    levelEstimasi: msInd.levelEstimasi,
    aksesUmum: msInd.aksesUmum,
    dokumen: msInd.dokumen,
    sumber: source,
    unit,
    dimensi: ['region', 'period', ...dimensions],
  };
}
