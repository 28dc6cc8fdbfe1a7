import type {TableSpec} from '../schema/spec.js';

/**
 * The language indicators are written in. An expression says of one business in one period: yes,
 * no or unknown. It is data: the memory engine evaluates it over columns, another engine may
 * compile it to SQL.
 */
export type Expression =
  | {readonly op: 'listed'}
  | {readonly op: 'isTrue'; readonly column: ColumnRef}
  | {readonly op: 'equals'; readonly column: ColumnRef; readonly value: string}
  | {readonly op: 'uses'}
  | {readonly op: 'exists'; readonly table: string}
  | {readonly op: 'distinct'; readonly column: ColumnRef; readonly atLeast: number}
  | {readonly op: 'repeated'; readonly column: ColumnRef}
  | {readonly op: 'due'; readonly after: ColumnRef; readonly days: Param}
  | {
      readonly op: 'followed';
      readonly after: ColumnRef;
      readonly by: ColumnRef;
      readonly days: Param;
    }
  | {readonly op: 'notYetDue'; readonly after: ColumnRef; readonly days: Param}
  | {readonly op: 'all'; readonly of: readonly Expression[]}
  | {readonly op: 'choose'; readonly param: string; readonly options: readonly Option[]};

export interface ColumnRef {
  readonly table: string;
  readonly key: string;
}

/** A number that `--param NAME=VALUE` can set. */
export interface Param {
  readonly param: string;
  readonly default: number;
}

/** One way of `choose`; it is open where the column it `needs` holds any value. */
export interface Option {
  readonly name: string;
  readonly when: Expression;
  readonly needs?: ColumnRef;
  /** What the denominator then is, in words. */
  readonly words?: {readonly id: string; readonly en: string};
}

/** A column of a table; a key that the schema does not have does not compile. */
export function column<Key extends string>(table: TableSpec<Key>, key: Key): ColumnRef {
  return {table: table.name, key};
}

export function param(name: string, fallback: number): Param {
  return {param: name, default: fallback};
}

/**
 * The business counts in the stock of the period: listed that year, not inactive, closed or moved,
 * independent, and not `besar`. A blank status does not close a business.
 */
export const listed: Expression = {op: 'listed'};

/** The yes/no column says yes; blank is unknown. */
export function isTrue(column: ColumnRef): Expression {
  return {op: 'isTrue', column};
}

/** The category equals `value`; blank is unknown. */
export function equals(column: ColumnRef, value: string): Expression {
  return {op: 'equals', column, value};
}

/**
 * The business has a live account. Under `per: 'channel'` in that channel; otherwise in any:
 * yes if one is yes, unknown if none is yes and one is blank.
 */
export const usesChannel: Expression = {op: 'uses'};

/** An event of the table falls in the period; under `per: 'programme'` one of that programme. */
export function exists(table: TableSpec): Expression {
  return {op: 'exists', table: table.name};
}

/** Events of the period name at least `atLeast` different values in the column. */
export function distinct(column: ColumnRef, atLeast: number): Expression {
  return {op: 'distinct', column, atLeast};
}

/** Two or more events of the period name the same value in the column. */
export function repeated(column: ColumnRef): Expression {
  return {op: 'repeated', column};
}

/**
 * An event of the period is `days` old or older at the cut-off, so that its window has closed. An
 * event known only by its year is due when the window of 31 December has closed.
 */
export function due(after: ColumnRef, days: Param): Expression {
  return {op: 'due', after, days};
}

/** The business has events of the period, and the window of none of them has closed yet. */
export function notYetDue(after: ColumnRef, days: Param): Expression {
  return {op: 'notYetDue', after, days};
}

/**
 * After a due event of the period another event follows on day 1 … `days`; day 0 is the event
 * itself. Unknown where no day is known and no other due event was followed.
 */
export function followed(after: ColumnRef, by: ColumnRef, days: Param): Expression {
  return {op: 'followed', after, by, days};
}

/** Yes where all are yes, no where one is no, otherwise unknown. */
export function all(...of: readonly Expression[]): Expression {
  return {op: 'all', of};
}

/** The option that the parameter names; by default the first one whose column holds data. */
export function choose(param: string, ...options: readonly Option[]): Expression {
  return {op: 'choose', param, options};
}
