import {describe, expect, it} from 'vitest';
import {histogramLayout, type HistogramBin} from '../../widgets/chart/histogram.js';
import type {Measure} from '../../widgets/chart/measure.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function bin(label: string, value: number | null, rest: Partial<HistogramBin> = {}): HistogramBin {
  return {
    key: label,
    label,
    value,
    state: value === null ? 'withheld' : 'value',
    text: value === null ? '' : String(value),
    share: '',
    note: '',
    ...rest,
  };
}

describe('histogram layout', () => {
  it('sets bars side by side on one line, as high as their counts', () => {
    const {bins, baseY} = histogramLayout([bin('1', 50), bin('2', 100)], {measure})!;
    const [a, b] = bins.map(({bar}) => bar!);
    expect(a.y + a.height).toBeCloseTo(baseY, 5);
    expect(b.height).toBe(2 * a.height);
    expect(b.x - (a.x + a.width)).toBe(2);
  });

  it('shows one of many as a hair, and zero as nothing', () => {
    const {bins} = histogramLayout([bin('1', 10_000), bin('2', 1), bin('3', 0)], {measure})!;
    expect(bins.map(({bar}) => bar!.height)).toEqual([200, 1, 0]);
  });

  it('has a square and no bar for a count that is withheld', () => {
    const {bins} = histogramLayout([bin('1', 5), bin('2', null)], {measure})!;
    expect(bins[1]).toMatchObject({bar: null, text: null, state: {width: 14, height: 14}});
  });

  it('writes above a square how many are in its state', () => {
    const {bins} = histogramLayout([bin('1', 5), bin('2', null, {text: '3'})], {measure})!;
    const [, {text, state}] = bins;
    expect(text!.text).toBe('3');
    expect(text!.y).toBeLessThan(state!.y);
  });

  it('keeps shares between a number and its bar', () => {
    const [{text, share, bar}] = histogramLayout([bin('1', 5, {share: '12,4%'})], {measure})!.bins;
    expect(text!.y).toBeLessThan(share!.y);
    expect(share!.y).toBeLessThan(bar!.y);
    expect(text!.y).toBeGreaterThan(10);
  });

  it('wraps intervals, and says that they want to be rows where a word is too wide', () => {
    const wrapped = histogramLayout([bin('di atas 12 sesi', 5)], {measure})!;
    expect(wrapped.bins[0].label.map(({text}) => text).join(' ')).toBe('di atas 12 sesi');
    const many = Array.from({length: 12}, (_, i) => bin(`Triwulan${i}`, i));
    expect(histogramLayout(many, {width: 328, measure})).toBeNull();
  });

  it('is empty for no intervals', () => {
    expect(histogramLayout([], {measure})!.bins).toEqual([]);
  });
});
