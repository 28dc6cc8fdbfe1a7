import {numberColumn, textColumn} from '../data/access.js';
import {MISSING_CODE} from '../data/column.js';
import type {Table} from '../data/table.js';
import {
  classIndex,
  regimeOfYear,
  sizeClasses,
  sizeLimits,
  type SizeRegime,
} from '../indicator/size-class.js';
import type {Frame} from './frame.js';

/** Under which rule classes are made: the one in force each year, or one for all years. */
export type RegimeChoice = 'in_force' | SizeRegime;

/** Size class of every unit. */
export interface UnitSizes {
  /** 0 mikro … 3 besar, `UNKNOWN_CLASS`, or `NO_UMKM` for a branch of a larger firm. */
  readonly codes: Int8Array;
  /** 1 where another criterion than the preferred one, or a derived amount, decided. */
  readonly estimated: Uint8Array;
  /** `false` where none is; left out where nobody looked. */
  readonly anyEstimated?: boolean;
}

export const UNKNOWN_CLASS = 4;
export const NO_UMKM = -1;

/**
 * Classifies every unit as `classifySize` does for a programme: from annual sales (else monthly
 * sales × 12, flagged E), else capital (flagged E), else the class the office wrote down, where it
 * was written under the same rule. An amount in the register describes its own date, not every
 * observed year: it counts only for units without an observation.
 */
export function unitSizes(frame: Frame, regime: RegimeChoice): UnitSizes {
  const {unitCount, observationRow, unitBusiness, unitPeriod, registryRow, periods} = frame;
  const codes = new Int8Array(unitCount).fill(UNKNOWN_CLASS);
  const estimated = new Uint8Array(unitCount);
  let anyEstimated = false;
  const [observed, registered] = [frame.tables.observation, frame.tables.registry].map(amountsOf);
  const branches = branchesIn(frame.tables.registry);
  const rules = periods.map((period) => {
    const inForce = regimeOfPeriod(period);
    const rule = regime === 'in_force' ? inForce : regime;
    return {limits: sizeLimits[rule], assetsFirst: rule === 'uu20_2008', stated: rule === inForce};
  });
  for (let unit = 0; unit < unitCount; unit++) {
    const observation = observationRow[unit];
    const register = registryRow[unitBusiness[unit]];
    if (branches?.[register] === 1) {
      codes[unit] = NO_UMKM;
      continue;
    }
    const source = observation >= 0 ? observed : registered;
    const row = observation >= 0 ? observation : register;
    if (row < 0) continue;
    const {limits, assetsFirst, stated} = rules[unitPeriod[unit]];
    const annual = at(source.annual, row);
    const sales = annual === annual ? annual : at(source.monthly, row) * 12;
    if (sales >= 0 && sales < Infinity) {
      codes[unit] = classIndex(limits.sales, sales);
      if (annual !== annual) anyEstimated = (estimated[unit] = 1) === 1;
      continue;
    }
    const assets = assetsFirst ? at(source.assets, row) : NaN;
    const capital = assets === assets ? assets : at(source.capital, row);
    if (capital >= 0 && capital < Infinity) {
      codes[unit] = classIndex(limits.capital, capital);
      anyEstimated = (estimated[unit] = 1) === 1;
    } else if (stated && source.stated !== null && source.stated[row] >= 0) {
      codes[unit] = source.stated[row];
    }
  }
  return {codes, estimated, anyEstimated};
}

/** The rule of a period; a register that does not say its year is of today. */
export function regimeOfPeriod(period: string): SizeRegime {
  return regimeOfYear(/^\d+$/.test(period) ? Number(period) : Infinity);
}

/** What a table says about size, per row. */
interface Amounts {
  readonly annual: Float64Array | undefined;
  readonly monthly: Float64Array | undefined;
  readonly capital: Float64Array | undefined;
  readonly assets: Float64Array | undefined;
  /** Position in `sizeClasses` of the class as written, or -1; `null` without the column. */
  readonly stated: Int8Array | null;
}

function amountsOf(table: Table | undefined): Amounts {
  const values = (key: string): Float64Array | undefined => numberColumn(table, key)?.values;
  const stated = textColumn(table, 'sizeClass');
  const classes = (stated?.dictionary ?? []).map((word) =>
    (sizeClasses as readonly string[]).indexOf(word),
  );
  return {
    annual: values('annualTurnover'),
    monthly: values('monthlyTurnover'),
    capital: values('capital'),
    assets: values('assets'),
    stated:
      stated === undefined
        ? null
        : Int8Array.from(stated.codes, (code) => (code === MISSING_CODE ? -1 : classes[code])),
  };
}

/** 1 per row of the register for a branch or subsidiary of a larger firm; `null` without any. */
function branchesIn(registry: Table | undefined): Uint8Array | null {
  const parent = textColumn(registry, 'affiliatedTo');
  const larger = (parent?.dictionary ?? []).map((word) => word === 'menengah' || word === 'besar');
  if (!larger.includes(true)) return null;
  return Uint8Array.from(parent?.codes ?? [], (code) => (code >= 0 && larger[code] ? 1 : 0));
}

function at(values: Float64Array | undefined, row: number): number {
  return values === undefined ? NaN : values[row];
}
