import {describe, expect, it} from 'vitest';
import {dotLabelWidth, dotLayout, type DotRow} from '../../widgets/chart/dot.js';
import type {Measure} from '../../widgets/chart/measure.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function row(label: string, value: number | null, rest: Partial<DotRow> = {}): DotRow {
  return {
    key: label,
    label,
    value,
    state: value === null ? 'empty' : 'value',
    text: value === null ? '' : String(value),
    note: '',
    ...rest,
  };
}

const rows = [
  row('Pesan', 58.3, {unknownText: '5,1%'}),
  row('Lokapasar', 21.1, {unknownText: '8,0%'}),
  row('Situs', null, {
    state: 'withheld',
    note: 'disembunyikan',
    shortNote: 'disembunyikan',
  }),
];

describe('dot layout', () => {
  it('has whole numbers at its gridlines, however small the figures', () => {
    for (const value of [0, 0.4, 1.2]) {
      const {ticks} = dotLayout([row('Pesan', value)], {measure});
      expect(ticks.map(({text}) => Number(text)).every(Number.isInteger)).toBe(true);
    }
  });

  it('says a small base in full below the name rather than in short beside the value', () => {
    const small = row('Menengah', 99, {state: 'small', note: 'basis kecil', shortNote: 'n kecil'});
    const [placed] = dotLayout([small], {width: 640, measure}).rows;
    expect(placed.note).toMatchObject({text: 'basis kecil', x: 0});
  });

  it('places dots on a scale from zero and labels round values, the unit on the last', () => {
    const {
      x,
      ticks,
      rows: placed,
      axis,
    } = dotLayout(rows, {
      width: 640,
      measure,
      tick: (value, place) => `${value}${place === 'last' ? '%' : ''}`,
    });
    expect(x(0)).toBe(axis.x);
    expect(placed[0].dot?.x).toBeCloseTo(x(58.3), 6);
    expect(ticks.map(({text}) => text)).toEqual(['0', '20', '40', '60%']);
  });

  it('never draws more than four grid lines beside zero', () => {
    for (const most of [0.3, 1, 7, 19, 33, 58, 76, 83, 99, 100, 240]) {
      const {ticks} = dotLayout([row('A', most)], {measure});
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks[0].text).toBe('0');
    }
  });

  it('keeps every value clear of the column of unknowns', () => {
    for (const width of [288, 328, 480, 640]) {
      for (const {
        value,
        unknown,
        row: {text},
      } of dotLayout(rows, {width, measure}).rows) {
        if (value === null || unknown === null) continue;
        expect(value.x + measure(text, {size: 13})).toBeLessThan(
          unknown.x - measure(unknown.text, {size: 12}),
        );
      }
    }
  });

  it('draws an interval where both ends are known, and ends the stem at it', () => {
    const [one, two] = dotLayout(
      [row('A', 30, {low: 25, high: 36}), row('B', 10, {low: 5, high: null})],
      {
        measure,
      },
    ).rows;
    expect(one.interval?.x).toBe(one.stem?.x2);
    expect((one.interval?.x ?? 0) + (one.interval?.width ?? 0)).toBeLessThan(one.value?.x ?? 0);
    expect(two.interval).toBeNull();
    expect(two.stem?.x2).toBe(two.dot?.x);
  });

  it('gives a missing value words and never a dot', () => {
    const one = dotLayout(rows, {width: 640, measure}).rows[2];
    expect(one).toMatchObject({dot: null, stem: null, value: null, unknown: null});
    expect(one.note?.text).toBe('disembunyikan');
    expect(one.box).not.toBeNull();
  });

  it('shares scale and label column with another chart', () => {
    const labelWidth = dotLabelWidth([...rows, row('Pesan lewat aplikasi', 1)], {
      width: 640,
      measure,
    });
    const first = dotLayout(rows, {width: 640, measure, most: 80, labelWidth});
    const second = dotLayout([row('Mikro', 80)], {width: 640, measure, most: 80, labelWidth});
    expect(first.axis.x).toBe(second.axis.x);
    expect(first.ticks.map(({text}) => text)).toEqual(second.ticks.map(({text}) => text));
  });

  it('wraps a long label into its column', () => {
    const width = 328;
    const [one] = dotLayout([row('Pesan lewat aplikasi WhatsApp Bisnis', 38)], {
      width,
      measure,
    }).rows;
    expect(one.label.length).toBeGreaterThan(1);
    expect(one.label.map(({text}) => text).join(' ')).toBe('Pesan lewat aplikasi WhatsApp Bisnis');
    expect(one.height).toBeGreaterThanOrEqual(one.label.length * 16);
  });

  it('copes with nothing and with nothing known', () => {
    expect(dotLayout([], {measure})).toMatchObject({height: 0, rows: [], ticks: []});
    expect(dotLayout([rows[2]], {measure}).ticks).toEqual([]);
    expect(dotLayout([row('Nol', 0)], {measure}).rows[0].dot?.x).toBeGreaterThan(0);
  });
});
