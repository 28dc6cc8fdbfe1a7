import {describe, expect, it} from 'vitest';
import {noticed as allNoticed, readText, valuesOf} from './read-text.js';

/** What reading noticed; checks over the finished table have tests of their own. */
const noticed = (result: Awaited<ReturnType<typeof readText>>): string[] =>
  allNoticed(result).filter((one) => !one.startsWith('CHECK_'));
const read = (text: string, title = '') => readText({'a.csv': `${title}${text}`});
const without = (result: Awaited<ReturnType<typeof read>>, code: string): string[] =>
  noticed(result).filter((one) => !one.startsWith(code));

describe('a header used twice', () => {
  it.each([
    ['a class under two headings', 'Tahun;Mikro;Kecil;Mikro;Kecil\n2018;1;2;3;4\n'],
    ['a year, once provisional', 'Kecamatan;2018;2018*\nAwan;1;2\n'],
    ['the same words', 'Tahun;Jumlah UMKM;Jumlah UMKM\n2018;5;6\n'],
  ])('gives no figure, for which column is meant nobody can say: %s', async (_name, text) => {
    const result = await read(text);
    expect(noticed(result)).toContain('READ_HEADER_TWICE 1');
    expect(result.tables.reported).toBeUndefined();
  });
});

describe('an area without a code', () => {
  it('is one area however it is spelt, so that nothing counts twice', async () => {
    const text = 'Kecamatan;Tahun;Jumlah UMKM\nAwan;2018;10\nAWAN;2018;12\nKec. Awan;2019;13\n';
    const result = await read(text);
    expect(valuesOf(result, 'reported', 'reportedRegion')).toEqual(['Awan', 'Awan']);
    expect(noticed(result)).toContain('READ_DUPLICATE_KEY 3');
  });

  it('is one area over two files', async () => {
    const result = await readText({
      'a.csv': 'Kecamatan;Tahun;Jumlah UMKM\nAwan;2018;10\n',
      'b.csv': 'Kecamatan;Tahun;Jumlah UMKM\nAWAN;2019;11\n',
    });
    expect(valuesOf(result, 'reported', 'reportedRegion')).toEqual(['Awan', 'Awan']);
  });

  it('is not the kabupaten that a row of kecamatan ends with', async () => {
    const text =
      'Kecamatan;Tahun;Jumlah UMKM\nAwan;2018;10\nKota Embun;2018;5\nKab. Contoh;2018;15\n';
    const result = await read(text);
    expect(valuesOf(result, 'reported', 'reportedRegion')).toEqual(['Awan', 'Kota Embun']);
    expect(noticed(result)).toContain('READ_TOTAL_SET_ASIDE 4');
    expect(noticed(result).join()).not.toContain('READ_SUM');
  });
});

describe('figures whose header does not say what they count', () => {
  const text = 'Kecamatan;2019;2020\nAwan;10;12\n';

  it.each(['', 'Dinas Koperasi dan UKM;;\n', 'Kabupaten Contoh;;\n'])(
    'are remarked on under the title "%s"',
    async (title) => {
      expect(noticed(await read(text, title)).join()).toContain('READ_MEASURE_ASSUMED');
    },
  );

  it.each([
    ['Jumlah Koperasi', 'Jumlah Koperasi', 'total'],
    ['UMKM penerima bantuan', 'recipients', 'total'],
    ['Jumlah Usaha Mikro', 'businesses', 'mikro'],
    ['Jumlah Tenaga Kerja UMKM', 'workers', 'total'],
  ])('count what the title "%s" says', async (title, measure, sizeClass) => {
    const result = await read(text, `${title};;\n`);
    expect(noticed(result)).toContain('READ_FROM_TITLE 1');
    expect(valuesOf(result, 'reported', 'measure')).toEqual([measure, measure]);
    expect(valuesOf(result, 'reported', 'sizeClass')).toEqual([sizeClass, sizeClass]);
  });

  it.each(['Jumlah UMKM menurut kecamatan;;\n', 'Usaha Mikro, Kecil dan Menengah;;\n'])(
    'need no remark under the title "%s"',
    async (title) => {
      expect(without(await read(text, title), 'READ_REGION_NO_CODE')).toEqual([
        'READ_FROM_TITLE 1',
      ]);
    },
  );
});

describe('a total', () => {
  it('that differs from the sum of its classes is remarked on', async () => {
    const text = 'Tahun;Mikro;Kecil;Menengah;Jumlah UMKM\n2018;50;30;20;999\n2019;50;30;20;100\n';
    const result = await read(text);
    expect(noticed(result)).toEqual(['READ_SUM 2']);
    expect(result.diagnostics[0].params).toMatchObject({total: 999, sum: 100});
  });

  it('may count large businesses too, and an approximate one need not add up', async () => {
    const text =
      'Tahun;Mikro;Kecil;Menengah;Besar;Jumlah UMKM\n2018;50;30;20;1;101\n2019;51;30;20;;± 100\n';
    expect(without(await read(text), 'READ_APPROXIMATE')).toEqual([]);
  });
});

describe('tables that are laid out in ways of their own', () => {
  it('are both read where one stands above the other', async () => {
    const text =
      'Kecamatan;Tahun;Jumlah UMKM\nAwan;2018;50\n\nKecamatan;Tahun;Usaha Mikro;Usaha Kecil\nAwan;2018;40;10\n';
    const result = await read(text);
    expect(valuesOf(result, 'reported', 'value')).toEqual([50, 40, 10]);
    expect(result.input).toMatchObject([
      {headerRows: 1, read: 1, accepted: 1},
      {headerRows: 2, read: 1, accepted: 1},
    ]);
  });

  it('are refused where a merged cell hides what each column is', async () => {
    const result = await read('Kecamatan;2019;;2020;\nAwan;100;20;110;22\n');
    expect(noticed(result)).toContain('READ_HEADER_MERGED 1');
    expect(result.tables.reported).toBeUndefined();
  });

  it('are refused where numbered months part the year', async () => {
    const result = await read('Tahun;Bulan;Jumlah UMKM\n2018;1;100\n2018;2;110\n');
    expect(noticed(result)).toEqual(['READ_DIMENSION_UNKNOWN']);
    expect(result.input[0]).toMatchObject({read: 2, accepted: 0, refused: 2});
  });

  it('refuse a number that a comma has split into two columns', async () => {
    const result = await read('Kecamatan,Tahun,Jumlah UMKM,Keterangan\nAwan,2018,1,234\n');
    expect(noticed(result)).toEqual(['READ_SPLIT 2']);
  });

  it('are multiplied where a note below them states thousands', async () => {
    const result = await read('Tahun;Jumlah UMKM\n2018;5\nKeterangan: angka dalam ribuan\n');
    expect(noticed(result)).toEqual(['READ_NOTE_SET_ASIDE 3', 'READ_SCALE_USED 3']);
    expect(valuesOf(result, 'reported', 'value')).toEqual([5000]);
  });
});

describe('a wide file', () => {
  it.each([
    ['one header, always the same', ';Nama'.repeat(100_000), 1],
    ['many rows that are no header', '', 60],
  ])(
    'of 100.000 columns is answered within seconds: %s',
    {timeout: 30_000},
    async (_name, more, rows) => {
      const text = more
        ? `Kecamatan;Tahun;Jumlah UMKM${more}\nAwan;2018;10\n`
        : `${'a;'.repeat(100_000)}\n`.repeat(rows);
      const start = performance.now();
      const {input} = await read(text);
      expect(input).toHaveLength(1);
      expect(performance.now() - start).toBeLessThan(15_000);
    },
  );
});
