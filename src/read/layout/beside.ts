import {foldText} from '../../schema/header.js';
import {countFilled, firstFilled} from './apart.js';
import type {Candidate} from '../header/choose-table.js';
import {candidatesOf, keysOf} from '../header/choose-table.js';
import type {LayoutHints} from './find-layout.js';
import {isNoteText} from './footer.js';
import type {HeaderRow} from './header-row.js';
import type {Rows} from '../container/rows.js';
import {isNumber} from './second-table.js';
import type {Title} from './title-line.js';
import type {Window} from './window-rows.js';

/** A table that stands beside others under one row of headers. */
export interface Part {
  readonly window: Window;
  readonly table: Candidate;
}

/** Tables that stand side by side. */
export interface Beside {
  readonly windows: readonly Window[];
  /** The last record of theirs; `null` where they go on to the end. */
  readonly last: number | null;
}

/** More blocks than these are not looked at. */
const mostBlocks = 200;
/** Nor are more repetitions of one header. */
const mostRepeats = 50;

/**
 * The tables that a header heads where it heads several side by side; else none. They are parted by
 * an empty column, or begin with the same header; each must be a table by itself, and say itself what
 * its rows are about.
 */
export function partsOf(
  header: HeaderRow,
  hints: LayoutHints,
  titles: () => readonly Title[] = () => [],
): readonly Part[] {
  const tableOf = (window: Window): Candidate | null => tableIn(header, window, hints, titles);
  const blocks = blocksOf(header.headers);
  if (blocks.length > mostBlocks) return [];
  const parts: Part[] = [];
  for (const window of blocks.flatMap((block) => repeatsOf(header, block, tableOf))) {
    const table = tableOf(window);
    const last = parts.at(-1);
    if (table) parts.push({window, table});
    // What is no table by itself belongs to the one at its left.
    else if (last) parts.splice(-1, 1, widened(last, window.right));
  }
  if (parts.length < 2 || !areApart(parts.map(({table}) => table))) return [];
  const [{table, window}, ...rest] = parts;
  return [{table, window: {left: 0, right: window.right}}, ...rest];
}

/**
 * How far down the columns between the tables stay empty. `null` where the very first row fills them:
 * then it is one table.
 */
export async function besideOf(
  open: () => Rows,
  headerRow: number,
  parts: readonly Part[],
): Promise<Beside | null> {
  const windows = parts.map(({window}) => window);
  const gaps: number[] = [];
  for (let at = 1; at < windows.length; at++)
    for (let column = windows[at - 1].right + 1; column < windows[at].left; column++)
      gaps.push(column);
  const rows = open();
  let last = headerRow;
  do {
    while (gaps.length > 0 && rows.next()) {
      if (rows.row <= headerRow || rows.empty) continue;
      if (gaps.some((column) => isFilled(rows, column)))
        return last > headerRow ? {windows, last} : null;
      // Titles of what follows are none of these tables'.
      if (!isTitleLine(rows)) last = rows.row;
    }
  } while (gaps.length > 0 && (await rows.more()));
  return {windows, last: null};
}

/** Stretches of columns that have headers, parted by columns that have none. */
function blocksOf(headers: readonly string[]): Window[] {
  const blocks: Window[] = [];
  let left = -1;
  for (let column = 0; column <= headers.length; column++) {
    const filled = (headers[column] ?? '') !== '';
    if (filled && left < 0) left = column;
    if (filled || left < 0) continue;
    blocks.push({left, right: column - 1});
    left = -1;
  }
  return blocks;
}

/** The parts of a block that begin with the same header, where each is a table; else the block. */
function repeatsOf(
  header: HeaderRow,
  block: Window,
  tableOf: (window: Window) => Candidate | null,
): readonly Window[] {
  const folded = header.headers.slice(block.left, block.right + 1).map(foldText);
  const starts: number[] = [];
  folded.forEach((text, at) => {
    if (text !== '' && text === folded[0]) starts.push(block.left + at);
  });
  if (starts.length < 2 || starts.length > mostRepeats) return [block];
  const parts = starts.map((left, at) => ({left, right: (starts[at + 1] ?? block.right + 1) - 1}));
  return parts.every((part) => tableOf(part) !== null) ? parts : [block];
}

/** The table that some of the columns head by themselves and that says what its rows are about. */
function tableIn(
  {headers, groups}: HeaderRow,
  {left, right}: Window,
  hints: LayoutHints,
  titles: () => readonly Title[],
): Candidate | null {
  if (right <= left) return null;
  const [own, above] = [headers, groups].map((texts) => texts.slice(left, right + 1));
  const table = candidatesOf(own, hints, above, titles).at(0);
  const labelled = table && [...keysOf(table.matches)].some((key) => !key.startsWith('value '));
  return labelled ? table : null;
}

function widened({window, table}: Part, right: number): Part {
  return {table, window: {left: window.left, right}};
}

/** Tables of rows may be one table with an empty column in it, unless they share a key. */
function areApart(tables: readonly Candidate[]): boolean {
  if (tables.every(({name}) => name === 'reported')) return true;
  const [first, ...rest] = tables.map(({matches}) => keysOf(matches));
  return [...first].some((key) => rest.every((keys) => keys.has(key)));
}

function isTitleLine(rows: Rows): boolean {
  if (countFilled(rows, 2) > 1) return false;
  const text = rows.text(firstFilled(rows));
  return !isNumber(text) && !isNoteText(text);
}

function isFilled(rows: Rows, column: number): boolean {
  rows.at(column);
  return rows.end > rows.start;
}
