import {describe, expect, it} from 'vitest';
import {withholdSmall, type Figure} from '../../src/disclosure/primary.js';

const figure = (
  numerator: number,
  denominator: number,
  extra: Record<string, number | null> = {},
): Figure => ({
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  unknown: 0,
  extra,
  flags: ['P'],
  reason: null,
});

describe('withholdSmall', () => {
  it('withholds a small count with everything it could be computed from', () => {
    expect(withholdSmall(figure(4, 100, {repeats: 7}), {threshold: 5})).toEqual({
      value: null,
      numerator: null,
      denominator: null,
      unknown: null,
      extra: {repeats: null},
      flags: ['Q', 'P'],
      reason: 'suppressed',
    });
  });

  it('keeps zero and the threshold itself', () => {
    expect(withholdSmall(figure(0, 100), {threshold: 5}).value).toBe(0);
    expect(withholdSmall(figure(5, 100), {threshold: 5}).value).toBe(5);
  });

  it('withholds where only a few are left out, or few are there at all', () => {
    expect(withholdSmall(figure(97, 100), {threshold: 5}).reason).toBe('suppressed');
    expect(withholdSmall(figure(3, 3), {threshold: 5}).reason).toBe('suppressed');
    expect(withholdSmall(figure(100, 100), {threshold: 5}).value).toBe(100);
  });

  it('withholds a difference when either group is small', () => {
    const gap = figure(40, 100, {numerator_b: 3, denominator_b: 50, value_b: 6, ci_low: 1});
    expect(withholdSmall(gap, {threshold: 5}).extra).toEqual({
      numerator_b: null,
      denominator_b: null,
      value_b: null,
      ci_low: null,
    });
  });

  it('hides a small count beside the figure without hiding the figure', () => {
    const result = withholdSmall(
      {...figure(40, 100, {repeats: 2}), unknown: 3},
      {threshold: 5, counts: ['repeats']},
    );
    expect(result.value).toBe(40);
    expect(result.extra.repeats).toBeNull();
    expect(result.unknown).toBeNull();
  });

  it('hides the unknown where it would tell how few are known to be none', () => {
    const result = withholdSmall({...figure(50, 60), unknown: 8}, {threshold: 5});
    expect(result).toMatchObject({numerator: 50, denominator: 60, unknown: null});
    expect(withholdSmall({...figure(50, 60), unknown: 10}, {threshold: 5}).unknown).toBe(10);
  });

  it('hides the unknown of a difference where one group has few', () => {
    const gap = (unknown: number, unknown_b: number) =>
      withholdSmall(
        {...figure(40, 100, {numerator_b: 30, denominator_b: 90, unknown_b}), unknown},
        {threshold: 5},
      );
    expect(gap(12, 2)).toMatchObject({numerator: 40, unknown: null, extra: {unknown_b: null}});
    expect(gap(12, 10)).toMatchObject({unknown: null, extra: {unknown_b: null}});
    expect(gap(12, 6)).toMatchObject({unknown: 12, extra: {unknown_b: 6}});
  });

  it('hides a small count of groups wherever the figure has it', () => {
    const result = withholdSmall(
      {...figure(40, 100, {groups_without_list: 2}), denominator: null, unknown: 2},
      {threshold: 5, counts: ['groups_without_list']},
    );
    expect(result).toMatchObject({unknown: null, extra: {groups_without_list: null}});
  });

  it('hides an amount that rests on fewer than three groups', () => {
    const groups = (n: number) =>
      figure(40, 100, {groups_without_list: n, value_not_attributed: 5e6});
    expect(withholdSmall(groups(2), {threshold: 5}).extra.value_not_attributed).toBeNull();
    expect(withholdSmall(groups(3), {threshold: 5}).extra.value_not_attributed).toBe(5e6);
  });

  it('leaves a figure that is null already as it is', () => {
    const missing: Figure = {
      ...figure(1, 1),
      value: null,
      numerator: null,
      denominator: null,
      reason: 'missing_input',
      flags: ['O'],
    };
    expect(withholdSmall(missing, {threshold: 5})).toEqual(missing);
  });
});
