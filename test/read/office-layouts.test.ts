import {describe, expect, it} from 'vitest';
import {noticed, readText, valuesOf} from './read-text.js';
import type {CellToWrite} from './write-xlsx.js';
import {writeXlsx} from './write-xlsx.js';

// All places and businesses are invented.

function sheet(rows: readonly (readonly CellToWrite[])[], merges: readonly string[] = []) {
  return {'dinas.xlsx': writeXlsx([{rows, merges}])};
}

describe('the same header twice on one sheet', () => {
  const tables = (second: string) =>
    sheet([
      ['Tabel 1. Jumlah UMKM Tahun 2023'],
      ['Kecamatan', 'Mikro', 'Kecil'],
      ['Awan', 1, 2],
      ['Bulan', 3, 4],
      ['Jumlah', 4, 6],
      [],
      [second],
      ['Kecamatan', 'Mikro', 'Kecil'],
      ['Awan', 5, 6],
      ['Cendana', 7, 8],
    ]);

  it('heads another table below a title of its own', async () => {
    const result = await readText(tables('Tabel 2. Jumlah UMKM Tahun 2024'));
    expect(result.input.map(({accepted, refused}) => [accepted, refused])).toEqual([
      [2, 0],
      [2, 0],
    ]);
    const years = valuesOf(result, 'reported', 'reportedPeriod');
    expect(years).toEqual(['2023', '2024'].flatMap((year) => [year, year, year, year]));
    expect(valuesOf(result, 'reported', 'reportedRegionName')).not.toContain(
      'Tabel 2. Jumlah UMKM Tahun 2024',
    );
  });

  it('goes on with the same table below its own title', async () => {
    const result = await readText(tables('Tabel 1. Jumlah UMKM Tahun 2023'));
    expect(result.input).toHaveLength(1);
    expect(noticed(result)).toContain('READ_PAGE_SET_ASIDE 7');
  });
});

describe('cells merged over several rows', () => {
  it('say for each of their rows which kecamatan it is of', async () => {
    const rows = [
      ['Kecamatan', 'Skala Usaha', '2022', '2023'],
      ['Awan', 'Mikro', 100, 110],
      [null, 'Kecil', 10, 11],
      ['Bulan', 'Mikro', 200, 210],
      [null, 'Kecil', 20, 21],
    ];
    const result = await readText(sheet(rows, ['A2:A3', 'A4:A5']));
    expect(result.input[0].accepted).toBe(4);
    expect(valuesOf(result, 'reported', 'reportedRegionName')).toEqual(
      ['Awan', 'Awan', 'Bulan', 'Bulan'].flatMap((name) => [name, name]),
    );
    expect(noticed(result)).toContain('READ_MERGED_USED 2');
  });

  it('leave a blank cell blank where nothing is merged', async () => {
    const rows = [
      ['Kecamatan', 'Skala Usaha', '2022', '2023'],
      ['Awan', 'Mikro', 100, 110],
      [null, 'Kecil', 10, 11],
    ];
    const result = await readText(sheet(rows));
    expect(noticed(result)).toContain('READ_REQUIRED 3');
  });

  it('count an amount once, and no row that holds nothing', async () => {
    const rows = [
      ['Nama Kelompok', 'Jumlah Anggota', 'Nama Barang', 'Nilai'],
      ['KUB Rekaan', 12, 'Mesin jahit', 5_000_000],
      [null, null, 'Oven', null],
      [],
    ];
    const merges = ['A2:A4', 'B2:B3', 'D2:D3'];
    const result = await readText(sheet(rows, merges));
    expect(result.input[0]).toMatchObject({accepted: 2, refused: 0});
    expect(valuesOf(result, 'aid', 'aidGroupName')).toEqual(['KUB Rekaan', 'KUB Rekaan']);
    expect(valuesOf(result, 'aid', 'aidGroupMembers')).toEqual([12, null]);
    expect(valuesOf(result, 'aid', 'aidValue')).toEqual([5_000_000, null]);
  });
});

describe('a row of totals', () => {
  const head = 'Kode Rekening;Uraian;Pagu (Rp);Realisasi (Rp)\n';
  const lines = '2.17.07;Pelatihan;1.250.000.000;1.100.500.000\n2.17.08;Pameran;750.000.000;0\n';

  it.each(['JUMLAH;;2.000.000.000;1.100.500.000', ';Jumlah Belanja;2.000.000.000;1.100.500.000'])(
    'is no budget line: %s',
    async (total) => {
      const result = await readText({'anggaran.csv': `${head}${lines}${total}\n`});
      expect(valuesOf(result, 'budget', 'budgetCeiling')).toEqual([1_250_000_000, 750_000_000]);
      expect(noticed(result)).toContain('READ_TOTAL_SET_ASIDE 4');
      expect(noticed(result)).not.toContain('READ_SUM 4');
    },
  );
});

describe('a row parted by another separator', () => {
  it('is refused rather than taken for an identifier', async () => {
    const text =
      'ID UMKM;Nama Usaha;Kecamatan\nU1;A;Awan\nU2,B,Awan\nToko Rekaan,B,Awan\nU3;C;Awan\n';
    const result = await readText({'umkm.csv': text});
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1', 'U3']);
    expect(noticed(result).filter((one) => one.startsWith('READ_ROW_PARTED'))).toEqual([
      'READ_ROW_PARTED 3',
      'READ_ROW_PARTED 4',
    ]);
    expect(result.diagnostics.every(({found}) => !found?.includes('U2'))).toBe(true);
  });

  it('is no heading of a table of figures', async () => {
    const text = 'Kecamatan;Tahun;Jumlah UMKM\nAwan;2023;15\nBulan,2023,15\nCendana;2023;4\n';
    const result = await readText({'figures.csv': text});
    expect(result.input[0]).toMatchObject({accepted: 2, refused: 1});
    expect(noticed(result)).toContain('READ_ROW_PARTED 3');
  });

  it('may hold commas in a name that stands alone', async () => {
    const result = await readText({'umkm.csv': 'ID UMKM;Nama Usaha\nU1;A\nU2, cabang;\n'});
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1', 'U2, cabang']);
  });
});

describe('the end of a text', () => {
  it.each(['\u001a', '\u001a\r\n', '\r\n\u001a\u001a'])('may be a Ctrl-Z: %j', async (end) => {
    const text = `Nama Usaha;Nama Pemilik;Kecamatan\r\nA;AA;Awan\r\nC;CC;Awan\r\n${end}`;
    const result = await readText({'dos.csv': text});
    expect(valuesOf(result, 'registry', 'businessName')).toEqual(['A', 'C']);
    expect(result.input[0].refused).toBe(0);
  });
});

describe('broken UTF-8', () => {
  const encoder = new TextEncoder();
  const begin = 'ID UMKM;Nama Usaha\nU1;Café Ébène – enak\nU2;Batik ';

  it.each([
    [
      'one byte',
      [...encoder.encode(begin), 0xff, ...encoder.encode(' Bulan\n')],
      'Batik \ufffd Bulan',
    ],
    ['a cut at the end', [...encoder.encode(begin), 0xe2, 0x80], 'Batik \ufffd'],
  ])('with %s leaves the other letters as they are, and says so', async (_, bytes, second) => {
    const result = await readText({'umkm.csv': Uint8Array.from(bytes)});
    expect(valuesOf(result, 'registry', 'businessName')).toEqual(['Café Ébène – enak', second]);
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({code: 'READ_ENCODING_BROKEN', params: {places: 1}}),
    );
  });

  it('is Windows-1252 where no letters are of several bytes', async () => {
    const bytes = [...encoder.encode('ID UMKM;Nama Usaha\nU1;Caf'), 0xe9, 0x0a];
    const result = await readText({'umkm.csv': Uint8Array.from(bytes)});
    expect(valuesOf(result, 'registry', 'businessName')).toEqual(['Café']);
    expect(noticed(result)).not.toContain('READ_ENCODING_BROKEN');
  });
});

describe('columns of figures under names that nothing explains', () => {
  const rows = (title: string) =>
    sheet([
      [title],
      ['Tahun', 'Awan', 'Cendana', 'Jumlah'],
      [2022, 10, 20, 30],
      [2023, 11, 22, 33],
    ]);

  it('are said not to be read', async () => {
    const result = await readText(rows('Jumlah UMKM Kabupaten Rekaan'));
    const unread = result.diagnostics.find(({code}) => code === 'READ_FIGURES_UNREAD');
    expect(unread?.params).toEqual({columns: '"Awan", "Cendana"', count: 2});
  });

  it('are read where the title says what they are', async () => {
    const result = await readText(rows('Jumlah UMKM Menurut Kecamatan'));
    expect(valuesOf(result, 'reported', 'value')).toEqual([10, 20, 30, 11, 22, 33]);
    expect(noticed(result)).not.toContain('READ_FIGURES_UNREAD 2');
  });
});

describe('the year of a table', () => {
  const rows = [
    ['Kecamatan', 'Mikro', 'Kecil'],
    ['Awan', 1, 2],
  ];

  it('is that of its sheet where nothing else states one', async () => {
    const bytes = writeXlsx([
      {name: '2023', rows},
      {name: 'Data UMKM 2024', rows},
    ]);
    const result = await readText({'tahunan.xlsx': bytes});
    expect(valuesOf(result, 'reported', 'reportedPeriod')).toEqual([
      '2023',
      '2023',
      '2024',
      '2024',
    ]);
    expect(noticed(result)).toContain('READ_FROM_SHEET');
  });

  it('is that of its title rather than of its sheet', async () => {
    const bytes = writeXlsx([{name: '2023', rows: [['Jumlah UMKM Tahun 2022'], ...rows]}]);
    const result = await readText({'tahunan.xlsx': bytes});
    expect(valuesOf(result, 'reported', 'reportedPeriod')).toEqual(['2022', '2022']);
  });

  it('is no number that a sheet happens to have', async () => {
    const result = await readText({'tahunan.xlsx': writeXlsx([{name: 'Lembar 2023b', rows}])});
    expect(noticed(result)).toContain('READ_COLUMN_MISSING');
  });
});

it('takes a kecamatan among villages for a heading, though a village has its name', async () => {
  const text =
    'Data UMKM Tahun 2024;;\nNo;Desa;Jumlah UMKM\n;Kecamatan Awan;\n1;Awan;10\n2;Embun;5\n';
  const result = await readText({'desa.csv': text});
  expect(valuesOf(result, 'reported', 'reportedRegionName')).toEqual(['Awan', 'Embun']);
  expect(noticed(result)).toContain('READ_HEADING_SET_ASIDE 3');
});
