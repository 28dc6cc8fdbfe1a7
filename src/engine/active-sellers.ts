import {dateColumn, textColumn} from '../data/access.js';
import {MISSING_DAY, NO, UNKNOWN, YES} from '../data/column.js';
import {channelOf} from '../indicator/channel-names.js';
import type {ChannelUse} from './channels.js';
import type {Frame} from './frame.js';
import {periodEnd} from './periods.js';

/** Channels on which a registered account may stand still. */
const shops = ['marketplace', 'deliveryPlatform'];

/** Whether each unit sells on a marketplace or delivery platform: see `activeSeller`. */
export function activeSellers(frame: Frame, channels: ChannelUse, days: number): Uint8Array {
  const uses = channels.oneOf(shops);
  const {inShop, anywhere, known} = ordersOf(frame, days);
  const result = new Uint8Array(frame.unitCount).fill(UNKNOWN);
  for (let unit = 0; unit < result.length; unit++) {
    if (inShop[unit] === 1) result[unit] = YES;
    else if (uses[unit] === NO) result[unit] = NO;
    else if (anywhere[unit] === 1) result[unit] = uses[unit];
    else if (known[unit] === 1) result[unit] = NO;
  }
  return result;
}

/** Per unit, 1 where an order came before the end of the period, and where orders are known at all. */
interface Orders {
  readonly inShop: Uint8Array;
  /** An order of unknown channel. */
  readonly anywhere: Uint8Array;
  readonly known: Uint8Array;
}

function ordersOf(frame: Frame, days: number): Orders {
  const {unitCount, periods, unitPeriod, unitBusiness} = frame;
  const [inShop, anywhere, known] = [0, 1, 2].map(() => new Uint8Array(unitCount));
  const ends = periods.map((period) => periodEnd(frame, period));
  const isRecent = (day: number, end: number): boolean => day <= end && day >= end - days;
  const {count, row, business, day} = frame.events('order');
  const channel = textColumn(frame.tables.order, 'orderChannel');
  const keys = channel?.dictionary.map(channelOf) ?? [];
  for (let i = 0; i < count; i++) {
    if (business[i] < 0 || day[i] === MISSING_DAY) continue;
    const code = channel === undefined ? -1 : channel.codes[row[i]];
    const key = code < 0 ? null : keys[code];
    ends.forEach((end, period) => {
      const unit = isRecent(day[i], end) ? frame.unitOf(business[i], period) : -1;
      if (unit < 0) return;
      if (key === null) anywhere[unit] = 1;
      else if (shops.includes(key)) inShop[unit] = 1;
    });
  }
  const {span} = frame.eventDays('order');
  const latest = latestOrder(frame);
  for (let unit = 0; unit < unitCount; unit++) {
    const end = ends[unitPeriod[unit]];
    const last = latest(unit, unitBusiness[unit]);
    if (span !== null && span[0] <= end && span[1] >= end - days) known[unit] = 1;
    // A later order says nothing of the days before the end.
    if (last === MISSING_DAY || last > end) continue;
    known[unit] = 1;
    if (isRecent(last, end)) anywhere[unit] = 1;
  }
  return {inShop, anywhere, known};
}

/** Day of the latest order as observed in the period, else as the register says. */
function latestOrder(frame: Frame): (unit: number, business: number) => number {
  const [observed, registered] = [frame.tables.observation, frame.tables.registry].map(
    (table) => dateColumn(table, 'lastOrderDate')?.days,
  );
  return (unit, business) => {
    const [observation, register] = [frame.observationRow[unit], frame.registryRow[business]];
    if (observed !== undefined && observation >= 0) return observed[observation];
    return registered !== undefined && register >= 0 ? registered[register] : MISSING_DAY;
  };
}
