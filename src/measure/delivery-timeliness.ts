import {mergeFlags} from '../data/flags.js';
import {dayOf} from './calendar.js';
import {measured, unmeasured, type Measure} from './measure.js';
import {medianOf} from './summary.js';

export interface Delivery {
  /** Dates `YYYY-MM-DD`; `null` is not known, or not delivered. */
  readonly planned: string | null;
  readonly delivered: string | null;
}

export interface DeliveryTimeliness extends Measure {
  readonly deliveredOnTime: number | null;
  readonly due: number | null;
  readonly notYetDue: number | null;
  /** Due and not delivered by the cut-off: late, but without a delay to count. */
  readonly undelivered: number | null;
  /** Median days from plan to delivery of what is due and delivered; negative is early. */
  readonly medianDelayDays: number | null;
  /** Items without a planned date, of which nobody can say whether they are due. */
  readonly undated: number | null;
}

/**
 * Items delivered on or before their planned date ÷ items due, an item being due when its planned
 * date is not after the cut-off. What came after the cut-off has not come yet.
 *
 * Percent. Nothing due is zero_denominator; items without a plan are left out and flagged O; a date
 * that does not exist is invalid_input.
 *
 * @example
 * deliveryTimeliness([{planned: '2024-02-01', delivered: null}], '2024-02-29').value; // 0
 */
export function deliveryTimeliness(items: readonly Delivery[], cutOff: string): DeliveryTimeliness {
  const end = dayOf(cutOff);
  const days = items.map(({planned, delivered}) => ({
    planned: planned == null ? null : (dayOf(planned) ?? NaN),
    delivered: delivered == null ? null : (dayOf(delivered) ?? NaN),
  }));
  const broken = days.some((one) => Number.isNaN(one.planned) || Number.isNaN(one.delivered));
  if (end === null || broken) {
    return unmeasured('invalid_input', {
      deliveredOnTime: null,
      due: null,
      notYetDue: null,
      undelivered: null,
      medianDelayDays: null,
      undated: null,
    });
  }
  const dated = days.flatMap(({planned, delivered}) =>
    planned === null ? [] : [{planned, delivered}],
  );
  const due = dated.filter(({planned}) => planned <= end);
  const delays = due.flatMap(({planned, delivered}) =>
    delivered === null || delivered > end ? [] : [delivered - planned],
  );
  const deliveredOnTime = delays.filter((delay) => delay <= 0).length;
  const undated = days.length - dated.length;
  const parts = {
    deliveredOnTime,
    due: due.length,
    notYetDue: dated.length - due.length,
    undelivered: due.length - delays.length,
    medianDelayDays: medianOf(delays),
    undated,
  };
  if (due.length === 0)
    return unmeasured(undated > 0 ? 'missing_input' : 'zero_denominator', parts);
  return measured(
    (100 * deliveredOnTime) / due.length,
    parts,
    mergeFlags(undated > 0 ? ['O'] : []),
  );
}
