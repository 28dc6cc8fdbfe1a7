import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {matchingNetwork} from '../../src/measure/matching-network.js';
import {summarise} from '../../src/measure/summary.js';
import {mentorWorkload} from '../../src/measure/workload.js';
import {tablesOf} from '../support/tables.js';

describe('aid.value_per_recipient', () => {
  const aid = `ID_UMKM;Nama Kelompok;Program;Tanggal;Nilai Bantuan
    A;;Alat;2024-03-01;3000000
    B;;Alat;2024-03-01;1000000
    B;;Modal;2024-06-01;2000000
    C;;Alat;2024-03-01;5000000
    D;;Alat;2024-03-01;2000000
    E;;Alat;2024-03-01;17000000`;

  it('shows the mean beside total and median', async () => {
    const tables = await tablesOf({aid});
    expect(compute(tables, 'aid.value_per_recipient').rows[0]).toMatchObject({
      value: 6e6,
      numerator: 3e7,
      denominator: 5,
      unknown: 0,
      flags: [],
      extra: {n: 5, total: 3e7, mean: 6e6, median: 3e6},
    });
  });

  it('leaves out, and tells, recipients of whose aid a value is missing', async () => {
    const tables = await tablesOf({
      aid: `${aid}
        E;;Modal;2024-07-01;
        F;;Modal;2024-07-01;`,
    });
    expect(compute(tables, 'aid.value_per_recipient').rows[0]).toMatchObject({
      value: 3.25e6,
      denominator: 4,
      unknown: 2,
    });
  });

  it('is missing where no value is known', async () => {
    const tables = await tablesOf({
      aid: `ID_UMKM;Program;Tanggal
        A;Alat;2024-03-01`,
    });
    expect(compute(tables, 'aid.value_per_recipient').rows[0]).toMatchObject({
      value: null,
      reason: 'missing_input',
      flags: ['O'],
      extra: {n: 0, total: null, mean: null, median: null},
    });
  });

  it('splits what a group received among its listed members', async () => {
    const tables = await tablesOf({
      aid: `ID_UMKM;Nama Kelompok;Program;Tanggal;Nilai Bantuan
        ;Mekar;Alat;2024-03-01;9000000
        A;;Modal;2024-03-01;1000000
        ;Tanpa Daftar;Alat;2024-03-01;8000000`,
      membership: `Nama Kelompok;ID_UMKM
        Mekar;A
        Mekar;B
        Mekar;C`,
    });
    expect(compute(tables, 'aid.value_per_recipient').rows[0]).toMatchObject({
      value: 1e7 / 3,
      extra: {n: 3, total: 1e7, median: 3e6},
    });
  });

  it('tells by size class and area who received how much', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Omzet per tahun;Tahun Data
        A;99.01.01;1000000;2024
        B;99.01.01;3000000000;2024
        C;99.01.02;1000000;2024
        D;99.01.02;;2024`,
      aid,
    });
    const {rows} = compute(tables, 'aid.value_per_recipient', {by: ['size_class'], totals: true});
    expect(rows.map((row) => [row.by.size_class, row.value, row.extra.median])).toEqual([
      ['total', 6e6, 3e6],
      ['mikro', 4e6, 4e6],
      ['kecil', 3e6, 3e6],
      ['menengah', null, null],
      ['unknown', 9.5e6, 9.5e6],
    ]);
    expect(rows[3]).toMatchObject({reason: 'zero_denominator', denominator: 0});
  });

  it('divides totals that came already counted', async () => {
    const tables = await tablesOf({
      jumlah: `Indikator;Satuan;Tahun;Nilai
        Nilai bantuan;rupiah;2024;30000000
        Jumlah penerima;usaha;2024;5`,
    });
    expect(compute(tables, 'aid.value_per_recipient').rows[0]).toMatchObject({
      value: 6e6,
      extra: {n: 5, total: 3e7, median: null},
    });
  });
});

describe('digital.intensity', () => {
  it('leaves out whoever no channel suits, and tells the unknown', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Tahun Data;WhatsApp Business;Media Sosial;Marketplace;Website;Layanan Antar;Kanal yang Cocok
        U1;2024;ya;ya;tidak;tidak;tidak;whatsappBusiness, socialMedia, marketplace, website, deliveryPlatform
        U2;2024;tidak;tidak;tidak;tidak;tidak;socialMedia, marketplace, website
        U3;2024;ya;ya;ya;ya;tidak;whatsappBusiness, socialMedia, marketplace, website
        U4;2024;tidak;tidak;tidak;tidak;tidak;-
        U5;2024;;;;;;`,
    });
    const [row] = compute(tables, 'digital.intensity').rows;
    expect(row.value).toBeCloseTo(46.6666666667, 9);
    expect(row).toMatchObject({denominator: 3, unknown: 1, extra: {n: 3, not_applicable: 1}});
  });

  it('is missing without a column of channels', async () => {
    const tables = await tablesOf({registry: 'ID_UMKM;Tahun Data\nU1;2024'});
    expect(compute(tables, 'digital.intensity').rows[0]).toMatchObject({
      value: null,
      reason: 'missing_input',
    });
  });
});

/** Businesses U1 in one area, U2 and U3 in another. */
const areas = [[1, 2, 3], [1], [2, 3]];
const registry = `ID_UMKM;Kode Kecamatan;Tahun Data
  U1;99.01.01;2024
  U2;99.01.02;2024
  U3;99.01.02;2024`;
const business = fc.integer({min: 1, max: 3});

describe('quantities', () => {
  it('agree with a summary of the list in every area and in the margin', async () => {
    const deals = fc.array(fc.tuple(business, fc.option(fc.integer({min: 0, max: 1e9}))), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(deals, async (list) => {
        const tables = await tablesOf({
          registry,
          matching: [
            'Acara;Tanggal;ID_UMKM;Nama Mitra;Status;Nilai Transaksi',
            ...list.map(([b, v], i) => `T${i};2024-01-01;U${b};P;transaksi;${v ?? ''}`),
          ].join('\n'),
        });
        const {rows} = compute(tables, 'network.transaction_value', {by: ['region'], totals: true});
        for (const [i, of] of areas.entries()) {
          const own = list.filter(([b]) => of.includes(b)).map(([, value]) => value);
          const expected = summarise(own, {coverage: 'partial'});
          expect({unknown: rows[i].unknown, ...rows[i].extra}).toEqual({
            unknown: expected.missing,
            n: expected.n,
            total: expected.total,
            median: expected.median,
            top_share: expected.topShare,
          });
        }
      }),
      {numRuns: 40},
    );
  });

  it('see the same network as the function over pairs', async () => {
    const meetings = fc.array(fc.tuple(business, fc.constantFrom('', 'P', 'Q', 'R')), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(meetings, async (list) => {
        const tables = await tablesOf({
          registry,
          matching: [
            'Acara;Tanggal;ID_UMKM;Nama Mitra',
            ...list.map(([b, p], i) => `T${i};2024-01-01;U${b};${p}`),
          ].join('\n'),
        });
        const {rows} = compute(tables, 'network.degree', {by: ['region'], totals: true});
        for (const [i, of] of areas.entries()) {
          const own = list.filter(([b]) => of.includes(b));
          const matches = own.filter(([, p]) => p !== '').map(([b, p]) => [`U${b}`, p] as const);
          const expected = matchingNetwork({
            umkm: own.map(([b]) => `U${b}`),
            partners: matches.map(([, p]) => p),
            matches,
          });
          const {edges, mean_degree, isolates, density, share_top_partner} = rows[i].extra;
          expect([edges, mean_degree, isolates, density, share_top_partner]).toEqual([
            expected.edges,
            expected.meanDegree,
            expected.isolates,
            expected.density,
            expected.shareTopPartner,
          ]);
        }
      }),
      {numRuns: 40},
    );
  });

  it('see the same workload as the function over caseloads', async () => {
    const sessions = fc.array(fc.tuple(business, fc.constantFrom('P', 'Q', 'R')), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(sessions, async (list) => {
        const tables = await tablesOf({
          registry,
          mentoring: [
            'ID_UMKM;Tanggal Kunjungan;ID Pendamping;Durasi',
            ...list.map(([b, p], i) => `U${b};2024-01-01;${p};${i + 1}`),
          ].join('\n'),
        });
        const {rows} = compute(tables, 'mentoring.workload', {by: ['region'], totals: true});
        for (const [i, of] of areas.entries()) {
          const own = list.filter(([b]) => of.includes(b));
          const caseload = [...new Set(own.map(([, p]) => p))].map(
            (p) => new Set(own.filter(([, mentor]) => mentor === p).map(([b]) => b)).size,
          );
          const expected = mentorWorkload(caseload);
          const {mean, median, max, max_to_mean, cv} = rows[i].extra;
          expect([mean, median, max]).toEqual([expected.mean, expected.median, expected.max]);
          // Neither can be below zero: -1 stands for null.
          expect(max_to_mean ?? -1).toBeCloseTo(expected.maxToMean ?? -1, 9);
          expect(cv ?? -1).toBeCloseTo(expected.cv ?? -1, 9);
        }
      }),
      {numRuns: 40},
    );
  });
});
