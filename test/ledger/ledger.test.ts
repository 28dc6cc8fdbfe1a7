import {beforeAll, describe, expect, it} from 'vitest';
import {auditSnapshot} from '../../src/audit.js';
import {indicatorOf, indicators} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import {tablesOf as figures} from '../../src/ledger/earlier.js';
import {ledgerOf, type Ledger} from '../../src/ledger/ledger.js';
import {nameOf} from '../../src/ledger/quantity.js';
import {readingOf} from '../../src/ledger/read.js';
import {bothOf, countOf, isPlain} from '../../src/ledger/subject.js';
import {exists, listed, usesChannel} from '../../src/indicator/expression.js';
import {buildSnapshot, releaseOf} from '../../src/publish.js';
import {openSession} from '../../src/session.js';
import {aid} from '../../src/schema/aid.js';
import {cellsOf, findDataset} from '../../src/snapshot/cells.js';
import type {Cell, Dataset, Snapshot} from '../../src/snapshot/v1.js';
import {tablesOf} from '../support/tables.js';

/** Three invented areas: of 40, 30 and 20 businesses 12, 9 and 3 sell by social media; all are known. */
const areas = [
  ['99.01.01', 40, 12],
  ['99.01.02', 30, 9],
  ['99.01.03', 20, 3],
] as const;

function office(selling: readonly number[] = areas.map(([, , count]) => count)): Promise<Tables> {
  const rows = areas.flatMap(([code, all], area) =>
    Array.from({length: all}, (_, i) => ({
      id: `${code}-${String(i)}`,
      code,
      sells: i < selling[area] ? 'ya' : 'tidak',
    })),
  );
  return tablesOf({
    registry: ['ID_UMKM;Kode Kecamatan', ...rows.map(({id, code}) => `${id};${code}`)].join('\n'),
    observation: [
      'ID_UMKM;Tahun;Media Sosial',
      ...rows.map(({id, sells}) => `${id};2024;${sells}`),
    ].join('\n'),
  });
}

const region = {code: '99.01', name: 'Kabupaten Contoh (rekaan)'};
const figure = (snapshot: Snapshot, code: string): Cell => {
  const dataset = findDataset(snapshot, 'digital.any', ['region', 'period']) as Dataset;
  return cellsOf(dataset).find(({by}) => by.region === code) as Cell;
};

describe('subjects', () => {
  it('are equal where the meaning is, however the expression is written', () => {
    const both = bothOf(usesChannel, listed);
    expect(bothOf(listed, usesChannel)).toBe(both);
    expect(countOf({op: 'all', of: [listed, {op: 'all', of: [usesChannel, listed]}]})).toBe(both);
  });

  it('are plain where the register alone tells', () => {
    expect(isPlain(listed)).toBe(true);
    expect(isPlain({op: 'all', of: [listed, exists(aid)]})).toBe(false);
    expect(isPlain(listed, {of: 'row', table: 'aid'})).toBe(false);
  });
});

describe('the ledger of published figures', () => {
  let truth: Snapshot;
  let ledger: Ledger;
  const subject = bothOf(usesChannel, listed);
  beforeAll(async () => {
    const config = {region, disclosure: {method: 'none'}} as const;
    truth = await buildSnapshot(await office(), {config});
    ledger = ledgerOf(figures(truth, region.code), 'truth');
  });

  it('holds each number once, whatever figures show it', () => {
    const all = nameOf({subject: countOf(listed), at: {period: '2024'}});
    expect(ledger.numbers.get(all)).toMatchObject({value: 90, rule: 'plain', latent: false});
    const having = nameOf({subject, at: {period: '2024'}});
    expect(ledger.numbers.get(having)).toMatchObject({value: 24, rule: 'sensitive'});
  });

  it('knows that areas add up to the whole', () => {
    const total = nameOf({subject, at: {period: '2024'}});
    const parts = areas.map(([code]) => nameOf({subject, at: {period: '2024', region: code}}));
    expect(ledger.equations).toContainEqual([total, parts]);
  });

  it('knows that all are those with, those without and those unknown', () => {
    const place = {period: '2024', region: '99.01.03'};
    const all = nameOf({subject: countOf(listed), at: place});
    const relation = ledger.equations.find(
      ([total, parts]) => total === all && parts.includes(nameOf({subject, at: place})),
    );
    const values = (relation?.[1] ?? []).map((name) => ledger.numbers.get(name)?.value);
    expect(values).toEqual([3, 17, 0]);
  });
});

describe('readings', () => {
  const cell = {
    by: {region: '99.01', period: '2024', agency: 'A', agency_b: 'B'},
    ...{value: 1, numerator: 1, denominator: 2, unknown: 0},
    extra: {
      size_a: 2,
      size_b: 2,
      up: 1,
      down: 0,
      'mikro>kecil': 1,
      numerator_b: 1,
      denominator_b: 2,
    },
    flags: [],
    reason: null,
  };

  it.each(
    indicators
      .filter(({sensitive, formulaKind}) => sensitive && formulaKind.kind !== 'function')
      .map((indicator) => [indicator.key, indicator] as const),
  )('show what a sensitive figure is made of: %s', (_, indicator) => {
    const by = {...cell.by, ...(indicator.always.includes('licence') && {licence: 'pirt'})};
    const reading = readingOf({indicator, params: {}, cell: {...cell, by}, office: '99.01'});
    const sensitive = (reading?.entries ?? []).filter(({rule}) => rule === 'sensitive');
    expect(sensitive.length).toBeGreaterThan(0);
  });
});

describe('an office with one small count', () => {
  it('withholds another figure too, and the sum gives neither away', async () => {
    const snapshot = await buildSnapshot(await office(), {config: {region}});
    expect(figure(snapshot, '99.01.03').reason).toBe('suppressed');
    const others = ['99.01', '99.01.01', '99.01.02'].map((code) => figure(snapshot, code).reason);
    expect(others.filter((reason) => reason === 'suppressed')).toHaveLength(1);
    expect(await auditSnapshot(snapshot, {threshold: 5})).toMatchObject({safe: true});
  });

  it('is open where only the small one is withheld', async () => {
    const truth = await buildSnapshot(await office(), {
      config: {region, disclosure: {method: 'none'}},
    });
    const alone = withheldAlone(truth, '99.01.03');
    const {safe, exact} = await auditSnapshot(alone);
    expect(safe).toBe(false);
    expect(exact).toContainEqual({
      indicator: 'digital.any',
      by: {region: '99.01.03', period: '2024'},
      part: 'figure',
      lower: 3,
      upper: 3,
    });
  });

  it('does not show a newcomer by the difference of two releases', async () => {
    const config = {region};
    const previous = await buildSnapshot(await office([12, 9, 8]), {config});
    expect(figure(previous, '99.01.03')).toMatchObject({numerator: 8});
    const session = openSession(await office([12, 9, 9]), config);
    const {snapshot: later, sound, unchanged} = await releaseOf(session, {previous});
    expect(figure(later, '99.01.03').reason).toBe('suppressed');
    const audit = await auditSnapshot(later, {
      previous,
      ...(sound && {sound}),
      ...(unchanged && {unchanged}),
    });
    expect(audit).toMatchObject({safe: true});
    const alone = await buildSnapshot(await office([12, 9, 9]), {config});
    expect(figure(alone, '99.01.03')).toMatchObject({numerator: 9});
  });
});

/** The figures of one area withheld wherever they speak of sales, and nothing else. */
function withheldAlone(snapshot: Snapshot, code: string): Snapshot {
  const copy = structuredClone(snapshot);
  for (const dataset of copy.link.item) {
    if (!indicatorOf(dataset.extension.indicator).sensitive) continue;
    const cells = cellsOf(dataset);
    const width = dataset.size[dataset.size.length - 1];
    const reasons: Record<string, string> = {...dataset.extension.reasons};
    const value = [...dataset.value];
    cells.forEach(({by, reason}, i) => {
      if (by.region !== code || reason !== null) return;
      value.fill(null, i * width, (i + 1) * width);
      reasons[i * width] = 'suppressed';
    });
    Object.assign(dataset, {value});
    Object.assign(dataset.extension, {reasons});
  }
  return copy;
}
