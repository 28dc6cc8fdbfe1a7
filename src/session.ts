import type {Flag} from './data/flags.js';
import type {Tables} from './data/table.js';
import {MemoryEngine} from './engine/memory.js';
import type {EngineContext, EngineDiagnostic} from './engine/request.js';
import type {Params} from './engine/context.js';
import type {Engine} from './engine/engine.js';
import type {RegimeChoice} from './engine/size.js';
import {UmkmError} from './errors.js';
import type {Config} from './schema/config.js';

/** Tables, configuration and engine of one request; indicators asked of it share its passes. */
export interface Session {
  readonly engine: Engine;
  readonly config: Config;
  readonly regime: RegimeChoice;
  /** Flags that the configuration gives to whole periods. */
  readonly periodFlags: ReadonlyMap<string, readonly Flag[]>;
  readonly diagnostics: readonly EngineDiagnostic[];
}

const regimes: readonly RegimeChoice[] = ['in_force', 'uu20_2008', 'pp7_2021'];

/**
 * Prepares tables for computing.
 *
 * @param params `regime` chooses the size-class rule; other parameters belong to indicators
 * @throws UmkmError `PARAM_VALUE`
 */
export function openSession(tables: Tables, config: Config = {}, params: Params = {}): Session {
  return sessionOf(new MemoryEngine({tables, ...contextOf(config, params)}), config);
}

/**
 * What the configuration and the parameters tell an engine beside the tables.
 *
 * @throws UmkmError `PARAM_VALUE` for a rule of size classes that there is not
 */
export function contextOf(config: Config, params: Params): Omit<EngineContext, 'tables'> {
  const regime = (params.regime ?? config.sizeRegime ?? 'in_force') as RegimeChoice;
  if (!regimes.includes(regime)) {
    throw new UmkmError('PARAM_VALUE', {
      param: 'regime',
      found: String(regime),
      expected: regimes.join(', '),
    });
  }
  return {
    params,
    regime,
    asOf: config.asOf,
    cutOff: config.cutOff,
    region: config.region && {
      code: config.region.code,
      name: config.region.name ?? config.region.code,
    },
    areas: new Map((config.areas ?? []).map(({code, name}) => [code, name])),
    agencies: config.agencies,
  };
}

/** A session over an engine that has its tables. */
export function sessionOf(engine: Engine & Pick<EngineContext, 'regime'>, config: Config): Session {
  const periodFlags = new Map<string, Flag[]>();
  for (const [period, {flags}] of Object.entries(config.periods ?? {})) {
    periodFlags.set(period, [...(flags ?? [])] as Flag[]);
  }
  for (const {period} of config.breaks ?? []) {
    periodFlags.set(period, [...(periodFlags.get(period) ?? []), 'B']);
  }
  return {engine, config, regime: engine.regime, periodFlags, diagnostics: remarks(engine)};
}

function remarks(engine: Engine): EngineDiagnostic[] {
  const found: EngineDiagnostic[] = [];
  const tables = [
    ['aid', 'COMPUTE_UNLINKED_AID'],
    ['mentoring', 'COMPUTE_UNLINKED_MENTORING'],
  ] as const;
  for (const [table, code] of tables) {
    const count = engine.hasRegister ? engine.unlinked(table) : 0;
    if (count > 0) found.push({code, severity: 'warning', params: {count}});
  }
  if (engine.periods.includes('unknown'))
    found.push({code: 'COMPUTE_NO_PERIOD', severity: 'warning', params: {}});
  return found;
}
