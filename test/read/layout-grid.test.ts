import {describe, expect, it} from 'vitest';
import {byteFile} from '../../src/read/container/byte-file.js';
import {CsvRows} from '../../src/read/container/csv-rows.js';
import {findLayout} from '../../src/read/layout/find-layout.js';
import type {Grid} from '../../src/read/container/grid.js';
import {FileLog} from '../../src/read/log.js';
import {TableSet} from '../../src/read/table-set.js';
import {TextFile} from '../../src/read/container/text-file.js';
import {WindowRows} from '../../src/read/layout/window-rows.js';

const semicolon = 0x3b;
const opening = (text: string) => {
  const file = new TextFile(byteFile(new TextEncoder().encode(text)));
  return () => new CsvRows(file.pieces(), semicolon);
};
const grid = (text: string, more: Partial<Grid> = {}): Grid => ({
  sheet: 'Data',
  openings: [opening(text)],
  begins: '',
  ...more,
});
const layoutOf = async (one: Grid) => {
  const layout = await findLayout(one);
  if ('code' in layout) throw new Error(layout.code);
  return layout;
};

describe('a layout', () => {
  it('hands on the rows of its header, what spans its columns, and its titles', async () => {
    const text =
      'DATA UMKM;;;;\nTAHUN;2023\n\nKecamatan;2019;;2020;\n;Mikro;Kecil;Mikro;Kecil\nAwan;1;2;3;4\n';
    expect(await layoutOf(grid(text))).toMatchObject({
      headerRow: 5,
      headerRows: [4, 5],
      headers: ['Kecamatan', 'Mikro', 'Kecil', 'Mikro', 'Kecil'],
      groups: ['', '2019', '2019', '2020', '2020'],
      titles: [
        {row: 1, text: 'DATA UMKM'},
        {row: 2, text: 'TAHUN 2023'},
      ],
      window: {left: 0, right: 4},
      beside: null,
    });
  });

  it('follows the cells that a sheet merges', async () => {
    const text = ';;Tenaga Kerja;;\nID UMKM;Nama Usaha;L;P;Omzet\nU1;Toko Rekaan;1;2;3\n';
    const merges = [
      {top: 1, bottom: 1, left: 2, right: 3},
      {top: 4, bottom: 6, left: 0, right: 0},
    ];
    expect((await layoutOf(grid(text, {merges}))).groups).toEqual([
      '',
      '',
      'Tenaga Kerja',
      'Tenaga Kerja',
      '',
    ]);
  });

  it('takes a title merged over the table for no part of the header', async () => {
    const text = 'Data UMKM;;\nTahun;Mikro;Kecil\n2020;1;2\n';
    const merges = [{top: 1, bottom: 1, left: 0, right: 2}];
    expect(await layoutOf(grid(text, {merges}))).toMatchObject({
      headerRows: [2],
      titles: [{row: 1, text: 'Data UMKM'}],
    });
  });
});

describe('tables side by side on a sheet', () => {
  it('share a title, unless the sheet merges it over one of them', async () => {
    const text = 'Jumlah UMKM tahun 2021;;;;\nKecamatan;Mikro;;Kecamatan;Mikro\nAwan;5;;Embun;7\n';
    const merges = [{top: 1, bottom: 1, left: 0, right: 1}];
    const read = async (more: Partial<Grid>) => {
      const log = new FileLog('a.xlsx', 'Data');
      const set = new TableSet({}, {});
      const summaries = await set.read('a.xlsx', grid(text, more), log);
      return summaries.map(({accepted, columnRange}) => `${columnRange} ${accepted}`);
    };
    expect(await read({})).toEqual(['A:B 1', 'D:E 1']);
    expect(await read({merges})).toEqual(['A:B 1', 'D:E 0']);
  });
});

describe('rows that a sheet hides', () => {
  it('are read like all others, and said to be hidden', async () => {
    const log = new FileLog('a.xlsx', 'Data');
    const set = new TableSet({}, {});
    const text = 'Tahun;Jumlah UMKM\n2019;1\n2020;2\n2021;3\n2022;4\n';
    const [summary] = await set.read('a.xlsx', grid(text, {hiddenRows: [5, 3, 2]}), log);
    expect(summary.accepted).toBe(4);
    expect(log.diagnostics().find(({code}) => code === 'READ_HIDDEN_ROWS')).toMatchObject({
      severity: 'info',
      row: 2,
      params: {count: 3, rows: '2–3, 5'},
    });
  });
});

describe('a window on rows', () => {
  it('shows its columns only, up to its last record', async () => {
    const rows = new WindowRows(opening('a;b;c;d\n;;c;\n1;2\n9;9;9\n')(), {left: 1, right: 2}, 3);
    const seen: unknown[] = [];
    do
      while (rows.next())
        seen.push([rows.row, rows.width, rows.empty, rows.text(0), rows.text(1), rows.text(2)]);
    while (await rows.more());
    expect(seen).toEqual([
      [1, 2, false, 'b', 'c', ''],
      [2, 2, false, '', 'c', ''],
      [3, 1, false, '2', '', ''],
    ]);
    rows.at(5);
    expect(rows.end - rows.start).toBe(0);
  });
});
