import type {Cell} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import type {BarRow} from '../chart/bar.js';
import type {BarEntry, BarTone} from './bar-part.js';
import type {FigureAbsence, TableRow} from './model.js';
import {meaningOf, readCell, tableCells, type Reading} from './reading.js';

/** One category of a figure: its row in the chart, in the table and in words. */
export interface Entry extends BarEntry {
  readonly reading: Reading;
  readonly tableRow: TableRow;
}

export interface EntryOptions {
  readonly unit: string;
  readonly lang: Lang;
  /** What the denominator counts: `usaha sasaran`. */
  readonly noun: string;
  readonly tone: BarTone;
  readonly total?: boolean;
  /** Name for tooltip and assistive technology, where the label is short for it. */
  readonly name?: string;
  readonly reported?: boolean | null;
}

/** A figure and its name as a row. */
export function entryOf(
  key: string,
  label: string,
  cell: Cell,
  {unit, lang, noun, tone, total = false, name = label, reported = null}: EntryOptions,
): Entry {
  const reading = readCell(cell, {unit, lang, reported});
  const {state, short, base, note, shortNote, provisional} = reading;
  let tableRow: TableRow | undefined;
  return {
    reading,
    row: {
      key,
      label,
      value: cell.value,
      state,
      text: short,
      base,
      note,
      shortNote,
      ...(total && {total}),
    },
    meaning: {...meaningOf(name, reading, {lang, noun}), tone, provisional},
    // Texts of a table that nobody looks at are not made.
    get tableRow(): TableRow {
      return (tableRow ??= {
        header: label,
        cells: tableCells(reading, lang),
        ...(total && {total}),
        ...(cell.by.region !== undefined && {area: cell.by.region}),
      });
    },
  };
}

/**
 * Why nothing can be drawn: all figures withheld, or none received. Null where any has a value.
 */
export function absenceOf(
  entries: readonly {readonly row: Pick<BarRow, 'value' | 'state'>}[],
): FigureAbsence['absent'] | null {
  if (entries.some(({row}) => row.value !== null)) return null;
  if (entries.length === 0) return 'empty';
  return entries.some(({row}) => row.state === 'withheld') ? 'withheld' : 'missing';
}
