import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {TableRow} from '../../widgets/internal/model.js';
import {arrange, fold, type Sort} from '../../widgets/internal/table/arrange.js';
import {tableTracks} from '../../widgets/internal/table/tracks.js';

function row(header: string, raw: number | string | null, more: Partial<TableRow> = {}): TableRow {
  return {header, cells: [{text: raw === null ? '' : String(raw), raw}], ...more};
}

const down: Sort = {column: 1, direction: 'descending'};
const up: Sort = {column: 1, direction: 'ascending'};
const names = (rows: readonly TableRow[], sort: Sort | null, query = ''): string[] =>
  arrange(rows, {sort, query, lang: 'id'}).map(({header}) => header);

describe('rows that a reader asked for', () => {
  const rows = [
    row('Kabupaten', 60, {total: true}),
    row('Batu', 10),
    row('Awan', null),
    row('Cemara', 40),
    row('Élok', null),
    row('Dalam', 10),
  ];

  it('stand from high to low and from low to high, equal ones as they stood', () => {
    expect(names(rows, down)).toEqual(['Kabupaten', 'Cemara', 'Batu', 'Dalam', 'Awan', 'Élok']);
    expect(names(rows, up)).toEqual(['Kabupaten', 'Batu', 'Dalam', 'Cemara', 'Awan', 'Élok']);
    expect(names(rows, null)).toEqual(rows.map(({header}) => header));
  });

  it('stand by name, numbers in names by their size', () => {
    const sort: Sort = {column: 0, direction: 'ascending'};
    expect(names(rows, sort).slice(1)).toEqual(['Awan', 'Batu', 'Cemara', 'Dalam', 'Élok']);
    expect(names([row('Desa 10', 1), row('Desa 9', 2)], sort)).toEqual(['Desa 9', 'Desa 10']);
  });

  it('stand by time where a period heads them', () => {
    const months = [
      row('Februari 2024', 1, {key: '2024-02'}),
      row('Desember 2023', 2, {key: '2023-12'}),
    ];
    expect(names(months, {column: 0, direction: 'ascending'})[0]).toBe('Desember 2023');
  });

  it('keep to their group, and totals to the end where they stood', () => {
    const grouped = [
      row('Atas', null, {group: true}),
      row('a', 1),
      row('b', 2),
      row('Bawah', null, {group: true}),
      row('c', 3),
      row('d', 4),
      row('Jumlah', 7, {total: true}),
    ];
    expect(names(grouped, down)).toEqual(['Atas', 'b', 'a', 'Bawah', 'd', 'c', 'Jumlah']);
    expect(names(grouped, null, 'C')).toEqual(['Bawah', 'c']);
  });

  it('are found by the words of their name, without regard to marks and capitals', () => {
    expect(names(rows, null, ' elok ')).toEqual(['Élok']);
    expect(names([row('Kota Baru', 1), row('Baru', 2)], null, 'BARU kota')).toEqual(['Kota Baru']);
    expect(names(rows, null, 'zzz')).toEqual([]);
    expect(fold('Ça Élok')).toBe('ca elok');
  });

  it('say nothing of what is withheld: another figure behind it changes no order', () => {
    const table = fc.array(
      fc.record({raw: fc.option(fc.integer({min: -5, max: 5})), total: fc.boolean()}),
      {maxLength: 12},
    );
    fc.assert(
      fc.property(table, fc.constantFrom(down, up), (given, sort) => {
        const made = given.map(({raw, total}, i) => row(String(i), raw, {total: total && i === 0}));
        const sorted = arrange(made, {sort, query: '', lang: 'id'});
        const hidden = (list: readonly TableRow[]): string[] =>
          list.flatMap(({header, cells, total}) =>
            cells[0].raw === null && !total ? [header] : [],
          );
        expect(hidden(sorted)).toEqual(hidden(made));
        const first = sorted.findIndex(({cells, total}) => cells[0].raw === null && !total);
        const after = first < 0 ? [] : sorted.slice(first);
        expect(after.every(({cells}) => cells[0].raw === null)).toBe(true);
        expect([...sorted].sort()).toHaveLength(made.length);
        expect(new Set(sorted)).toEqual(new Set(made));
      }),
    );
  });
});

describe('widths of a long table', () => {
  it('hold the longest figure, the longest word of a head and the words of a state', () => {
    const {columns, width} = tableTracks({
      caption: '',
      columns: [{label: 'Desa'}, {label: '2024', numeric: true}, {label: 'Tidak diketahui'}],
      rows: [
        {
          header: 'Desa Sungai Lama',
          cells: [
            {text: '1.234.567', raw: 1},
            {text: '0', raw: 0},
          ],
        },
        {header: 'Awan', cells: [{text: '', raw: null, state: 'disembunyikan'}]},
      ],
    });
    expect(columns).toBe(
      'min(17ch, 45vw) minmax(calc(12ch + 14px), 1fr) minmax(calc(11ch + 14px), 1fr)',
    );
    expect(width).toBe('calc(min(17ch, 45vw) + 23ch + 28px)');
  });
});
