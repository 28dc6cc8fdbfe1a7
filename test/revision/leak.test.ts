import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import '../support/fast-check.js';
import {
  compareSnapshots,
  markRevised,
  parseRevisions,
  revisionsFile,
  type ReleaseEntry,
} from '../../src/revision/index.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {dataset, release, withheld} from './releases.js';

/** Areas that add up to the whole. */
const parts = ['A', 'B', 'C'] as const;
const row = ['whole', ...parts];

interface Vintage {
  readonly values: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
}

/** A release shows all of a row, or hides at least two of its areas: one could be subtracted. */
const vintage: fc.Arbitrary<Vintage> = fc
  .tuple(
    fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
    fc.constantFrom([], ['A', 'B'], ['A', 'C'], ['B', 'C'], [...parts]),
  )
  .map(([[A, B, C], hidden]) => ({values: {whole: A + B + C, A, B, C}, hidden}));

describe('what revisions.json and the last snapshot tell together', () => {
  it('never gives an earlier value of a figure that is withheld now', () => {
    fc.assert(
      fc.property(fc.array(vintage, {minLength: 2, maxLength: 4}), (vintages) => {
        const entries = publish(vintages);
        const last = vintages.length - 1;
        for (const area of vintages[last].hidden) {
          for (const [v, {hidden}] of vintages.entries()) {
            if (v === last || hidden.includes(area)) continue;
            expect(isKnown(area, v, {vintages, entries})).toBe(false);
            const others = row.filter((name) => name !== area);
            expect(others.every((name) => isKnown(name, v, {vintages, entries}))).toBe(false);
          }
        }
      }),
      {numRuns: 500},
    );
  });

  it('tells the earlier values where nothing is withheld', () => {
    const open = [3, 2].map((A) => ({values: {whole: A + 2, A, B: 1, C: 1}, hidden: []}));
    const entries = publish(open);
    expect(row.map((area) => isKnown(area, 0, {vintages: open, entries}))).toEqual([
      ...[true, true, true, true],
    ]);
  });
});

function publish(vintages: readonly Vintage[]): readonly ReleaseEntry[] {
  let [text, previous]: [string | null, Snapshot | null] = [null, null];
  for (const [i, {values, hidden}] of vintages.entries()) {
    const cells = row.map((area) => [area, hidden.includes(area) ? withheld : values[area]]);
    const figures = {2023: Object.fromEntries(cells) as Record<string, number>};
    const built = release(`${2023 + i}-12-31`, [dataset('digital.any', figures)]);
    const revisions = previous && compareSnapshots(previous, built);
    const snapshot: Snapshot = revisions ? markRevised(built, revisions) : built;
    text = revisionsFile(text, revisions, snapshot);
    previous = snapshot;
  }
  return parseRevisions(text ?? '').releases;
}

/**
 * Whether a reader of the file and of the last snapshot knows a figure as an earlier release had it:
 * it is told, or it did not change since or before.
 */
function isKnown(
  area: string,
  v: number,
  {vintages, entries}: {vintages: readonly Vintage[]; entries: readonly ReleaseEntry[]},
): boolean {
  const changeIn = (release: number) =>
    entries[release]?.changes.find(({by}) => by.region === area);
  const told = (release: number): boolean =>
    (changeIn(release)?.to ?? null) !== null || (changeIn(release + 1)?.from ?? null) !== null;
  const last = vintages.length - 1;
  for (let at = v; ; at++) {
    if (told(at)) return true;
    if (at === last) {
      if (!vintages[last].hidden.includes(area)) return true;
      break;
    }
    if (changeIn(at + 1) !== undefined) break;
  }
  for (let at = v; at > 0 && changeIn(at) === undefined; at--) if (told(at - 1)) return true;
  return false;
}
