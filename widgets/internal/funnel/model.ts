import {formatPeriod} from '../../../src/format/date.js';
import {formatNumber, formatPercent} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {words, type Lang} from '../../../src/text/words.js';
import type {FunnelAside} from '../../chart/funnel.js';
import {absenceOf} from '../entry.js';
import type {FunnelEntry} from '../funnel-part.js';
import {dimensionHead, fixedLabels, fixedPairs} from '../indicator.js';
import {indicatorMessages} from '../indicator-model.js';
import {openAlong, type Opened} from '../matrix/open.js';
import {filtersOf} from '../filters.js';
import type {FigureAbsence, FigureContext, FigureModel, TableCell, TableRow} from '../model.js';
import {isOwn} from '../own-names.js';
import {
  definitionOf,
  meaningOf,
  readCell,
  signNotes,
  tableCells,
  type Reading,
} from '../reading.js';
import {lowerFirst} from '../say.js';
import {unitText} from '../unit-text.js';
import {funnelMessages} from './messages.js';

export interface FunnelModel extends FigureModel {
  readonly lang: Lang;
  readonly entries: readonly FunnelEntry[];
  /** Each step is part of the one before. */
  readonly nested: boolean;
  /** Of a file that does not say what its figures are parts of. */
  readonly unsaid: boolean;
}

interface Step {
  readonly entry: FunnelEntry;
  readonly reading: Reading;
  readonly tableRow: TableRow;
  readonly cell: Cell;
  readonly label: string;
}

/** The strict count of a funnel whose own steps are no part of each other. */
const strict: Readonly<Record<string, string>> = {'legality.funnel': 'legality.step_conversion'};

/**
 * Steps of one place and period. Figures that carry their share of the first step (`overall`) are
 * counts of the same cases, each part of the one before; all others are shares with bases of their
 * own.
 */
export function funnelModel(
  context: FigureContext,
  indicator: string,
): FunnelModel | FigureAbsence {
  const {lang, place, snapshot} = context;
  const t = funnelMessages[lang];
  const own = openAlong(context, indicator, 1);
  if (own === null) return {absent: 'empty'};
  const {dims, at} = own;
  const [dim] = dims;
  const other = strict[indicator] ?? '';
  const counted =
    other && dim !== 'region' ? openAlong({...context, to: at.period ?? null}, other, 1) : own;
  const nested = counted?.dims[0] === dim && cellsOf(counted).some(({extra}) => 'overall' in extra);
  const main = nested && counted ? counted : own;
  const shares = main === own ? [] : cellsOf(own);
  const cells = cellsOf(main).filter(({by}) => by[dim] !== 'total');
  const most = Math.max(1, ...cells.map(({numerator}) => numerator ?? 0));
  const {title, unit: given} = own.cube.dataset.extension;
  const unsaid = isOwn(own.cube.dataset);
  const unit = unsaid ? given : 'percent';
  const full =
    unit === 'percent' ? 100 : Math.max(...cells.map(({value}) => Math.abs(value ?? 0))) || 1;
  const steps = cells.map((cell, i): Step => {
    const label = main.cube.label(dim, cell.by[dim], lang);
    const share = shares.find(({by}) => by[dim] === cell.by[dim]);
    return nested
      ? countStep(label, cell, share, {first: i === 0, most, lang})
      : shareStep(label, cell, {unit, full, lang});
  });
  const absent = absenceOf(
    steps.map(({reading}) => ({
      row: {value: reading.cell.value, state: reading.state},
      reading,
    })),
  );
  if (absent !== null) return {absent};
  const year = at.period ? formatPeriod(at.period, lang) : '';
  const stays = {cube: main.cube, fixed: main.at};
  const sub = [
    title[lang] + (unsaid ? unitText(unit, lang) : ''),
    ...fixedLabels(stays, lang),
    place,
    year,
  ]
    .filter(Boolean)
    .join(', ');
  const w = words[lang];
  const heads = nested
    ? [t.count, t.before, t.start, ...(shares.length > 0 ? [t.ownShare, t.needing] : []), w.unknown]
    : [w.numerator, w.denominator, w.unknown];
  const first = unit === 'percent' ? '%' : indicatorMessages[lang].value;
  const readings = steps.map(({reading}) => reading);
  return {
    lang,
    nested,
    unsaid,
    entries: steps.map(({entry}) => entry),
    heading: (nested ? nestedHeading(steps, lang) : sharesHeading(title[lang], steps)) || sub,
    sub,
    notes: [
      ...(nested || unsaid ? [] : [t.apart]),
      ...signNotes(readings, main.cube.dataset, lang),
    ],
    table: {
      caption: sub,
      columns: [
        {label: dimensionHead(own.cube, dim, lang)},
        ...(nested ? heads : [first, ...heads]).map((label) => ({label, numeric: true})),
      ],
      rows: steps.map(({tableRow}) => tableRow),
    },
    definition: definitionOf(own.cube.dataset, undefined, lang),
    filters: filtersOf(place, year, lang, fixedPairs(stays, lang)),
    source: own.cube.dataset.source || snapshot.source,
  };
}

function cellsOf({cube, dims, at}: Opened): Cell[] {
  return cube.categories(dims[0]).flatMap((id) => cube.at({...at, [dims[0]]: id}) ?? []);
}

function countStep(
  label: string,
  cell: Cell,
  share: Cell | undefined,
  {first, most, lang}: {readonly first: boolean; readonly most: number; readonly lang: Lang},
): Step {
  const t = funnelMessages[lang];
  const {numerator, value, extra} = cell;
  const hidden = cell.withheld?.includes('numerator') ? 'suppressed' : cell.reason;
  // The number of a step is there even where it has no rate, as the first one has none.
  const count: Cell = {
    ...cell,
    value: numerator,
    numerator: null,
    denominator: null,
    reason: numerator === null ? hidden : null,
  };
  const reading = readCell(count, {unit: 'count', lang});
  const next = first || value === null ? '' : formatPercent(value, lang);
  const start = first || extra.overall == null ? '' : formatPercent(extra.overall, lang);
  const aside = share && asideOf(share, {unit: 'percent', full: 100, lang});
  const said = [
    next && t.next(next),
    start && t.ofFirst(start),
    aside && `${aside.text} (${t.own})`,
  ].flatMap((text) => text || []);
  const cellText = (text: string, raw: number | null): TableCell => ({
    text,
    raw,
    ...(text === '' && {
      state:
        first && numerator !== null ? words[lang].nil : reading.states || words[lang].notAvailable,
    }),
  });
  const shareCells = share && tableCells(readCell(share, {unit: 'percent', lang}), lang);
  return {
    cell,
    label,
    reading,
    entry: {
      provisional: reading.provisional,
      row: {
        key: label,
        label,
        length: numerator === null ? null : numerator / most,
        state: reading.state,
        text: reading.short || reading.note,
        step: next && t.next(next),
        first: start && t.ofFirst(start),
        nested: !first,
        ...(aside && {aside}),
      },
      meaning: {
        ...meaningOf(label, reading, {lang, more: said}),
        detail: {by: cell.by, value, numerator, flags: cell.flags, reason: cell.reason},
      },
    },
    tableRow: {
      header: label,
      cells: [
        tableCells(reading, lang)[0],
        cellText(next, value),
        cellText(start, extra.overall ?? null),
        ...(shareCells ? [shareCells[0], shareCells[2]] : []),
        tableCells(readCell(share ?? cell, {unit: 'percent', lang}), lang)[3],
      ],
    },
  };
}

/** A unit, and the figure that takes the whole width. */
interface Scale {
  readonly unit: string;
  readonly full: number;
  readonly lang: Lang;
}

function shareStep(label: string, cell: Cell, scale: Scale): Step {
  const {unit, full, lang} = scale;
  const reading = readCell(cell, {unit, lang});
  const {denominator, value, unknown} = cell;
  return {
    cell,
    label,
    reading,
    entry: {
      provisional: reading.provisional,
      row: {
        key: label,
        label,
        length: value === null ? null : value / full,
        unknown: unknown && denominator ? unknown / denominator : 0,
        state: reading.state,
        text: value === null ? reading.note : '',
        step: '',
        first: '',
        nested: false,
        aside: {...asideOf(cell, scale), length: null},
      },
      meaning: meaningOf(label, reading, {lang}),
    },
    tableRow: {header: label, cells: tableCells(reading, lang)},
  };
}

function asideOf(share: Cell, {unit, full, lang}: Scale): FunnelAside {
  const reading = readCell(share, {unit, lang});
  const {value, denominator, unknown} = share;
  return {
    length: value === null ? null : value / full,
    unknown: unknown && denominator ? unknown / denominator : 0,
    text:
      value === null || denominator === null
        ? reading.full
        : funnelMessages[lang].of(reading.full, formatNumber(denominator, lang)),
  };
}

/** First and last number, and the step with the lowest rate. */
function nestedHeading(steps: readonly Step[], lang: Lang): string {
  const t = funnelMessages[lang];
  const first = steps[0];
  const last = steps.at(-1);
  if (!last || first.cell.numerator === null || last.cell.numerator === null) return '';
  const name = ({label}: Step): string => lowerFirst(label);
  const said = t.heading(first.reading.full, name(first), last.reading.full, name(last));
  const rates = steps.slice(1);
  const known = rates.every(({cell}) => cell.value !== null);
  const lowest = rates.reduce(
    (low, step) => ((step.cell.value ?? 0) < (low.cell.value ?? 0) ? step : low),
    last,
  );
  const mark = last.reading.provisional ? ` (${words[lang].provisionalFigure})` : '';
  const whole = known ? said + t.drop(name(lowest)) + mark : '';
  return whole && whole.length <= 100 ? whole : said + mark;
}

function sharesHeading(title: string, steps: readonly Step[]): string {
  const known = steps.filter(({reading}) => reading.full !== '');
  const text = `${title}: ${known.map(({label, reading}) => `${label} ${reading.full}`).join(', ')}`;
  return text.length <= 100 ? text : '';
}
