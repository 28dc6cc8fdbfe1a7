import type {Expr, Item, Query, Select, Values} from './ast.js';
import {quotedName, type Column} from './column.js';
import {commonType, writeExpression, type Scope} from './expression.js';
import {writeJoins, type Relation, type Sources} from './joins.js';
import {asColumn, columnValue, type Value} from './value.js';
import {columnsOf, hasAggregate, isAggregate, keyOf} from './walk.js';
import {writeAggregate} from './aggregate.js';
import {withoutWindows} from './windows.js';

/** A table as it is known, or a view that stands for its query. */
export type Shape = readonly Column[] | Query;

/** A query in ClickHouse's SQL. */
export interface Written {
  readonly sql: string;
  readonly columns: readonly Column[];
  /** Tables that it looks at and that must be made first, in this order. */
  readonly tables: readonly PartTable[];
}

/** A part of a query as a table; other queries that have the same part look at it too. */
export interface PartTable {
  readonly name: string;
  readonly sql: string;
  /** Tables that it is made of, other parts left out. */
  readonly of: ReadonlySet<string>;
}

/** How queries are parted: a server analyses what is nested again and again. */
export interface Parting {
  /** The name of the table of a part: of the same part always the same. */
  readonly nameOf: (sql: string) => string;
  /** Whether joined queries, and views, are parts. */
  readonly joined: boolean;
}

type Body = Pick<Written, 'sql' | 'columns'>;

/** Writes queries over the tables of a database, the order of whose rows does not matter. */
export class QueryWriter {
  readonly #shapes: ReadonlyMap<string, Shape>;
  readonly #parts = new Map<string, PartTable>();
  readonly #parting: Parting;
  /** Tables that were looked at since a part began. */
  #seen = new Set<string>();

  constructor(shapes: ReadonlyMap<string, Shape>, parting: Parting) {
    this.#shapes = shapes;
    this.#parting = parting;
  }

  /** @throws Error for what is not known here */
  write(query: Query): Written {
    return {...this.#query(query), tables: [...this.#parts.values()]};
  }

  #part(sql: string, of: ReadonlySet<string>): string {
    const name = this.#parting.nameOf(sql);
    this.#parts.set(name, {name, sql, of: new Set(of)});
    return quotedName(name);
  }

  #query({selects, distinct}: Query): Body {
    const parts = selects.map((one) => this.#select(one));
    const [first] = parts;
    if (parts.length === 1)
      return first.as(first.columns.map(({name, value}) => column(name, [value])));
    const columns = first.columns.map(({name}, c) =>
      column(
        name,
        parts.map((part) => part.columns[c].value),
      ),
    );
    const sql = parts.map((part) => part.as(columns).sql).join(' UNION ALL ');
    if (!distinct) return {sql, columns};
    return {sql: `SELECT DISTINCT ${names(columns)} FROM (${sql})`, columns};
  }

  #select(written: Select): OpenSelect {
    const select = withoutWindows(written);
    const relations = [
      ...(select.from === null
        ? []
        : [{alias: select.from.alias, ...this.#relation(select.from.from)}]),
      ...select.joins.map(({source: {alias, from}}) => ({alias, ...this.#joined(from)})),
    ];
    const items = select.items.flatMap((item) => spread(item, relations));
    const sources = sourcesOf(relations, {...select, items});
    const inner = this.#scope(sources);
    const where = select.where === null ? '1' : writeExpression(select.where, inner).test;
    const isGrouped = select.group !== null || items.some(({expr}) => hasAggregate(expr));
    const joined =
      select.from === null
        ? {from: 'system.one', where}
        : writeJoins(sources, select.joins, inner, {
            where,
            part: (sql) => this.#part(sql, this.#seen),
          });
    const flat = `FROM ${joined.from}${joined.where === '1' ? '' : ` WHERE ${joined.where}`}`;
    const body = isGrouped
      ? this.#grouped({...select, items}, flat, inner, sources)
      : {
          columns: items.map(({name, expr}) => ({name, value: writeExpression(expr, inner)})),
          from: flat,
        };
    return {
      columns: body.columns,
      as: (columns) => {
        const list = body.columns.map(
          ({value}, c) => `${asColumn(value, columns[c].type)} AS ${quotedName(columns[c].name)}`,
        );
        const limit = select.limit === null ? '' : ` LIMIT ${select.limit}`;
        const distinct = select.distinct ? 'DISTINCT ' : '';
        return {sql: `SELECT ${distinct}${list.join(', ')} ${body.from}${limit}`, columns};
      },
    };
  }

  #grouped(
    {items, group, having}: OwnSelect,
    flat: string,
    inner: Scope,
    sources: Sources,
  ): {readonly columns: readonly NamedValue[]; readonly from: string} {
    const groups = groupsOf(items, group, sources);
    const [keys, inputs] = [[], []] as string[][];
    const known = new Map<string, Value>();
    groups.forEach((expr, g) => {
      const value = writeExpression(expr, inner);
      const type = commonType([value]);
      keys.push(`g__${g}`);
      inputs.push(`${asColumn(value, type)} AS g__${g}`);
      known.set(keyOf(expr), columnValue(`g__${g}`, type));
    });
    let count = 0;
    const outer: Scope = {
      ...inner,
      value: (expr) => {
        const key = keyOf(expr);
        const found = known.get(key);
        if (found !== undefined) return found;
        if (!isAggregate(expr)) return null;
        const {args, sql, type} = writeAggregate(expr, inner, `x__${count++}`);
        inputs.push(...args);
        const value = columnValue(sql, type);
        known.set(key, value);
        return value;
      },
    };
    const columns = items.map(({name, expr}) => ({name, value: writeExpression(expr, outer)}));
    const test = having === null ? '1' : writeExpression(having, outer).test;
    const by = keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`;
    if (inputs.length === 0) inputs.push('1 AS x__');
    // No level more than needed: each is analysed again by the next.
    const from = `FROM (SELECT ${inputs.join(', ')} ${flat})${by}`;
    return {columns, from: test === '1' ? from : `${from} HAVING ${test}`};
  }

  /**
   * What is joined. A query becomes a table of its own: what joins it is analysed without it, and it is
   * computed once for all that join it.
   */
  #joined(from: string | Query | Values): Omit<Relation, 'alias'> {
    if (!this.#parting.joined || typeof from === 'string' || 'names' in from)
      return this.#relation(from);
    const before = this.#seen;
    this.#seen = new Set();
    const {sql, columns} = this.#query(from);
    const table = this.#part(sql, this.#seen);
    for (const one of before) this.#seen.add(one);
    return {sql: table, columns};
  }

  #relation(from: string | Query | Values): Omit<Relation, 'alias'> {
    if (typeof from !== 'string') {
      const {sql, columns} = 'names' in from ? valuesOf(from) : this.#query(from);
      return {sql: `(${sql})`, columns};
    }
    const shape = this.#shapes.get(from);
    if (shape === undefined) throw new Error(`SQL: no table ${from}`);
    this.#seen.add(from);
    return 'selects' in shape ? this.#joined(shape) : {sql: quotedName(from), columns: shape};
  }

  #scope(sources: Sources): Scope {
    return {
      value: (expr) => {
        if (expr.e !== 'column') return null;
        const found = sources.find(expr);
        return found === null ? null : columnValue(found.name, found.type);
      },
      query: (query) => {
        const {sql, columns} = this.#query(query);
        const own = quotedName(columns[0].name);
        return `SELECT assumeNotNull(${own}) FROM (${sql}) WHERE isNotNull(${own})`;
      },
    };
  }
}

interface NamedValue {
  readonly name: string;
  readonly value: Value;
}

interface OpenSelect {
  readonly columns: readonly NamedValue[];
  /** The select with columns of these names and types. */
  readonly as: (columns: readonly Column[]) => Body;
}

interface OwnItem extends Item {
  readonly expr: Expr;
}

/** A select whose `*` are spelt out. */
type OwnSelect = Omit<Select, 'items'> & {readonly items: readonly OwnItem[]};

function column(name: string, values: readonly Value[]): Column {
  return {name, type: commonType(values)};
}

function names(columns: readonly Column[]): string {
  return columns.map(({name}) => quotedName(name)).join(', ');
}

/** A `*` as the columns it stands for. */
function spread({expr, name}: Item, relations: readonly Relation[]): OwnItem[] {
  if (expr.e !== 'all') return [{expr, name}];
  return relations
    .filter(({alias}) => expr.table === null || alias === expr.table)
    .flatMap(({alias, columns}) =>
      columns.map((one) => ({
        expr: {e: 'column', table: alias, name: one.name} as const,
        name: one.name,
      })),
    );
}

function groupsOf(
  items: readonly OwnItem[],
  group: Select['group'],
  sources: Sources,
): readonly Expr[] {
  if (group === null) return [];
  if (group === 'all') return items.flatMap(({expr}) => (hasAggregate(expr) ? [] : [expr]));
  return group.map((expr) => {
    if (expr.e !== 'column' || expr.table !== null || sources.find(expr) !== null) return expr;
    return items.find(({name}) => name === expr.name)?.expr ?? expr;
  });
}

/** Which columns of which tables a select looks at. */
function sourcesOf(
  relations: readonly Relation[],
  {items, joins, where, group, having}: OwnSelect,
): Sources {
  const find = ({table, name}: Extract<Expr, {e: 'column'}>) => {
    for (const {alias, columns} of relations) {
      if (table !== null && table !== alias) continue;
      const own = columns.find((one) => one.name === name);
      if (own !== undefined) return {alias, name: `${alias}__${name}`, own: name, type: own.type};
    }
    return null;
  };
  const exprs = [
    ...items.map(({expr}) => expr),
    ...joins.map(({on}) => on),
    ...[where, having].filter((one) => one !== null),
    ...(group === null || group === 'all' ? [] : group),
  ];
  const used = new Map<string, Column & {readonly alias: string; readonly own: string}>();
  for (const expr of exprs.flatMap(columnsOf)) {
    const found = find(expr);
    if (found !== null) used.set(found.name, found);
  }
  return {relations, find, used: [...used.values()]};
}

function valuesOf({names: own, rows}: Values): Body {
  const none: Scope = {value: () => null, query: () => ''};
  const values = rows.map((row) => row.map((expr) => writeExpression(expr, none)));
  const columns = own.map((name, c) =>
    column(
      name,
      values.map((row) => row[c]),
    ),
  );
  const sql = values
    .map(
      (row) =>
        `SELECT ${row.map((value, c) => `${asColumn(value, columns[c].type)} AS ${quotedName(own[c])}`).join(', ')}`,
    )
    .join(' UNION ALL ');
  return {sql, columns};
}
