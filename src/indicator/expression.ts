import type {TableSpec} from '../schema/spec.js';
import type {EventTable} from './events.js';

/**
 * The language indicators are written in. An expression says of one thing that is counted (a
 * business in a period, a row of a table, a group of rows): yes, no or unknown. It is data: the
 * memory engine evaluates it over columns, another engine may compile it to SQL.
 */
export type Expression =
  | {readonly op: 'listed'}
  | {readonly op: 'isTrue'; readonly column: ColumnRef}
  | {readonly op: 'equals'; readonly column: ColumnRef; readonly value: string}
  | {readonly op: 'oneOf'; readonly column: ColumnRef; readonly values: readonly string[]}
  | {readonly op: 'filled'; readonly column: ColumnRef}
  | {readonly op: 'notAfter'; readonly a: DateRef; readonly b: DateRef}
  | {readonly op: 'uses'; readonly of?: readonly string[]}
  | {readonly op: 'usesAtLeast'; readonly count: number}
  | {readonly op: 'activeSeller'; readonly days: number}
  | {readonly op: 'exists'; readonly table: EventTable; readonly where?: Expression}
  | {readonly op: 'distinct'; readonly column: ColumnRef; readonly atLeast: number}
  | {readonly op: 'repeated'; readonly column: ColumnRef}
  | {readonly op: 'due'; readonly window: Window}
  | {readonly op: 'notYetDue'; readonly window: Window}
  | {readonly op: 'within'; readonly window: Window; readonly table: EventTable}
  | {
      readonly op: 'answeredAfter';
      readonly window: Window;
      readonly of: Expression;
      readonly day: ColumnRef;
    }
  | {readonly op: 'startsWith'; readonly column: ColumnRef; readonly prefixes: readonly string[]}
  | {readonly op: 'holds'; readonly licence: Licence; readonly proof?: 'list'}
  | {readonly op: 'atLeast'; readonly number: Quantity; readonly value: number}
  | {readonly op: 'all'; readonly of: readonly Expression[]}
  | {readonly op: 'any'; readonly of: readonly Expression[]}
  | {readonly op: 'not'; readonly of: Expression}
  | {readonly op: 'firstKnown'; readonly of: readonly Expression[]}
  | {readonly op: 'choose'; readonly param: string; readonly options: readonly Option[]};

/** A number of one thing that is counted; missing is not zero. */
export type Quantity =
  /** Events of the table in the period. */
  | {readonly op: 'events'; readonly table: EventTable}
  /** Different values in the columns (or of a role) over the events of the period. */
  | {readonly op: 'different'; readonly what: DifferentOf}
  /** Sum of a column over the events of the period; what a group received is split equally. */
  | {readonly op: 'sum'; readonly column: ColumnRef}
  /** The column of the row itself. */
  | {readonly op: 'number'; readonly column: ColumnRef}
  /** Days from one day to another. */
  | {readonly op: 'days'; readonly from: DateRef; readonly to: DateRef}
  /** Digital channels used, and those that apply to the business. */
  | {readonly op: 'channelsUsed'}
  | {readonly op: 'channelsApplicable'}
  /** `a ÷ b`; missing where `b` is zero. */
  | {readonly op: 'quotient'; readonly a: Quantity; readonly b: Quantity};

/**
 * What is told apart: the businesses of a group's rows, the agencies of all events of a business, or
 * the values of a column.
 */
export type DifferentOf = 'business' | 'agency' | ColumnRef;

/**
 * A column. Table `business` means what was seen of the business in the period: the observation of
 * the period where that table has the column and a row, else the register.
 */
export interface ColumnRef {
  readonly table: string;
  readonly key: string;
}

/** Licences a business may hold, by the keys of the licence table's kinds. */
export type Licence =
  'nib' | 'pirt' | 'halal' | 'trademark' | 'copyright' | 'patent' | 'industrialDesign' | 'ip';

/** A day: of a column, or the day after which nothing is known. */
export type DateRef = ColumnRef | 'cutOff';

/**
 * Days or months after an event, all counted from the event's own day 0. It is due when its last
 * day has come by the cut-off.
 */
export interface Window {
  /** The day it is counted from: a column of an event table, of the registry, or of the row. */
  readonly after: ColumnRef;
  /** First day that counts; left out where only its end matters. */
  readonly first?: Span;
  readonly last: Span;
  readonly unit: 'day' | 'month';
}

/** `times × parameter + plus`: a length that `--param` can set. */
export interface Span {
  readonly param?: Param;
  readonly times: number;
  readonly plus: number;
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

/** A column that the register and the yearly observations share: see `ColumnRef`. */
export function seen<Key extends string>(_: TableSpec<Key>, key: Key): ColumnRef {
  return {table: 'business', key};
}

export function param(name: string, fallback: number): Param {
  return {param: name, default: fallback};
}

/** A fixed number of days or months. */
export function span(plus: number): Span {
  return {times: 0, plus};
}

/** `times` times a parameter, and a few more. */
export function spanOf(param: Param, times = 1, plus = 0): Span {
  return {param, times, plus};
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

/** The category is one of `values`; blank is unknown. */
export function oneOf(column: ColumnRef, ...values: readonly string[]): Expression {
  return {op: 'oneOf', column, values};
}

/** The cell holds a value; never unknown. */
export function filled(column: ColumnRef): Expression {
  return {op: 'filled', column};
}

/** Day `a` is day `b` or earlier; unknown where either is missing. */
export function notAfter(a: DateRef, b: DateRef): Expression {
  return {op: 'notAfter', a, b};
}

/**
 * The business has a live account. Under `per: 'channel'` in that channel; otherwise in any:
 * yes if one is yes, unknown if none is yes and one is blank.
 */
export const usesChannel: Expression = {op: 'uses'};

/**
 * The business has a live account in one of these channels, by the keys of their columns; what a list
 * calls by name (`shopee`) counts where its spelling is known. Unknown as in `usesChannel`.
 */
export function usesOneOf(...of: readonly string[]): Expression {
  return {op: 'uses', of};
}

/** The business uses `count` channels or more; unknown where the blank ones could make up for it. */
export function usesAtLeast(count: number): Expression {
  return {op: 'usesAtLeast', count};
}

/**
 * The business sells on a marketplace or delivery platform: an order came in one of the `days` days
 * before the last day of the period (or before the cut-off), that day included. By the order table,
 * and by the day of the latest order where that lies in the period. An order of unknown channel
 * counts where the business uses such a channel. No where it uses none, or where the orders are known
 * and none came; otherwise unknown: registered is not active.
 */
export function activeSeller(days: number): Expression {
  return {op: 'activeSeller', days};
}

/**
 * An event of the table falls in the period; under `per: 'programme'` one of that programme. With
 * `where` an event of which it is true.
 */
export function exists(table: TableSpec & {readonly name: string}, where?: Expression): Expression {
  return {op: 'exists', table: table.name as EventTable, ...(where && {where})};
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
 * The window has closed by the cut-off: of an event of the period, or of the day in the column of
 * the register or of the row. An event known only by its year is due when the window of
 * 31 December has closed.
 */
export function due(window: Window): Expression {
  return {op: 'due', window};
}

/** There are events of the period (or there is a day), and no window has closed yet. */
export function notYetDue(window: Window): Expression {
  return {op: 'notYetDue', window};
}

/**
 * An event of `table` falls in the window of a due event of the period; day 0 is the event itself.
 * Unknown where no day is known and no other due event was followed.
 */
export function within(window: Window, table: TableSpec & {readonly name: string}): Expression {
  return {op: 'within', window, table: table.name as EventTable};
}

/** The code begins with one of the prefixes; blank is unknown. */
export function startsWith(column: ColumnRef, ...prefixes: readonly string[]): Expression {
  return {op: 'startsWith', column, prefixes};
}

/**
 * The business holds the licence at the end of the period. The list of licences goes first: yes where
 * one was granted by then and had not expired, no where all had. Then the register's own column. Then no where the list names this kind of licence and the
 * business, but not together. Unknown where nothing says anything; what an institution or a community
 * owns no business holds.
 */
export function holds(licence: Licence): Expression {
  return {op: 'holds', licence};
}

/**
 * As `holds`, but a yes of the register alone is unknown: only the list of licences says until when
 * one holds.
 */
export function holdsByList(licence: Licence): Expression {
  return {op: 'holds', licence, proof: 'list'};
}

/**
 * What `of` says of a row, as it was found after the window: unknown where the row's `day` lies before
 * the last day of the window, for what held by then is not known. A blank day leaves the answer as it
 * is. Of a pair of business and partner the window is that of its first row, each answer has the day of
 * its own row, and the last answer left tells.
 */
export function answeredAfter(window: Window, of: Expression, day: ColumnRef): Expression {
  return {op: 'answeredAfter', window, of, day};
}

/** The number is `value` or more; unknown where it is missing. */
export function atLeast(number: Quantity, value: number): Expression {
  return {op: 'atLeast', number, value};
}

/** Yes where all are yes, no where one is no, otherwise unknown. */
export function all(...of: readonly Expression[]): Expression {
  return {op: 'all', of};
}

/** Yes where one is yes, no where all are no, otherwise unknown. */
export function any(...of: readonly Expression[]): Expression {
  return {op: 'any', of};
}

/** Yes and no exchanged; unknown stays unknown. */
export function not(of: Expression): Expression {
  return {op: 'not', of};
}

/** The first answer that is not unknown. */
export function firstKnown(...of: readonly Expression[]): Expression {
  return {op: 'firstKnown', of};
}

/** The option that the parameter names; by default the first one whose column holds data. */
export function choose(param: string, ...options: readonly Option[]): Expression {
  return {op: 'choose', param, options};
}
