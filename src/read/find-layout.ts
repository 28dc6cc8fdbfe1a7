import type {TableName} from '../data/table.js';
import {reported} from '../schema/reported.js';
import type {Candidate} from './choose-table.js';
import {candidatesOf, keysOf} from './choose-table.js';
import {settleContested} from './contested.js';
import {Interner} from './interner.js';
import type {Grid} from './open-file.js';
import type {Rows} from './rows.js';
import {isNumber} from './second-table.js';

/** Where a file's table begins and what it is. */
export interface Layout {
  /** Walks through its records from the first. */
  readonly open: () => Rows;
  /** Record that holds the headers. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly table: Candidate;
  /** Record that looks like the header of another table, with figures below it; else `null`. */
  readonly above: number | null;
}

/** Why no table was found. */
export interface LayoutFailure {
  readonly code: 'READ_NO_HEADER' | 'READ_TABLE_AMBIGUOUS';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface LayoutHints {
  readonly forced?: TableName;
  readonly columns?: Readonly<Record<string, string>>;
}

/** Titles and remarks above a header never fill more lines than these. */
const deepest = 50;
/** Nor are more cells than these looked at: a spreadsheet has 16.384 columns. */
const mostCells = 500_000;
/** Rows that are looked at to tell what an ambiguous header means. */
const sampled = 100;

/**
 * Finds the separator and the header row by what they make of the file: the pair under which most
 * headers are known wins, so that a title line or a stray comma decides nothing.
 */
export function findLayout(
  {openings, begins}: Grid,
  hints: LayoutHints = {},
): Layout | LayoutFailure {
  let best: Layout | null = null;
  let rivals: readonly Candidate[] = [];
  for (const open of openings) {
    const rows = open();
    let cells = 0;
    /** The first header row of this opening, and whether figures stand below it. */
    let upper: {readonly row: number; figures: boolean} | null = null;
    while (rows.row < deepest && cells < mostCells && rows.next()) {
      cells += rows.width;
      if (rows.empty || rows.width < 2) continue;
      const headers = Array.from({length: rows.width}, (_, index) => rows.text(index));
      if (headers.some(isNumber)) {
        if (upper) upper.figures = true;
        continue;
      }
      const candidates = candidatesOf(headers, hints);
      const first = candidates[0];
      if (!first) continue;
      if (best === null || isBetter(first, best.table)) {
        const above = upper?.figures ? upper.row : null;
        best = {open, headerRow: rows.row, headers, table: first, above};
        rivals = candidates;
      }
      upper ??= {row: rows.row, figures: false};
    }
  }
  if (!best) return {code: 'READ_NO_HEADER', params: {begins}};
  const settled = settle(best, rivals);
  return 'code' in settled ? settled : withContested(settled);
}

function isBetter(candidate: Candidate, than: Candidate): boolean {
  if (candidate.certain !== than.certain) return candidate.certain;
  return candidate.score > than.score;
}

/** Chooses among tables whose headers fit equally well, where the rows can tell. */
function settle(layout: Layout, rivals: readonly Candidate[]): Layout | LayoutFailure {
  const registry = rivals.find((rival) => rival.name === 'registry');
  const observation = rivals.find((rival) => rival.name === 'observation');
  const pair =
    registry && observation && (layout.table === registry || layout.table === observation);
  if (pair) {
    return {...layout, table: repeats(layout, registry) ? observation : registry};
  }
  const equals = rivals.filter((rival) => rival.score === layout.table.score);
  if (equals.length === 1) return layout;
  return {
    code: 'READ_TABLE_AMBIGUOUS',
    params: {tables: equals.map((rival) => rival.name).join(', ')},
  };
}

/** Whether a business stands in more than one row. */
function repeats({open, headerRow}: Layout, registry: Candidate): boolean {
  if (!keysOf(registry.matches).has('dataYear')) return false;
  const id = registry.matches.find((match) => match.spec?.key === 'businessId')!.index;
  const rows = open();
  const seen = new Interner();
  while (rows.next()) {
    if (rows.row <= headerRow) continue;
    rows.at(id);
    if (rows.start === rows.end) continue;
    const known = seen.length;
    if (seen.code(rows.cell, rows.start, rows.end) < known) return true;
  }
  return false;
}

/** Lets the cells decide about headers that mean one thing or another. */
function withContested(layout: Layout): Layout {
  const {open, headerRow, table} = layout;
  const cells = (index: number): string[] => {
    const rows = open();
    const texts: string[] = [];
    while (rows.row < headerRow + sampled && rows.next()) {
      if (rows.row > headerRow) texts.push(rows.text(index));
    }
    return texts;
  };
  const matches = settleContested(table.matches, table.table?.spec ?? reported, cells);
  return {...layout, table: {...table, matches}};
}
