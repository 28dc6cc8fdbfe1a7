import type {Call, Expr, Join, Query, Select} from './ast.js';
import {partsOf} from './walk.js';

/**
 * The same select without windows: what is counted over the rows of equal columns is counted by a query
 * of its own, which is joined. Old servers know no windows.
 *
 * @throws Error for a window over more than one table
 */
export function withoutWindows(select: Select): Select {
  const joins: Join[] = [];
  const items = select.items.map(({expr, name}) => ({
    name,
    expr: expr.e === 'all' ? expr : replaced(expr, (call) => counted(call, select, joins)),
  }));
  return {...select, items, joins: [...select.joins, ...joins]};
}

function replaced(expr: Expr, by: (call: Call) => Expr): Expr {
  if (expr.e === 'call' && expr.over !== null) return by(expr);
  if (!hasWindow(expr)) return expr;
  if (expr.e === 'binary') return {...expr, a: replaced(expr.a, by), b: replaced(expr.b, by)};
  if (expr.e === 'cast' || expr.e === 'minus') return {...expr, a: replaced(expr.a, by)};
  throw new Error(`SQL: a window within ${expr.e}`);
}

function hasWindow(expr: Expr): boolean {
  return (expr.e === 'call' && expr.over !== null) || partsOf(expr).some(hasWindow);
}

function counted(call: Call, {from, joins, where}: Select, more: Join[]): Expr {
  const [by, ...others] = call.over?.partition ?? [];
  if (by === undefined && call.name === 'row_number')
    return {...call, name: 'row_in_shard', over: null};
  if (from === null || joins.length > 0 || by === undefined || others.length > 0)
    throw new Error(`SQL: ${call.name}() OVER`);
  const alias = `w${more.length}`;
  const query: Query = {
    distinct: false,
    selects: [
      {
        distinct: false,
        items: [
          {expr: by, name: 'k'},
          {expr: {...call, over: null}, name: 'n'},
        ],
        ...{from, joins: [], where, group: [by], having: null, order: [], limit: null},
      },
    ],
  };
  const key: Expr = {e: 'column', table: alias, name: 'k'};
  more.push({
    kind: 'left',
    source: {from: query, alias},
    on: {e: 'binary', op: '=', a: by, b: key},
  });
  return {e: 'column', table: alias, name: 'n'};
}
