import {describe, expect, it} from 'vitest';
import {messageOf} from '../../src/text/message.js';

const rules = ['nib', 'nik', 'npwp', 'pirt', 'halal', 'ip', 'kbli'].map((key) => `code.${key}`);
const cases: readonly (readonly [string, Readonly<Record<string, string | number>>])[] = [
  ...['vague', 'period', 'formula', 'too_large'].map(
    (problem) => ['READ_NUMBER', {problem, expected: 'percent', plain: '', grouped: ''}] as const,
  ),
  ['READ_NUMBER', {problem: 'formula', expected: 'rupiah', plain: '6000', grouped: '6.000'}],
  ...['scientific', 'error', 'date'].map((problem) => ['READ_NUMBER_DAMAGED', {problem}] as const),
  ['READ_RANGE', {low: 2e9, high: 15e9}],
  ['READ_RANGE', {low: '', high: 2e9}],
  ['READ_RANGE', {low: 5e10, high: ''}],
  ['READ_SHARE', {value: 4000, share: 80}],
  ['READ_PERCENT_ASSUMED', {value: 0.125, percent: 12.5}],
  ['READ_PERCENT_AMBIGUOUS', {value: 0.125, percent: 12.5}],
  ...['month_only', 'backwards', 'damaged'].map((problem) => ['READ_DATE', {problem}] as const),
  ['READ_DATE_RANGE', {value: '2024-08-01', end: '2024-08-02'}],
  ['READ_TRUTH_PENDING', {}],
  ...rules.flatMap((rule) =>
    ['length', 'filler', 'province', 'region', 'date', 'serial', 'check_digit', 'nik'].map(
      (problem) => ['READ_CODE', {rule, problem}] as const,
    ),
  ),
  ...['packaging', 'division', 'decision', 'format', 'digits'].map(
    (problem) => ['READ_CODE', {rule: 'code.pirt', problem}] as const,
  ),
  ['READ_CODE', {rule: 'code.region', level: 'kabupaten', system: 'kemendagri'}],
  ...['digits', 'leading', 'trailing'].map(
    (lost) => ['READ_CODE_DAMAGED', {lost, hint: ''}] as const,
  ),
  ['READ_CODE_DAMAGED', {lost: 'leading', hint: '01111'}],
  ['READ_CODE_REPAIRED', {}],
];

describe('what is said about a cell', () => {
  it.each(cases)('has words in both languages: %s %o', (code, params) => {
    const [id, en] = [messageOf({code, params}, 'id'), messageOf({code, params}, 'en')];
    expect(id).not.toBe(en);
    for (const text of [id, en]) expect(text).not.toMatch(/undefined|NaN|\{| {2}/);
  });

  it('names the rule that an identifier fails', () => {
    const facts = {code: 'READ_CODE', params: {rule: 'code.nib', problem: 'length'}};
    expect(messageOf(facts, 'id')).toBe(
      'bukan NIB: harus 13 angka (aturan code.nib). Periksa nomornya, dan tulis sebagai teks. [READ_CODE]',
    );
  });
});
