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

function notes({tables}: ReadResult): unknown[] {
  const value = tables.reported?.columns.value;
  return value?.kind === 'number' ? [...(value.notes ?? [])] : [];
}

const quiet = ['CHECK_', 'READ_REGION_NO_CODE'];
const noticed = (result: ReadResult): string[] =>
  allNoticed(result).filter((one) => !quiet.some((code) => one.startsWith(code)));
const read = (text: string, options: ReadOptions = {}) => readText({'a.csv': text}, options);
const paramsOf = (result: ReadResult, code: string) =>
  result.diagnostics.filter((one) => one.code === code).map(({params}) => params);

describe('what only a title says', () => {
  it('is taken, and said to be', async () => {
    const result = await read(
      'Jumlah UMKM Bidang Lainnya Menurut Kecamatan di Kota Contoh Tahun 2023;;\n;;\nKecamatan;Mikro;Kecil\nAwan;5;6\n',
    );
    expect(figures(result)).toEqual([
      'Awan 2023 mikro Lainnya businesses usaha 5',
      'Awan 2023 kecil Lainnya businesses usaha 6',
    ]);
    expect(valuesOf(result, 'reported', 'reportedWithin')).toEqual(['Kota Contoh', 'Kota Contoh']);
    expect(paramsOf(result, 'READ_FROM_TITLE').map(({what, value}) => `${what} ${value}`)).toEqual([
      'within Kota Contoh',
      'year 2023',
      'sector Lainnya',
      'measure businesses',
    ]);
  });

  it('keeps areas of the same name in two kabupaten apart', async () => {
    const file = (name: string) => `Jumlah UMKM di ${name} Tahun 2023\nKecamatan;Mikro\nAwan;5\n`;
    const result = await readText({
      'a.csv': file('Kabupaten Satu'),
      'b.csv': file('Kabupaten Dua'),
    });
    expect(valuesOf(result, 'reported', 'reportedWithin')).toEqual([
      'Kabupaten Satu',
      'Kabupaten Dua',
    ]);
  });

  it('gives way to a column, with a warning', async () => {
    const result = await read('Jumlah UMKM Tahun 2023\nTahun;Kecamatan;Mikro\n2022;Awan;5\n');
    expect(figures(result)).toEqual(['Awan 2022 mikro businesses usaha 5']);
    expect(paramsOf(result, 'READ_TITLE_CONTRADICTED')).toMatchObject([
      {what: 'year', value: '2023', column: '2022'},
    ]);
  });

  it('is refused where it is two years, or a range of them', async () => {
    const two = await read('Data UMKM 2022\nDiperbaiki 2023\nKecamatan;Mikro\nAwan;5\n');
    expect(noticed(two)).toEqual(['READ_TITLE_YEARS 2']);
    expect(two.input[0]).toMatchObject({read: 1, accepted: 0, refused: 1});
    const range = await read('Data UMKM Tahun 2019-2023\nKecamatan;Mikro\nAwan;5\n');
    expect(noticed(range)).toEqual(['READ_COLUMN_MISSING']);
    expect([two.tables, range.tables]).toEqual([{}, {}]);
  });

  it('is provisional for the year where it is a quarter', async () => {
    const result = await read('Jumlah UMKM per Triwulan II 2024\nKecamatan;Mikro\nAwan;5\n');
    expect(noticed(result)).toContain('READ_PART_OF_YEAR 1');
    expect(notes(result)).toEqual([[0, {flags: ['P']}]]);
  });

  it('marks the figures that it calls provisional', async () => {
    const all = await read('Jumlah UMKM (angka sementara)\nTahun;Jumlah UMKM\n2022;5\n2023;6\n');
    expect(notes(all)).toEqual([
      [0, {flags: ['P']}],
      [1, {flags: ['P']}],
    ]);
    const one = await read(
      'Tahun;Jumlah UMKM\n2022;5\n2023;6\nCatatan: angka tahun 2023 masih angka sementara\n',
    );
    expect(notes(one)).toEqual([[1, {flags: ['P']}]]);
  });
});

describe('a scale in a title', () => {
  it('multiplies, and leaves how far the figures are rounded', async () => {
    const result = await read('Jumlah UMKM (dalam ribu)\nTahun;Jumlah UMKM\n2019;12,5\n2020;13\n');
    expect(figures(result)).toEqual(['2019 businesses usaha 12500', '2020 businesses usaha 13000']);
    expect(notes(result)).toEqual([
      [0, {flags: [], rounding: 100}],
      [1, {flags: [], rounding: 1000}],
    ]);
    expect(noticed(result)).toEqual(['READ_SCALE_USED 1']);
  });

  it('multiplies amounts only where it is of rupiah', async () => {
    const result = await read(
      'UMKM dan omzetnya (juta rupiah)\nTahun;Jumlah UMKM;Omzet\n2019;12;2,5\n',
    );
    expect(figures(result)).toEqual(['2019 businesses usaha 12', '2019 turnover rupiah 2500000']);
  });

  it.each([
    ['of rupiah over counts', 'Data UMKM (juta rupiah)\nTahun;Jumlah UMKM\n2019;12\n'],
    ['of hundreds', 'Jumlah UMKM (ratusan)\nTahun;Jumlah UMKM\n2019;12\n'],
    ['of percent', 'Jumlah UMKM dalam persen\nTahun;Jumlah UMKM\n2019;12\n'],
    ['over a column of units', 'Dalam ribu\nTahun;Jumlah UMKM;Satuan\n2019;12;unit\n'],
    ['over counts and amounts', 'Dalam juta\nTahun;Jumlah UMKM;Omzet\n2019;12;5\n'],
  ])('refuses the table where it is %s', async (_name, text) => {
    const result = await read(text);
    expect(noticed(result)).toEqual(['READ_SCALE 1']);
    expect(result.input[0]).toMatchObject({accepted: 0, refused: 1});
  });

  it('refuses a count that is not whole even so', async () => {
    const result = await read('Jumlah UMKM (dalam ribu)\nTahun;Jumlah UMKM\n2019;12,5678\n');
    expect(noticed(result)).toEqual(['READ_SCALE_USED 1', 'READ_NUMBER 3', 'READ_NO_VALUE 3']);
  });
});

describe('a header of two rows', () => {
  it('gives each column its class and year', async () => {
    const result = await read(
      'Kecamatan;2019;;2020;\n;Mikro;Kecil;Mikro;Kecil\nAwan;100;20;110;22\n',
    );
    expect(figures(result)).toEqual([
      'Awan 2019 mikro businesses usaha 100',
      'Awan 2019 kecil businesses usaha 20',
      'Awan 2020 mikro businesses usaha 110',
      'Awan 2020 kecil businesses usaha 22',
    ]);
  });

  it('gives each column its measure and year', async () => {
    const result = await read(
      'Kecamatan;Jumlah UMKM;;Tenaga Kerja;\n;2019;2020;2019;2020\nAwan;1;2;3;4\n',
    );
    expect(figures(result)).toEqual([
      'Awan 2019 businesses usaha 1',
      'Awan 2020 businesses usaha 2',
      'Awan 2019 workers orang 3',
      'Awan 2020 workers orang 4',
    ]);
  });

  it('counts no businesses under a heading that counts something of its own', async () => {
    const result = await read(
      'Tahun;Koperasi;;Perempuan;\n;Mikro;Kecil;Mikro;Kecil\n2020;1;2;3;4\n',
    );
    expect(valuesOf(result, 'reported', 'measure')).toEqual([
      'Koperasi',
      'Koperasi',
      'Perempuan',
      'Perempuan',
    ]);
  });

  it('gives each column its sector', async () => {
    const result = await read(
      'Jumlah UMKM Tahun 2023\nKecamatan;Sektor Usaha;;\n;Kuliner;Fashion;Jasa\nAwan;1;2;3\n',
    );
    expect(figures(result)).toEqual([
      'Awan 2023 Kuliner businesses usaha 1',
      'Awan 2023 Fashion businesses usaha 2',
      'Awan 2023 Jasa businesses usaha 3',
    ]);
  });
});

describe('a column per area, programme or channel', () => {
  const title = 'DATA UMKM KABUPATEN CONTOH\nBERDASARKAN SEKTOR USAHA TIAP KAPANEWON\nTAHUN 2022\n';

  it('is known by the title, and checked against its total', async () => {
    const result = await read(
      `${title}No;Sektor Usaha;Definisi;Satuan;Awan;Gamping;Embun;Total\n1;Tani;usaha tani;Usaha;1;2;3;6\n2;Jasa;usaha jasa;Usaha;4;5;6;16\n`,
    );
    expect(figures(result)).toEqual([
      'Awan 2022 Tani businesses usaha 1',
      'Gamping 2022 Tani businesses usaha 2',
      'Embun 2022 Tani businesses usaha 3',
      'Kabupaten Contoh 2022 Tani businesses usaha 6',
      'Awan 2022 Jasa businesses usaha 4',
      'Gamping 2022 Jasa businesses usaha 5',
      'Embun 2022 Jasa businesses usaha 6',
      'Kabupaten Contoh 2022 Jasa businesses usaha 16',
    ]);
    expect(paramsOf(result, 'READ_SUM')).toMatchObject([{of: 'areas', total: 16, sum: 15}]);
  });

  it('is known by its own header', async () => {
    const result = await read('Tahun;Kec. Awan;Kec. Embun;Jumlah UMKM\n2020;5;6;11\n', {
      config: {
        region: {code: '99.01', name: 'Kabupaten Contoh'},
        areas: [
          {code: '99.01.01', name: 'Awan'},
          {code: '99.01.02', name: 'Embun'},
        ],
      },
    });
    expect(figures(result)).toEqual([
      '99.01.01 2020 businesses usaha 5',
      '99.01.02 2020 businesses usaha 6',
      '99.01 2020 businesses usaha 11',
    ]);
    expect(noticed(result)).toEqual([]);
  });

  it('counts the users of known channels', async () => {
    const result = await read('Tahun;Shopee;TikTok Shop\n2023;5;6\n');
    expect(figures(result)).toEqual([
      '2023 Shopee channelUsers usaha 5',
      '2023 TikTok Shop channelUsers usaha 6',
    ]);
  });

  it('counts what the title says, per programme', async () => {
    const result = await read(
      'Penerima Bantuan UMKM Tahun 2023\nProgram;Jumlah\nGerobak;5\nModal;6\n',
    );
    expect(figures(result)).toEqual([
      '2023 Gerobak recipients usaha 5',
      '2023 Modal recipients usaha 6',
    ]);
  });

  it('is none where its cells are words', async () => {
    const result = await read(`${title}Sektor Usaha;Awan;Embun;Pengisi\nTani;1;2;Dinas\n`);
    expect(noticed(result)).toContain('READ_DIMENSION_UNKNOWN');
    expect(result.tables).toEqual({});
  });
});

describe('several units in one column', () => {
  const text =
    'Uraian;Satuan;2021;2022\nJumlah UMKM;unit;10;20\n- Usaha Mikro;unit;7;15\nTenaga Kerja;orang;30;50\nOmzet;Rp. Miliar;1,25;2\nPertumbuhan UMKM;%;5,5;-100\nEkspor;;76.4;\n';

  it('are kept apart, amounts multiplied and shares never mixed into counts', async () => {
    const result = await read(text);
    expect(figures(result)).toEqual([
      '2021 businesses usaha 10',
      '2022 businesses usaha 20',
      '2021 mikro businesses usaha 7',
      '2022 mikro businesses usaha 15',
      '2021 workers orang 30',
      '2022 workers orang 50',
      '2021 turnover rupiah 1250000000',
      '2022 turnover rupiah 2000000000',
      '2021 Pertumbuhan UMKM persen 5.5',
      '2022 Pertumbuhan UMKM persen -100',
      '2021 Ekspor 76.4',
      '2022 Ekspor',
    ]);
    expect(noticed(result)).toEqual(['READ_UNIT_UNKNOWN 7']);
    expect(result.input[0]).toMatchObject({read: 6, accepted: 6});
  });

  it('decide each for themselves how their numbers are written', async () => {
    const result = await read(
      'Uraian;Satuan;2021\nJumlah UMKM;unit;1.500\nTenaga kerja;orang;2.750\nInflasi;%;5.08\nPengangguran;%;9,05\n',
    );
    expect(valuesOf(result, 'reported', 'value')).toEqual([1500, 2750, 5.08, 9.05]);
  });

  it('may be under any label at all', async () => {
    const result = await read('Uraian;Satuan;2021\n__proto__;unit;5\nconstructor;orang;6\n');
    expect(figures(result)).toEqual(['2021 __proto__ unit 5', '2021 constructor orang 6']);
  });

  it('are refused where the unit cannot be that of what is counted', async () => {
    const result = await read('Uraian;Satuan;2021\nJumlah UMKM;%;5\nTenaga kerja;Rp juta;5\n');
    expect(noticed(result)).toEqual(['READ_UNIT 2', 'READ_UNIT 3']);
  });

  it('leave no figure where a dash stands for a percentage, and zero for a count', async () => {
    const result = await read('Uraian;Satuan;2021\nJumlah UMKM;unit;-\nInflasi;%;-\n');
    expect(valuesOf(result, 'reported', 'value')).toEqual([0, null]);
    expect(noticed(result)).toEqual(['READ_NIL_MISSING 3']);
  });

  it('read a count that was shortened to a power of ten as rounded', async () => {
    const result = await read(
      'indikator,satuan,tahun,nilai\nJumlah tenaga kerja,orang,2011,1.017e+08\n',
    );
    expect(figures(result)).toEqual(['2011 workers orang 101700000']);
    expect(notes(result)).toEqual([[0, {flags: ['E'], rounding: 100_000}]]);
  });

  it('flag averages that only differ as their units can', async () => {
    const result = await read(
      'Uraian;Satuan;2021\nPDRB per Kapita;;\nKab. Satu;Ribu Rupiah;25,91\nKab. Dua;Ribu Rupiah;24,81\nKota Tiga;Ribu Rupiah;55.050,78\n',
    );
    expect(noticed(result)).toEqual(['READ_HEADING_SET_ASIDE 2', 'READ_UNIT_MIXED 3']);
    expect(notes(result)).toMatchObject([
      [0, {flags: ['U']}],
      [1, {flags: ['U']}],
      [2, {flags: ['U']}],
    ]);
  });

  it('are said in a header', async () => {
    const result = await read('Kecamatan;Tahun;Jumlah UMKM;Omzet (Rp juta)\nAwan;2020;1;2,5\n');
    expect(figures(result)).toEqual([
      'Awan 2020 businesses usaha 1',
      'Awan 2020 turnover rupiah 2500000',
    ]);
    expect(result.input[0].columns[3]).toMatchObject({key: 'value', factor: 1e6});
  });
});
