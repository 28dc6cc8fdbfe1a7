/** An expression as `src/sql` writes them. */
export type Expr =
  | {readonly e: 'literal'; readonly kind: LiteralKind; readonly text: string}
  | {readonly e: 'column'; readonly table: string | null; readonly name: string}
  | Call
  | {
      readonly e: 'case';
      readonly operand: Expr | null;
      readonly whens: readonly (readonly [Expr, Expr])[];
      readonly otherwise: Expr | null;
    }
  | {readonly e: 'binary'; readonly op: BinaryOp; readonly a: Expr; readonly b: Expr}
  | {readonly e: 'not'; readonly a: Expr}
  | {readonly e: 'minus'; readonly a: Expr}
  | {readonly e: 'is'; readonly a: Expr; readonly what: 'null' | 'true' | 'false'}
  | {readonly e: 'in'; readonly a: Expr; readonly list: readonly Expr[] | Query}
  | {readonly e: 'cast'; readonly a: Expr; readonly type: SqlType}
  | {readonly e: 'months'; readonly count: string}
  | {readonly e: 'lambda'; readonly name: string; readonly body: Expr};

/** A function or an aggregate. */
export interface Call {
  readonly e: 'call';
  readonly name: string;
  readonly args: readonly Expr[];
  readonly distinct: boolean;
  readonly filter: Expr | null;
  readonly order: readonly Expr[];
  readonly over: {readonly partition: readonly Expr[]} | null;
}

export type LiteralKind = 'number' | 'text' | 'truth' | 'null';
export type BinaryOp =
  'OR' | 'AND' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'same' | '+' | '-' | '*' | '/';

/** Kinds of value: days are whole numbers, counted from 1970-01-01. */
export type SqlType = 'int' | 'float' | 'text' | 'truth' | 'list';

export interface Item {
  readonly expr: Expr | {readonly e: 'all'; readonly table: string | null};
  readonly name: string;
}

export interface Source {
  readonly from: string | Query | Values;
  readonly alias: string;
}

/** Rows as they are written. */
export interface Values {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Expr[])[];
}

export interface Join {
  readonly kind: 'inner' | 'left';
  readonly source: Source;
  readonly on: Expr;
}

export interface Select {
  readonly distinct: boolean;
  readonly items: readonly Item[];
  readonly from: Source | null;
  readonly joins: readonly Join[];
  readonly where: Expr | null;
  /** `all`: by every item that holds no aggregate. */
  readonly group: 'all' | readonly Expr[] | null;
  readonly having: Expr | null;
  readonly order: readonly {readonly expr: Expr; readonly descending: boolean}[];
  readonly limit: number | null;
}

/** Selects one after another; `distinct` where equal rows stand there once. */
export interface Query {
  readonly selects: readonly Select[];
  readonly distinct: boolean;
}

export type Statement =
  | {readonly s: 'create'; readonly name: string; readonly query: Query}
  | {readonly s: 'view'; readonly name: string; readonly query: Query}
  | {
      readonly s: 'empty';
      readonly name: string;
      readonly columns: readonly (readonly [string, SqlType])[];
    }
  | {readonly s: 'drop'; readonly name: string};

/** Functions that look at many rows. */
export const aggregates: ReadonlySet<string> = new Set([
  'count',
  'min',
  'max',
  'sum',
  'bool_or',
  'arg_min',
  'string_agg',
]);
