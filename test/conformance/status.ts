import {
  compute,
  mergeFlags,
  parseFigure,
  readTables,
  singleFlag,
  type Flag,
} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';
import {csvFile} from './tables.js';

const firstYear = 2001;

export const statusAdapters: Readonly<Record<string, Adapter>> = {
  'status.merge': ({flags}: {flags: Flag[][]}): Answer => {
    const merged = mergeFlags(...flags);
    return {flags: merged, single: singleFlag(merged)};
  },

  'status.parse_symbol': async ({cells}: {cells: string[]}): Promise<Answer> => {
    const figures = await asCounts(cells);
    const quantities = await asQuantities(cells);
    return {
      values: cells.map((cell, i) => {
        const {nil, veryProvisional, revised} = parseFigure(cell);
        const reading = figures[i] ?? quantities[i];
        return {...reading, nil, very_provisional: veryProvisional, revised};
      }),
    };
  },
};

interface Reading {
  value: number | null;
  flags: readonly Flag[];
}

/** Each cell as the number of micro businesses of a year; `null` where that cannot be a count. */
async function asCounts(cells: readonly string[]): Promise<(Reading | null)[]> {
  // The second class keeps years in which the first is blank.
  const rows = cells.map((cell, i) => [firstYear + i, cell, 1]);
  const file = csvFile('per-skala.csv', ['Tahun', 'Usaha Mikro', 'Usaha Kecil'], rows);
  const {tables, diagnostics} = await readTables([file]);
  const refused = new Set(diagnostics.flatMap((d) => (d.code === 'READ_NUMBER' ? [d.row] : [])));
  const figures = compute(tables, 'size.class', {where: {size_class: 'mikro'}}).rows;
  return cells.map((_, i) => {
    // The header is line 1.
    if (refused.has(i + 2)) return null;
    const figure = figures.find(({by}) => by.period === String(firstYear + i));
    return figure ? {value: figure.value, flags: figure.flags} : null;
  });
}

/** Each cell as a quantity, which may be a fraction. */
async function asQuantities(cells: readonly string[]): Promise<Reading[]> {
  const rows = cells.map((cell, i) => [`U${i + 1}`, 'Alat', 2024, cell]);
  const header = ['ID_UMKM', 'Program Bantuan', 'Tahun', 'Kuantitas'];
  const {tables} = await readTables([csvFile('bantuan.csv', header, rows)]);
  const column = tables.aid?.columns.aidQuantity;
  if (column?.kind !== 'number') throw new Error('no column of quantities');
  return cells.map((_, i) => {
    const value = column.values[i];
    return {value: Number.isNaN(value) ? null : value, flags: column.notes?.get(i)?.flags ?? []};
  });
}
