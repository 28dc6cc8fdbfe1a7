import {textAt, textColumn} from '../data/access.js';
import type {Per} from '../engine/evaluate.js';
import {GroupThings} from '../engine/group-things.js';
import type {KindContext} from '../engine/kind-context.js';
import {RowThings} from '../engine/row-things.js';
import type {Things} from '../engine/things.js';
import {eventSpec, type EventTable} from '../indicator/events.js';
import type {Expression, Quantity} from '../indicator/expression.js';
import type {Grain} from '../indicator/indicator.js';
import {rowsBehind, rowsBehindRow, rowsOfQuantity} from './because.js';
import type {DraftReason, TableRow} from './draft.js';
import {unitRow} from './rows.js';
import {asksThing, asksUnit, whyNot, whyUnknown} from './why.js';

/** What a formula counts, with the rows that each thing consists of. */
export interface Subject {
  readonly things: Things;
  /** Its own row, the first of a group; `null` for a business that nothing names. */
  row(thing: number): TableRow | null;
  /** Identifier of the group that it is part of: the number of a mentor, never the name. */
  group(thing: number): string | null;
  behind(thing: number, expression: Expression, per?: Per): readonly TableRow[];
  behindNumber(thing: number, quantity: Quantity): readonly TableRow[];
  whyNot(thing: number, expression: Expression, per?: Per): DraftReason;
  whyUnknown(thing: number, expression: Expression, per?: Per): DraftReason;
}

/** The things of a grain. */
export function subjectOf(context: KindContext, grain: Grain = {of: 'business'}): Subject {
  const things = context.things(grain);
  if (things instanceof GroupThings && grain.of === 'group')
    return groupSubject(context, things, grain.table);
  if (things instanceof RowThings)
    return rowSubject(context, things, grain.of === 'row' ? grain.table : 'licence');
  return unitSubject(context, things);
}

function unitSubject(context: KindContext, things: Things): Subject {
  const {frame} = context;
  const row = (unit: number): TableRow | null => unitRow(frame, unit);
  return {
    things,
    row,
    group: () => null,
    behind: (unit, expression, per) => rowsBehind(context, expression, unit, per),
    behindNumber: (unit, quantity) => rowsOfQuantity(context, quantity, unit),
    whyNot: (unit, expression, per) =>
      whyNot(context, expression, asksUnit(context, unit, per), unit),
    whyUnknown: (unit, expression, per) =>
      whyUnknown(context, expression, asksUnit(context, unit, per)),
  };
}

function rowSubject(context: KindContext, things: RowThings, table: TableRow['table']): Subject {
  const row = (thing: number): TableRow => ({table, row: things.rows[thing]});
  return {
    things,
    row,
    group: () => null,
    behind: (thing, expression) => rowsBehindRow(context, table, things.rows[thing], expression),
    behindNumber: () => [],
    whyNot: (thing, expression) => whyNot(context, expression, asksThing(things, thing), -1),
    whyUnknown: (thing, expression) => whyUnknown(context, expression, asksThing(things, thing)),
  };
}

/** A group is shown by all of its rows. */
function groupSubject(context: KindContext, things: GroupThings, table: EventTable): Subject {
  const rows = (thing: number): TableRow[] => things.rowsOf(thing).map((row) => ({table, row}));
  const [number] = eventSpec(table).mentor ?? [];
  const numbers = textColumn(context.frame.tables[table], number ?? '');
  return {
    things,
    row: (thing) => rows(thing)[0],
    group: (thing) => textAt(numbers, rows(thing)[0].row),
    behind: (thing, expression) => [
      ...rows(thing).slice(1),
      ...rows(thing).flatMap(({row}) => rowsBehindRow(context, table, row, expression)),
    ],
    behindNumber: (thing) => rows(thing).slice(1),
    whyNot: (thing, expression) => whyNot(context, expression, asksThing(things, thing), -1),
    whyUnknown: (thing, expression) => whyUnknown(context, expression, asksThing(things, thing)),
  };
}
