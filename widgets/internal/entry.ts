import {formatPeriod} from '../../src/format/date.js';
import {stateKind} from '../../src/format/state.js';
import type {Cell, Dataset} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import type {BarRow} from '../chart/bar.js';
import type {BarEntry, BarTone} from './bar-part.js';
import {figureMessages} from './messages.js';
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
  /** What numerator and denominator are counted in; see `countUnits`. */
  readonly counted?: readonly string[];
}

/** A figure and its name as a row. */
export function entryOf(
  key: string,
  label: string,
  cell: Cell,
  {unit, lang, noun, tone, total = false, name = label, reported = null, counted}: EntryOptions,
): Entry {
  const reading = readCell(cell, {unit, lang, reported, ...(counted && {counted})});
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
 * Why nothing can be drawn: all figures withheld, none received, a break, nothing to count. Null
 * where any has a value.
 */
export function absenceOf(
  entries: readonly {
    readonly row: Pick<BarRow, 'value' | 'state'>;
    readonly reading?: Reading;
  }[],
): FigureAbsence['absent'] | null {
  if (entries.some(({row}) => row.value !== null)) return null;
  if (entries.length === 0) return 'empty';
  if (entries.some(({row}) => row.state === 'withheld')) return 'withheld';
  return absentAs(entries.map(({reading}) => reading?.cell));
}

/** What figures without any value are called together; one that nobody has is not reported. */
export function absentAs(cells: readonly (Cell | undefined)[]): FigureAbsence['absent'] {
  const kinds = cells.map((cell) => (cell ? stateKind(cell) : 'missing'));
  if (kinds.includes('withheld')) return 'withheld';
  if (kinds.length === 0 || kinds.includes('missing')) return 'missing';
  return cells.some((cell) => cell?.reason === 'break') ? 'break' : 'undefined';
}

/** An absence with what the dataset says of it: since when its figures are of another kind. */
export function withBreak(
  absent: FigureAbsence['absent'],
  dataset: Dataset | undefined,
  lang: Lang,
): FigureAbsence {
  const {breaks = []} = dataset?.extension ?? {};
  if (absent !== 'break' || breaks.length === 0) return {absent};
  const said = breaks.map(({period, note}) =>
    figureMessages[lang].broken(formatPeriod(period, lang), note[lang].replace(/[.\s]+$/, '')),
  );
  return {absent, reason: said.join(' ')};
}
