import {numberAt, numberColumn, textAt, textColumn} from '../data/access.js';
import {
  classifySize,
  regimeOfYear,
  sizeClasses,
  type SizeInput,
  type SizeRegime,
} from '../indicator/size-class.js';
import type {Table} from '../data/table.js';
import type {Frame} from './frame.js';

/** Under which rule classes are made: the one in force each year, or one for all years. */
export type RegimeChoice = 'in_force' | SizeRegime;

/** Size class of every unit. */
export interface UnitSizes {
  /** 0 mikro … 3 besar, `UNKNOWN_CLASS`, or `NO_UMKM` for a branch of a larger firm. */
  readonly codes: Int8Array;
  /** 1 where another criterion than the preferred one, or a derived amount, decided. */
  readonly estimated: Uint8Array;
}

export const UNKNOWN_CLASS = 4;
export const NO_UMKM = -1;

/**
 * Classifies every unit: from annual sales (else monthly sales × 12, flagged E), else capital
 * (flagged E), else the class the office wrote down, where it was written under the same rule.
 */
export function unitSizes(
  frame: Frame,
  regime: RegimeChoice,
  purpose: SizeInput['purpose'] = 'program',
): UnitSizes {
  const {registry, observation} = frame.tables;
  const sources = [reader(observation), reader(registry)];
  const codes = new Int8Array(frame.unitCount).fill(UNKNOWN_CLASS);
  const estimated = new Uint8Array(frame.unitCount);
  for (let unit = 0; unit < frame.unitCount; unit++) {
    const rows = [frame.observationRow[unit], frame.registryRow[frame.unitBusiness[unit]]];
    // An amount in the register describes its own date, not every observed year.
    const dated = rows[0] >= 0 ? [0] : [0, 1];
    const inForce = regimeOfPeriod(frame.periods[frame.unitPeriod[unit]]);
    const rule = regime === 'in_force' ? inForce : regime;
    const affiliatedTo = firstText(sources, rows, [0, 1], 'affiliatedTo');
    const result = classifySize({
      regime: rule,
      annualSales: firstNumber(sources, rows, dated, 'sales'),
      capital:
        firstNumber(sources, rows, dated, rule === 'uu20_2008' ? 'assets' : 'capital') ??
        firstNumber(sources, rows, dated, 'capital'),
      established: firstText(sources, rows, [1], 'established'),
      purpose,
      affiliatedTo,
    });
    if (result.reason === 'not_independent') codes[unit] = NO_UMKM;
    else if (result.value !== null) {
      codes[unit] = sizeClasses.indexOf(result.value);
      const monthly =
        firstNumber(sources, rows, dated, 'annual') === null && result.basis === 'sales';
      estimated[unit] = result.flags.includes('E') || monthly ? 1 : 0;
    } else if (rule === inForce) {
      const stated = firstText(sources, rows, dated, 'stated');
      const index = (sizeClasses as readonly (string | null)[]).indexOf(stated);
      if (index >= 0) codes[unit] = index;
    }
  }
  return {codes, estimated};
}

/** The rule of a period; a register that does not say its year is of today. */
export function regimeOfPeriod(period: string): SizeRegime {
  return regimeOfYear(/^\d+$/.test(period) ? Number(period) : Infinity);
}

type Reader = (row: number, what: string) => number | string | null;

function reader(table: Table | undefined): Reader {
  const numbers = {
    annual: numberColumn(table, 'annualTurnover'),
    monthly: numberColumn(table, 'monthlyTurnover'),
    capital: numberColumn(table, 'capital'),
    assets: numberColumn(table, 'assets'),
  };
  const texts = {
    stated: textColumn(table, 'sizeClass'),
    affiliatedTo: textColumn(table, 'affiliatedTo'),
  };
  const founded = table?.columns.establishedDate;
  const number = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return (row, what) => {
    switch (what) {
      case 'sales':
        return number(numberAt(numbers.annual, row)) ?? number(numberAt(numbers.monthly, row) * 12);
      case 'annual':
      case 'capital':
      case 'assets':
        return number(numberAt(numbers[what], row));
      case 'stated':
      case 'affiliatedTo':
        return textAt(texts[what], row);
      case 'established':
        return founded?.kind === 'date' && founded.days[row] > -1e6
          ? new Date(founded.days[row] * 86400000).toISOString().slice(0, 10)
          : null;
      default:
        return null;
    }
  };
}

function firstNumber(
  sources: Reader[],
  rows: number[],
  order: number[],
  what: string,
): number | null {
  for (const i of order) {
    const value = rows[i] >= 0 ? sources[i](rows[i], what) : null;
    if (typeof value === 'number') return value;
  }
  return null;
}

function firstText(
  sources: Reader[],
  rows: number[],
  order: number[],
  what: string,
): string | null {
  for (const i of order) {
    const value = rows[i] >= 0 ? sources[i](rows[i], what) : null;
    if (typeof value === 'string') return value;
  }
  return null;
}
