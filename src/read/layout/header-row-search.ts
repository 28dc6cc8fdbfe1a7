import type {Part} from './beside.js';
import {partsOf} from './beside.js';
import type {Candidate} from '../header/choose-table.js';
import {candidatesOf} from '../header/choose-table.js';
import type {LayoutHints} from './find-layout.js';
import type {Merge} from '../container/grid.js';
import type {HeadRow} from './head.js';
import type {HeaderRow} from './header-row.js';
import {singleHeader, stackHeader, withUnits} from './header-row.js';
import {isNumber} from './second-table.js';
import type {Title} from './title-line.js';
import {titlesAbove} from './title-line.js';

/** A header with what it may head: one of several tables, or tables side by side. */
export interface FoundHeader {
  readonly header: HeaderRow;
  /** The tables that it may head as a whole, best first. */
  readonly candidates: readonly Candidate[];
  /** The tables that it heads side by side; empty where it heads one. */
  readonly parts: readonly Part[];
  /** How many headers are explained. */
  readonly score: number;
}

/** Nobody writes a header of more rows, units apart. */
const mostRows = 3;
/** Cells that are looked up in the vocabulary; a header is found long before, if there is one. */
const mostLookups = 30_000;

/** One search, with what it has found out about single rows. */
interface Search {
  readonly head: readonly HeadRow[];
  readonly hints: LayoutHints;
  readonly merges: readonly Merge[];
  readonly singles: Map<HeadRow, FoundHeader>;
  lookups: number;
}

/**
 * The header among the first records of a table: the one that explains most, but none below a header
 * that has figures under it, for that heads a table of its own. `null` where nothing is one.
 */
export function searchHeader(
  head: readonly HeadRow[],
  hints: LayoutHints,
  merges: readonly Merge[] = [],
): FoundHeader | null {
  const search: Search = {head, hints, merges, singles: new Map(), lookups: 0};
  let best: FoundHeader | null = null;
  for (let at = 0; at < head.length && search.lookups < mostLookups; at++) {
    const {cells} = head[at];
    // A list of nothing but identifiers is a table only where somebody says so.
    if (cells.length < (hints.forced ? 1 : 2)) continue;
    if (cells.some(isNumber)) {
      if (best) break;
      continue;
    }
    const found = headerAt(at, search);
    if (found) best = better(best, found);
  }
  return best && withUnitRow(best, search);
}

/** Whether one header explains more than another. */
export function isBetter(found: FoundHeader, than: FoundHeader): boolean {
  const [certain, other] = [found, than].map(({candidates}) => candidates.at(0)?.certain ?? false);
  return certain === other ? found.score > than.score : certain;
}

/** A header over several rows replaces what its upper row alone seemed to mean. */
function better(best: FoundHeader | null, found: FoundHeader): FoundHeader | null {
  const {rows, certain} = found.header;
  const upper = certain && best !== null && rows.includes(last(best.header.rows));
  if (found.score === 0) return upper ? null : best;
  return best === null || upper || isBetter(found, best) ? found : best;
}

/** The header that ends in a record: the record alone, or with one or two above it. */
function headerAt(at: number, search: Search): FoundHeader | null {
  const {head, merges} = search;
  const single = alone(head[at], search);
  let best: FoundHeader | null = single.score > 0 ? single : null;
  let most = single.score;
  for (let count = 2; count <= mostRows && count <= at + 1; count++) {
    const rows = head.slice(at - count + 1, at + 1);
    const [upper, next] = rows;
    if (upper.row !== next.row - 1 || upper.cells.some(isNumber)) break;
    const header = stackHeader(rows, merges);
    if (!header) continue;
    const found = headed(header, search);
    most = Math.max(most, alone(upper, search).score);
    const certain = header.certain && !best?.header.certain;
    if (certain || found.score > most) best = found;
    most = Math.max(most, found.score);
  }
  return best;
}

function alone(row: HeadRow, search: Search): FoundHeader {
  let found = search.singles.get(row);
  if (!found) search.singles.set(row, (found = headed(singleHeader(row), search)));
  return found;
}

function headed(header: HeaderRow, search: Search): FoundHeader {
  const {hints, head} = search;
  search.lookups += header.headers.length;
  const titles = (): readonly Title[] => [
    ...(hints.titles ?? []),
    ...titlesAbove(head, header.rows[0]),
  ];
  const candidates = candidatesOf(header.headers, hints, header.groups, titles);
  const parts = search.lookups < mostLookups ? partsOf(header, hints, titles) : [];
  const sum = parts.reduce((score, {table}) => score + table.score, 0);
  return {header, candidates, parts, score: Math.max(candidates.at(0)?.score ?? 0, sum)};
}

/** A row of units below a header is part of it: "(Rp juta)" multiplies. */
function withUnitRow(found: FoundHeader, search: Search): FoundHeader | null {
  const row = last(found.header.rows) + 1;
  const below = search.head.find((one) => one.row === row);
  const header = below ? withUnits(found.header, below) : null;
  if (!header) return found;
  const joined = headed(header, search);
  return joined.score > 0 ? joined : null;
}

function last(rows: readonly number[]): number {
  return rows[rows.length - 1];
}
