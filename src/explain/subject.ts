import type {Per} from '../engine/evaluate.js';
import {GroupThings} from '../engine/group-things.js';
import type {KindContext} from '../engine/kind-context.js';
import {RowThings} from '../engine/row-things.js';
import type {Things} from '../engine/things.js';
import type {Expression, Quantity} from '../indicator/expression.js';
import type {Grain} from '../indicator/indicator.js';
import {rowsBehind, rowsBehindRow, rowsOfQuantity} from './because.js';
import type {DraftReason, TableRow} from './draft.js';
import {identifierIn, unitRow} from './rows.js';
import {asksUnit, whyNot, whyUnknown, type Asks} from './why.js';

/** What a formula counts, with the rows that each thing consists of. */
export interface Subject {
  readonly things: Things;
  /** Its own row, the first of a group; `null` for a business that nothing names. */
  row(thing: number): TableRow | null;
  /** Business that it is about: of a row the one it names. */
  identifier(thing: number): string | null;
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
    identifier: (unit) => {
      const own = row(unit);
      return own === null ? null : identifierIn(frame.tables, own);
    },
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
    identifier: (thing) => identifierIn(context.frame.tables, row(thing)),
    behind: (thing, expression) => rowsBehindRow(context, table, things.rows[thing], expression),
    behindNumber: () => [],
    whyNot: (thing, expression) => whyNot(context, expression, asksOf(things, thing), -1),
    whyUnknown: (thing, expression) => whyUnknown(context, expression, asksOf(things, thing)),
  };
}

/** A group is shown by all of its rows. */
function groupSubject(
  context: KindContext,
  things: GroupThings,
  table: TableRow['table'],
): Subject {
  const rows = (thing: number): TableRow[] => things.rowsOf(thing).map((row) => ({table, row}));
  return {
    things,
    row: (thing) => rows(thing)[0],
    identifier: (thing) => identifierIn(context.frame.tables, rows(thing)[0]),
    behind: (thing, expression) => [
      ...rows(thing).slice(1),
      ...rows(thing).flatMap(({row}) => rowsBehindRow(context, table, row, expression)),
    ],
    behindNumber: (thing) => rows(thing).slice(1),
    whyNot: (thing, expression) => whyNot(context, expression, asksOf(things, thing), -1),
    whyUnknown: (thing, expression) => whyUnknown(context, expression, asksOf(things, thing)),
  };
}

/** Asks of rows; each expression is evaluated once for all of them. */
function asksOf(things: Things, thing: number): Asks {
  let known = answers.get(things);
  if (known === undefined) answers.set(things, (known = new Map<string, Uint8Array>()));
  return (expression) => {
    const key = JSON.stringify(expression);
    let truth = known.get(key);
    if (truth === undefined) known.set(key, (truth = things.truth(expression)));
    return truth[thing];
  };
}

const answers = new WeakMap<Things, Map<string, Uint8Array>>();
