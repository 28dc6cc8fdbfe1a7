import {aggregates, type Call, type Expr} from './ast.js';

/** The parts of an expression, queries inside it left out. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.e) {
    case 'literal':
    case 'column':
    case 'months':
      return [];
    case 'call':
      return [
        ...expr.args,
        ...(expr.filter === null ? [] : [expr.filter]),
        ...expr.order,
        ...(expr.over?.partition ?? []),
      ];
    case 'case':
      return [
        ...(expr.operand === null ? [] : [expr.operand]),
        ...expr.whens.flat(),
        ...(expr.otherwise === null ? [] : [expr.otherwise]),
      ];
    case 'binary':
      return [expr.a, expr.b];
    case 'in':
      return 'selects' in expr.list ? [expr.a] : [expr.a, ...expr.list];
    case 'lambda':
      return [expr.body];
    default:
      return [expr.a];
  }
}

/** The columns that an expression names; what a lambda names is its own. */
export function columnsOf(expr: Expr): readonly Extract<Expr, {e: 'column'}>[] {
  if (expr.e === 'column') return [expr];
  const all = partsOf(expr).flatMap(columnsOf);
  if (expr.e !== 'lambda') return all;
  return all.filter(({table, name}) => table !== null || name !== expr.name);
}

export function isAggregate(expr: Expr): expr is Call {
  return expr.e === 'call' && expr.over === null && aggregates.has(expr.name);
}

/** Whether an expression looks at many rows. */
export function hasAggregate(expr: Expr): boolean {
  return isAggregate(expr) || partsOf(expr).some(hasAggregate);
}

/** What an expression is known by. */
export function keyOf(expr: Expr): string {
  return JSON.stringify(expr);
}
