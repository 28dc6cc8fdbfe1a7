import {describe, expect, it} from 'vitest';
import {cell, dataset, periodDim, rate, regionDim} from '../../stories/fixtures/base.js';
import type {Cell} from '../../src/snapshot/v1.js';
import {cubeOf} from '../../widgets/internal/cube.js';
import {headline, sentenceOf} from '../../widgets/internal/say.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

function say(one: Cell, sentence: {id: string; en: string}, place = 'Kabupaten Contoh'): string {
  const cube = cubeOf(
    dataset(
      'mentoring.coverage',
      'percent',
      {id: 'Cakupan pendampingan', en: 'Mentoring coverage'},
      [regionDim(undefined, []), periodDim('2024')],
      [one],
      {extension: {sentence}},
    ),
  );
  return plain(sentenceOf(cube, one, place, 'id'));
}

const coverage = {
  id: '{value} usaha aktif[ di {place}] didampingi pada {period}, {numerator} dari {denominator}',
  en: '',
};
const by = {region: '99.01', period: '2024'};

describe('the sentence of a figure', () => {
  it('is the one the snapshot carries, with the figure in its places', () => {
    expect(say(rate(by, 1212, 4926), coverage)).toBe(
      '24,6% usaha aktif di Kabupaten Contoh didampingi pada 2024, 1.212 dari 4.926',
    );
  });

  it('leaves the place out where it is told elsewhere', () => {
    expect(say(rate(by, 1212, 4926), coverage, '')).toBe(
      '24,6% usaha aktif didampingi pada 2024, 1.212 dari 4.926',
    );
  });

  it('names a provisional figure', () => {
    expect(say({...rate(by, 1, 4), flags: ['P']}, coverage)).toMatch(/\(angka sementara\)$/);
  });

  it('says nothing of a figure that is not there, and without a sentence', () => {
    const withheld = cell(by, null, {flags: ['Q'], reason: 'suppressed'});
    expect(say(withheld, coverage)).toBe('');
    expect(say(rate(by, 1, 4), undefined as never)).toBe('');
  });

  it('marks what is approximate, and then shows no plus', () => {
    const said = {id: 'naik {signed}', en: ''};
    expect(say(rate(by, 1, 4), said)).toBe('Naik +25%'.replace('25%', '25,0%'));
    expect(say({...rate(by, 1, 4), flags: ['E']}, said)).toBe('Naik ± 25,0%');
  });
});

describe('a heading', () => {
  const long = 'x'.repeat(101);
  it('is the first sentence that it has room for', () => {
    expect(headline(long, '', 'dua', 'satu dua tiga')).toBe('dua');
  });
  it('is the shortest where none is short enough', () => {
    expect(headline(`${long}x`, long)).toBe(long);
    expect(headline()).toBe('');
  });
});
