import {describe, expect, it} from 'vitest';
import {sparkPath} from '../../widgets/chart/spark.js';

const box = {width: 88, height: 24};

describe('spark path', () => {
  it('runs from the lowest to the highest value inside its box', () => {
    const {solid, points} = sparkPath([1, 2, 4], box);
    expect(solid).toBe('M4,20L44,14.7L84,4');
    expect(points.map(({y}) => y)).toEqual([20, 14.7, 4]);
  });

  it('is interrupted by a missing value, which has no point', () => {
    const {solid, points} = sparkPath([1, 2, null, 4, 4], box);
    expect(solid).toBe('M4,20L24,14.7M64,4L84,4');
    expect(points[2].y).toBeNull();
  });

  it('is interrupted by a break and stands further apart there', () => {
    const {solid, points} = sparkPath([1, 2, 3, 4], {...box, breaks: new Set([2])});
    expect(solid.match(/M/g)).toHaveLength(2);
    expect(points[2].x - points[1].x).toBeGreaterThan(points[1].x - points[0].x);
  });

  it('is dotted on the way to a provisional value', () => {
    const {solid, dotted} = sparkPath([1, 2, 3], {...box, provisional: new Set([2])});
    expect(solid).toBe('M4,20L44,12');
    expect(dotted).toBe('M44,12L84,4');
  });

  it('keeps a level such as the target inside the box', () => {
    const {level, points} = sparkPath([1, 2], {...box, level: 5});
    expect(level).toBe(4);
    expect(points[1].y).toBe(16);
  });

  it('runs through the middle where nothing changes, and nowhere where there is nothing', () => {
    expect(sparkPath([3, 3], box).solid).toBe('M4,12L84,12');
    expect(sparkPath([], box)).toMatchObject({solid: '', dotted: '', points: [], level: null});
    expect(sparkPath([null, null], box).solid).toBe('');
  });
});
