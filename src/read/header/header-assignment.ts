import type {ColumnSummary} from '../../data/table.js';
import type {ColumnType, TableSpec} from '../../schema/spec.js';
import type {CellsOf} from './contested.js';
import {verdictOf} from './contested.js';
import type {HeaderClaims} from './header-claims.js';
import {confidences} from './header-claims.js';
import type {Meaning} from './header-lookup.js';

/** One column that one header may mean. */
export interface Claim extends Meaning {
  readonly index: number;
  readonly confidence: number;
}

/** A header with all that it may mean. */
export interface OpenHeader {
  readonly index: number;
  readonly known: HeaderClaims;
  /** What its cells leave of it. */
  readonly kept: readonly Claim[];
  /** The cells took something away. */
  readonly decided: boolean;
}

/** Takes a claim: the column is that header's. */
export type Give = (claim: Claim, how: ColumnSummary['how'], factor: number) => void;

/** What an amount, number, code or date means is never concluded from what else is taken. */
const wordTypes: ReadonlySet<ColumnType> = new Set(['text', 'list', 'enum', 'truth']);

/** Leaves of what a header may mean what its cells can be. */
export function openOf(
  index: number,
  known: HeaderClaims,
  table: TableSpec,
  cells: CellsOf | undefined,
): OpenHeader {
  const all = known.meanings.map((meaning) => ({...meaning, index, confidence: known.confidence}));
  if (!cells || all.length < 2) return {index, known, kept: all, decided: false};
  const sample = cells(index);
  const verdicts = all.map((claim) => verdictOf(table.columns[claim.key], sample));
  const doubtful = all.some(({spare}, at) => !spare && verdicts[at] === 'some');
  const sure = all.filter(({spare}, at) => verdicts[at] === 'yes' && !(spare && doubtful));
  const possible = all.filter((_, at) => verdicts[at] !== 'no');
  const near = possible.filter(({spare}) => !spare);
  // What the cells do not show to be a spare column is still what the header means first.
  const kept = sure.length > 0 ? sure : near.length > 0 ? possible : all;
  return {index, known, kept, decided: kept.length < all.length};
}

/** Gives every header the nearest column that is left, then the spare ones. */
export function assignHeaders(
  open: readonly OpenHeader[],
  taken: Set<string>,
  give: Give,
  byCells: boolean,
): void {
  const done = new Set<number>();
  const near = open.flatMap((header) =>
    header.kept.filter(({spare}) => !spare).map((claim) => ({claim, header})),
  );
  near.sort((a, b) => distance(a.claim, b.claim));
  const tied = tiedClaims(near.map(({claim}) => claim));
  for (let changed = true; changed;) {
    changed = false;
    for (const {claim, header} of near) {
      if (done.has(claim.index) || taken.has(claim.key) || tied.has(nameOf(claim))) continue;
      const rivals = header.kept.filter(({spare, key}) => !spare && !taken.has(key));
      const single = rivals.length === 1;
      if (!single && (byCells || header.known.confidence < confidences.written)) continue;
      const contested = header.known.meanings.filter(({spare}) => !spare).length > 1;
      const how = header.decided && contested ? 'cells' : isName(claim) ? 'name' : 'alias';
      give(claim, how, header.known.factor);
      done.add(claim.index);
      changed = true;
    }
  }
  for (const header of open) {
    if (done.has(header.index)) continue;
    const refuted = header.decided && header.kept.every(({spare}) => spare);
    const none = header.known.meanings.every(({spare}) => spare);
    const spares = header.kept.filter(({spare, key}) => spare && !taken.has(key));
    const near = header.kept.filter(({spare}) => !spare);
    if (spares.length !== 1 || near.some(({key}) => !taken.has(key))) continue;
    if (!refuted && !none && !wordTypes.has(spares[0].type)) continue;
    give(spares[0], refuted ? 'cells' : 'alias', header.known.factor);
  }
}

function isName({rank, confidence}: Claim): boolean {
  return rank === 0 && confidence === confidences.written;
}

function distance(a: Claim, b: Claim): number {
  return b.confidence - a.confidence || a.rank - b.rank || a.index - b.index;
}

/** Columns that two headers claim equally well, as when a file holds the same header twice. */
function tiedClaims(claims: readonly Claim[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const tied = new Set<string>();
  for (const claim of claims) {
    const name = nameOf(claim);
    if (seen.has(name)) tied.add(name);
    seen.add(name);
  }
  return tied;
}

function nameOf({key, rank, confidence}: Claim): string {
  return `${key} ${rank} ${confidence}`;
}
