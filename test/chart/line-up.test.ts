import {describe, expect, it} from 'vitest';
import {lineUpLayout, type LineUpItem} from '../../widgets/chart/line-up.js';
import type {Measure} from '../../widgets/chart/measure.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function item(title: string, rest: Partial<LineUpItem> = {}): LineUpItem {
  return {
    key: title,
    title,
    big: '12,4%',
    note: '',
    boxed: false,
    lines: ['709 dari 5.719 penerima'],
    ...rest,
  };
}

const items = [
  item('Lebih dari satu program'),
  item('Didampingi dalam 30 hari', {
    lines: ['1.912 dari 5.032 jatuh tempo', '687 belum jatuh tempo'],
  }),
  item('Kelompok penerima tanpa daftar anggota yang lengkap'),
];

describe('line-up', () => {
  it('sets numbers on one line in equal columns, whatever their titles take', () => {
    const {items: placed, height} = lineUpLayout(items, {width: 588, measure});
    expect(new Set(placed.map(({big}) => big?.y)).size).toBe(1);
    expect(placed.map(({box}) => box.width)).toEqual([180, 180, 180]);
    expect(placed.map(({box}) => box.x)).toEqual([0, 204, 408]);
    for (const {box} of placed) expect(box.y + box.height).toBeLessThanOrEqual(height);
  });

  it('stacks them on a narrow figure, numbers at the right edge, without overlap', () => {
    const {items: placed, anchor, height} = lineUpLayout(items, {width: 328, measure});
    expect(anchor).toBe('end');
    expect(placed.map(({big}) => big?.x)).toEqual([328, 328, 328]);
    placed.forEach(({rule, lines}, i) => {
      const next = placed[i + 1]?.rule.y ?? height;
      expect(rule.y).toBeLessThan(next);
      expect(lines.at(-1)?.y ?? 0).toBeLessThan(next);
    });
  });

  it('puts square and words in the place of a number that is not there', () => {
    const missing = item('Didampingi', {
      big: '',
      note: 'disembunyikan',
      boxed: true,
      lines: [],
    });
    for (const width of [328, 588]) {
      const [one] = lineUpLayout([missing], {width, measure}).items;
      expect(one.big).toBeNull();
      expect(one.note?.text).toBe('disembunyikan');
      expect(one.state?.x).toBeGreaterThanOrEqual(0);
      expect((one.state?.x ?? 0) + 14).toBeLessThan(one.note?.x ?? 0);
      expect((one.note?.x ?? 0) + measure('disembunyikan', {size: 12})).toBeLessThanOrEqual(width);
    }
  });

  it('wraps lines into their column', () => {
    const long = item('A', {
      lines: ['Rp84 juta tidak terbagi ke usaha karena kelompok tanpa daftar'],
    });
    const [one] = lineUpLayout([long, long, long], {width: 588, measure}).items;
    for (const {text} of one.lines)
      expect(measure(text, {size: 12})).toBeLessThanOrEqual(one.box.width);
  });

  it('is empty for nothing', () => {
    expect(lineUpLayout([], {width: 588, measure})).toEqual({
      height: 0,
      anchor: 'start',
      items: [],
    });
  });
});
