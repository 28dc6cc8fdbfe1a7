import type {TableName} from '../../data/table.js';
import {reported} from '../../schema/reported.js';
import type {Beside} from './beside.js';
import {besideOf} from './beside.js';
import type {Candidate} from '../header/choose-table.js';
import {keysOf} from '../header/choose-table.js';
import {settleContested, settleMessenger, settleReached} from '../header/contested.js';
import type {Grid} from '../container/grid.js';
import type {HeadRow} from './head.js';
import {deepest, readHead} from './head.js';
import type {FoundHeader} from './header-row-search.js';
import {isBetter, searchHeader} from './header-row-search.js';
import {Interner} from '../column/interner.js';
import {deepHeader, seemingOf} from './no-table.js';
import type {Rows} from '../container/rows.js';
import {nextLoaded} from '../container/rows.js';
import type {Title} from './title-line.js';
import {titlesAbove} from './title-line.js';
import type {Window} from './window-rows.js';

/** Where a file's table begins and what it is. */
export interface Layout {
  /** Walks through its records from the first. */
  readonly open: () => Rows;
  /** Records that belong to the tables above this one. */
  readonly after: number;
  /** Record that holds the headers; the last of them where a header has several. */
  readonly headerRow: number;
  /** All records that make the header, from top to bottom. */
  readonly headerRows: readonly number[];
  /** The cells of these records as they stand. */
  readonly headerLines: readonly (readonly string[])[];
  readonly headers: readonly string[];
  /** What the upper rows of the header say above each column; empty where they say nothing. */
  readonly groups: readonly string[];
  /** Lines of text above the header that are this table's, from top to bottom. */
  readonly titles: readonly Title[];
  /**
   * The columns of the sheet that this table fills, from 0, both ends included. Records that `open`
   * walks through begin at `left`.
   */
  readonly window: Window;
  /** Set where the header heads several tables side by side: each is found in its own columns. */
  readonly beside: Beside | null;
  readonly table: Candidate;
}

/** Why no table was found. */
export interface LayoutFailure {
  readonly code:
    'READ_NO_HEADER' | 'READ_HEADER_DEEP' | 'READ_TABLE_AMBIGUOUS' | 'READ_TABLES_MANY';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface LayoutHints {
  readonly forced?: TableName;
  readonly columns?: Readonly<Record<string, string>>;
  /** Lines above a table that it shares with those beside it. */
  readonly titles?: readonly Title[];
}

/** Rows that are looked at to tell what an ambiguous header means. */
const sampled = 100;

/**
 * Finds the separator and the header by what they make of the file: the pair under which most headers
 * are known wins, so that a title line or a stray comma decides nothing.
 *
 * @param after records that belong to the tables above
 */
export async function findLayout(
  grid: Grid,
  hints: LayoutHints = {},
  after = 0,
): Promise<Layout | LayoutFailure> {
  const {openings, merges} = grid;
  let best: {readonly found: FoundHeader; readonly layout: Layout} | null = null;
  for (const open of openings) {
    const head = await readHead(open, after);
    const found = searchHeader(head, hints, merges);
    if (!found || (best && !isBetter(found, best.found))) continue;
    best = {found, layout: layoutOf(open, after, head, found)};
  }
  if (!best) return noHeader(grid, after);
  const {layout, found} = best;
  const beside =
    found.parts.length > 0 ? await besideOf(layout.open, layout.headerRow, found.parts) : null;
  if (beside) return {...layout, beside};
  if (found.candidates.length === 0) return noHeader(grid, after);
  const settled = await settle(layout, found.candidates);
  return 'code' in settled ? settled : withContested(settled);
}

/** Says what stands in place of a header. */
async function noHeader(grid: Grid, after: number): Promise<LayoutFailure> {
  const header = await deepHeader(grid, after);
  if (header !== null) return {code: 'READ_HEADER_DEEP', params: {header, limit: deepest}};
  return {code: 'READ_NO_HEADER', params: {begins: grid.begins, seems: await seemingOf(grid)}};
}

function layoutOf(
  open: () => Rows,
  after: number,
  head: readonly HeadRow[],
  {header: {rows, lines, headers, groups}, candidates, parts}: FoundHeader,
): Layout {
  return {
    open,
    after,
    headerRow: rows[rows.length - 1],
    headerRows: rows,
    headerLines: lines,
    headers,
    groups,
    titles: titlesAbove(head, rows[0]),
    window: {left: 0, right: headers.length - 1},
    beside: null,
    table: candidates.at(0) ?? parts[0].table,
  };
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
  const spec = table.table?.spec ?? reported;
  const decided = table.byCells?.(cells) ?? settleContested(table.matches, spec, cells);
  const matches = settleReached(settleMessenger(decided, spec, cells), spec);
  return {...layout, table: {...table, matches}};
}
