import {describe, expect, it} from 'vitest';
import type {Config} from '../../src/schema/config.js';
import {messageOf} from '../../src/text/message.js';
import {readText} from '../read/read-text.js';

/** Findings of one file, each with its row. */
async function found(text: string, config: Config = {}): Promise<string[]> {
  const {diagnostics} = await readText({'a.csv': text}, {config});
  return diagnostics
    .filter(({code}) => code.startsWith('CHECK_'))
    .map(({code, row}) => `${code} ${row}`);
}

const areas = ['Awan', 'Embun', 'Kabut', 'Hujan', 'Angin'];
/** A table of stocks, one row per area and year, from the given function. */
const stocks = (value: (area: number, year: number) => number): string =>
  [
    'Kecamatan;Tahun;Jumlah UMKM',
    ...areas.flatMap((name, area) =>
      [2020, 2021, 2022].map((year) => `${name};${year};${value(area, year)}`),
    ),
  ].join('\n');

describe('stocks that stand still', () => {
  const text = 'Tahun;Jumlah UMKM\n2021;31475\n2022;34694\n2023;34694\n2024;34694\n';

  it('are found once, at the first year that repeats, and stay as they are', async () => {
    const {tables, diagnostics} = await readText({'a.csv': text});
    expect(diagnostics).toMatchObject([
      {code: 'CHECK_STALE', row: 4, params: {value: 34_694, from: 2022, to: 2024}},
    ]);
    const value = tables.reported?.columns.value;
    expect(value?.kind === 'number' && [...value.values]).toEqual([31_475, 34_694, 34_694, 34_694]);
    expect(value?.kind === 'number' && value.notes).toBeUndefined();
    expect(messageOf(diagnostics[0])).toContain('34694');
  });

  it('are not sought among small ones, or over a gap of years', async () => {
    expect(await found('Tahun;Jumlah UMKM\n2021;7\n2022;7\n')).toEqual([]);
    expect(await found('Tahun;Jumlah UMKM\n2020;700\n2022;700\n')).toEqual([]);
  });
});

describe('areas that all grow alike', () => {
  it('are a projection, within the rounding of their figures', async () => {
    const text = stocks((area, year) => Math.round((area + 3) * 1000 * 1.0619 ** (year - 2020)));
    expect(await found(text)).toEqual(['CHECK_EQUAL_GROWTH 3', 'CHECK_EQUAL_GROWTH 4']);
  });

  it('are not, where one of them differs', async () => {
    const text = stocks((area, year) => {
      const rate = area === 2 ? 1.08 : 1.0619;
      return Math.round((area + 3) * 1000 * rate ** (year - 2020));
    });
    expect(await found(text)).toEqual([]);
  });
});

describe('stocks that leap', () => {
  it('are found whichever way they leap', async () => {
    expect(await found('Tahun;Jumlah UMKM\n2021;500\n2022;5000\n2023;480\n')).toEqual([
      'CHECK_JUMP 3',
      'CHECK_JUMP 4',
    ]);
  });

  it('are not, where they are small or years lie between', async () => {
    expect(await found('Tahun;Jumlah UMKM\n2021;2\n2022;20\n')).toEqual([]);
    expect(await found('Tahun;Jumlah UMKM\n2015;50\n2022;500\n')).toEqual([]);
  });
});

describe('a stated class and stated sales', () => {
  const text = (rows: string) =>
    `id_umkm;nama_usaha;skala_usaha;omzet;modal_usaha;tahun_data\n${rows}`;

  it('contradict each other under the law of their year', async () => {
    const rows =
      'U1;A;Mikro;400000000;;2020\nU2;B;Mikro;400000000;;2022\nU3;C;Kecil;3000000000;;2022\n';
    expect(await found(text(rows))).toEqual(['CHECK_SIZE_CLASS 2']);
  });

  it('do not, where the capital gives the stated class', async () => {
    expect(await found(text('U1;A;Kecil;400000000;2000000000;2022\n'))).toEqual([]);
    expect(await found(text('U1;A;Kecil;400000000;;2022\n'))).toEqual(['CHECK_SIZE_CLASS 2']);
  });
});

describe('rows that contradict themselves', () => {
  it('name the sum of their workers', async () => {
    const text =
      'id_umkm;nama_usaha;tenaga_kerja;tenaga_kerja_laki_laki;tenaga_kerja_perempuan\nU1;A;5;2;3\nU2;B;5;2;2\nU3;C;5;;2\n';
    expect(await found(text)).toEqual(['CHECK_WORKERS 3']);
  });

  it('are dated behind the day of the data', async () => {
    const text = 'id_umkm,nama_bantuan,tanggal\nU1,Oven,2024-05-01\nU2,Oven,2025-05-01\n';
    expect(await found(text, {asOf: '2024-12-31'})).toEqual(['CHECK_FUTURE_DATE 3']);
    expect(await found(text)).toEqual([]);
  });
});
