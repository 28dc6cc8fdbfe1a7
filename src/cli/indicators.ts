import {indicatorOf, indicators} from '../compute.js';
import {msIndCsv} from '../export/ms-ind.js';
import type {Indicator} from '../indicator/indicator.js';
import {dimensionLabel} from '../text/categories.js';
import {cliWords} from '../text/cli.js';
import {familyLabel, inOrderOfFamilies} from '../text/families.js';
import {parameterMeaning} from '../text/parameters.js';
import {unitWords} from '../text/unit-words.js';
import type {Lang} from '../text/words.js';
import type {Arguments} from './arguments.js';
import {breakdownsOf, msIndRecord} from './ms-ind.js';
import {parameterText, parametersOf} from './parameters.js';
import {alignedTable, jsonText} from './print.js';

/** `indicators [KEY]`: the catalogue, a family of it, or entries as an official would read them. */
export function indicatorsCommand({operands, lang, format}: Arguments): 0 {
  const [family] = operands;
  const ofFamily = indicators.filter((one) => familyOf(one) === family);
  if (operands.length === 1 && ofFamily.length > 0) {
    process.stdout.write(`${textOf(ofFamily, 0, lang, format)}\n`);
    return 0;
  }
  const chosen = operands.length === 0 ? indicators : operands.map(indicatorOf);
  process.stdout.write(`${textOf(chosen, operands.length, lang, format)}\n`);
  return 0;
}

function textOf(chosen: readonly Indicator[], asked: number, lang: Lang, format: string): string {
  switch (format) {
    case 'json': {
      const records = chosen.map(msIndRecord);
      return jsonText(asked === 1 ? records[0] : records);
    }
    case 'csv':
      return indicatorsCsv(chosen);
    default:
      return asked === 0
        ? catalogueText(chosen, lang)
        : chosen.map((one) => entryText(one, lang)).join('\n\n');
  }
}

/** The catalogue by family: key, name and unit, a line each. */
export function catalogueText(list: readonly Indicator[], lang: Lang): string {
  const t = cliWords[lang];
  const families = inOrderOfFamilies([...new Set(list.map(familyOf))]);
  const rows = families.flatMap((family) => [
    [familyLabel(family, lang).toUpperCase(), '', ''],
    ...list
      .filter((one) => familyOf(one) === family)
      .map((one) => [`  ${one.key}`, one.title[lang], unitText(one, lang)]),
  ]);
  return alignedTable([t.key, t.name, t.unit].map(capital), rows, new Set());
}

/** One entry: what it says, how it is made, and what to beware of. */
export function entryText(indicator: Indicator, lang: Lang): string {
  const t = cliWords[lang];
  const {msInd, formulaKind} = indicator;
  const breakdowns = breakdownsOf(indicator).map((dim) => `${dim} (${dimensionLabel(dim, lang)})`);
  const lines: [string, string][] = [
    [t.definition, indicator.definition[lang]],
    [t.formula, indicator.formula[lang]],
    [t.numerator, indicator.numerator[lang]],
    [t.denominator, indicator.denominator[lang]],
    [t.unknown, indicator.unknown[lang]],
    [t.unit, unitText(indicator, lang)],
    [t.direction, t.directions(indicator.direction)],
    ...(msInd.komponen ? [[t.components, msInd.komponen.join(', ')] as [string, string]] : []),
    ...(formulaKind.kind === 'function'
      ? [[t.function, formulaKind.name] as [string, string]]
      : [
          [t.breakdowns, breakdowns.join(', ')] as [string, string],
          ...listed(t.parameters, parameterLines(indicator, lang)),
        ]),
    ...listed(
      t.notes,
      indicator.notes.map((note) => note[lang]),
    ),
    [t.source, indicator.source],
    [t.document, [msInd.dokumen, msInd.kodeDokumen].filter(Boolean).join(': ')],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const head = `${indicator.key} · ${indicator.title[lang]} (${t.version} ${indicator.version})`;
  const indent = ' '.repeat(width + 4);
  return [
    head,
    ...lines.map(([name, text]) => `  ${capital(name).padEnd(width)}  ${wrapped(text, indent)}`),
  ].join('\n');
}

/** Several values under one name. */
function listed(name: string, values: readonly string[]): [string, string][] {
  return values.map((value, i) => [i === 0 ? name : '', value]);
}

/** `days=30: length of the window in days`. */
function parameterLines(indicator: Indicator, lang: Lang): readonly string[] {
  return parametersOf(indicator).map((one) => {
    const meaning = parameterMeaning(one.name, one.default, lang);
    return [parameterText(one), meaning].filter(Boolean).join(': ');
  });
}

/** Most characters of a line of an entry. */
const lineWidth = 110;

/** Text in lines, the later ones indented. */
function wrapped(text: string, indent: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line === '') lines[lines.length - 1] = word;
    else if (indent.length + line.length + 1 + word.length > lineWidth) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join(`\n${indent}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** MS-Ind records as CSV, without the end of the last line. */
export function indicatorsCsv(list: readonly Indicator[]): string {
  return msIndCsv(list.map(msIndRecord)).trimEnd();
}

function unitText({unit, msInd}: Indicator, lang: Lang): string {
  return unitWords(unit, msInd.satuan, lang);
}

function familyOf({key}: Indicator): string {
  return key.split('.')[0];
}
