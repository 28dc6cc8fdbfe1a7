import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {areaCoverage} from '../../src/measure/area-coverage.js';
import {sessionsPerBusiness} from '../../src/measure/sessions-per-business.js';
import {medianOf, summarise} from '../../src/measure/summary.js';
import {transactionValue} from '../../src/measure/transaction-value.js';
import {valuePerRecipient} from '../../src/measure/value-per-recipient.js';
import {mentorWorkload} from '../../src/measure/workload.js';

describe('summarise', () => {
  it('tells number, middle and spread', () => {
    expect(summarise([2, 4])).toEqual({
      n: 2,
      missing: 0,
      total: 6,
      mean: 3,
      median: 3,
      max: 4,
      maxToMean: 4 / 3,
      cv: 100 / 3,
      topShare: 400 / 6,
      reason: null,
    });
    expect(summarise([7])).toMatchObject({cv: 0, topShare: 100, maxToMean: 1, median: 7});
  });

  it('has no sum over a missing amount unless partial coverage is asked for', () => {
    expect(summarise([2, null])).toMatchObject({n: 1, missing: 1, total: null, mean: null});
    expect(summarise([2, null], {coverage: 'partial'})).toMatchObject({missing: 1, total: 2});
    expect(summarise([null], {coverage: 'partial'}).reason).toBe('missing_input');
    expect(summarise([2, -1]).reason).toBe('invalid_input');
  });

  it('takes the order of amounts for nothing', () => {
    const amounts = fc.array(fc.nat(1000), {minLength: 1, maxLength: 30});
    fc.assert(
      fc.property(amounts, (values) => {
        const [one, other] = [summarise(values), summarise([...values].reverse())];
        expect(other.median).toBe(one.median);
        expect(other.cv === null ? 0 : other.cv).toBeCloseTo(one.cv ?? 0, 8);
        expect(one.max).toBeGreaterThanOrEqual(one.mean!);
      }),
    );
  });

  it('does not sort the list it was given', () => {
    const values = [3, 1, 2];
    expect(medianOf(values)).toBe(2);
    expect(values).toEqual([3, 1, 2]);
    expect(medianOf([])).toBeNull();
  });
});

describe('valuePerRecipient', () => {
  it('gives mean beside median', () => {
    expect(valuePerRecipient([3, 3, 5, 2, 17])).toEqual({
      value: 6,
      n: 5,
      missing: 0,
      total: 30,
      mean: 6,
      median: 3,
      flags: [],
    });
  });

  it('has a total of 0 and no mean without recipients', () => {
    expect(valuePerRecipient([])).toMatchObject({
      n: 0,
      total: 0,
      mean: null,
      reason: 'zero_denominator',
      flags: ['M'],
    });
    expect(valuePerRecipient([1, null])).toMatchObject({total: null, flags: ['O']});
  });
});

describe('mentorWorkload', () => {
  it('shows the imbalance that the mean hides', () => {
    const found = mentorWorkload([60, 45, 45, 30, 20]);
    expect(found).toMatchObject({value: 40, median: 45, max: 60, maxToMean: 1.5, flags: []});
    expect(found.cv).toBeCloseTo(34.4601218802, 8);
  });

  it('has no spread where nobody has a business', () => {
    expect(mentorWorkload([0, 0])).toMatchObject({
      value: 0,
      max: 0,
      maxToMean: null,
      cv: null,
      reason: 'zero_denominator',
      flags: ['M'],
    });
    expect(mentorWorkload([])).toMatchObject({value: null, reason: 'zero_denominator'});
  });
});

describe('sessionsPerBusiness', () => {
  it('leaves out a business without a session', () => {
    expect(sessionsPerBusiness([0, 1, 1, 2, 3, 3, 8])).toEqual({
      value: 3,
      businesses: 6,
      notMentored: 1,
      mean: 3,
      median: 2.5,
      shareAtLeast: 50,
      flags: [],
    });
    expect(sessionsPerBusiness([4, 5], {atLeast: 5}).shareAtLeast).toBe(50);
  });

  it('has nothing to say without a mentored business', () => {
    expect(sessionsPerBusiness([0, 0])).toMatchObject({
      value: null,
      notMentored: 2,
      reason: 'zero_denominator',
    });
  });
});

describe('transactionValue', () => {
  it('shows how much one deal is of all', () => {
    expect(transactionValue([5, 8, 12, 75])).toMatchObject({total: 100, median: 10, topShare: 75});
    expect(transactionValue([9]).topShare).toBe(100);
  });

  it('has no share of nothing', () => {
    expect(transactionValue([])).toMatchObject({
      value: 0,
      total: 0,
      median: null,
      topShare: null,
      flags: ['M'],
    });
    expect(transactionValue([0, 0])).toMatchObject({total: 0, median: 0, topShare: null});
  });
});

describe('areaCoverage', () => {
  it('counts covered areas, not mentors', () => {
    expect(areaCoverage({K1: 2, K2: 0})).toEqual({
      value: 50,
      mentors: 2,
      areas: 2,
      mentorsPerArea: 1,
      areasWithMentor: 1,
      unknown: 0,
      flags: [],
    });
  });

  it('keeps an unknown area in the denominator', () => {
    expect(areaCoverage({K1: 2, K2: null})).toMatchObject({
      value: 50,
      mentors: null,
      unknown: 1,
      flags: ['O'],
    });
    expect(areaCoverage({K1: null}).reason).toBe('missing_input');
    expect(areaCoverage({}).reason).toBe('zero_denominator');
    expect(areaCoverage({K1: -1}).reason).toBe('invalid_input');
  });
});
