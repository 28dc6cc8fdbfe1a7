import {describe, expect, it} from 'vitest';
import {fromZero} from '../../widgets/chart/scale.js';
import {spreadLabels, stackLayers} from '../../widgets/chart/stack.js';

describe('stackLayers', () => {
  it('puts parts on top of each other, the first at the bottom', () => {
    expect(
      stackLayers(
        [
          ['mikro', 60],
          ['kecil', 40],
        ],
        fromZero(100, 200, 0),
      ),
    ).toEqual([
      {key: 'mikro', y: 80, height: 120},
      {key: 'kecil', y: 0, height: 80},
    ]);
  });

  it('leaves out what is missing or zero', () => {
    const layers = stackLayers(
      [
        ['a', null],
        ['b', 0],
        ['c', 10],
      ],
      fromZero(10, 100, 0),
    );
    expect(layers).toEqual([{key: 'c', y: 0, height: 100}]);
  });

  it('is as high as its sum, without gaps from rounding', () => {
    const layers = stackLayers(
      [
        ['a', 3504],
        ['b', 2160],
        ['c', 106],
      ],
      fromZero(6800, 306, 30),
    );
    expect(layers[0].y + layers[0].height).toBe(306);
    expect(layers[1].y + layers[1].height).toBeCloseTo(layers[0].y, 5);
    expect(layers[2].y).toBe(fromZero(6800, 306, 30)(5770));
  });
});

describe('spreadLabels', () => {
  const of = (...middles: number[]) => middles.map((middle) => ({middle, height: 10}));

  it('leaves labels that do not meet', () => {
    expect(spreadLabels(of(20, 50), 0, 100)).toEqual([20, 50]);
  });

  it('moves labels apart, in order and inside the bounds', () => {
    expect(spreadLabels(of(20, 22, 24), 0, 100)).toEqual([12, 22, 32]);
    expect(spreadLabels(of(97, 98), 0, 100)).toEqual([85, 95]);
    expect(spreadLabels(of(-5, 1), 0, 100)).toEqual([5, 15]);
    expect(spreadLabels([], 0, 100)).toEqual([]);
  });

  it('moves each as little as may be, and no free one', () => {
    expect(spreadLabels(of(10, 40, 44, 80), 0, 100)).toEqual([10, 37, 47, 80]);
    expect(spreadLabels(of(40, 50, 52), 0, 100)).toEqual([37.3, 47.3, 57.3]);
  });
});
