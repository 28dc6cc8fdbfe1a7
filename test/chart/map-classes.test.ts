import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mapClasses} from '../../widgets/chart/map-classes.js';
import {moved, revealing, WHOLE, zoomed} from '../../widgets/chart/map-zoom.js';
import {tileCells} from '../../widgets/chart/tile.js';

describe('classes of colour', () => {
  it('makes five steps of a round size', () => {
    const {kind, limits, nameOf} = mapClasses([6.4, 12.5, 24.1, 36.7, 48.2]);
    expect(kind).toBe('equal');
    expect(limits).toEqual([10, 20, 30, 40]);
    expect([6.4, 10, 19.9, 48.2].map(nameOf)).toEqual(['seq1', 'seq2', 'seq2', 'seq5']);
  });

  it('keeps to whole limits for whole figures', () => {
    expect(mapClasses([0, 1, 2, 3]).limits).toEqual([1, 2, 3, 4]);
  });

  it('puts about as many areas into each class where one step would hold nearly all', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];
    const {kind, limits, nameOf} = mapClasses(values);
    expect(kind).toBe('quantile');
    expect(limits).toEqual([3, 5, 7, 9]);
    const counts = new Map<string, number>();
    for (const name of values.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect([...counts.values()]).toEqual([2, 2, 2, 2, 2]);
  });

  it('divides falls from rises at zero', () => {
    const {kind, limits, nameOf} = mapClasses([-5.8, -1.4, 2.9, 7.4]);
    expect(kind).toBe('diverging');
    expect(limits).toEqual([-5, -2.5, 0, 2.5, 5]);
    expect([-5.8, -0.1, 0, 7.4].map(nameOf)).toEqual(['div1', 'div3', 'div5', 'div7']);
  });

  it('makes one class of figures that are all alike, and of none', () => {
    expect(mapClasses([40, 40]).limits).toEqual([]);
    expect(mapClasses([40, 40]).nameOf(40)).toBe('seq3');
    expect(mapClasses([]).kind).toBe('single');
  });

  it('gives every figure a class, higher figures never a lower one', () => {
    const figures = fc.array(fc.double({min: -1e9, max: 1e12, noNaN: true}), {minLength: 1});
    fc.assert(
      fc.property(figures, (values) => {
        const {limits, names, nameOf} = mapClasses(values);
        expect(limits).toEqual([...limits].sort((a, b) => a - b));
        expect(new Set(limits).size).toBe(limits.length);
        const ranks = [...values].sort((a, b) => a - b).map((v) => names.indexOf(nameOf(v)));
        expect(Math.min(...ranks)).toBeGreaterThanOrEqual(0);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});

describe('places of tiles', () => {
  it('keeps the order where nobody knows where areas lie', () => {
    expect(tileCells(5, 3, null)).toEqual([
      {column: 0, row: 0},
      {column: 1, row: 0},
      {column: 2, row: 0},
      {column: 0, row: 1},
      {column: 1, row: 1},
    ]);
  });

  it('puts the north above and the west to the left', () => {
    const cells = tileCells(4, 2, [
      {x: 10, y: 0},
      {x: 0, y: 1},
      {x: 0, y: 9},
      {x: 10, y: 8},
    ]);
    expect(cells.map(({column, row}) => `${column},${row}`)).toEqual(['1,0', '0,0', '0,1', '1,1']);
  });

  it('gives each area a place of its own inside the columns', () => {
    const point = fc.record({x: fc.double({min: 0, max: 9, noNaN: true}), y: fc.nat(9)});
    const points = fc.array(point, {minLength: 1, maxLength: 40});
    fc.assert(
      fc.property(points, fc.integer({min: 1, max: 9}), (all, columns) => {
        const cells = tileCells(all.length, columns, all);
        expect(new Set(cells.map(({column, row}) => `${column},${row}`)).size).toBe(all.length);
        for (const {column} of cells) {
          expect(column).toBeGreaterThanOrEqual(0);
          expect(column).toBeLessThan(columns);
        }
      }),
    );
  });
});

describe('the part of a map that shows', () => {
  const size = {width: 400, height: 300};

  it('keeps the point under the pointer where it is', () => {
    const at = {x: 100, y: 200};
    const {k, x, y} = zoomed(WHOLE, 2, at, size);
    expect([k, (at.x - x) / k, (at.y - y) / k]).toEqual([2, 100, 200]);
  });

  it('never leaves the map and never goes further than all of it', () => {
    const step = fc.tuple(
      fc.double({min: 0.1, max: 9, noNaN: true}),
      fc.integer({min: -900, max: 900}),
      fc.integer({min: -900, max: 900}),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const view = steps.reduce(
          (at, [factor, x, y]) => moved(zoomed(at, factor, {x, y}, size), x, y, size),
          WHOLE,
        );
        expect(view.k).toBeGreaterThanOrEqual(1);
        expect(view.k).toBeLessThanOrEqual(16);
        expect(view.x).toBeLessThanOrEqual(0);
        expect(view.x + size.width * view.k).toBeGreaterThanOrEqual(size.width - 1e-6);
        expect(view.y + size.height * view.k).toBeGreaterThanOrEqual(size.height - 1e-6);
      }),
    );
  });

  it('moves to an area outside, and stays where one shows already', () => {
    const view = zoomed(WHOLE, 4, {x: 0, y: 0}, size);
    expect(revealing(view, {x: 10, y: 10, width: 50, height: 50}, size)).toBe(view);
    const there = revealing(view, {x: 800, y: 600, width: 100, height: 100}, size);
    expect([there.x, there.y]).toEqual([-650, -500]);
  });
});
