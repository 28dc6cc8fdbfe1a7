import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {InputSummary} from '../../src/data/table.js';
import {readText} from './read-text.js';

const lines = [
  'DATA UMKM KABUPATEN REKAAN TAHUN 2023;;;',
  'sep=;',
  ';;;',
  '',
  'ID UMKM;Nama Usaha;Kecamatan;Omzet',
  'No;ID UMKM;Nama Usaha;Tenaga Kerja;;Omzet',
  ';;;L;P;',
  '(1);(2);(3);(4)',
  'Kecamatan;2019;;2020;',
  ';Mikro;Kecil;Mikro;Kecil',
  'Kecamatan;Tahun;Jumlah UMKM;;Kecamatan;Tahun;Jumlah UMKM',
  'Tahun;Mikro;Tahun;Kecil',
  ';(Rp juta);;',
  'Kecamatan Awan;;;',
  'I. Bidang Kuliner;;;',
  '1;U1;Toko Rekaan;5',
  'U2;Toko Rekaan;Awan;1.250.000',
  'U3;Toko Rekaan;Embun;n/a',
  'Awan;2020;5;;Embun;2020;7',
  'Awan;1;2;3;4',
  ';;;;Kabut;2021;8',
  'JUMLAH;;;1.250.000',
  'Jumlah Kec. Awan;;;3',
  'Sumber: Dinas Rekaan;;;',
  'Halaman 2;;;',
  ';;;Awan, 5 Januari 2025',
  ';;;Kepala Dinas Koperasi',
  ';;;NIP. 0000',
];
const anyLayout = fc.array(fc.constantFrom(...lines), {maxLength: 25});

/** Records from 1 to `last`, each in how many places of the given summaries. */
function coverage(summaries: readonly InputSummary[], last: number): number[] {
  const times = new Array<number>(last).fill(0);
  for (const {places} of summaries)
    for (const {from, to} of places) for (let row = from; row <= to; row++) times[row - 1]++;
  return times;
}

describe('every line of a file', () => {
  it('stands in exactly one place of one table, or of each of those side by side', async () => {
    await fc.assert(
      fc.asyncProperty(anyLayout, async (chosen) => {
        const {input} = await readText({'a.csv': `${chosen.join('\n')}\n`});
        if (input.length === 1 && input[0].records === 0) {
          expect(chosen.every((line) => line === '')).toBe(true);
          return;
        }
        for (const {records, headerRows, read, accepted, refused, setAside} of input) {
          expect(headerRows + read).toBe(records);
          expect(accepted + refused + setAside).toBe(read);
        }
        const whole = input.filter(({columnRange}) => columnRange === undefined);
        const beside = input.filter(({columnRange}) => columnRange !== undefined);
        const once = coverage(whole, chosen.length);
        const each = coverage(beside, chosen.length);
        once.forEach((times, at) => {
          expect(times + Math.min(each[at], 1), `line ${String(at + 1)}`).toBe(1);
        });
        const filled = chosen.filter((line) => /[^;]/.test(line)).length;
        if (beside.length > 0) return;
        const blank = whole
          .flatMap(({places}) => places)
          .filter(({why}) => why === 'READ_BLANK')
          .reduce((sum, {from, to}) => sum + to - from + 1, 0);
        expect(chosen.length - blank).toBe(filled);
      }),
      {numRuns: 250},
    );
  }, 60_000);

  it('is read alike with the cells of a table between others as without them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({min: 0, max: 5}),
        fc.integer({min: 0, max: 4}),
        async (top, left) => {
          const header = 'ID UMKM;Nama Usaha;Omzet';
          const rows = ['U1;Toko Rekaan;5', 'U2;Toko Rekaan;6'];
          const margin = ';'.repeat(left);
          const moved = [
            ...Array<string>(top).fill('Judul;'),
            ...[header, ...rows].map((line) => margin + line),
          ];
          const plain = await readText({'a.csv': [header, ...rows].join('\n')});
          const other = await readText({'a.csv': moved.join('\n')});
          expect(other.tables.registry?.columns).toEqual(plain.tables.registry?.columns);
          expect(other.input[0].headerRows).toBe(top + 1);
        },
      ),
      {numRuns: 30},
    );
  });
});
