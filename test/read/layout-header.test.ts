import {describe, expect, it} from 'vitest';
import {singleHeader, stackHeader, withUnits} from '../../src/read/layout/header-row.js';

const rows = (text: string) =>
  text.split('\n').map((line, at) => ({row: at + 1, cells: line.split(';')}));
const stack = (text: string) => stackHeader(rows(text));

describe('a header of two rows', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'years over classes',
      'Kecamatan;2019;;2020;\n;Mikro;Kecil;Mikro;Kecil',
      ['Kecamatan', 'Mikro', 'Kecil', 'Mikro', 'Kecil'],
      ['', '2019', '2019', '2020', '2020'],
    ],
    [
      'one word over years',
      '#;JENIS DATA;TAHUN;;;;SATUAN\n;;2014;2015;2016;2017;',
      ['#', 'JENIS DATA', '2014', '2015', '2016', '2017', 'SATUAN'],
      ['', '', 'TAHUN', 'TAHUN', 'TAHUN', 'TAHUN', ''],
    ],
    [
      'one word over the sexes',
      'No;Nama Usaha;Tenaga Kerja;;Omzet\n;;L;P;',
      ['No', 'Nama Usaha', 'L', 'P', 'Omzet'],
      ['', '', 'Tenaga Kerja', 'Tenaga Kerja', ''],
    ],
    [
      'a total that stands in the upper row',
      'Kecamatan;Jumlah UMKM;;;Total\n;Mikro;Kecil;Menengah;',
      ['Kecamatan', 'Mikro', 'Kecil', 'Menengah', 'Total'],
      ['', 'Jumlah UMKM', 'Jumlah UMKM', 'Jumlah UMKM', ''],
    ],
  ])('spans blank upper cells that have a text below: %s', (_, text, headers, groups) => {
    expect(stack(text)).toMatchObject({rows: [1, 2], headers, groups, certain: true});
  });

  it('leaves a total behind the last span to no year', () => {
    const found = stack('Kecamatan;2019;;2020;;\n;Mikro;Kecil;Mikro;Kecil;Total');
    expect(found?.groups).toEqual(['', '2019', '2019', '2020', '2020', '']);
  });

  it('follows the cells that a sheet merges rather than the blank ones', () => {
    const merges = [{top: 1, bottom: 1, left: 2, right: 3}];
    const text = ';;Tenaga Kerja;;\nNo;Nama Usaha;L;P;Omzet';
    expect(stackHeader(rows(text), merges)).toMatchObject({
      headers: ['No', 'Nama Usaha', 'L', 'P', 'Omzet'],
      groups: ['', '', 'Tenaga Kerja', 'Tenaga Kerja', ''],
      certain: true,
    });
  });

  it('is none where the upper row is a title', () => {
    expect(stack('Data UMKM;;;\nKecamatan;Mikro;Kecil;Menengah')).toBeNull();
    expect(
      stackHeader(rows('Data UMKM;;\nKecamatan;Mikro;Kecil'), [
        {top: 1, bottom: 1, left: 0, right: 2},
      ]),
    ).toBeNull();
  });

  it('is not certain where the lower row may be data', () => {
    expect(stack('Kecamatan;Jumlah;;\nAwan;n/a;n/a;-')?.certain).not.toBe(true);
    expect(stack('Tahun;Jumlah UMKM;Keterangan\n2020;-;')?.certain).not.toBe(true);
  });
});

describe('a row of data below a header', () => {
  it.each(['Kecamatan;Tahun;Jumlah UMKM\nAwan;2020;', 'ID;Nama;;Omzet\nU;Toko;x;'])(
    'is none of it: %s',
    (text) => {
      expect(stack(text)).toBeNull();
    },
  );

  it('is one where the first text spans several', () => {
    expect(stack('2019;;2020;\nMikro;Kecil;Mikro;Kecil')?.groups).toEqual([
      '2019',
      '2019',
      '2020',
      '2020',
    ]);
  });
});

describe('a header of three rows', () => {
  it('joins what stands above each column', () => {
    const text = 'Kecamatan;2019;;;;2020;;;\n;Mikro;;Kecil;;Mikro;;Kecil;\n;L;P;L;P;L;P;L;P';
    const found = stack(text)!;
    expect(found.headers).toEqual(['Kecamatan', 'L', 'P', 'L', 'P', 'L', 'P', 'L', 'P']);
    expect(found.groups.slice(1)).toEqual([
      '2019 Mikro',
      '2019 Mikro',
      '2019 Kecil',
      '2019 Kecil',
      '2020 Mikro',
      '2020 Mikro',
      '2020 Kecil',
      '2020 Kecil',
    ]);
    expect(found.certain).toBe(true);
  });
});

describe('a row of units below a header', () => {
  it.each([
    ['ID;Omzet\n;(Rp juta)', ['ID', 'Omzet (Rp juta)']],
    ['ID;Omzet;Karyawan\n;Rp juta;orang', ['ID', 'Omzet (Rp juta)', 'Karyawan (orang)']],
  ])('belongs to it: %s', (text, headers) => {
    const [first, second] = rows(text);
    expect(withUnits(singleHeader(first), second)).toMatchObject({rows: [1, 2], headers});
  });

  it.each(['(1);(2)', 'U1;Rp juta', ';'])('is not what looks like %s', (text) => {
    expect(withUnits(singleHeader(rows('ID;Omzet')[0]), rows(text)[0])).toBeNull();
  });
});
