import type {Grid, GridRemark, OpenFailure} from './grid.js';
import {maskLine, shorten} from '../cell/mask.js';
import type {JsonList} from './json-lists.js';
import type {JsonHeader} from './json-rows.js';
import {JsonRows} from './json-rows.js';

/** A sheet has no more columns either. */
const mostColumns = 16_384;
/** Cells that a table may have, however few of them hold anything. */
const fewCells = 20_000_000;
/** Beyond those, one cell in so many must hold something. */
const thinnest = 100;

/** Makes a grid of a list, or says why it is too wide to be a table. */
export function jsonGrid(
  bytes: Uint8Array,
  list: JsonList,
  header: JsonHeader | null = headerOf(list),
): Grid | OpenFailure {
  const width = Math.max(list.columns.names.length, list.width);
  const cells = width * list.records;
  if (width > mostColumns || (cells > fewCells && cells > thinnest * list.filled))
    return {code: 'READ_TOO_WIDE', params: {columns: width, limit: mostColumns}};
  const open = (): JsonRows => new JsonRows(bytes, list, header);
  const names = header?.names ?? firstOf(open());
  const begins = maskLine(names.join(', ')).slice(0, 60);
  const sheet = list.path === null ? null : shorten(list.path);
  return {sheet, openings: [open], begins, remarks: remarksOf(list, header)};
}

/** The first record of a list, as texts. */
export function firstOf(rows: JsonRows): string[] {
  return rows.next() ? Array.from({length: rows.width}, (_, index) => rows.text(index)) : [];
}

/** The header of a list of objects; `null` for a list of lists, which has its own. */
export function headerOf({form, columns}: JsonList): JsonHeader | null {
  if (form === 'lists') return null;
  const shown = columns.shown();
  return {shown, names: shown.map((column) => columns.nameOf(column))};
}

function remarksOf({columns, shapes}: JsonList, header: JsonHeader | null): GridRemark[] {
  const remarks: GridRemark[] = [];
  for (const column of columns.deep) {
    const name = header ? (columns.names[column] ?? '') : String(column + 1);
    remarks.push({code: 'READ_NESTED', severity: 'warning', params: {name: shorten(name)}});
  }
  for (const [name, {record, count}] of columns.repeated) {
    const params = {name: shorten(name), count};
    remarks.push({code: 'READ_JSON_REPEATED', severity: 'warning', row: record + 2, params});
  }
  if (shapes > 0) remarks.push({code: 'READ_GEOMETRY', severity: 'info', params: {count: shapes}});
  return remarks;
}
