import type {PartCube} from '../data/cube.js';
import type {RegionLevel} from '../data/region.js';
import type {EventTable} from '../indicator/events.js';
import type {Indicator, PartsFormula, QuantityFormula} from '../indicator/indicator.js';
import type {Areas} from './areas.js';
import type {ContributionCube} from './contributions.js';
import type {Breakdown} from './request.js';

/** What every engine gives: parts of formulas, and what it knows of places and periods. */
export interface Engine {
  /**
   * Parts of a formula per category, `null` where the tables hold nothing it can be made of.
   *
   * @throws UmkmError `PARAM_VALUE`
   */
  parts(formula: PartsFormula, breakdown: Breakdown): PartCube | null;
  /**
   * What contributors add to the numerator of such a formula, by category; `null` where the tables
   * hold nothing to count. Of cells whose parts came already counted it says nothing.
   */
  contributions(formula: QuantityFormula, breakdown: Breakdown): ContributionCube | null;
  /** Whether it computes an indicator; left out where it computes all. */
  readonly offers?: (indicator: Indicator) => boolean;
  /** Which option each choice took: `{base: 'eligible'}`. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The place the figures are about: the configured one, else the only one in the tables. */
  readonly office: {readonly code: string; readonly name: string} | undefined;
  /** The level shown below the office when none is asked for. */
  readonly level: RegionLevel;
  /** The first period under new class limits, or `null` where the limits do not change. */
  readonly regimeBreakPeriod: string | null;
  readonly periods: readonly string[];
  /** Whether a stock is known for each period. */
  readonly hasStock: readonly boolean[];
  /** Whether the office has a register; else all figures came already counted. */
  readonly hasRegister: boolean;
  /** Rows of an event table whose business is in no register. */
  unlinked(table: EventTable): number;
  /** Areas of a level, of registry rows and of those expected to report. */
  readonly areas: (level: RegionLevel) => Areas;
  /** Areas of a level that sent register rows for a period. */
  reportedAreas(level: RegionLevel, period: string): ReadonlySet<string>;
}
