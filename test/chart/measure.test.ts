import {describe, expect, it} from 'vitest';
import {estimateWidth, fitText, wrapText, type Measure} from '../../widgets/chart/measure.js';

/** Ten px for each character. */
const ten: Measure = (text) => Array.from(text).length * 10;

describe('wrapText', () => {
  it('breaks at spaces', () => {
    expect(wrapText('belum dirinci per kelas', 130, ten)).toEqual(['belum dirinci', 'per kelas']);
  });

  it('lets a long word stand alone, cut to the width', () => {
    expect(wrapText('a pertanggungjawaban b', 80, ten)).toEqual(['a', 'pertang…', 'b']);
  });

  it('says that something was left out', () => {
    expect(wrapText('satu dua tiga empat', 60, ten, {lines: 2})).toEqual(['satu', 'dua …']);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrapText('', 50, ten)).toEqual(['']);
  });
});

describe('fitText', () => {
  it('keeps what fits and marks what does not', () => {
    expect(fitText('Mikro', 50, ten)).toBe('Mikro');
    expect(fitText('Menengah', 50, ten)).toBe('Mene…');
    expect(fitText('Menengah', 0, ten)).toBe('…');
  });

  it('never cuts a character in two, and does not choke on a long text', () => {
    expect(fitText('🙂🙂🙂🙂', 30, ten)).toBe('🙂🙂…');
    expect(fitText('x'.repeat(100_000), 55, ten)).toBe('xxxx…');
  });
});

describe('estimateWidth', () => {
  it('grows with size, weight and length, and counts nothing for joiners', () => {
    expect(estimateWidth('Mikro', {size: 26})).toBeCloseTo(2 * estimateWidth('Mikro'));
    expect(estimateWidth('Mikro', {weight: 700})).toBeGreaterThan(estimateWidth('Mikro'));
    expect(estimateWidth('2018\u2060–\u20602024')).toBe(estimateWidth('2018–2024'));
    expect(estimateWidth('')).toBe(0);
  });
});
