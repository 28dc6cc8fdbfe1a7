import {MISSING_DAY} from '../data/column.js';
import type {EventTable} from '../indicator/events.js';
import {endOfYear} from './context.js';
import {derived} from './derived.js';
import type {Frame} from './frame.js';

/** Events of known business and period in order of their unit, so that what they ask for lies side by side. */
export interface Anchors {
  readonly units: Int32Array;
  readonly business: Int32Array;
  /** The day of each; 31 December of those known only by their year. */
  readonly day: Int32Array;
  /** 1 where the day itself is known. */
  readonly dated: Uint8Array;
}

/** Events that windows are counted from; made once per table. */
export function anchorsOf(frame: Frame, table: EventTable): Anchors {
  return derived(frame, `anchors ${table}`, () => {
    const order = orderOf(frame.eventUnits(table), frame.unitCount);
    const {business, day, year} = frame.events(table);
    const unitOf = frame.eventUnits(table);
    const anchors: Anchors = {
      units: order.map((event) => unitOf[event]),
      business: order.map((event) => business[event]),
      day: order.map((event) => day[event]),
      dated: new Uint8Array(order.length),
    };
    for (let i = 0; i < order.length; i++) {
      if (anchors.day[i] === MISSING_DAY) anchors.day[i] = endOfYear(year[order[i]]);
      else anchors.dated[i] = 1;
    }
    return anchors;
  });
}

/** Numbers of the events that have a unit, by unit. */
function orderOf(unitOf: Int32Array, unitCount: number): Int32Array {
  const next = new Int32Array(unitCount + 1);
  for (const unit of unitOf) if (unit >= 0) next[unit + 1]++;
  for (let unit = 0; unit < unitCount; unit++) next[unit + 1] += next[unit];
  const order = new Int32Array(next[unitCount]);
  unitOf.forEach((unit, event) => {
    if (unit >= 0) order[next[unit]++] = event;
  });
  return order;
}
