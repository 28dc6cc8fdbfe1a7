import {describe, expect, it} from 'vitest';
import {amountText, unitOfExtra} from '../../src/format/amount.js';
import {fill, names} from '../../src/format/template.js';

describe('the template of a heading', () => {
  it('leaves out a part in which a name has nothing', () => {
    expect(fill('a[ in {place}] b[, {n} left]', {place: {text: ''}, n: {text: '2'}})).toBe(
      'a b, 2 left',
    );
  });

  it('takes the word that belongs to the number', () => {
    const text = '{n} {n|business|businesses}';
    expect(fill(text, {n: {text: '1', number: 1}})).toBe('1 business');
    expect(fill(text, {n: {text: '1,204', number: 1204}})).toBe('1,204 businesses');
    expect(fill(text, {n: {text: '0', number: 0}})).toBe('0 businesses');
  });

  it('knows which names it says', () => {
    expect(names('{stage} of {n|one|many}', 'n')).toBe(true);
    expect(names('{stage}', 'category')).toBe(false);
  });
});

describe('a figure in a heading', () => {
  it('is not rounded to all or nothing', () => {
    expect(amountText(99.988, 'percent', 'id')).toBe('99,99%');
    expect(amountText(0.02, 'percent', 'en')).toBe('0.02%');
    expect(amountText(100, 'percent', 'en')).toBe('100%');
    expect(amountText(0, 'percent', 'en')).toBe('0%');
    expect(amountText(41.7, 'percent', 'id')).toBe('41,7%');
  });

  it('has the unit of what it is', () => {
    expect(unitOfExtra('year_first', 'percent')).toBe('year');
    expect(amountText(2019, 'year', 'id')).toBe('2019');
    expect(unitOfExtra('median', 'rupiah')).toBe('rupiah');
    expect(unitOfExtra('mean_agencies', 'percent')).toBe('count');
    expect(unitOfExtra('numerator_b', 'percentage_point')).toBe('count');
    expect(unitOfExtra('value_a', 'percentage_point')).toBe('percent');
  });
});
