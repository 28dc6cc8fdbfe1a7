import {foldName} from '../../data/access.js';
import type {Column} from '../../data/column.js';
import {MISSING_CODE, MISSING_DAY, UNKNOWN} from '../../data/column.js';

/** Whether a row states nothing in a column. */
export function isMissing(column: Column, row: number): boolean {
  switch (column.kind) {
    case 'text':
      return column.codes[row] === MISSING_CODE;
    case 'number':
      return Number.isNaN(column.values[row]);
    case 'date':
      return column.days[row] === MISSING_DAY;
    case 'truth':
      return column.values[row] === UNKNOWN;
  }
}

/** Whether two rows state the same; texts may differ in case and spaces. */
export function isSame(column: Column, a: number, b: number): boolean {
  switch (column.kind) {
    case 'text': {
      const [one, other] = [column.codes[a], column.codes[b]];
      if (one === other || one < 0 || other < 0) return one === other;
      return foldName(column.dictionary[one]) === foldName(column.dictionary[other]);
    }
    case 'number':
      return Object.is(column.values[a], column.values[b]);
    case 'date':
      return column.days[a] === column.days[b];
    case 'truth':
      return column.values[a] === column.values[b];
  }
}

/** Makes a row state what another one does. */
export function copyValue(column: Column, from: number, to: number): void {
  switch (column.kind) {
    case 'text':
      column.codes[to] = column.codes[from];
      break;
    case 'number':
      column.values[to] = column.values[from];
      copyNote(column, from, to);
      break;
    case 'date':
      column.days[to] = column.days[from];
      break;
    case 'truth':
      column.values[to] = column.values[from];
  }
}

/** Makes a row state nothing. */
export function clearValue(column: Column, row: number): void {
  switch (column.kind) {
    case 'text':
      column.codes[row] = MISSING_CODE;
      break;
    case 'number':
      column.values[row] = NaN;
      (column.notes as Map<number, unknown> | undefined)?.delete(row);
      break;
    case 'date':
      column.days[row] = MISSING_DAY;
      break;
    case 'truth':
      column.values[row] = UNKNOWN;
  }
}

function copyNote({notes}: Extract<Column, {kind: 'number'}>, from: number, to: number): void {
  const note = notes?.get(from);
  if (note) (notes as Map<number, typeof note>).set(to, note);
}
