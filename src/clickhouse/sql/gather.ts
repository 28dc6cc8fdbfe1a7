import type {Call, Expr, Item, Query, Select} from './ast.js';
import type {Value} from '../../sql/database.js';
import {hasAggregate, isAggregate, keyOf} from './walk.js';

/** A question to every shard, and how their answers become one. */
export interface Gathered {
  /** What each shard is asked: further columns say what is needed to put the answers together. */
  readonly query: Query;
  /** The rows of all shards as those of one database. */
  readonly merge: (rows: readonly Row[]) => readonly Row[];
}

export type Row = readonly Value[];

/**
 * Plans a question to shards that hold different businesses: rows of equal groups are added, equal rows
 * of a DISTINCT stand there once, and the order is made anew. Where a column cannot be added (a sum
 * that is missing in one shard), its groups stand apart, each as one of its shard.
 *
 * @throws Error for a question that cannot be put together
 */
export function gather(query: Query): Gathered {
  const [select, ...others] = query.selects;
  if (others.length > 0) throw new Error('SQL: a union of answers');
  const items = [...select.items];
  const count = items.length;
  const indexOf = (expr: Expr): number => {
    const found = items.findIndex(
      (item) =>
        (item.expr.e !== 'all' && keyOf(item.expr) === keyOf(expr)) ||
        (expr.e === 'column' && expr.table === null && item.name === expr.name),
    );
    return found >= 0 ? found : items.push({expr, name: `more_${items.length}`}) - 1;
  };
  // Groups that are not told would be added to one another.
  for (const expr of Array.isArray(select.group) ? (select.group as readonly Expr[]) : [])
    indexOf(expr);
  const order = select.order.map(({expr, descending}) => ({at: indexOf(expr), descending}));
  const isGrouped = select.group !== null || items.some(({expr}) => isOfMany(expr));
  const additions = isGrouped ? additionsOf(items, indexOf) : null;
  const merge = (rows: readonly Row[]): readonly Row[] => {
    let all = rows;
    if (additions !== null) all = added(all, additions);
    if (select.distinct) all = [...new Map(all.map((row) => [JSON.stringify(row), row])).values()];
    if (order.length > 0) all = [...all].sort(comparing(order));
    return items.length === count ? all : all.map((row) => row.slice(0, count));
  };
  return {query: {...query, selects: [{...select, items} satisfies Select]}, merge};
}

/** How two values of a group become one; `null` for what the group has in common. */
type Addition = ((a: Row, b: Row) => Value) | null;

function isOfMany(expr: Item['expr']): boolean {
  return expr.e !== 'all' && hasAggregate(expr);
}

/** `null` where groups cannot be added. */
function additionsOf(items: Item[], indexOf: (expr: Expr) => number): readonly Addition[] | null {
  const found: Addition[] = [];
  // Columns that are asked for on the way are added too.
  for (let at = 0; at < items.length; at++) {
    const {expr} = items[at];
    if (expr.e === 'all') throw new Error('SQL: * of groups');
    if (!hasAggregate(expr)) {
      found.push(null);
      continue;
    }
    const call = bare(expr);
    if (!isAggregate(call) || call.distinct) return null;
    const addition = additionOf(call, at, indexOf);
    if (addition === null) return null;
    found.push(addition);
  }
  return found;
}

/** Without a change of type. */
function bare(expr: Expr): Expr {
  return expr.e === 'cast' ? bare(expr.a) : expr;
}

function additionOf(call: Call, at: number, indexOf: (expr: Expr) => number): Addition {
  const known =
    (pick: (a: never, b: never) => Value) =>
    (a: Row, b: Row): Value => {
      if (a[at] === null || b[at] === null) return a[at] ?? b[at];
      return pick(a[at] as never, b[at] as never);
    };
  switch (call.name) {
    case 'count':
    case 'sum':
      return known((a: number, b: number) => a + b);
    case 'min':
      return known((a: number, b: number) => (b < a ? b : a));
    case 'max':
      return known((a: number, b: number) => (b > a ? b : a));
    case 'bool_or':
      return known((a: boolean, b: boolean) => a || b);
    case 'arg_min': {
      const by = indexOf({...call, name: 'min', args: [call.args[1]]});
      return (a, b) => ((b[by] as number) < (a[by] as number) ? b[at] : a[at]);
    }
    default:
      return null;
  }
}

function added(rows: readonly Row[], additions: readonly Addition[]): readonly Row[] {
  const groups = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify(row.filter((_, at) => additions[at] === null));
    const before = groups.get(key);
    groups.set(
      key,
      before === undefined
        ? row
        : row.map(
            (value, at) => additions[at]?.(before, row) ?? (additions[at] === null ? value : null),
          ),
    );
  }
  return [...groups.values()];
}

/** What is missing comes last. */
function comparing(order: readonly {readonly at: number; readonly descending: boolean}[]) {
  return (a: Row, b: Row): number => {
    for (const {at, descending} of order) {
      const [x, y] = [a[at], b[at]];
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      return x < y === descending ? 1 : -1;
    }
    return 0;
  };
}
