import type {RegionLevel} from '../data/region.js';
import type {Quantity} from '../indicator/expression.js';
import type {Dimension} from '../indicator/indicator.js';
import {eventSpec} from '../indicator/events.js';
import {eventsOf} from '../sql/events.js';
import {GroupThingsSql, type GroupGrain} from '../sql/group-things.js';
import {columnIn, rowsOf, type SqlFacts} from '../sql/source.js';
import {unitAxes} from '../sql/unit-axes.js';
import {UnitSql} from '../sql/unit-sql.js';
import {folded} from '../sql/words.js';
import {RowThingsSql, type RowGrain} from '../sql/row-things.js';
import type {Question} from './things.js';

/** Of what groups are asked: businesses in a period, or rows. */
export interface Subject {
  /**
   * @param programmes `none`: what is asked of a programme is answered as by those who had nothing of
   *   it; `own`: it is asked about `q.programme`
   */
  truth(question: Question, programmes?: 'none' | 'own'): string;
  number(quantity: Quantity): string;
  /** Where a thing stands along a dimension; areas of a level, `null` for the margin alone. */
  place(dim: Dimension, level: RegionLevel | null): string;
  /** 1 where another criterion than sales decided about the class. */
  readonly mark: string;
  /** Number of the business of a row; left out for businesses themselves. */
  readonly business?: string;
  /** Number of what things are parts of, NULL where nobody knows it; left out where they are of none. */
  readonly group?: string;
  /** The things with all that was compiled before. */
  from(): string;
  /** Which option each `choose` took. */
  readonly chosen: Readonly<Record<string, string>>;
}

/**
 * Businesses in a period.
 *
 * @param over `programmes`: those who had something of a programme, once for each, `q.programme`
 */
export function unitSubject(
  facts: SqlFacts,
  channels: readonly string[],
  over: 'units' | 'programmes',
): Subject {
  const unit = new UnitSql(facts);
  return {
    truth: ({expression, per}, programmes = 'none') =>
      unit.truth(expression, {
        ...(per.channel !== undefined && {channel: channels[per.channel]}),
        ...(per.programme !== undefined && {programme: programmes}),
      }),
    number: (quantity) => unit.number(quantity),
    place: (dim, level) => unitAxes(facts.tables, unit.joins, [dim], level)[0].sql,
    mark: 'u.estimated::INTEGER',
    from: () => unit.from(over === 'programmes' ? withProgrammes(facts) : 'units u'),
    chosen: unit.chosen,
  };
}

/** Rows of a table. */
export function rowSubject(facts: SqlFacts, grain: RowGrain, current: number): Subject {
  const rows = new RowThingsSql(facts, grain, current);
  return {
    truth: ({expression}) => rows.truth(expression),
    number: (quantity) => rows.number(quantity),
    place: (dim, level) => rows.place(dim, level) ?? 'NULL::VARCHAR',
    mark: '0',
    business: 'b.business::INTEGER',
    from: () => rows.from(),
    chosen: {},
  };
}

/** Groups of rows of a table, which `groupStatements` made. */
export function groupSubject(facts: SqlFacts, grain: GroupGrain, current: number): Subject {
  const groups = new GroupThingsSql(facts, grain, current);
  return {
    truth: ({expression}) => groups.truth(expression),
    number: (quantity) => groups.number(quantity),
    place: (dim, level) => groups.place(dim, level) ?? 'NULL::VARCHAR',
    mark: '0',
    ...(groups.group !== null && {group: groups.group}),
    from: () => groups.from(),
    chosen: {},
  };
}

function withProgrammes({tables}: SqlFacts): string {
  const key = columnIn(tables, 'aid', eventSpec('aid').programme, 'text', 't') as string;
  return `(SELECT DISTINCT e.unit, ${folded(key)} AS programme
    FROM unit_${eventsOf('aid')} e JOIN ${rowsOf('aid')} t ON t."row" = e."row"
    WHERE ${key} IS NOT NULL) q JOIN units u ON u.unit = q.unit`;
}
