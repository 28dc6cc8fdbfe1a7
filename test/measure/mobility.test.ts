import {describe, expect, it} from 'vitest';
import {groupSize} from '../../src/measure/group-size.js';
import {netUpgrades} from '../../src/measure/net-upgrades.js';
import {compareRegimes} from '../../src/measure/reclassification.js';
import {upwardMobility} from '../../src/measure/upward-mobility.js';

const moves = [
  {from: 'mikro', to: 'mikro', n: 6},
  {from: 'mikro', to: 'kecil', n: 1},
  {from: 'mikro', to: 'besar', n: 1},
  {from: 'mikro', to: 'keluar', n: 1},
  {from: 'mikro', to: 'tidak_diketahui', n: 1},
  {from: 'kecil', to: 'mikro', n: 3},
  {from: 'baru', to: 'mikro', n: 50},
  {from: 'tidak_diketahui', to: 'kecil', n: 9},
];

describe('upwardMobility', () => {
  it('keeps exits and unknowns in the main denominator and counts besar as higher', () => {
    expect(upwardMobility(moves)).toEqual({
      value: 20,
      upgraded: 2,
      initial: 10,
      survivingClassified: 8,
      valueSurvivors: 25,
      unknown: 1,
      flags: [],
    });
  });

  it('asks about any class', () => {
    expect(upwardMobility(moves, 'kecil')).toMatchObject({value: 0, initial: 3});
    expect(upwardMobility(moves, 'menengah')).toMatchObject({
      value: null,
      initial: 0,
      valueSurvivors: null,
      reason: 'zero_denominator',
    });
    expect(upwardMobility(moves, 'ultra').reason).toBe('invalid_input');
  });

  it('does not guess a missing number or a word nobody knows', () => {
    const more = (to: string, n: number | null) => [...moves, {from: 'mikro', to, n}];
    expect(upwardMobility(more('kecil', null)).reason).toBe('missing_input');
    expect(upwardMobility(more('kecil', -1)).reason).toBe('invalid_input');
    expect(upwardMobility(more('naik', 1)).reason).toBe('invalid_input');
  });
});

describe('netUpgrades', () => {
  it('counts neither exits, unknowns nor entrants', () => {
    expect(netUpgrades(moves)).toEqual({
      value: -1,
      up: 2,
      down: 3,
      exits: 1,
      unknown: 1,
      flags: [],
    });
    expect(netUpgrades([])).toMatchObject({value: 0, up: 0, down: 0});
  });
});

describe('compareRegimes', () => {
  const years = [
    {year: 2020, regime: 'uu20_2008'},
    {year: 2021, regime: 'pp7_2021'},
  ] as const;

  it('tells a change of the law from one of the businesses', () => {
    const found = compareRegimes(
      [
        {id: 'U1', annualSales: 400e6},
        {id: 'U2', annualSales: [3e9, 1e9]},
        {id: 'U3', annualSales: null},
      ],
      years,
    );
    expect(found.publishedBasis.year0).toEqual({
      mikro: 0,
      kecil: 1,
      menengah: 1,
      besar: 0,
      unknown: 1,
    });
    expect(found).toMatchObject({apparentDowngrades: 2, trueDowngrades: 1, flags: ['B']});
    expect(found.constantRegime.regime).toBe('pp7_2021');
  });

  it('has no break under one law', () => {
    const same = [years[1], {year: 2022, regime: 'pp7_2021'}] as const;
    expect(compareRegimes([{id: 'U1', annualSales: 1}], same)).toMatchObject({
      apparentDowngrades: 0,
      flags: [],
    });
  });
});

describe('groupSize', () => {
  it('classes members, never their pooled sales', () => {
    const members = [
      {id: 'U1', annualSales: 3e9},
      {id: 'U2', annualSales: null, capital: 1e9},
      {id: 'U3'},
      {id: 'U1', annualSales: 3e9},
    ];
    expect(groupSize(members, 'pp7_2021')).toEqual({
      groupClass: null,
      reason: 'not_applicable',
      membersByClass: {mikro: 1, kecil: 1, menengah: 0, besar: 0, unknown: 1},
      businessesCounted: 3,
      flags: ['E'],
    });
    expect(groupSize([], 'pp7_2021').businessesCounted).toBe(0);
  });
});
