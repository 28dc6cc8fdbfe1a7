import type {Expression, Quantity} from '../../indicator/expression.js';
import type {Grain} from '../../indicator/indicator.js';
import {needsOf} from '../../engine/needs.js';
import {excluded, reasonOf, type Draft, type Scope} from '../draft.js';
import {standingIn} from '../place.js';
import {absentBusinesses, duplicates, strayRows, yearOfRow} from '../strays.js';
import {subjectOf, type Subject} from '../subject.js';

/**
 * Entries of all things of the period: those of the cell as `tell` says, the others excluded with
 * the place they stand in; then rows that reach no thing.
 *
 * @param expressions all that the formula looks at
 */
export function entriesOfThings(
  scope: Scope,
  over: Grain | undefined,
  expressions: readonly (Expression | Quantity)[],
  tell: (subject: Subject, here: readonly number[]) => readonly Draft[],
): Draft[] {
  const subject = subjectOf(scope.context, over);
  const {placing} = subject.things.place(scope.breakdown);
  const standing = standingIn(placing, scope.by);
  const here: number[] = [];
  const others: Draft[] = [];
  for (let thing = 0; thing < subject.things.count; thing++) {
    const found = standing(thing);
    if (found === 'here') here.push(thing);
    else if (found !== 'elsewhen' && scope.listed === 'all')
      others.push(excluded(subject.row(thing), found));
  }
  const strays = scope.listed === 'none' ? [] : beside(scope, over, subject, expressions);
  return [...tell(subject, here), ...others, ...strays];
}

/** Rows that reach no thing of the period. */
function beside(
  {context: {frame}, by}: Scope,
  over: Grain | undefined,
  subject: Subject,
  expressions: readonly (Expression | Quantity)[],
): Draft[] {
  const {period} = by;
  const needs = needsOf(expressions);
  if (over === undefined || over.of === 'business')
    return [...absentBusinesses(frame, period), ...strayRows(frame, needs, period)];
  const table = over.of === 'licence' ? 'licence' : over.table;
  const counted = new Set<number>();
  const add = (thing: number): void => {
    const row = subject.row(thing);
    if (row !== null) counted.add(row.row);
  };
  if (over.of !== 'group') for (let i = 0; i < subject.things.count; i++) add(i);
  const strays =
    table === 'registry'
      ? duplicates(frame, table, period)
      : strayRows(frame, {...needs, tables: new Set([table])}, period);
  // A row that counts as itself needs neither a day nor a business.
  const known = new Set(strays.map(({row}) => row?.row));
  const rest = strays.filter(({row, reason}) => {
    if (reason?.code === 'duplicate') return true;
    return over.of === 'group' || row === null || !counted.has(row.row);
  });
  if (over.of === 'group') return rest;
  for (let row = 0; row < (frame.tables[table]?.length ?? 0); row++) {
    if (counted.has(row) || known.has(row)) continue;
    const year = yearOfRow(frame, table, row);
    if (over.of === 'licence') rest.push(excluded({table, row}, reasonOf('other_state')));
    else if (over.once) rest.push(excluded({table, row}, reasonOf('same_business')));
    else if (year === null) rest.push(excluded({table, row}, reasonOf('no_day', {table})));
  }
  return rest;
}
