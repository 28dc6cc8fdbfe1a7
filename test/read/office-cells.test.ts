import {describe, expect, it} from 'vitest';
import {parseRegionCsv} from '../../src/region/region-csv.js';
import {noticed, readText, valuesOf} from './read-text.js';

// All places and businesses are invented.

const encoder = new TextEncoder();
const published = parseRegionCsv(
  encoder.encode(
    'kode,nama\n33,Awan Tengah\n33.01,Kabupaten Bulan\n33.02,Kabupaten Cendana\n33.01.01,Melati\n33.01.02,Kenanga\n',
  ),
  'daftar rekaan',
);

describe('an amount under a header that multiplies', () => {
  it.each(['Rp 2.500.000', '2500000'])(
    'is refused where it is written in full: %s',
    async (text) => {
      const head = 'Nama Kelompok;Nama Barang;Nilai (Rp juta)\n';
      const result = await readText({
        'bantuan.csv': `${head}KUB A;Mixer;${text}\nKUB B;Oven;15,5\n`,
      });
      expect(valuesOf(result, 'aid', 'aidValue')).toEqual([null, 15_500_000]);
      expect(noticed(result)).toContain('READ_SCALE_TWICE 2');
    },
  );
});

describe('columns of channels', () => {
  const head = 'ID UMKM;Nama Usaha;Kecamatan;';

  it('are one answer where several are of one kind', async () => {
    const rows = 'U1;A;Awan;ya;tidak\nU2;B;Awan;ya;\nU3;C;Awan;tidak;tidak\nU4;D;Awan;;tidak\n';
    const result = await readText({'kanal.csv': `${head}Shopee;Tokopedia\n${rows}`});
    expect(valuesOf(result, 'registry', 'marketplace')).toEqual(['ya', 'ya', 'tidak', null]);
  });

  it('settle their letters column by column', async () => {
    const rows = 'U1;A;Awan;T;T\nU2;B;Awan;Y;F\nU3;C;Awan;T;F\n';
    const result = await readText({'kanal.csv': `${head}Instagram;Facebook\n${rows}`});
    expect(valuesOf(result, 'registry', 'socialMedia')).toEqual(['ya', 'ya', 'tidak']);
  });

  it('are one answer where the configuration says so', async () => {
    const rows = 'U1;A;Awan;ya;tidak\nU2;B;Awan;tidak;tidak\n';
    const columns = {'kanal.csv': {Lapak: 'marketplace', Gerai: 'marketplace'}};
    const files = {'kanal.csv': `${head}Lapak;Gerai\n${rows}`};
    const result = await readText(files, {config: {columns}});
    expect(valuesOf(result, 'registry', 'marketplace')).toEqual(['ya', 'tidak']);
  });

  it('count WhatsApp where it is answered with yes or no, and hide its number', async () => {
    const yes = await readText({'wa.csv': `${head}WhatsApp\nU1;A;Awan;T\nU2;B;Awan;F\n`});
    expect(valuesOf(yes, 'registry', 'whatsappBusiness')).toEqual(['ya', 'tidak']);
    const phone = await readText({'wa.csv': `${head}WhatsApp\nU1;A;Awan;081234567890\n`});
    expect(phone.input[0].columns[3].key).toBe('phone');
  });
});

it('reads one of two columns that a configuration gives one meaning, and says which is not', async () => {
  const columns = {'umkm.csv': {Pertama: 'businessAddress', Kedua: 'businessAddress'}};
  const text = 'ID UMKM;Nama Usaha;Pertama;Kedua\nU1;A;Jalan Satu;Jalan Dua\n';
  const result = await readText({'umkm.csv': text}, {config: {columns}});
  expect(result.input[0].columns.map(({how}) => how).slice(2)).toEqual(['config', 'ambiguous']);
  expect(noticed(result)).toContain('READ_COLUMN_AMBIGUOUS');
});

describe('letters for men and women', () => {
  const read = async (...letters: string[]) => {
    const rows = letters.map((letter, at) => `U${at};Usaha;Awan;${letter}\n`).join('');
    return readText({'umkm.csv': `ID UMKM;Nama Usaha;Kecamatan;JK\n${rows}`});
  };

  it('take P for pria beside W, and say so', async () => {
    const result = await read('P', 'W', 'p');
    expect(valuesOf(result, 'registry', 'ownerGender')).toEqual(['male', 'female', 'male']);
    expect(noticed(result)).toContain('READ_GENDER_LETTER 2');
  });

  it('take P for perempuan beside L, and alone', async () => {
    const both = await read('P', 'L', 'W');
    expect(valuesOf(both, 'registry', 'ownerGender')).toEqual(['female', 'male', 'female']);
    const alone = await read('P', '', 'P');
    expect(valuesOf(alone, 'registry', 'ownerGender')).toEqual(['female', null, 'female']);
  });

  it('are settled file by file', async () => {
    const head = 'ID UMKM;Nama Usaha;Kecamatan;JK\n';
    const result = await readText({
      'satu.csv': `${head}U1;A;Awan;P\nU2;B;Awan;W\n`,
      'dua.csv': `${head}U3;C;Awan;P\nU4;D;Awan;L\n`,
    });
    expect(valuesOf(result, 'registry', 'ownerGender')).toEqual([
      'male',
      'female',
      'female',
      'male',
    ]);
  });
});

describe('a figure with its parts in brackets', () => {
  const read = (cell: string) =>
    readText({'umkm.csv': `Tahun;Jumlah UMKM\n2022;${cell}\n2023;7.100\n`});

  it('is read where they come to it', async () => {
    const result = await read('5.770 (3.504 mikro, 2.160 kecil, 106 menengah)');
    expect(valuesOf(result, 'reported', 'value')).toEqual([5770, 7100]);
    expect(noticed(result)).toContain('READ_PARTS 2');
  });

  it('is refused where they do not', async () => {
    const result = await read('5.770 (3.504 mikro, 2.160 kecil, 107 menengah)');
    expect(valuesOf(result, 'reported', 'value')).toEqual([7100]);
  });

  it.each([
    ['± 6.800 (sementara)', ['E', 'P']],
    ['6.800 (angka sementara)', ['P']],
    ['6.800 (proyeksi)', ['F']],
  ])('is flagged by a word in brackets: %s', async (cell, flags) => {
    const {tables} = await read(cell);
    const value = tables.reported?.columns.value;
    expect(value?.kind === 'number' && value.notes?.get(0)?.flags).toEqual(flags);
  });
});

it('marks a figure that is aimed at as a forecast', async () => {
  const text = 'Tahun;Jumlah UMKM;Keterangan\n2023;6000;target tercapai\n2024;7000;target\n';
  const {tables} = await readText({'umkm.csv': text});
  const value = tables.reported?.columns.value;
  if (value?.kind !== 'number') throw new Error('no value');
  expect([value.notes?.get(0), value.notes?.get(1)?.flags]).toEqual([undefined, ['F']]);
});

describe('the area of a figure', () => {
  const head = 'Kode Wilayah;Kabupaten;Tahun;Jumlah UMKM\n';

  it('is not that of a code whose name is another', async () => {
    const text = `${head}33.01;Cendana;2023;20\n33.02;Cendana;2022;5\n`;
    const result = await readText({'kab.csv': text}, {regions: {published}});
    expect(valuesOf(result, 'reported', 'reportedRegion')).toEqual(['Cendana', '33.02']);
    expect(noticed(result)).toContain('READ_REGION_CONFLICT 2');
  });

  it('keeps the name beside a code of no stated level', async () => {
    const text = `${head}33.01;Bulan;2023;20\n33.02;Cendana;2023;5\n`;
    const result = await readText({'kab.csv': text}, {regions: {published}});
    expect(valuesOf(result, 'reported', 'reportedRegionName')).toEqual(['Bulan', 'Cendana']);
  });

  it('is known by the name beside a code of BPS', async () => {
    const text = 'kode_kecamatan;Kecamatan;Tahun;Jumlah UMKM\n3301010;Melati;2023;10\n';
    const config = {codeSystem: 'bps', region: {code: '33.01'}} as const;
    const result = await readText({'kec.csv': text}, {config, regions: {published}});
    expect(valuesOf(result, 'reported', 'reportedRegion')).toEqual(['33.01.01']);
  });
});

it('takes "Realisasi" beside a target for what was reached', async () => {
  const text =
    'Nama Program;Indikator Kinerja;Target;Realisasi;Tahun\nPelatihan;UMKM binaan;100;90;2023\n';
  const result = await readText({'program.csv': text});
  expect(valuesOf(result, 'programme', 'actualValue')).toEqual([90]);
});

it('takes zeros of a year behind the day of the data for no data, however few they are', async () => {
  const text = 'Kecamatan;2023;2024;2025\nAwan;10;12;0\nBulan;20;0;0\n';
  const result = await readText({'kec.csv': text}, {config: {asOf: '2024-12-31'}});
  expect(valuesOf(result, 'reported', 'value')).toEqual([10, 12, null, 20, 0, null]);
  expect(noticed(result).some((one) => one.startsWith('READ_FUTURE_ZERO'))).toBe(true);
});

describe('a header that says rupiah', () => {
  const head = 'NIK;Jenis Bantuan;';

  it.each(['Jumlah (Rp)', 'Jumlah (Rupiah)', 'Jumlah Rp', 'Jumlah (dalam Rp)'])(
    'heads amounts and no quantities: %s',
    async (header) => {
      const text = `${head}${header}\n3324160101800001;Modal;1.000.000\n`;
      const result = await readText({'bantuan.csv': text});
      expect(valuesOf(result, 'aid', 'aidValue')).toEqual([1_000_000]);
    },
  );

  it('leaves a quantity beside it', async () => {
    const text = `${head}Jumlah;Nilai (Rp)\n3324160101800001;Alat;2;1.000.000\n`;
    const result = await readText({'bantuan.csv': text});
    expect(valuesOf(result, 'aid', 'aidQuantity')).toEqual([2]);
    expect(valuesOf(result, 'aid', 'aidValue')).toEqual([1_000_000]);
  });
});

describe('a province among its kabupaten', () => {
  const read = (first: string, ...more: string[]) =>
    readText({'wilayah.csv': ['Wilayah;Tahun;Mikro;Menengah', first, ...more].join('\n')});
  const parts = ['Kab. Bulan;2023;10;0', 'Kab. Cendana;2023;20;0'];

  it('counts once, though a class has nothing', async () => {
    const result = await read('Jawa Tengah;2023;30;0', ...parts);
    expect(valuesOf(result, 'reported', 'value')).toEqual([10, 0, 20, 0]);
  });

  it('is checked where it is not their sum', async () => {
    const result = await read('Jawa Tengah;2023;31;0', ...parts);
    expect(valuesOf(result, 'reported', 'value')).toEqual([10, 0, 20, 0]);
    expect(noticed(result)).toContain('READ_SUM 2');
  });

  it('is one of its kind among other provinces', async () => {
    const result = await read('Jawa Tengah;2023;30;0', 'Bali;2023;10;0', 'Banten;2023;20;0');
    expect(valuesOf(result, 'reported', 'value')).toEqual([30, 0, 10, 0, 20, 0]);
  });

  it('may be the kabupaten of its name', async () => {
    const result = await read('Gorontalo;2023;5;1', ...parts);
    expect(valuesOf(result, 'reported', 'value')).toEqual([5, 1, 10, 0, 20, 0]);
  });
});
