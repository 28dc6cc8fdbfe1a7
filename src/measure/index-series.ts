import {together, unmeasured, type Given, type Measure, type Measures} from './measure.js';
import {ratioOf} from './share.js';

/**
 * 100 × x_t ÷ x_base for each period of a series.
 *
 * Index, base = 100. A base that the series lacks makes all of it missing_input, a zero base
 * zero_denominator; a missing period is null alone. Negative figures are invalid_input.
 *
 * @example
 * indexSeries({2020: 20242, 2021: 31056}, '2020').values; // {2020: 100, 2021: 153.42…}
 */
export function indexSeries(series: Readonly<Record<string, Given>>, base: string): Measures {
  const start = Object.hasOwn(series, base) ? series[base] : null;
  const figures = Object.entries(series).map(([period, value]): [string, Measure] => {
    if (start == null) return [period, unmeasured('missing_input', {})];
    const ratio = ratioOf(value, start);
    return [period, ratio.value === null ? ratio : {...ratio, value: 100 * ratio.value}];
  });
  return together(Object.fromEntries(figures));
}
