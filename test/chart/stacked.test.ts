import {describe, expect, it} from 'vitest';
import type {Measure} from '../../widgets/chart/measure.js';
import {stackedLayout, type StackedRow} from '../../widgets/chart/stacked.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function row(label: string, parts: readonly number[] | null, more: Partial<StackedRow> = {}) {
  const made: StackedRow = {
    key: label,
    label,
    parts,
    rest: 0,
    text: '100',
    note: '',
    boxed: false,
    total: false,
    ...more,
  };
  return made;
}

describe('stacked layout', () => {
  it('lays the parts end to end, over the whole length', () => {
    const {rows, from, to} = stackedLayout([row('A', [0.5, 0.3, 0.2])], {measure});
    const [a, b, c] = rows[0].parts.map((part) => part!);
    expect(a.x).toBe(from);
    expect(b.x).toBeCloseTo(a.x + a.width, 0);
    expect(c.x + c.width).toBeCloseTo(to, 0);
    expect(a.width / b.width).toBeCloseTo(5 / 3, 1);
  });

  it('leaves what is withheld at the end, and shows a hair of what is next to nothing', () => {
    const {rows, to} = stackedLayout([row('A', [0.7, 0.0001, 0], {rest: 0.2999})], {measure});
    const [{parts, rest}] = rows;
    expect(parts[1]!.width).toBe(1);
    expect(parts[2]).toBeNull();
    expect(rest!.x + rest!.width).toBeCloseTo(to, 0);
  });

  it('has no part and a square for a row without a bar', () => {
    const note = {note: 'belum melapor', boxed: true, text: ''};
    const [placed] = stackedLayout([row('A', null, note)], {measure}).rows;
    expect(placed).toMatchObject({parts: [], rest: null, value: null, box: {width: 14}});
    expect(placed.note!.x).toBeGreaterThan(placed.box!.x + placed.box!.width);
  });

  it('separates the whole, wraps long names and stays inside the width', () => {
    const {rows, separatorY, to} = stackedLayout(
      [row('Kabupaten', [1], {total: true}), row('Kecamatan dengan nama yang panjang', [1])],
      {width: 328, measure},
    );
    expect(separatorY).toBeGreaterThan(rows[0].top + rows[0].height - 1);
    expect(rows[1].label.length).toBeGreaterThan(1);
    expect(to).toBeLessThan(328);
  });

  it('is as high as its head for no rows', () => {
    expect(stackedLayout([], {head: 26}).height).toBe(26);
  });
});
