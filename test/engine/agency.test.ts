import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

const programme = `Perangkat Daerah;Nama Program;Jenis Program;Tahun Anggaran
  DinkopUKM;Pelatihan A;pelatihan;2024
  DinkopUKM;Bantuan A;bantuan;2024
  Disperindag;Pelatihan B;pelatihan;2024
  Dispertan;Bantuan B;bantuan;2024
  dispertan;Bantuan C;bantuan;2024`;
const agencies = ['DinkopUKM', 'Disperindag', 'Dispertan', 'Diskominfo'];

describe('agency.programme_matrix', () => {
  it('is the share of agencies with a programme, among those of the configuration', async () => {
    const tables = await tablesOf({programme});
    const [row] = compute(tables, 'agency.programme_matrix', {config: {agencies}}).rows;
    expect(row).toMatchObject({value: 75, numerator: 3, denominator: 4});
    expect(row.extra).toEqual({programmes: 5, types_with_two_or_more_agencies: 2});
    expect(compute(tables, 'agency.programme_matrix').rows[0]).toMatchObject({
      value: 100,
      denominator: 3,
    });
  });

  it('counts programmes per agency and type, zeros included', async () => {
    const tables = await tablesOf({programme});
    const {rows} = compute(tables, 'agency.programme_matrix', {
      by: ['agency', 'programme_type'],
      config: {agencies},
    });
    const matrix = agencies.map((agency) =>
      rows.filter((row) => row.by.agency === agency).map((row) => row.extra.programmes),
    );
    expect(rows.slice(0, 2).map((row) => row.by.programme_type)).toEqual(['training', 'aid']);
    expect(matrix).toEqual([
      [1, 1],
      [1, 0],
      [0, 2],
      [0, 0],
    ]);
  });

  it('counts a programme without agency or type in the total alone', async () => {
    const tables = await tablesOf({
      programme: `Perangkat Daerah;Nama Program;Jenis Program;Tahun Anggaran
        DinkopUKM;A;;2024
        ;B;bantuan;2024`,
    });
    const [row] = compute(tables, 'agency.programme_matrix', {config: {agencies}}).rows;
    expect(row).toMatchObject({value: 25, numerator: 1, denominator: 4});
    expect(row.extra).toEqual({programmes: 2, types_with_two_or_more_agencies: 0});
  });

  it('says nothing of the years before the list begins', async () => {
    const tables = await tablesOf({
      programme: `${programme}
        DinkopUKM;Z;bantuan;2022`,
      mentoring: `ID_UMKM;Tanggal Kunjungan
        U1;2021-01-01`,
    });
    const {rows} = compute(tables, 'agency.programme_matrix', {config: {agencies}});
    expect(rows.map((row) => [row.by.period, row.value])).toEqual([
      ['2022', 25],
      ['2024', 75],
    ]);
  });
});

/** U1 and U3 are served by several, U2 and U4 by one. */
const aid = `ID_UMKM;Program;Tanggal;Perangkat Daerah
  U1;Alat;2024-03-01;DinkopUKM
  U2;Alat;2024-03-01;DinkopUKM
  U3;Alat;2024-03-01;Dispertan
  U3;Alat;2024-04-01;DinkopUKM
  U4;Alat;2024-03-01;Dispertan
  U1;Alat;2024-05-01;dinkopukm`;
const training = `Nama Pelatihan;Tanggal Pelatihan;Penyelenggara;ID_UMKM
  Kemasan;2024-06-01;Disperindag;U1
  Kemasan;2024-06-01;Disperindag;U3`;

describe('agency.served_by_two', () => {
  it('counts different agencies over all tables by which one serves', async () => {
    const tables = await tablesOf({aid, training});
    const [row] = compute(tables, 'agency.served_by_two').rows;
    expect(row).toMatchObject({value: 50, numerator: 2, denominator: 4, unknown: 0});
    expect(row.extra).toEqual({mean_agencies: 1.75});
  });

  it('does not know who served where the row does not say', async () => {
    const tables = await tablesOf({
      aid: `ID_UMKM;Program;Tanggal;Perangkat Daerah
        U1;Alat;2024-03-01;DinkopUKM
        U1;Alat;2024-04-01;
        U2;Alat;2024-03-01;DinkopUKM
        U3;Alat;2024-03-01;`,
    });
    const [row] = compute(tables, 'agency.served_by_two').rows;
    expect(row).toMatchObject({value: 0, numerator: 0, denominator: 3, unknown: 2});
    expect(row.extra.mean_agencies).toBe(1);
  });

  it('has a mean for every area', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Tahun Data
        U1;99.01.01;2024
        U2;99.01.01;2024
        U3;99.01.02;2024`,
      aid,
      training,
    });
    const {rows} = compute(tables, 'agency.served_by_two', {by: ['region']});
    expect(rows.map((row) => [row.by.region, row.value, row.extra.mean_agencies])).toEqual([
      ['99.01.01', 50, 1.5],
      ['99.01.02', 100, 3],
      ['unknown', 0, 1],
    ]);
  });
});

describe('agency.overlap', () => {
  const pair = (tables: Awaited<ReturnType<typeof tablesOf>>, a: string, b: string) => {
    const {rows} = compute(tables, 'agency.overlap');
    return rows.find((row) => row.by.agency === a && row.by.agency_b === b);
  };

  it('is what both serve out of what either serves, in both orders', async () => {
    const tables = await tablesOf({
      aid: `ID_UMKM;Program;Tanggal;Perangkat Daerah
        U1;Alat;2024-03-01;A
        U2;Alat;2024-03-01;A
        U3;Alat;2024-03-01;A
        U3;Modal;2024-03-01;A
        U5;Alat;2024-03-01;A
        U3;Alat;2024-03-01;B
        U4;Alat;2024-03-01;B
        U5;Alat;2024-03-01;B`,
    });
    const row = pair(tables, 'A', 'B');
    expect(row).toMatchObject({value: 0.4, numerator: 2, denominator: 5, unknown: 0});
    expect(row?.extra).toEqual({
      intersection: 2,
      union: 5,
      size_a: 4,
      size_b: 3,
      overlap_coefficient: 2 / 3,
    });
    expect(pair(tables, 'B', 'A')?.extra).toMatchObject({size_a: 3, size_b: 4});
    expect(pair(tables, 'A', 'A')).toMatchObject({value: 1, numerator: 4});
  });

  it('is undefined where neither serves anybody in the year', async () => {
    const tables = await tablesOf({
      aid: `ID_UMKM;Program;Tanggal;Perangkat Daerah
        U1;Alat;2023-03-01;A
        U2;Alat;2023-03-01;B
        U3;Alat;2024-03-01;C`,
    });
    const {rows} = compute(tables, 'agency.overlap', {where: {period: '2024'}});
    const row = rows.find(({by}) => by.agency === 'A' && by.agency_b === 'B');
    expect(row).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
    expect(row?.extra.overlap_coefficient).toBeNull();
  });

  it('adds up over areas and states businesses whose agency is blank', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Tahun Data
        U1;99.01.01;2024
        U2;99.01.01;2024
        U3;99.01.02;2024`,
      aid: `ID_UMKM;Program;Tanggal;Perangkat Daerah
        U1;Alat;2024-03-01;A
        U1;Alat;2024-04-01;B
        U2;Alat;2024-03-01;A
        U3;Alat;2024-03-01;
        U3;Alat;2024-04-01;B`,
    });
    const {rows} = compute(tables, 'agency.overlap', {by: ['region'], totals: true});
    const own = rows.filter(({by}) => by.agency === 'A' && by.agency_b === 'B');
    expect(own.map((row) => [row.numerator, row.denominator, row.unknown])).toEqual([
      [1, 3, 1],
      [1, 2, 0],
      [0, 1, 1],
    ]);
  });
});

describe('agency.mou_status', () => {
  const agreement = `Nomor Perjanjian;Jenis Kerja Sama;Mitra;Tanggal Mulai;Tanggal Berakhir
    1;MoU;Bank;2023-01-01;2025-12-31
    2;MoU;Kampus;2022-01-01;2024-12-31
    3;PKS;BUMN;2022-01-01;2024-12-30
    4;PKS;Lokapasar;2024-07-01;2025-03-31
    5;PKS;Asosiasi;2025-01-01;2026-01-01`;

  it('tells the status on the cut-off, MoU and PKS apart', async () => {
    const tables = await tablesOf({agreement});
    const {rows} = compute(tables, 'agency.mou_status', {
      config: {cutOff: '2024-12-31'},
      totals: true,
    });
    const at = (status: string, kind: string) =>
      rows.find(({by}) => by.status === status && by.kind === kind);
    expect(rows[0].by.period).toBe('2024');
    expect(
      ['belum_berlaku', 'berlaku', 'akan_berakhir', 'berakhir'].map((status) => [
        at(status, 'total')?.value,
        at(status, 'mou')?.value,
        at(status, 'pks')?.value,
      ]),
    ).toEqual([
      [1, 0, 1],
      [1, 1, 0],
      [2, 1, 1],
      [1, 0, 1],
    ]);
    expect(at('total', 'total')).toMatchObject({value: 5, extra: {in_force: 3}});
  });

  it('says missing where no cut-off can be told', async () => {
    const tables = await tablesOf({agreement});
    const {rows} = compute(tables, 'agency.mou_active');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({by: {period: 'unknown'}, value: null, reason: 'missing_input'});
  });

  it('lets the stated status tell where a day is missing', async () => {
    const tables = await tablesOf({
      agreement: `Nomor Perjanjian;Mitra;Tanggal Mulai;Tanggal Berakhir;Status
        1;A;2023-01-01;;
        2;B;2023-01-01;;berakhir
        3;C;;2024-01-01;
        4;D;;2026-01-01;
        5;E;;2026-01-01;berlaku
        6;F;2026-01-01;2025-01-01;`,
    });
    const {rows} = compute(tables, 'agency.mou_status', {
      config: {cutOff: '2024-12-31'},
      totals: true,
    });
    const count = (status: string) =>
      rows.find(({by}) => by.status === status && by.kind === 'total')?.value;
    expect(['berlaku', 'berakhir', 'unknown'].map(count)).toEqual([2, 2, 2]);
  });
});

describe('agency.mou_active', () => {
  it('asks for an activity in the twelve months up to the cut-off', async () => {
    const tables = await tablesOf({
      agreement: `Nomor Perjanjian;Mitra;Tanggal Mulai;Tanggal Berakhir;Kegiatan Terakhir
        1;A;2023-01-01;2025-12-31;2024-01-01
        2;B;2023-01-01;2025-12-31;2023-12-31
        3;C;2023-01-01;2025-12-31;
        4;D;2020-01-01;2021-12-31;2024-06-01`,
    });
    const [row] = compute(tables, 'agency.mou_active', {config: {cutOff: '2024-12-31'}}).rows;
    expect(row).toMatchObject({numerator: 1, denominator: 3, unknown: 1, value: 100 / 3});
  });

  it('comes from counted agreements', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Jumlah Kerja Sama Berlaku;Jumlah Kerja Sama dengan Kegiatan
        2024;3;1`,
    });
    expect(compute(tables, 'agency.mou_active').rows[0]).toMatchObject({
      value: 100 / 3,
      numerator: 1,
      denominator: 3,
    });
  });
});
