import {describe, expect, it} from 'vitest';
import {barLayout, rankRows, type BarLayout, type BarRow} from '../../widgets/chart/bar.js';
import type {Measure} from '../../widgets/chart/measure.js';

/** Every letter is half as wide as the text is high: widths can be checked by eye. */
const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function row(label: string, value: number | null, rest: Partial<BarRow> = {}): BarRow {
  return {
    key: label,
    label,
    value,
    state: value === null ? 'empty' : 'value',
    text: value === null ? '' : String(value),
    base: '',
    note: '',
    ...rest,
  };
}

const rows = [
  row('Kabupaten', 43.4, {total: true, base: '5.719/13.185'}),
  row('Bukit Randu', 65.1, {base: '612/940'}),
  row('Awan', 20, {base: '498/812'}),
  row('Danau', null, {
    state: 'withheld',
    note: 'disembunyikan',
    shortNote: 'disembunyikan',
  }),
  row('Ombak', null, {state: 'unreported', note: 'belum melapor'}),
];

describe('bar layout', () => {
  it('starts every bar at zero and draws lengths in proportion', () => {
    const {rows: placed, axis} = barLayout(rows, {width: 640, measure});
    const bars = placed.flatMap(({bar}) => bar ?? []);
    expect(bars.map(({x}) => x)).toEqual([axis?.x, axis?.x, axis?.x]);
    expect(bars[1].width / bars[2].width).toBeCloseTo(65.1 / 20, 6);
  });

  it('keeps bars clear of the value column, values clear of the base column', () => {
    for (const width of [320, 360, 479, 480, 640, 1200]) {
      const {rows: placed, valueX, baseX} = barLayout(rows, {width, measure});
      for (const {
        row: {text, base},
        bar,
      } of placed) {
        if (bar) expect(bar.x + bar.width).toBeLessThan(valueX - measure(text, {size: 13}));
        expect(valueX).toBeLessThan(baseX - measure(base, {size: 12}));
      }
      expect(baseX).toBe(width);
    }
  });

  it('gives a state a square and words, never a bar', () => {
    const {rows: placed} = barLayout(rows, {width: 640, measure});
    const [withheld, unreported] = placed.slice(3);
    for (const one of [withheld, unreported]) {
      expect(one.bar).toBeNull();
      expect(one.box).toMatchObject({width: 14, height: 14});
    }
    expect(withheld.note?.text).toBe('disembunyikan');
    expect(unreported.note?.text).toBe('belum melapor');
  });

  it('separates the total from its parts and sets rows 24 or, narrow, 26 apart', () => {
    const wide = barLayout(rows, {width: 640, measure});
    expect(wide.separatorY).toBe(28);
    expect(wide.rows[2].top - wide.rows[1].top).toBe(24);
    const narrow = barLayout(rows, {width: 360, measure});
    expect(narrow.rows[2].top - narrow.rows[1].top).toBe(26);
  });

  it('puts one target line over the bars, its label above it and clear of the column heads', () => {
    const options = {measure, target: 40, targetLabel: 'Target 40%', valueHeader: '%'};
    const {target, axis, headerY} = barLayout(rows, {width: 640, ...options});
    expect(target?.lines).toEqual([{y1: 18, y2: axis?.y2}]);
    expect(target?.label.y).toBe(headerY);
    const high = barLayout(rows, {width: 360, ...options, target: 65});
    const right = (high.target?.label.x ?? 0) + measure('Target 40%', {size: 12}) / 2;
    expect(right).toBeLessThanOrEqual(high.valueX - measure('%', {size: 12}) - 8);
  });

  it('holds a target beyond all values inside the plot', () => {
    const {target, valueX} = barLayout(rows, {
      width: 640,
      measure,
      target: 90,
      targetLabel: 'Target 90%',
    });
    expect(target?.x).toBeLessThan(valueX - 40);
  });

  it('draws a small base thin, with a ring at its end and a remark', () => {
    const small = [row('Rimba', 30, {state: 'small', note: 'basis kecil'}), row('Awan', 80)];
    const [one] = barLayout(small, {width: 640, measure}).rows;
    expect(one.bar?.height).toBe(3);
    expect(one.ring?.x).toBe((one.bar?.x ?? 0) + (one.bar?.width ?? 0));
    expect(one.note?.x).toBeGreaterThan(one.ring?.x ?? Infinity);
  });

  it('moves a remark past the target line, or below the name where there is no room', () => {
    const small = [
      row('Rimba', 30, {state: 'small', note: 'basis kecil', shortNote: 'n kecil'}),
      row('Awan', 80),
    ];
    const options = {measure, target: 33, targetLabel: 'Target 33%'};
    const wide = barLayout(small, {width: 640, ...options});
    expect(wide.rows[0].note?.x).toBe((wide.target?.x ?? 0) + 8);
    const full = [
      row('Rimba', 80, {state: 'small', note: 'basis kecil', shortNote: 'n kecil'}),
      row('Awan', 80),
    ];
    const [one] = barLayout(full, {width: 360, measure}).rows;
    expect(one.note?.x).toBe(0);
    expect(one.height).toBeGreaterThan(26);
  });

  it('extends to the left of zero for negative values', () => {
    const {rows: placed, axis} = barLayout([row('Naik', 4), row('Turun', -2)], {
      width: 640,
      measure,
    });
    expect(placed[1].bar?.x).toBeLessThan(axis?.x ?? 0);
    expect((placed[1].bar?.x ?? 0) + (placed[1].bar?.width ?? 0)).toBeCloseTo(axis?.x ?? NaN, 6);
  });

  it('never cuts a label: it wraps beside the bar, then all labels move above', () => {
    const name = 'Peningkatan Mutu Kemasan dan Label Pangan Olahan Rumah Tangga';
    const long = [row(name, 40, {base: '1.205/13.185'}), row('Pameran', 20)];
    const wide = barLayout(long, {width: 640, measure});
    expect(wide.mode).toBe('side');
    expect(wholeLabel(wide, 0)).toBe(name);
    const narrow = barLayout(long, {width: 320, measure});
    expect(narrow.mode).toBe('stacked');
    expect(wholeLabel(narrow, 0)).toBe(name);
    expect(narrow.rows[0].bar?.y).toBeGreaterThan(narrow.rows[0].label.at(-1)?.y ?? Infinity);
  });

  it('marks the target at each bar where labels stand above the bars', () => {
    const name = 'Peningkatan Mutu Kemasan dan Label Pangan Olahan Rumah Tangga';
    const {
      target,
      rows: placed,
      axis,
    } = barLayout([row(name, 40), row('Pameran', 20)], {
      width: 320,
      measure,
      target: 30,
      targetLabel: 'Target 30%',
    });
    expect(axis).toBeNull();
    expect(target?.lines).toHaveLength(2);
    target?.lines.forEach(({y1, y2}, i) => {
      expect(y1).toBeGreaterThan(placed[i].label.at(-1)?.y ?? Infinity);
      expect(y2).toBeLessThanOrEqual(placed[i].top + placed[i].height);
    });
  });

  it('copes with nothing, with one zero, and with nothing known', () => {
    expect(barLayout([], {measure})).toMatchObject({height: 0, axis: null, target: null});
    const zero = barLayout([row('Nol', 0)], {measure});
    expect(zero.rows[0].bar?.width).toBe(0);
    const unknown = barLayout([row('Awan', null, {state: 'withheld', note: 'disembunyikan'})], {
      measure,
      target: 40,
    });
    expect(unknown.axis).toBeNull();
    expect(unknown.target).toBeNull();
  });

  it('stays finite at any width', () => {
    for (const width of [0, 100, 240, 3000]) {
      const bars = barLayout(rows, {width, measure}).rows.flatMap(({bar}) => bar ?? []);
      const numbers = bars.flatMap((bar) => [bar.x, bar.y, bar.width, bar.height]);
      expect(numbers).toHaveLength(12);
      expect(numbers.every((n) => Number.isFinite(n) && n >= 0)).toBe(true);
    }
  });
});

describe('ranking', () => {
  it('puts the total first, then values from high to low, then states', () => {
    const mixed = [rows[4], rows[2], rows[3], row('Kosong', null), rows[1], rows[0]];
    expect(rankRows(mixed, (row) => row).map(({label}) => label)).toEqual([
      'Kabupaten',
      'Bukit Randu',
      'Awan',
      'Danau',
      'Ombak',
      'Kosong',
    ]);
  });

  it('keeps the order of equal values, and ranks zero and below as values', () => {
    const equal = [row('B', 5), row('A', 5), row('Turun', -1), row('Nol', 0), row('Kosong', null)];
    expect(rankRows(equal, (row) => row).map(({label}) => label)).toEqual([
      'B',
      'A',
      'Nol',
      'Turun',
      'Kosong',
    ]);
  });
});

function wholeLabel({rows: placed}: BarLayout, index: number): string {
  return placed[index].label.map(({text}) => text).join(' ');
}
