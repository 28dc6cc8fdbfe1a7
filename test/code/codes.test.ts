import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkHalal} from '../../src/code/halal.js';
import {checkIntellectualProperty} from '../../src/code/intellectual-property.js';
import {checkKbli, isKbliDivision, kbliEditions} from '../../src/code/kbli.js';
import {passesLuhn} from '../../src/code/luhn.js';
import {checkNib} from '../../src/code/nib.js';
import {checkNik} from '../../src/code/nik.js';
import {checkNpwp} from '../../src/code/npwp.js';
import {checkPirt} from '../../src/code/pirt.js';
import {checkRegionCode} from '../../src/code/region.js';

describe('a NIB', () => {
  it.each([
    ["'9120003849102", '9120003849102'],
    ['9120 0038 49102', '9120003849102'],
    ['9120.0038.49102', '9120003849102'],
    ['\u200b9120003849102', '9120003849102'],
  ])('is its 13 digits, however they are grouped: %s', (text, code) => {
    expect(checkNib(text)).toEqual({valid: true, code, problem: null});
  });

  it.each([
    ['912000384910', 'length'],
    ['91200038491021', 'length'],
    ['1111111111111', 'filler'],
    ['912OOO3849102', 'digits'],
    ['', 'digits'],
  ])('is not %s: %s', (text, problem) => {
    expect(checkNib(text)).toEqual({valid: false, code: null, problem});
  });
});

describe('a NIK', () => {
  it.each([
    ['330301450290001', 'length'],
    ['0003014502900001', 'province'],
    ['3303014513900001', 'date'],
    ['3303010002900001', 'date'],
    ['3303014002900001', 'date'],
    ['3303017202900001', 'date'],
    ['3303013104900001', 'date'],
    ['33030145029OOOO1', 'digits'],
  ])('is not %s: %s', (text, problem) => {
    expect(checkNik(text)).toMatchObject({valid: false, code: null, problem, sex: null});
  });
});

describe('a tax number', () => {
  it.each([
    ['013121660091000', 'npwp15'],
    ['0013121660091000', 'npwp16'],
    ['0013121660091000000001', 'nitku'],
    ['3303014502900001000001', 'nitku'],
  ])('is recognised: %s as %s', (text, kind) => {
    expect(checkNpwp(text)).toMatchObject({valid: true, kind});
  });

  it.each([
    ['000000000000000', 'filler'],
    ['0013121670091000', 'check_digit'],
    ['3303013002900001', 'nik'],
    ['13121660091000', 'length'],
    ['01.312.166.O-091.000', 'digits'],
  ])('is not %s: %s', (text, problem) => {
    expect(checkNpwp(text)).toMatchObject({valid: false, problem, npwp16: null});
  });

  it('has a check digit that finds every single wrong digit', () => {
    const digits = fc.array(fc.integer({min: 0, max: 9}), {minLength: 2, maxLength: 12});
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({min: 1, max: 9}), (body, at, by) => {
        const last = [...'0123456789'].find((digit) => passesLuhn(body.join('') + digit))!;
        const whole = [...body, Number(last)];
        const place = at % whole.length;
        whole[place] = (whole[place] + by) % 10;
        expect(passesLuhn(whole.join(''))).toBe(false);
      }),
    );
    expect(passesLuhn('')).toBe(false);
  });
});

describe('a P-IRT number', () => {
  it.each(['P-IRT 3063306010072-19', 'PIRT No. 3063306010072-19', 'SPP-IRT: 3063306010072-19'])(
    'is read behind its name: %s',
    (text) => {
      expect(checkPirt(text).code).toBe('306330601007219');
    },
  );

  it.each([
    ['9063306010072-19', 'packaging'],
    ['3060006010072-19', 'region'],
    ['306330601007', 'length'],
    ['333333333333333', 'filler'],
    ['ada', 'digits'],
  ])('is not %s: %s', (text, problem) => {
    expect(checkPirt(text)).toEqual({valid: false, code: null, problem, parts: null});
  });
});

describe('a halal certificate', () => {
  it('may have fewer digits than usual, which is said', () => {
    expect(checkHalal('ID33110000123450')).toMatchObject({valid: true, warning: 'short'});
    expect(checkHalal('ID 3311 0000 1234 50121')).toMatchObject({warning: 'normalised'});
  });
});

describe('a number of intellectual property', () => {
  it('is read in lower case', () => {
    expect(checkIntellectualProperty('idm000047786').code).toBe('IDM000047786');
  });
});

describe('a KBLI code', () => {
  it('has the divisions of its edition, each in one section', () => {
    for (const {sections} of Object.values(kbliEditions)) {
      const ends = sections.flatMap(([, first, last]) => [first, last]);
      expect([...ends].sort((a, b) => a - b)).toEqual(ends);
    }
    const count = (version: '2020' | '2025') =>
      kbliEditions[version].sections.reduce((sum, [, first, last]) => sum + last - first + 1, 0);
    expect([count('2020'), count('2025')]).toEqual([88, 87]);
  });

  it.each([
    ['1', 'length'],
    ['107101', 'length'],
    ['C1071', 'digits'],
    ['00110', 'division'],
    ['34000', 'division'],
  ])('is not %s: %s', (text, problem) => {
    expect(checkKbli(text, '2020')).toMatchObject({valid: false, problem, section: null});
  });

  it('of a division that only one edition has is known', () => {
    expect(isKbliDivision('45101')).toBe(true);
    expect(checkKbli('45101', '2025').problem).toBe('division');
  });
});

describe('a region code', () => {
  it.each([
    ['33.74', 'kemendagri', {level: 'kabupaten', regencyKind: 'kota', code: '33.74'}],
    ['330301', 'kemendagri', {level: 'kecamatan', district: '33.03.01'}],
    ['33.03.01.1001', 'kemendagri', {villageKind: 'kelurahan'}],
    ['91.01.01.3001', 'kemendagri', {villageKind: 'desa_adat'}],
    ['3303', 'bps', {level: 'kabupaten', regency: '3303', province: '33'}],
    ['3303010', 'bps', {level: 'kecamatan'}],
    ['33.03', null, {level: 'kabupaten'}],
    ['330301', null, {level: 'kecamatan'}],
  ] as const)('is read: %s of %s', (text, system, found) => {
    expect(checkRegionCode(text, system)).toMatchObject({valid: true, problem: null, ...found});
  });

  it.each([
    ['33.00', 'kemendagri', 'regency'],
    ['33.03.00', 'kemendagri', 'district'],
    ['33.03.01.4001', 'kemendagri', 'village'],
    ['09.03', 'kemendagri', 'format'],
    ['33.03.1', 'kemendagri', 'trailing_zero'],
    ['3', 'kemendagri', 'format'],
    ['33.03', 'bps', 'format'],
    ['0303', 'bps', 'format'],
    ['1301', null, 'system'],
  ] as const)('is not %s of %s: %s', (text, system, problem) => {
    expect(checkRegionCode(text, system)).toMatchObject({valid: false, code: null, problem});
  });
});

describe('any text', () => {
  it('is checked without throwing, and a code that is valid is valid as written back', () => {
    const checks = [
      checkNib,
      checkNik,
      checkNpwp,
      checkPirt,
      checkHalal,
      checkIntellectualProperty,
      (text: string) => checkKbli(text, '2020'),
      (text: string) => checkRegionCode(text, 'kemendagri'),
    ];
    const texts = fc.oneof(
      fc.string(),
      fc.string({unit: fc.constantFrom(...'0123456789.- IDMEC'), maxLength: 20}),
      fc.string({unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 22}),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const check of checks) {
          const {valid, code, problem} = check(text);
          expect([code === null, problem === null]).toEqual([!valid, valid]);
          if (code !== null) expect(check(code).code).toBe(code);
        }
      }),
    );
  });
});
