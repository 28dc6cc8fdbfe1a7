import type {PartCube} from '../data/cube.js';
import type {RegionLevel} from '../data/region.js';
import type {Grain, ReportedParts} from '../indicator/indicator.js';
import type {Areas} from './areas.js';
import type {Params} from './context.js';
import type {Evaluator} from './evaluate.js';
import type {Frame} from './frame.js';
import type {ReportedFigures} from './reported.js';
import type {Breakdown, EngineContext} from './request.js';
import type {RegimeChoice, UnitSizes} from './size.js';
import type {Things} from './things.js';

/** What is known of businesses in a period: truths, numbers, channels and programmes. */
export type UnitEvaluator = Pick<Evaluator, keyof Evaluator>;

/** What the kinds of formula share while parts are made. */
export interface KindContext {
  readonly frame: Frame;
  readonly params: Params;
  readonly regime: RegimeChoice;
  readonly engine: EngineContext;
  readonly evaluator: UnitEvaluator;
  /** Classes under the regime of the request. */
  readonly sizes: UnitSizes;
  /** Classes under another rule; each is made once. */
  sizesUnder(regime: RegimeChoice): UnitSizes;
  /** Section letter of a KBLI division, `null` where the edition has no such division. */
  readonly sectionOf: (division: string) => string | null;
  readonly level: RegionLevel;
  readonly areas: (level: RegionLevel) => Areas;
  /** What is counted: businesses, rows, groups of rows. */
  things(grain: Grain | undefined): Things;
  readonly reported: ReportedFigures;
  /** Figures that came already counted, at the level that rows are listed at. */
  reportedParts(parts: ReportedParts, breakdown: Breakdown): PartCube | null;
}

/** Parts of one kind of formula; `null` where the tables hold nothing for it. */
export type Kind<Formula> = (
  context: KindContext,
  formula: Formula,
  breakdown: Breakdown,
) => PartCube | null;
