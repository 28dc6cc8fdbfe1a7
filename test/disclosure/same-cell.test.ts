import {describe, expect, it} from 'vitest';
import {cellsOf, findDataset} from '../../src/snapshot/cells.js';
import type {Dataset, Snapshot} from '../../src/snapshot/v1.js';
import {buildSnapshot} from '../../src/publish.js';
import {randomCase} from '../oracle/generate.js';
import {readOffice} from '../oracle/office.js';
import {tablesOf} from '../support/tables.js';

type Cell = ReturnType<typeof cellsOf>[number];

/** 2022: 30 mikro and 10 kecil; 2023: 40 mikro and 2 kecil. Half of each sells online. */
async function snapshotOf(disclosure: {sensitive?: number; plain?: number}): Promise<Snapshot> {
  const rows = [
    ...businesses('2022', 'M', 30, 100e6),
    ...businesses('2022', 'K', 10, 3e9),
    ...businesses('2023', 'M', 40, 100e6),
    ...businesses('2023', 'K', 2, 3e9),
  ];
  const ids = new Set(rows.map((row) => row.split(';')[0]));
  const tables = await tablesOf({
    registry: ['ID_UMKM;Kode Kecamatan', ...[...ids].map((id) => `${id};99.01.01`)].join('\n'),
    observation: ['ID_UMKM;Tahun;Omzet per tahun;Media Sosial', ...rows].join('\n'),
  });
  return buildSnapshot(tables, {config: {region: {code: '99.01'}, disclosure}});
}

function businesses(year: string, letter: string, count: number, sales: number): string[] {
  return Array.from(
    {length: count},
    (_, i) => `${letter}${String(i)};${year};${String(sales)};${i % 2 ? 'ya' : 'tidak'}`,
  );
}

const find = (snapshot: Snapshot, key: string, by: Readonly<Record<string, string>>): Cell => {
  const dims = ['region', 'period', ...(by.size_class === undefined ? [] : ['size_class'])];
  const dataset = findDataset(snapshot, key, dims) as Dataset;
  const place = {region: '99.01', ...by};
  return cellsOf(dataset).find((cell) =>
    Object.entries(place).every(([dim, id]) => cell.by[dim] === id),
  ) as Cell;
};

const nothingLeft = {
  value: null,
  numerator: null,
  denominator: null,
  unknown: null,
  reason: 'suppressed',
};

describe('a cell that is withheld in one dataset', () => {
  it('cannot be computed from growth, share or contribution', async () => {
    const snapshot = await snapshotOf({plain: 5});
    for (const key of ['size.class', 'growth.yoy', 'growth.share', 'growth.contribution']) {
      const kecil = find(snapshot, key, {period: '2023', size_class: 'kecil'});
      expect(kecil, key).toMatchObject(nothingLeft);
      expect(Object.values(kecil.extra).every((value) => value === null)).toBe(true);
    }
    const mikro = find(snapshot, 'growth.yoy', {period: '2023', size_class: 'mikro'});
    expect(mikro).toMatchObject({numerator: 10, denominator: 30, reason: null});
  });

  it('is not open as the base of a sensitive figure', async () => {
    const snapshot = await snapshotOf({plain: 20, sensitive: 5});
    for (const key of ['size.class', 'digital.any'])
      expect(find(snapshot, key, {period: '2022', size_class: 'kecil'}), key).toMatchObject(
        nothingLeft,
      );
    expect(find(snapshot, 'digital.gap', {period: '2022'})).toMatchObject(nothingLeft);
  });

  it('keeps a small change of large counts, which are open anyway', async () => {
    const snapshot = await snapshotOf({plain: 2});
    const total = find(snapshot, 'growth.yoy', {period: '2023', size_class: 'total'});
    expect(total).toMatchObject({numerator: 2, denominator: 40, value: 5});
  });

  it('stands open in no other dataset of 6 small offices', {timeout: 240_000}, async () => {
    let withheld = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const {office, config} = randomCase(seed);
      const disclosure = {sensitive: 2 + (seed % 3), plain: seed % 4};
      const tables = await readOffice(office, config);
      const {hidden, open} = countsIn(
        await buildSnapshot(tables, {config: {...config, disclosure}}),
      );
      withheld += hidden.size;
      expect(
        [...hidden].filter((name) => open.has(name)).map((name) => [name, open.get(name)]),
        `office ${String(seed)}`,
      ).toEqual([]);
    }
    expect(withheld).toBeGreaterThan(100);
  });
});

/** Names of counts that their own dataset withholds, and where a count can be read or computed. */
function countsIn(snapshot: Snapshot): {hidden: Set<string>; open: Map<string, string>} {
  const hidden = new Set<string>();
  const open = new Map<string, string>();
  for (const dataset of snapshot.link.item) {
    const key = dataset.extension.indicator;
    for (const {by, value, numerator, denominator, extra, reason} of cellsOf(dataset)) {
      const name = (what: string, year = 0, size = by.size_class ?? 'total'): string =>
        [
          ...[what, by.region, String(Number(by.period) + year), size],
          ...[by.programme ?? 'total', by.owner_sex ?? 'total'],
        ].join();
      const shows = (count: number | null, what: string): void => {
        if (count !== null) open.set(what, key);
      };
      const whole = (extra.areas_compared ?? null) === null;
      if (key === 'size.class') {
        if (reason === 'suppressed') hidden.add(name('all'));
        shows(value, name('all'));
      } else if (key === 'growth.share') {
        shows(numerator, name('all'));
        shows(denominator, name('all', 0, 'total'));
      } else if (key === 'growth.yoy' && whole) {
        shows(denominator, name('all', -1));
        if (denominator !== null) shows(numerator, name('all'));
      } else if (key === 'growth.contribution' && whole) {
        shows(denominator, name('all', -1, 'total'));
        // A change and one of its two counts give the other.
        if (numerator !== null && open.has(name('all', -1))) open.set(name('all'), key);
      } else if (key === 'digital.any' || key === 'aid.coverage') {
        if (reason === 'suppressed') hidden.add(name(key));
        shows(numerator, name(key));
        if (key === 'digital.any') shows(denominator, name('all'));
      } else if (key === 'digital.per_channel') {
        shows(denominator, name('all'));
      } else if (key === 'digital.gap') {
        shows(numerator, name('digital.any', 0, 'kecil'));
        shows(denominator, name('all', 0, 'kecil'));
        shows(extra.numerator_b ?? null, name('digital.any', 0, 'mikro'));
        shows(extra.denominator_b ?? null, name('all', 0, 'mikro'));
      }
    }
  }
  return {hidden, open};
}
