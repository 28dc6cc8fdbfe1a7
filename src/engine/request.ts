import type {Diagnostic} from '../data/diagnostic.js';
import type {RegionLevel} from '../data/region.js';
import type {Tables} from '../data/table.js';
import type {Dimension} from '../indicator/indicator.js';
import type {Params} from './evaluate.js';
import type {RegimeChoice} from './size.js';

/** Dimensions of an answer. Region and period are always among them. */
export interface Breakdown {
  readonly dims: readonly Dimension[];
  /** `null`: the coarsest level with more than one area. Without `region` in `dims`: the margin. */
  readonly level: RegionLevel | null;
}

/** What the engines need to know beside the tables. */
export interface EngineContext {
  readonly tables: Tables;
  readonly params: Params;
  readonly regime: RegimeChoice;
  readonly asOf?: string;
  readonly cutOff?: string;
  /** The office's own area: the margin over region. */
  readonly region?: {readonly code: string; readonly name: string};
  /** Areas expected to report, code to name. */
  readonly areas: ReadonlyMap<string, string>;
}

export type EngineDiagnostic = Pick<Diagnostic, 'code' | 'severity' | 'params'>;
