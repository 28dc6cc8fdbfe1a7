import type {TableName} from '../data/table.js';
import {reported} from '../schema/reported.js';
import type {Candidate} from './choose-table.js';
import {candidatesOf, keysOf} from './choose-table.js';
import {settleContested} from './contested.js';
import {Interner} from './interner.js';
import type {Grid} from './grid.js';
import type {Rows} from './rows.js';
import {nextLoaded} from './rows.js';
import {isNumber} from './second-table.js';

/** Where a file's table begins and what it is. */
export interface Layout {
  /** Walks through its records from the first. */
  readonly open: () => Rows;
  /** Records that belong to the tables above this one. */
  readonly after: number;
  /** Record that holds the headers. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly table: Candidate;
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
 * headers are known wins, so that a title line or a stray comma decides nothing. A header with
 * figures below it comes before a better one further down, which heads a table of its own.
 *
 * @param after records that belong to the tables above
 */
export async function findLayout(
  {openings, begins}: Grid,
  hints: LayoutHints = {},
  after = 0,
): Promise<Layout | LayoutFailure> {
  let best: Layout | null = null;
  let rivals: readonly Candidate[] = [];
  for (const open of openings) {
    const rows = open();
    let cells = 0;
    /** The first header row of this opening, and whether figures stand below it. */
    let upper: {
      readonly layout: Layout;
      readonly all: readonly Candidate[];
      figures: boolean;
    } | null = null;
    let own: Layout | null = null;
    while (
      rows.row < after + deepest &&
      cells < mostCells &&
      (rows.next() || (await nextLoaded(rows)))
    ) {
      if (rows.row <= after) continue;
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
      const layout: Layout = {open, after, headerRow: rows.row, headers, table: first};
      if (own === null || isBetter(first, own.table)) {
        own = layout;
        if (best === null || isBetter(first, best.table)) {
          [best, rivals] = upper?.figures ? [upper.layout, upper.all] : [layout, candidates];
        }
      }
      if (upper?.figures) break;
      upper ??= {layout, all: candidates, figures: false};
    }
  }
  if (!best) return {code: 'READ_NO_HEADER', params: {begins}};
  const settled = await settle(best, rivals);
  return 'code' in settled ? settled : withContested(settled);
}

function isBetter(candidate: Candidate, than: Candidate): boolean {
  if (candidate.certain !== than.certain) return candidate.certain;
  return candidate.score > than.score;
}

/** Chooses among tables whose headers fit equally well, where the rows can tell. */
async function settle(
  layout: Layout,
  rivals: readonly Candidate[],
): Promise<Layout | LayoutFailure> {
  const registry = rivals.find((rival) => rival.name === 'registry');
  const observation = rivals.find((rival) => rival.name === 'observation');
  const pair =
    registry && observation && (layout.table === registry || layout.table === observation);
  if (pair) {
    return {...layout, table: (await repeats(layout, registry)) ? observation : registry};
  }
  const equals = rivals.filter((rival) => rival.score === layout.table.score);
  if (equals.length === 1) return layout;
  return {
    code: 'READ_TABLE_AMBIGUOUS',
    params: {tables: equals.map((rival) => rival.name).join(', ')},
  };
}

/** Whether a business stands in more than one row. */
async function repeats({open, headerRow}: Layout, registry: Candidate): Promise<boolean> {
  if (!keysOf(registry.matches).has('dataYear')) return false;
  const id = registry.matches.find((match) => match.spec?.key === 'businessId')!.index;
  const rows = open();
  const seen = new Interner();
  do {
    while (rows.next()) {
      if (rows.row <= headerRow) continue;
      rows.at(id);
      if (rows.start === rows.end) continue;
      const known = seen.length;
      if (seen.code(rows.cell, rows.start, rows.end) < known) return true;
    }
  } while (await rows.more());
  return false;
}

/** Lets the cells decide about headers that mean one thing or another. */
async function withContested(layout: Layout): Promise<Layout> {
  const {open, headerRow, headers, table} = layout;
  const sample: string[][] = [];
  const rows = open();
  while (rows.row < headerRow + sampled && (rows.next() || (await nextLoaded(rows)))) {
    if (rows.row > headerRow) sample.push(headers.map((_, index) => rows.text(index)));
  }
  const cells = (index: number): string[] => sample.map((row) => row[index]);
  const matches = settleContested(table.matches, table.table?.spec ?? reported, cells);
  return {...layout, table: {...table, matches}};
}
