import type {Expr, Join, SqlType} from './ast.js';
import {quotedName, type Column} from './column.js';
import {commonType, operands, writeExpression, type Scope} from './expression.js';
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

export interface JoinOptions {
  /** The test of the rows, `1` for all. */
  readonly where: string;
  /** Makes a table of a query and says its name. */
  readonly part: (sql: string) => string;
}

/**
 * Joins the tables of a select, one after another, each join in brackets of its own: old servers join
 * two tables at a time, and by equal columns alone.
 *
 * @returns what to select from, and which of its rows
 * @throws Error where a table is joined from the left by more than equality
 */
export function writeJoins(
  sources: Sources,
  joins: readonly Join[],
  scope: Scope,
  {where, part}: JoinOptions,
): {readonly from: string; readonly where: string} {
  const [first, ...others] = sources.relations;
  const conditions: string[] = [];
  const seen = new Set([first.alias]);
  const joined: {
    kind: Join['kind'];
    pairs: [string, string][];
    only: string;
    relation: Relation;
  }[] = [];
  for (const [j, relation] of others.entries()) {
    const {kind, on} = joins[j];
    const parts = partition(on, seen, relation.alias, sources);
    if (kind === 'left' && parts.mixed.length > 0)
      throw new Error('SQL: joined from the left by more than equality');
    const test = (one: Expr): string => writeExpression(one, scope).test;
    const [left, right] = [parts.left, parts.right].map((list) =>
      list.map(test).filter((one) => one !== '1'),
    );
    const pairs = parts.pairs.flatMap((pair) => keyPair(pair, scope));
    if (pairs.length === 0) pairs.push(['toUInt8(1)', 'toUInt8(1)']);
    if (kind === 'left' && left.length > 0)
      pairs[0] = [`if(${left.join(' AND ')}, ${pairs[0][0]}, NULL)`, pairs[0][1]];
    else conditions.push(...left);
    conditions.push(...parts.mixed.map(test));
    joined.push({kind, pairs, only: whereOf(right), relation});
    seen.add(relation.alias);
  }
  // The keys of a join are made where its left side is: each level is analysed again by the next.
  const keysOf = (j: number, side: 0 | 1): string[] =>
    (joined[j]?.pairs ?? []).map((pair, k) => `${pair[side]} AS ${keyName(j, k)}`);
  const names = [...usedOf(sources, first.alias)];
  let from = `${selectOf([...listOf(sources, first.alias), ...keysOf(0, 0)])} FROM ${first.sql}`;
  for (const [j, {kind, pairs, only, relation}] of joined.entries()) {
    const right = `${selectOf([...listOf(sources, relation.alias), ...keysOf(j, 1)])} FROM ${relation.sql}${only}`;
    const using = pairs.map((_, k) => keyName(j, k)).join(', ');
    names.push(...usedOf(sources, relation.alias));
    const how = kind === 'left' ? 'LEFT' : 'INNER';
    // New servers ask for names that nobody uses.
    const source = `(${from}) AS l${j}__ ALL ${how} JOIN (${right}) AS r${j}__ USING (${using})`;
    if (j === joined.length - 1) return {from: source, where: both(conditions, where)};
    from = `${selectOf([...names, ...keysOf(j + 1, 0)])} FROM ${source}`;
    if ((j + 1) % joinsPerPart === 0) from = `SELECT * FROM ${part(from)}`;
  }
  return {from: `(${from})`, where: both(conditions, where)};
}

/** Analysing a query takes an old server the square of its joins: after so many a table is made. */
const joinsPerPart = 6;

/** Tests of which all must be yes. */
function both(conditions: readonly string[], where: string): string {
  const tests = [...conditions, where].filter((test) => test !== '1');
  return tests.length === 0 ? '1' : tests.join(' AND ');
}

function whereOf(tests: readonly string[]): string {
  const open = tests.filter((test) => test !== '1');
  return open.length === 0 ? '' : ` WHERE ${open.join(' AND ')}`;
}

function keyName(join: number, key: number): string {
  return `k${join}__${key}`;
}

function selectOf(columns: readonly string[]): string {
  return `SELECT ${columns.length === 0 ? '1 AS none__' : columns.join(', ')}`;
}

function usedOf({used}: Sources, alias: string): string[] {
  return used.filter((one) => one.alias === alias).map(({name}) => quotedName(name));
}

function listOf({used}: Sources, alias: string): string[] {
  return used
    .filter((one) => one.alias === alias)
    .map(({own, name}) => `${quotedName(own)} AS ${quotedName(name)}`);
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
