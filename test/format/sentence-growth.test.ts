import {describe, expect, it} from 'vitest';
import {growthSentence, type GrowthFacts} from '../../src/format/sentence/growth.js';

const facts: GrowthFacts = {
  place: 'Kabupaten Contoh',
  period: '2024',
  value: 21480,
  flags: [],
  change: {since: '2023', percent: 4.934, low: null, high: null},
};
const said = (changed: Partial<GrowthFacts>, lang: 'id' | 'en' = 'id'): string =>
  growthSentence({...facts, ...changed}, lang).replaceAll('\u00a0', ' ');

describe('heading of growth', () => {
  it('says a rise with both periods and the level', () => {
    expect(said({})).toBe(
      'UMKM Kabupaten Contoh naik 4,9% dari 2023 ke 2024, menjadi 21.480 usaha',
    );
    expect(said({}, 'en')).toBe(
      'MSMEs in Kabupaten Contoh rose 4.9% from 2023 to 2024, to 21,480 businesses',
    );
  });

  it('says what is approximate and provisional', () => {
    const published = {
      place: 'Pesisir Selatan',
      period: '2018',
      value: 6800,
      flags: ['E', 'P'],
      change: {since: '2017', percent: 17.850953, low: 16.98, high: 18.72},
    };
    expect(said(published)).toBe(
      'UMKM Pesisir Selatan naik 17,9% dari 2017 ke 2018, menjadi ± 6.800 usaha (angka sementara)',
    );
  });

  it('says a fall without a minus', () => {
    expect(said({change: {since: '2023', percent: -3.6, low: null, high: null}})).toContain(
      'turun 3,6% dari 2023',
    );
  });

  it('says the level alone across a break', () => {
    expect(said({change: null})).toBe('UMKM Kabupaten Contoh berjumlah 21.480 usaha pada 2024');
    expect(said({change: null}, 'en')).toBe(
      'MSMEs in Kabupaten Contoh numbered 21,480 businesses in 2024',
    );
  });

  it('says neither rise nor fall where the rounding allows both', () => {
    const change = {since: '2023', percent: 0.2, low: -0.5, high: 0.9};
    expect(said({flags: ['E'], change})).toBe(
      'UMKM Kabupaten Contoh berjumlah ± 21.480 usaha pada 2024',
    );
  });

  it('says that nothing changed, and never a rise of 0,0%', () => {
    expect(said({change: {since: '2023', percent: 0, low: null, high: null}})).toContain(
      'tetap 21.480 usaha',
    );
    expect(said({change: {since: '2023', percent: 0.012, low: null, high: null}})).toContain(
      'naik 0,01%',
    );
  });

  it('stays within 100 characters by shortening the place', () => {
    const place = 'Kabupaten Kepulauan Siau Tagulandang Biaro';
    const long = said({place, flags: ['P', 'E']});
    expect(long.length).toBeLessThanOrEqual(100);
    expect(long).toBe('UMKM naik 4,9% dari 2023 ke 2024, menjadi ± 21.480 usaha (angka sementara)');
  });
});
