import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {assess} from '../../src/assess.js';
import {compute, indicatorOf} from '../../src/compute.js';
import type {Computation} from '../../src/result/computation.js';
import type {ResultRow} from '../../src/result/row.js';
import type {Config} from '../../src/schema/config.js';
import {achievement} from '../../src/targets/achievement.js';
import {assessAs} from '../../src/targets/assess.js';
import {predicateOf} from '../../src/targets/predicate.js';
import {tablesOf} from '../support/tables.js';

describe('achievement', () => {
  it('is the share of the target that was reached', () => {
    expect(achievement(45, 50, 'higher')).toEqual({value: 90, reason: null});
    expect(achievement(60, 50, 'higher').value).toBe(120);
  });

  it('rewards staying below the target where lower is better', () => {
    expect(achievement(45, 50, 'lower').value).toBe(110);
    expect(achievement(55, 50, 'lower').value).toBe(90);
    expect(achievement(50, 50, 'lower').value).toBe(100);
  });

  it('is never below zero', () => {
    expect(achievement(120, 50, 'lower').value).toBe(0);
    expect(achievement(-5, 5, 'higher').value).toBe(0);
  });

  it('says why there is none', () => {
    expect(achievement(null, 50, 'higher').reason).toBe('missing_input');
    expect(achievement(5, 0, 'higher').reason).toBe('zero_denominator');
    expect(achievement(5, -1, 'higher').reason).toBe('invalid_input');
  });
});

describe('predicate', () => {
  it.each([
    [0, 'veryLow'],
    [50, 'veryLow'],
    [50.01, 'low'],
    [65, 'low'],
    [65.5, 'medium'],
    [75, 'medium'],
    [75.05, 'high'],
    [90, 'high'],
    [90.5, 'veryHigh'],
    [250, 'veryHigh'],
  ])('of %d %% is %s', (value, id) => {
    expect(predicateOf(value).id).toBe(id);
  });

  it('has no gap: every achievement has a rating, and a higher one never a lower rating', () => {
    const order = ['veryLow', 'low', 'medium', 'high', 'veryHigh'];
    const any = fc.double({min: 0, max: 1000, noNaN: true});
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((x) =>
          order.indexOf(predicateOf(x).id),
        );
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  it('follows the thresholds of the office, each from its own on', () => {
    const label = {id: 'x', en: 'x'};
    const predicates = [
      {id: 'kurang', label, from: 0},
      {id: 'baik', label, from: 80},
    ];
    expect(predicateOf(79.99, {predicates}).id).toBe('kurang');
    expect(predicateOf(80, {predicates}).id).toBe('baik');
  });
});

describe('rows against their targets', () => {
  const registry = `ID_UMKM;Kode Kecamatan;Kecamatan;Sasaran Bantuan;Tahun Data
    U1;99.01.01;Awan;Ya;2023
    U2;99.01.01;Awan;Ya;2023
    U3;99.01.02;Embun;Ya;2023
    U4;99.01.02;Embun;Ya;2023`;
  const aid = `ID_UMKM;Program;Tanggal
    U1;Alat;2023-03-01
    U2;Alat;2023-03-01
    U3;Alat;2023-03-01`;

  it('take the target of the whole for the whole only', async () => {
    const tables = await tablesOf({registry, aid});
    const config: Config = {targets: {'aid.coverage': {'2023': 80, '2024': 90}}};
    const result = compute(tables, 'aid.coverage', {
      config,
      by: ['region:kecamatan'],
      totals: true,
    });
    const rows = assess(result, config);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      by: {region: '99.01', period: '2023'},
      value: 75,
      target: 80,
      achievement: 93.75,
      predicate: {id: 'veryHigh'},
      better: 'higher',
      source: 'config',
      reason: null,
    });
  });

  it('take the target of an area, by code or name, and of a category', async () => {
    const tables = await tablesOf({registry, aid});
    const config: Config = {
      targets: {
        'aid.coverage': [
          {period: '2023', region: '99.01.02', target: 100},
          {period: '2023', region: 'awan', target: 50},
          {period: '2023', by: {programme: 'Alat'}, target: 60, lowerIsBetter: true},
        ],
      },
    };
    const areas = assess(
      compute(tables, 'aid.coverage', {config, by: ['region:kecamatan'], totals: true}),
      config,
    );
    expect(areas.map(({by, achievement: own}) => [by.region, own])).toEqual([
      ['99.01.01', 200],
      ['99.01.02', 50],
    ]);
    const programmes = assess(compute(tables, 'aid.coverage', {by: ['programme']}), config);
    expect(programmes).toMatchObject([{target: 60, achievement: 75, better: 'lower'}]);
  });

  it('say why there is no achievement', () => {
    const config: Config = {targets: {'aid.coverage': {'2023': 80}}};
    const of = (row: Partial<ResultRow>) => assess(answer(row), config)[0];
    expect(of({value: null, reason: 'missing_input', flags: ['O']})).toMatchObject({
      achievement: null,
      predicate: null,
      reason: 'missing_input',
      flags: ['O'],
    });
    expect(of({value: null, reason: 'suppressed', flags: ['Q']}).reason).toBe('suppressed');
    expect(of({value: 40, flags: ['P']})).toMatchObject({achievement: 50, flags: ['P']});
    const zero: Config = {targets: {'aid.coverage': {'2023': 0}}};
    expect(assess(answer({value: 4}), zero)[0]).toMatchObject({
      achievement: null,
      reason: 'zero_denominator',
      flags: ['M'],
    });
  });

  it('go down where lower is better by the indicator itself', () => {
    const config: Config = {targets: {'dq.stale': {'2023': 2}}};
    const [row] = assess({...answer({value: 1}), indicator: 'dq.stale'}, config);
    expect(row).toMatchObject({better: 'lower', achievement: 150});
  });

  it('take targets of programmes by the exact title or key, the configuration first', async () => {
    const {title} = indicatorOf('aid.coverage');
    const tables = await tablesOf({
      registry,
      aid,
      programme: `Nama Program;Indikator Kinerja;Target;Tahun Anggaran
        Bantuan alat;${title.id.toUpperCase()};60;2023
        Bantuan modal;${title.id} usaha mikro;99;2023`,
    });
    const result = compute(tables, 'aid.coverage');
    expect(assess(result, {}, tables)).toMatchObject([
      {target: 60, achievement: 125, source: 'programme'},
    ]);
    const config: Config = {targets: {'aid.coverage': {'2023': 75}}};
    expect(assess(result, config, tables)).toMatchObject([{target: 75, source: 'config'}]);
  });

  it('use no target of a programme that is not plainly meant', async () => {
    const indicator = indicatorOf('aid.coverage');
    const {id} = indicator.title;
    const near = await tablesOf({
      registry,
      aid,
      programme: `Nama Program;Indikator Kinerja;Target;Tahun Anggaran
        Bantuan;${id} usaha mikro;99;2023`,
    });
    const similar = assessAs(indicator, compute(near, 'aid.coverage'), {}, near);
    expect(similar.rows).toEqual([]);
    expect(similar.remarks).toMatchObject([
      {code: 'TARGET_SIMILAR', params: {names: `${id} usaha mikro`}},
    ]);
    const twice = await tablesOf({
      registry,
      aid,
      programme: `Nama Program;Indikator Kinerja;Target;Tahun Anggaran
        Bantuan alat;${id};60;2023
        Bantuan modal;${id};70;2023`,
    });
    const unclear = assessAs(indicator, compute(twice, 'aid.coverage'), {}, twice);
    expect(unclear.rows).toEqual([]);
    expect(unclear.remarks).toMatchObject([{code: 'TARGET_UNCLEAR', params: {count: 2}}]);
  });
});

/** An answer of one row about the whole in 2023. */
function answer(row: Partial<ResultRow>): Computation {
  return {
    indicator: 'aid.coverage',
    version: 1,
    unit: 'percent',
    dims: ['region', 'period'],
    rows: [
      {
        by: {region: 'total', period: '2023'},
        value: null,
        numerator: null,
        denominator: null,
        unknown: null,
        extra: {},
        flags: [],
        reason: null,
        ...row,
      },
    ],
    labels: {},
    chosen: {},
    diagnostics: [],
  };
}
