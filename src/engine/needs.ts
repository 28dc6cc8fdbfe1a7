import {eventSpec, serviceTables, type EventTable} from '../indicator/events.js';
import type {Expression, Quantity, Window} from '../indicator/expression.js';
import {daysOf, endOfYear, type Params} from './context.js';
import type {Frame} from './frame.js';
import {isEventTable} from './row-truth.js';

/** What an indicator cannot do without in a period. */
export interface Needs {
  /** The register or the yearly observations. */
  readonly stock: boolean;
  readonly channels: boolean;
  /** Tables whose events of the period are counted. */
  readonly tables: ReadonlySet<EventTable>;
  /** Windows in which events of another table are looked for. */
  readonly windows: readonly {readonly window: Window; readonly table: EventTable}[];
}

/** What the expressions and numbers of an indicator look at. */
export function needsOf(parts: readonly (Expression | Quantity)[]): Needs {
  const tables = new Set<EventTable>();
  const windows: {window: Window; table: EventTable}[] = [];
  let [stock, channels] = [false, false];
  const event = (table: string): void => {
    if (isEventTable(table)) tables.add(table);
  };
  const visit = (part: Expression | Quantity): void => {
    switch (part.op) {
      case 'listed':
        stock = true;
        break;
      case 'uses':
      case 'usesAtLeast':
      case 'channelsUsed':
      case 'channelsApplicable':
        channels = true;
        break;
      case 'exists':
      case 'events':
        tables.add(part.table);
        break;
      case 'distinct':
      case 'repeated':
      case 'sum':
        event(part.column.table);
        break;
      case 'different':
        if (part.what === 'agency') serviceTables.forEach((table) => tables.add(table));
        else if (part.what !== 'business') event(part.what.table);
        break;
      case 'due':
      case 'notYetDue':
        event(part.window.after.table);
        break;
      case 'within':
        event(part.window.after.table);
        windows.push({window: part.window, table: part.table});
        break;
      case 'atLeast':
        visit(part.number);
        break;
      case 'quotient':
        visit(part.a);
        visit(part.b);
        break;
      case 'all':
      case 'any':
        part.of.forEach(visit);
        break;
      case 'firstKnown': {
        // What another answer may stand in for is not needed.
        const before = channels;
        part.of.forEach(visit);
        channels = before;
        break;
      }
      case 'answeredAfter':
        event(part.window.after.table);
        visit(part.of);
        break;
      case 'not':
        visit(part.of);
        break;
      case 'choose':
        part.options.forEach((option) => visit(option.when));
        break;
      default:
        break;
    }
  };
  parts.forEach(visit);
  return {stock, channels, tables, windows};
}

/**
 * Whether events of the needed tables could be known in a period: it lies between the first and the
 * last year of one of them.
 */
export function eventsKnown(frame: Frame, {tables}: Needs, period: string): boolean {
  if (tables.size === 0) return true;
  return [...tables].some((table) => {
    const {years} = frame.events(table);
    const named = eventSpec(table).business !== null;
    if (years === null) return !named && frame.tables[table] !== undefined;
    return Number(period) >= years[0] && Number(period) <= years[1];
  });
}

/** Whether the list reaches into the year of the events or the window after it. */
export function windowsKnown(
  frame: Frame,
  {windows}: Needs,
  period: string,
  params: Params,
): boolean {
  return windows.every(({window, table}) => {
    const {span} = frame.eventDays(table);
    const last = daysOf(window, params).last(endOfYear(period));
    return span !== null && span[0] <= last && span[1] >= endOfYear(Number(period) - 1) + 1;
  });
}
