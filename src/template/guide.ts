import type {SheetData} from 'write-excel-file/universal';
import type {ColumnType} from '../schema/spec.js';
import {columnSpec} from './column-spec.js';
import type {Template} from './template.js';

/** How a cell of each type is filled in. */
const howTo: Readonly<Record<ColumnType, string>> = {
  text: 'Tulis seperti biasa.',
  code: 'Tulis sebagai teks supaya angka nol di depan tidak hilang.',
  number: 'Tulis angka saja.',
  count: 'Tulis bilangan bulat. Kosong berarti tidak diketahui; 0 berarti tidak ada.',
  rupiah: 'Tulis rupiah penuh, misalnya 1500000. Kosong berarti tidak diketahui.',
  percent: 'Tulis persen, misalnya 12,5.',
  degrees: 'Tulis derajat, misalnya -7,55.',
  range: 'Tulis kelompoknya, misalnya 2M–15M.',
  year: 'Tulis empat angka, misalnya 2024.',
  date: 'Tulis tanggal, misalnya 2024-12-31.',
  enum: 'Pilih dari daftar; kosongkan bila tidak diketahui.',
  truth: 'Ya atau Tidak. Kosong berarti tidak diketahui, bukan Tidak.',
  list: 'Pisahkan dengan titik koma.',
};

/** The sheet that explains a template: one row per column, and what to do with the examples. */
export function guideRows({table, columns}: Template): SheetData {
  const bold = (value: string) => ({value, fontWeight: 'bold' as const});
  const wrapped = (value: string) => ({value, wrap: true, alignVertical: 'top' as const});
  return [
    [bold('Cara memakai lembar Data')],
    ['Hapus ketiga baris contoh (huruf miring), lalu isi mulai baris 2. Jangan ubah judul kolom.'],
    [],
    [bold('Kolom'), bold('Arti'), bold('Cara mengisi')],
    ...columns.map(({key, header, choices}) => {
      const {type, title} = columnSpec(table, key);
      const choice = choices ? ` Pilihan: ${choices.join(', ')}.` : '';
      return [wrapped(header), wrapped(title?.id ?? header), wrapped(howTo[type] + choice)];
    }),
  ] as SheetData;
}
