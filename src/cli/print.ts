import {categoryLabel, dimensionLabel, valueLabel} from '../text/categories.js';
import {cliWords} from '../text/cli.js';
import {furtherFigureLabel} from '../text/further-figures.js';
import {unitWords} from '../text/unit-words.js';
import {words, type Lang} from '../text/words.js';
import {indicatorOf, type Computation} from '../compute.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {ResultRow} from '../result/row.js';
import type {TargetRow} from '../targets/assess.js';
import {messageOf} from '../text/message.js';
import {formatNumber} from '../format/number.js';
import {stateWords} from '../format/state.js';

/** A terminal shows what a cell says and does not obey it: control characters become visible. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');
}

/** A value as JSON in which no character can move a terminal's cursor; it parses to the same. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** No cell of a printed table is wider: a header of a megabyte would pad every row to its width. */
const widest = 80;

function shown(text: string): string {
  const plain = visible(text);
  return plain.length > widest ? `${plain.slice(0, widest - 1)}…` : plain;
}

/** Columns aligned by their widest cell; numbers to the right. */
export function alignedTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: ReadonlySet<number>,
): string {
  const all = [header, ...rows].map((row) => row.map(shown));
  const widths = header.map((_, i) =>
    all.reduce((width, row) => Math.max(width, row[i].length), 0),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (numeric.has(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join('  ')
      .trimEnd();
  return [
    line(all[0]),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...all.slice(1).map(line),
  ].join('\n');
}

/**
 * One indicator as a table for reading: names instead of codes, numbers as the language writes them.
 * Further figures that are the same in every row stand below it, those of a single row where they would
 * make it too wide. Those that only repeat the columns before them, and the cells of a matrix, stand in
 * CSV and JSON only.
 */
export function computationTable(
  {indicator, rows, dims, labels, unit}: Computation,
  lang: Lang,
  targets: readonly TargetRow[] = [],
): string {
  const shown = dims.filter((dim) => rows.some((row) => dim in row.by));
  const telling = tellingExtras(rows);
  const below = rows.length > 1 ? telling.filter((name) => isConstant(rows, name)) : wide(telling);
  const extras = telling.filter((name) => !below.includes(name));
  const t = cliWords[lang];
  const isClass = unit === 'class';
  const withCategory = hasCategory(rows) && !isClass;
  const header = [
    ...shown.map((dim) => dimensionLabel(dim, lang)),
    `${t.value} (${unitWords(unit, indicatorOf(indicator).msInd.satuan, lang)})`,
    t.numerator,
    t.denominator,
    t.unknown,
    ...extras.map((name) => furtherFigureLabel(name, lang)),
    ...(targets.length > 0 ? [t.target, t.achievement, t.predicate] : []),
    ...(withCategory ? [t.category] : []),
    t.status,
  ];
  const first = shown.length;
  const figures = 4 + extras.length + (targets.length > 0 ? 2 : 0);
  const numeric = new Set(Array.from({length: figures}, (_, i) => first + i));
  const beside = targetsByRow(targets);
  const value = (row: ResultRow): string =>
    isClass && row.category !== undefined
      ? valueLabel(row.category, lang)
      : row.value === null
        ? '…'
        : formatNumber(row.value, lang, {decimals: valueDecimals(row.value, unit)});
  const body = rows.map((row) => [
    ...shown.map(
      (dim) => labels[dim]?.get(row.by[dim]) ?? categoryLabel(dim, row.by[dim] ?? '', lang),
    ),
    value(row),
    figureText(row.numerator, lang),
    figureText(row.denominator, lang),
    figureText(row.unknown, lang),
    ...extras.map((name) => extraText(name, row.extra[name], lang)),
    ...beside(row, (one) => [
      figureText(one?.target, lang),
      figureText(one?.achievement, lang),
      one?.predicate?.label[lang] ?? '',
    ]),
    ...(withCategory ? [row.category === undefined ? '' : valueLabel(row.category, lang)] : []),
    statusWords(row, lang),
  ]);
  const notes = below.map(
    (name) => `${furtherFigureLabel(name, lang)}: ${extraText(name, constantOf(rows, name), lang)}`,
  );
  const table = alignedTable(header, body, numeric);
  return notes.length === 0 ? table : `${table}\n\n${notes.join('; ')}`;
}

/** Further figures of a single row that its table has no room for. */
function wide(names: readonly string[]): readonly string[] {
  return names.length > 4 ? names : [];
}

/** Whether a further figure is one number beside every value. */
function isConstant(rows: readonly ResultRow[], name: string): boolean {
  const beside = rows.filter(({value}) => value !== null).map(({extra}) => extra[name] ?? null);
  const only = constantOf(rows, name);
  return beside.length > 1 && beside.every((one) => one === only);
}

function constantOf(rows: readonly ResultRow[], name: string): number | null {
  return rows.map(({extra}) => extra[name] ?? null).find((value) => value !== null) ?? null;
}

function valueDecimals(value: number, unit: string): number {
  if (unit === 'rupiah') return 0;
  return unit === 'count' && Number.isInteger(value) ? 0 : 2;
}

/** Two decimals, none for whole numbers and for amounts of which a hundredth says nothing. */
function figureText(value: number | null | undefined, lang: Lang): string {
  if (value == null) return '';
  const isWhole = Math.abs(value - Math.round(value)) < 1e-9 || Math.abs(value) >= 1e6;
  return formatNumber(value, lang, {decimals: isWhole ? 0 : 2});
}

/** A year is not grouped by thousands. */
function extraText(name: string, value: number | null | undefined, lang: Lang): string {
  if (value != null && /^(year_|base_period$|suspect_from$)/.test(name)) return String(value);
  return figureText(value, lang);
}

/** One indicator as CSV, full precision, with a point; formulas in names are made harmless. */
export function computationCsv(
  {rows, dims}: Computation,
  targets: readonly TargetRow[] = [],
): string {
  const shown = dims.filter((dim) => rows.some((row) => dim in row.by));
  const extras = extraNames(rows);
  const header = [
    ...shown,
    'value',
    'numerator',
    'denominator',
    'unknown',
    ...extras,
    ...(targets.length > 0 ? ['target', 'achievement', 'predicate'] : []),
    ...(hasCategory(rows) ? ['category'] : []),
    'flags',
    'reason',
  ];
  const beside = targetsByRow(targets);
  const body = rows.map((row) => [
    ...shown.map((dim) => row.by[dim] ?? ''),
    ...[
      row.value,
      row.numerator,
      row.denominator,
      row.unknown,
      ...extras.map((name) => row.extra[name]),
    ].map((v) => v ?? ''),
    ...beside(row, (one) => [one?.target ?? '', one?.achievement ?? '', one?.predicate?.id ?? '']),
    ...(hasCategory(rows) ? [row.category ?? ''] : []),
    row.flags.join(' '),
    row.reason ?? '',
  ]);
  return [header, ...body].map((line) => line.map(csvCell).join(',')).join('\r\n');
}

/**
 * A cell of a CSV file. Text that a spreadsheet would run as a formula gets an apostrophe, also behind
 * a semicolon: Indonesian Excel parts cells there, whatever the quotes around them.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = visible(value).replace(/(^|;\s*"?)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** State of a figure in words: provisional, withheld, why it is missing. */
export function statusWords(
  row: Pick<ResultRow, 'value' | 'flags' | 'reason'>,
  lang: Lang,
): string {
  const said = stateWords(row, lang);
  return (row.flags.includes('L') ? [...said, cliWords[lang].incomplete] : said).join(', ');
}

/** The sign of a unit beside a number. */
export function unitSign(unit: string, lang: Lang): string {
  if (unit === 'percent') return '%';
  return unitSigns[lang][unit] ?? words[lang].businesses;
}

const unitSigns: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: {
    percentage_point: 'poin',
    rupiah: 'rupiah',
    ratio: 'rasio',
    index: 'indeks',
    days: 'hari',
    class: 'kelas',
    score: 'skor',
  },
  en: {
    percentage_point: 'points',
    rupiah: 'rupiah',
    ratio: 'ratio',
    index: 'index',
    days: 'days',
    class: 'class',
    score: 'score',
  },
};

/** Most telling remarks that a run prints; `check` lists them all. */
const remarksShown = 8;

/** Tells on stderr what was noticed: files that were refused and remarks on the whole first. */
export function printRemarks(diagnostics: readonly Diagnostic[], lang: Lang): void {
  const rank = ({severity, row}: Diagnostic): number =>
    row === null ? 0 : severity === 'error' ? 1 : 2;
  const told = diagnostics
    .filter(({severity}) => severity !== 'info')
    .sort((a, b) => rank(a) - rank(b));
  for (const diagnostic of told.slice(0, remarksShown))
    process.stderr.write(`${messageOf(diagnostic, lang)}\n`);
  const rest = told.slice(remarksShown).length;
  if (rest > 0) process.stderr.write(`${cliWords[lang].seeCheck(String(rest))}\n`);
}

function hasCategory(rows: readonly ResultRow[]): boolean {
  return rows.some(({category}) => category !== undefined);
}

/** Cells of the target of a row, none at all where no row has one. */
function targetsByRow(targets: readonly TargetRow[]) {
  const byRow = new Map(targets.map((one) => [one.by, one]));
  return <Cell>(
    {by}: ResultRow,
    cells: (one: TargetRow | undefined) => readonly Cell[],
  ): readonly Cell[] => (targets.length === 0 ? [] : cells(byRow.get(by)));
}

function extraNames(rows: readonly ResultRow[]): string[] {
  const names = new Set<string>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row.extra)) if (value !== null) names.add(name);
  }
  return [...names];
}

/** Further figures that a reader does not have beside them already. */
function tellingExtras(rows: readonly ResultRow[]): string[] {
  const repeats = (name: string, own: keyof ResultRow): boolean =>
    rows.every((row) => (row.extra[name] ?? null) === (row[own] ?? null));
  const columns = ['value', 'numerator', 'denominator'] as const;
  return extraNames(rows).filter(
    (name) => !name.includes('>') && !columns.some((own) => repeats(name, own)),
  );
}
