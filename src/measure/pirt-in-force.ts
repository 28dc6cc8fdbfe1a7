import {checkPirt, pirtHolds} from '../code/pirt.js';
import {dayOf} from './calendar.js';
import {measured, unmeasured, type Measure} from './measure.js';
import {isBlank} from './validity.js';

export interface FoodBusiness {
  readonly id: string;
  /** Its P-IRT numbers, one per product; `null` where nobody knows. */
  readonly pirt: readonly string[] | null;
  /** `false` leaves the business out: it makes no food. */
  readonly food?: boolean;
}

export interface PirtInForce extends Measure {
  readonly businesses: number;
  readonly businessesInForce: number;
  readonly numbersInForce: number;
  readonly expiredNumbers: number;
  /** What is no P-IRT number; neither in force nor expired. */
  readonly malformedNumbers: number;
  /** Businesses of which nobody knows the numbers; they stay in the denominator. */
  readonly unknown: number;
}

/**
 * Food businesses with at least one unexpired P-IRT number ÷ food businesses (Peraturan BPOM
 * 22/2018). Numbers are per product and hold to the end of their last year; one written twice by a
 * business counts once.
 *
 * Percent. No food business is zero_denominator; none of known numbers missing_input; a reference
 * date that does not exist invalid_input.
 *
 * @example
 * pirtInForce([{id: 'U1', pirt: ['2063324010011-27']}, {id: 'U2', pirt: []}], '2024-12-31').value;
 * // 50
 */
export function pirtInForce(
  businesses: readonly FoodBusiness[],
  referenceDate: string,
): PirtInForce {
  const food = businesses.filter((business) => business.food !== false);
  const year = Number(referenceDate.slice(0, 4));
  const read = food.map(({pirt}) => {
    const checks = (pirt ?? []).filter((text) => !isBlank(text)).map((text) => checkPirt(text));
    const numbers = new Map(checks.flatMap(({code, parts}) => (parts ? [[code, parts]] : [])));
    const all = [...numbers.values()];
    const inForce = all.filter((parts) => pirtHolds(parts, year)).length;
    const malformed = checks.filter(({valid}) => !valid).length;
    return {known: pirt != null, inForce, expired: all.length - inForce, malformed};
  });
  const add = (key: 'inForce' | 'expired' | 'malformed'): number =>
    read.reduce((total, one) => total + one[key], 0);
  const unknown = read.filter(({known}) => !known).length;
  const businessesInForce = read.filter(({inForce}) => inForce > 0).length;
  const parts = {
    businesses: food.length,
    businessesInForce,
    numbersInForce: add('inForce'),
    expiredNumbers: add('expired'),
    malformedNumbers: add('malformed'),
    unknown,
  };
  if (dayOf(referenceDate) === null) return unmeasured('invalid_input', parts);
  if (food.length === 0) return unmeasured('zero_denominator', parts);
  if (unknown === food.length) return unmeasured('missing_input', parts);
  return measured((100 * businessesInForce) / food.length, parts);
}
