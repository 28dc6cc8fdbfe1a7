import type {Expr, Join, SqlType} from './ast.js';
import {commonType, operands, writeExpression, type Scope} from './expression.js';
import {quotedName, type Column} from './query.js';
import {asColumn, asNumber, type Value} from './value.js';
import {columnsOf} from './walk.js';

/** A table or query under the name by which a select knows it. */
export interface Relation {
  readonly alias: string;
  readonly sql: string;
  readonly columns: readonly Column[];
}

/** A column under the name that only one of all tables of a select has. */
export interface SourceColumn extends Column {
  readonly alias: string;
  /** Its name in its own table. */
  readonly own: string;
}

/** What a select looks at. */
export interface Sources {
  readonly relations: readonly Relation[];
  readonly used: readonly SourceColumn[];
  readonly find: (expr: Extract<Expr, {e: 'column'}>) => SourceColumn | null;
}

/**
 * Joins the tables of a select, one after another, each join in brackets of its own: old servers join
 * two tables at a time, and by equal columns alone.
 *
 * @returns what to select from, and the conditions that are no equality of columns
 * @throws Error where a table is joined from the left by more than equality
 */
export function writeJoins(
  sources: Sources,
  joins: readonly Join[],
  scope: Scope,
): {readonly from: string; readonly conditions: readonly string[]} {
  const [first, ...others] = sources.relations;
  const conditions: string[] = [];
  let from = `(SELECT ${listOf(sources, first.alias)} FROM ${first.sql})`;
  const seen = new Set([first.alias]);
  for (const [j, relation] of others.entries()) {
    const {kind, on} = joins[j];
    const parts = partition(on, seen, relation.alias, sources);
    if (kind === 'left' && parts.mixed.length > 0)
      throw new Error('SQL: joined from the left by more than equality');
    const test = (one: Expr): string => writeExpression(one, scope).test;
    const isFalse = [...parts.left, ...parts.right].some((one) => test(one) === '0');
    const [leftTests, rightTests] = [parts.left, parts.right].map((list) =>
      list.map(test).filter((one) => one !== '1'),
    );
    const pairs = parts.pairs.flatMap((pair) => keyPair(pair, scope));
    if (pairs.length === 0) pairs.push(['CAST(1 AS Nullable(UInt8))', 'CAST(1 AS Nullable(UInt8))']);
    if (kind === 'left' && leftTests.length > 0)
      pairs[0] = [`if(${leftTests.join(' AND ')}, ${pairs[0][0]}, NULL)`, pairs[0][1]];
    else conditions.push(...leftTests);
    conditions.push(...parts.mixed.map(test));
    const before = sources.used.filter(({alias}) => seen.has(alias)).map(({name}) => quotedName(name));
    const own = sources.used
      .filter(({alias}) => alias === relation.alias)
      .map(({name}) => quotedName(name));
    const keys = (side: 0 | 1): string =>
      pairs.map((pair, k) => `${pair[side]} AS k__${k}`).join(', ');
    const where = isFalse ? ' WHERE 0' : rightTests.length > 0 ? ` WHERE ${rightTests.join(' AND ')}` : '';
    const left = `SELECT ${[...before, keys(0)].join(', ')} FROM ${from}`;
    const right = `SELECT ${[...own, keys(1)].join(', ')} FROM (SELECT ${listOf(sources, relation.alias)} FROM ${relation.sql})${where}`;
    const using = pairs.map((_, k) => `k__${k}`).join(', ');
    const all = before.length + own.length === 0 ? ['k__0'] : [...before, ...own];
    from = `(SELECT ${all.join(', ')} FROM (${left}) ALL ${kind === 'left' ? 'LEFT' : 'INNER'} JOIN (${right}) USING (${using}))`;
    seen.add(relation.alias);
  }
  return {from, conditions};
}

function listOf({used}: Sources, alias: string): string {
  const own = used.filter((one) => one.alias === alias);
  if (own.length === 0) return `1 AS ${quotedName(`${alias}__`)}`;
  return own.map(({own: name, name: as}) => `${quotedName(name)} AS ${quotedName(as)}`).join(', ');
}

/** The parts of a condition, by the side that each looks at. */
function partition(on: Expr, seen: ReadonlySet<string>, alias: string, {find}: Sources) {
  const [left, right, mixed] = [[], [], []] as Expr[][];
  const pairs: {a: Expr; b: Expr; same: boolean}[] = [];
  const sidesOf = (expr: Expr): {left: boolean; right: boolean} => {
    const aliases = columnsOf(expr).map((one) => find(one)?.alias ?? '');
    return {left: aliases.some((one) => seen.has(one)), right: aliases.includes(alias)};
  };
  for (const part of operands(on, 'AND')) {
    const sides = sidesOf(part);
    if (!sides.right) left.push(part);
    else if (!sides.left) right.push(part);
    else if (part.e === 'binary' && (part.op === '=' || part.op === 'same')) {
      const [a, b] = [sidesOf(part.a), sidesOf(part.b)];
      const same = part.op === 'same';
      if (!a.right && !b.left) pairs.push({a: part.a, b: part.b, same});
      else if (!a.left && !b.right) pairs.push({a: part.b, b: part.a, same});
      else mixed.push(part);
    } else mixed.push(part);
  }
  return {left, right, mixed, pairs};
}

/** Two columns that are to be equal; `same` where two that are missing are equal too. */
function keyPair(
  {a, b, same}: {readonly a: Expr; readonly b: Expr; readonly same: boolean},
  scope: Scope,
): [string, string][] {
  const values = [a, b].map((one) => asNumber(writeExpression(one, scope)));
  const type = commonType(values);
  const [x, y] = values.map((value: Value) => asColumn(value, type));
  if (!same) return [[x, y]];
  const none = noValues[type];
  const filled = (sql: string): string => `ifNull(${sql}, ${none})`;
  return [
    [filled(x), filled(y)],
    [`isNull(${x})`, `isNull(${y})`],
  ];
}

const noValues: Readonly<Record<SqlType, string>> = {
  int: 'toInt64(0)',
  float: 'toFloat64(0)',
  text: "''",
  truth: 'toUInt8(0)',
  list: "''",
};
