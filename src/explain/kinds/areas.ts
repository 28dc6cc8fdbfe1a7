import {TOTAL} from '../../data/cube.js';
import {NO, YES} from '../../data/column.js';
import {look, regionOf, sightingsOf} from '../../engine/kinds/areas.js';
import {RowThings} from '../../engine/row-things.js';
import type {AreasFormula, SpreadFormula} from '../../indicator/indicator.js';
import {excluded, reasonOf, type Draft, type Scope, type TableRow} from '../draft.js';
import type {Adds} from '../explanation.js';
import {strayRows} from '../strays.js';
import {rowsOf} from './ratio.js';
import {entriesOfThings} from './things.js';

/** One entry per area: found, looked at in vain, or not looked at. */
export function explainAreas(scope: Scope, formula: AreasFormula): Draft[] {
  const {context, breakdown, by} = scope;
  const {frame} = context;
  const {table, looked} = formula;
  const things = new RowThings(context, {of: 'row', table});
  const areas = context.areas(formula.level);
  const shown = breakdown.dims.includes('region')
    ? context.areas(breakdown.level ?? context.level)
    : null;
  const region = regionOf(areas, shown);
  const category = region.axis.ids.indexOf(by.region ?? TOTAL);
  const period = frame.periods.indexOf(by.period);
  const sightings = sightingsOf(context, formula, things);
  const {found, seen, rows, placed, unplaced} = look(sightings, areas.ids.length, period);
  const lost = placed === 0 && unplaced > 0;
  const drafts = areas.ids.map((thing, area): Draft => {
    const own = rows[area].map((i): TableRow => ({table, row: things.rows[i]}));
    const rest = {row: own[0] ?? null, thing, because: () => own.slice(1)};
    if (!region.holds(category, area))
      return {...excluded(rest.row, reasonOf('other_area')), ...rest};
    if (lost) return {role: 'unknown', adds: unknown, reason: reasonOf('area_unknown'), ...rest};
    if (found[area] === 1) return {role: 'numerator', adds: yes, reason: null, ...rest};
    if (seen[area] === 0 && looked !== undefined)
      return {role: 'unknown', adds: unknown, reason: reasonOf('not_looked'), ...rest};
    return {role: 'denominator', adds: no, reason: reasonOf('nothing_found'), ...rest};
  });
  return [...drafts, ...rowsNowhere(scope, formula, things, rows)];
}

/** One entry per area in which something counted lies; what lies nowhere known is unknown. */
export function explainSpread(scope: Scope, {over, where, level}: SpreadFormula): Draft[] {
  const {context} = scope;
  return entriesOfThings(scope, over, [where], (subject, here) => {
    const {things} = subject;
    const counted = things.truth(where);
    const [region] = things.place({dims: ['region', 'period'], level}).placing.axes;
    const {ids} = context.areas(level);
    const perArea = new Map<number, number[]>();
    const drafts: Draft[] = [];
    for (const thing of here) {
      const area = region.codes[thing];
      const row = subject.row(thing);
      if (counted[thing] !== YES) drafts.push(excluded(row, subject.whyNot(thing, where)));
      else if (area === undefined || area === 0 || area > ids.length)
        drafts.push({role: 'unknown', row, adds: lostOne, reason: reasonOf('area_unknown')});
      else perArea.set(area, [...(perArea.get(area) ?? []), thing]);
    }
    for (const [area, own] of perArea)
      drafts.push({
        role: 'numerator',
        row: subject.row(own[0]),
        thing: ids[area - 1],
        adds: {...yes, denominator: 0},
        reason: null,
        because: () => own.flatMap((thing) => rowsOf(subject, thing, where)).slice(1),
      });
    return drafts;
  });
}

const yes: Adds = {numerator: 1, denominator: 1, unknown: 0};
const no: Adds = {numerator: 0, denominator: 1, unknown: 0};
const unknown: Adds = {numerator: 0, denominator: 1, unknown: 1};
const lostOne: Adds = {numerator: 0, denominator: 0, unknown: 1};

/** Rows of the period that lie in no known area, that do not count, or that have no day. */
function rowsNowhere(
  {context: {frame}, by}: Scope,
  {table, where, looked}: AreasFormula,
  things: RowThings,
  placed: readonly (readonly number[])[],
): Draft[] {
  const known = new Set(placed.flat());
  const [truth, inVain] = [where, looked].map((one) => (one ? things.truth(one) : null));
  const period = frame.periods.indexOf(by.period);
  const drafts: Draft[] = [];
  for (let i = 0; i < things.count; i++) {
    if (things.periods[i] !== period || known.has(i)) continue;
    const row: TableRow = {table, row: things.rows[i]};
    const silent = truth?.[i] === NO && inVain?.[i] !== YES;
    drafts.push(excluded(row, silent ? reasonOf('condition') : reasonOf('area_unknown')));
  }
  const needs = {stock: false, channels: false, tables: new Set([table]), windows: []};
  const strays = strayRows(frame, needs, by.period).filter(
    ({reason}) => reason?.code !== 'no_business' && reason?.code !== 'group_without_list',
  );
  return [...drafts, ...strays];
}
