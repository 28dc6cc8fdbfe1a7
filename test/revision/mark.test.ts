import {describe, expect, it} from 'vitest';
import {compareSnapshots, markRevised} from '../../src/revision/index.js';
import {stateWords} from '../../src/format/state.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import type {DatasetExtension, Snapshot} from '../../src/snapshot/v1.js';
import {dataset, release, withheld, type ShortCell} from './releases.js';

function revised(
  before: Record<string, ShortCell>,
  after: Record<string, ShortCell>,
  extension: Partial<DatasetExtension> = {},
): Snapshot {
  const now = release('2024-12-31', [dataset('aid.coverage', {2023: after}, extension)]);
  const earlier = release('2023-12-31', [dataset('aid.coverage', {2023: before})]);
  return markRevised(now, compareSnapshots(earlier, now, {sha256: 'a'.repeat(64)}));
}

describe('marking what was revised', () => {
  it('sets the earlier value at the position of each metric that differs', () => {
    const {link, extension} = revised({whole: 5, A: 3}, {whole: 6, A: 3});
    expect(link.item[0].extension.revised).toEqual({
      0: {value: 5, asOf: '2023-12-31'},
      1: {value: 5, asOf: '2023-12-31'},
    });
    expect(extension.revision).toEqual({
      previousAsOf: '2023-12-31',
      previousSha256: 'a'.repeat(64),
      changed: 1,
    });
  });

  it('is seen by whoever decodes the figures', () => {
    const [whole, part] = cellsOf(revised({whole: 5, A: 3}, {whole: 6, A: 3}).link.item[0]);
    expect(whole.revised).toEqual({value: 5, asOf: '2023-12-31'});
    expect([stateWords(whole, 'id'), stateWords(whole, 'en')]).toEqual([
      ['diperbaiki'],
      ['revised'],
    ]);
    expect([part.revised, stateWords(part)]).toEqual([undefined, []]);
  });

  it('marks the part alone where the value stayed', () => {
    const half = (n: number): ShortCell => ({value: 50, numerator: n, denominator: 2 * n});
    const {link} = revised({whole: half(5)}, {whole: half(6)});
    expect(Object.keys(link.item[0].extension.revised ?? {})).toEqual(['1', '2']);
    expect(cellsOf(link.item[0])[0].revised).toBeUndefined();
  });

  it('repeats no value that is withheld now', () => {
    const {link, extension} = revised({whole: 5, A: 3}, {whole: 5, A: withheld});
    expect(link.item[0].extension.revised).toEqual({4: {value: null, asOf: '2023-12-31'}});
    expect(stateWords(cellsOf(link.item[0])[1])).toEqual(['disembunyikan']);
    expect(extension.revision?.changed).toBe(1);
  });

  it('marks nothing that follows another definition, though it counts it', () => {
    const {link, extension} = revised({whole: 5}, {whole: 6}, {indicatorVersion: 2});
    expect(link.item[0].extension.revised).toBeUndefined();
    expect(extension.revision?.changed).toBe(1);
  });

  it('counts no figure that is new', () => {
    const {link, extension} = revised({whole: 5}, {whole: 5, A: 1});
    expect([link.item[0].extension.revised, extension.revision?.changed]).toEqual([undefined, 0]);
  });

  it('takes the marks of another comparison away', () => {
    const once = revised({whole: 5}, {whole: 6});
    const twice = markRevised(once, compareSnapshots(release('2023-12-31', once.link.item), once));
    expect(twice.link.item[0].extension).not.toHaveProperty('revised');
  });

  it('passes the guard of snapshots', () => {
    const snapshot = revised({whole: 5, A: 3}, {whole: 6, A: 3});
    expect(parseSnapshot(JSON.stringify(snapshot)).extension.revision?.changed).toBe(1);
  });
});
