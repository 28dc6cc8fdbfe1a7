import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

const registry = `ID_UMKM;Kode Kecamatan;Kecamatan;Jenis Kelamin;Tahun Data
  U1;99.01.01;Awan;P;2024
  U2;99.01.01;Awan;L;2024
  U3;99.01.02;Embun;P;2024
  U4;99.01.02;Embun;P;2024
  U5;99.01.03;Kabut;L;2024`;

/** P1 works in Awan and Embun, P2 in Embun alone; nobody in Kabut. */
const mentoring = `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Nama Pendamping
  U1;2024-02-01;P1;Sari (rekaan)
  U1;2024-03-01;P1;Sari (rekaan)
  U2;2024-02-01;P1;Sari (rekaan)
  U3;2024-02-01;P1;Sari (rekaan)
  U3;2024-04-01;P2;Budi (rekaan)
  U3;2024-05-01;;BUDI  (rekaan)
  U4;2024-02-01;;Budi (rekaan)`;

describe('mentoring.coverage', () => {
  it('counts an active business once, however often it was mentored', async () => {
    const tables = await tablesOf({registry, mentoring});
    expect(compute(tables, 'mentoring.coverage').rows[0]).toMatchObject({
      value: 80,
      numerator: 4,
      denominator: 5,
      unknown: 0,
    });
  });

  it('leaves closed businesses out of both parts', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Status Usaha;Tahun Data
        U1;aktif;2024
        U2;tutup;2024
        U3;;2024`,
      mentoring: `ID_UMKM;Tanggal Kunjungan
        U1;2024-02-01
        U2;2024-02-01`,
    });
    expect(compute(tables, 'mentoring.coverage').rows[0]).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
    });
  });

  it('takes totals that came already counted', async () => {
    const tables = await tablesOf({
      jumlah: `Indikator;Satuan;Tahun;Nilai
        Jumlah usaha aktif;usaha;2024;640
        Jumlah UMKM didampingi;usaha;2024;208`,
    });
    expect(compute(tables, 'mentoring.coverage').rows[0]).toMatchObject({value: 32.5, flags: []});
  });
});

describe('mentoring.workload', () => {
  it('finds mean, median, maximum and spread of the caseload', async () => {
    const sizes = [60, 45, 45, 30, 20];
    const rows = sizes.flatMap((size, p) =>
      Array.from({length: size}, (_, i) => `U${p}x${i};2024-02-01;P${p}`),
    );
    const tables = await tablesOf({
      mentoring: ['ID_UMKM;Tanggal Kunjungan;ID Pendamping', ...rows].join('\n'),
    });
    const [row] = compute(tables, 'mentoring.workload').rows;
    expect(row).toMatchObject({value: 40, denominator: 5, unknown: 0, flags: [], reason: null});
    expect(row.extra).toMatchObject({n: 5, mean: 40, median: 45, max: 60, max_to_mean: 1.5});
    expect(row.extra.cv).toBeCloseTo(34.4601218802, 9);
  });

  it('counts a business once per mentor and a mentor by number or name', async () => {
    const tables = await tablesOf({registry, mentoring});
    expect(compute(tables, 'mentoring.workload').rows[0]).toMatchObject({
      // P1: U1, U2, U3; P2: U3, U4.
      value: 2.5,
      extra: {n: 2, median: 2.5, max: 3},
    });
  });

  it('counts a mentor of two areas once in the margin over them', async () => {
    const tables = await tablesOf({registry, mentoring});
    const {rows} = compute(tables, 'mentoring.workload', {by: ['region'], totals: true});
    expect(rows.map((row) => [row.by.region, row.value, row.denominator])).toEqual([
      ['99.01', 2.5, 2],
      ['99.01.01', 2, 1],
      ['99.01.02', 1.5, 2],
      ['99.01.03', null, 0],
    ]);
    expect(rows[3]).toMatchObject({reason: 'zero_denominator', flags: ['M']});
  });

  it('tells the businesses of which nobody wrote down the mentor', async () => {
    const tables = await tablesOf({
      registry,
      mentoring: `ID_UMKM;Tanggal Kunjungan;Nama Pendamping
        U1;2024-02-01;Sari (rekaan)
        U1;2024-03-01;
        U2;2024-03-01;
        U2;2024-04-01;`,
    });
    expect(compute(tables, 'mentoring.workload').rows[0]).toMatchObject({value: 1, unknown: 1});
  });

  it('is missing where no session names a mentor', async () => {
    const tables = await tablesOf({
      registry,
      mentoring: `ID_UMKM;Tanggal Kunjungan
        U1;2024-02-01
        U2;2024-02-01`,
    });
    expect(compute(tables, 'mentoring.workload').rows[0]).toMatchObject({
      value: null,
      reason: 'missing_input',
      flags: ['O'],
      denominator: 0,
      unknown: 2,
    });
  });

  it('keeps the years apart and knows nothing outside of the list', async () => {
    const tables = await tablesOf({
      registry: 'ID_UMKM\nU1\nU2',
      observation: `ID_UMKM;Tahun;Status
        U1;2022;aktif
        U1;2023;aktif
        U1;2024;aktif
        U1;2025;aktif`,
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping
        U1;2023-02-01;P1
        U2;2023-02-01;P1
        U1;2025-02-01;P1`,
    });
    const {rows} = compute(tables, 'mentoring.workload');
    expect(rows.map((row) => [row.by.period, row.value, row.reason])).toEqual([
      ['2023', 2, null],
      ['2024', null, 'zero_denominator'],
      ['2025', 1, null],
    ]);
  });
});

describe('mentoring.businesses_per_mentor', () => {
  it('divides active businesses by mentors, each counted once in every margin', async () => {
    const tables = await tablesOf({registry, mentoring});
    const {rows} = compute(tables, 'mentoring.businesses_per_mentor', {
      by: ['region'],
      totals: true,
    });
    expect(rows.map((row) => [row.by.region, row.value, row.numerator, row.denominator])).toEqual([
      ['99.01', 2.5, 5, 2],
      ['99.01.01', 2, 2, 1],
      ['99.01.02', 1, 2, 2],
      ['99.01.03', null, 1, 0],
    ]);
    expect(rows[3]).toMatchObject({reason: 'zero_denominator', flags: ['M']});
  });

  it('is missing, not without a mentor, where no list of sessions names one', async () => {
    const unnamed = `ID_UMKM;Tanggal Kunjungan
      U1;2024-02-01`;
    const offices: Record<string, string>[] = [{registry}, {registry, mentoring: unnamed}];
    for (const files of offices) {
      const [row] = compute(await tablesOf(files), 'mentoring.businesses_per_mentor').rows;
      expect(row).toMatchObject({value: null, reason: 'missing_input', flags: ['O']});
    }
  });

  it('takes totals in different units', async () => {
    const figures = (mentors: number) => `Indikator;Satuan;Tahun;Nilai
      Jumlah UMKM;usaha;2024;75
      Jumlah pendamping;orang;2024;${mentors}`;
    const [some] = compute(
      await tablesOf({jumlah: figures(3)}),
      'mentoring.businesses_per_mentor',
    ).rows;
    expect(some).toMatchObject({value: 25, numerator: 75, denominator: 3});
    const [none] = compute(
      await tablesOf({jumlah: figures(0)}),
      'mentoring.businesses_per_mentor',
    ).rows;
    expect(none).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
  });
});

describe('mentoring.sessions_per_business', () => {
  it('looks at mentored businesses only', async () => {
    const sessions = [1, 1, 2, 3, 3, 8, 0];
    const rows = sessions.flatMap((count, b) =>
      Array.from({length: count}, (_, i) => `U${b};2024-02-${10 + i};P1`),
    );
    const tables = await tablesOf({
      registry: ['ID_UMKM;Tahun Data', ...sessions.map((_, b) => `U${b};2024`)].join('\n'),
      mentoring: ['ID_UMKM;Tanggal Kunjungan;ID Pendamping', ...rows].join('\n'),
    });
    expect(compute(tables, 'mentoring.sessions_per_business').rows[0]).toMatchObject({
      value: 3,
      numerator: 18,
      denominator: 6,
      extra: {mean: 3, median: 2.5, share_ge_3: 50},
      flags: [],
    });
  });

  it('finds the median of every margin anew', async () => {
    const tables = await tablesOf({registry, mentoring});
    const {rows} = compute(tables, 'mentoring.sessions_per_business', {
      by: ['owner_sex'],
      totals: true,
    });
    expect(rows.map((row) => [row.by.owner_sex, row.value, row.extra.median])).toEqual([
      // U1 2, U2 1, U3 3, U4 1.
      ['total', 1.75, 1.5],
      ['female', 2, 2],
      ['male', 1, 1],
    ]);
  });

  it('has a mean alone where only totals came', async () => {
    const tables = await tablesOf({
      jumlah: `Indikator;Satuan;Tahun;Nilai
        Jumlah sesi pendampingan;sesi;2024;624
        UMKM didampingi;usaha;2024;208`,
    });
    expect(compute(tables, 'mentoring.sessions_per_business').rows[0]).toMatchObject({
      value: 3,
      extra: {mean: 3, median: null, share_ge_3: null},
    });
  });
});
