import type {Call, SqlType} from './ast.js';
import {commonType, writeExpression, type Scope} from './expression.js';
import {asColumn, asNumber, asTruth} from './value.js';

/** An aggregate over columns that an inner query makes. */
export interface Aggregate {
  /** `… AS name` of the inner query. */
  readonly args: readonly string[];
  readonly sql: string;
  readonly type: SqlType;
}

/**
 * Writes an aggregate. What is missing does not count; over nothing all but a number of rows is missing.
 *
 * @param name of the inner query's columns
 * @throws Error for one that is not known here
 */
export function writeAggregate(call: Call, scope: Scope, name: string): Aggregate {
  const values = call.args.map((one) => writeExpression(one, scope));
  const type = values.length === 0 ? 'int' : commonType([values[0]]);
  const input = (index: number, as = name): string => {
    const own = asNumber(values[index]);
    return `${asColumn(own, commonType([own]))} AS ${as}`;
  };
  if (call.filter !== null) {
    if (call.name !== 'count' || values.length > 0) throw new Error(`SQL: ${call.name}() FILTER`);
    const {test} = asTruth(writeExpression(call.filter, scope));
    return {args: [`${test} AS ${name}`], sql: `toInt64(countIf(${name}))`, type: 'int'};
  }
  switch (call.name) {
    case 'count':
      if (values.length === 0) return {args: [], sql: 'toInt64(count())', type: 'int'};
      return {
        args: [input(0)],
        sql: call.distinct ? `toInt64(uniqExact(${name}))` : `toInt64(count(${name}))`,
        type: 'int',
      };
    case 'min':
    case 'max':
    case 'sum':
      return {
        args: [input(0)],
        sql: `${call.name}(${name})`,
        type: type === 'truth' ? 'int' : type,
      };
    case 'bool_or':
      return {
        args: [`${asColumn(asTruth(values[0]), 'truth')} AS ${name}`],
        sql: `max(${name})`,
        type: 'truth',
      };
    case 'arg_min':
      return {
        args: [input(0), input(1, `${name}__by`)],
        sql: `argMin(${name}, ${name}__by)`,
        type,
      };
    case 'string_agg': {
      const by = asNumber(writeExpression(call.order[0], scope));
      const pairs = `groupArray(tuple(${name}__by, ${name}))`;
      const sorted = `arraySort(p__ -> tupleElement(p__, 1), ${pairs})`;
      return {
        args: [
          `assumeNotNull(${asColumn(values[0], 'text')}) AS ${name}`,
          `assumeNotNull(${asColumn(by, 'int')}) AS ${name}__by`,
        ],
        sql: `toNullable(arrayStringConcat(arrayMap(p__ -> tupleElement(p__, 2), ${sorted}), ','))`,
        type: 'text',
      };
    }
  }
  throw new Error(`SQL: ${call.name}()`);
}
