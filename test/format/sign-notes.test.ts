import {describe, expect, it} from 'vitest';
import {finalNote, revisedNote} from '../../src/format/sign-notes.js';
import {readCell} from '../../widgets/internal/reading.js';

const figure = (period: string, flags: readonly string[], value: number | null = 5) => ({
  ...{by: {period}, value, numerator: null, denominator: null, unknown: null},
  ...{extra: {}, flags, reason: value === null ? 'suppressed' : null},
});
const final = {2023: '2024-06-30', 2024: '2025-06-30'};

describe('the day of the final figures', () => {
  it('is named where a provisional figure is shown', () => {
    expect(finalNote([figure('2024', ['E', 'P'])], final)).toEqual([
      'Final direncanakan 30 Juni 2025.',
    ]);
    expect(finalNote([figure('2024', ['P'])], final, 'en')).toEqual([
      'Final figures planned for 30 June 2025.',
    ]);
  });

  it('names the periods where there are several days', () => {
    expect(finalNote([figure('2024', ['P']), figure('2023', ['P'])], final)).toEqual([
      'Final direncanakan 30 Juni 2024 (2023), 30 Juni 2025 (2024).',
    ]);
  });

  it('is left out for final, withheld and unplanned figures', () => {
    const cells = [
      figure('2023', []),
      figure('2024', ['P'], null),
      figure('2025', ['P']),
      undefined,
    ];
    expect(finalNote(cells, final)).toEqual([]);
    expect(finalNote([figure('2024', ['P'])], undefined)).toEqual([]);
  });
});

describe('the sign of a revised figure', () => {
  const revised = {value: 4, asOf: '2023-12-31'};

  it('stands beside the figure and is explained', () => {
    const cell = {...figure('2024', ['P']), revised};
    const {short, states} = readCell(cell, {unit: 'percent', lang: 'id'});
    expect([short, states]).toEqual(['5,0*\u00a0r', 'sementara, diperbaiki']);
    expect(revisedNote([cell], 'id')).toEqual(['r: angka diperbaiki.']);
  });

  it('is left out where there is no figure', () => {
    const cell = {...figure('2024', [], null), revised};
    expect(readCell(cell, {unit: 'percent', lang: 'id'}).short).toBe('');
    expect(revisedNote([cell, figure('2024', [])], 'id')).toEqual([]);
  });
});
