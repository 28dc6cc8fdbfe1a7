import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Measure} from '../../widgets/chart/measure.js';
import {scatterLayout} from '../../widgets/chart/scatter.js';
import '../support/fast-check.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;
const quadrants = ['Andalan', 'Unggulan', 'Tertinggal', 'Prospektif'] as const;
const options = {crossX: 1, crossY: 1, quadrants, measure};

describe('scatter layout', () => {
  it('places points by their figures and the crossing among them', () => {
    const {points, crossX, crossY, plot} = scatterLayout(
      [
        {key: 'a', label: 'Rendang', x: 2, y: 2},
        {key: 'b', label: 'Kopi', x: 0.5, y: 0.5},
      ],
      options,
    );
    const [a, b] = points;
    expect(a.x).toBeGreaterThan(crossX);
    expect(a.y).toBeLessThan(crossY);
    expect(b.x).toBeLessThan(crossX);
    expect(b.y).toBeGreaterThan(crossY);
    expect(a.x).toBeLessThanOrEqual(plot.x + plot.width);
  });

  it('leaves out what lacks a figure', () => {
    const {points} = scatterLayout(
      [
        {key: 'a', label: 'A', x: null, y: 2},
        {key: 'b', label: 'B', x: 1, y: 2},
      ],
      options,
    );
    expect(points.map(({key}) => key)).toEqual(['b']);
  });

  it('writes the value of each dividing line and no other one near it', () => {
    const {xTicks, yTicks} = scatterLayout([{key: 'a', label: 'A', x: 9, y: 9}], {
      ...options,
      crossX: 1.05,
      crossY: 0.97,
    });
    expect(xTicks.at(-1)!.text).toBe('1.05');
    expect(yTicks.at(-1)!.text).toBe('0.97');
    expect(xTicks.map(({text}) => text)).not.toContain('1');
  });

  it('names points that lie apart and leaves out names that would cover something', () => {
    const near = Array.from({length: 12}, (_, i) => ({
      key: String(i),
      label: `Produk ${i}`,
      x: 1.5 + i / 1000,
      y: 1.5,
    }));
    const far = {key: 'far', label: 'Jauh', x: 4, y: 4};
    const {points} = scatterLayout([...near, far], options);
    expect(points.at(-1)!.label).not.toBeNull();
    const named = points.filter(({label}) => label !== null);
    expect(named.length).toBeLessThan(8);
    expect(named.length).toBeGreaterThan(1);
  });

  it('never lets names meet each other, a point or a quadrant, nor leave the plot', () => {
    const figure = fc.double({min: 0, max: 5, noNaN: true});
    fc.assert(
      fc.property(
        fc.array(fc.tuple(figure, figure, fc.integer({min: 1, max: 14})), {maxLength: 30}),
        fc.constantFrom(288, 328, 588, 1216),
        (list, width) => {
          const {points, corners, plot} = scatterLayout(
            list.map(([x, y, size], i) => ({key: String(i), label: 'a'.repeat(size), x, y})),
            {...options, width, height: 360},
          );
          const box = (text: string, x: number, y: number, end: boolean) => {
            const wide = measure(text, {size: 12});
            return {
              left: end ? x - wide : x,
              right: end ? x : x + wide,
              top: y - 10,
              bottom: y + 3,
            };
          };
          const names = points.flatMap(({label}) =>
            label ? [box(label.text, label.x, label.y, label.end)] : [],
          );
          const others = [
            ...corners.map(({text, x, y, end}) => box(text, x, y, end)),
            ...points.map(({x, y}) => ({left: x - 4, right: x + 4, top: y - 4, bottom: y + 4})),
          ];
          names.forEach((name, i) => {
            expect(name.left).toBeGreaterThanOrEqual(plot.x);
            expect(name.right).toBeLessThanOrEqual(plot.x + plot.width);
            for (const other of [...names.slice(i + 1), ...others]) {
              const meets =
                name.left < other.right &&
                other.left < name.right &&
                name.top < other.bottom &&
                other.top < name.bottom;
              expect(meets).toBe(false);
            }
          });
        },
      ),
    );
  });
});
