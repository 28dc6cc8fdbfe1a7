import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import '../support/fast-check.js';
import {UmkmError} from '../../src/errors.js';
import {compareSnapshots, type FigureChange} from '../../src/revision/index.js';
import {dataset, inputOf, release, withheld, type ShortCell} from './releases.js';

/** `value before > value after` of one figure under the given circumstances. */
function changeOf(
  before: ShortCell | undefined,
  after: ShortCell | undefined,
  extension: Parameters<typeof dataset>[2] = {},
  later: Parameters<typeof dataset>[2] = extension,
): FigureChange | undefined {
  const table = (cell: ShortCell | undefined): Record<string, Record<string, ShortCell>> => ({
    2023: {whole: 100, ...(cell !== undefined && {A: cell})},
  });
  const {changes} = compareSnapshots(
    release('2023-12-31', [dataset('aid.coverage', table(before), extension)]),
    release('2024-12-31', [dataset('aid.coverage', table(after), later)]),
  );
  expect(changes.length).toBeLessThan(2);
  return changes[0];
}

describe('comparing two releases', () => {
  it('gives a revised figure with final − first, and in percent of the first', () => {
    expect(changeOf(6800, 6612)).toEqual({
      indicator: 'aid.coverage',
      params: {},
      by: {region: 'A', period: '2023'},
      unit: 'count',
      kind: 'revised',
      why: ['new_data'],
      from: 6800,
      fromReason: null,
      to: 6612,
      absolute: -188,
      percent: (-188 / 6800) * 100,
      before: {flags: [], reason: null},
      after: {flags: [], reason: null},
      parts: {numerator: {from: 6800, to: 6612}},
    });
  });

  it('finds nothing in the same release', () => {
    const one = release('2023-12-31', [dataset('size.class', {2023: {whole: 3, A: withheld}})]);
    expect(compareSnapshots(one, one)).toMatchObject({changes: [], guarded: []});
  });

  it('gives no percentage of nothing', () => {
    expect(changeOf(0, 5)).toMatchObject({absolute: 5, percent: null});
  });

  it.each([
    ['percent', 41.2345, 41.2349, undefined],
    ['percent', 41.2345, 41.2451, 'revised'],
    ['percent', 41.244999999, 41.245000001, undefined],
    ['rupiah', 1_000_000.2, 1_000_000.4, undefined],
    ['index', 0.1234, 0.1236, 'revised'],
  ])('compares %s as it is shown: %d and %d', (unit, from, to, kind) => {
    const part = {numerator: null};
    expect(changeOf({value: from, ...part}, {value: to, ...part}, {unit})?.kind).toBe(kind);
  });

  it('sees a share whose counts changed though it did not', () => {
    const half = (n: number): ShortCell => ({value: 50, numerator: n, denominator: 2 * n});
    expect(changeOf(half(10), half(12), {unit: 'percent'})).toMatchObject({
      kind: 'revised',
      absolute: 0,
      parts: {numerator: {from: 10, to: 12}, denominator: {from: 20, to: 24}},
    });
  });

  it('says that a provisional figure has become final as it was', () => {
    const change = changeOf({value: 9, flags: ['P']}, 9);
    expect(change).toMatchObject({kind: 'status', from: 9, to: 9, absolute: 0, percent: 0});
    expect([change?.before?.flags, change?.after?.flags]).toEqual([['P'], []]);
  });

  it.each([
    ['an area that is new', undefined, 5, 'added', null, 5],
    ['one that had not reported', null, 5, 'added', null, 5],
    ['one that is gone', 5, undefined, 'removed', null, null],
    ['one that is missing now', 5, null, 'removed', null, null],
    ['one that is withheld now', 5, withheld, 'now_withheld', null, null],
    ['one that no longer is', withheld, 5, 'no_longer_withheld', null, 5],
  ] as const)('tells %s apart and gives what both publish', (_, before, after, kind, from, to) => {
    expect(changeOf(before, after)).toMatchObject({
      ...{kind, from, to, absolute: null, percent: null, fromReason: 'not_published'},
    });
  });

  it('does not list what neither of them publishes', () => {
    expect(changeOf(null, withheld)).toBeUndefined();
    expect(changeOf(withheld, undefined)).toBeUndefined();
  });

  it.each([
    ['new_definition', {indicatorVersion: 2}],
    ['new_regime', {sizeRegime: 'pp7_2021'}],
  ])('gives both figures and no difference for %s', (why, later) => {
    expect(changeOf(5, 8, {}, later)).toMatchObject({
      ...{kind: 'revised', why: ['new_data', why], from: 5, to: 8, absolute: null, percent: null},
    });
  });

  it('compares datasets of the same parameters only', () => {
    const {changes} = compareSnapshots(
      release('2023-12-31', [dataset('aid.followup', {2023: {whole: 5}}, {params: {n: '30'}})]),
      release('2024-12-31', [dataset('aid.followup', {2023: {whole: 8}}, {params: {n: '90'}})]),
    );
    expect(changes.map(({kind, params}) => [kind, params.n])).toEqual([
      ['added', '90'],
      ['removed', '30'],
    ]);
  });

  it('names what else differs where the files are the same', () => {
    const items = (value: number) => [dataset('size.class', {2023: {whole: value}})];
    const same = {inputs: [inputOf('one')]};
    const before = release('2023-12-31', items(5), same);
    const why = (extension: Parameters<typeof release>[2]) =>
      compareSnapshots(before, release('2023-12-31', items(6), {...same, ...extension})).changes[0]
        .why;
    expect(why({})).toEqual(['new_settings']);
    expect(why({library: 'pantau-umkm 0.2.0'})).toEqual(['new_library']);
    const codeLists = [{list: 'wilayah', edition: 'Kemendagri, idn-area-data 3.1.2'}];
    expect(why({codeLists})).toEqual(['new_code_list']);
  });

  it('repeats no earlier value from which one that is withheld now can be computed', () => {
    const digital = (a: ShortCell, b: ShortCell, whole: number) =>
      dataset('digital.any', {2022: {whole, A: 20}, 2023: {whole, A: a, B: b}});
    const {changes, guarded} = compareSnapshots(
      release('2023-12-31', [digital(10, 3, 13), dataset('aid.coverage', {2023: {whole: 7}})]),
      release('2024-12-31', [
        digital(11, withheld, 14),
        dataset('aid.coverage', {2023: {whole: 9}}),
      ]),
    );
    expect(guarded).toEqual([{family: 'digital', period: '2023'}]);
    const told = changes.map(({indicator, by, from, to}) => [indicator, by.period, from, to]);
    expect(told).toEqual([
      ['digital.any', '2022', 13, 14],
      ['digital.any', '2023', null, 14],
      ['digital.any', '2023', null, 11],
      ['digital.any', '2023', null, null],
      ['aid.coverage', '2023', 7, 9],
    ]);
    const hidden = changes.filter(
      ({by, indicator}) => by.period === '2023' && /^dig/.test(indicator),
    );
    for (const {absolute, percent, fromReason, parts} of hidden) {
      expect([absolute, percent]).toEqual([null, null]);
      expect(fromReason).not.toBeNull();
      for (const {from} of Object.values(parts ?? {})) expect(from).toBeNull();
    }
  });

  it('guards a whole family of counts, whose growth shows the year before again', () => {
    const {guarded} = compareSnapshots(
      release('2023-12-31', [dataset('size.class', {2022: {whole: 5}, 2023: {whole: 4}})]),
      release('2024-12-31', [dataset('size.class', {2022: {whole: withheld}, 2023: {whole: 4}})]),
    );
    expect(guarded).toEqual([{family: 'stock', period: null}]);
  });

  it('guards where a single small count beside a shown figure is withheld', () => {
    const share = (unknown: number | null): ShortCell => ({value: 50, unknown});
    const {changes, guarded} = compareSnapshots(
      release('2023-12-31', [dataset('aid.coverage', {2023: {whole: share(2)}})]),
      release('2024-12-31', [dataset('aid.coverage', {2023: {whole: share(null)}})]),
    );
    expect(guarded).toEqual([{family: 'aid', period: '2023'}]);
    expect(changes).toEqual([]);
  });

  it('refuses another place, and a release that is later', () => {
    const region = {code: '99.02', label: 'Kabupaten Lain', level: 'kabupaten'};
    const here = release('2023-12-31', []);
    expect(() => compareSnapshots(release('2022-12-31', [], {region}), here)).toThrow(
      new UmkmError('REVISION_REGION', {found: 'Kabupaten Lain', expected: 'Kabupaten Contoh'}),
    );
    expect(() => compareSnapshots(release('2024-12-31', []), here)).toThrow(UmkmError);
  });

  it('finds every figure that differs, whatever the order of the categories', () => {
    const figure = fc.option(fc.integer({min: 0, max: 3}), {nil: null});
    const areas = ['whole', 'A', 'B', 'C'];
    const table = fc.array(figure, {minLength: 8, maxLength: 8});
    fc.assert(
      fc.property(table, table, fc.shuffledSubarray(areas, {minLength: 4}), (one, two, order) => {
        const rows = (list: readonly (number | null)[], names: readonly string[]) =>
          Object.fromEntries(
            ['2022', '2023'].map((period, p) => [
              period,
              Object.fromEntries(names.map((n) => [n, list[4 * p + areas.indexOf(n)]])),
            ]),
          );
        const {changes} = compareSnapshots(
          release('2023-12-31', [dataset('size.class', rows(one, areas))]),
          release('2024-12-31', [dataset('size.class', rows(two, order))]),
        );
        const expected = one.flatMap((before, i) => (before === two[i] ? [] : [[before, two[i]]]));
        expect(changes).toHaveLength(expected.length);
        for (const {from, to, kind, absolute} of changes) {
          expect(kind).toBe(from !== null ? 'revised' : to === null ? 'removed' : 'added');
          expect(absolute).toBe(from === null || to === null ? null : to - from);
        }
      }),
    );
  });
});
