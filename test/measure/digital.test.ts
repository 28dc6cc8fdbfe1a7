import {describe, expect, it} from 'vitest';
import {anyChannel} from '../../src/measure/any-channel.js';
import {channelIntensity} from '../../src/measure/channel-intensity.js';
import {channelShares} from '../../src/measure/channel-shares.js';
import {digitalLadder} from '../../src/measure/ladder.js';

const channels = [['wa', 'wa', 'ig'], ['wa'], [], null];

describe('anyChannel', () => {
  it('keeps those that nobody asked in the denominator', () => {
    expect(anyChannel(channels)).toEqual({
      value: 50,
      adopters: 2,
      businesses: 4,
      unknown: 1,
      flags: [],
    });
    expect(anyChannel([]).reason).toBe('zero_denominator');
    expect(anyChannel([null]).reason).toBe('missing_input');
  });
});

describe('channelShares', () => {
  it('has another base for adopters than for all', () => {
    expect(channelShares(channels)).toMatchObject({values: {wa: 50, ig: 25}, base: 4});
    expect(channelShares(channels, {base: 'adopters'})).toEqual({
      values: {wa: 100, ig: 50},
      base: 2,
      unknown: 1,
      flags: [],
    });
  });

  it('has no share of adopters that are not there', () => {
    expect(channelShares([[], []])).toMatchObject({values: {}, base: 2, flags: []});
    expect(channelShares([[], []], {base: 'adopters'})).toMatchObject({
      values: {},
      reason: 'zero_denominator',
      flags: ['M'],
    });
    expect(channelShares([null]).reason).toBe('missing_input');
  });
});

describe('digitalLadder', () => {
  it('adds up from the top, unknown stages in the denominator', () => {
    expect(digitalLadder([0, 1, 3, 4, null])).toEqual({
      counts: {0: 1, 1: 1, 2: 0, 3: 1, 4: 1},
      shares: {0: 20, 1: 20, 2: 0, 3: 20, 4: 20},
      atLeast: {1: 60, 2: 40, 3: 40, 4: 20},
      n: 5,
      unknown: 1,
      flags: [],
    });
  });

  it('has no shares of nobody, and no fifth stage', () => {
    expect(digitalLadder([])).toMatchObject({atLeast: {1: null}, flags: ['M']});
    expect(digitalLadder([5]).reason).toBe('invalid_input');
    expect(digitalLadder([1.5]).reason).toBe('invalid_input');
    expect(digitalLadder([null]).reason).toBe('missing_input');
  });
});

describe('channelIntensity', () => {
  it('leaves out a business to which no channel applies', () => {
    expect(
      channelIntensity([
        {used: 1, applicable: 4},
        {used: 3, applicable: 4},
        {used: 0, applicable: 0},
      ]),
    ).toEqual({value: 50, n: 2, notApplicable: 1, unknown: 0, flags: []});
  });

  it('has no mean over a missing part unless partial coverage is asked for', () => {
    const items = [
      {used: 1, applicable: 4},
      {used: null, applicable: 4},
    ];
    expect(channelIntensity(items)).toMatchObject({value: null, unknown: 1, flags: ['O']});
    expect(channelIntensity(items, {coverage: 'partial'})).toMatchObject({value: 25, unknown: 1});
    expect(channelIntensity([{used: 5, applicable: 4}]).reason).toBe('invalid_input');
    expect(channelIntensity([]).reason).toBe('zero_denominator');
    expect(channelIntensity([{used: 0, applicable: 0}]).reason).toBe('zero_denominator');
  });
});
