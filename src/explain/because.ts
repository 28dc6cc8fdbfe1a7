import {MISSING_DAY, YES} from '../data/column.js';
import {daysOf, endOfYear} from '../engine/context.js';
import type {Per} from '../engine/evaluate.js';
import type {KindContext} from '../engine/kind-context.js';
import {isEventTable} from '../engine/row-truth.js';
import {serviceTables, type EventTable} from '../indicator/events.js';
import type {Expression, Quantity, Window} from '../indicator/expression.js';
import type {TableRow} from './draft.js';
import {eventsOfBusiness, eventsOfUnit, rowsOfEvents} from './rows.js';

/** Rows of event tables by which an expression is true of a business in a period. */
export function rowsBehind(
  context: KindContext,
  expression: Expression,
  unit: number,
  per: Per = {},
): TableRow[] {
  const {evaluator} = context;
  const behind = (part: Expression): TableRow[] =>
    evaluator.evaluate(part, per)[unit] === YES ? rowsBehind(context, part, unit, per) : [];
  switch (expression.op) {
    case 'exists':
      return existing(context, expression, unit, per);
    case 'due':
    case 'notYetDue':
      return anchors(context, expression.window, unit);
    case 'within':
      return followed(context, expression.window, expression.table, unit);
    case 'distinct':
    case 'repeated':
      return ofTable(context, expression.column.table, unit);
    case 'atLeast':
      return rowsOfQuantity(context, expression.number, unit);
    case 'holds':
      return licences(context, expression.licence, unit);
    case 'activeSeller':
      return rowsOfEvents(
        context.frame,
        'order',
        eventsOfBusiness(context.frame, 'order', context.frame.unitBusiness[unit]),
      );
    case 'all':
    case 'any':
    case 'firstKnown':
      return unique(expression.of.flatMap(behind));
    case 'choose': {
      const {options, param} = expression;
      return options
        .filter(({name}) => name === evaluator.chosen[param])
        .flatMap(({when}) => behind(when));
    }
    default:
      return [];
  }
}

/** Rows of event tables that a number of a business in a period was made of. */
export function rowsOfQuantity(context: KindContext, quantity: Quantity, unit: number): TableRow[] {
  switch (quantity.op) {
    case 'events':
      return ofTable(context, quantity.table, unit);
    case 'sum':
      return ofTable(context, quantity.column.table, unit);
    case 'different':
      if (quantity.what === 'agency')
        return serviceTables.flatMap((table) => ofTable(context, table, unit));
      return quantity.what === 'business' ? [] : ofTable(context, quantity.what.table, unit);
    case 'quotient':
      return unique(
        [quantity.a, quantity.b].flatMap((part) => rowsOfQuantity(context, part, unit)),
      );
    default:
      return [];
  }
}

/** Rows of another table by which an expression is true of a row. */
export function rowsBehindRow(
  context: KindContext,
  table: TableRow['table'],
  row: number,
  expression: Expression,
): TableRow[] {
  const {evaluator, frame} = context;
  switch (expression.op) {
    case 'within': {
      const column = frame.tables[table]?.columns[expression.window.after.key];
      const day = column?.kind === 'date' ? column.days[row] : MISSING_DAY;
      const found: number[] = [];
      if (day === MISSING_DAY) return [];
      frame.eachBusinessOfRows(table as EventTable | 'registry', (own, business) => {
        if (own === row && business >= 0)
          found.push(
            ...eventsInWindow(context, expression.window, expression.table, business, day),
          );
      });
      return rowsOfEvents(frame, expression.table, found);
    }
    case 'all':
    case 'any':
    case 'firstKnown':
      return unique(
        expression.of
          .filter((part) => evaluator.rows.evaluate(table, part)[row] === YES)
          .flatMap((part) => rowsBehindRow(context, table, row, part)),
      );
    default:
      return [];
  }
}

function ofTable({frame}: KindContext, table: string, unit: number): TableRow[] {
  return isEventTable(table) ? rowsOfEvents(frame, table, eventsOfUnit(frame, table, unit)) : [];
}

function existing(
  {frame, evaluator}: KindContext,
  {table, where}: Extract<Expression, {op: 'exists'}>,
  unit: number,
  {programme}: Per,
): TableRow[] {
  const truth = where === undefined ? null : evaluator.rows.evaluate(table, where);
  const of = programme === undefined ? null : evaluator.programmes.of;
  const {row} = frame.events(table);
  const events = eventsOfUnit(frame, table, unit).filter(
    (event) =>
      (truth === null || truth[row[event]] === YES) &&
      (of === null || of[row[event]] === programme),
  );
  return rowsOfEvents(frame, table, events);
}

/** Events of the period that a window is counted from. */
function anchors(context: KindContext, {after}: Window, unit: number): TableRow[] {
  return ofTable(context, after.table, unit);
}

/** The events whose window has closed and that were followed, and the rows that followed them. */
function followed(
  context: KindContext,
  window: Window,
  table: EventTable,
  unit: number,
): TableRow[] {
  const {frame, params} = context;
  const anchor = window.after.table;
  if (!isEventTable(anchor)) return [];
  const {last} = daysOf(window, params);
  const {day, year} = frame.events(anchor);
  const rows: TableRow[] = [];
  for (const event of eventsOfUnit(frame, anchor, unit)) {
    const from = day[event] === MISSING_DAY ? endOfYear(year[event]) : day[event];
    if (day[event] === MISSING_DAY || last(from) > frame.cutOff) continue;
    const business = frame.unitBusiness[unit];
    const later = eventsInWindow(context, window, table, business, day[event]);
    if (later.length === 0) continue;
    rows.push(...rowsOfEvents(frame, anchor, [event]), ...rowsOfEvents(frame, table, later));
  }
  return unique(rows);
}

function eventsInWindow(
  {frame, params}: KindContext,
  window: Window,
  table: EventTable,
  business: number,
  from: number,
): number[] {
  const {first, last} = daysOf(window, params);
  const {day} = frame.events(table);
  return eventsOfBusiness(frame, table, business).filter(
    (event) => day[event] !== MISSING_DAY && day[event] >= first(from) && day[event] <= last(from),
  );
}

function licences({frame}: KindContext, licence: string, unit: number): TableRow[] {
  const kinds = frame.tables.licence?.columns.licenceKind;
  if (kinds?.kind !== 'text') return [];
  const {row} = frame.events('licence');
  const own = eventsOfBusiness(frame, 'licence', frame.unitBusiness[unit]).filter(
    (event) => licence === 'ip' || kinds.dictionary[kinds.codes[row[event]]] === licence,
  );
  return rowsOfEvents(frame, 'licence', own);
}

function unique(rows: readonly TableRow[]): TableRow[] {
  return [...new Map(rows.map((one) => [`${one.table} ${one.row}`, one])).values()];
}
