import {describe, expect, it} from 'vitest';
import {bulletLayout, type BulletRow} from '../../widgets/chart/bullet.js';
import type {Measure} from '../../widgets/chart/measure.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function row(label: string, achieved: number | null, rest: Partial<BulletRow> = {}): BulletRow {
  return {
    key: label,
    label,
    sub: 'persen',
    achieved,
    state: achieved === null ? 'withheld' : 'value',
    text: achieved === null ? '' : `${achieved}%`,
    said: achieved === null ? 'disembunyikan' : '50 dari 100',
    rating: achieved === null ? '' : 'sedang',
    level: achieved === null ? 0 : 3,
    ...rest,
  };
}

describe('bullet layout', () => {
  it('puts every target on one line at 100', () => {
    const {rows, targetX, lines} = bulletLayout([row('A', 100), row('B', 50)], {measure});
    const [a, b] = rows.map(({bar}) => bar!);
    expect(a.x + a.width).toBeCloseTo(targetX, 0);
    expect(b.width).toBeCloseTo(a.width / 2, 0);
    expect(lines).toHaveLength(1);
  });

  it('shows the target though nothing comes near it, and room beyond it', () => {
    const {rows, targetX} = bulletLayout([row('A', 3)], {measure});
    const {track} = rows[0];
    expect(targetX).toBeLessThan(track!.x + track!.width);
  });

  it('cuts a bar of more than twice its target and says that it goes on', () => {
    const {rows} = bulletLayout([row('A', 312), row('B', 180)], {measure});
    expect(rows.map(({beyond}) => beyond)).toEqual([true, false]);
    expect(rows[0].bar!.width).toBeCloseTo(rows[0].track!.width, 0);
  });

  it('draws no bar below zero', () => {
    expect(bulletLayout([row('A', -20)], {measure}).rows[0].bar!.width).toBe(0);
  });

  it('has no bar, no track and no line for a missing figure, but a square', () => {
    const {rows, lines} = bulletLayout([row('A', 90), row('B', null), row('C', 80)], {measure});
    expect(rows[1]).toMatchObject({bar: null, track: null, state: {width: 14}});
    expect(lines).toHaveLength(2);
    expect(lines[0].y2).toBeLessThanOrEqual(rows[1].box.y);
  });

  it('marks the target on each bar of a narrow figure and keeps texts apart', () => {
    const long = row('Temu bisnis yang berlanjut menjadi kontrak', 90);
    const {rows, lines} = bulletLayout([long, row('B', 50)], {width: 328, measure});
    expect(lines).toHaveLength(2);
    const {label, text} = rows[0];
    expect(label.length).toBeGreaterThan(1);
    const reach = Math.max(...label.map((line) => measure(line.text, {size: 13})));
    expect(reach).toBeLessThan(text.x - measure(text.text));
    expect(rows[0].said[0].text).toBe('50 dari 100 (persen)');
  });
});
