import {expect} from 'vitest';
import type {ResultRow} from '../../src/result/row.js';

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A register with so many businesses per area, year and KBLI code; '' is no code. */
export function register(stock: Readonly<Record<string, Counts>>): string {
  const lines = ['ID_UMKM;Kode Kecamatan;Tahun Data;KBLI'];
  let id = 0;
  for (const [year, areas] of Object.entries(stock))
    for (const [area, codes] of Object.entries(areas))
      for (const [code, count] of Object.entries(codes))
        for (let i = 0; i < count; i++) lines.push(`U${++id};99.01.0${area};${year};${code}`);
  return lines.join('\n');
}

/** Rows of the given categories. */
export function rowsOf(rows: readonly ResultRow[], by: Record<string, string>): ResultRow[] {
  return rows.filter((row) => Object.entries(by).every(([dim, id]) => row.by[dim] === id));
}

/** The one row of the given categories. */
export function only(rows: readonly ResultRow[], by: Record<string, string>): ResultRow {
  const found = rowsOf(rows, by);
  expect(found).toHaveLength(1);
  return found[0];
}
