import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {aidedGroups, memberValues} from '../../src/engine/kinds/attribution.js';
import {tablesOf} from '../support/tables.js';

const registry = `ID_UMKM;Kode Kecamatan;Kecamatan;Sasaran Bantuan;Tahun Data
  U1;99.01.01;Awan;Ya;2023
  U2;99.01.01;Awan;Ya;2023
  U3;99.01.02;Embun;Ya;2023
  U4;99.01.02;Embun;Tidak;2023
  U5;99.01.02;Embun;;2023`;

describe('aid.coverage', () => {
  it('counts a business once, however often it was aided', async () => {
    const tables = await tablesOf({
      registry,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2023-03-01
        U1;Modal;2023-06-01
        U1;Alat;2023-09-01`,
    });
    const [row] = compute(tables, 'aid.coverage').rows;
    expect(row).toMatchObject({value: 25, numerator: 1, denominator: 4, unknown: 1});
  });

  it('keeps businesses of unknown eligibility in the denominator and the ineligible out', async () => {
    const tables = await tablesOf({
      registry,
      aid: `ID_UMKM;Program;Tanggal
        U4;Alat;2023-03-01
        U5;Alat;2023-03-01`,
    });
    const [row] = compute(tables, 'aid.coverage').rows;
    expect(row).toMatchObject({value: 0, numerator: 0, denominator: 4, unknown: 1});
    const [active] = compute(tables, 'aid.coverage', {params: {base: 'active'}}).rows;
    expect(active).toMatchObject({value: 40, numerator: 2, denominator: 5, unknown: 0});
  });

  it('is refused for a base that there is not, even where there is nobody', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Indikator;Nilai
        2023;Jumlah UMKM;812`,
    });
    for (const key of ['aid.coverage', 'aid.theil', 'aid.concentration_index'])
      expect(() => compute(tables, key, {params: {base: 'semua'}}), key).toThrow('PARAM_VALUE');
    expect(() => compute(tables, 'aid.coverage', {params: {base: 'active'}})).not.toThrow();
  });

  it('is refused for the eligible where no file says who is', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Tahun Data
        U1;2023`,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2023-03-01`,
    });
    expect(() => compute(tables, 'aid.coverage', {params: {base: 'eligible'}})).toThrow(
      'PARAM_VALUE',
    );
  });

  it('has no value before the aid list begins and is zero within it', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM
        U1
        U2`,
      observation: `ID_UMKM;Tahun;Status
        U1;2021;aktif
        U1;2022;aktif
        U1;2023;aktif
        U1;2024;aktif`,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2022-03-01
        U1;Alat;2024-03-01`,
    });
    const {rows} = compute(tables, 'aid.coverage');
    expect(rows.map((row) => [row.by.period, row.value, row.reason])).toEqual([
      ['2021', null, 'missing_input'],
      ['2022', 100, null],
      ['2023', 0, null],
      ['2024', 100, null],
    ]);
  });

  it('leaves out what was proposed or rejected', async () => {
    const tables = await tablesOf({
      registry,
      aid: `ID_UMKM;Program;Tanggal;Status Bantuan
        U1;Alat;2023-03-01;diajukan
        U2;Alat;2023-03-01;ditolak
        U3;Alat;2023-03-01;diterima`,
    });
    expect(compute(tables, 'aid.coverage').rows[0].numerator).toBe(1);
  });

  it('reaches members through the list of their group', async () => {
    const tables = await tablesOf({
      registry,
      aid: `ID_UMKM;Nama Kelompok;Program;Tanggal
        ;Mekar;Alat;2023-03-01
        ;Tanpa Daftar;Alat;2023-03-01`,
      membership: `Nama Kelompok;ID_UMKM
        Mekar;U1
        Mekar;U3`,
    });
    expect(compute(tables, 'aid.coverage').rows[0].numerator).toBe(2);
  });

  it('gives each programme its own recipients over the same eligible businesses', async () => {
    const tables = await tablesOf({
      registry,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2023-03-01
        U1;Modal;2023-03-01
        U2;Modal;2023-03-01`,
    });
    const {rows} = compute(tables, 'aid.coverage', {by: ['programme'], totals: true});
    expect(rows.map((row) => [row.by.programme, row.value])).toEqual([
      ['total', 50],
      ['Alat', 25],
      ['Modal', 50],
    ]);
  });
});

describe('aid.followup', () => {
  const businesses = `ID_UMKM;Tahun Data
    U1;2024
    U2;2024
    U3;2024
    U4;2024
    U5;2024`;
  const aid = `ID_UMKM;Program;Tanggal
    U1;Alat;2024-01-10
    U2;Alat;2024-01-10
    U3;Alat;2024-01-10
    U4;Alat;2024-01-10
    U5;Alat;2024-03-15`;
  const mentoring = `ID_UMKM;Tanggal Kunjungan
    U1;2024-01-10
    U2;2024-02-09
    U3;2024-02-10
    U4;2024-01-25
    U4;2024-03-01`;

  it('takes day 1 to N, without the ceremony and without what is not due', async () => {
    const tables = await tablesOf({businesses, aid, mentoring});
    const [row] = compute(tables, 'aid.followup', {config: {cutOff: '2024-03-31'}}).rows;
    expect(row).toMatchObject({value: 50, numerator: 2, denominator: 4, extra: {not_due: 1}});
  });

  it('takes another window by parameter and refuses one that is none', async () => {
    const tables = await tablesOf({businesses, aid, mentoring});
    const [row] = compute(tables, 'aid.followup', {
      params: {days: 31},
      config: {cutOff: '2024-03-31'},
    }).rows;
    expect(row.numerator).toBe(3);
    expect(() => compute(tables, 'aid.followup', {params: {days: 'x'}})).toThrow('PARAM_VALUE');
    expect(() => compute(tables, 'aid.followup', {params: {dayz: 30}})).toThrow('PARAM_UNKNOWN');
  });

  it('is missing, not zero, where nobody keeps a mentoring list', async () => {
    const tables = await tablesOf({businesses, aid});
    const [row] = compute(tables, 'aid.followup', {config: {cutOff: '2024-03-31'}}).rows;
    expect(row).toMatchObject({value: null, reason: 'missing_input'});
  });

  it('keeps aid known only by its year in the denominator, as unknown', async () => {
    const tables = await tablesOf({
      businesses,
      aid: `ID_UMKM;Program;Tahun Bantuan
        U1;Alat;2023`,
      mentoring,
    });
    const rows = compute(tables, 'aid.followup', {config: {cutOff: '2024-03-31'}}).rows;
    expect(rows.find((row) => row.by.period === '2023')).toMatchObject({
      value: null,
      reason: 'missing_input',
      denominator: 1,
      unknown: 1,
    });
  });
});

describe('aid.multiple', () => {
  it('counts different programmes and reports repeats apart', async () => {
    const tables = await tablesOf({
      aid: `ID_UMKM;Program;Tanggal
        U1;P1;2024-03-01
        U1;P2;2024-06-01
        U2;P1;2024-03-01
        U3;P1;2024-03-01
        U3;P1;2024-09-01
        U3;P2;2024-10-01
        U4;P3;2024-11-01`,
    });
    expect(compute(tables, 'aid.multiple').rows[0]).toMatchObject({
      value: 50,
      numerator: 2,
      denominator: 4,
      extra: {repeats: 1},
    });
  });
});

describe('aid.group_members', () => {
  it('counts listed members once and attributes nothing to a group without a list', async () => {
    const tables = await tablesOf({
      aid: `Nama Kelompok;Program;Tahun Bantuan;Nilai Bantuan
        G1;Alat;2024;9.000.000
        G2;Alat;2024;4.000.000
        G3;Alat;2024;5.000.000`,
      membership: `Nama Kelompok;ID_UMKM
        G1;a
        G1;b
        G1;c
        G2;c
        G2;d`,
    });
    expect(compute(tables, 'aid.group_members').rows[0]).toMatchObject({
      value: 4,
      flags: ['L'],
      unknown: 1,
      extra: {groups: 3, groups_without_list: 1, value_not_attributed: 5e6},
    });
    expect(Object.fromEntries(memberValues(aidedGroups(tables)))).toEqual({
      a: 3e6,
      b: 3e6,
      c: 5e6,
      d: 2e6,
    });
  });
});
