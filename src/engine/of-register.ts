import {textColumn, truthColumn} from '../data/access.js';
import {UNKNOWN, YES} from '../data/column.js';
import type {Table, Tables} from '../data/table.js';
import type {Expression, Licence} from '../indicator/expression.js';

/**
 * Whether the register alone answers an expression, so that it has one answer per business and not
 * one per period.
 */
export function isOfRegister(expression: Expression, {observation, licence}: Tables): boolean {
  switch (expression.op) {
    case 'isTrue':
    case 'equals':
    case 'oneOf':
    case 'startsWith':
    case 'filled': {
      const {table, key} = expression.column;
      return table === 'registry' || (table === 'business' && !observation?.columns[key]);
    }
    case 'holds':
      return licence === undefined && expression.proof === undefined;
    case 'all':
    case 'any':
    case 'firstKnown':
      return expression.of.every((part) => isOfRegister(part, {observation, licence}));
    case 'not':
      return isOfRegister(expression.of, {observation, licence});
    default:
      return false;
  }
}

/** Parts that the register alone answers together with those that it does not. */
export function partedByRegister(
  of: readonly Expression[],
  tables: Tables,
): {readonly register: readonly Expression[]; readonly others: readonly Expression[]} {
  const register = of.filter((part) => isOfRegister(part, tables));
  return {register, others: of.filter((part) => !register.includes(part))};
}

/** Column of the register that says whether a licence is held. */
const ownColumn: Readonly<Partial<Record<Licence, string>>> = {
  nib: 'hasNib',
  pirt: 'pirt',
  halal: 'halal',
  trademark: 'trademark',
};

/**
 * Whether each row of the register says that the licence is held. A NIB number is a yes; a blank
 * number beside no other word is unknown.
 */
export function licenceOfRows(registry: Table | undefined, licence: Licence): Uint8Array {
  const own = truthColumn(registry, ownColumn[licence] ?? '')?.values;
  const number = licence === 'nib' ? textColumn(registry, 'nib')?.codes : undefined;
  const result = own?.slice() ?? new Uint8Array(registry?.length ?? 0).fill(UNKNOWN);
  if (number !== undefined)
    for (let row = 0; row < result.length; row++) if (number[row] >= 0) result[row] = YES;
  return result;
}
