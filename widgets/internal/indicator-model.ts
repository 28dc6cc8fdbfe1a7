import type {Cell} from '../../src/snapshot/v1.js';
import {finalNote} from '../../src/format/sign-notes.js';
import {
  dimensionHead,
  fixedLabels,
  fixedPairs,
  pickDataset,
  shownCategories,
  type Picked,
} from './indicator.js';
import {absentAs, withBreak} from './entry.js';
import {filtersOf} from './filters.js';
import type {FigureAbsence, FigureContext, FigureModel, TableCell, TableRow} from './model.js';
import {
  bilingual,
  formatPeriod,
  formatSpan,
  formatUnit,
  stateKind,
  stateWords,
  words,
  type Lang,
} from './words.js';
import {countUnits, partCells, reportedIn} from './reading.js';
import {unitText} from './unit-text.js';

/** Words of figures that show any indicator. */
export const indicatorMessages = bilingual({
  id: {
    value: 'Nilai',
    at: (figure: string, period: string) => `${figure} pada ${period}`,
    approximate: 'Perkiraan ditandai pada angkanya.',
    withheld: 'Kotak berbintik: disembunyikan.',
    missing: 'Kotak berarsir: tidak tersedia; kosong tidak berarti nol.',
    breaks: (reason: string, period: string) =>
      `Sejak ${period}: ${reason}; tidak dibandingkan melewatinya.`,
  },
  en: {
    value: 'Value',
    at: (figure: string, period: string) => `${figure} in ${period}`,
    approximate: 'Approximate figures are marked as such.',
    withheld: 'Dotted box: withheld.',
    missing: 'Hatched box: not available; blank does not mean zero.',
    breaks: (reason: string, period: string) =>
      `From ${period}: ${reason}; not compared across it.`,
  },
});

/** Any indicator by one or two dimensions. */
export interface IndicatorModel extends FigureModel {
  readonly picked: Picked;
  readonly rows: readonly string[];
  /** Categories of the second dimension; one nameless column where there is none. */
  readonly columns: readonly (string | null)[];
  readonly cell: (row: string, column: string | null) => Cell | undefined;
  readonly label: (dim: string, category: string) => string;
  readonly unit: string;
}

export interface IndicatorOptions {
  /** There is a chart whose signs need explaining. */
  readonly drawn?: boolean;
}

/** Figures of one indicator as rows and columns, or why there are none. */
export function indicatorModel(
  context: FigureContext,
  indicator: string,
  {drawn = false}: IndicatorOptions = {},
): IndicatorModel | FigureAbsence {
  const {lang, place, snapshot} = context;
  const picked = pickDataset(context, indicator);
  if (picked === null || picked.dims.length > 2) return {absent: 'empty'};
  const {cube, dims} = picked;
  const all = shownCategories(context, picked, dims[0]);
  const columns = dims.length > 1 ? shownCategories(context, picked, dims[1]) : [null];
  const cell = cellsAt(picked, columns);
  const rows =
    dims[0] === 'period'
      ? fromFirst(all, (row) => columns.some((c) => cell(row, c)?.value != null))
      : all;
  const cells = rows.flatMap((row) => columns.map((column) => cell(row, column)));
  if (cells.length === 0) return {absent: 'empty'};
  if (cells.every((c) => c === undefined || c.value === null)) {
    return withBreak(absentAs(cells), cube.dataset, lang);
  }
  const {extension} = cube.dataset;
  const label = (dim: string, category: string): string =>
    dim === 'period' ? formatPeriod(category, lang) : cube.label(dim, category, lang);
  const periods =
    dims[0] === 'period' ? rows : dims.includes('period') ? columns.filter((c) => c !== null) : [];
  const when = whenText(picked, periods, lang);
  const fixedAt = fixedLabels(picked, lang);
  const sub = [extension.title[lang] + unitText(extension.unit, lang), ...fixedAt, place, when]
    .filter(Boolean)
    .join(', ');
  let tableRows: readonly TableRow[] | undefined;
  const isReported = (by: Cell['by']): boolean =>
    by.region === context.region || reportedIn(snapshot, by.period)(by.region) !== false;
  return {
    heading: headingOf(context, picked, extension.title[lang], periods.at(-1) ?? null),
    sub,
    notes: notesOf(cells, picked, lang, drawn),
    table: {
      caption: sub,
      columns: [
        {label: dimensionHead(cube, dims[0], lang)},
        ...headsOf(columns, dims, label, lang).map((text) => ({label: text, numeric: true})),
      ],
      // Texts of a table that nobody looks at are not made.
      get rows() {
        return (tableRows ??= rows.map((row): TableRow => ({
          header: label(dims[0], row),
          total: row === 'total' || (dims[0] === 'region' && row === context.region),
          ...(dims[0] === 'region' && {area: row}),
          ...(dims[0] === 'period' && {key: row}),
          cells: columns.flatMap((column) =>
            tableCells(cell(row, column), column, {
              unit: extension.unit,
              lang,
              isReported,
              counted: countUnits(cube.dataset),
            }),
          ),
        })));
      },
    },
    definition: [
      {term: words[lang].formula, detail: extension.formula[lang]},
      {term: words[lang].numerator, detail: extension.numerator[lang]},
      {term: words[lang].denominator, detail: extension.denominator[lang]},
      {term: words[lang].unknown, detail: extension.unknown[lang]},
      ...extension.notes.map((note) => ({term: words[lang].remark, detail: note[lang]})),
    ].filter(({detail}) => detail !== ''),
    filters: filtersOf(place, when, lang, fixedPairs(picked, lang)),
    source: cube.dataset.source || snapshot.source,
    picked,
    rows,
    columns,
    cell,
    label,
    unit: extension.unit,
  };
}

/** Figures by row and column, each looked up once. */
function cellsAt(
  {cube, dims, fixed}: Picked,
  columns: readonly (string | null)[],
): IndicatorModel['cell'] {
  const lines = new Map<string, readonly (Cell | undefined)[]>();
  const read = (row: string, column: string | null): Cell | undefined =>
    cube.at({...fixed, [dims[0]]: row, ...(column !== null && {[dims[1]]: column})});
  return (row, column) => {
    const at = columns.indexOf(column);
    if (at < 0) return read(row, column);
    let line = lines.get(row);
    if (line === undefined) lines.set(row, (line = columns.map((one) => read(row, one))));
    return line[at];
  };
}

/** A figure in its unit, empty where there is none. */
export function figureText(cell: Cell | undefined, unit: string, lang: Lang): string {
  return cell?.value == null ? '' : formatUnit(cell.value, unit, lang);
}

/** The latest total in one sentence; the title alone where there is none. */
function headingOf(
  {lang, place, region}: FigureContext,
  {cube, fixed, dims}: Picked,
  title: string,
  period: string | null,
): string {
  const by: Record<string, string> = {...fixed, ...(period !== null && {period})};
  for (const dim of dims) by[dim] ??= dim === 'region' ? region : 'total';
  const named = [title, place].filter(Boolean).join(', ');
  const whole = Object.entries(by).every(([dim, id]) => cube.categories(dim).includes(id));
  const cell = whole ? cube.at(by) : undefined;
  if (!cell || cell.value === null || !by.period) return named;
  const figure = formatUnit(cell.value, cube.dataset.extension.unit, lang);
  const status = cell.flags.includes('P') ? ` (${words[lang].provisionalFigure})` : '';
  const said = indicatorMessages[lang].at(figure, formatPeriod(by.period, lang)) + status;
  return [`${named}: ${said}`, `${title}: ${said}`].find((text) => text.length <= 100) ?? named;
}

function fromFirst<T>(list: readonly T[], test: (item: T) => boolean): readonly T[] {
  const first = list.findIndex(test);
  return first > 0 ? list.slice(first) : list;
}

function headsOf(
  columns: readonly (string | null)[],
  dims: readonly string[],
  label: IndicatorModel['label'],
  lang: Lang,
): string[] {
  const w = words[lang];
  return columns.flatMap((column) =>
    column === null
      ? [indicatorMessages[lang].value, w.numerator, w.denominator, w.unknown]
      : [label(dims[1], column)],
  );
}

// One dimension leaves room for what the value was made from.
function tableCells(
  cell: Cell | undefined,
  column: string | null,
  {
    unit,
    lang,
    isReported,
    counted,
  }: {
    readonly unit: string;
    readonly lang: Lang;
    readonly isReported: (by: Cell['by']) => boolean;
    readonly counted: readonly string[];
  },
): TableCell[] {
  const state = cell ? stateText(cell, isReported(cell.by), lang) : words[lang].notAvailable;
  const value: TableCell = {
    text: figureText(cell, unit, lang),
    raw: cell?.value ?? null,
    ...(state && {state}),
  };
  if (column !== null) return [value];
  return [value, ...partCells(cell, lang, counted)];
}

/** What is to be said of a figure; of one that is not there also that its area has not reported. */
export function stateText(cell: Cell, reported: boolean, lang: Lang): string {
  return stateKind(cell) === 'missing' && !reported
    ? words[lang].notReported
    : stateWords(cell, lang).join(', ');
}

function whenText({dims, fixed}: Picked, periods: readonly string[], lang: Lang): string {
  if (!dims.includes('period')) return fixed.period ? formatPeriod(fixed.period, lang) : '';
  return periods.length === 0 ? '' : formatSpan(periods[0], periods[periods.length - 1], lang);
}

function notesOf(
  cells: readonly (Cell | undefined)[],
  {cube}: Picked,
  lang: Lang,
  drawn: boolean,
): string[] {
  const t = indicatorMessages[lang];
  const {breaks, final} = cube.dataset.extension;
  const has = (flag: string): boolean =>
    cells.some((c) => c?.value != null && c.flags.includes(flag));
  const kinds = new Set(cells.map((c) => (c ? stateKind(c) : 'missing')));
  return [
    ...(drawn && has('P') ? [`* ${words[lang].provisionalFigure}.`] : []),
    ...(drawn ? finalNote(cells, final, lang) : []),
    ...(drawn && has('E') ? [t.approximate] : []),
    ...(breaks ?? []).map(({period, note}) =>
      t.breaks(note[lang].replace(/[.\s]+$/, ''), formatPeriod(period, lang)),
    ),
    ...(drawn && kinds.has('withheld') ? [t.withheld] : []),
    ...(drawn && kinds.has('missing') ? [t.missing] : []),
  ];
}
