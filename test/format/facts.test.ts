import {describe, expect, it} from 'vitest';
import {factsOf, figureText, type FigureOfSentence} from '../../src/format/facts.js';
import {fill} from '../../src/format/template.js';

const figure: FigureOfSentence = {
  by: {region: '99.01', period: '2024'},
  value: 12.5,
  numerator: 1250,
  denominator: 10_000,
  unknown: null,
  extra: {due: 8, no: null},
  flags: [],
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('what stands in the sentence of an indicator', () => {
  it('are the figure, its parts and further figures as they are read', () => {
    const said = fill(
      '{signed}, {numerator} of {denominator}, {due} due, {previous} to {period}[ in {place}]',
      factsOf('percent', figure, 'Awan', 'en'),
    );
    expect(plain(said)).toBe('+12.5%, 1,250 of 10,000, 8 due, 2023 to 2024 in Awan');
  });

  it('is nothing of a number that is not there, so that its part of the sentence goes', () => {
    const facts = factsOf('percent', figure, '', 'id');
    expect(
      plain(fill('{value}[, {unknown} tidak diketahui][, {no} tidak][ di {place}]', facts)),
    ).toBe('12,5%');
  });

  it('has no sign before an estimate, which may as well be none', () => {
    const near = {...figure, flags: ['E']};
    expect(plain(figureText('percent', near, 'id'))).toBe('± 12,5%');
    expect(plain(factsOf('percent', near, '', 'id').signed.text)).toBe('± 12,5%');
  });

  it('keeps the number beside its text, for the plural', () => {
    const one = factsOf('count', {...figure, value: 1, numerator: null}, '', 'en');
    expect(fill('{value} {value|business|businesses}', one)).toBe('1 business');
    expect(one.numerator).toEqual({text: ''});
  });
});
