import type {Config} from './config.js';

/**
 * The targets of an indicator for the whole of the office's area, year by year, whichever way the
 * configuration writes them; those of one area or one group are left out.
 *
 * @returns `undefined` where there are none
 * @example
 * targetsOfWhole({targets: {'aid.coverage': [{period: '2024', target: 40}]}}, 'aid.coverage');
 * // {2024: 40}
 */
export function targetsOfWhole(
  {targets = {}}: Config,
  key: string,
): Readonly<Record<string, number>> | undefined {
  const own = Object.hasOwn(targets, key) ? targets[key] : undefined;
  if (!Array.isArray(own)) return own;
  const whole = own.filter(({region, by = {}}) => !region && Object.keys(by).length === 0);
  if (whole.length === 0) return undefined;
  return Object.fromEntries(whole.map(({period, target}) => [period, target]));
}
