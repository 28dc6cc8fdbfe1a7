import {describe, expect, it} from 'vitest';
import {messageOf} from '../../src/text/message.js';
import type {ReadResult} from '../../src/read/read-tables.js';
import {noticed, readText, valuesOf} from './read-text.js';

const read = (text: string) => readText({'a.csv': text});
const why = ({input}: ReadResult): string[] =>
  input.flatMap(({places}) =>
    places.map(({from, to, fate, why: reason}) => `${from}-${to} ${reason ?? fate}`),
  );

describe('a header over two rows', () => {
  it('tells columns of one name apart by what stands above them', async () => {
    const result = await read(
      'Kecamatan;2019;;2020;\n;Mikro;Kecil;Mikro;Kecil\nAwan;100;20;110;22\n',
    );
    expect(valuesOf(result, 'reported', 'reportedPeriod')).toEqual([
      '2019',
      '2019',
      '2020',
      '2020',
    ]);
    expect(valuesOf(result, 'reported', 'value')).toEqual([100, 20, 110, 22]);
    expect(why(result)).toEqual(['1-2 header', '3-3 accepted']);
  });

  it('is read in a table of rows, with the numbers of its columns below it', async () => {
    const result = await read(
      'ID UMKM;Nama Usaha;Tenaga Kerja;;Omzet\n;;L;P;\n(1);(2);(3);(4);(5)\nU1;Toko Rekaan;1;2;1.250.000\n',
    );
    expect(valuesOf(result, 'registry', 'workersMale')).toEqual([1]);
    expect(valuesOf(result, 'registry', 'workersFemale')).toEqual([2]);
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([1_250_000]);
    expect(why(result)).toEqual(['1-2 header', '3-3 READ_HEADER_SET_ASIDE', '4-4 accepted']);
  });

  it('never leaves the first of its columns to stand for all', async () => {
    const result = await read('Kecamatan;2019;;2020;\n;X;Y;X;Y\nAwan;100;20;110;22\n');
    expect(result.tables.reported?.length ?? 0).toBe(0);
  });

  it('may end with a row of units, which multiply', async () => {
    const result = await read('ID UMKM;Nama Usaha;Omzet\n;;(Rp juta)\nU1;Toko Rekaan;12\n');
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([12_000_000]);
  });

  it('keeps the number of a column that is data', async () => {
    const result = await read('Tahun;Mikro;Kecil;Menengah\n2020;1;2;3\n2021;4;5;6\n');
    expect(result.input[0]).toMatchObject({headerRows: 1, accepted: 2});
  });
});

describe('lines above a header', () => {
  it('may be titles, blank, or a separator that Excel states', async () => {
    const result = await read(
      ';;;\nDATA UMKM;;;;\nsep=;\n\n;;ID UMKM;Nama Usaha\n;;U1;Toko Rekaan\n',
    );
    expect(why(result)).toEqual([
      '1-1 READ_BLANK',
      '2-3 READ_TITLE',
      '4-4 READ_BLANK',
      '5-5 header',
      '6-6 accepted',
    ]);
  });

  it('are too many where the header stands below line 50, and the file says so', async () => {
    const result = await read(`${'catatan;x\n'.repeat(60)}Tahun;Jumlah UMKM\n2020;5\n`);
    expect(noticed(result)).toEqual(['READ_HEADER_DEEP']);
    expect(messageOf(result.diagnostics[0])).toContain('baris 61');
    expect(result.input[0]).toMatchObject({records: 62, refused: 62});
  });
});

describe('tables side by side', () => {
  it('are each read in their own columns', async () => {
    const result = await read(
      'Tahun;Mikro;;Tahun;Kecil\n2020;5;;2020;7\n2021;6;;2021;8\n;;;2022;9\n',
    );
    expect(noticed(result)).toEqual(['READ_TABLES_BESIDE 1']);
    expect(valuesOf(result, 'reported', 'value')).toEqual([5, 6, 7, 8, 9]);
    expect(result.input).toMatchObject([
      {columnRange: 'A:B', records: 4, headerRows: 1, accepted: 2, setAside: 1},
      {columnRange: 'D:E', records: 4, headerRows: 1, accepted: 3, setAside: 0},
    ]);
  });

  it('may have no column between them where the same header begins each', async () => {
    const result = await read(
      'Kecamatan;Tahun;Mikro;Kecamatan;Tahun;Mikro\nAwan;2020;5;Embun;2020;7\n',
    );
    expect(valuesOf(result, 'reported', 'reportedRegionName')).toEqual(['Awan', 'Embun']);
    expect(valuesOf(result, 'reported', 'value')).toEqual([5, 7]);
  });

  it('name the cells of the sheet', async () => {
    const result = await read('ID UMKM;Omzet;;ID UMKM;Omzet\nU1;5;;U2;banyak\n');
    expect(result.diagnostics.find(({code}) => code === 'READ_NUMBER')?.params.cell).toBe('E2');
  });

  it('share the title above all of them', async () => {
    const result = await read(
      'Jumlah UMKM tahun 2021;;;;\nKecamatan;Mikro;;Kecamatan;Mikro\nAwan;5;;Embun;7\n',
    );
    expect(valuesOf(result, 'reported', 'reportedPeriod')).toEqual(['2021', '2021']);
  });

  it('end where a table stands below them', async () => {
    const result = await read(
      'Tahun;Mikro;;Tahun;Kecil\n2020;5;;2020;7\n\nMenurut kecamatan;;;;\nKecamatan;Tahun;Mikro;Kecil;Menengah\nAwan;2020;1;2;3\n',
    );
    expect(valuesOf(result, 'reported', 'value')).toEqual([5, 7, 1, 2, 3]);
    expect(result.input).toMatchObject([{records: 2}, {records: 2}, {records: 4, headerRows: 3}]);
  });

  it('are one table where a column without a header only parts it', async () => {
    const result = await read('ID UMKM;Nama Usaha;;Omzet;Kecamatan\nU1;Toko Rekaan;;5;Awan\n');
    expect(result.input).toHaveLength(1);
    expect(result.input[0].accepted).toBe(1);
  });

  it('are refused where there are more than anybody lays out', async () => {
    const header = 'Tahun;Mikro;;'.repeat(30);
    const result = await read(`${header}\n${'2020;1;;'.repeat(30)}\n`);
    expect(noticed(result)).toEqual(['READ_TABLES_MANY']);
    expect(result.input).toMatchObject([{records: 2, refused: 2}]);
  });
});

describe('a table below another', () => {
  it('has the lines above it for titles, but not the footer of the one before', async () => {
    const result = await read(
      'Tahun;Jumlah UMKM\n2020;500\nSumber: Dinas Rekaan\n\nJumlah menurut kecamatan\nKecamatan;2019;;2020;\n;Mikro;Kecil;Mikro;Kecil\nAwan;100;20;110;22\n',
    );
    expect(noticed(result)).toContain('READ_SECOND_TABLE 4');
    expect(why(result)).toEqual([
      '1-1 header',
      '2-2 accepted',
      '3-3 READ_NOTE_SET_ASIDE',
      '4-4 READ_BLANK',
      '5-5 READ_TITLE',
      '6-7 header',
      '8-8 accepted',
    ]);
  });

  it('takes no refused row of the one before for its title', async () => {
    const result = await read(
      'Tahun;Jumlah UMKM\n2020;500\nlama;12\nKecamatan;Tahun;Mikro\nAwan;2020;5\n',
    );
    expect(result.input[0]).toMatchObject({records: 3, refused: 1});
  });

  it('is the last of fifty: the rest is refused', async () => {
    const pair = 'Tahun;Jumlah UMKM\n2020;5\nKecamatan;Tahun;Mikro\nAwan;2020;5\n';
    const result = await read(pair.repeat(40));
    expect(result.input).toHaveLength(51);
    expect(noticed(result)).toContain('READ_TABLES_MANY 101');
    expect(result.input[50]).toMatchObject({records: 60, refused: 60, table: null});
  });
});

describe('a file that is no table', () => {
  it.each([
    ['halaman web', '<!DOCTYPE html>\n<html><body>404, tidak ada</body></html>'],
    ['surat', 'Kepada Yth. Camat\nPerihal: data, segera\nDengan hormat, kami kirim'],
    ['isian', 'Nama Usaha: Toko Rekaan\nAlamat: Jalan Rekaan\nKecamatan: Awan\n'],
    ['daftar foto', 'foto;IMG_2001.jpg\nfoto;IMG_2002.jpg\n'],
    [
      'tulisan',
      'Data usaha mikro di kota ini naik lagi\nHal itu tampak dari laporan tahun lalu itu\n',
    ],
  ])('is said to seem one: %s', async (name, text) => {
    const result = await read(text);
    expect(noticed(result)).toEqual(['READ_NO_HEADER']);
    expect(messageOf(result.diagnostics[0])).toContain(name);
  });
});

describe('a hostile layout', () => {
  it.each<[string, () => string]>([
    ['two headers in turn', () => 'Tahun;Jumlah UMKM\nTahun;Mikro\n'.repeat(100_000)],
    ['as many columns as a sheet has', () => `${'Mikro;'.repeat(16_384)}\n`.repeat(60)],
    ['thousands of tables side by side', () => `${'Tahun;Mikro;;'.repeat(5400)}\n`.repeat(60)],
    ['rows of words', () => `ID UMKM;Skala;Status\n${'ABC;Mikro;Aktif\n'.repeat(50_000)}`],
  ])(
    'is answered within seconds: %s',
    async (_, make) => {
      const start = performance.now();
      const {input} = await read(make());
      expect(input.length).toBeLessThan(60);
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    30_000,
  );
});
