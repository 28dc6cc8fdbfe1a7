import {describe, expect, it} from 'vitest';
import type {InputSummary} from '../../src/data/table.js';
import type {ReadOptions} from '../../src/read/read-tables.js';
import {messageOf} from '../../src/text/message.js';
import {noticed, readText, valuesOf} from './read-text.js';
import type {SheetToWrite} from './write-xlsx.js';
import {writeXlsx} from './write-xlsx.js';

const data: SheetToWrite = {
  name: 'Data',
  rows: [
    ['id_umkm', 'nama_usaha', 'omzet', 'tanggal_berdiri'],
    ['U1', 'Usaha Karangan', 1_500_000, {date: '2020-03-01'}],
    ['U2', 'Usaha Rekaan', {formula: 'C2*2'}, {date: '2021-12-31'}],
  ],
};
const guide: SheetToWrite = {
  name: 'Petunjuk',
  rows: [['Cara mengisi'], [], ['1. Isi lembar Data, satu baris satu usaha.']],
};
const read = (sheets: readonly SheetToWrite[], options?: ReadOptions) =>
  readText({'umkm.xlsx': writeXlsx(sheets)}, options);
const counts = ({sheet, table, records, headerRows, accepted, refused, setAside}: InputSummary) => [
  sheet,
  table,
  records,
  headerRows,
  accepted,
  refused,
  setAside,
];

describe('a workbook', () => {
  it('is read like a text file, without guessing what is a number or a date', async () => {
    const result = await read([data]);
    expect(result.input.map(counts)).toEqual([['Data', 'registry', 3, 1, 2, 0, 0]]);
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1', 'U2']);
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_FORMULA_EMPTY', file: 'umkm.xlsx', sheet: 'Data', row: 3},
    ]);
    expect(messageOf(result.diagnostics[0])).toBe(
      'umkm.xlsx › Data!C3: 1 sel berisi rumus yang hasilnya tidak tersimpan; dibaca sebagai kosong, bukan nol. Buka di Excel, simpan ulang, lalu baca lagi. [READ_FORMULA_EMPTY]',
    );
  });

  it('may have sheets without a table beside one that is: they are passed over, row by row', async () => {
    const result = await read([guide, data]);
    expect(result.input.map(counts)).toEqual([
      ['Petunjuk', null, 3, 0, 0, 0, 3],
      ['Data', 'registry', 3, 1, 2, 0, 0],
    ]);
    expect(result.input[0].places).toEqual([
      {from: 1, to: 1, fate: 'set_aside', why: 'READ_SHEET_SKIPPED'},
      {from: 2, to: 2, fate: 'set_aside', why: 'READ_BLANK'},
      {from: 3, to: 3, fate: 'set_aside', why: 'READ_SHEET_SKIPPED'},
    ]);
    expect(result.diagnostics[0]).toMatchObject({
      code: 'READ_SHEET_SKIPPED',
      severity: 'info',
      sheet: 'Petunjuk',
      params: {begins: 'Cara mengisi'},
    });
  });

  it('without any table is an error', async () => {
    const result = await read([guide]);
    expect(noticed(result)).toEqual(['READ_NO_HEADER']);
    expect(result.input.map(counts)).toEqual([['Petunjuk', null, 3, 0, 0, 2, 1]]);
  });

  it('keeps a hidden sheet out where another one is a table, and says so', async () => {
    const old: SheetToWrite = {
      ...data,
      name: 'Lama',
      hidden: true,
      rows: [
        ['id_umkm', 'nama_usaha'],
        ['U9', 'Usaha Lama'],
      ],
    };
    const result = await read([old, data]);
    expect(result.input.map(counts)).toEqual([
      ['Lama', null, 2, 0, 0, 0, 2],
      ['Data', 'registry', 3, 1, 2, 0, 0],
    ]);
    expect(result.diagnostics[0]).toMatchObject({code: 'READ_SHEET_HIDDEN', severity: 'info'});
    const asked = await read([old, data], {tables: {'umkm.xlsx!Lama': 'registry'}});
    expect(asked.input.map(({table, accepted}) => [table, accepted])).toEqual([
      ['registry', 1],
      ['registry', 2],
    ]);
    expect(noticed(asked)).toContain('READ_SHEET_HIDDEN_READ');
  });

  it('gives its hidden sheet where nothing else is a table', async () => {
    const result = await read([guide, {...data, hidden: true}]);
    expect(result.input.map(({table, accepted}) => [table, accepted])).toEqual([
      [null, 0],
      ['registry', 2],
    ]);
    expect(noticed(result)).toEqual([
      'READ_SHEET_SKIPPED',
      'READ_SHEET_HIDDEN_READ',
      'READ_FORMULA_EMPTY 3',
    ]);
  });

  it('has its hidden rows and columns read, and says so', async () => {
    const result = await read([{...data, hiddenRows: [2], hiddenColumns: [2]}]);
    expect(result.input[0].accepted).toBe(2);
    expect(noticed(result)).toEqual([
      'READ_HIDDEN_COLUMNS',
      'READ_HIDDEN_ROWS 2',
      'READ_FORMULA_EMPTY 3',
    ]);
  });

  it('has several sheets of one table: their rows come together', async () => {
    const more: SheetToWrite = {
      name: 'Tambahan',
      rows: [
        ['id_umkm', 'nama_usaha'],
        ['U3', 'Usaha Ketiga'],
        ['U1', 'Usaha Karangan'],
      ],
    };
    const result = await read([data, more]);
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1', 'U2', 'U3']);
    expect(result.diagnostics.find(({code}) => code === 'READ_DUPLICATE_KEY')).toMatchObject({
      sheet: 'Tambahan',
      row: 3,
      params: {firstFile: 'umkm.xlsx › Data', firstRow: 2},
    });
  });

  it('is told what a single sheet of it holds', async () => {
    const unclear: SheetToWrite = {
      name: 'A',
      rows: [
        ['nama_usaha', 'kode'],
        ['X', 'U1'],
      ],
    };
    const result = await read([unclear], {
      config: {columns: {'umkm.xlsx!A': {kode: 'businessId'}}},
      tables: {'umkm.xlsx!A': 'registry'},
    });
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1']);
  });
});
