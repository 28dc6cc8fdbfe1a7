import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {dateColumn, numberColumn} from '../../src/data/access.js';
import {noPublishedTables, publishedTables} from '../support/published.js';
import {readText} from './read-text.js';

describe.skipIf(noPublishedTables)('cells of a published register', () => {
  const name = 'jatim-peserta-pelatihan-2024.anonim.csv';
  const read = async () => readText({[name]: readFileSync(join(publishedTables, name))});

  it('are counted by the rule of their column: 754 of 1.260 hold a NIB of thirteen digits', async () => {
    const {input, diagnostics} = await read();
    const nib = input[0].columns.find(({header}) => header === 'NO. NIB');
    expect(nib).toMatchObject({rule: 'code.nib', filled: 754, missing: 435, refused: 71});
    const refused = diagnostics.filter(
      ({column, code}) => column === nib?.header && code === 'READ_CODE',
    );
    for (const {params, found} of refused) {
      expect(params.rule).toBe('code.nib');
      expect(found).toMatch(/^.?•••$/u);
    }
  });

  it('keep the last of several days beside the first, in every row', async () => {
    const dates = dateColumn((await read()).tables.training, 'trainingDate');
    expect(dates?.days.length).toBe(1260);
    const lengths = [...dates!.days].map((day, row) => dates!.ends![row] - day);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([1, 2]);
  });

  it('give amounts and brackets of amounts', async () => {
    const {tables} = await read();
    const capital = numberColumn(tables.training, 'capital');
    const bracket = numberColumn(tables.training, 'turnoverRange');
    const ends = [...bracket!.notes!.values()].map(({low, high}) => `${low ?? ''}-${high ?? ''}`);
    const count = (wanted: string) => ends.filter((one) => one === wanted).length;
    expect([count('-2000000000'), count('2000000000-15000000000')]).toEqual([1229, 14]);
    expect(count('15000000000-50000000000')).toBe(5);
    expect([...capital!.values].filter((value) => value === 8_000_000).length).toBe(10);
  });
});
