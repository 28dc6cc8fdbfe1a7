import {dayOfIso} from '../data/access.js';
import {axisIndex, coordinates, type PartCube} from '../data/cube.js';
import type {Expression} from '../indicator/expression.js';
import type {Areas} from './areas.js';
import type {Frame} from './frame.js';

/** Which tables an indicator cannot do without. */
export interface Needs {
  readonly stock: boolean;
  readonly aid: boolean;
  /** Days after a hand-over in which a visit is looked for; `null` where none is. */
  readonly mentoring: number | null;
  readonly channels: boolean;
}

const aidOps = ['exists', 'distinct', 'repeated', 'due', 'followed', 'notYetDue'];

/** What the expressions of an indicator look at. */
export function needsOf(
  expressions: readonly Expression[],
  params: Readonly<Record<string, string | number>>,
): Needs {
  const ops = new Set<string>();
  let mentoring: number | null = null;
  const visit = (expression: Expression): void => {
    ops.add(expression.op);
    if (expression.op === 'followed')
      mentoring = Number(params[expression.days.param] ?? expression.days.default);
    if (expression.op === 'all') expression.of.forEach(visit);
    if (expression.op === 'choose') expression.options.forEach((option) => visit(option.when));
  };
  expressions.forEach(visit);
  return {
    stock: ops.has('listed'),
    aid: aidOps.some((op) => ops.has(op)),
    mentoring,
    channels: ops.has('uses'),
  };
}

/**
 * Turns cells of which nothing is known from zero into missing: years without a register, areas
 * that sent none, years before the aid list begins, a list that nobody keeps, hand-overs that no
 * visit of the mentoring list could have followed because it begins later or ends before.
 *
 * @param areas the areas on the region axis, or `null` where it has only the margin
 * @param channelsKnown whether any table has a channel column
 */
export function markMissing(
  cube: PartCube,
  frame: Frame,
  areas: Areas | null,
  needs: Needs,
  channelsKnown: boolean,
): void {
  const {periods, hasStock, aid} = frame;
  const seen = areas === null || !needs.stock ? null : areasSeen(frame, areas);
  const [regionAt, periodAt] = [axisIndex(cube, 'region'), axisIndex(cube, 'period')];
  const noChannels = needs.channels && !channelsKnown;
  for (let cell = 0; cell < cube.size; cell++) {
    const at = coordinates(cube.axes, cell);
    const period = at[periodAt];
    const area = at[regionAt] - 1;
    const silent = seen !== null && area >= 0 && area < seen.length && seen[area][period] === 0;
    const noStock = needs.stock && (!hasStock[period] || silent);
    const noAid = needs.aid && !within(aid.years, Number(periods[period]));
    const noVisits =
      needs.mentoring !== null && !couldFollow(frame, periods[period], needs.mentoring);
    if (noStock || noAid || noVisits || noChannels) {
      cube.numerator[cell] = NaN;
      cube.unknown[cell] = NaN;
      for (const counts of Object.values(cube.extra)) counts[cell] = NaN;
    }
    if (noStock || (noAid && !needs.stock)) {
      cube.denominator[cell] = NaN;
      cube.origin[cell] = 0;
    }
  }
}

/** Per area and period, 1 where the area has any register row. */
export function areasSeen(frame: Frame, areas: Areas): Uint8Array[] {
  const {unitBusiness, unitPeriod, inRegister, registryRow, periods, unitCount} = frame;
  const seen = areas.ids.map(() => new Uint8Array(periods.length));
  for (let unit = 0; unit < unitCount; unit++) {
    const row = registryRow[unitBusiness[unit]];
    if (inRegister[unit] && row >= 0 && areas.ofRow[row] >= 0)
      seen[areas.ofRow[row]][unitPeriod[unit]] = 1;
  }
  return seen;
}

/** Whether the days with visits reach into the year of the hand-overs or the window after it. */
function couldFollow({visitSpan}: Frame, period: string, days: number): boolean {
  if (visitSpan === null) return false;
  const [first, last] = visitSpan;
  return first <= dayOfIso(`${period}-12-31`) + days && last >= dayOfIso(`${period}-01-01`);
}

function within(years: readonly [number, number] | null, year: number): boolean {
  return years !== null && year >= years[0] && year <= years[1];
}
