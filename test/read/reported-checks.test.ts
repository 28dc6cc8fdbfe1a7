import {describe, expect, it} from 'vitest';
import type {ReadOptions, ReadResult} from '../../src/read/read-tables.js';
import {noticed as allNoticed, readText, valuesOf} from './read-text.js';

const keys = [
  'reportedRegion',
  'reportedPeriod',
  'sizeClass',
  'sector',
  'programme',
  'channel',
  'measure',
  'unit',
  'value',
];

/** Figures as `region period class … measure unit value`, parts that are missing left out. */
function figures(result: ReadResult): string[] {
  if (!result.tables.reported) return [];
  const columns = keys.map((key) => valuesOf(result, 'reported', key));
  return columns[0].map((_, row) =>
    columns
      .map((column) => column[row])
      .filter((cell) => cell !== null && cell !== 'total')
      .join(' '),
  );
}

const quiet = ['CHECK_', 'READ_REGION_NO_CODE'];
const noticed = (result: ReadResult): string[] =>
  allNoticed(result).filter((one) => !quiet.some((code) => one.startsWith(code)));
const read = (text: string, options: ReadOptions = {}) => readText({'a.csv': text}, options);
const paramsOf = (result: ReadResult, code: string) =>
  result.diagnostics.filter((one) => one.code === code).map(({params}) => params);

describe('an area among its parts', () => {
  it.each([
    [
      'by its name',
      'Kabupaten/Kota;Tahun;Jumlah UMKM\nKab. Satu;2020;5\nKota Dua;2020;6\nProvinsi Contoh;2020;11\n',
      4,
    ],
    ['by its code', 'kode_wilayah;tahun;jumlah_umkm\n32;2020;11\n32.01;2020;5\n32.02;2020;6\n', 2],
    [
      'by being the sum of the others',
      'Jumlah UMKM\nKecamatan;2020;2021\nAwan;1;2\nEmbun;3;4\nSenja;5;6\nContoh;9;12\n',
      6,
    ],
    [
      'by the title',
      'UMKM Kabupaten Contoh\nKecamatan;Tahun;Jumlah UMKM\nAwan;2020;5\nEmbun;2020;6\nContoh;2020;11\n',
      5,
    ],
  ])('is known %s and not counted twice', async (_name, text, row) => {
    const result = await read(text);
    expect(noticed(result)).toContain(`READ_TOTAL_SET_ASIDE ${row}`);
    expect(noticed(result).join()).not.toContain('READ_SUM');
    expect(result.input[0]).toMatchObject({refused: 0, setAside: 1});
  });

  it('is not the part that shares its name', async () => {
    const result = await read(
      'UMKM Kabupaten Contoh\nKecamatan;Tahun;Jumlah UMKM\nAwan;2020;5\nContoh;2020;7\nEmbun;2020;6\nKab. Contoh;2020;18\n',
      {config: {region: {code: '99.01', name: 'Kabupaten Contoh'}}},
    );
    expect(figures(result)).toEqual([
      'Awan 2020 businesses usaha 5',
      'Contoh 2020 businesses usaha 7',
      'Embun 2020 businesses usaha 6',
    ]);
    expect(noticed(result)).toEqual(['READ_TOTAL_SET_ASIDE 6']);
  });

  it('is refused beside a single part, of which it is no sum', async () => {
    const result = await read('Kecamatan;Tahun;Jumlah UMKM\nAwan;2020;5\nKab. Contoh;2020;18\n');
    expect(noticed(result)).toEqual(['READ_REGION_UNKNOWN 3']);
    expect(figures(result)).toEqual(['Awan 2020 businesses usaha 5']);
  });

  it('is checked against them', async () => {
    const result = await read(
      'Kabupaten/Kota;Tahun;Jumlah UMKM\nKab. Satu;2020;5\nKota Dua;2020;6\nProvinsi Contoh;2020;12\n',
    );
    expect(paramsOf(result, 'READ_SUM')).toMatchObject([{of: 'areas', total: 12, sum: 11}]);
  });

  it('stays where its figure is a percentage, which is no sum', async () => {
    const result = await read(
      'Uraian;Satuan;2021\nTingkat Pengangguran;;\nKab. Satu;%;5\nKota Dua;%;6\nProvinsi Contoh;%;5,4\n',
    );
    expect(figures(result).at(-1)).toBe('Provinsi Contoh 2021 Tingkat Pengangguran persen 5.4');
    expect(noticed(result)).toEqual(['READ_HEADING_SET_ASIDE 2']);
  });
});

describe('totals', () => {
  const rows =
    'Kecamatan;Tahun;Jumlah UMKM\nAwan;2020;1\nEmbun;2020;2\nSub Total;;3\nSenja;2020;4\n';

  it('in rows are compared with the rows above them', async () => {
    const right = await read(`${rows}Fajar;2020;5\nSub Total;;9\nTOTAL;;12\n`);
    expect(noticed(right).join()).not.toContain('READ_SUM');
    expect(right.input[0]).toMatchObject({read: 7, accepted: 4, setAside: 3});
    const wrong = await read(`${rows}Fajar;2020;5\nSub Total;;8\nTOTAL;;13\n`);
    expect(paramsOf(wrong, 'READ_SUM')).toMatchObject([
      {of: 'rows', total: 8, sum: 9},
      {of: 'rows', total: 13, sum: 12},
    ]);
  });

  it('are not compared with rows of which one was refused', async () => {
    const result = await read('Kecamatan;Tahun;Jumlah UMKM\nAwan;2020;1\nEmbun;x;2\nTOTAL;;3\n');
    expect(noticed(result)).toEqual(['READ_YEAR 3', 'READ_TOTAL_SET_ASIDE 4']);
  });

  it('are not compared with a part that is missing, unless the parts exceed it', async () => {
    const head = 'Tahun;Mikro;Kecil;Menengah;Jumlah UMKM\n';
    expect(noticed(await read(`${head}2018;50;30;;100\n`))).toEqual([]);
    const result = await read(`${head}2018;50;30;;70\n`);
    expect(paramsOf(result, 'READ_SUM')).toMatchObject([{total: 70, sum: 80, missing: 1}]);
  });

  it('may differ by what rounding explains', async () => {
    const text = (total: string) =>
      `PDRB (miliar rupiah)\nTahun;Uraian;Mikro;Kecil;Menengah;Total\n2020;Omzet;1,24;2,24;3,24;${total}\n`;
    expect(noticed(await read(text('6,73'))).join()).not.toContain('READ_SUM');
    expect(noticed(await read(text('6,80'))).join()).toContain('READ_SUM');
  });
});

describe('years to come that are filled with zeros', () => {
  const text = 'Jumlah UMKM\nKecamatan;2022;2023;2024\nAwan;5;6;0\nEmbun;7;0;0\nSenja;8;9;0\n';

  it('have no figures', async () => {
    const result = await read(text);
    expect(valuesOf(result, 'reported', 'value')).toEqual([5, 6, null, 7, 0, null, 8, 9, null]);
    expect(paramsOf(result, 'READ_FUTURE_ZERO')).toEqual([{year: '2024', figures: 3}]);
  });

  it('have them where the configuration says that there are data', async () => {
    const result = await read(text, {config: {asOf: '2024-12-31'}});
    expect(valuesOf(result, 'reported', 'value')).toEqual([5, 6, 0, 7, 0, 0, 8, 9, 0]);
  });
});

describe('rows that only head others', () => {
  it('are set aside', async () => {
    const result = await read(
      'No;Kecamatan;Tahun;Jumlah UMKM\nI;Wilayah Utara;;\n1;Awan;2020;5\nII;Wilayah Selatan;;\n1;Embun;2020;6\n',
    );
    expect(result.input[0]).toMatchObject({read: 4, accepted: 2, refused: 0, setAside: 2});
  });

  it('are none where an area has not reported', async () => {
    const result = await read('Jumlah UMKM\nKecamatan;2019;2020\nAwan;1;2\nEmbun;;\n');
    expect(figures(result).slice(2)).toEqual([
      'Embun 2019 businesses usaha',
      'Embun 2020 businesses usaha',
    ]);
  });
});

describe('a code that a spreadsheet destroyed', () => {
  it('refuses its row', async () => {
    const result = await read(
      'kodefikasi;uraian;satuan;2023\n3620121801;Jumlah Industri;;\n3,62012E+11;Kab. Satu;usaha;5\n36201510101;Kab. Dua;usaha;6\n',
    );
    expect(noticed(result)).toEqual(['READ_HEADING_SET_ASIDE 2', 'READ_CODE_DAMAGED 3']);
    expect(figures(result)).toEqual(['Kab. Dua 2023 Jumlah Industri usaha 6']);
  });
});
