import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {only, register} from '../support/stock.js';
import {tablesOf} from '../support/tables.js';

// Area 1: 100 → 130 of a product that grows 1,000 → 1,100 in a region of 20,000 → 21,000 (prod-06),
// here a tenth of it.
const two = {
  '2019': {'1': {'10': 10, '47': 40}, '2': {'10': 90, '47': 1860}},
  '2023': {'1': {'10': 13, '47': 40}, '2': {'10': 97, '47': 1950}},
};

describe('what needs two periods', () => {
  it('splits a change into growth, mix and regional shift', async () => {
    const {rows} = compute(await tablesOf({registry: register(two)}), 'product.shift_share');
    const row = only(rows, {region: '99.01.01', kbli: '10'});
    expect(row.by.period).toBe('2023');
    expect(row.value).toBeCloseTo(2, 9);
    expect(row.extra.national).toBeCloseTo(0.5, 9);
    expect(row.extra.industry_mix).toBeCloseTo(0.5, 9);
    expect(row.extra).toMatchObject({change: 3, years: 4});
    expect(row).toMatchObject({numerator: 3, denominator: 10});
  });

  it('gives the dynamic quotient as the ratio of the static ones where all areas sent both', async () => {
    const tables = await tablesOf({registry: register(two)});
    const lq = compute(tables, 'product.lq').rows;
    const {rows} = compute(tables, 'product.dlq');
    expect(rows).toHaveLength(4);
    for (const {by, value} of rows) {
      const [then, now] = ['2019', '2023'].map((period) => only(lq, {...by, period}).value);
      expect(value).toBeCloseTo((now as number) / (then as number), 9);
    }
    const row = only(rows, {region: '99.01.01', kbli: '10'});
    expect(row.extra.growth).toBeCloseTo(100 * (1.3 ** 0.25 - 1), 9);
    expect(row.extra.ref_total_growth).toBeCloseTo(100 * (1.05 ** 0.25 - 1), 9);
  });

  it('names the quadrant and the type of Klassen', async () => {
    const tables = await tablesOf({registry: register(two)});
    const quadrants = compute(tables, 'product.quadrant').rows;
    expect(only(quadrants, {region: '99.01.01', kbli: '10'})).toMatchObject({
      value: 1,
      category: 'unggulan',
    });
    expect(only(quadrants, {region: '99.01.02', kbli: '10'})).toMatchObject({
      value: 4,
      category: 'tertinggal',
    });
    const types = compute(tables, 'product.klassen').rows;
    const own = only(types, {region: '99.01.01', kbli: '10'});
    expect(own).toMatchObject({value: 1, category: 'I'});
    expect(own.extra.share).toBeCloseTo((100 * 13) / 53, 9);
    expect(own.extra.ref_growth).toBeCloseTo(100 * (1.1 ** 0.25 - 1), 9);
    expect(only(types, {region: '99.01.01', kbli: '47'})).toMatchObject({value: 4, category: 'IV'});
  });

  it('is refused across a break, unless it is asked for, and then says so', async () => {
    const tables = await tablesOf({registry: register(two)});
    const config = {breaks: [{period: '2023', note: {id: 'sumber baru', en: 'new source'}}]};
    for (const key of ['dlq', 'quadrant', 'shift_share', 'klassen']) {
      const {rows} = compute(tables, `product.${key}`, {config});
      expect(rows.map(({value, reason}) => [value, reason])).toEqual(
        rows.map(() => [null, 'break']),
      );
      const across = compute(tables, `product.${key}`, {config, params: {acrossBreak: 'yes'}});
      expect(across.rows[0]).toMatchObject({reason: null, flags: ['B']});
    }
    const {rows} = compute(tables, 'product.lq', {config});
    expect(only(rows, {region: '99.01.01', kbli: '10', period: '2023'}).reason).toBeNull();
  });

  it('has no rate from zero, and tells the change all the same', async () => {
    const registry = register({
      '2022': {'1': {'47': 5}, '2': {'10': 5}},
      '2023': {'1': {'47': 5, '10': 3}, '2': {'10': 5}},
    });
    const tables = await tablesOf({registry});
    const shift = compute(tables, 'product.shift_share').rows;
    expect(only(shift, {region: '99.01.01', kbli: '10'})).toMatchObject({
      value: null,
      reason: 'zero_denominator',
      extra: {change: 3, regional: null},
    });
    for (const key of ['dlq', 'quadrant', 'klassen']) {
      const {rows} = compute(tables, `product.${key}`);
      expect(only(rows, {region: '99.01.01', kbli: '10'}).reason).toBe('zero_denominator');
    }
  });

  it('compares with the areas that sent both years, and has nothing for the others', async () => {
    const registry = register({
      '2022': {'1': {'10': 10, '47': 10}, '2': {'10': 10, '47': 10}},
      '2023': {'1': {'10': 20, '47': 10}, '2': {'10': 10, '47': 10}, '3': {'10': 500, '47': 1}},
    });
    const {rows} = compute(await tablesOf({registry}), 'product.shift_share');
    const row = only(rows, {region: '99.01.01', kbli: '10'});
    expect(row.value).toBeCloseTo(10 - 5, 9);
    expect(row.extra).toMatchObject({areas_compared: 2, areas_all: 3});
    expect(only(rows, {region: '99.01.03', kbli: '10'})).toMatchObject({
      value: null,
      reason: 'missing_input',
    });
  });

  it('starts and ends where it is told to', async () => {
    const registry = register({
      '2021': {'1': {'10': 10}, '2': {'10': 10}},
      '2022': {'1': {'10': 20}, '2': {'10': 10}},
      '2023': {'1': {'10': 20}, '2': {'10': 20}},
    });
    const tables = await tablesOf({registry});
    const change = (params: Record<string, string>) =>
      compute(tables, 'product.shift_share', {params}).rows.map((row) => [
        row.by.period,
        row.extra.change,
        row.reason,
      ]);
    expect(change({})).toEqual([
      ['2023', 10, null],
      ['2023', 10, null],
    ]);
    expect(change({from: '2022'})[0]).toEqual(['2023', 0, null]);
    expect(change({to: '2022'})[0]).toEqual(['2022', 10, null]);
    expect(change({from: '2023', to: '2022'})[0]).toEqual(['2022', null, 'invalid_input']);
    expect(change({from: '2001'})[0]).toEqual(['2023', null, 'missing_input']);
  });
});
