import {describe, expect, it} from 'vitest';
import {auditSnapshot} from '../../src/audit.js';
import {releaseOf} from '../../src/publish.js';
import {openSession} from '../../src/session.js';
import {cellsOf, findDataset} from '../../src/snapshot/cells.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {attackFigures} from '../support/attacker.js';
import {
  inventedConfig,
  inventedFiles,
  inventedTables,
  type OfficeFiles,
} from '../support/invented-office.js';
import {isHarmless, restored} from '../support/restored.js';

const first = Number(process.env.PANTAU_FROM ?? 1);
const runs = Number(process.env.PANTAU_RUNS ?? 4);
const seeds = Array.from({length: runs}, (_, i) => first + i);
const isOpen = ({least, most}: {least: number; most: number}): boolean => most - least < 2;

describe('releases of invented offices', () => {
  it.each(seeds)('give nobody away: office %i', async (seed) => {
    const files = inventedFiles(seed);
    const {safe, truth} = await releases(files);
    const {safe: isSafe, contradictions} = await auditSnapshot(safe);
    expect([isSafe, contradictions]).toEqual([true, 0]);
    const guesses = await attackFigures(safe, truth);
    expect(guesses.length).toBeGreaterThan(0);
    expect(guesses.filter(isOpen)).toEqual([]);
    expect(derivedOf(safe)).toEqual([]);
  });

  it('would be found out by this attacker where only small figures are withheld', async () => {
    const {safe, truth} = await releases(inventedFiles(4));
    const open = restored(safe, truth, (cell) => isHarmless(cell, 5));
    expect((await attackFigures(open, truth)).filter(isOpen).length).toBeGreaterThan(3);
    expect((await attackFigures(truth, truth)).every(isOpen)).toBe(true);
  });

  it.each(seeds)('give nobody away beside the release before: office %i', async (seed) => {
    const files = inventedFiles(seed);
    const {safe: before} = await releases(files);
    const {safe, truth, release} = await releases(changed(files, 1 + (seed % 3)), before);
    const {sound, unchanged, threshold} = release;
    const audit = await auditSnapshot(safe, {
      previous: before,
      threshold,
      ...(sound && {sound}),
      ...(unchanged && {unchanged}),
    });
    expect(audit).toMatchObject({safe: true, contradictions: 0});
    const guesses = await attackFigures(safe, truth, {others: [before]});
    expect(guesses.filter(isOpen)).toEqual([]);
    expect(littleChanges(before, safe)).toEqual([]);
  });
});

/** The office as it is published, and as it is. */
async function releases(files: OfficeFiles, previous: Snapshot | null = null) {
  const tables = await inventedTables(files);
  const release = await releaseOf(openSession(tables, inventedConfig), {previous});
  const open = openSession(tables, {...inventedConfig, disclosure: {method: 'none'}});
  return {safe: release.snapshot, truth: (await releaseOf(open)).snapshot, release};
}

/** The same office where some businesses more have aid that was not known before. */
function changed(files: OfficeFiles, more: number): OfficeFiles {
  const rows = Array.from({length: more}, (_, i) => `U00${10 + i};Modal;2024-05-1${i};3000000;;`);
  return {...files, aid: [...files.aid, ...rows]};
}

/** Sensitive counts that two releases tell with a difference of one to four. */
function littleChanges(before: Snapshot, after: Snapshot): string[] {
  return after.link.item.flatMap((dataset) => {
    const {indicator} = dataset.extension;
    const earlier = before.link.item.find(
      (one) => one.extension.indicator === indicator && String(one.id) === String(dataset.id),
    );
    if (earlier === undefined || !/^(aid|digital|legality)\./.test(indicator)) return [];
    const known = new Map(cellsOf(earlier).map((cell) => [JSON.stringify(cell.by), cell]));
    return cellsOf(dataset).flatMap(({by, numerator, value}): string[] => {
      const was = known.get(JSON.stringify(by));
      if (numerator === null || value === null || was?.numerator == null) return [];
      const step = Math.abs(numerator - was.numerator);
      return Number.isInteger(step) && step > 0 && step < 5
        ? [`${indicator} ${JSON.stringify(by)}: ${was.numerator}, ${numerator}`]
        : [];
    });
  });
}

/** Growth, shares and contributions that are shown though a count they are made of is withheld. */
function derivedOf(snapshot: Snapshot): string[] {
  const stock = findDataset(snapshot, 'size.class', ['region', 'period', 'size_class']);
  if (stock === undefined) return [];
  const counts = new Map(cellsOf(stock).map(({by, numerator}) => [keyOf(by), numerator]));
  const shown: string[] = [];
  for (const [indicator, hasBase, hasTotal] of [
    ['growth.share', false, true],
    ['growth.yoy', true, false],
    ['growth.contribution', true, true],
  ] as const) {
    const dataset = findDataset(snapshot, indicator, ['region', 'period', 'size_class']);
    for (const {by, value} of dataset === undefined ? [] : cellsOf(dataset)) {
      const base = {...by, period: String(Number(by.period) - 1)};
      const needed = [
        by,
        ...(hasBase ? [base] : []),
        ...(hasTotal ? [{...(hasBase ? base : by), size_class: 'total'}] : []),
      ];
      if (value !== null && needed.some((place) => counts.get(keyOf(place)) === null))
        shown.push(`${indicator} ${keyOf(by)}`);
    }
  }
  return shown;
}

function keyOf(by: Readonly<Record<string, string>>): string {
  return `${by.region} ${by.period} ${by.size_class}`;
}
