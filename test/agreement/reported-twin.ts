import type {Tables} from '../../src/data/table.js';
import type {Indicator, PartsFormula, ReportedParts} from '../../src/indicator/indicator.js';
import {readTables} from '../../src/read/read-tables.js';
import type {ResultRow} from '../../src/result/row.js';
import type {Config} from '../../src/schema/config.js';

/** The parts of a formula that can also come already counted, or `null` where none can. */
export function reportedOf({formulaKind}: Indicator): ReportedParts | null {
  if (formulaKind.kind === 'function' || formulaKind.kind === 'cells') return null;
  const formula: PartsFormula = formulaKind;
  if (!('reported' in formula) || formula.reported === undefined) return null;
  // What has no rows at all has no margins of rows either.
  return formula.kind === 'reported' ? null : formula.reported;
}

/** Dimensions a file of figures has a column for, beside area and year. */
const columns = {size_class: 'skala_usaha', channel: 'kanal', programme: 'program'} as const;

type Line = readonly [place: readonly string[], measure: string, unit: string, value: number];

/**
 * An office that knows nothing but the margins of another one's rows: each figure of an answer as a
 * line of a file of figures, by area, year, class, channel and programme. Licences and stages each
 * have a measure of their own.
 *
 * @returns `null` where no figure has a measure of its own
 */
export async function twinOf(
  rows: readonly ResultRow[],
  {formulaKind}: Indicator,
  parts: ReportedParts,
  config: Config,
): Promise<Tables | null> {
  const {unit = 'usaha'} = parts;
  const below = (parts as {denominatorUnit?: string}).denominatorUnit ?? unit;
  const layers = 'layers' in formulaKind ? formulaKind.layers : undefined;
  // Of what is not reached, the office states what is.
  const complement = 'complement' in formulaKind && formulaKind.complement === true;
  const lines = rows.flatMap(({by, denominator, ...row}): Line[] => {
    const rest = (denominator ?? NaN) - (row.numerator ?? NaN);
    const numerator = complement ? rest : row.numerator;
    const flows = flowLines(kindOf(formulaKind), {by, denominator, ...row});
    if (flows !== null) return flows;
    const place = [by.region, by.period, ...Object.keys(columns).map((dim) => by[dim] ?? 'total')];
    const layer = layers === undefined ? undefined : by[layers.dim];
    const layered = layer === undefined ? undefined : layers?.of[layer];
    const own =
      layer === undefined ? parts : layered && 'reported' in layered ? layered.reported : undefined;
    // Users of a channel are compared with all businesses, which no channel counts.
    const all = [...place.slice(0, 3), 'total', 'total'];
    const lines: Line[] = [
      [place, String(own?.numerator), unit, numerator ?? NaN],
      [all, String(own?.denominator ?? parts.denominator), below, denominator ?? NaN],
    ];
    return lines.filter(([, measure, , value]) => measure !== 'undefined' && !Number.isNaN(value));
  });
  if (lines.length === 0) return null;
  const sources = [...filesOf(lines)].map(([name, texts]) => ({
    name,
    bytes: new TextEncoder().encode(texts.join('\n')),
  }));
  const names = Object.fromEntries(sources.map(({name}) => [name, 'reported' as const]));
  const {tables, input, diagnostics} = await readTables(sources, {config, tables: names});
  const refused = diagnostics.find(({severity}) => severity === 'error');
  if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`);
  // A row that happens to be the sum of all others is taken for their total.
  return input.some(({setAside}) => setAside > 0) ? null : tables;
}

/** Class counts on two rules are counts like others, though their kind follows businesses. */
function kindOf(formula: Indicator['formulaKind']): string {
  return formula.kind === 'transition' && formula.show !== 'upward' ? 'count' : formula.kind;
}

/** Flows of a year stand beside the stock of the year before; `null` for all other kinds. */
function flowLines(
  kind: string,
  {by, numerator, denominator, extra}: Omit<ResultRow, 'value' | 'flags' | 'reason' | 'unknown'>,
): Line[] | null {
  const at = (period: number, sizeClass: string): readonly string[] => [
    by.region,
    String(period),
    sizeClass,
    'total',
    'total',
  ];
  const [year, before] = [Number(by.period), Number(by.period) - 1];
  const lines: Readonly<Record<string, Line[]>> = {
    demography: [
      [at(year, 'total'), 'births', 'usaha', extra.births ?? NaN],
      [at(year, 'total'), 'deaths', 'usaha', extra.deaths ?? NaN],
      [at(before, 'total'), 'businesses', 'usaha', extra.active_start ?? NaN],
    ],
    transition: [
      [at(year, 'mikro'), 'upgraded', 'usaha', numerator ?? NaN],
      [at(before, 'mikro'), 'businesses', 'usaha', denominator ?? NaN],
    ],
  };
  return lines[kind]?.filter(([, , , value]) => !Number.isNaN(value)) ?? null;
}

/** One file for each set of columns: a file with a column must fill it in every row. */
function filesOf(lines: readonly Line[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  const heads = ['kode_wilayah', 'tahun', ...Object.values(columns)];
  for (const [place, measure, unit, value] of lines) {
    const kept = place.map((id, at) => at < 3 || id !== 'total');
    const name = `angka-${kept.map(Number).join('')}.csv`;
    const head = [...heads.filter((_, at) => kept[at]), 'indikator', 'satuan', 'nilai'].join(';');
    const texts = files.get(name) ?? [head];
    const text = [...place.filter((_, at) => kept[at]), measure, unit, value].join(';');
    if (!texts.includes(text)) texts.push(text);
    files.set(name, texts);
  }
  return files;
}
