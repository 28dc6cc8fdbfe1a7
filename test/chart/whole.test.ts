import {describe, expect, it} from 'vitest';
import type {Measure} from '../../widgets/chart/measure.js';
import {wholeLayout} from '../../widgets/chart/whole.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;
const parts = [
  {key: 'used', count: 434, label: ''},
  {key: 'unused', count: 508, label: 'tidak memakai 50,8%'},
  {key: 'unknown', count: 58, label: 'tidak diketahui 5,8%'},
];

describe('parts of a whole', () => {
  it('fills the width without gaps, in proportion and in order', () => {
    const {parts: placed} = wholeLayout(parts, {width: 500, measure});
    expect(placed.map(({x, width}) => [x, width])).toEqual([
      [0, 217],
      [217, 254],
      [471, 29],
    ]);
  });

  it('keeps labels inside the width and apart from each other', () => {
    for (const width of [288, 328, 500, 1200]) {
      const {labels} = wholeLayout(parts, {width, measure});
      labels.forEach(({x, line, part}, i) => {
        const end = x + measure(part.label, {size: 12});
        expect(x).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(width);
        const next = labels.slice(i + 1).find((other) => other.line === line);
        if (next) expect(end).toBeLessThan(next.x);
      });
    }
  });

  it('needs a second line only where labels would meet', () => {
    expect(wholeLayout(parts, {width: 1200, measure}).lines).toBe(1);
    expect(wholeLayout(parts, {width: 300, measure}).lines).toBe(2);
  });

  it('leaves out parts of no size', () => {
    expect(
      wholeLayout([...parts.slice(0, 2), {...parts[2], count: 0}], {measure}).parts,
    ).toHaveLength(2);
    expect(wholeLayout([], {measure})).toEqual({parts: [], labels: [], lines: 0});
    expect(wholeLayout([{...parts[0], count: 0}], {measure}).parts).toEqual([]);
  });
});
