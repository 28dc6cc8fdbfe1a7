import {describe, expect, it} from 'vitest';
import {readTables} from '../../src/read/read-tables.js';
import {noticed, readText, valuesOf} from './read-text.js';

const codes = async (text: string): Promise<string[]> => {
  const {diagnostics} = await readText({'a.csv': text});
  return [...new Set(diagnostics.map(({code}) => code))];
};
const counts = async (text: string) => {
  const {input} = await readText({'a.csv': text});
  const {read, accepted, refused, setAside} = input[0];
  expect(accepted + refused + setAside).toBe(read);
  return {accepted, refused, setAside};
};

describe('a file whose figures are not plain numbers', () => {
  it.each(['Jumlah UMKM (ribu unit)', 'Satuan: ribu unit'])(
    'is multiplied where its title says how: %s',
    async (title) => {
      const result = await readText({
        'a.csv': `${title};\nTahun;Jumlah UMKM\n2020;5\n2021;6\n`,
      });
      expect(valuesOf(result, 'reported', 'value')).toEqual([5000, 6000]);
      expect(noticed(result).join()).toContain('READ_SCALE_USED');
    },
  );

  it.each(['dalam persen', 'Data UMKM (juta rupiah)'])(
    'is refused where its title says so: %s',
    async (title) => {
      const text = `${title};\nTahun;Jumlah UMKM\n2020;5\n2021;6\n`;
      expect(await codes(text)).toContain('READ_SCALE');
      expect(await counts(text)).toEqual({accepted: 0, refused: 2, setAside: 0});
    },
  );

  it('is read where the title only counts', async () => {
    const text = 'Jumlah UMKM menurut tahun;\nTahun;Jumlah UMKM\n2020;500\n';
    expect(await counts(text)).toEqual({accepted: 1, refused: 0, setAside: 0});
  });

  it('takes no percentage column for a count', async () => {
    const result = await readText({'a.csv': 'Tahun;Usaha Mikro;Usaha Mikro (%)\n2020;5000;88\n'});
    expect(valuesOf(result, 'reported', 'value')).toEqual([5000]);
  });
});

describe('two tables in one file', () => {
  it('are read one after the other', async () => {
    const text = 'Tahun;Jumlah UMKM\n2020;500\n2021;600\nTahun;Mikro\n2020;400\n2021;450\n';
    const result = await readText({'a.csv': text});
    expect(noticed(result)).toContain('READ_SECOND_TABLE 4');
    expect(valuesOf(result, 'reported', 'value')).toEqual([500, 600, 400, 450]);
    expect(result.input).toMatchObject([
      {
        records: 3,
        headerRows: 1,
        accepted: 2,
        places: [
          {from: 1, to: 1},
          {from: 2, to: 3},
        ],
      },
      {
        records: 3,
        headerRows: 1,
        accepted: 2,
        places: [
          {from: 4, to: 4},
          {from: 5, to: 6},
        ],
      },
    ]);
  });
});

describe('headers merged over several columns', () => {
  it('give no figure, for nobody can say which column is which', async () => {
    const text = 'Tahun;Jumlah UMKM;;\n2020;500;300;200\n2021;600;350;250\n';
    expect(await codes(text)).toContain('READ_HEADER_MERGED');
    expect((await counts(text)).accepted).toBe(0);
  });
});

describe('a quote that is not closed', () => {
  it('swallows no row silently', async () => {
    const text =
      'ID_UMKM;Nama Usaha;Tahun Data\nU1;"Usaha A;2024\nU2;Usaha B";2024\nU3;Usaha C;2024\n';
    const result = await readText({'a.csv': text});
    const {read, accepted, refused} = result.input[0];
    expect(accepted + refused).toBe(read);
    expect(noticed(result).some((code) => /^READ_QUOTE/.test(code))).toBe(true);
    expect(valuesOf(result, 'registry', 'businessId')).not.toContain('U1');
  });
});

describe('totals and means among the rows', () => {
  it.each(['JUMLAH', 'J U M L A H', 'Sub Total', 'Rata-rata', 'Persentase'])(
    'are set aside: %s',
    async (label) => {
      const text = `Kecamatan;Tahun;Jumlah UMKM\nAwan;2020;5\nEmbun;2020;7\n${label};2020;12\n`;
      expect(await counts(text)).toEqual({accepted: 2, refused: 0, setAside: 1});
    },
  );
});

describe('words about digital channels', () => {
  it('are no where something is lacking, unknown where nobody asked, and never yes', async () => {
    const answers = [
      'Belum punya akun',
      'tidak tahu',
      'belum, rencana 2025',
      'ya',
      'toko-saya',
      '',
    ];
    const rows = answers.map((answer, i) => `U${i};2024;"${answer}"`).join('\n');
    const result = await readText({'a.csv': `ID_UMKM;Tahun Data;Marketplace\n${rows}\n`});
    expect(valuesOf(result, 'observation', 'marketplace')).toEqual([
      'tidak',
      null,
      null,
      'ya',
      'ya',
      null,
    ]);
  });
});

describe('personal numbers', () => {
  const nik = ['3303', '1201', '0101', '0001'].join('');

  it('that slipped into a public column are neither kept nor shown', async () => {
    const text = `Nama Kelompok;Program;Tanggal\nMekar;${nik};2024-01-01\n`;
    const result = await readText({'a.csv': text});
    expect(valuesOf(result, 'aid', 'aidName')).toEqual([null]);
    expect(JSON.stringify(result.diagnostics)).not.toContain(nik);
    expect(noticed(result)).toContain('READ_PERSONAL_NUMBER 2');
  });

  it('are no amount of rupiah and no count', async () => {
    const text = `Nama Kelompok;Program;Tanggal;Nilai Bantuan\nMekar;Alat;2024-01-01;${nik}\n`;
    const result = await readText({'a.csv': text});
    expect(valuesOf(result, 'aid', 'aidValue')).toEqual([null]);
  });

  it('stay hidden where a file without a header is described', async () => {
    const result = await readText({'a.csv': `${nik};Siti Aminah Rekaan;081234567890\n`});
    expect(JSON.stringify(result)).not.toMatch(/Aminah|081234567890/);
    expect(JSON.stringify(result)).not.toContain(nik);
  });
});

describe('what a program hands over', () => {
  it('is refused by name where it is no file or no configuration', async () => {
    const wrong = [{name: 'a.csv', bytes: 'text'}] as never;
    await expect(readTables(wrong)).rejects.toThrow('SOURCE_INVALID');
    await expect(readTables(null as never)).rejects.toThrow('SOURCE_INVALID');
    await expect(readTables([], {config: {asOf: 7} as never})).rejects.toThrow('CONFIG_INVALID');
    expect((await readTables([])).tables).toEqual({});
  });
});
