import {countedUnits, metricUnitLabel} from './unit-tables.js';
import type {DatasetExtension} from './v1.js';

/** Unit of one metric as JSON-stat states it: what is counted, and digits worth showing. */
export interface MetricUnit {
  readonly label?: string;
  readonly decimals?: number;
}

/**
 * The unit of every metric of a dataset: that of the value as MS-Ind states it (`persen`, `rupiah`,
 * `usaha`), what numerator, denominator and unknown count, and those of further figures. A further
 * figure that nobody described has neither label nor digits.
 *
 * @example
 * metricUnits({indicator: 'growth.yoy', unit: 'percent', msInd: {}}, ['value', 'numerator']);
 * // {value: {label: 'persen', decimals: 2}, numerator: {label: 'usaha', decimals: 0}}
 */
export function metricUnits(
  {indicator, unit, msInd}: Pick<DatasetExtension, 'indicator' | 'unit' | 'msInd'>,
  metrics: readonly string[],
): Readonly<Record<string, MetricUnit>> {
  const value: MetricUnit = {
    label: msInd.satuan ?? valueLabels[unit] ?? unit,
    decimals: wholeUnits.has(unit) && !/ per /.test(msInd.satuan ?? '') ? 0 : 2,
  };
  const [numerator, denominator, unknown] = countedUnits(indicator);
  const count = (label: string): MetricUnit => ({label, decimals: 0});
  const same: Readonly<Record<string, MetricUnit>> = {
    '=value': value,
    '=numerator': count(numerator),
    '=denominator': count(denominator),
    '=unknown': count(unknown),
  };
  const unitOf = (metric: string): MetricUnit => {
    const label = metricUnitLabel(indicator, metric);
    if (label === undefined) return {};
    return same[label] ?? (fractions.test(label) ? {label, decimals: 2} : count(label));
  };
  return Object.fromEntries(metrics.map((metric) => [metric, unitOf(metric)]));
}

/** Where MS-Ind says nothing. */
const valueLabels: Readonly<Record<string, string>> = {
  percent: 'persen',
  percentage_point: 'poin persen',
  count: 'usaha',
};

/** Units of which a part says nothing. */
const wholeUnits: ReadonlySet<string> = new Set(['count', 'rupiah', 'class']);

/** Units that are seldom whole. */
const fractions = /^(?:persen|rasio|faktor|indeks)| per /;
