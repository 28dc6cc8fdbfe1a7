import {describe, expect, it} from 'vitest';
import {parseFigure} from '../../src/read/cell/figure.js';

const plain = {nil: false, veryProvisional: false, revised: false};

describe('parseFigure', () => {
  it.each([
    ['1.234', 1234],
    ['12.345.678', 12345678],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['-5', -5],
    ['0', 0],
    ['~0', 0],
  ])('reads %s', (text, value) => {
    expect(parseFigure(text)).toEqual({value, flags: [], ...plain});
  });

  it('knows the signs of BPS', () => {
    expect(parseFigure('–')).toMatchObject({value: 0, flags: [], nil: true});
    expect(parseFigure('...')).toMatchObject({value: null, flags: ['O'], reason: 'missing_input'});
    expect(parseFigure('NA')).toMatchObject({value: null, flags: ['Q'], reason: 'suppressed'});
    expect(parseFigure('1.234*')).toEqual({value: 1234, flags: ['P'], ...plain});
    expect(parseFigure('1.234xx')).toMatchObject({flags: ['P'], veryProvisional: true});
    expect(parseFigure('12,5r')).toMatchObject({value: 12.5, flags: [], revised: true});
    expect(parseFigure('1.234e').flags).toEqual(['E']);
    expect(parseFigure('1.234a').flags).toEqual(['U']);
  });

  it('takes a blank for missing and a word for no number', () => {
    expect(parseFigure(' ')).toMatchObject({value: null, flags: ['O'], nil: false});
    expect(parseFigure('banyak')).toMatchObject({value: null, reason: 'invalid_input'});
    expect(parseFigure('2M–15M')).toMatchObject({value: null, reason: 'invalid_input'});
  });
});
