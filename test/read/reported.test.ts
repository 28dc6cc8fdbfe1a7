import {describe, expect, it} from 'vitest';
import type {ReadOptions, ReadResult} from '../../src/read/read-tables.js';
import {noticed as allNoticed, readText, valuesOf} from './read-text.js';

/** What reading noticed; checks over the finished table have tests of their own. */
const noticed = (result: ReadResult): string[] =>
  allNoticed(result).filter((one) => !one.startsWith('CHECK_'));

/** Figures as `region period class measure value`, parts that are missing left out. */
function figures(result: ReadResult): string[] {
  const column = (key: string) => valuesOf(result, 'reported', key);
  const keys = [
    'reportedRegion',
    'reportedPeriod',
    'sizeClass',
    'sector',
    'programme',
    'channel',
    'measure',
    'value',
  ];
  const columns = keys.map(column);
  return columns[0].map((_, row) =>
    columns
      .map((one) => one[row])
      .filter((cell) => cell !== null)
      .join(' '),
  );
}

function notes({tables}: ReadResult): unknown[] {
  const value = tables.reported?.columns.value;
  return value?.kind === 'number' ? [...(value.notes ?? [])] : [];
}

const read = (text: string, options: ReadOptions = {}) => readText({'a.csv': text}, options);
const at = {config: {region: {code: '13.01', name: 'Kabupaten Pesisir Selatan'}}};

describe('a column per class', () => {
  it('gives a figure per class, and the total beside them', async () => {
    const result = await read(
      'Tahun;Mikro;Kecil;Menengah;Jumlah\n2017;3.504;2.160;106;5.770\n',
      at,
    );
    expect(figures(result)).toEqual([
      '13.01 2017 mikro businesses 3504',
      '13.01 2017 kecil businesses 2160',
      '13.01 2017 menengah businesses 106',
      '13.01 2017 total businesses 5770',
    ]);
    expect(valuesOf(result, 'reported', 'reportedRegionName')[0]).toBe('Kabupaten Pesisir Selatan');
  });

  it('gives a missing figure for a blank or unavailable class, which is not zero', async () => {
    const result = await read(
      'Tahun;Mikro;Kecil;Menengah;Jumlah;Keterangan\n2018;;...;–;± 6.800;angka sementara\n',
      at,
    );
    expect(figures(result)).toEqual([
      '13.01 2018 mikro businesses',
      '13.01 2018 kecil businesses',
      '13.01 2018 menengah businesses 0',
      '13.01 2018 total businesses 6800',
    ]);
    expect(notes(result)).toEqual([
      [0, {flags: ['O', 'P'], blank: true}],
      [1, {flags: ['O', 'P']}],
      [2, {flags: ['P']}],
      [3, {flags: ['E', 'P'], rounding: 100}],
    ]);
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_APPROXIMATE', severity: 'warning', row: 2, column: 'Jumlah', found: '± 6.800'},
    ]);
  });

  it('keeps the row where one class is unreadable, and refuses it where all are', async () => {
    const result = await read(
      'Tahun;Mikro;Kecil\n2017;banyak;5\n2018;banyak;sedikit\n2019;;\n',
      at,
    );
    expect(figures(result)).toEqual([
      '13.01 2017 kecil businesses 5',
      '13.01 2019 mikro businesses',
      '13.01 2019 kecil businesses',
    ]);
    expect(noticed(result)).toEqual([
      'READ_NUMBER 2',
      'READ_NUMBER 3',
      'READ_NUMBER 3',
      'READ_NO_VALUE 3',
    ]);
    expect(result.input[0]).toMatchObject({read: 3, accepted: 2, refused: 1});
  });
});

describe('a column per year', () => {
  it.each([
    '2017;2018',
    'Th. 2017;Th. 2018',
    'tahun_2017;tahun_2018',
    'Jumlah UMKM 2017;Jumlah UMKM 2018',
    'jml_umkm_2017;jml_umkm_2018',
  ])('is read from %s', async (years) => {
    const result = await read(`Kode Kecamatan;${years}\n13.01.01;10;12\n`);
    expect(figures(result)).toEqual([
      '13.01.01 2017 total businesses 10',
      '13.01.01 2018 total businesses 12',
    ]);
  });

  it('may be a column per class and year', async () => {
    const result = await read('kode_kecamatan,mikro_2017,kecil_2017,mikro_2018*\n130101,1,2,3\n');
    expect(figures(result)).toEqual([
      '13.01.01 2017 mikro businesses 1',
      '13.01.01 2017 kecil businesses 2',
      '13.01.01 2018 mikro businesses 3',
    ]);
    expect(notes(result)).toEqual([[2, {flags: ['P']}]]);
  });

  it('is refused where an unknown column tells the rows apart', async () => {
    const result = await read('Jenis;2017;2018\nKoperasi aktif;10;12\nUsaha tani;5;6\n');
    expect(result.tables).toEqual({});
    expect(noticed(result)).toEqual(['READ_DIMENSION_UNKNOWN']);
    expect(result.input[0]).toMatchObject({read: 2, accepted: 0, refused: 2});
  });

  it('is no table where its header is unknown and a row of data looks like one', async () => {
    const result = await read('Periode Data;Jenis;Banyak\n2020;mikro;7\n2021;mikro;9\n');
    expect(result.tables).toEqual({});
    expect(noticed(result)).toEqual(['READ_NO_HEADER']);
  });

  it('reads rows that say what they count', async () => {
    const result = await read(
      'Uraian;2017;2018\nJumlah UMKM;10;12\nJumlah tenaga kerja;50;60\n',
      at,
    );
    expect(figures(result)).toEqual([
      '13.01 2017 total businesses 10',
      '13.01 2018 total businesses 12',
      '13.01 2017 total workers 50',
      '13.01 2018 total workers 60',
    ]);
    expect(noticed(result)).toEqual([]);
  });
});

describe('one figure a row', () => {
  it('is read with its class, where the total is one of them', async () => {
    const result = await read(
      'tahun,skala_usaha,jumlah_umkm\n2020,Usaha Mikro,7\n2020,Kecil,2\n2020,Jumlah,9\n',
      at,
    );
    expect(figures(result)).toEqual([
      '13.01 2020 mikro businesses 7',
      '13.01 2020 kecil businesses 2',
      '13.01 2020 total businesses 9',
    ]);
  });

  it('refuses a row whose class is blank or unknown: it would pass for the total', async () => {
    const result = await read('tahun,skala_usaha,jumlah_umkm\n2020,,7\n2020,Raksasa,2\n', at);
    expect(result.tables).toEqual({});
    expect(noticed(result)).toEqual(['READ_REQUIRED 2', 'READ_ENUM 3']);
  });

  it('is read with its sector', async () => {
    const result = await read(
      'kode_kabupaten_kota,kategori_usaha,jumlah_umkm,satuan,tahun\n3201,BATIK,927,UNIT,2017\n3201,CRAFT,5,UNIT,2017\n',
    );
    expect(figures(result)).toEqual([
      '32.01 2017 total BATIK businesses 927',
      '32.01 2017 total CRAFT businesses 5',
    ]);
  });

  it('counts sasaran, recipients and digital businesses side by side', async () => {
    const result = await read(
      'tahun,jumlah_umkm,jumlah_sasaran,jumlah_penerima_bantuan,jumlah_go_digital\n2024,100,80,20,30\n',
      at,
    );
    expect(figures(result)).toEqual([
      '13.01 2024 total businesses 100',
      '13.01 2024 total eligible 80',
      '13.01 2024 total recipients 20',
      '13.01 2024 total digitalBusinesses 30',
    ]);
  });

  it('counts users per channel', async () => {
    const result = await read('tahun,kanal,jumlah_umkm\n2024,Shopee,30\n2024,GoFood,20\n', at);
    expect(figures(result)).toEqual([
      '13.01 2024 total Shopee channelUsers 30',
      '13.01 2024 total GoFood channelUsers 20',
    ]);
  });

  it('counts recipients per programme', async () => {
    const result = await read('kecamatan,program,jumlah_penerima,tahun\nAwan,Gerobak,3,2024\n', {
      config: {areas: [{code: '99.01.02', name: 'Awan'}]},
    });
    expect(figures(result)).toEqual(['99.01.02 2024 total Gerobak recipients 3']);
  });

  it('says what it counts in a column of its own', async () => {
    const result = await read(
      'indikator,satuan,tahun,nilai\nJumlah UMKM,Unit,1997,39765110\nPertumbuhan,Persen,1997,2\n',
    );
    expect(figures(result)).toEqual(['1997 total businesses 39765110', '1997 total Pertumbuhan 2']);
    expect(valuesOf(result, 'reported', 'unit')).toEqual(['usaha', 'persen']);
    expect(noticed(result)).toEqual([]);
  });

  it('keeps a figure that the office says is not available, with the reason', async () => {
    const result = await read('tahun,jumlah_umkm\n2020,...\n2021,NA\n2022,\n2023,5\n', at);
    expect(valuesOf(result, 'reported', 'value')).toEqual([null, null, null, 5]);
    expect(notes(result)).toEqual([
      [0, {flags: ['O']}],
      [1, {flags: ['Q']}],
      [2, {flags: ['O'], blank: true}],
    ]);
    expect(noticed(result)).toEqual([]);
  });

  it('is flagged as a forecast where its header says projection', async () => {
    const result = await read(
      'kode_kabupaten_kota,proyeksi_jumlah_umkm,satuan,tahun\n3201,375048,UNIT,2016\n',
    );
    expect(notes(result)).toEqual([[0, {flags: ['F']}]]);
    expect(noticed(result)).toEqual(['READ_PROJECTION']);
  });

  it.each([['Persen'], ['Orang'], ['Rp juta']])('is refused in the unit %s', async (unit) => {
    const result = await read(`tahun,jumlah_umkm,satuan\n2020,5,${unit}\n2021,6,UNIT USAHA\n`, at);
    expect(noticed(result)).toEqual(['READ_UNIT 2']);
    expect(valuesOf(result, 'reported', 'value')).toEqual([6]);
  });

  it('takes a mark of the year for the figure', async () => {
    const result = await read('tahun,jumlah_umkm\n2018*,5\n', at);
    expect(notes(result)).toEqual([[0, {flags: ['P']}]]);
  });

  it('takes the flags that the configuration gives a year', async () => {
    const result = await read('tahun,jumlah_umkm\n2018,5\n2017,4\n', {
      config: {periods: {'2018': {flags: ['P']}}},
    });
    expect(notes(result)).toEqual([[0, {flags: ['P']}]]);
  });

  it('takes "proyeksi" among its remarks for a forecast', async () => {
    const result = await read('tahun,jumlah_umkm,keterangan\n2025,5,proyeksi dinas\n', at);
    expect(notes(result)).toEqual([[0, {flags: ['F']}]]);
  });

  it('is named by a measure and a value column in any of their forms', async () => {
    const result = await read('measure,value,reportedPeriod\nrecipients,5,2024\n', at);
    expect(figures(result)).toEqual(['13.01 2024 total recipients 5']);
  });

  it('says when a number of a projection or estimate is one', async () => {
    const result = await read(
      'tahun,jumlah_umkm,status\n2018,5,Angka Estimasi\n2019,6,Angka Tetap\n',
      at,
    );
    expect(notes(result)).toEqual([[0, {flags: ['E']}]]);
  });
});

describe('rows that are no figures of their own', () => {
  it('are totals, set aside', async () => {
    const result = await read(
      'No;Kecamatan;2017;2018\n1;Awan;5;6\n2;Embun;7;8\n;JUMLAH;12;14\nSumber: Dinas;;;\n',
    );
    expect(result.input[0]).toMatchObject({read: 4, accepted: 2, refused: 0, setAside: 2});
    expect(noticed(result)).toEqual([
      'READ_MEASURE_ASSUMED 1',
      'READ_REGION_NO_CODE 2',
      'READ_REGION_NO_CODE 3',
      'READ_TOTAL_SET_ASIDE 4',
      'READ_NOTE_SET_ASIDE 5',
    ]);
  });

  it('are a second statement of a figure, refused', async () => {
    const result = await readText({
      'a.csv': 'tahun,jumlah_umkm\n2020,5\n',
      'b.csv': 'tahun,jumlah_umkm\n2020,6\n2021,7\n',
    });
    expect(figures(result)).toEqual(['2020 total businesses 5', '2021 total businesses 7']);
    expect(result.diagnostics).toMatchObject([
      {
        code: 'READ_DUPLICATE_KEY',
        file: 'b.csv',
        row: 2,
        params: {firstFile: 'a.csv', firstRow: 2},
      },
    ]);
    expect(result.input[1]).toMatchObject({read: 2, accepted: 1, refused: 1});
  });

  it('are refused with the whole file where "jumlah" counts things of an unknown column', async () => {
    const result = await read('tahun;jumlah;nama barang\n2020;5;gerobak\n2021;6;kompor\n');
    expect(noticed(result)).toEqual(['READ_DIMENSION_UNKNOWN']);
    expect(result.tables).toEqual({});
  });

  it('are refused with the whole file where rows differ in an unknown column only', async () => {
    const text = 'tahun,jumlah_umkm,binaan\n2020,5,dinas\n2020,6,swasta\n';
    const result = await read(text);
    expect(noticed(result)).toEqual(['READ_DIMENSION_UNKNOWN']);
    const once = await read(text.replace('2020,6', '2021,6'));
    expect(once.tables.reported?.length).toBe(2);
  });

  it('are refused with the whole file where an unknown column parts them', async () => {
    const result = await read('tahun,jumlah,koperasi_atau_bukan\n2020,5,koperasi\n2020,6,bukan\n');
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_DIMENSION_UNKNOWN', params: {columns: 'koperasi_atau_bukan'}},
    ]);
    expect(result.tables).toEqual({});
  });
});

describe('a year', () => {
  it('must stand somewhere', async () => {
    const result = await read('kecamatan,mikro,kecil\nAwan,5,6\n');
    expect(noticed(result)).toEqual(['READ_COLUMN_MISSING']);
    expect(result.input[0]).toMatchObject({table: 'reported', read: 1, accepted: 0, refused: 1});
  });

  it('is not inherited from the row above', async () => {
    const result = await read('tahun,skala,jumlah\n2020,mikro,5\n,kecil,6\n', at);
    expect(figures(result)).toEqual(['13.01 2020 mikro businesses 5']);
    expect(noticed(result)).toEqual(['READ_REQUIRED 3']);
  });
});

describe('unknown columns', () => {
  it('are listed', async () => {
    const result = await read('tahun,jumlah,warna\n2020,5,1\n');
    expect(result.input[0].columns.map(({header, key, how}) => [header, key, how])).toEqual([
      ['tahun', 'reportedPeriod', 'alias'],
      ['jumlah', 'value', 'alias'],
      ['warna', null, 'unmatched'],
    ]);
  });

  it('take the meaning that the configuration gives them', async () => {
    const result = await read('tahun,warna,banyaknya UMKM kami\n2020,merah,5\n2020,biru,6\n', {
      config: {columns: {'a.csv': {warna: 'sector', 'banyaknya UMKM kami': 'value'}}},
    });
    expect(figures(result)).toEqual([
      '2020 total merah businesses 5',
      '2020 total biru businesses 6',
    ]);
  });
});
