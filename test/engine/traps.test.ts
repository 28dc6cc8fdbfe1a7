import {describe, expect, it} from 'vitest';
import {compute, type ComputeOptions} from '../../src/compute.js';
import type {ResultRow} from '../../src/result/row.js';
import {tablesOf} from '../support/tables.js';

const config = {region: {code: '99.01', name: 'Kabupaten Contoh'}, asOf: '2023-12-31'};
const registry = `ID_UMKM;Kode Kecamatan;Kecamatan;Sektor Usaha
  U1;99.01.01;Awan;Kuliner
  U2;99.01.01;Awan;Jasa
  U3;99.01.02;Embun;Jasa`;

/** Rows of an indicator over invented files, by the categories named in `dims`. */
async function figures(
  files: Readonly<Record<string, string>>,
  key: string,
  options: ComputeOptions,
  dims: readonly string[],
): Promise<Map<string, ResultRow>> {
  const tables = await tablesOf(files, config);
  const {rows} = compute(tables, key, {config, ...options});
  return new Map(rows.map((row) => [dims.map((dim) => row.by[dim]).join(' '), row]));
}

describe('flag E of a class', () => {
  const observation = `ID_UMKM;Tahun;Status;Omzet per tahun;Modal;Media Sosial;Marketplace
    U1;2023;aktif;;500000000;ya;ya
    U2;2023;aktif;9000000;;ya;tidak
    U3;2023;tutup;;3000000000;ya;ya`;

  it('stands at every margin and on every channel, and not for a closed business', async () => {
    const files = {registry, observation};
    const options = {by: ['region', 'sector'], totals: true};
    const count = await figures(files, 'size.class', options, ['region', 'sector', 'size_class']);
    const flagged = [...count].filter(([, row]) => row.flags.includes('E')).map(([place]) => place);
    expect(flagged.sort()).toEqual([
      '99.01 Kuliner mikro',
      '99.01 total mikro',
      '99.01.01 Kuliner mikro',
      '99.01.01 total mikro',
    ]);
    const channels = await figures(files, 'digital.per_channel', {by: ['size_class']}, [
      'channel',
      'size_class',
    ]);
    expect(channels.get('socialMedia mikro')?.flags).toEqual(['E']);
    expect(channels.get('marketplace mikro')?.flags).toEqual(['E']);
  });

  it('comes to a share from its total too', async () => {
    const files = {reported: `Tahun;Mikro;Kecil;Menengah;Jumlah\n2018;50;40;10;± 100`};
    const shares = await figures(files, 'growth.share', {}, ['size_class']);
    expect(shares.get('mikro')).toMatchObject({value: 50, flags: ['E']});
  });
});

describe('classes that nobody knows', () => {
  const observation = `ID_UMKM;Tahun;Status
    U1;2023;aktif
    U2;2023;aktif`;

  it('are missing where no business has one, not zero', async () => {
    const counts = await figures({registry, observation}, 'size.class', {}, ['size_class']);
    expect(counts.get('mikro')).toMatchObject({value: null, unknown: 2, reason: 'missing_input'});
    expect(counts.get('total')).toMatchObject({value: 2, unknown: 2});
  });

  it('are taken from figures that came already counted', async () => {
    const reported = `Tahun;Mikro;Kecil;Menengah\n2023;70;20;10`;
    const files = {registry, observation, reported};
    const counts = await figures(files, 'size.class', {}, ['size_class']);
    expect(counts.get('kecil')?.value).toBe(20);
  });

  it('are made by the law of today where the register does not say its year', async () => {
    const tables = await tablesOf({registry: `ID_UMKM;Nama Usaha;Omset\nU1;A;400000000`});
    const {rows} = compute(tables, 'size.class', {where: {size_class: 'mikro'}});
    expect(rows.map(({by, value}) => [by.period, value])).toEqual([['unknown', 1]]);
  });
});

describe('a margin over areas', () => {
  const places = `ID_UMKM;Kode Desa;Kode Kecamatan
    U1;99.01.01.2001;99.01.01
    U2;99.01.01.2002;99.01.01
    U3;99.01.02.2001;99.01.02
    U4;;`;
  const observation = `ID_UMKM;Tahun
    U1;2022
    U3;2022
    U4;2022
    U1;2023
    U2;2023
    U3;2023
    U4;2023`;

  it('is the same growth whatever level stands beside it', async () => {
    for (const level of ['provinsi', 'kabupaten', 'kecamatan', 'desa']) {
      const options = {by: [`region:${level}`], totals: true};
      const rows = await figures({registry: places, observation}, 'growth.yoy', options, [
        'region',
        'size_class',
      ]);
      expect(rows.get('99.01 total'), level).toMatchObject({denominator: 3, numerator: 1});
    }
  });

  it('stands once, with its unknown areas, where the office is an area of the level', async () => {
    const tables = await tablesOf({registry: places, observation}, config);
    const options = {by: ['region:kabupaten'], where: {size_class: 'total'}, config};
    const counts = (totals: boolean) =>
      compute(tables, 'size.class', {...options, totals})
        .rows.filter(({by}) => by.period === '2023')
        .map(({by, value}) => [by.region, value]);
    expect(counts(true)).toEqual([
      ['99.01', 4],
      ['unknown', 1],
    ]);
    expect(counts(false)).toEqual([
      ['99.01', 3],
      ['unknown', 1],
    ]);
  });

  it('is listed where it is asked for by name', async () => {
    const tables = await tablesOf({registry: places, observation}, config);
    const where = {region: '99.01', size_class: 'total', period: '2023'};
    expect(compute(tables, 'size.class', {where, config}).rows).toMatchObject([{value: 4}]);
  });

  it('never compares rows with a figure that another area reported instead of rows', async () => {
    const files = {
      registry,
      observation: `ID_UMKM;Tahun
        U1;2022
        U3;2022
        U1;2023
        U2;2023`,
      reported: `Kode Kecamatan;Tahun;Jumlah UMKM\n99.01.02;2023;500`,
    };
    const options = {by: ['region'], totals: true};
    const rows = await figures(files, 'growth.yoy', options, ['region', 'size_class']);
    expect(rows.get('99.01 total')).toMatchObject({value: 100, numerator: 1, denominator: 1});
    expect(rows.get('99.01.02 total')).toMatchObject({value: null, reason: 'break'});
  });

  it('has no growth where no area sent both years', async () => {
    const files = {
      registry: places,
      observation: `ID_UMKM;Tahun
        U1;2022
        U4;2022
        U3;2023
        U4;2023`,
    };
    const rows = await figures(files, 'growth.yoy', {}, ['size_class']);
    expect(rows.get('total')).toMatchObject({value: null, reason: 'missing_input'});
  });
});

it('takes a reported ratio where rows know only its denominator', async () => {
  const files = {
    registry,
    observation: `ID_UMKM;Tahun\nU1;2023\nU2;2023`,
    reported: `Tahun;Jumlah UMKM;Jumlah UMKM Digital\n2023;200;50`,
  };
  const rows = await figures(files, 'digital.any', {}, ['period']);
  expect(rows.get('2023')).toMatchObject({value: 25, numerator: 50, denominator: 200});
});

describe('aid', () => {
  const businesses = `ID_UMKM;Nama Usaha;NIB
    U1;Usaha A;9120000010001
    U2;Usaha B;`;

  it('is not unfollowed in years that the mentoring list does not reach', async () => {
    const files = {
      businesses,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2019-03-01
        U1;Alat;2021-12-20`,
      mentoring: `ID_UMKM;Tanggal Kunjungan\nU1;2022-01-05`,
    };
    const rows = await figures(files, 'aid.followup', {}, ['period']);
    expect(rows.get('2019')).toMatchObject({value: null, denominator: 1, reason: 'missing_input'});
    expect(rows.get('2021')).toMatchObject({value: 100, denominator: 1});
  });

  it('names a programme and a group once, however they are spelt', async () => {
    const files = {
      businesses,
      aid: `ID_UMKM;Nama Kelompok;Program;Tanggal
        U1;;Alat;2023-03-01
        U1;;ALAT;2023-04-01
        ;kub mekar;Alat;2023-04-01`,
      membership: `Nama Kelompok;ID_UMKM\nKUB Mekar;U2`,
    };
    const multiple = await figures(files, 'aid.multiple', {}, ['period']);
    expect(multiple.get('2023')).toMatchObject({numerator: 0, denominator: 2, extra: {repeats: 1}});
    const each = await figures(files, 'aid.coverage', {by: ['programme']}, ['programme']);
    expect([...each.keys()]).toEqual(['Alat']);
    expect(each.get('Alat')?.numerator).toBe(2);
  });

  it('counts a member once, by whatever number lists name it, and no group as none', async () => {
    const files = {
      businesses,
      aid: `ID_UMKM;Nama Kelompok;Program;Tanggal
        ;G1;Alat;2021-03-01
        ;G2;Alat;2021-03-01
        U1;;Alat;2022-03-01
        ;G1;Alat;2023-03-01`,
      membership: `Nama Kelompok;ID_UMKM
        G1;U1
        G1;U2
        G2;9120000010001`,
    };
    const rows = await figures(files, 'aid.group_members', {}, ['period']);
    expect([...rows].map(([period, row]) => [period, row.value, row.extra.groups])).toEqual([
      ['2021', 2, 2],
      ['2022', 0, 0],
      ['2023', 2, 1],
    ]);
  });
});

it('does not take a list of shop names for a no to the marketplace column', async () => {
  const files = {
    registry: `ID_UMKM;Tahun Data;Marketplace;Platform Digital
      U1;2023;;shopee
      U2;2023;;-
      U3;2023;ya;`,
  };
  const rows = await figures(files, 'digital.per_channel', {}, ['channel']);
  expect(rows.get('marketplace')).toMatchObject({numerator: 1, denominator: 3, unknown: 1});
  expect(rows.get('shopee')).toMatchObject({numerator: 1, denominator: 3, unknown: 1});
});
