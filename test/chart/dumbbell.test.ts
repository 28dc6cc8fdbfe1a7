import {describe, expect, it} from 'vitest';
import {dumbbellLayout, type DumbbellRow} from '../../widgets/chart/dumbbell.js';
import type {Measure} from '../../widgets/chart/measure.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function row(values: DumbbellRow['values'], more: Partial<DumbbellRow> = {}): DumbbellRow {
  return {
    key: '2024',
    label: '2024',
    values,
    texts: [String(values[0] ?? ''), String(values[1] ?? '')],
    note: '',
    gap: '',
    ...more,
  };
}

describe('dumbbell layout', () => {
  it('sets both dots on one scale from zero, the lower value at the left of its dot', () => {
    const [placed] = dumbbellLayout([row([30, 45])], {measure}).rows;
    const [a, b] = placed.dots.map((x) => x!);
    expect(a).toBeLessThan(b);
    expect(placed.left).toMatchObject({text: '30'});
    expect(placed.left!.x).toBeLessThan(a);
    expect(placed.right).toMatchObject({text: '45'});
    expect(placed.right!.x).toBeGreaterThan(b);
  });

  it('changes sides where the second group is lower', () => {
    const [placed] = dumbbellLayout([row([50, 48])], {measure}).rows;
    expect(placed.left!.text).toBe('48');
    expect(placed.right!.text).toBe('50');
  });

  it('has one dot where a value is missing, and the reason on lines of its own', () => {
    const lacking = row([40, null], {note: 'Kecil: disembunyikan'});
    const [one, two] = dumbbellLayout([lacking, row([40, 41])], {width: 328, measure}).rows;
    expect(one.dots[0]).not.toBeNull();
    expect(one.dots[1]).toBeNull();
    expect(one.right).toBeNull();
    expect(one.note.map(({text}) => text).join(' ')).toBe('Kecil: disembunyikan');
    expect(one.height).toBeGreaterThan(two.height);
  });

  it('keeps values and differences inside the width', () => {
    const {rows} = dumbbellLayout([row([99.9, 100], {gap: '+0,1 poin'})], {width: 328, measure});
    const {right, gap} = rows[0];
    expect(right!.x + measure(right!.text)).toBeLessThan(328 - measure(gap!.text, {size: 12}));
  });

  it('has no ticks where nothing is known, and no rows for none', () => {
    expect(dumbbellLayout([row([null, null])], {measure}).ticks).toEqual([]);
    expect(dumbbellLayout([], {measure}).rows).toEqual([]);
  });
});
