import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

const registry = `ID_UMKM;Tahun Data;Skala Usaha;Jenis Kelamin;Media Sosial;Marketplace
  U1;2024;Mikro;P;ya;tidak
  U2;2024;Mikro;L;tidak;
  U3;2024;Kecil;P;;
  U4;2024;Kecil;L;tidak;tidak
  U5;2024;Mikro;;ya;ya`;

describe('digital.any', () => {
  it('keeps a blank in the denominator: unknown is not no, and not a way to 100 %', async () => {
    const [row] = compute(await tablesOf({registry}), 'digital.any').rows;
    expect(row).toMatchObject({value: 40, numerator: 2, denominator: 5, unknown: 2});
  });

  it('parts by class and by sex of owner; parts add up to the total', async () => {
    const tables = await tablesOf({registry});
    for (const dim of ['size_class', 'owner_sex']) {
      const {rows} = compute(tables, 'digital.any', {by: [dim], totals: true});
      const total = rows.find((row) => row.by[dim] === 'total');
      const parts = rows.filter((row) => row.by[dim] !== 'total');
      for (const part of ['numerator', 'denominator', 'unknown'] as const) {
        expect(parts.reduce((sum, row) => sum + (row[part] ?? 0), 0)).toBe(total?.[part]);
      }
    }
  });

  it('is missing where no file has a channel column', async () => {
    const tables = await tablesOf({registry: `ID_UMKM;Tahun Data;Skala Usaha\nU1;2024;Mikro`});
    expect(compute(tables, 'digital.any').rows[0]).toMatchObject({
      value: null,
      reason: 'missing_input',
    });
  });
});

describe('digital.per_channel', () => {
  it('has all businesses as its base', async () => {
    const {rows} = compute(await tablesOf({registry}), 'digital.per_channel');
    expect(rows.map((row) => [row.by.channel, row.value, row.unknown])).toEqual([
      ['socialMedia', 40, 1],
      ['marketplace', 20, 2],
    ]);
  });

  it('takes the names in a list; a blank list is unknown, a dash is none', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Tahun Data;Platform Digital
        U1;2024;"Shopee; GoFood"
        U2;2024;-
        U3;2024;
        U4;2024;shopee`,
    });
    const {rows} = compute(tables, 'digital.per_channel');
    expect(rows.map((row) => [row.by.channel, row.value, row.unknown])).toEqual([
      ['gofood', 25, 1],
      ['shopee', 50, 1],
    ]);
    expect(compute(tables, 'digital.any').rows[0]).toMatchObject({value: 50, unknown: 1});
  });
});

describe('digital.gap', () => {
  it('subtracts one group from another, with ratio and interval', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Skala Usaha;Jumlah UMKM;Jumlah UMKM Digital
        2024;Mikro;150;45
        2024;Kecil;60;30`,
    });
    const [row] = compute(tables, 'digital.gap', {params: {a: 'mikro', b: 'kecil'}}).rows;
    expect(row.value).toBeCloseTo(-20, 9);
    expect(row.extra.ratio).toBeCloseTo(0.6, 9);
    expect(row.extra.ci_low).toBeCloseTo(-34.0041428814, 6);
    expect(row.extra.ci_high).toBeCloseTo(-5.4873885817, 6);
  });

  it('can be taken between women and men', async () => {
    const [row] = compute(await tablesOf({registry}), 'digital.gap', {
      params: {along: 'owner_sex', a: 'female', b: 'male'},
    }).rows;
    expect(row).toMatchObject({value: 50, numerator: 1, denominator: 2});
  });
});
