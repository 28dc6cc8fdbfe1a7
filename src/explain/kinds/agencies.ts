import {foldName, textAt, textColumn} from '../../data/access.js';
import {TOTAL, UNKNOWN_CATEGORY} from '../../data/cube.js';
import {rowClasses} from '../../engine/axes.js';
import {agencyEvents} from '../../engine/different.js';
import {agenciesOf} from '../../engine/kinds/overlap.js';
import {RowThings} from '../../engine/row-things.js';
import {eventSpec, serviceTables} from '../../indicator/events.js';
import type {MatrixFormula} from '../../indicator/indicator.js';
import {excluded, reasonOf, type Draft, type Scope, type TableRow} from '../draft.js';
import type {Adds} from '../explanation.js';
import {standingIn} from '../place.js';
import {eventsOfUnit, rowsOfEvents, unitRow} from '../rows.js';
import {duplicates} from '../strays.js';

/** Businesses that one or both of two agencies serve. */
export function explainOverlap(scope: Scope): Draft[] {
  const {context, breakdown, by} = scope;
  const {frame} = context;
  const {names} = agencyEvents(frame);
  const [a, b] = [by.agency, by.agency_b].map((name) => names.indexOf(name));
  const dims = breakdown.dims.filter((dim) => dim !== 'agency' && dim !== 'agency_b');
  const standing = standingIn(context.things(undefined).place({...breakdown, dims}).placing, by);
  const drafts: Draft[] = [];
  for (const [unit, own] of agenciesOf(frame)) {
    const place = standing(unit);
    const row = unitRow(frame, unit);
    if (place === 'elsewhen') continue;
    if (place !== 'here') {
      drafts.push(excluded(row, place));
      continue;
    }
    const because = (): TableRow[] => servicesOf(scope, unit, [by.agency, by.agency_b]);
    const served = own.has(a) || own.has(b);
    const blank = own.has(-1) ? 1 : 0;
    const adds: Adds = {
      numerator: own.has(a) && own.has(b) ? 1 : 0,
      denominator: served ? 1 : 0,
      unknown: blank,
    };
    if (adds.numerator === 1) drafts.push({role: 'numerator', row, adds, reason: null, because});
    else if (blank === 1)
      drafts.push({role: 'unknown', row, adds, reason: reasonOf('agency_blank'), because});
    else if (served)
      drafts.push({role: 'denominator', row, adds, reason: reasonOf('one_agency'), because});
    else drafts.push(excluded(row, reasonOf('other_category')));
  }
  return drafts;
}

/** One entry per agency: with a row of the type, or without. */
export function explainMatrix(scope: Scope, {table}: MatrixFormula): Draft[] {
  const {context, by} = scope;
  const {frame, engine} = context;
  const source = frame.tables[table];
  const spec = eventSpec(table);
  const things = new RowThings(context, {of: 'row', table});
  const period = frame.periods.indexOf(by.period);
  const column = (key: string | undefined) =>
    rowClasses(textColumn(source, key ?? ''), source?.length ?? 0, {fold: true});
  const [listed, types] = [spec.agency, spec.programmeType].map(column);
  const type = by.programme_type ?? TOTAL;
  const agency = by.agency ?? TOTAL;
  const drafts: Draft[] = [];
  const perAgency = new Map<string, TableRow[]>();
  for (let i = 0; i < things.count; i++) {
    if (things.periods[i] !== period) continue;
    const row: TableRow = {table, row: things.rows[i]};
    const name = listed.names[listed.of[row.row]];
    const own = types.names[types.of[row.row]] ?? UNKNOWN_CATEGORY;
    if (type !== TOTAL && own !== type)
      drafts.push(excluded(row, reasonOf('other_category', {dim: 'programme_type'})));
    else if (name === undefined) drafts.push(excluded(row, reasonOf('no_role', {table})));
    else perAgency.set(name, [...(perAgency.get(name) ?? []), row]);
  }
  const known = new Set(listed.names.map(foldName));
  const others = (engine.agencies ?? []).filter((name) => !known.has(foldName(name)));
  for (const name of [...listed.names, ...others]) {
    const [first, ...more] = perAgency.get(name) ?? [];
    const row = first ?? null;
    const rest = {row, thing: name, because: () => more};
    if (agency !== TOTAL && agency !== name)
      drafts.push({...excluded(row, reasonOf('other_category', {dim: 'agency'})), thing: name});
    else if (first === undefined)
      drafts.push({role: 'denominator', adds: no, reason: reasonOf('no_programme'), ...rest});
    else drafts.push({role: 'numerator', adds: yes, reason: null, ...rest});
  }
  return [...drafts, ...duplicates(frame, table, by.period)];
}

const yes: Adds = {numerator: 1, denominator: 1, unknown: 0};
const no: Adds = {numerator: 0, denominator: 1, unknown: 0};

/** Rows by which these agencies, or agencies not named, served a business. */
function servicesOf(
  {context: {frame}}: Scope,
  unit: number,
  agencies: readonly string[],
): TableRow[] {
  const wanted = new Set(agencies.map(foldName));
  return serviceTables.flatMap((table) => {
    const column = textColumn(frame.tables[table], eventSpec(table).agency ?? '');
    const {row} = frame.events(table);
    const events = eventsOfUnit(frame, table, unit).filter((event) => {
      const name = textAt(column, row[event]);
      return name === null || wanted.has(foldName(name));
    });
    return rowsOfEvents(frame, table, events);
  });
}
