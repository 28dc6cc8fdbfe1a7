import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import examples from '../fixtures/worked-examples.json' with {type: 'json'};
import {tablesOf} from '../support/tables.js';

/** A register of `n` businesses of which the first `x` use a messaging account. */
async function adopters(x: number, n: number): Promise<Tables> {
  const rows = Array.from({length: n}, (_, i) => `U${i};99.01.01;${i < x ? 'Ya' : 'Tidak'};2024`);
  return tablesOf({
    registry: ['ID_UMKM;Kode Kecamatan;WhatsApp Bisnis;Tahun Data', ...rows].join('\n'),
  });
}

describe('figures of a sample', () => {
  it('have an interval, a standard error and no flag where they are many', async () => {
    const [row] = compute(await adopters(12, 40), 'digital.any', {params: {sample: 'yes'}}).rows;
    const wilson = examples.find(({id}) => id === 'dig-08')?.expected as unknown as Record<
      string,
      number
    >;
    expect(row).toMatchObject({value: 30, numerator: 12, denominator: 40, flags: []});
    expect(row.extra.ci_low).toBeCloseTo(wilson.ci_low, 6);
    expect(row.extra.ci_high).toBeCloseTo(wilson.ci_high, 6);
    expect(row.extra.rse).toBeCloseTo(24.152294577, 6);
  });

  it('are surer the more of the population was asked', async () => {
    const tables = await adopters(12, 40);
    const params = {sample: 'yes', population: 120};
    const [whole] = compute(tables, 'digital.any', {params}).rows;
    expect(whole.extra.ci_low).toBeCloseTo(19.8626255107, 6);
    expect(whole.extra.ci_high).toBeCloseTo(42.563247775, 6);
    const [all] = compute(tables, 'digital.any', {config: {sample: {population: 40}}}).rows;
    expect(all.extra).toMatchObject({ci_low: 30, ci_high: 30});
    // How many there are in one kecamatan nobody says.
    const part = compute(tables, 'digital.any', {params, by: ['region:kecamatan', 'size_class']});
    const area = part.rows.find(({by}) => by.region === '99.01.01');
    expect(area?.extra.ci_low).toBeCloseTo(18.0748452297, 6);
  });

  it.each([
    [3, 8, null, ['Q']],
    [6, 20, 30, ['U']],
    [2, 50, 4, ['U']],
    [4, 40, 10, ['U']],
  ])('of %i in %i give %s', async (x, n, value, flags) => {
    const [row] = compute(await adopters(x, n), 'digital.any', {params: {sample: 'yes'}}).rows;
    expect(row).toMatchObject({value, flags, reason: value === null ? 'insufficient_n' : null});
    expect(row.denominator).toBe(n);
  });

  it('are those of a census unless somebody says otherwise', async () => {
    const tables = await adopters(3, 8);
    const [row] = compute(tables, 'digital.any', {params: {population: 100}}).rows;
    expect(row).toMatchObject({value: 37.5, flags: []});
    expect(row.extra).not.toHaveProperty('ci_low');
    const config = {sample: {}};
    expect(compute(tables, 'digital.any', {config}).rows[0].reason).toBe('insufficient_n');
    const [off] = compute(tables, 'digital.any', {config, params: {sample: 'no'}}).rows;
    expect(off.value).toBe(37.5);
  });

  it('leave alone what came already counted', async () => {
    const tables = await tablesOf({
      reported: `Wilayah;Tahun;Jumlah UMKM;UMKM go digital
        Contoh;2024;8;3`,
    });
    const [row] = compute(tables, 'digital.any', {params: {sample: 'yes'}}).rows;
    expect(row).toMatchObject({value: 37.5, flags: []});
    expect(row.extra).not.toHaveProperty('ci_low');
  });

  it('refuse words that mean nothing', async () => {
    const tables = await adopters(3, 8);
    const of = (params: Record<string, string>) => () => compute(tables, 'digital.any', {params});
    expect(of({sample: 'ya'})).toThrow('PARAM_VALUE');
    expect(of({sample: 'yes', population: 'many'})).toThrow('PARAM_VALUE');
    expect(() => compute(tables, 'growth.yoy', {params: {sample: 'yes'}})).toThrow('PARAM_UNKNOWN');
  });
});
