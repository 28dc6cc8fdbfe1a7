import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {indicators} from '../../src/compute.js';
import * as pantau from '../../src/index.js';
import type {Indicator} from '../../src/indicator/indicator.js';

const frequencies = /tahunan|bulanan|triwulan|semester|harian|periodik/i;

describe('the catalogue', () => {
  it('has the sections of the specification: an entry for every family', () => {
    const families = new Set(indicators.map(({key}) => key.split('.')[0]));
    expect([...families]).toEqual(
      expect.arrayContaining(['aid', 'code', 'dq', 'size', 'stat', 'status']),
    );
  });

  it('names every indicator once, by key and by title', () => {
    for (const name of [
      (one: Indicator) => one.key,
      (one: Indicator) => one.title.id.toLowerCase(),
      (one: Indicator) => one.title.en.toLowerCase(),
    ]) {
      const names = indicators.map(name);
      expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
    }
  });

  it('lists the keys of all worked examples', () => {
    const url = new URL('../fixtures/worked-examples.json', import.meta.url);
    const examples = JSON.parse(readFileSync(url, 'utf8')) as {indicator: string}[];
    const listed = new Set(indicators.map(({key}) => key));
    const ours = ['code', 'dq', 'size', 'stat', 'status'];
    const missing = examples
      .map(({indicator}) => indicator)
      .filter((key) => ours.includes(key.split('.')[0]) && !listed.has(key));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('names functions that the package has', () => {
    const names = indicators.flatMap(({formulaKind}) =>
      formulaKind.kind === 'function' ? [formulaKind.name] : [],
    );
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => typeof Reflect.get(pantau, name) !== 'function')).toEqual([]);
  });
});

describe.each(indicators.map((one) => [one.key, one] as const))('the entry %s', (_, indicator) => {
  it('says everything in both languages', () => {
    const {title, definition, formula, numerator, denominator, unknown, notes, sentence} =
      indicator;
    for (const words of [title, definition, formula, numerator, denominator, unknown, ...notes]) {
      expect(words.id.trim()).not.toBe('');
      expect(words.en.trim()).not.toBe('');
    }
    expect(notes.length).toBeGreaterThan(0);
    expect(indicator.source.trim()).not.toBe('');
    expect(indicator.version).toBeGreaterThanOrEqual(1);
    if (sentence) expect(sentence.id.length * sentence.en.length).toBeGreaterThan(0);
  });

  it('has the metadata of Satu Data', () => {
    const {msInd, unit} = indicator;
    const values: readonly (string | readonly string[])[] = Object.values(msInd);
    for (const value of values) expect(value.length).toBeGreaterThan(0);
    expect(msInd.ukuran).toMatch(/^(jumlah|persentase|rasio|indeks)$/);
    expect(msInd.satuan).not.toMatch(frequencies);
    if (unit === 'percent') expect(msInd.ukuran).toMatch(/^(persentase|rasio)$/);
    expect(msInd.komposit === 'ya').toBe((msInd.komponen ?? []).length > 0);
  });
});
