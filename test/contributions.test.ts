import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {allowedDimensions} from '../src/breakdown.js';
import {computeIn, indicatorOf, indicators} from '../src/compute.js';
import {contributionsIn, type Contributions} from '../src/contributions.js';
import type {Tables} from '../src/data/table.js';
import {Database} from '../src/duckdb/database.js';
import {openDuckdbSession} from '../src/duckdb/session.js';
import {readPaths} from '../src/node/read-folder.js';
import {openSession, type Session} from '../src/session.js';
import {Dice} from './support/dice.js';
import {officeOf} from './support/offices.js';
import {tablesOf} from './support/tables.js';

const amounts = indicators.filter(({formulaKind}) => formulaKind.kind === 'quantity');
/** Invented, but of the form of a NIK. */
const nik = '3324010101900001';

const registry = `ID_UMKM;Kode Kecamatan;Kecamatan;Tahun Data;NIK
  U1;99.01.01;Awan;2024;${nik}
  U2;99.01.01;Awan;2024;
  U3;99.01.01;Awan;2024;
  U4;99.01.02;Embun;2024;${nik}`;

function contributions(tables: Tables, key: string, by: readonly string[] = ['region']) {
  return contributionsIn(openSession(tables), indicatorOf(key), {by});
}

/** What `get` says of places `region period`, in the order asked for. */
function at(found: Contributions | null, ...places: readonly string[]) {
  return places.map((place) => {
    const [region, period] = place.split(' ');
    return found?.get({period, region});
  });
}

describe('contributions to amounts', () => {
  it('are those of businesses, by area and year and in the margin over areas', async () => {
    const tables = await tablesOf({
      registry: registry.replaceAll(nik, ''),
      aid: `ID_UMKM;Program;Tanggal Penyaluran;Nilai Bantuan
        U1;Alat;2023-05-01;100
        U1;Alat;2024-05-01;100
        U1;Etalase;2024-06-01;50
        U2;Alat;2024-05-01;400
        U4;Alat;2024-05-01;300`,
    });
    const found = contributions(tables, 'aid.value_per_recipient');
    expect(at(found, '99.01 2023', '99.01.01 2023', '99.01.02 2023')).toEqual([[100], [100], []]);
    expect(at(found, '99.01 2024', '99.01.01 2024', '99.01.02 2024')).toEqual([
      [400, 300, 150],
      [400, 150],
      [300],
    ]);
    expect(at(found, '99.02 2024', '99.01 2025')).toEqual([undefined, undefined]);
  });

  it('merge the businesses of one owner, where both stand in the figure', async () => {
    const tables = await tablesOf({
      registry,
      aid: `ID_UMKM;Program;Tanggal Penyaluran;Nilai Bantuan
        U1;Alat;2024-05-01;150
        U2;Alat;2024-05-01;400
        U4;Alat;2024-05-01;300`,
    });
    const found = contributions(tables, 'aid.value_per_recipient');
    expect(at(found, '99.01 2024', '99.01.01 2024', '99.01.02 2024')).toEqual([
      [450, 400],
      [400, 150],
      [300],
    ]);
  });

  it('split aid to a group among its listed members and leave out unknown values', async () => {
    const tables = await tablesOf({
      registry,
      membership: `Nama Kelompok;ID_UMKM
        KUB Awan;U2
        KUB Awan;U3`,
      aid: `ID_UMKM;Nama Kelompok;Program;Tanggal Penyaluran;Nilai Bantuan
        ;KUB Awan;Alat;2024-05-01;900
        U3;;Etalase;2024-05-01;50
        U4;;Etalase;2024-05-01;`,
    });
    const found = contributions(tables, 'aid.value_per_recipient');
    expect(at(found, '99.01 2024', '99.01.02 2024')).toEqual([[500, 450], []]);
  });

  it('add up the deals of a business, and take those without one as of one', async () => {
    const tables = await tablesOf({
      registry,
      matching: `Acara;Tanggal;ID_UMKM;Nama Usaha;Nama Mitra;Status Kesepakatan;Nilai Transaksi
        Temu;2024-03-01;U2;;P1;Transaksi;70
        Temu;2024-03-01;U2;;P2;Transaksi;50
        Temu;2024-03-01;U4;;P1;Transaksi;40
        Temu;2024-03-01;U1;;P1;Transaksi;5
        Temu;2024-03-01;X9;;P1;Transaksi;30
        Temu;2024-03-01;;Toko;P1;Transaksi;20
        Temu;2024-03-01;;Kedai;P1;Transaksi;6
        Temu;2024-03-01;U3;;P1;Batal;900`,
    });
    const found = contributions(tables, 'network.transaction_value');
    expect(at(found, '99.01 2024', '99.01.01 2024', '99.01.02 2024')).toEqual([
      [120, 45, 30, 26],
      [120, 5],
      [40],
    ]);
  });

  it('are those of mentors where mentors are counted', async () => {
    const tables = await tablesOf({
      registry,
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping
        U1;2024-02-01;P1
        U2;2024-02-01;P1
        U4;2024-02-01;P1
        U4;2024-03-01;P2
        U3;2024-03-01;`,
    });
    const found = contributions(tables, 'mentoring.workload');
    expect(at(found, '99.01 2024', '99.01.01 2024', '99.01.02 2024')).toEqual([
      [3, 1],
      [2],
      [1, 1],
    ]);
  });

  it('pass zeros and negative amounts as they are', async () => {
    const tables = await tablesOf({
      registry: registry.replaceAll(nik, ''),
      aid: `ID_UMKM;Program;Tanggal Penyaluran;Nilai Bantuan
        U1;Alat;2024-05-01;0
        U2;Alat;2024-05-01;400`,
    });
    const values = tables.aid!.columns.aidValue;
    const column = {...values, values: Float64Array.of(0, -400)};
    const aid = {...tables.aid!, columns: {...tables.aid!.columns, aidValue: column}} as const;
    const found = contributions({...tables, aid} as Tables, 'aid.value_per_recipient');
    expect(at(found, '99.01 2024')).toEqual([[0, -400]]);
  });

  it('are not told where only totals came, nor of other indicators', async () => {
    const jumlah = `Indikator;Satuan;Tahun;Nilai
      Nilai bantuan;rupiah;2023;30000000
      Jumlah penerima;usaha;2023;5`;
    const key = 'aid.value_per_recipient';
    expect(contributions(await tablesOf({jumlah}), key, [])).toBeNull();
    const aid = `ID_UMKM;Program;Tanggal Penyaluran;Nilai Bantuan
      U2;Alat;2024-05-01;400`;
    const both = await tablesOf({jumlah, registry, aid});
    const {rows} = computeIn(openSession(both), indicatorOf(key), {totals: true});
    expect(rows.map(({by, numerator}) => [by.period, numerator])).toEqual([
      ['2023', 3e7],
      ['2024', 400],
    ]);
    const found = contributions(both, key, []);
    expect(rows.map(({by}) => found?.get(by))).toEqual([undefined, [400]]);
    expect(contributions(both, 'aid.coverage')).toBeNull();
    expect(contributions({}, key)).toBeNull();
  });
});

/** Figures whose numerator is not the sum of what is told of them. */
function unequal(session: Session, indicator: (typeof amounts)[number], by: readonly string[]) {
  const found = contributionsIn(session, indicator, {by});
  const {rows} = computeIn(session, indicator, {by, totals: true});
  return rows.filter((row) => {
    const own = found?.get(row.by);
    if (own === undefined) return false;
    const sum = own.reduce((total, one) => total + one, 0);
    // Where all amounts are unknown there is no total, and nobody of whom something is known.
    return !(Math.abs(sum - (row.numerator ?? 0)) <= 1e-6 * Math.max(1, Math.abs(sum)));
  });
}

describe('the example office', () => {
  it('has contributions that add up to every numerator', async () => {
    const folder = 'examples/kabupaten-contoh';
    const {tables, config} = await readPaths([folder]);
    const session = openSession(tables, config);
    expect(amounts.length).toBe(6);
    for (const indicator of amounts) {
      expect(unequal(session, indicator, ['region'])).toEqual([]);
      const {rows} = computeIn(session, indicator, {by: ['region'], totals: true});
      const found = contributionsIn(session, indicator, {by: ['region']});
      const told = rows.filter(({by}) => found?.get(by) !== undefined);
      expect([indicator.key, told.length]).toEqual([
        indicator.key,
        rows.filter(({numerator}) => numerator !== null).length,
      ]);
    }
  });
});

describe('random offices', () => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.open({threads: 1});
  });
  afterAll(() => {
    database.close();
  });

  it('have the same contributions in both engines', async () => {
    let told = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const dice = new Dice(seed);
      const {tables, config} = officeOf(seed);
      const memory = openSession(tables, config);
      const duckdb = await openDuckdbSession(tables, {config, database});
      for (const indicator of amounts) {
        const by = allowedDimensions(indicator).filter(() => dice.maybe(0.5));
        expect([seed, indicator.key, unequal(memory, indicator, by)]).toEqual([
          ...[seed, indicator.key],
          [],
        ]);
        if (!duckdb.engine.offers(indicator)) continue;
        await duckdb.load(indicator, {by});
        const [one, other] = [memory, duckdb].map((session) =>
          contributionsIn(session, indicator, {by}),
        );
        for (const row of computeIn(memory, indicator, {by, totals: true}).rows) {
          const own = one?.get(row.by);
          const theirs = other?.get(row.by);
          if (own !== undefined) told++;
          expect([seed, row.by, theirs?.map(rounded)]).toEqual([seed, row.by, own?.map(rounded)]);
        }
      }
      duckdb.close();
    }
    expect(told).toBeGreaterThan(100);
  });
});

function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
