import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {NumberColumn} from '../../src/data/column.js';
import {ABSENT, COERCED, FILLED, UNREADABLE} from '../../src/read/cell/cell.js';
import type {ColumnType} from '../../src/schema/spec.js';
import {fillColumn} from './fill-column.js';

const column = (type: ColumnType, ...cells: (string | number)[]) =>
  fillColumn({key: 'x', type}, cells);
const notes = ({column: found}: ReturnType<typeof column>) => (found as NumberColumn).notes;

describe('a number that its container holds as one', () => {
  it('is taken as it is, and shows nothing about how others are written', () => {
    const {values, late, states} = column('number', 1.5, 1250000, '1.500', '2,5');
    expect(values).toEqual([1.5, 1_250_000, 1500, 2.5]);
    expect(late).toEqual([]);
    expect(states.slice(0, 2)).toEqual([FILLED, FILLED]);
    expect(column('number', 2.5, '1.500').late).toEqual(['READ_NUMBER_ASSUMED 1']);
  });

  it('must be one of its kind', () => {
    const {values, params} = column('count', 12, 12.5, -3, 3303014502900001, -0);
    expect(values).toEqual([12, null, null, null, 0]);
    expect(params.slice(1, 4).map((found) => found?.problem)).toEqual([
      'fraction',
      'negative',
      'too_large',
    ]);
    expect(column('rupiah', 9120304050607, 1.5, 2.5e12).values).toEqual([null, null, 2.5e12]);
  });

  it('loses what lies behind the digits that a spreadsheet shows', () => {
    expect(column('count', 2999999.9999999995, 0.1 + 0.2).values).toEqual([3_000_000, null]);
    expect(column('number', 0.1 + 0.2).values).toEqual([0.3]);
  });

  it('never throws and never gives what is no number', () => {
    const types = fc.constantFrom<ColumnType>('number', 'count', 'rupiah', 'percent');
    fc.assert(
      fc.property(types, fc.array(fc.double({noNaN: true}), {maxLength: 5}), (type, cells) => {
        const {values} = column(type, ...cells);
        for (const value of values) expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('a bracket in a column of amounts', () => {
  it('is kept with its ends and no value, and said', () => {
    const found = column('rupiah', '2M–15M', '< 2M', '> 50M', '1500000');
    expect(found.values).toEqual([null, null, null, 1_500_000]);
    expect(found.issues).toEqual(['READ_RANGE', 'READ_RANGE', 'READ_RANGE', null]);
    expect(found.states).toEqual([COERCED, COERCED, COERCED, FILLED]);
    expect([...notes(found)!]).toEqual([
      [0, {flags: [], low: 2e9, high: 15e9}],
      [1, {flags: [], high: 2e9}],
      [2, {flags: [], low: 50e9}],
    ]);
  });

  it('is what a column of brackets asks for', () => {
    const found = column('range', '2M-15M', '< 2M', '-', 'Rekaan');
    expect(found.issues).toEqual([null, null, null, 'READ_NUMBER']);
    expect(found.states[2]).toBe(ABSENT);
    expect(notes(found)?.get(0)).toEqual({flags: [], low: 2e9, high: 15e9});
  });
});

describe('a figure with a remark', () => {
  it('keeps the share beside it, and says so', () => {
    const found = column('count', '4.000 (80 persen)', '1.250.000');
    expect(found.values).toEqual([4000, 1_250_000]);
    expect(found.issues[0]).toBe('READ_SHARE');
    expect(notes(found)?.get(0)).toEqual({flags: [], share: 80});
  });

  it('keeps what its mark says', () => {
    const found = column('count', '6813**', '6813r', '6813');
    expect([...notes(found)!]).toEqual([
      [0, {flags: ['P'], remark: 'very_provisional'}],
      [1, {flags: [], remark: 'revised'}],
    ]);
  });

  it('moves its ends with its separator', () => {
    const found = column('number', '> 1.500', '2.5');
    expect(notes(found)?.get(0)).toEqual({flags: ['E'], rounding: 0.1, low: 1.5});
  });

  it('is an amount of the period of its column alone', () => {
    const monthly = fillColumn({key: 'monthlyTurnover', type: 'rupiah'}, [
      'Rp 5 jt/bulan',
      '5 jt/tahun',
    ]);
    expect(monthly.values).toEqual([5_000_000, null]);
    const annual = fillColumn({key: 'annualTurnover', type: 'rupiah'}, [
      '5 jt per bulan',
      '60 jt/thn',
    ]);
    expect(annual.values).toEqual([null, 60_000_000]);
    expect(annual.params[0]).toMatchObject({problem: 'period'});
  });

  it('is damaged where a spreadsheet has spoilt it', () => {
    const {issues, params} = column('count', '3,62012E+11', '#####', 'Jan-00', '#N/A');
    expect(issues).toEqual(Array(4).fill('READ_NUMBER_DAMAGED'));
    expect(params.map((found) => found?.problem)).toEqual(['scientific', 'error', 'date', 'error']);
  });
});

describe('a column of percentages', () => {
  it('is on the scale to a hundred where its cells show it', () => {
    expect(column('percent', '12,5', '0,125', '98').values).toEqual([12.5, 0.125, 98]);
    expect(column('percent', '12,5%', '0,5%').values).toEqual([12.5, 0.5]);
    expect(column('percent', 12.5, 80).values).toEqual([12.5, 80]);
  });

  it('is of shares where a spreadsheet holds fractions of one alone, and says so', () => {
    const {values, late} = column('percent', 0.125, 1, 0);
    expect(values).toEqual([12.5, 100, 0]);
    expect(late).toEqual(['READ_PERCENT_ASSUMED 0', 'READ_PERCENT_ASSUMED 1']);
  });

  it('is not read where its cells may be either', () => {
    for (const cells of [
      ['0,125', '0,5', '0'],
      ['0,8', '1,25'],
      [0.8, 1.25],
      ['0,125', '12,5%'],
    ]) {
      const {values, late} = column('percent', ...cells);
      expect(late).not.toEqual([]);
      expect(values.filter((value) => value !== null && value !== 0 && value !== 12.5)).toEqual([]);
      for (const note of late) expect(note).toContain('READ_PERCENT_AMBIGUOUS');
    }
  });

  it('looks at percentages once it is known where their decimals begin', () => {
    const {values, late} = column('percent', '1,125', '0,5');
    expect(values).toEqual([null, null]);
    expect(late.filter((note) => note.includes('PERCENT')).length).toBe(2);
  });

  it('takes a comma before three digits for a decimal one, and leaves a dot open', () => {
    expect(column('percent', '12,500', '80').values).toEqual([12.5, 80]);
    expect(column('percent', '12.500', '80').late).toEqual(['READ_NUMBER_AMBIGUOUS 0']);
    expect(column('percent', '12.500', '7.25').values).toEqual([12.5, 7.25]);
  });
});

describe('a slip among many cells', () => {
  it('does not decide how the others are written', () => {
    const many = Array<string>(40).fill('1.250.000');
    expect(column('rupiah', ...many, '500.000', '2,500,000').values.slice(40)).toEqual([
      500_000, 2_500_000,
    ]);
    const dotted = Array<string>(40).fill('1.250');
    expect(column('count', ...dotted, '2,500,000').values[0]).toBe(1250);
    const few = Array<string>(15).fill('1.250.000');
    expect(column('rupiah', ...few, '500.000', '2,500,000').late).toEqual([
      'READ_NUMBER_AMBIGUOUS 15',
    ]);
  });
});

describe('a cell that is read by its bytes', () => {
  it('means what it means as a text', () => {
    const types = fc.constantFrom<ColumnType>('number', 'count', 'rupiah', 'percent');
    const body = fc.string({
      unit: fc.constantFrom(...'00123456789.,'),
      minLength: 1,
      maxLength: 13,
    });
    const grouped = fc
      .integer({min: 0, max: 2e12})
      .map((number) => new Intl.NumberFormat('id-ID').format(number));
    const text = fc
      .tuple(
        fc.constantFrom('', 'Rp', 'Rp.', 'rp. ', 'RP  '),
        fc.oneof(body, grouped),
        fc.constantFrom('', ',-', ',00', ',5'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(types, fc.array(text, {minLength: 1, maxLength: 6}), (type, cells) => {
        const byBytes = column(type, ...cells);
        // No form of a number begins with a blank, so that these are read as texts.
        const asTexts = column(type, ...cells.map((cell) => `\u00a0${cell}`));
        expect(byBytes.values).toEqual(asTexts.values);
        expect(byBytes.issues).toEqual(asTexts.issues);
      }),
      {numRuns: 1000},
    );
  });
});

describe('the order of cells in a file', () => {
  it('does not change what they mean', () => {
    const cell = fc.oneof(
      fc.constantFrom<string | number>(
        ...['1.500', '1,500', '2.5', '2,5', '1.250.000', '12500', '± 6.800', '-', '', '0,125'],
        ...['4.000 (80 persen)', '5-10', '12,5', '12%', 'x', '< 5'],
        ...[0.125, 3, 1250],
      ),
      fc.integer({min: 0, max: 1e6}).map(String),
    );
    const types = fc.constantFrom<ColumnType>('number', 'count', 'rupiah', 'percent');
    const cases = fc
      .tuple(types, fc.array(cell, {minLength: 1, maxLength: 20}))
      .chain(([type, cells]) =>
        fc.tuple(
          fc.constant(type),
          fc.constant(cells),
          fc.shuffledSubarray([...cells.keys()], {minLength: cells.length}),
        ),
      );
    fc.assert(
      fc.property(cases, ([type, cells, order]) => {
        const straight = column(type, ...cells);
        const mixed = column(type, ...order.map((at) => cells[at]));
        expect(mixed.values).toEqual(order.map((at) => straight.values[at]));
        expect(order.map((_, at) => notes(mixed)?.get(at))).toEqual(
          order.map((at) => notes(straight)?.get(at)),
        );
      }),
    );
  });

  it('does not change how a row that was refused and written over is read', () => {
    const {states, values} = column('count', 'banyak', '12');
    expect(states).toEqual([UNREADABLE, FILLED]);
    expect(values).toEqual([null, 12]);
  });
});
