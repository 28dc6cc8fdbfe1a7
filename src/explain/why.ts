import {NO, UNKNOWN, YES} from '../data/column.js';
import type {Per} from '../engine/evaluate.js';
import type {KindContext} from '../engine/kind-context.js';
import type {Frame} from '../engine/frame.js';
import {NO_UMKM} from '../engine/size.js';
import type {Things} from '../engine/things.js';
import {CLOSED, MOVED, UNSEEN, unitStates} from '../engine/unit-states.js';
import type {ColumnRef, Expression, Quantity, Window} from '../indicator/expression.js';
import {rowTables} from '../schema/tables.js';
import {reasonOf, type DraftReason} from './draft.js';

/** Truth of any expression about the thing in question. */
export type Asks = (expression: Expression) => number;

/** Asks about a business in a period. */
export function asksUnit({evaluator}: KindContext, unit: number, per: Per = {}): Asks {
  const known = answersOf(evaluator, JSON.stringify(per));
  return (expression) => answer(known, expression, () => evaluator.evaluate(expression, per))[unit];
}

/** Asks about a thing of another kind. */
export function asksThing(things: Things, thing: number): Asks {
  const known = answersOf(things, '');
  return (expression) => answer(known, expression, () => things.truth(expression))[thing];
}

/** Why an expression is not true: of a business where `unit` is one, else of a row (-1). */
export function whyNot(
  context: KindContext,
  expression: Expression,
  ask: Asks,
  unit: number,
): DraftReason {
  const next = (part: Expression): DraftReason => whyNot(context, part, ask, unit);
  switch (expression.op) {
    case 'listed':
      return whyNotListed(context, unit);
    case 'all':
      return next(expression.of.find((part) => ask(part) === NO) ?? expression.of[0]);
    case 'any':
      return next(expression.of[expression.of.length - 1]);
    case 'firstKnown':
      return next(expression.of.find((part) => ask(part) !== UNKNOWN) ?? expression.of[0]);
    case 'choose':
      return next(chosen(context, expression));
    case 'not':
      return leaf(expression.of);
    case 'due':
      if (ask(notYetDueOf(expression.window)) === YES) return reasonOf('not_due');
      return reasonOf(unit < 0 ? 'condition' : 'no_event', {table: expression.window.after.table});
    case 'exists':
    case 'within':
      return reasonOf('no_event', {table: expression.table});
    case 'distinct':
    case 'repeated':
      return reasonOf('no_event', {table: expression.column.table});
    default:
      return leaf(expression);
  }
}

/** Why it is not known whether an expression is true. */
export function whyUnknown(context: KindContext, expression: Expression, ask: Asks): DraftReason {
  const next = (part: Expression): DraftReason => whyUnknown(context, part, ask);
  switch (expression.op) {
    case 'all':
    case 'any':
    case 'firstKnown':
      return next(expression.of.find((part) => ask(part) === UNKNOWN) ?? expression.of[0]);
    case 'choose':
      return next(chosen(context, expression));
    case 'not':
      return next(expression.of);
    case 'answeredAfter':
      return ask(expression.of) === UNKNOWN ? next(expression.of) : reasonOf('not_known');
    case 'due':
    case 'notYetDue':
    case 'within':
      return reasonOf('no_day', {table: expression.window.after.table});
    case 'isTrue':
    case 'equals':
    case 'oneOf':
    case 'startsWith':
      return reasonOf('blank', titleOf(expression.column));
    case 'exists':
      return expression.where === undefined
        ? reasonOf('not_known')
        : whyUnknown(context, expression.where, () => UNKNOWN);
    case 'atLeast':
      return reasonOf('no_number');
    case 'uses':
    case 'usesAtLeast':
      return reasonOf('blank', titleOf({table: 'registry', key: 'channels'}));
    default:
      return reasonOf('not_known');
  }
}

/** Title of a column in both languages; nothing where the schema has none. */
export function titleOf({table, key}: ColumnRef): Readonly<Record<string, string>> {
  const names = table === 'business' ? ['registry', 'observation'] : [table];
  for (const name of names) {
    const title = rowTables.find((one) => one.name === name)?.spec.columns[key]?.title;
    if (title !== undefined) return {id: title.id, en: title.en, key};
  }
  return {id: key, en: key, key};
}

function whyNotListed(context: KindContext, unit: number): DraftReason {
  if (unit < 0) return reasonOf('not_in_register');
  const {frame, sizes} = context;
  const state = statesOf(frame)[unit];
  if (state === UNSEEN) {
    const registered = frame.registryRow[frame.unitBusiness[unit]] >= 0;
    return reasonOf(registered ? 'not_listed' : 'not_in_register');
  }
  if (state === CLOSED) return reasonOf('closed');
  if (state === MOVED) return reasonOf('moved');
  return reasonOf(sizes.codes[unit] === NO_UMKM ? 'branch' : 'besar');
}

function chosen(
  {evaluator}: KindContext,
  {param, options}: Extract<Expression, {op: 'choose'}>,
): Expression {
  const name = evaluator.chosen[param];
  return (options.find((option) => option.name === name) ?? options[options.length - 1]).when;
}

function leaf(expression: Expression): DraftReason {
  switch (expression.op) {
    case 'isTrue':
    case 'equals':
    case 'oneOf':
    case 'startsWith':
    case 'filled':
      return reasonOf('condition', titleOf(expression.column));
    case 'atLeast':
      return reasonOf('condition', titleOfQuantity(expression.number));
    case 'answeredAfter':
      return leaf(expression.of);
    default:
      return reasonOf('condition');
  }
}

function titleOfQuantity(quantity: Quantity): Readonly<Record<string, string>> {
  return quantity.op === 'number' || quantity.op === 'sum' ? titleOf(quantity.column) : {};
}

const states = new WeakMap<Frame, Uint8Array>();

function statesOf(frame: Frame): Uint8Array {
  let known = states.get(frame);
  if (known === undefined) states.set(frame, (known = unitStates(frame)));
  return known;
}

/** Truths by the expression itself: the same one is asked of every thing. */
type Answers = WeakMap<Expression, Uint8Array>;

const answers = new WeakMap<object, Map<string, Answers>>();

function answersOf(owner: object, key: string): Answers {
  let known = answers.get(owner);
  if (known === undefined) answers.set(owner, (known = new Map<string, Answers>()));
  let own = known.get(key);
  if (own === undefined) known.set(key, (own = new WeakMap<Expression, Uint8Array>()));
  return own;
}

function answer(known: Answers, expression: Expression, make: () => Uint8Array): Uint8Array {
  let truth = known.get(expression);
  if (truth === undefined) known.set(expression, (truth = make()));
  return truth;
}

const notYet = new WeakMap<Window, Expression>();

function notYetDueOf(window: Window): Expression {
  let known = notYet.get(window);
  if (known === undefined) notYet.set(window, (known = {op: 'notYetDue', window}));
  return known;
}
