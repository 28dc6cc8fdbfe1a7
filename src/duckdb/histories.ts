import type {Areas} from '../engine/areas.js';
import {derived} from '../engine/derived.js';
import type {Frame} from '../engine/frame.js';
import type {KindContext} from '../engine/kind-context.js';
import {regimeOfPeriod, type RegimeChoice, type UnitSizes} from '../engine/size.js';
import {listed} from '../indicator/expression.js';
import type {Dimension} from '../indicator/indicator.js';
import {historyQuery, readMark} from '../sql/histories.js';
import type {PeriodRule} from '../sql/size.js';
import type {SqlFacts, SqlTables} from '../sql/source.js';
import {YES} from '../data/column.js';
import type {RegionLevel} from '../data/region.js';
import type {SqlDatabase, Value} from '../sql/database.js';
import type {Place} from './groups.js';
import {numbersAsColumn, smallTable, textsAsColumn} from './small-table.js';
import {AnsweredThings, questionKey, type Axes} from './things.js';

/** Formulas that compare the periods of a business. */
export const historyKinds: ReadonlySet<string> = new Set(['transition', 'demography', 'cohort']);

/** The periods of a formula that compares them, for businesses that are alike. */
export interface HistorySource {
  readonly database: SqlDatabase;
  readonly facts: SqlFacts;
  readonly frame: Frame;
  readonly regime: RegimeChoice;
  /** Dimensions of the register by which businesses are parted. */
  readonly dims: readonly Dimension[];
  /** Level of the areas, `null` where the region has only its margin. */
  readonly level: RegionLevel | null;
  readonly areas: Areas | null;
  /** The axes of a breakdown, of what the units say along a dimension. */
  readonly axes: (column: (place: Place) => readonly Value[]) => Axes;
}

/** What a formula finds instead of single businesses. */
export type Histories = Pick<KindContext, 'frame' | 'sizes' | 'sizesUnder' | 'areas' | 'things'>;

/**
 * Businesses with one history as if they were one, with their number as its weight: so many formulas
 * that follow a business from period to period ask for no more than the different histories.
 */
export async function historiesOf(source: HistorySource): Promise<Histories> {
  const {database, facts, frame, dims, regime, level} = source;
  const own = dims.filter((dim) => dim !== 'region' || level !== null);
  const rules = rulesOf(frame.periods);
  const columns = await database.columns(
    historyQuery(facts, {
      ...{dims: own, level, periods: frame.periods.length},
      rules: rules.map(([, rule]) => rule),
    }),
  );
  const [registered, founded] = columns;
  const marks = columns.slice(own.length + 2, -1) as readonly (readonly (number | null)[])[];
  const businesses = columns[columns.length - 1] as readonly number[];
  const grid = gridOf(marks, businesses.length, rules.length);
  const count = registered.filter((one) => one === true).length;
  const reduced: Frame = {
    ...frame,
    ...grid.frame,
    businessCount: businesses.length,
    registeredCount: count,
    registryRow: Int32Array.from(businesses, (_, group) => (group < count ? group : -1)),
    tables: tablesOf(facts.tables, founded as readonly (number | null)[], count),
  };
  derived(reduced, 'states', () => grid.states);
  const sizes = new Map(rules.map(([rule], i) => [rule, grid.sizes[i]]));
  const sizesUnder = (rule: RegimeChoice): UnitSizes => sizes.get(rule) as UnitSizes;
  const {unitBusiness, unitPeriod} = reduced;
  const column = ({dim}: Place): readonly Value[] => {
    if (dim === 'period') return [...unitPeriod];
    if (dim === 'size_class') return [...sizesUnder(regime).codes];
    const values = columns[2 + own.indexOf(dim)];
    return Array.from(unitBusiness, (group) => values[group]);
  };
  const things = new AnsweredThings(
    {
      answers: new Map([[questionKey(listed), grid.listed]]),
      numbers: new Map(),
      weights: Float64Array.from(unitBusiness, (group) => businesses[group]),
    },
    withAreas(source, source.axes(column), columns[2 + own.indexOf('region')], count),
  );
  return {
    frame: reduced,
    sizes: sizesUnder(regime),
    sizesUnder,
    areas: () => things.place({dims: ['region', 'period'], level}).areas as Areas,
    things: () => things,
  };
}

/** All rules that a comparison may ask for, and what each means for the periods. */
function rulesOf(
  periods: readonly string[],
): readonly (readonly [RegimeChoice, readonly PeriodRule[]])[] {
  return (['in_force', 'uu20_2008', 'pp7_2021'] as const).map((choice) => [
    choice,
    periods.map((period) => {
      const inForce = regimeOfPeriod(period);
      const regime = choice === 'in_force' ? inForce : choice;
      return {regime, stated: regime === inForce};
    }),
  ]);
}

/**
 * Units in order of period and history, with what each says.
 *
 * @param marks of each period those of all histories, `null` where the business is not in it
 */
function gridOf(marks: readonly (readonly (number | null)[])[], histories: number, rules: number) {
  const periodStart = new Int32Array(marks.length + 1);
  marks.forEach((own, period) => {
    const units = own.reduce<number>((sum, mark) => sum + (mark === null ? 0 : 1), 0);
    periodStart[period + 1] = periodStart[period] + units;
  });
  const unitCount = periodStart[marks.length];
  const unitAt = marks.map(() => new Int32Array(histories).fill(-1));
  const [unitBusiness, unitPeriod] = [new Int32Array(unitCount), new Uint16Array(unitCount)];
  const [inRegister, states, yes] = [0, 1, 2].map(() => new Uint8Array(unitCount));
  const codes = Array.from({length: rules}, () => new Int8Array(unitCount));
  const estimated = Array.from({length: rules}, () => new Uint8Array(unitCount));
  let unit = 0;
  marks.forEach((own, period) => {
    own.forEach((mark, group) => {
      if (mark === null) return;
      const told = readMark(mark, rules);
      unitAt[period][group] = unit;
      unitBusiness[unit] = group;
      unitPeriod[unit] = period;
      inRegister[unit] = told.registered;
      states[unit] = told.state;
      yes[unit] = told.listed;
      told.classes.forEach(([size, isEstimated], rule) => {
        codes[rule][unit] = size;
        estimated[rule][unit] = isEstimated;
      });
      unit++;
    });
  });
  const observationRow = new Int32Array(unitCount).fill(-1);
  const unitOf = (group: number, period: number): number => unitAt[period]?.[group] ?? -1;
  return {
    frame: {
      ...{unitCount, unitBusiness, unitPeriod, periodStart, inRegister, observationRow},
      unitOf,
    },
    states,
    listed: yes,
    sizes: codes.map((own, rule): UnitSizes => {
      const marks = estimated[rule];
      return {codes: own, estimated: marks, anyEstimated: marks.includes(YES)};
    }),
  };
}

/**
 * The years of founding, one row for each history of registered businesses. The last row is of nobody:
 * it says whether any row of the register, or of the observations, tells a year and a status.
 */
function tablesOf(
  {registry, observation}: SqlTables,
  founded: readonly (number | null)[],
  count: number,
): Frame['tables'] {
  const isFounded = ['establishedDate', 'startYear'].some((key) => registry?.filled.has(key));
  const hasStatus = (observation ?? registry)?.filled.has('businessStatus') === true;
  const status = {
    businessStatus: textsAsColumn([
      ...new Array<null>(count).fill(null),
      hasStatus ? 'active' : null,
    ]),
  };
  return {
    registry: smallTable('registry', count + 1, {
      ...status,
      startYear: numbersAsColumn([...founded.slice(0, count), isFounded ? 0 : null]),
    }),
    ...(observation && {observation: smallTable('observation', count + 1, status)}),
  };
}

/** Places whose areas are those of the histories, not of the places of the register. */
function withAreas(
  {areas}: HistorySource,
  axes: Axes,
  ofGroup: readonly Value[] | undefined,
  count: number,
): Axes {
  const own =
    areas === null || ofGroup === undefined
      ? null
      : {...areas, ofRow: Int32Array.from(ofGroup.slice(0, count), (area) => Number(area ?? -1))};
  return (breakdown) => ({...axes(breakdown), areas: own});
}
