import {axisIndex, type PartCube} from '../data/cube.js';
import type {Areas} from './areas.js';
import type {Params} from './context.js';
import type {Frame} from './frame.js';
import {eventsKnown, windowsKnown, type Needs} from './needs.js';

/**
 * Turns cells of which nothing is known from zero into missing: years without a register, areas
 * that sent none, years before an event list begins, a list that nobody keeps, events that no other
 * one could have followed because its list begins later or ends before.
 *
 * @param areas the areas on the region axis, or `null` where it has only the margin
 * @param channelsKnown whether any table has a channel column
 */
export function markMissing(
  cube: PartCube,
  frame: Frame,
  {
    areas,
    needs,
    params,
    channelsKnown,
  }: {
    readonly areas: Areas | null;
    readonly needs: Needs;
    readonly params: Params;
    readonly channelsKnown: boolean;
  },
): void {
  const {periods, hasStock} = frame;
  const seen = areas === null || !needs.stock ? null : areasSeen(frame, areas);
  const [regionAt, periodAt] = [axisIndex(cube, 'region'), axisIndex(cube, 'period')];
  const noChannels = needs.channels && !channelsKnown;
  const known = periods.map((period) => ({
    events: eventsKnown(frame, needs, period),
    windows: windowsKnown(frame, needs, period, params),
  }));
  const [regionStep, periodStep] = [regionAt, periodAt].map((a) => stepOf(cube, a));
  const [regionCount, periodCount] = [regionAt, periodAt].map((a) => cube.axes[a].ids.length);
  for (let cell = 0; cell < cube.size; cell++) {
    const period = Math.floor(cell / periodStep) % periodCount;
    const area = (Math.floor(cell / regionStep) % regionCount) - 1;
    const silent = seen !== null && area >= 0 && area < seen.length && seen[area][period] === 0;
    const noStock = needs.stock && (!hasStock[period] || silent);
    const noEvents = !known[period].events;
    if (noStock || noEvents || !known[period].windows || noChannels) {
      cube.numerator[cell] = NaN;
      cube.unknown[cell] = NaN;
      for (const counts of Object.values(cube.extra)) counts[cell] = NaN;
    }
    if (noStock || (noEvents && !needs.stock)) {
      cube.denominator[cell] = NaN;
      cube.origin[cell] = 0;
    }
  }
}

/** Per area and period, 1 where the area has any register row. */
export function areasSeen(frame: Frame, areas: Areas): Uint8Array[] {
  let found = seenAreas.get(areas);
  if (found === undefined) seenAreas.set(areas, (found = lookForAreas(frame, areas)));
  return found;
}

const seenAreas = new WeakMap<Areas, Uint8Array[]>();

function lookForAreas(frame: Frame, areas: Areas): Uint8Array[] {
  const {unitBusiness, periodStart, inRegister, registryRow, registeredCount, periods} = frame;
  const areaOf = new Int32Array(registeredCount);
  for (let b = 0; b < registeredCount; b++) areaOf[b] = areas.ofRow[registryRow[b]];
  const seen = areas.ids.map(() => new Uint8Array(periods.length));
  for (let period = 0; period < periods.length; period++) {
    const found = new Uint8Array(areas.ids.length);
    for (let unit = periodStart[period]; unit < periodStart[period + 1]; unit++) {
      const business = unitBusiness[unit];
      if (business >= registeredCount) break;
      if (inRegister[unit] === 1 && areaOf[business] >= 0) found[areaOf[business]] = 1;
    }
    found.forEach((one, area) => (seen[area][period] = one));
  }
  return seen;
}

/** Distance between neighbouring categories of an axis. */
function stepOf(cube: PartCube, axis: number): number {
  return cube.axes.slice(axis + 1).reduce((product, {ids}) => product * ids.length, 1);
}
