import {describe, expect, it} from 'vitest';
import {languageOf, readArguments} from '../../src/cli/arguments.js';
import {nearest} from '../../src/cli/nearest.js';
import type {UmkmError} from '../../src/errors.js';

const code = (...argv: string[]): string => {
  try {
    readArguments(argv);
  } catch (error) {
    return (error as UmkmError).code;
  }
  return 'accepted';
};

describe('the command line', () => {
  it('reads lists, pairs and defaults', () => {
    const args = readArguments([
      'compute',
      'growth.yoy',
      'data',
      '--by',
      'region:kecamatan, period',
      '--where',
      'period=2024',
      '--param',
      'days=90',
    ]);
    expect(args).toMatchObject({
      command: 'compute',
      operands: ['growth.yoy', 'data'],
      by: ['region:kecamatan', 'period'],
      where: {period: '2024'},
      params: {days: '90'},
      format: 'table',
      lang: 'id',
    });
    expect(readArguments([]).command).toBe('help');
    expect(readArguments(['build', '--help']).command).toBe('help');
    expect(readArguments(['--version']).command).toBe('version');
  });

  it.each([
    ['CLI_COMMAND', ['hitung']],
    ['CLI_OPTION', ['check', '--formt', 'json']],
    ['CLI_VALUE', ['check', '--format', 'csv']],
    ['CLI_VALUE', ['check', '--format']],
    ['CLI_VALUE', ['compute', '--by', ',']],
    ['CLI_VALUE', ['compute', '--where', 'region=']],
    ['CLI_VALUE', ['compute', '--where', '=2024']],
    ['CLI_REPEATED', ['compute', '--where', 'period=2023', '--where', 'period=2024']],
    ['CLI_VALUE', ['serve', '--port', '99999']],
    ['CLI_VALUE', ['serve', '--port', 'x']],
    ['CLI_VALUE', ['check', 'x.csv', '--watch']],
    ['CLI_VALUE', ['serve', 'x', '--report']],
    ['CLI_VALUE', ['build', '--out', '']],
    ['CLI_VALUE', ['embed', 'growth', 'x.json', '--format', 'pdf']],
    ['CLI_VALUE', ['embed', 'growth', 'x.json', '--src', '']],
    ['CLI_VALUE', ['embed', 'growth', 'x.json', '--preview', ' ']],
    ['CLI_VALUE', ['check', '--lang', 'fr']],
    ['CLI_VALUE', ['compute', '--engine', 'spark']],
    ['CLI_VALUE', ['check', '--engine', 'duckdb']],
  ])('says %s for %j', (expected, argv) => {
    expect(code(...argv)).toBe(expected);
  });

  it('speaks the language asked for even where the rest is wrong', () => {
    expect(languageOf(['nonsense', '--lang', 'en'])).toBe('en');
    expect(languageOf(['nonsense', '--lang=en'])).toBe('en');
    expect(languageOf(['nonsense'])).toBe('id');
  });
});

describe('nearest', () => {
  it('finds what a slip of the pen meant, and nothing where nothing is near', () => {
    expect(nearest('comput', ['check', 'compute', 'build'])).toEqual(['compute']);
    expect(nearest('hitung', ['check', 'compute', 'build'])).toEqual([]);
    expect(nearest('x'.repeat(1e6), ['check'])).toEqual([]);
  });
});
