import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {readTables} from '../../src/read/read-tables.js';
import type {Tables} from '../../src/data/table.js';
import examples from '../fixtures/worked-examples.json' with {type: 'json'};
import {tablesOf} from '../support/tables.js';

const config = {asOf: '2024-12-31'};

/** Four businesses in two kecamatan; the last row says nothing but where it is. */
const register = `ID_UMKM;NIB;KBLI;Kode Kecamatan;Kecamatan;Nama Desa;Omzet Tahunan;Tanggal Pendataan
  U1;9120003849101;56101;99.01.01;Awan;Sari;120000000;31/12/2024
  U2;;10710;99.01.01;Awan;Sari;;01/01/2024
  U3;9120003849103;;99.01.02;Embun;;50000000;31/12/2023
  U4;;;99.01.02;Embun;;;`;

/** Reads a register of which some cells or rows are refused. */
async function damaged(text: string): Promise<Tables> {
  const bytes = new TextEncoder().encode(text.replace(/^ +/gm, ''));
  const read = await readTables([{name: 'register.csv', bytes}], {
    config,
    tables: {'register.csv': 'registry'},
  });
  return read.tables;
}

describe('dq.completeness', () => {
  it('divides filled mandatory cells by records times fields, with each field beside it', async () => {
    const tables = await tablesOf({registry: register}, config);
    const [row] = compute(tables, 'dq.completeness', {config}).rows;
    expect(row).toMatchObject({numerator: 8, denominator: 16, value: 50, unknown: 0, flags: []});
    expect(row.extra).toEqual({
      records: 4,
      filled_nib: 50,
      filled_kbli: 50,
      filled_village: 50,
      filled_turnover: 50,
    });
  });

  it('tells areas and fields apart, and their totals are ratios of sums', async () => {
    const tables = await tablesOf({registry: register}, config);
    const {rows} = compute(tables, 'dq.completeness', {
      config,
      by: ['region:kecamatan', 'field'],
      totals: true,
    });
    const at = (region: string, field: string): number | null | undefined =>
      rows.find(({by}) => by.region === region && by.field === field)?.value;
    expect(at('99.01.01', 'total')).toBe(75);
    expect(at('99.01.02', 'total')).toBe(25);
    expect(at('99.01.01', 'village')).toBe(100);
    expect(at('99.01.02', 'village')).toBe(0);
    expect(at('99.01', 'total')).toBe(50);
    expect(at('99.01', 'nib')).toBe(50);
  });

  it('takes other fields where they are asked for, and refuses names it does not know', async () => {
    const tables = await tablesOf({registry: register}, config);
    const of = (fields: string) => compute(tables, 'dq.completeness', {config, params: {fields}});
    expect(of('record_date').rows[0]).toMatchObject({value: 75, numerator: 3, denominator: 4});
    expect(of('status').rows[0]).toMatchObject({value: 0, numerator: 0, denominator: 4});
    expect(() => of('nib,phone')).toThrow('PARAM_VALUE');
    expect(() => of('nib,nib')).toThrow('PARAM_VALUE');
  });

  it('takes a bracket and a refused cell as filled, and a blank never', async () => {
    const tables = await damaged(`ID_UMKM;KBLI;Omzet
      U1;44000;< 300 juta
      U2;56101;...
      U3;;`);
    const [row] = compute(tables, 'dq.completeness', {
      config,
      params: {fields: 'kbli,turnover'},
    }).rows;
    expect(row.extra).toMatchObject({records: 3, filled_turnover: 100 / 3});
    expect(row.extra.filled_kbli).toBeCloseTo(200 / 3, 9);
  });

  it('takes what was seen in the year from the yearly observations', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Omzet Tahunan
        U1;100000000
        U2;`,
      observation: `ID_UMKM;Tahun;Omzet Tahunan
        U1;2022;
        U2;2022;90000000
        U1;2023;80000000`,
    });
    const {rows} = compute(tables, 'dq.completeness', {params: {fields: 'turnover'}});
    expect(rows.map(({by, numerator, denominator}) => [by.period, numerator, denominator])).toEqual(
      [
        ['2022', 1, 2],
        ['2023', 1, 1],
      ],
    );
  });
});

describe('dq.validity', () => {
  it('divides valid cells by filled ones; blanks are in neither', async () => {
    const tables = await damaged(`ID_UMKM;KBLI;Tanggal Pendataan
      U1;56101;31/12/2023
      U2;44000;32/12/2023
      U3;10710;
      U4;;`);
    const [row] = compute(tables, 'dq.validity', {config}).rows;
    expect(row).toMatchObject({value: 60, numerator: 3, denominator: 5, unknown: 0});
    expect(row.extra).toEqual({refused: 2});
    const fields = compute(tables, 'dq.validity', {config, by: ['field']}).rows;
    expect(Object.fromEntries(fields.map(({by, value}) => [by.field, value]))).toEqual({
      kbliCode: (100 * 2) / 3,
      recordDate: 50,
    });
  });

  it('has no value where no column with a rule is filled', async () => {
    const tables = await tablesOf({registry: 'ID_UMKM;Nama Usaha\nU1;Awan Jaya'}, config);
    const [row] = compute(tables, 'dq.validity', {config}).rows;
    expect(row).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
  });
});

describe('the codes of a register', () => {
  it.each([
    ['code.kbli', 'KBLI', '56101', '44000'],
    ['code.nib', 'NIB', '9120003849101', '1111111111111'],
    ['code.nik', 'NIK', '3303014502900001', '3303013204900001'],
    ['code.npwp', 'NPWP', '01.312.166.0-091.000', '01.312.167.0-091.000'],
    ['code.region', 'Kode Desa', '33.03.01.2001', '33.03.01.4001'],
  ])('are counted by %s, also where the number itself was let go', async (key, head, good, bad) => {
    const tables = await damaged(`ID_UMKM;${head};Nama Usaha
      U1;${good};A
      U2;${bad};B
      U3;;C`);
    const {rows} = compute(tables, key, {config, by: ['period']});
    expect(rows[0]).toMatchObject({value: 50, numerator: 1, denominator: 2});
    expect(JSON.stringify(tables.registry?.columns.ownerNik ?? null)).toBe('null');
  });
});

describe('dq.uniqueness', () => {
  it('counts the records that were left out because their key stands twice', async () => {
    const tables = await damaged(`ID_UMKM;Nama Usaha;Kode Kecamatan
      A;Awan;99.01.01
      B;Biru;99.01.02
      A;Awan Lain;99.01.01
      C;Candi;99.01.02
      ;;99.01.02
      A;Awan;99.01.01`);
    const [row] = compute(tables, 'dq.uniqueness', {config}).rows;
    expect(row).toMatchObject({value: 60, numerator: 3, denominator: 5});
    expect(row.extra).toEqual({duplicate_records: 2});
    const areas = compute(tables, 'dq.uniqueness', {config, by: ['region:kecamatan']}).rows;
    expect(areas.map(({by, value}) => [by.region, value])).toEqual([
      ['99.01.01', 100 / 3],
      ['99.01.02', 100],
    ]);
  });
});

describe('dq.timeliness', () => {
  it('passes 365 days, fails 366 and what was never updated', async () => {
    const tables = await tablesOf({registry: register}, config);
    const [row] = compute(tables, 'dq.timeliness', {config}).rows;
    expect(row).toMatchObject({value: 50, numerator: 2, denominator: 4, unknown: 0});
    expect(row.extra).toEqual({never_updated: 1, misdated: 0});
    const older = compute(tables, 'dq.timeliness', {config, params: {max_age: 366}}).rows[0];
    expect(older.value).toBe(75);
  });

  it('takes the cut-off where no day of the data is set, and says so where there is neither', async () => {
    const tables = await tablesOf({registry: register}, config);
    const [cut] = compute(tables, 'dq.timeliness', {config: {cutOff: '2024-06-30'}}).rows;
    expect(cut).toMatchObject({value: 50, extra: {never_updated: 1, misdated: 1}});
    const [none] = compute(tables, 'dq.timeliness').rows;
    expect(none).toMatchObject({value: null, reason: 'missing_input', flags: ['O']});
  });

  it('is missing where no file has the day of a record, and in years gone by', async () => {
    const bare = await tablesOf({registry: 'ID_UMKM;Tahun Data\nU1;2024'}, config);
    expect(compute(bare, 'dq.timeliness', {config}).rows[0].reason).toBe('missing_input');
    const yearly = await tablesOf({
      registry: 'ID_UMKM;Tanggal Pendataan\nU1;01/06/2024',
      observation: 'ID_UMKM;Tahun;Status\nU1;2023;aktif\nU1;2024;aktif',
    });
    const {rows} = compute(yearly, 'dq.timeliness', {config});
    expect(rows.map(({by, value}) => [by.period, value])).toEqual([
      ['2023', null],
      ['2024', 100],
    ]);
  });
});

describe('dq.consistency', () => {
  const office = {region: {code: '99.01'}};
  const classes = `Kode Wilayah;Tahun;Mikro;Kecil;Menengah;Jumlah
    99.01;2023;3504;2160;106;5770
    99.01;2024;...;4;1;10`;
  const areas = `Kode Wilayah;Tahun;Jumlah UMKM
    99.01.01;2023;3000
    99.01.02;2023;2769`;

  it('checks classes against their total and areas against the area above', async () => {
    const tables = await tablesOf({reported: classes, areas}, office);
    const {rows} = compute(tables, 'dq.consistency', {config: office});
    expect(rows[0]).toMatchObject({
      by: {period: '2023'},
      value: 50,
      numerator: 1,
      denominator: 2,
      extra: {passed: 1, failed: 1, not_checkable: 0},
    });
    expect(rows[1]).toMatchObject({
      by: {period: '2024'},
      value: null,
      reason: 'zero_denominator',
      extra: {passed: 0, failed: 0, not_checkable: 1},
    });
  });

  it('stands each check at the area of its total', async () => {
    const tables = await tablesOf({
      reported: `Kode Wilayah;Tahun;Mikro;Kecil;Menengah;Jumlah
        99.01.01;2023;1;1;1;3
        99.01.02;2023;1;1;1;4
        99.01.02;2024;1;1;1;3`,
    });
    const {rows} = compute(tables, 'dq.consistency', {by: ['region:kecamatan'], totals: true});
    const found = rows.map(({by, value}) => [by.region, by.period, value]);
    expect(found).toContainEqual(['99.01', '2023', 50]);
    expect(found).toContainEqual(['99.01.01', '2023', 100]);
    expect(found).toContainEqual(['99.01.02', '2023', 0]);
    expect(found).toContainEqual(['99.01.02', '2024', 100]);
  });

  it('does not take a difference that rounding explains for one', async () => {
    const tables = await tablesOf({
      reported: `Wilayah;Tahun;Skala Usaha;Jumlah UMKM
        Contoh;2023;Total;± 6.800
        Contoh;2023;Mikro;6.000
        Contoh;2023;Kecil;700
        Contoh;2023;Menengah;60`,
    });
    expect(compute(tables, 'dq.consistency').rows[0]).toMatchObject({value: 100, denominator: 1});
  });

  it('adds up only where every area next below is stated', async () => {
    const known = [
      {code: '99.01.01', name: 'Awan'},
      {code: '99.01.02', name: 'Embun'},
    ];
    const expecting = {...office, areas: known};
    const files = {
      reported: 'Kode Wilayah;Tahun;Jumlah UMKM\n99.01;2023;10',
      part: 'Kode Wilayah;Tahun;Jumlah UMKM\n99.01.01;2023;10',
    };
    const tables = await tablesOf(files, expecting);
    const [row] = compute(tables, 'dq.consistency', {config: expecting}).rows;
    expect(row).toMatchObject({value: null, extra: {not_checkable: 1}});
  });
});

describe('the worked examples of data quality', () => {
  /** What an example says should come out. */
  function expected(id: string): Readonly<Record<string, unknown>> {
    return examples.find((example) => example.id === id)?.expected as Record<string, unknown>;
  }

  it('dq-01: 50 records, four fields, 20 of them with a turnover', async () => {
    const rows = Array.from({length: 50}, (_, i) =>
      [`U${i}`, i < 48 ? 'Ya' : '', '56101', i < 45 ? 'Sari' : '', i < 20 ? '1000000' : ''].join(
        ';',
      ),
    );
    const tables = await tablesOf({
      registry: ['ID_UMKM;Punya NIB;KBLI;Nama Desa;Omzet Tahunan', ...rows].join('\n'),
    });
    const [{value, extra, flags}] = compute(tables, 'dq.completeness').rows;
    const {
      filled_nib: nib,
      filled_kbli: kbli,
      filled_village: desa,
      filled_turnover: omzet,
    } = extra;
    expect({value, by_field: {nib, kbli, desa, omzet}, flags}).toEqual(expected('dq-01'));
  });

  it('dq-02: village codes of which one is cut and one begins with 4', async () => {
    const tables = await damaged(`ID_UMKM;Kode Desa
      U1;33.03.01.2001
      U2;33.03.01.4001
      U3;33.3
      U4;
      U5;33.03.18.1001`);
    const [{value, numerator, denominator, flags}] = compute(tables, 'code.region').rows;
    expect({valid: numerator, non_missing: denominator, value, flags}).toEqual(expected('dq-02'));
  });

  it('dq-05: three checks, one with a missing part', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Wilayah;Mikro;Kecil;Menengah;Jumlah
        2023;Awan;3504;2160;106;5770
        2023;Embun;120;119;0;240
        2023;Fajar;...;4;0;10`,
    });
    const {rows} = compute(tables, 'dq.consistency', {by: ['period']});
    const [{value, extra, flags}] = rows;
    expect({...extra, value, flags}).toEqual(expected('dq-05'));
  });
});

describe('dq.overall', () => {
  it('is the weakest dimension that applies, with its name', async () => {
    const tables = await tablesOf({registry: register}, config);
    const [row] = compute(tables, 'dq.overall', {config}).rows;
    expect(row).toMatchObject({value: 50, category: 'completeness', numerator: 8});
    expect(row.extra).toEqual({
      completeness: 50,
      validity: 100,
      uniqueness: 100,
      timeliness: 50,
      consistency: null,
    });
  });

  it('is the lowest of those that are known, and names the one that is not', async () => {
    const tables = await tablesOf({registry: register}, config);
    const [row] = compute(tables, 'dq.overall').rows;
    expect(row).toMatchObject({value: 50, category: 'completeness', flags: ['O']});
    expect(row.extra).toMatchObject({
      timeliness: null,
      dimensions_missing: 1,
      missing_timeliness: 1,
    });
  });
});
