import {growthSentence, type GrowthChange} from '../../../src/format/sentence/growth.js';
import {openCube} from '../cube.js';
import {filtersOf} from '../filters.js';
import type {FigureAbsence, FigureContext, FigureModel} from '../model.js';
import {definitionOf} from '../reading.js';
import {formatSpan} from '../words.js';
import {growthMessages} from './messages.js';
import {growthNotes} from './notes.js';
import {known, readPeriods, umkmClasses, type GrowthPeriod, type UmkmClass} from './periods.js';
import {growthTable} from './table.js';

export interface GrowthModel extends FigureModel {
  readonly periods: readonly GrowthPeriod[];
  /** Classes that any period has a figure for. */
  readonly classes: readonly UmkmClass[];
}

/** What the snapshot says about units by size class over time, or why there is nothing to show. */
export function growthModel(context: FigureContext): GrowthModel | FigureAbsence {
  const {snapshot, lang, region, place} = context;
  const dims = ['region', 'period', 'size_class'];
  const sizes = openCube(snapshot, 'size.class', dims);
  if (!sizes || !sizes.categories('region').includes(region)) return {absent: 'empty'};
  const growth = openCube(snapshot, 'growth.yoy', dims);
  const contribution = openCube(snapshot, 'growth.contribution', dims);
  const all = readPeriods(context, {sizes, growth, contribution});
  const periods = trimEnds(all);
  if (periods.length === 0) return absence(context, all);
  const classes =
    context.by === 'total'
      ? []
      : umkmClasses.filter((key) => periods.some((p) => known(p.cells[key])));
  const t = growthMessages[lang];
  const last = periods.at(-1)!;
  const told = lastKnown(periods);
  const span = formatSpan(periods[0].period, last.period, lang);
  const {dataset} = sizes;
  const about = growth?.dataset ?? dataset;
  const change = told.growth.total;
  const subject = [t.subject(classes.length > 0), t.atEnd, place, span].join(', ');
  return {
    heading: growthSentence(
      {
        place,
        period: told.period,
        value: told.cells.total.value ?? 0,
        flags: told.cells.total.flags,
        change: changeOf(told),
      },
      lang,
    ),
    sub: subject,
    notes: growthNotes(periods, classes, dataset, lang),
    table: growthTable(periods, classes, subject, lang),
    definition: definitionOf(about, change, lang),
    filters: filtersOf(place, span, lang),
    source: dataset.source || snapshot.source,
    periods,
    classes,
  };
}

/** Periods before the first and after the last that anybody said something about. */
function trimEnds(all: readonly GrowthPeriod[]): GrowthPeriod[] {
  const told = (p: GrowthPeriod): boolean =>
    known(p.cells.total) || umkmClasses.some((key) => known(p.cells[key]));
  const first = all.findIndex(told);
  if (first < 0 || !all.some((p) => known(p.cells.total))) return [];
  return all.slice(first);
}

function absence({lang, place}: FigureContext, all: readonly GrowthPeriod[]): FigureAbsence {
  const t = growthMessages[lang];
  if (all.length === 0) return {absent: 'empty'};
  if (all.some(({cells: {total}}) => total.reason === 'suppressed' || total.flags.includes('Q'))) {
    return {absent: 'withheld'};
  }
  return {absent: 'missing', title: t.missingTitle(place)};
}

function lastKnown(periods: readonly GrowthPeriod[]): GrowthPeriod {
  return periods.findLast((p) => known(p.cells.total))!;
}

/** The change that may be said of a period; null across a break or without a base. */
function changeOf({growth: {total}, since, totalBroken}: GrowthPeriod): GrowthChange | null {
  if (!total || total.value === null || since === null || totalBroken) return null;
  return {
    since,
    percent: total.value,
    low: total.extra.low ?? null,
    high: total.extra.high ?? null,
  };
}
