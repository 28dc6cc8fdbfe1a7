import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

/** U1–U3 and U5 make food; U4 and U6 do not. */
const registry = `ID_UMKM;Kode Kecamatan;KBLI;Punya NIB;PIRT;Halal;Merek Terdaftar;Tahun Data
  U1;99.01.01;10710;Ya;Ya;Ya;Tidak;2024
  U2;99.01.01;10710;Ya;Ya;Tidak;Ya;2024
  U3;99.01.01;56101;Ya;Tidak;Tidak;Tidak;2024
  U4;99.01.02;31001;Ya;;;Ya;2024
  U5;99.01.02;11040;Tidak;Tidak;Tidak;Tidak;2024
  U6;99.01.02;31001;Tidak;;;Tidak;2024`;

describe('legality.funnel', () => {
  it('gives each stage its own denominator and counts strictly beside it', async () => {
    const tables = await tablesOf({registry});
    const {rows} = compute(tables, 'legality.funnel');
    expect(
      rows.map((row) => [row.by.licence, row.numerator, row.denominator, row.value, row.extra]),
    ).toEqual([
      ['nib', 4, 6, (100 * 4) / 6, {strict: 4}],
      ['pirt', 2, 4, 50, {strict: 3}],
      ['halal', 1, 4, 25, {strict: 2}],
      ['trademark', 2, 6, (100 * 2) / 6, {strict: 1}],
    ]);
  });

  it('adds up over areas', async () => {
    const tables = await tablesOf({registry});
    const {rows} = compute(tables, 'legality.funnel', {by: ['region'], totals: true});
    const pirt = rows.filter((row) => row.by.licence === 'pirt');
    expect(pirt.map((row) => [row.numerator, row.denominator, row.extra.strict])).toEqual([
      [2, 4, 3],
      [2, 3, 2],
      [0, 1, 1],
    ]);
  });

  it('keeps a business of unknown sector as unknown, and asks kuliner where there is no KBLI', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;KBLI;Sektor;PIRT;Tahun Data
        U1;;Kuliner;Ya;2024
        U2;;Fesyen;;2024
        U3;;Perdagangan;Ya;2024
        U4;;;Tidak;2024
        U5;47111;Kuliner;Tidak;2024
        U6;47111;Perdagangan;Tidak;2024`,
    });
    const rows = compute(tables, 'legality.funnel').rows;
    const pirt = rows.find((row) => row.by.licence === 'pirt');
    expect(pirt).toMatchObject({numerator: 1, denominator: 4, unknown: 2, value: 25});
  });

  it('takes each stage as it was reported over whom it applies to', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Jumlah UMKM;Jumlah UMKM ber-NIB;UMKM Pangan;UMKM ber-PIRT
        2024;1280;464;400;100`,
    });
    const {rows} = compute(tables, 'legality.funnel');
    expect(rows.map((row) => [row.by.licence, row.value, row.reason])).toEqual([
      ['nib', 36.25, null],
      ['pirt', 25, null],
      ['halal', null, 'missing_input'],
      ['trademark', null, 'missing_input'],
    ]);
    expect(compute(tables, 'legality.step_conversion').rows).toEqual([]);
  });
});

describe('legality.step_conversion', () => {
  it('divides strict counts by those of the stage before and marks the largest drop', async () => {
    const tables = await tablesOf({registry});
    const {rows} = compute(tables, 'legality.step_conversion');
    expect(
      rows.map((row) => [row.by.licence, row.numerator, row.denominator, row.value, row.reason]),
    ).toEqual([
      ['nib', 4, null, null, 'not_applicable'],
      ['pirt', 3, 4, 75, null],
      ['halal', 2, 3, (100 * 2) / 3, null],
      ['trademark', 1, 2, 50, null],
    ]);
    expect(rows.map((row) => row.category)).toEqual([
      undefined,
      undefined,
      undefined,
      'largest_drop',
    ]);
  });

  it('has no rate after an empty stage', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;KBLI;Punya NIB;PIRT;Halal;Merek Terdaftar;Tahun Data
        U1;10710;Tidak;Tidak;Tidak;Tidak;2024`,
    });
    const pirt = compute(tables, 'legality.step_conversion').rows[1];
    expect(pirt).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
  });
});

describe('legality.pirt_in_force', () => {
  const food = `ID_UMKM;KBLI;PIRT;Tahun Data
    U1;10710;;2024
    U2;10710;;2024
    U3;10710;Tidak;2024`;
  const licence = `ID_UMKM;Jenis Izin;Nomor Izin;Tanggal Terbit
    U1;PIRT;3063306010072-19;2014-05-01
    U2;PIRT;2063324010011-27;2022-05-01
    U2;PIRT;2123324020011-27;2022-05-01`;
  const config = {cutOff: '2024-12-31'};

  it('reads the last year from the number: two numbers are one business', async () => {
    const tables = await tablesOf({registry: food, licence});
    const [row] = compute(tables, 'legality.pirt_in_force', {config}).rows;
    expect(row).toMatchObject({numerator: 1, denominator: 3, value: 100 / 3, unknown: 0});
    expect(row.extra).toEqual({numbers_in_force: 2, expired_numbers: 1});
  });

  it('lets a stated last day go before the number, and takes back the yes of the register', async () => {
    const tables = await tablesOf({
      registry: food.replace('U1;10710;;', 'U1;10710;Ya;'),
      licence: `ID_UMKM;Jenis Izin;Nomor Izin;Berlaku Sampai
        U1;PIRT;2063324010011-27;2024-06-30
        U2;PIRT;2123324020011-19;2025-01-01`,
    });
    const [row] = compute(tables, 'legality.pirt_in_force', {config}).rows;
    expect(row).toMatchObject({numerator: 1, denominator: 3, unknown: 0});
  });

  it('does not know until when a yes of the register holds', async () => {
    const tables = await tablesOf({registry});
    const [row] = compute(tables, 'legality.pirt_in_force').rows;
    expect(row).toMatchObject({numerator: 0, denominator: 4, unknown: 2});
    expect(row.extra).toEqual({numbers_in_force: null, expired_numbers: null});
  });

  it('looks at the end of each period', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;KBLI
        U1;10710
        U2;10710`,
      observation: `ID_UMKM;Tahun;Status
        U1;2021;aktif
        U2;2021;aktif
        U1;2024;aktif
        U2;2024;aktif`,
      licence: `ID_UMKM;Jenis Izin;Nomor Izin;Tanggal Terbit
        U1;PIRT;2063324010011-22;2017-05-01
        U2;PIRT;2123324020011-27;2022-05-01`,
    });
    const {rows} = compute(tables, 'legality.pirt_in_force', {config});
    expect(rows.map((row) => [row.by.period, row.numerator, row.unknown, row.extra])).toEqual([
      ['2021', 1, 0, {numbers_in_force: 1, expired_numbers: 0}],
      ['2024', 1, 0, {numbers_in_force: 1, expired_numbers: 1}],
    ]);
  });
});

describe('legality.nib_share', () => {
  it('takes a number as a yes and a blank one as unknown', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;NIB;Tahun Data
        U1;9120001234567;2024
        U2;;2024
        U3;;2024`,
    });
    const [row] = compute(tables, 'legality.nib_share').rows;
    expect(row).toMatchObject({numerator: 1, denominator: 3, unknown: 2, value: 100 / 3});
  });

  it('lets a list of licences say no only of the businesses and kinds it names', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Tahun Data
        U1;2024
        U2;2024
        U3;2024`,
      licence: `ID_UMKM;Jenis Izin;Tanggal Terbit
        U1;NIB;2023-01-01
        U2;Halal;2023-01-01`,
    });
    const [nib, , halal, trademark] = compute(tables, 'legality.funnel').rows;
    expect(nib).toMatchObject({numerator: 1, denominator: 3, unknown: 1});
    expect(halal.denominator).toBe(3);
    // The list names no trade mark at all.
    expect(trademark).toMatchObject({value: null, unknown: 3, reason: 'missing_input'});
  });

  it('is missing where nobody recorded a NIB, and comes from counted figures', async () => {
    const none = await tablesOf({
      registry: `ID_UMKM;Tahun Data
        U1;2024`,
    });
    expect(compute(none, 'legality.nib_share').rows[0]).toMatchObject({
      value: null,
      reason: 'missing_input',
    });
    const counted = await tablesOf({
      reported: `Tahun;Jumlah UMKM;Jumlah UMKM ber-NIB
        2024;1280;464`,
    });
    expect(compute(counted, 'legality.nib_share').rows[0].value).toBe(36.25);
  });
});

describe('legality.ip', () => {
  it('counts businesses once, and rights of an institution apart', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Jenis Kelamin;Tahun Data
        U1;P;2024
        U2;L;2024
        U3;L;2024`,
      licence: `ID_UMKM;Nama Usaha;Jenis Izin;Nomor Izin;Status Izin;Jenis Pemilik
        U1;;Merek;IDM000000001;terdaftar;usaha
        U2;;Merek;;permohonan;usaha
        ;Dekranasda Contoh;Hak Cipta;000123456;terbit;lembaga
        U1;;Merek;IDM000000002;terdaftar;usaha`,
    });
    const [row] = compute(tables, 'legality.ip', {config: {cutOff: '2024-12-31'}}).rows;
    expect(row).toMatchObject({numerator: 1, denominator: 3, value: 100 / 3});
    expect(row.extra).toEqual({rights_granted: 3, applications: 1, institutional_rights: 1});
    const {rows} = compute(tables, 'legality.ip', {
      by: ['owner_sex'],
      config: {cutOff: '2024-12-31'},
    });
    expect(rows.map((one) => [one.by.owner_sex, one.extra.rights_granted])).toEqual([
      ['female', 2],
      ['male', 0],
    ]);
  });

  it('knows applications without a day of today only', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM
        U1`,
      observation: `ID_UMKM;Tahun;Status
        U1;2023;aktif
        U1;2024;aktif`,
      licence: `ID_UMKM;Jenis Izin;Status Izin;Tanggal Terbit
        U1;Merek;terdaftar;2022-01-01
        U1;Paten;permohonan;`,
    });
    const {rows} = compute(tables, 'legality.ip', {config: {cutOff: '2024-12-31'}});
    expect(rows.map(({extra}) => [extra.rights_granted, extra.applications])).toEqual([
      [1, null],
      [1, 1],
    ]);
  });

  it('lets the register answer for trade marks where there is no list', async () => {
    const tables = await tablesOf({registry});
    const [row] = compute(tables, 'legality.ip').rows;
    expect(row).toMatchObject({numerator: 2, denominator: 6, unknown: 0});
  });
});
