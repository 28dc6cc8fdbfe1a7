import {formatPeriod} from '../../../src/format/date.js';
import {NBSP} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {words} from '../../../src/text/words.js';
import type {MatrixLine} from '../../chart/matrix.js';
import {absenceOf} from '../entry.js';
import {dimensionHead, fixedLabels, fixedPairs, shownCategories} from '../indicator.js';
import type {MatrixData, MatrixEntry} from '../matrix-part.js';
import {filtersOf} from '../filters.js';
import type {FigureAbsence, FigureContext, FigureModel, TableCell} from '../model.js';
import {
  definitionOf,
  furtherCell,
  meaningOf,
  readCell,
  reportedIn,
  signNotes,
  type Reading,
} from '../reading.js';
import {matrixMessages} from './messages.js';
import {openAlong} from './open.js';

export interface MatrixModel extends FigureModel {
  readonly data: MatrixData;
}

interface Pair {
  readonly row: MatrixLine;
  readonly column: MatrixLine;
  readonly reading: Reading;
  /** With the signs of its state, and without. */
  readonly text: string;
  readonly full: string;
}

/** Counts that stand beside a value which says only yes or no. */
const instead: Readonly<Record<string, string>> = {'agency.programme_matrix': 'programmes'};

/** An indicator along two dimensions for one place and period, totals last. */
export function matrixModel(
  context: FigureContext,
  indicator: string,
): MatrixModel | FigureAbsence {
  const {lang, place, snapshot, region} = context;
  const t = matrixMessages[lang];
  const opened = openAlong(context, indicator, 2);
  if (opened === null) return {absent: 'empty'};
  const {cube, dims, at} = opened;
  const [down, across] = dims;
  const {title, unit: own} = cube.dataset.extension;
  const metric = instead[indicator];
  const unit = metric === undefined ? own : 'count';
  const linesOf = (dim: string): MatrixLine[] => {
    const all = shownCategories(context, {cube, dims, fixed: at}, dim);
    const line = (key: string): MatrixLine => ({
      key,
      label: dim === 'period' ? formatPeriod(key, lang) : cube.label(dim, key, lang),
      total: key === 'total' || (dim === 'region' && key === region),
    });
    const lines = all.map(line);
    return [...lines.filter(({total}) => !total), ...lines.filter(({total}) => total)];
  };
  const rows = linesOf(down);
  const same = across === `${down}_b` || down === `${across}_b`;
  const columns = same ? linesOf(across).slice(0, -1) : linesOf(across);
  const reported = reportedIn(snapshot, at.period ?? '');
  const pairs = rows.map((row, i) =>
    columns.map((column, j): Pair | null => {
      // Each pair once: the other half says the same, the middle nothing.
      const cell =
        same && j >= i ? undefined : cube.at({...at, [down]: row.key, [across]: column.key});
      if (cell === undefined) return null;
      const area = cell.by.region !== region ? reported(cell.by.region) : null;
      const reading = readCell(metric === undefined ? cell : furtherCell(cell, metric), {
        unit,
        lang,
        reported: area,
      });
      return {
        row,
        column,
        reading,
        text: reading.short,
        full: reading.full,
      };
    }),
  );
  const known = pairs.flat().filter((pair) => pair !== null);
  const absent = absenceOf(
    known.map(({reading}) => ({
      row: {value: reading.cell.value, state: reading.state},
      reading,
    })),
  );
  if (absent !== null) return {absent};
  const inner = known.filter(({row, column}) => !row.total && !column.total);
  // One of a few is no reason for the darkest colour.
  const most = Math.max(
    unit === 'count' ? 3 : 0,
    ...inner.map(({reading}) => reading.cell.value ?? 0),
  );
  const readings = known.map(({reading}) => reading);
  const soon = readings
    .filter(({cell}) => cell.value !== null)
    .every(({provisional}) => provisional);
  // A star on every figure says no more than one sentence.
  const plain = (text: string): string => (soon ? text.replace('*', '') : text);
  const name = metric === undefined ? title[lang] : t.programmes;
  const when = at.period ? formatPeriod(at.period, lang) : '';
  const stays = {cube, fixed: at};
  const sub = [
    name + (unit === 'percent' ? ` (${t.percent})` : ''),
    ...fixedLabels(stays, lang),
    place,
    when,
  ]
    .filter(Boolean)
    .join(', ');
  const drawn = (state: string): boolean => inner.some(({reading}) => reading.state === state);
  const signs = signNotes(readings, cube.dataset, lang);
  const totalCell = cube.at({...at, [down]: 'total', [across]: 'total'});
  return {
    heading: headingOf(inner, name, totalCell, context) || sub,
    sub,
    notes: [
      ...(drawn('withheld') ? [t.dots] : []),
      ...(drawn('unreported') ? [t.hatch] : []),
      ...(drawn('empty') ? [t.blank] : []),
      ...(drawn('small') ? [t.small] : []),
      ...(soon && signs.length > 0 ? [t.all, ...signs.slice(1)] : signs),
    ],
    table: {
      caption: sub,
      columns: [
        {label: dimensionHead(cube, down, lang)},
        ...columns.map(({label}) => ({label, numeric: true})),
      ],
      rows: rows.flatMap((row, i) =>
        pairs[i].every((pair) => pair === null)
          ? []
          : [
              {
                header: row.label,
                total: row.total ?? false,
                cells: pairs[i].map((pair) => tableCell(pair, plain)),
              },
            ],
      ),
    },
    definition: definitionOf(cube.dataset, totalCell, lang),
    filters: filtersOf(place, when, lang, fixedPairs(stays, lang)),
    source: cube.dataset.source || snapshot.source,
    data: {
      rows,
      columns,
      ...(same && {same: 'rows' as const}),
      cells: pairs.map((line) => line.map((pair) => pair && entryOf(pair, {most, plain, lang}))),
    },
  };
}

function entryOf(
  {row, column, reading, text, full}: Pair,
  {
    most,
    plain,
    lang,
  }: {
    readonly most: number;
    readonly plain: (text: string) => string;
    readonly lang: FigureContext['lang'];
  },
): MatrixEntry {
  const {cell, base, state} = reading;
  const {value} = cell;
  const total = row.total || column.total;
  const name = `${row.label}, ${column.label}`;
  return {
    text: plain(text),
    base: total ? '' : base.replaceAll(NBSP, ''),
    state,
    step: total
      ? null
      : value === null || value <= 0 || most === 0
        ? 0
        : Math.max(1, Math.ceil((5 * value) / most)),
    ...(value !== null && value < 0 && {tone: 'down' as const}),
    meaning: meaningOf(name, {...reading, full}, {lang}),
  };
}

function tableCell(pair: Pair | null, plain: (text: string) => string): TableCell {
  if (pair === null) return {text: '', raw: null};
  const {reading, text} = pair;
  const base = reading.base === '' || text === '' ? '' : ` (${reading.base})`;
  return {
    text: plain(text) + base,
    raw: reading.cell.value,
    ...(reading.states !== '' && {state: reading.states}),
  };
}

/** The one highest cell; of agencies and programmes what is shared. */
function headingOf(
  inner: readonly Pair[],
  title: string,
  total: Cell | undefined,
  {lang}: FigureContext,
): string {
  const t = matrixMessages[lang];
  const types = total?.extra.types_with_two_or_more_agencies;
  if (total?.numerator != null && total.denominator != null && types != null) {
    return t.agencies(String(total.numerator), String(total.denominator), String(types));
  }
  const most = Math.max(...inner.map(({reading}) => reading.cell.value ?? -Infinity));
  const highest = inner.filter(({reading}) => reading.cell.value === most);
  if (highest.length !== 1 || most <= 0) return '';
  const [{row, column, reading, full}] = highest;
  const mark = reading.provisional ? ` (${words[lang].provisionalFigure})` : '';
  const said = t.highest(row.label, column.label, full) + mark;
  const whole = `${title}: ${said}`;
  return whole.length <= 100 ? whole : said;
}
