import {MISSING_CODE, MISSING_DAY, UNKNOWN, type Column} from '../data/column.js';
import type {SqlType} from './sql/ast.js';

/** Columns of rows to be written: as they were read, texts as they are, and whole numbers. */
export type Cells = Column | readonly string[] | readonly number[];

/** Rows as `FORMAT TabSeparated` has them. */
export function tabSeparated(columns: readonly Cells[], rows: Iterable<number>): string {
  const [first, ...others] = columns.map(readerOf);
  let text = '';
  for (const row of rows) {
    text += first(row);
    for (const read of others) text += '\t' + read(row);
    text += '\n';
  }
  return text;
}

/** The type of a column of cells. */
export function typeOf(cells: Cells): SqlType {
  if (!('kind' in cells)) return typeof cells[0] === 'string' ? 'text' : 'int';
  switch (cells.kind) {
    case 'text':
    case 'truth':
      return cells.kind;
    case 'number':
      return 'float';
    case 'date':
      return 'int';
  }
}

export function lengthOf(cells: Cells): number {
  if (!('kind' in cells)) return cells.length;
  if (cells.kind === 'text') return cells.codes.length;
  return cells.kind === 'date' ? cells.days.length : cells.values.length;
}

const NONE = '\\N';

function readerOf(cells: Cells): (row: number) => string {
  if (!('kind' in cells)) return (row) => escaped(String(cells[row]));
  switch (cells.kind) {
    case 'text': {
      const {codes, dictionary} = cells;
      return (row) => (codes[row] === MISSING_CODE ? NONE : escaped(dictionary[codes[row]]));
    }
    case 'number':
      return (row) => (Number.isNaN(cells.values[row]) ? NONE : numberText(cells.values[row]));
    case 'date':
      return (row) => (cells.days[row] === MISSING_DAY ? NONE : String(cells.days[row]));
    case 'truth':
      return (row) => (cells.values[row] === UNKNOWN ? NONE : String(cells.values[row]));
  }
}

function numberText(number: number): string {
  if (Number.isFinite(number)) return String(number);
  return number > 0 ? 'inf' : '-inf';
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
};

function escaped(text: string): string {
  return special.test(text) ? text.replace(specials, (one) => escapes[one]) : text;
}

const special = /[\\\t\n\r\0]/;
const specials = /[\\\t\n\r\0]/g;
