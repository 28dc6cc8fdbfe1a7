import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Measure} from '../../widgets/chart/measure.js';
import {cellRect, matrixLayout, type MatrixLayout} from '../../widgets/chart/matrix.js';
import '../support/fast-check.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function lines(...labels: readonly string[]) {
  return labels.map((label) => ({key: label, label, total: label === 'Jumlah'}));
}

const rows = lines('Dinkop', 'Disperindag', 'Jumlah');
const columns = lines('Pelatihan', 'Bantuan alat', 'Perizinan', 'Jumlah');

/** Left and right end of each line of each head, and the line that leads to its column. */
function texts({heads}: MatrixLayout) {
  return heads.flatMap(({lines: of, anchor}, column) =>
    of.map(({text, x, y}) => {
      const wide = measure(text, {size: 12});
      const left = anchor === 'end' ? x - wide : x - wide / 2;
      return {column, y, left, right: left + wide};
    }),
  );
}

describe('matrix layout', () => {
  it('gives every cell its place, columns equal, totals apart', () => {
    const layout = matrixLayout(rows, columns, {width: 588, measure});
    const widths = layout.columns.map(({width}) => width);
    expect(new Set(widths).size).toBe(1);
    const [, b, c, total] = layout.columns.map(({x}) => x);
    expect(total - c).toBeCloseTo(c - b + 6, 0);
    expect(cellRect(layout, 1, 2)).toEqual({...layout.columns[2], ...layout.rows[1]});
  });

  it('wraps names above their columns where words fit', () => {
    const {heads} = matrixLayout(rows, columns, {width: 588, measure});
    expect(heads.every(({leader}) => leader === null)).toBe(true);
    const {heads: tight} = matrixLayout(rows, columns, {width: 360, textWidth: 30, measure});
    expect(tight.some(({lines: of}) => of.length > 1 || of[0].text.includes(' '))).toBe(true);
  });

  it('sets names in stairs where a word is wider than its column, and keeps them whole', () => {
    const many = lines('Pendampingan', 'Bantuan', 'Pelatihan', 'Kemitraan', 'Perizinan', 'Digital');
    const {heads} = matrixLayout(rows, many, {width: 328, measure});
    expect(heads.every(({leader}) => leader !== null)).toBe(true);
    expect(heads.map(({lines: of}) => of.map(({text}) => text).join(' '))).toEqual(
      many.map(({label}) => label),
    );
  });

  it('never lets a name meet another one or the line of another column', () => {
    const label = fc
      .array(fc.integer({min: 2, max: 16}), {minLength: 1, maxLength: 3})
      .map((sizes) => sizes.map((size) => 'a'.repeat(size)).join(' '));
    fc.assert(
      fc.property(
        fc.array(label, {minLength: 1, maxLength: 9}),
        fc.integer({min: 288, max: 900}),
        (labels, width) => {
          const layout = matrixLayout(rows, lines(...labels), {width, measure});
          const all = texts(layout);
          all.forEach((a, i) => {
            for (const b of all.slice(i + 1)) {
              const apart = a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 15;
              expect(apart).toBe(true);
            }
            layout.heads.forEach(({leader}, column) => {
              if (leader === null || column === a.column) return;
              const crossed =
                leader.x > a.left && leader.x < a.right && leader.y1 < a.y - 10 && leader.y2 > a.y;
              expect(crossed).toBe(false);
            });
          });
        },
      ),
    );
  });

  it('splits columns that do not fit into matrices of about as many', () => {
    const many = lines(...Array.from({length: 13}, (_, i) => `K${i}`));
    const {fits, columns: placed} = matrixLayout(rows, many, {width: 328, textWidth: 28, measure});
    expect(fits).toBe(7);
    expect(placed).toHaveLength(7);
    expect(Math.max(...placed.map(({x, width}) => x + width))).toBeLessThanOrEqual(328);
  });

  it('leaves second lines out where they have no room', () => {
    const options = {textWidth: 28, baseWidth: 60, measure};
    expect(matrixLayout(rows, columns, {...options, width: 588}).based).toBe(true);
    expect(matrixLayout(rows, columns, {...options, width: 328}).based).toBe(false);
  });

  it('numbers the same things on a phone, in rows as in columns', () => {
    const options = {same: 'rows' as const, measure};
    const {heads, rowLabels} = matrixLayout(rows, rows, {...options, width: 328});
    expect(heads.map(({lines: of}) => of[0].text)).toEqual(['1', '2', '3']);
    expect(rowLabels[1][0].text).toBe('2 Disperindag');
    const wide = matrixLayout(rows, rows, {...options, width: 588});
    expect(wide.rowLabels[1][0].text).toBe('Disperindag');
  });
});
