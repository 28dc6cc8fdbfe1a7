import {describe, expect, it} from 'vitest';
import {answeredRatio} from '../../src/measure/answered-ratio.js';
import {cohortActive} from '../../src/measure/cohort-active.js';
import {continuation} from '../../src/measure/continuation.js';
import {deliveryTimeliness} from '../../src/measure/delivery-timeliness.js';
import {followUp} from '../../src/measure/follow-up.js';

describe('answeredRatio', () => {
  it('bounds what the unknown may be', () => {
    expect(answeredRatio({due: 20, yes: 12, no: 3, unknown: 5})).toEqual({
      value: 80,
      responseRate: 75,
      lower: 60,
      upper: 85,
      flags: [],
    });
  });

  it('knows the bounds alone where nobody answered', () => {
    expect(answeredRatio({due: 5, yes: 0, no: 0, unknown: 5})).toEqual({
      value: null,
      responseRate: 0,
      lower: 0,
      upper: 100,
      flags: ['M'],
      reason: 'zero_denominator',
    });
  });

  it('fills in the one of due and unknown that is not given', () => {
    expect(answeredRatio({due: 20, yes: 12, no: 3})).toMatchObject({upper: 85});
    expect(answeredRatio({unknown: 5, yes: 12, no: 3})).toMatchObject({upper: 85});
    expect(answeredRatio({yes: 12, no: 3}).reason).toBe('missing_input');
  });

  it('refuses numbers that do not come to those due', () => {
    expect(answeredRatio({due: 19, yes: 12, no: 3, unknown: 5}).reason).toBe('invalid_input');
    expect(answeredRatio({due: 2, yes: 12, no: 3}).reason).toBe('invalid_input');
    expect(answeredRatio({due: 0, yes: 0, no: 0}).reason).toBe('zero_denominator');
  });
});

describe('deliveryTimeliness', () => {
  const of = (items: [string | null, string | null][]) =>
    deliveryTimeliness(
      items.map(([planned, delivered]) => ({planned, delivered})),
      '2024-02-29',
    );

  it('keeps an undelivered item in the denominator without a delay', () => {
    expect(
      of([
        ['2024-02-01', '2024-02-01'],
        ['2024-02-01', '2024-02-11'],
        ['2024-02-29', null],
        ['2024-03-01', '2024-02-20'],
      ]),
    ).toEqual({
      value: 100 / 3,
      deliveredOnTime: 1,
      due: 3,
      notYetDue: 1,
      undelivered: 1,
      medianDelayDays: 5,
      undated: 0,
      flags: [],
    });
  });

  it('does not know yet what came after the cut-off', () => {
    expect(of([['2024-02-01', '2024-03-05']])).toMatchObject({
      value: 0,
      undelivered: 1,
      medianDelayDays: null,
    });
  });

  it('leaves out what has no plan, and says so', () => {
    expect(
      of([
        ['2024-02-01', '2024-02-01'],
        [null, '2024-02-01'],
      ]),
    ).toMatchObject({
      value: 100,
      undated: 1,
      flags: ['O'],
    });
    expect(of([[null, null]]).reason).toBe('missing_input');
    expect(of([]).reason).toBe('zero_denominator');
    expect(of([['2024-03-01', null]]).reason).toBe('zero_denominator');
    expect(of([['2024-02-30', null]]).reason).toBe('invalid_input');
  });
});

describe('followUp', () => {
  const of = (delivered: string | null, visits: string[] | null, cutOff = '2024-12-31') =>
    followUp([{id: 'U1', delivered, visits}], {days: 30, cutOff});

  it.each([
    ['day 0 is the ceremony', ['2024-01-31'], 0],
    ['day 1 counts', ['2024-02-01'], 100],
    ['day 30, over a leap day, counts', ['2024-03-01'], 100],
    ['day 31 does not', ['2024-03-02'], 0],
    ['nor does a day before', ['2024-01-30'], 0],
  ])('%s', (_, visits, value) => {
    expect(of('2024-01-31', visits).value).toBe(value);
  });

  it('is due on the last day of the window', () => {
    expect(of('2024-01-31', [], '2024-03-01')).toMatchObject({value: 0, denominator: 1});
    expect(of('2024-01-31', [], '2024-02-29')).toMatchObject({
      value: null,
      notYetDue: 1,
      reason: 'zero_denominator',
    });
  });

  it('knows nothing of one without visits asked for or day of delivery', () => {
    expect(of('2024-01-31', null)).toMatchObject({unknown: 1, reason: 'missing_input'});
    expect(of(null, []).reason).toBe('missing_input');
    expect(of('2024-02-30', []).reason).toBe('invalid_input');
  });
});

describe('cohortActive', () => {
  const of = (k: number, orders: string[] | null, cutOff = '2024-12-31') =>
    cohortActive([{id: 'U1', onboarded: '2024-01-01', orders}], {k, cutOff});

  it('takes day 30(k−1)+1 to 30k for month k', () => {
    // 31 January is day 30, 1 March day 60, 31 March day 90.
    expect(of(1, ['2024-01-01']).value).toBe(0);
    expect(of(1, ['2024-01-31']).value).toBe(100);
    expect(of(2, ['2024-01-31']).value).toBe(0);
    expect(of(3, ['2024-03-01']).value).toBe(0);
    expect(of(3, ['2024-03-02']).value).toBe(100);
    expect(of(3, ['2024-03-31']).value).toBe(100);
    expect(of(3, ['2024-04-01']).value).toBe(0);
  });

  it('leaves out who has not had its days', () => {
    expect(of(3, [], '2024-03-31')).toMatchObject({value: 0, due: 1, notYetDue: 0});
    expect(of(3, [], '2024-03-30')).toMatchObject({value: null, due: 0, notYetDue: 1});
  });

  it('refuses half a month and a day that does not exist', () => {
    expect(of(0, []).reason).toBe('invalid_input');
    expect(of(1.5, []).reason).toBe('invalid_input');
    expect(of(1, ['2023-02-29']).reason).toBe('invalid_input');
    expect(of(1, null).reason).toBe('missing_input');
    expect(cohortActive([], {k: 1, cutOff: '2024-12-31'}).reason).toBe('zero_denominator');
  });
});

describe('continuation', () => {
  const pair = (matched: string | null, status: 'berlanjut' | 'berhenti' | null) => ({
    pair: 'a',
    matched,
    status,
  });

  it('is due on the clipped day', () => {
    const of = (cutOff: string) =>
      continuation([pair('2023-08-31', 'berlanjut')], {months: 6, cutOff}).due;
    expect(of('2024-02-28')).toBe(0);
    expect(of('2024-02-29')).toBe(1);
  });

  it('bounds what nobody knows', () => {
    const pairs = [
      pair('2024-01-31', 'berlanjut'),
      pair('2024-01-31', 'berhenti'),
      pair('2024-01-31', null),
      pair('2024-02-01', 'berlanjut'),
      pair(null, 'berlanjut'),
    ];
    expect(continuation(pairs, {months: 6, cutOff: '2024-07-31'})).toEqual({
      value: 50,
      responseRate: 200 / 3,
      lower: 100 / 3,
      upper: 200 / 3,
      due: 3,
      yes: 1,
      no: 1,
      unknown: 1,
      notYetDue: 1,
      flags: ['O'],
    });
  });

  it('refuses other words and days that do not exist', () => {
    const at = {months: 6, cutOff: '2024-07-31'};
    expect(continuation([], at).reason).toBe('zero_denominator');
    expect(continuation([pair('2023-02-29', null)], at).reason).toBe('invalid_input');
    expect(continuation([pair('2024-01-01', 'lanjut' as never)], at).reason).toBe('invalid_input');
  });
});
