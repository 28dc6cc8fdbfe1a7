import {describe, expect, it} from 'vitest';
import type {NumberKind} from '../../src/read/cell/number.js';
import {parseNumber, trailingUnit} from '../../src/read/cell/number.js';
import {parseSymbol} from '../../src/read/cell/symbol.js';

const value = (text: string, kind: NumberKind = 'rupiah'): number => {
  const reading = parseNumber(text, kind);
  return reading.state === 'value' ? reading.value : NaN;
};

describe('amounts in rupiah', () => {
  it.each([
    ['1250000', 1_250_000],
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['Rp 1.500.000,-', 1_500_000],
    ['Rp. 6.028.800,-', 6_028_800],
    ['Rp1.500.000,00', 1_500_000],
    ['IDR 2.000.000', 2_000_000],
    ['Rp 1 500 000', 1_500_000],
    ['Rp\u00a01.500.000', 1_500_000],
    ['1,5 juta', 1_500_000],
    ['1.5 jt', 1_500_000],
    ['Rp 4,8 miliar', 4_800_000_000],
    ['4,8 milyar', 4_800_000_000],
    ['Rp 2 M', 2_000_000_000],
    ['750 rb', 750_000],
    ['750 ribu rupiah', 750_000],
    ['1,1 juta', 1_100_000],
    ["'2500000", 2_500_000],
    ['1250000.50', 1_250_000.5],
    ['-1.250.000', -1_250_000],
    ['(1.250.000)', -1_250_000],
    ['0', 0],
    ['IDR 5,000,000.00', 5_000_000],
    ['1,234,567.89', 1_234_567.89],
    ['Rp 5 jt', 5_000_000],
    ['Rp. 1.000.000,', 1_000_000],
    ['Rp. 000.000', 0],
    ['5jt', 5_000_000],
    ['500k', 500_000],
    ['4,8M', 4_800_000_000],
    ['2 T', 2_000_000_000_000],
    ['Rp -1.500.000', -1_500_000],
    ['-Rp1.500.000', -1_500_000],
    ['(Rp 1.500.000)', -1_500_000],
    ['Rp (1.500.000,00)', -1_500_000],
    ["1'500'000", 1_500_000],
    ['1’500’000', 1_500_000],
    ['1\u2009500\u2009000', 1_500_000],
    ['１．５００．０００', 1_500_000],
    ['١٥٠٠٠٠٠', 1_500_000],
  ])('reads %s', (text, amount) => {
    expect(value(text)).toBe(amount);
  });

  it.each([
    '1,250.000',
    '1.25.000',
    '1..000',
    'tidak mau menyebut',
    '1 unit',
    'Rp',
    'dua juta',
    '12/05',
    '1.500.000-',
    '$100',
    '0812-3456-7890',
    '500 - 1 juta',
    '10-5 juta',
    'Rp. 10,000000',
    'Rp. ,',
    '012.500',
    '05-10',
    '1２3',
    '٣٬٥٠٠',
  ])('refuses %s', (text) => {
    expect(parseNumber(text, 'rupiah').state).toBe('unreadable');
  });

  it.each([
    ['puluhan juta', 'vague'],
    ['ratusan', 'vague'],
    ['1.000.000/bulan', 'period'],
    ['1 juta per bulan', 'period'],
    ['500 ribu sehari', 'period'],
    ['500.000 x 12', 'formula'],
    ['=500000*12', 'formula'],
    ['x12', 'form'],
    ['12 %', 'percent'],
    ['3.30312E+15', 'scientific'],
    ['#####', 'error'],
    ['#N/A', 'error'],
    ['#REF!', 'error'],
    ['Jan-00', 'date'],
    ['1-Jan', 'date'],
    ['1/2/1900', 'date'],
    ['2024-08-05', 'date'],
    ['12:30', 'date'],
  ])('refuses %s: %s', (text, problem) => {
    expect(parseNumber(text, 'rupiah')).toMatchObject({state: 'unreadable', problem});
  });

  it('proposes what a calculation comes to', () => {
    expect(parseNumber('5 jt x 12 bulan', 'rupiah').proposal).toBe(60_000_000);
  });

  it('are of the period of their column', () => {
    const monthly = {period: 'month'} as const;
    expect(parseNumber('Rp 1.500.000/bulan', 'rupiah', monthly).value).toBe(1_500_000);
    expect(parseNumber('18 jt setahun', 'rupiah', {period: 'year'}).value).toBe(18_000_000);
    expect(parseNumber('18 jt setahun', 'rupiah', monthly).problem).toBe('period');
  });

  it('are none where a spreadsheet prints a dash', () => {
    expect([value('Rp -'), value(' Rp-   ')]).toEqual([0, 0]);
  });
});

describe('counts', () => {
  it.each([
    ['5.770.123', 5_770_123],
    ['90 Unit Usaha', 90],
    ['12 orang', 12],
    ['65 juta', 65_000_000],
    ['12.0', 12],
  ])('reads %s', (text, count) => {
    expect(value(text, 'count')).toBe(count);
  });

  it.each([
    ['1,5', 'fraction'],
    ['-3', 'negative'],
    ['25 %', 'percent'],
    ['80 persen', 'percent'],
    ['Rp 1.500.000', 'currency'],
    ['3,62012E+11', 'scientific'],
    ['1E9', 'scientific'],
    ['99999999999999999999', 'too_large'],
    ['80% (4.000)', 'percent'],
    ['puluhan', 'vague'],
    ['12 Jun', 'date'],
    ['2 M', 'form'],
  ])('refuses %s: %s', (text, problem) => {
    expect(parseNumber(text, 'count')).toMatchObject({state: 'unreadable', problem});
  });
});

describe('a separator before three digits', () => {
  it.each(['1.500', '1,500', '12.000', '± 6.800'])(
    'leaves %s to the rest of the column',
    (text) => {
      expect(parseNumber(text, 'number').state).toBe('ambiguous');
    },
  );

  it.each([
    ['0.500', 0.5],
    ['12345.678', 12345.678],
    ['3,5', 3.5],
    ['12.345,6', 12345.6],
    ['12,345.6', 12345.6],
    ['1.234,567', 1234.567],
  ])('is no question in %s', (text, number) => {
    expect(value(text, 'number')).toBe(number);
  });
});

describe('approximate figures', () => {
  it.each([
    '± 6.800',
    'sekitar 6.800',
    'kurang lebih 6.800',
    'lebih dari 6.800',
    '+/- 6.800',
    'Sekitar 6.800 unit',
    'kira-kira 6.800',
    'hampir 6.800',
    '> 6.800',
    '≥ 6.800',
    '6.800+',
    '6.800-an',
    '6.800 unit lebih',
    'di atas 6.800',
  ])('flags %s as estimated, rounded to a hundred', (text) => {
    expect(parseNumber(text, 'count')).toMatchObject({value: 6800, flags: ['E'], rounding: 100});
  });

  it('reads an approximate amount', () => {
    expect(parseNumber('Rp ± 1,5 juta', 'rupiah')).toMatchObject({
      value: 1_500_000,
      rounding: 100_000,
    });
    expect(parseNumber('lebih dari Rp 300 juta', 'rupiah')).toMatchObject({
      value: 3e8,
      flags: ['E'],
    });
  });

  it('takes thousands and millions in words for what they are rounded to', () => {
    expect(parseNumber('5 ribuan', 'count')).toMatchObject({value: 5000, rounding: 1000});
    expect(parseNumber('5 jutaan', 'rupiah')).toMatchObject({value: 5e6, flags: ['E']});
  });

  it('keeps which end of the truth a figure is', () => {
    expect(parseNumber('lebih dari 300 juta', 'rupiah')).toMatchObject({low: 3e8});
    expect(parseNumber('hampir 300 juta', 'rupiah')).toMatchObject({high: 3e8});
    expect(parseNumber('sekitar 300 juta', 'rupiah')).not.toHaveProperty('low');
  });

  it('flags a figure once that is called estimated twice', () => {
    expect(parseNumber('± 6.813.000e', 'count').flags).toEqual(['E']);
    expect(parseNumber('± 6.813.000*', 'count').flags).toEqual(['E', 'P']);
  });

  it('takes the trailing zeros for the unit of rounding', () => {
    expect([6800, 5000, 6813, 0, 3.5].map(trailingUnit)).toEqual([100, 1000, 1, 1, 0.1]);
  });
});

describe('brackets', () => {
  it.each([
    ['2M–15M', 2e9, 15e9],
    ['15M-50M', 15e9, 50e9],
    ['5-10 juta', 5e6, 10e6],
    ['1 s.d. 5 juta', 1e6, 5e6],
    ['Rp 300 juta s/d Rp 2,5 M', 3e8, 2.5e9],
    ['> 300 juta - 2,5 M', 3e8, 2.5e9],
    ['Rp1.000.000,- - Rp5.000.000,-', 1e6, 5e6],
    ['antara 5 dan 10 juta', 5e6, 10e6],
    ['1.000.000 - 5 juta', 1e6, 5e6],
    ['0 - 300 juta', 0, 3e8],
    ['< 2M', undefined, 2e9],
    ['Rp <2M', undefined, 2e9],
    ['≤ 300 juta', undefined, 3e8],
    ['maksimal 5 juta', undefined, 5e6],
    ['di bawah 5 juta', undefined, 5e6],
    ['> 50 M', 50e9, undefined],
    ['50 juta ke atas', 50e6, undefined],
    ['minimal 5 juta', 5e6, undefined],
  ])('have ends and no value: %s', (text, low, high) => {
    const reading = parseNumber(text, 'rupiah');
    expect(reading.state).toBe('range');
    expect([reading.value, reading.low, reading.high]).toEqual([NaN, low, high]);
  });

  it('may be of counts and percentages too', () => {
    expect(parseNumber('5-10 orang', 'count')).toMatchObject({low: 5, high: 10});
    expect(parseNumber('<5', 'count')).toMatchObject({state: 'range', high: 5});
    expect(parseNumber('5-10%', 'percent')).toMatchObject({low: 5, high: 10});
  });

  it('are refused where it is open what their ends are', () => {
    expect(parseNumber('1.500-2.500', 'number').problem).toBe('form');
    expect(parseNumber('1.500-2.500', 'count')).toMatchObject({low: 1500, high: 2500});
  });
});

describe('a share beside a figure', () => {
  it.each(['4.000 (80 persen)', '4.000 (80%)', '4.000 unit ( 80,0 % )'])('is noted: %s', (text) => {
    expect(parseNumber(text, 'count')).toMatchObject({value: 4000, share: 80});
  });
});

describe('percentages', () => {
  it.each([
    ['12,5%', 12.5, true],
    ['12,5 persen', 12.5, true],
    ['-3,2 %', -3.2, true],
    ['12.5', 12.5, undefined],
    ['0,125', 0.125, undefined],
  ])('are read with their sign or without: %s', (text, percent, sign) => {
    const reading = parseNumber(text, 'percent');
    expect([reading.value, reading.percentSign]).toEqual([percent, sign]);
  });
});

describe('signs of BPS', () => {
  it.each([
    ['...', NaN, ['O']],
    ['…', NaN, ['O']],
    ['–', 0, []],
    ['-', 0, []],
    ['~0', 0, []],
    ['NA', NaN, ['Q']],
    ['n/a', NaN, []],
    ['', NaN, []],
  ])('reads "%s"', (text, number, flags) => {
    expect(parseSymbol(text)).toEqual({value: number, flags});
  });

  it.each([
    ['6813*', ['P']],
    ['6813 **', ['P']],
    ['6813x', ['P']],
    ['6813xx', ['P']],
    ['6813e', ['E']],
    ['6813r', []],
    ['6813a', ['U']],
    ['6.813.000*)', ['P']],
  ])('reads the mark in %s', (text, flags) => {
    expect(parseNumber(text, 'count')).toMatchObject({state: 'value', flags});
  });

  it.each([
    ['6.813.000**', 'very_provisional'],
    ['6813xx', 'very_provisional'],
    ['6813 r', 'revised'],
  ])('keeps what the mark in %s says beyond its flag', (text, remark) => {
    expect(parseNumber(text, 'count').remark).toBe(remark);
  });

  it('knows no other sign', () => {
    expect(parseSymbol('tidak ada')).toBeNull();
    expect(parseSymbol('12')).toBeNull();
  });
});
