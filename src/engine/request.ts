import type {Diagnostic} from '../data/diagnostic.js';
import type {RegionLevel} from '../data/region.js';
import type {Tables} from '../data/table.js';
import type {Dimension} from '../indicator/indicator.js';
import type {Params} from './context.js';
import type {RegimeChoice} from './size.js';

/** Dimensions of an answer. Region and period are always among them. */
export interface Breakdown {
  readonly dims: readonly Dimension[];
  /** `null`: the coarsest level with more than one area. Without `region` in `dims`: the margin. */
  readonly level: RegionLevel | null;
  /** Of KBLI: two digits (default) or the letter of the section. */
  readonly kbli?: 'division' | 'section';
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
  /** Edition of the KBLI codes; its letters differ from one to the other. */
  readonly kbliVersion?: '2020' | '2025';
  /** All agencies of the office, also those without a programme. */
  readonly agencies?: readonly string[];
}

export type EngineDiagnostic = Pick<Diagnostic, 'code' | 'severity' | 'params'>;
