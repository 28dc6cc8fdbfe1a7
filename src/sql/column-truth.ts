import type {Expression} from '../indicator/expression.js';
import type {ColumnKind} from './source.js';
import {quoted, quotedList} from './words.js';

/** What a truth is in SQL: TRUE is yes, FALSE no and NULL unknown, so AND, OR and NOT fit. */
export const UNKNOWN_SQL = 'NULL::BOOLEAN';

export type ColumnExpression = Extract<
  Expression,
  {op: 'isTrue' | 'equals' | 'oneOf' | 'startsWith' | 'filled'}
>;

/** What a column says; unknown everywhere where no file had it. */
export function columnTruth(
  column: string | null,
  kind: ColumnKind | undefined,
  expression: ColumnExpression,
): string {
  if (expression.op === 'filled') return column === null ? 'FALSE' : `(${column} IS NOT NULL)`;
  if (column !== null && kind === 'truth') return column;
  if (column === null || kind !== 'text') return UNKNOWN_SQL;
  switch (expression.op) {
    case 'equals':
      return `(${column} = ${quoted(expression.value)})`;
    case 'oneOf':
      return expression.values.length === 0
        ? `(${column} IS NULL AND NULL)`
        : `(${column} IN ${quotedList(expression.values)})`;
    case 'startsWith':
      return anyOf(expression.prefixes.map((one) => `starts_with(${column}, ${quoted(one)})`));
    case 'isTrue':
      // A column of words is true of every word.
      return `CASE WHEN ${column} IS NOT NULL THEN TRUE END`;
  }
}

export type Connected = Extract<Expression, {op: 'all' | 'any' | 'not' | 'firstKnown'}>;

/** What several truths say together. */
export function connected(expression: Connected, truth: (part: Expression) => string): string {
  switch (expression.op) {
    case 'all':
      return allOf(expression.of.map(truth));
    case 'any':
      return anyOf(expression.of.map(truth));
    case 'not':
      return `(NOT ${truth(expression.of)})`;
    case 'firstKnown':
      return firstKnown(expression.of.map(truth));
  }
}

/** Yes where all are yes, no where one is no, otherwise unknown. */
export function allOf(parts: readonly string[]): string {
  return `(${parts.join(' AND ')})`;
}

/** Yes where one is yes, no where all are no, otherwise unknown. */
export function anyOf(parts: readonly string[]): string {
  return parts.length === 0 ? 'FALSE' : `(${parts.join(' OR ')})`;
}

/** The first answer that is not unknown. */
export function firstKnown(parts: readonly string[]): string {
  return `coalesce(${parts.join(', ')})`;
}
