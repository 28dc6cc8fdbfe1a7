import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {
  compareSnapshots,
  markRevised,
  parseRevisions,
  revisionsFile,
  snapshotHash,
  type RevisionsFile,
} from '../../src/revision/index.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {dataset, release, withheld, type ShortCell} from './releases.js';

type Year = Readonly<Record<string, ShortCell>>;

/** Publishes one release after another and gives the last file with its text. */
function publish(years: readonly Year[]): {file: RevisionsFile; text: string; last: Snapshot} {
  let [text, previous]: [string | null, Snapshot | null] = [null, null];
  for (const [i, figures] of years.entries()) {
    const built = release(`${2023 + i}-12-31`, [dataset('digital.any', {2023: figures})]);
    const revisions = previous && compareSnapshots(previous, built);
    const snapshot: Snapshot = revisions ? markRevised(built, revisions) : built;
    text = revisionsFile(text, revisions, snapshot);
    previous = snapshot;
  }
  return {file: parseRevisions(text ?? ''), text: text ?? '', last: previous as Snapshot};
}

describe('revisions.json', () => {
  it('keeps every release with what it changed', () => {
    const {file, last} = publish([{whole: 5}, {whole: 6}, {whole: 6, A: 2}]);
    expect(file.releases.map(({asOf}) => asOf)).toEqual(['2023-12-31', '2024-12-31', '2025-12-31']);
    expect(file.releases.map(({revises}) => revises?.asOf ?? null)).toEqual([
      null,
      '2023-12-31',
      '2024-12-31',
    ]);
    const [first, second, third] = file.releases;
    expect([first.changes, first.added, first.removed]).toEqual([[], [], []]);
    expect(second.changes.map(({from, to, percent}) => [from, to, percent])).toEqual([[5, 6, 20]]);
    expect(third.changes).toEqual([]);
    expect(third.added).toEqual([
      {indicator: 'digital.any', params: {}, dims: ['region', 'period'], period: '2023', count: 1},
    ]);
    expect(second.revises?.sha256).toBe(first.sha256);
    expect(third.sha256).toBe(snapshotHash(last));
    expect(third.inputs).toEqual(last.extension.inputs.map(({sha256}) => sha256));
  });

  it('has the same bytes when it is written again', () => {
    const years: readonly Year[] = [{whole: 5}, {whole: 6}, {whole: 8, A: 2}];
    expect(publish(years).text).toBe(publish(years).text);
  });

  it('knows a release by its file, read back or not', () => {
    const {last} = publish([{whole: 1 / 3}, {whole: 2 / 3}]);
    const text = encodeSnapshot(last);
    expect(snapshotHash(last)).toBe(createHash('sha256').update(text).digest('hex'));
    expect(snapshotHash(parseSnapshot(text))).toBe(snapshotHash(last));
    expect(compareSnapshots(parseSnapshot(text), last).changes).toEqual([]);
  });

  it('begins with the earlier release where no file lay beside it', () => {
    const [before, now] = [5, 6].map((n, i) =>
      release(`${2023 + i}-12-31`, [dataset('size.class', {2023: {whole: n}})]),
    );
    const sha256 = 'f'.repeat(64);
    const revisions = compareSnapshots(before, now, {sha256});
    const {releases} = parseRevisions(revisionsFile(null, revisions, markRevised(now, revisions)));
    expect(releases.map((one) => [one.asOf, one.changes.length])).toEqual([
      ['2023-12-31', 0],
      ['2024-12-31', 1],
    ]);
    expect(releases[0].sha256).toBe(sha256);
  });

  it('drops a release that this one replaces', () => {
    const [one, two, three] = [5, 6, 7].map((n, i) =>
      release(`${2023 + i}-12-31`, [dataset('size.class', {2023: {whole: n}})]),
    );
    const second = compareSnapshots(one, two);
    const text = revisionsFile(revisionsFile(null, null, one), second, markRevised(two, second));
    const again = compareSnapshots(one, three);
    const {releases} = parseRevisions(revisionsFile(text, again, markRevised(three, again)));
    expect(releases.map(({asOf}) => asOf)).toEqual(['2023-12-31', '2025-12-31']);
  });

  it('forgets in all releases what the last one withholds, and what it could be computed from', () => {
    const open = publish([
      {whole: 13, A: 10, B: 3},
      {whole: 17, A: 11, B: 6},
    ]);
    expect(open.file.releases[1].changes.map(({from, to}) => [from, to])).toEqual([
      [13, 17],
      [10, 11],
      [3, 6],
    ]);
    const {file, last, text} = publish([
      {whole: 13, A: 10, B: 3},
      {whole: 17, A: 11, B: 6},
      {whole: 18, A: 12, B: withheld},
    ]);
    const earlier = file.releases.slice(0, 2).flatMap(({changes}) => changes);
    expect(earlier).toHaveLength(3);
    for (const {from, to, absolute, percent, parts, fromReason} of earlier) {
      expect([from, to, absolute, percent, parts]).toEqual([null, null, null, null, undefined]);
      expect(fromReason).toBe('suppressed');
    }
    expect(file.releases[2].changes.map(({from, to}) => [from, to])).toEqual([
      [null, 18],
      [null, 12],
      [null, null],
    ]);
    expect(text).not.toMatch(/:(?:13|17|10|11|3|6)[,}]/);
    const {revised} = last.link.item[0].extension;
    expect(Object.values(revised ?? {}).map(({value}) => value)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('forgets a figure that is no longer published, and only that one', () => {
    const {file} = publish([{whole: 5, A: 2}, {whole: 6, A: 3}, {whole: 6}]);
    expect(file.releases[1].changes.map(({from, to}) => [from, to])).toEqual([
      [5, 6],
      [null, null],
    ]);
  });

  it.each(['', '{}', '[]', '{"format":"pantau-umkm/1"}'])('refuses %j', (text) => {
    expect(() => parseRevisions(text)).toThrow(UmkmError);
  });

  it.each([
    ['releases', (file: Record<string, unknown>) => ({...file, releases: {}})],
    ['changes', (file: Record<string, unknown>) => damagedRelease(file, {changes: [{from: 'x'}]})],
    ['inputs', (file: Record<string, unknown>) => damagedRelease(file, {inputs: [3]})],
    ['added', (file: Record<string, unknown>) => damagedRelease(file, {added: [{count: '1'}]})],
    ['sha256', (file: Record<string, unknown>) => damagedRelease(file, {sha256: null})],
  ])('names the damaged part: %s', (part, damage) => {
    const whole = JSON.parse(publish([{whole: 5}]).text) as Record<string, unknown>;
    expect(() => parseRevisions(JSON.stringify(damage(whole)))).toThrow(part);
  });
});

function damagedRelease(file: Record<string, unknown>, part: object): object {
  return {...file, releases: (file.releases as object[]).map((one) => ({...one, ...part}))};
}
