import {describe, expect, it} from 'vitest';
import {parseRegionCode} from '../../src/read/cell/region-code.js';

describe('Kemendagri codes', () => {
  it.each([
    ['32', '32', 'provinsi'],
    ['3201', '32.01', 'kabupaten'],
    ['32.01', '32.01', 'kabupaten'],
    ['320101', '32.01.01', 'kecamatan'],
    ['32.01.01', '32.01.01', 'kecamatan'],
    ['3201011001', '32.01.01.1001', 'desa'],
    ['32.01.01.1001', '32.01.01.1001', 'desa'],
    ["'3201", '32.01', 'kabupaten'],
  ])('writes %s with dots', (text, code, level) => {
    expect(parseRegionCode(text)).toEqual({state: 'code', code, level});
  });

  it('refuses a code that lost its last zero, and says which it was', () => {
    expect(parseRegionCode('33.1')).toEqual({state: 'damaged', hint: '33.10'});
    expect(parseRegionCode('33.10.2')).toEqual({state: 'damaged', hint: '33.10.20'});
  });

  it.each(['3,20E+09', '3.20101E+9'])('refuses %s, which a spreadsheet destroyed', (text) => {
    expect(parseRegionCode(text)).toEqual({state: 'damaged', hint: ''});
  });

  it.each(['', '3', '320', '32010', '3201010', '32-01', 'Bogor', '01', '32.00', '3.201'])(
    'refuses "%s"',
    (text) => {
      expect(parseRegionCode(text).state).toBe('unreadable');
    },
  );
});

describe('BPS codes', () => {
  it.each([
    ['1301', 'kabupaten'],
    ['1301010', 'kecamatan'],
    ['1301010001', 'desa'],
  ])('keeps %s as it is', (text, level) => {
    expect(parseRegionCode(text, 'bps')).toEqual({state: 'code', code: text, level});
  });

  it.each(['13.01', '130101', '13010'])('refuses %s', (text) => {
    expect(parseRegionCode(text, 'bps').state).toBe('unreadable');
  });
});
