import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

const registry = `ID_UMKM;Kode Kecamatan;Kecamatan;Sasaran Bantuan;Jenis Kelamin;Tahun Data
  U1;99.01.01;Awan;Ya;L;2023
  U2;99.01.01;Awan;Ya;P;2023
  U3;99.01.02;Embun;Ya;L;2023
  U4;99.01.02;Embun;Tidak;P;2023
  U5;99.01.02;Embun;;L;2023`;

describe('aid.inclusion_error', () => {
  const aid = `ID_UMKM;Program;Tanggal
    U1;Alat;2023-03-01
    U1;Modal;2023-04-01
    U4;Alat;2023-03-01
    U5;Alat;2023-03-01
    X9;Alat;2023-03-01`;

  it('keeps recipients of blank eligibility, and those in no register, as unknown', async () => {
    const tables = await tablesOf({registry, aid});
    const [row] = compute(tables, 'aid.inclusion_error').rows;
    expect(row).toMatchObject({value: 25, numerator: 1, denominator: 4, unknown: 2});
  });

  it('adds up over sexes and areas', async () => {
    const tables = await tablesOf({registry, aid});
    const {rows} = compute(tables, 'aid.inclusion_error', {by: ['region:kecamatan'], totals: true});
    expect(rows.map((row) => [row.by.region, row.numerator, row.denominator, row.unknown])).toEqual(
      [
        ['99.01', 1, 4, 2],
        ['99.01.01', 0, 1, 0],
        ['99.01.02', 1, 2, 1],
        ['unknown', 0, 1, 1],
      ],
    );
  });

  it('is missing, not 0 %, where no file says who is eligible', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Tahun Data
        U1;2023`,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2023-03-01`,
    });
    expect(compute(tables, 'aid.inclusion_error').rows[0]).toMatchObject({
      value: null,
      reason: 'missing_input',
      flags: ['O'],
      denominator: 1,
      unknown: 1,
    });
  });

  it('comes from figures already counted', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Jumlah Penerima;Penerima Bukan Sasaran
        2023;60;6`,
    });
    expect(compute(tables, 'aid.inclusion_error').rows[0]).toMatchObject({
      value: 10,
      numerator: 6,
      denominator: 60,
    });
  });
});

describe('aid.exclusion_error', () => {
  it('is what the coverage leaves', async () => {
    const tables = await tablesOf({
      registry,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2023-03-01
        U4;Alat;2023-03-01`,
    });
    const [row] = compute(tables, 'aid.exclusion_error').rows;
    expect(row).toMatchObject({value: 75, numerator: 3, denominator: 4, unknown: 1});
    const [coverage] = compute(tables, 'aid.coverage').rows;
    expect((row.value ?? 0) + (coverage.value ?? 0)).toBe(100);
  });

  it('does without no list of the eligible', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Tahun Data
        U1;2023
        U2;2023`,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2023-03-01`,
    });
    expect(compute(tables, 'aid.coverage').rows[0].value).toBe(50);
    expect(compute(tables, 'aid.exclusion_error').rows[0]).toMatchObject({
      value: null,
      reason: 'missing_input',
    });
  });

  it('is 77.5 % where 54 of 240 were counted, and refuses more than there are', async () => {
    const counted = (recipients: number) =>
      tablesOf({
        reported: `Tahun;Jumlah Penerima;Jumlah Sasaran
          2023;${recipients};240`,
      });
    const [row] = compute(await counted(54), 'aid.exclusion_error').rows;
    expect(row).toMatchObject({value: 77.5, numerator: 186, denominator: 240});
    const [over] = compute(await counted(250), 'aid.exclusion_error').rows;
    expect(over).toMatchObject({value: null, reason: 'invalid_input'});
  });
});

describe('aid.still_used', () => {
  const config = {cutOff: '2024-12-31'};
  const head = 'ID_UMKM;Program;Tanggal;Masih Dimanfaatkan';

  it('divides by those checked and bounds what the others could say', async () => {
    const lines = [
      ...Array.from({length: 12}, (_, i) => `U${i};Alat;2024-01-10;ya`),
      ...Array.from({length: 3}, (_, i) => `V${i};Alat;2024-01-10;tidak`),
      ...Array.from({length: 5}, (_, i) => `W${i};Alat;2024-01-10;`),
      'X1;Alat;2024-07-01;ya',
    ];
    const tables = await tablesOf({aid: [head, ...lines].join('\n')});
    const [row] = compute(tables, 'aid.still_used', {config}).rows;
    expect(row).toMatchObject({value: 80, numerator: 12, denominator: 15, unknown: 5, flags: []});
    expect(row.extra).toMatchObject({
      due: 20,
      yes: 12,
      no: 3,
      not_yet_due: 1,
      response_rate: 75,
      lower: 60,
      upper: 85,
    });
  });

  it('knows nothing where nobody checked, not even that it is zero', async () => {
    const tables = await tablesOf({
      aid: `${head}
        U1;Alat;2024-01-10;
        U2;Alat;2024-01-10;belum dicek`,
    });
    const [row] = compute(tables, 'aid.still_used', {config}).rows;
    expect(row).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
    expect(row.extra).toMatchObject({due: 2, response_rate: 0, lower: 0, upper: 100});
  });

  it('counts months to the last of a shorter one, and takes other months by parameter', async () => {
    const tables = await tablesOf({
      aid: `${head}
        U1;Alat;2024-08-31;ya`,
    });
    const at = (cutOff: string, months: number) =>
      compute(tables, 'aid.still_used', {config: {cutOff}, params: {months}}).rows[0].extra.due;
    expect(at('2025-02-27', 6)).toBe(0);
    expect(at('2025-02-28', 6)).toBe(1);
    expect(at('2025-02-28', 12)).toBe(0);
  });

  it('takes aid known only by its year as handed over on its last day', async () => {
    const tables = await tablesOf({
      aid: `ID_UMKM;Program;Tahun Bantuan;Masih Dimanfaatkan
        U1;Alat;2023;ya
        U2;Alat;2024;ya`,
    });
    const {rows} = compute(tables, 'aid.still_used', {config});
    expect(rows.map((row) => [row.by.period, row.value, row.extra.due])).toEqual([
      ['2023', 100, 1],
      ['2024', null, 0],
    ]);
  });

  it('is asked by programme, whose hand-overs add up', async () => {
    const tables = await tablesOf({
      aid: `${head}
        U1;Alat;2024-01-10;ya
        U1;Modal;2024-01-10;tidak
        U2;modal;2024-01-10;ya`,
    });
    const {rows} = compute(tables, 'aid.still_used', {by: ['programme'], totals: true, config});
    expect(rows.map((row) => [row.by.programme, row.numerator, row.denominator])).toEqual([
      ['total', 2, 3],
      ['Alat', 1, 1],
      ['Modal', 1, 2],
    ]);
  });
});

describe('aid.timeliness', () => {
  const config = {cutOff: '2024-02-29'};
  const head = 'ID_UMKM;Program;Tanggal Rencana;Tanggal;Status Bantuan';

  it('keeps what is due and not delivered in the denominator, without a delay', async () => {
    const tables = await tablesOf({
      aid: `${head}
        U1;Alat;2024-02-01;2024-02-01;
        U2;Alat;2024-02-01;2024-02-11;
        U3;Alat;2024-02-01;2024-01-30;
        U4;Alat;2024-02-01;;
        U5;Alat;2024-03-01;2024-02-20;`,
    });
    const [row] = compute(tables, 'aid.timeliness', {config}).rows;
    expect(row).toMatchObject({value: 50, numerator: 2, denominator: 4, unknown: 0, flags: []});
    expect(row.extra).toEqual({
      delivered_on_time: 2,
      due: 4,
      undelivered: 1,
      median_delay_days: 0,
    });
  });

  it('asks the status: proposals are undelivered, rejections owed to nobody', async () => {
    const tables = await tablesOf({
      aid: `${head}
        U1;Alat;2024-02-01;2024-02-01;diajukan
        U2;Alat;2024-02-01;;ditolak
        U3;Alat;2024-02-01;;diterima
        U4;Alat;2024-02-01;2024-01-15;diterima`,
    });
    const [row] = compute(tables, 'aid.timeliness', {config}).rows;
    expect(row).toMatchObject({numerator: 1, denominator: 3, unknown: 1});
    expect(row.extra).toMatchObject({undelivered: 1, median_delay_days: -17});
  });

  it('makes the median of every margin anew', async () => {
    const tables = await tablesOf({
      aid: `${head}
        U1;Alat;2024-01-01;2024-01-01;
        U2;Alat;2024-01-01;2024-01-03;
        U3;Modal;2024-01-01;2024-01-11;`,
    });
    const {rows} = compute(tables, 'aid.timeliness', {by: ['programme'], totals: true, config});
    expect(rows.map((row) => [row.by.programme, row.extra.median_delay_days])).toEqual([
      ['total', 2],
      ['Alat', 1],
      ['Modal', 10],
    ]);
  });

  it('has a year of which only plans are known', async () => {
    const tables = await tablesOf({
      aid: `${head}
        U1;Alat;2022-05-01;2022-05-01;
        U2;Alat;2023-05-01;;`,
    });
    const {rows} = compute(tables, 'aid.timeliness', {config});
    expect(rows.map((row) => [row.by.period, row.value])).toEqual([
      ['2022', 100],
      ['2023', 0],
    ]);
  });
});
