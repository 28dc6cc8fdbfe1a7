import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

const budget = `Kegiatan;Tahun Anggaran;Pagu;Realisasi;OPD
  Alat;2024;1000000000;900000000;Dinas A
  Pameran;2024;200000000;60000000;Dinas B
  Cadangan;2024;0;0;Dinas B`;

describe('agency.absorption', () => {
  it('is a ratio of sums, never the mean of the ratios', async () => {
    const tables = await tablesOf({budget});
    const {rows} = compute(tables, 'agency.absorption', {by: ['programme'], totals: true});
    expect(rows.map((row) => [row.by.programme, row.value, row.reason])).toEqual([
      ['total', 80, null],
      ['Alat', 90, null],
      ['Pameran', 30, null],
      ['Cadangan', null, 'zero_denominator'],
    ]);
    expect(rows[0]).toMatchObject({numerator: 96e7, denominator: 12e8, flags: []});
  });

  it('adds up per agency', async () => {
    const tables = await tablesOf({budget});
    const {rows} = compute(tables, 'agency.absorption', {by: ['agency']});
    expect(rows.map((row) => [row.by.agency, row.value, row.extra])).toEqual([
      ['Dinas A', 90, {items: 1, items_zero: 0, items_above: 0}],
      ['Dinas B', 30, {items: 1, items_zero: 1, items_above: 0}],
    ]);
  });

  it('leaves a row with one of the two missing out of both sums, as unknown', async () => {
    const tables = await tablesOf({
      budget: `Kegiatan;Tahun Anggaran;Pagu;Realisasi;OPD
        Alat;2024;100;50;Dinas A
        Pameran;2024;100;;Dinas A
        Kemasan;2024;;70;Dinas A
        Halal;2024;100;;Dinas B`,
    });
    const {rows} = compute(tables, 'agency.absorption', {by: ['agency'], totals: true});
    expect(rows.map((row) => [row.value, row.denominator, row.unknown, row.reason])).toEqual([
      [50, 100, 3, null],
      [50, 100, 2, null],
      [null, null, 1, 'missing_input'],
    ]);
  });

  it('flags a total that holds an overspent line, and shows none above 100 percent', async () => {
    const tables = await tablesOf({
      budget: `Kegiatan;Tahun Anggaran;Pagu;Realisasi;OPD
        Alat;2024;100;150;Dinas A
        Pameran;2024;100;10;Dinas B`,
    });
    const {rows} = compute(tables, 'agency.absorption', {by: ['agency'], totals: true});
    expect(rows.map((row) => [row.value, row.flags, row.reason, row.extra.items_above])).toEqual([
      [80, ['V'], null, 1],
      [null, ['V'], 'invalid_input', 1],
      [10, [], null, 0],
    ]);
  });

  it('keeps fiscal years apart', async () => {
    const tables = await tablesOf({
      budget: `Kegiatan;Tahun Anggaran;Pagu;Realisasi
        Alat;2023;100;50
        Alat;2024;100;70`,
    });
    const {rows} = compute(tables, 'agency.absorption');
    expect(rows.map((row) => [row.by.period, row.value])).toEqual([
      ['2023', 50],
      ['2024', 70],
    ]);
  });

  it('takes totals that came already counted', async () => {
    const tables = await tablesOf({
      jumlah: `Indikator;Satuan;Tahun;Nilai
        Pagu anggaran;rupiah;2024;1200000000
        Realisasi anggaran;rupiah;2024;960000000`,
    });
    expect(compute(tables, 'agency.absorption').rows[0]).toMatchObject({value: 80, flags: []});
    const [row] = compute(tables, 'agency.absorption', {by: ['agency'], totals: true}).rows;
    expect(row).toMatchObject({by: {agency: 'total'}, value: 80});
  });
});
