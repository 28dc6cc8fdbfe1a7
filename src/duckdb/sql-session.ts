import {computeIn, requestsOf, type ComputeOptions} from '../compute.js';
import type {TableName, Tables} from '../data/table.js';
import type {Params} from '../engine/context.js';
import {UmkmError} from '../errors.js';
import type {Indicator} from '../indicator/indicator.js';
import type {Computation} from '../result/computation.js';
import type {Config} from '../schema/config.js';
import {contextOf, sessionOf, type Session} from '../session.js';
import type {SqlDatabase} from '../sql/database.js';
import {isCompiled} from '../sql/offers.js';
import {columnIn, rowsOf, type SqlTable, type SqlTables} from '../sql/source.js';
import {quotedList} from '../sql/words.js';
import {describeTable} from './append.js';
import {SqlEngine} from './engine.js';
import {prepare} from './prepare.js';

/** Tables in a database; any number of indicators may be asked of them. */
export interface SqlSession extends Session {
  readonly engine: SqlEngine;
  /** Small tables that stay in memory: programmes, budgets, agreements, figures as reported. */
  readonly beside: Tables;
  /**
   * Loads what an indicator needs, so that `computeIn` finds it.
   *
   * @throws UmkmError `ENGINE_OFFERS` for one that another engine computes, `PARAM_VALUE`
   */
  load(indicator: Indicator, options?: ComputeOptions): Promise<void>;
  /** Computes one indicator. @throws UmkmError as `load` and `compute` do */
  compute(indicator: Indicator, options?: ComputeOptions): Promise<Computation>;
  /** Which of some identifiers the register has. */
  registered(ids: readonly string[]): Promise<readonly string[]>;
}

/**
 * Joins tables that lie in a database.
 *
 * @param beside small tables that stay in memory
 * @throws UmkmError `PARAM_VALUE`
 */
export async function sqlSession(
  database: SqlDatabase,
  own: SqlTables,
  beside: Tables,
  {config, params}: {readonly config: Config; readonly params: Params},
): Promise<SqlSession> {
  const context = contextOf(config, params);
  const tables: Partial<Record<TableName, SqlTable>> = {...own};
  for (const table of Object.values(beside)) tables[table.name] = describeTable(table);
  const prepared = await prepare(database, tables, beside, context);
  const engine = new SqlEngine(prepared, context, beside);
  const session = sessionOf(engine, config);
  const load = async (indicator: Indicator, asked: ComputeOptions = {}): Promise<void> => {
    if (!isCompiled(indicator))
      throw new UmkmError('ENGINE_OFFERS', {
        engine: database.engine,
        found: indicator.key,
        other: 'memory',
      });
    for (const {formulas, breakdown} of requestsOf(session, indicator, {...asked, params}))
      for (const formula of Object.values(formulas)) await engine.load(formula, breakdown);
  };
  return {
    ...session,
    engine,
    beside,
    registered: async (ids) => {
      const column = columnIn(tables, 'registry', 'businessId', 'text', 't');
      if (column === null) return [];
      const rows = await database.rows(
        `SELECT DISTINCT ${column} FROM ${rowsOf('registry')} t WHERE ${column} IN ${quotedList(ids)}`,
      );
      return rows.map(([id]) => id as string);
    },
    load,
    compute: async (indicator, asked = {}) => {
      await load(indicator, asked);
      return computeIn(session, indicator, {...asked, params});
    },
  };
}
