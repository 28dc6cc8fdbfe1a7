import {describe, expect, it} from 'vitest';
import {fromZero, linear, timePoints, timeSlots} from '../../widgets/chart/scale.js';
import {countTicks, intervalEdges, valueTicks} from '../../widgets/chart/ticks.js';

describe('scales', () => {
  it('start at zero, so that lengths compare', () => {
    const y = fromZero(100, 300, 0);
    expect([0, 50, 100].map(y)).toEqual([300, 150, 0]);
  });

  it('put everything at the start where there is nothing', () => {
    expect(fromZero(0, 300, 0)(0)).toBe(300);
    expect(fromZero(-5, 300, 0)(0)).toBe(300);
  });

  it('span two bounds', () => {
    expect(linear([-10, 10], [100, 0])(0)).toBe(50);
  });
});

describe('columns over time', () => {
  it('share the room evenly', () => {
    expect(timeSlots(2, {from: 0, to: 100, fill: 0.5})).toEqual([
      {x: 12.5, width: 25, middle: 25},
      {x: 62.5, width: 25, middle: 75},
    ]);
  });

  it('stand apart by more than half a step at a break', () => {
    const slots = timeSlots(4, {from: 0, to: 457, breaks: new Set([2])});
    const gaps = slots.slice(1).map((slot, i) => Math.round(slot.middle - slots[i].middle));
    expect(gaps).toEqual([100, 157, 100]);
    expect(slots[3].x + slots[3].width).toBeLessThanOrEqual(457);
  });

  it('ignore a break before the first or after the last', () => {
    const plain = timeSlots(3, {from: 0, to: 300});
    expect(timeSlots(3, {from: 0, to: 300, breaks: new Set([0, 3])})).toEqual(plain);
  });

  it('do not grow beyond their widest', () => {
    expect(timeSlots(1, {from: 0, to: 1000, widest: 64})[0]).toEqual({
      x: 468,
      width: 64,
      middle: 500,
    });
    expect(timeSlots(0, {from: 0, to: 10})).toEqual([]);
  });

  it('are points from edge to edge', () => {
    expect(timePoints(3, {from: 0, to: 100})).toEqual([0, 50, 100]);
    expect(timePoints(1, {from: 0, to: 100})).toEqual([100]);
    const [, before, after] = timePoints(4, {from: 0, to: 357, breaks: new Set([2])});
    expect(after - before).toBeCloseTo(157, 0);
  });
});

describe('gridlines', () => {
  it('are round, begin at zero and are at most four beside it', () => {
    expect(countTicks(21480)).toEqual([0, 5000, 10000, 15000, 20000]);
    for (let max = 1; max < 1e7; max = Math.ceil(max * 1.37)) {
      const found = countTicks(max);
      expect(found[0]).toBe(0);
      expect(found.length).toBeLessThanOrEqual(5);
      expect(found.at(-1)).toBeLessThanOrEqual(max);
    }
  });

  it('are zero alone where nothing is above it', () => {
    expect([0, -3, NaN, Infinity].map((max) => countTicks(max))).toEqual([[0], [0], [0], [0]]);
  });

  it('hold all figures and zero between the first and the last', () => {
    for (const [min, max] of [
      [-3.2, 7.9],
      [0, 43.4],
      [-9, -1],
      [2, 3],
    ]) {
      const found = valueTicks(min, max);
      expect(found).toContain(0);
      expect(found.length).toBeLessThanOrEqual(5);
      expect(found[0]).toBeLessThanOrEqual(min);
      expect(found.at(-1)).toBeGreaterThanOrEqual(max);
    }
    expect(valueTicks(0, 0)).toEqual([0, 1]);
  });
});

describe('bounds of intervals', () => {
  it('are round, hold all values, and are none for none', () => {
    expect(intervalEdges([12, 38])).toEqual([10, 15, 20, 25, 30, 35, 40]);
    expect(intervalEdges([-3, 7])).toEqual([-4, -2, 0, 2, 4, 6, 8]);
    expect(intervalEdges([5, 5])).toEqual([5, 5]);
    expect(intervalEdges([])).toEqual([]);
  });
});
