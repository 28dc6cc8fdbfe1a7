import {textColumn} from '../../data/access.js';
import {emptyCube, type Axis, type PartCube} from '../../data/cube.js';
import {eventSpec, serviceTables} from '../../indicator/events.js';
import type {OverlapFormula} from '../../indicator/indicator.js';
import {addMargins, type Placing} from '../aggregate.js';
import {agencyEvents} from '../different.js';
import type {Frame} from '../frame.js';
import type {Kind} from '../kind-context.js';
import {eventsKnown} from '../needs.js';

/**
 * Businesses that both agencies of a pair serve, out of those that one of them serves: see
 * `OverlapFormula`. Agencies that differ only in case and spaces are one. A business counts in the
 * period of the service, once, also where it is in no register. Periods outside of all service tables
 * are missing. `null` where no service names an agency.
 */
export const overlapParts: Kind<OverlapFormula> = (context, _, breakdown) => {
  const {frame} = context;
  const {names} = agencyEvents(frame);
  if (names.length === 0) return null;
  const {placing} = context.things(undefined).place(breakdown);
  const pairs: Axis = {dim: 'agency', ids: pairIds(names.length), labels: new Map()};
  const cube = emptyCube([...placing.axes, pairs], ['size_a', 'size_b']);
  for (const counts of partsOf(cube)) counts.fill(0);
  cube.origin.fill(1);
  count(cube, placing, agenciesOf(frame));
  addMargins(cube, [...placing.axes, {...pairs, codes: [], hasMargin: false}]);
  markUnknownPeriods(cube, frame, placing);
  const axis = (dim: string): Axis => ({dim, ids: names, labels: new Map()});
  const own = placing.axes.map(({dim, ids, labels}) => ({dim, ids, labels}));
  return {...cube, axes: [...own, axis('agency'), axis('agency_b')]};
};

/** The pairs of agencies as categories of one axis; two axes of the same order hold the same cells. */
function pairIds(count: number): string[] {
  return Array.from({length: count * count}, (_, i) => String(i));
}

/** The agencies that serve each unit, each once; -1 for a service that names none. */
export function agenciesOf(frame: Frame): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  const tell = (unit: number, agency: number): void => {
    const own = found.get(unit);
    if (own === undefined) found.set(unit, new Set([agency]));
    else own.add(agency);
  };
  agencyEvents(frame).each(tell);
  for (const table of serviceTables) {
    const column = textColumn(frame.tables[table], eventSpec(table).agency ?? '');
    const {row} = frame.events(table);
    frame.eventUnits(table).forEach((unit, i) => {
      if (unit >= 0 && (column === undefined || column.codes[row[i]] < 0)) tell(unit, -1);
    });
  }
  return found;
}

function count(
  {numerator, denominator, unknown, extra, axes}: PartCube,
  {base}: Placing,
  agencies: ReadonlyMap<number, ReadonlySet<number>>,
): void {
  const width = axes[axes.length - 1].ids.length;
  const n = Math.sqrt(width);
  for (const [unit, own] of agencies) {
    const start = base[unit] * width;
    if (own.has(-1)) for (let pair = 0; pair < width; pair++) unknown[start + pair]++;
    for (const a of own) {
      if (a < 0) continue;
      for (let b = 0; b < n; b++) {
        const [ab, ba] = [start + a * n + b, start + b * n + a];
        extra.size_a[ab]++;
        extra.size_b[ba]++;
        denominator[ab]++;
        if (own.has(b)) numerator[ab]++;
        else denominator[ba]++;
      }
    }
  }
}

function markUnknownPeriods(cube: PartCube, frame: Frame, {axes}: Placing): void {
  const needs = {stock: false, channels: false, tables: new Set(serviceTables), windows: []};
  const known = frame.periods.map((period) => eventsKnown(frame, needs, period));
  const at = axes.findIndex(({dim}) => dim === 'period');
  const step = cube.axes.slice(at + 1).reduce((product, {ids}) => product * ids.length, 1);
  for (let cell = 0; cell < cube.size; cell++) {
    if (known[Math.floor(cell / step) % known.length]) continue;
    for (const counts of partsOf(cube)) counts[cell] = NaN;
    cube.origin[cell] = 0;
  }
}

function partsOf({numerator, denominator, unknown, extra}: PartCube): Float64Array[] {
  return [numerator, denominator, unknown, ...Object.values(extra)];
}
