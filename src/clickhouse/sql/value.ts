import type {SqlType} from './ast.js';

/**
 * An expression in ClickHouse's SQL. A truth is a number: 0 no, 1 unknown, 2 yes, so that `least` is
 * AND and `greatest` OR in every version: old servers do not know NULL as a third truth. All else may
 * be NULL where it is missing.
 */
export interface Value {
  readonly type: SqlType | 'null' | 'array';
  /** The value; of a truth its number. */
  readonly sql: string;
  /** Of a truth: 1 where it is yes, else 0. */
  readonly test: string;
  /** Whether a truth is never unknown. */
  readonly definite: boolean;
  /** Of an array: 1 where there is none. Arrays cannot be NULL. */
  readonly missing: string;
  /** The column that the value is, unchanged. */
  readonly column?: string;
  /** Of what is always missing: the type that it was said to have. */
  readonly cast?: SqlType;
}

/** The type of a column in a table. */
export const columnTypes: Readonly<Record<SqlType, string>> = {
  int: 'Nullable(Int64)',
  float: 'Nullable(Float64)',
  text: 'Nullable(String)',
  truth: 'Nullable(UInt8)',
  // The texts of a list, one after another.
  list: 'Nullable(String)',
};

/** What parts the texts of a list: no cell holds it. */
export const LIST_MARK = "'\\x1f'";

export function plain(type: Value['type'], sql: string): Value {
  return {type, sql, test: '', definite: false, missing: ''};
}

/** A truth that is known, of a test that is 1 or 0. */
export function known(test: string): Value {
  if (test === '1') return YES;
  if (test === '0') return NO;
  return {type: 'truth', sql: `(${test}) * 2`, test, definite: true, missing: ''};
}

/** A truth of its number. */
export function open(code: string, test = `(${code}) = 2`): Value {
  return {type: 'truth', sql: code, test, definite: false, missing: ''};
}

export const YES: Value = {type: 'truth', sql: '2', test: '1', definite: true, missing: ''};
export const NO: Value = {type: 'truth', sql: '0', test: '0', definite: true, missing: ''};
export const UNKNOWN: Value = {type: 'truth', sql: '1', test: '0', definite: false, missing: ''};

export const missing: Value = plain('null', 'NULL');

/** A column of a table or inner query. */
export function columnValue(name: string, type: SqlType): Value {
  const value =
    type === 'truth' ? open(`ifNull(${name} * 2, 1)`, `ifNull(${name}, 0)`) : plain(type, name);
  return {...value, column: name};
}

/** A value as a column holds it. */
export function asColumn(value: Value, type: SqlType): string {
  const {sql} = value;
  if (value.column !== undefined && value.type === type) return value.column;
  if (value.type === 'null' || value.missing === '1') return `CAST(NULL AS ${columnTypes[type]})`;
  if (value.type === 'array')
    return `CAST(if(${value.missing}, NULL, arrayStringConcat(${sql}, ${LIST_MARK})) AS ${columnTypes.list})`;
  if (value.type === 'truth') {
    const own = value.definite ? value.test : `intDiv(nullIf(${sql}, 1), 2)`;
    return `CAST(${own} AS ${columnTypes.truth})`;
  }
  return `CAST(${sql} AS ${columnTypes[type]})`;
}

/** A value among others of one type. */
export function asType(value: Value, type: SqlType): string {
  if (value.type === 'null') return 'NULL';
  const own = asNumber(value);
  if (own.type === type) return own.sql;
  return type === 'float' && own.type === 'int' ? `toFloat64(${own.sql})` : asColumn(own, type);
}

/** A text as it stands. */
export function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A truth of a value that may also be a column's number. */
export function asTruth(value: Value): Value {
  if (value.type === 'truth') return value;
  if (value.type === 'null') return UNKNOWN;
  return open(`ifNull((${value.sql} != 0) * 2, 1)`, `ifNull(${value.sql} != 0, 0)`);
}

/** A number that is missing where the truth is unknown. */
export function asNumber(value: Value): Value {
  if (value.type !== 'truth') return value;
  return plain('int', asColumn(value, 'truth'));
}

export function allOf(values: readonly Value[]): Value {
  const open = values.filter((one) => one.test !== '1' || one.sql !== '2');
  if (open.some((one) => one.sql === '0')) return NO;
  if (open.length === 0) return YES;
  if (open.length === 1) return open[0];
  const test = `(${open.map((one) => one.test).join(' AND ')})`;
  if (open.every((one) => one.definite)) return known(test);
  return {
    ...UNKNOWN,
    sql: nested(
      'least',
      open.map((one) => one.sql),
    ),
    test,
  };
}

export function anyOf(values: readonly Value[]): Value {
  const open = values.filter((one) => one.sql !== '0');
  if (open.some((one) => one.sql === '2')) return YES;
  if (open.length === 0) return NO;
  if (open.length === 1) return open[0];
  const test = `(${open.map((one) => one.test).join(' OR ')})`;
  if (open.every((one) => one.definite)) return known(test);
  return {
    ...UNKNOWN,
    sql: nested(
      'greatest',
      open.map((one) => one.sql),
    ),
    test,
  };
}

export function notOf(value: Value): Value {
  if (value.definite)
    return known(value.test === '1' ? '0' : value.test === '0' ? '1' : `NOT (${value.test})`);
  return open(`2 - (${value.sql})`, `(${value.sql}) = 0`);
}

/** Functions of two, of many: halved again and again, so that it nests as little as can be. */
function nested(name: string, parts: readonly string[]): string {
  if (parts.length === 1) return parts[0];
  const half = parts.length >> 1;
  return `${name}(${nested(name, parts.slice(0, half))}, ${nested(name, parts.slice(half))})`;
}
