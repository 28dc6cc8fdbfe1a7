import type {Call, Expr, Query} from './ast.js';
import {lastDayOfYear, monthsLater, yearOfDay} from './dates.js';
import {
  allOf,
  anyOf,
  asColumn,
  asNumber,
  asType,
  asTruth,
  known,
  LIST_MARK,
  literal,
  missing,
  NO,
  notOf,
  open,
  plain,
  UNKNOWN,
  YES,
  type Value,
} from './value.js';

/** What expressions may look at. */
export interface Scope {
  /** What a part of an expression is known as already: a column, a group, an aggregate. */
  readonly value: (expr: Expr) => Value | null;
  /** A query of one column, for `IN`. */
  readonly query: (query: Query) => string;
}

/**
 * Writes an expression.
 *
 * @throws Error for what is not known here
 */
export function writeExpression(expr: Expr, scope: Scope): Value {
  const write = (one: Expr): Value => writeExpression(one, scope);
  const found = scope.value(expr);
  if (found !== null) return found;
  switch (expr.e) {
    case 'literal':
      return literalValue(expr.kind, expr.text);
    case 'column':
      throw new Error(`SQL: no column ${expr.table ?? ''}.${expr.name}`);
    case 'not':
      return notOf(asTruth(write(expr.a)));
    case 'minus': {
      const {type, sql} = write(expr.a);
      if (type === 'null') return missing;
      return plain(type, `(-${sql})`);
    }
    case 'is':
      return isValue(write(expr.a), expr.what);
    case 'in':
      return inValue(write(expr.a), expr.list, scope);
    case 'case':
      return caseValue(expr, scope);
    case 'cast':
      return castValue(write(expr.a), expr.type);
    case 'binary':
      return binaryValue(expr, scope);
    case 'call':
      return callValue(expr, scope);
    case 'months':
    case 'lambda':
      throw new Error(`SQL: ${expr.e} by itself`);
  }
}

function literalValue(kind: Extract<Expr, {e: 'literal'}>['kind'], text: string): Value {
  switch (kind) {
    case 'null':
      return missing;
    case 'truth':
      return text === 'TRUE' ? YES : NO;
    case 'text':
      return plain('text', literal(text));
    case 'number':
      return /^\d{1,15}$/.test(text)
        ? plain('int', `toInt64(${text})`)
        : plain('float', `toFloat64(${text})`);
  }
}

function isValue(value: Value, what: 'null' | 'true' | 'false'): Value {
  const truth = what === 'null' && value.type !== 'truth' ? null : asTruth(value);
  if (truth === null) {
    if (value.type === 'null') return YES;
    return known(value.type === 'array' ? value.missing : `isNull(${value.sql})`);
  }
  if (what === 'true') return known(truth.test);
  if (what === 'false') return known(notOf(truth).test);
  return truth.definite ? NO : known(`(${truth.sql}) = 1`);
}

function inValue(value: Value, list: readonly Expr[] | Query, scope: Scope): Value {
  if (value.type === 'null') return UNKNOWN;
  const own =
    value.type === 'text' ? `ifNull(${value.sql}, '')` : `toInt64(ifNull(${value.sql}, 0))`;
  const found = 'selects' in list ? scope.query(list) : literalList(list, value.type);
  if (found === null) return UNKNOWN;
  const isIn = `${own} IN (${found})`;
  return open(
    `multiIf(isNull(${value.sql}), 1, ${isIn}, 2, 0)`,
    `(isNotNull(${value.sql}) AND ${isIn})`,
  );
}

function literalList(list: readonly Expr[], type: Value['type']): string | null {
  const texts = list.flatMap((one) => {
    if (one.e === 'minus' && one.a.e === 'literal') return [`-${one.a.text}`];
    if (one.e !== 'literal') throw new Error('SQL: IN with more than literals');
    if (one.kind === 'null') return [];
    return [type === 'text' ? literal(one.text) : one.text];
  });
  return texts.length === 0 ? null : texts.join(', ');
}

function caseValue({operand, whens, otherwise}: Extract<Expr, {e: 'case'}>, scope: Scope): Value {
  const tests = whens.map(([when]) => {
    const condition: Expr = operand === null ? when : {e: 'binary', op: '=', a: operand, b: when};
    return asTruth(writeExpression(condition, scope)).test;
  });
  const results = [...whens.map(([, then]) => then), otherwise].map((one) =>
    one === null ? missing : writeExpression(one, scope),
  );
  // What can never be, or always is, needs no question.
  const kept: {test: string; value: Value}[] = [];
  for (const [i, test] of [...tests, '1'].entries()) {
    if (test === '0') continue;
    kept.push({test, value: results[i]});
    if (test === '1') break;
  }
  if (kept.length === 1) return kept[0].value;
  const choose = (of: (value: Value) => string): string =>
    `multiIf(${kept.map(({test, value}, i) => (i === kept.length - 1 ? of(value) : `${test}, ${of(value)}`)).join(', ')})`;
  const type = commonType(kept.map(({value}) => value));
  if (kept.every(({value}) => value.type === 'null')) return {...missing, cast: type};
  if (type !== 'truth')
    return plain(
      type,
      choose((value) => asType(value, type)),
    );
  const truths = new Map(kept.map(({value}) => [value, asTruth(value)]));
  const truth = (value: Value): Value => truths.get(value) as Value;
  return open(
    choose((value) => truth(value).sql),
    choose((value) => truth(value).test),
  );
}

/** The type that all of some values have, or can be seen as. */
export function commonType(values: readonly Value[]): 'int' | 'float' | 'text' | 'truth' | 'list' {
  const types = new Set(values.map(({type}) => (type === 'array' ? 'list' : type)));
  types.delete('null');
  if (types.has('truth')) return types.size === 1 ? 'truth' : 'int';
  if (types.has('int') && types.has('float')) types.delete('int');
  if (types.size === 0) return values.find(({cast}) => cast !== undefined)?.cast ?? 'int';
  const [type, ...others] = types;
  if (others.length > 0) throw new Error(`SQL: ${[...types].join(' and ')} together`);
  return type as 'int';
}

function castValue(value: Value, type: Extract<Expr, {e: 'cast'}>['type']): Value {
  if (type === 'truth') return asTruth(value);
  if (type === 'list') {
    if (value.type !== 'null') return value;
    return noList;
  }
  if (value.type === 'null') return {...missing, cast: type};
  if (value.type === 'text' && type === 'float')
    return plain(
      'float',
      value.sql === "'infinity'" ? "toFloat64('inf')" : `toFloat64(${value.sql})`,
    );
  const {type: own, sql} = asNumber(value);
  switch (type) {
    case 'float':
      return plain('float', `toFloat64(${sql})`);
    case 'int':
      return plain('int', own === 'float' ? `toInt64(round(${sql}))` : sql);
    case 'text':
      return plain('text', own === 'text' ? sql : `toString(${sql})`);
  }
}

function binaryValue(expr: Extract<Expr, {e: 'binary'}>, scope: Scope): Value {
  const {op} = expr;
  if (op === 'AND' || op === 'OR') {
    const parts = operands(expr, op).map((one) => asTruth(writeExpression(one, scope)));
    return op === 'AND' ? allOf(parts) : anyOf(parts);
  }
  const a = writeExpression(expr.a, scope);
  if (op === '+' && expr.b.e === 'months' && a.type === 'null') return missing;
  if (op === '+' && expr.b.e === 'months') return plain('int', monthsLater(a.sql, expr.b.count));
  const b = writeExpression(expr.b, scope);
  switch (op) {
    case '+':
    case '-':
    case '*':
    case '/': {
      if (a.type === 'null' || b.type === 'null') return missing;
      const [x, y] = [asNumber(a), asNumber(b)];
      const type = op === '/' || [x, y].some((one) => one.type === 'float') ? 'float' : 'int';
      return plain(type, `(${x.sql} ${op} ${y.sql})`);
    }
    case 'same': {
      if (a.type === 'null') return isValue(b, 'null');
      if (b.type === 'null') return isValue(a, 'null');
      const type = commonType([a, b]);
      const [x, y] = [a, b].map((one) => asColumn(asNumber(one), type));
      return known(`(isNull(${x}) AND isNull(${y}) OR ifNull(${x} = ${y}, 0))`);
    }
    default: {
      if (a.type === 'null' || b.type === 'null') return UNKNOWN;
      const test = `${asNumber(a).sql} ${op === '<>' ? '!=' : op} ${asNumber(b).sql}`;
      return open(`ifNull((${test}) * 2, 1)`, `ifNull(${test}, 0)`);
    }
  }
}

/** All that AND or OR puts together, however it is nested. */
export function operands(expr: Expr, op: 'AND' | 'OR'): Expr[] {
  if (expr.e !== 'binary' || expr.op !== op) return [expr];
  return [...operands(expr.a, op), ...operands(expr.b, op)];
}

function callValue(expr: Call, scope: Scope): Value {
  const {name} = expr;
  if (name === 'list_transform' || name === 'list_filter') return mapped(expr, scope);
  const answer = name === 'coalesce' ? answerValue(expr.args, scope) : null;
  if (answer !== null) return answer;
  const args = expr.args.map((one) => writeExpression(one, scope));
  const [a, b] = args;
  switch (name) {
    case 'coalesce':
      return firstKnown(args);
    case 'nullif':
      return a.type === 'null' ? missing : plain(a.type, `nullIf(${a.sql}, ${b.sql})`);
    case 'concat_ws': {
      if (args.some(({type}) => type === 'null')) throw new Error('SQL: concat_ws() of NULL');
      const parts = args.slice(1).map((one) => `toString(${asNumber(one).sql})`);
      return plain(
        'text',
        `concat(${parts.flatMap((one, i) => (i === 0 ? [one] : [a.sql, one])).join(', ')})`,
      );
    }
    case 'string_split':
      if (a.type === 'null') return noList;
      return {
        ...plain('array', `splitByChar(${b.sql}, ifNull(${a.sql}, ''))`),
        missing: `isNull(${a.sql})`,
      };
    case 'unnest':
      return plain('text', `arrayJoin(${arrayOf(a).sql})`);
    case 'len': {
      const {sql, missing: none} = arrayOf(a);
      if (none === '1') return {...missing, cast: 'int'};
      return plain('int', `if(${none}, NULL, toInt64(length(${sql})))`);
    }
    case 'list_contains': {
      const {sql, missing: none} = arrayOf(a);
      if (none === '1') return UNKNOWN;
      const test = `has(${sql}, ${b.sql})`;
      return open(`multiIf(${none}, 1, ${test}, 2, 0)`, test);
    }
    case 'starts_with':
      if (a.type === 'null') return UNKNOWN;
      return open(
        `ifNull(startsWith(${a.sql}, ${b.sql}) * 2, 1)`,
        `ifNull(startsWith(${a.sql}, ${b.sql}), 0)`,
      );
  }
  if (a?.type === 'null') return missing;
  switch (name) {
    case 'year':
      return plain('int', yearOfDay(a.sql));
    case 'make_date':
      return plain('int', lastDayOfYear(a.sql));
    case 'trunc':
      return plain(a.type, `trunc(${a.sql})`);
    case 'lower':
      return plain('text', `lowerUTF8(${a.sql})`);
    case 'trim':
      return plain('text', `replaceRegexpAll(${a.sql}, '^ +| +$', '')`);
    case 'regexp_replace':
      return plain('text', `replaceRegexpAll(${a.sql}, ${b.sql}, ${args[2].sql})`);
    case 'regexp_extract':
      return plain('text', `extract(${a.sql}, ${b.sql})`);
    case 'row_in_shard':
      return plain('int', 'toInt64(rowNumberInAllBlocks() + 1)');
    case 'shard_number':
      return plain('int', '{shard}');
  }
  throw new Error(`SQL: ${name}()`);
}

/**
 * `coalesce(truth::INTEGER, 2)`, of which a question of many indicators is full: 0 no, 1 yes, 2 unknown,
 * in one step from 0 no, 1 unknown, 2 yes. `null` for anything else.
 */
function answerValue([first, second, ...others]: readonly Expr[], scope: Scope): Value | null {
  if (first?.e !== 'cast' || first.type !== 'int' || others.length > 0) return null;
  if (second?.e !== 'literal' || second.text !== '2') return null;
  const truth = writeExpression(first.a, scope);
  if (truth.type !== 'truth') return null;
  return plain('int', truth.definite ? truth.test : `modulo((${truth.sql}) * 2, 3)`);
}

function firstKnown(args: readonly Value[]): Value {
  const own = args.filter(({type}) => type !== 'null');
  if (own.length === 0) return {...missing, cast: commonType(args)};
  const type = commonType(own);
  if (type !== 'truth') {
    if (own.length === 1) return own[0];
    const parts = own.map((one) => asType(one, type));
    return plain(type, `coalesce(${parts.join(', ')})`);
  }
  const until = own.findIndex(({definite}) => definite);
  const truths = until < 0 ? own : own.slice(0, until + 1);
  const last = truths[truths.length - 1];
  if (truths.length === 1) return last;
  const first = truths.slice(0, -1);
  if (last.definite && first.length === 1) {
    // What is unknown is what the last one says.
    if (last.test === '0') return known(first[0].test);
    if (last.test === '1') return known(`(${first[0].sql}) != 0`);
  }
  const code = `multiIf(${first.map(({sql}) => `(${sql}) != 1, ${sql}`).join(', ')}, ${last.sql})`;
  return last.definite ? known(`${code} = 2`) : open(code);
}

/** `list_transform` and `list_filter`. */
function mapped({name, args}: Call, scope: Scope): Value {
  const list = arrayOf(writeExpression(args[0], scope));
  const [, lambda] = args;
  if (lambda.e !== 'lambda') throw new Error(`SQL: ${name}()`);
  const variable = `${lambda.name}__`;
  const inner: Scope = {
    ...scope,
    value: (expr) =>
      expr.e === 'column' && expr.table === null && expr.name === lambda.name
        ? plain('text', variable)
        : scope.value(expr),
  };
  const body = writeExpression(lambda.body, inner);
  const sql =
    name === 'list_filter'
      ? `arrayFilter(${variable} -> ${body.test}, ${list.sql})`
      : `arrayMap(${variable} -> ${body.sql}, ${list.sql})`;
  return {...list, sql};
}

const noList: Value = {...plain('array', 'emptyArrayString()'), missing: '1'};

/** A list as an array. */
function arrayOf(value: Value): Value {
  if (value.type === 'null') return noList;
  if (value.type === 'array') return value;
  return {
    ...plain(
      'array',
      `arrayFilter(e__ -> e__ != '', splitByChar(${LIST_MARK}, ifNull(${value.sql}, '')))`,
    ),
    missing: `isNull(${value.sql})`,
  };
}
