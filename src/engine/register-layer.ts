import {UNKNOWN, YES} from '../data/column.js';
import type {Expression} from '../indicator/expression.js';
import {derived} from './derived.js';
import type {Frame} from './frame.js';
import type {UnitEvaluator} from './kind-context.js';
import {isOfRegister, partedByRegister} from './of-register.js';
import type {Picked} from './tally.js';

/** A layer that the register answers for all listed businesses, once each and not once per period. */
export interface RegisterLayer extends Picked {
  /** Answers per row, and at the end one for the businesses in no register. */
  readonly numerator: Uint8Array;
  readonly denominator: Uint8Array;
  readonly extra: Readonly<Record<string, Uint8Array>>;
}

/** The layer of these expressions, `null` where something else than the register answers them. */
export function registerLayer(
  {frame, rows, evaluate}: RegisterEvaluator,
  {
    numerator,
    denominator,
    extra,
  }: {
    readonly numerator: Expression;
    readonly denominator: Expression;
    readonly extra: Readonly<Record<string, Expression>>;
  },
): RegisterLayer | null {
  const parts = [denominator, ...Object.values(extra)].map((one) => amongListed(one, frame));
  if (!isOfRegister(numerator, frame.tables) || parts.includes(null)) return null;
  const length = frame.tables.registry?.length ?? 0;
  const answers = (one: Expression | 'everyone'): Uint8Array => {
    const result = new Uint8Array(length + 1).fill(one === 'everyone' ? YES : UNKNOWN);
    if (one !== 'everyone') result.set(rows.evaluate('registry', one));
    return result;
  };
  const [whole, ...others] = (parts as (Expression | 'everyone')[]).map(answers);
  return {
    only: evaluate({op: 'listed'}),
    indexOf: registerRows(frame),
    numerator: answers(numerator),
    denominator: whole,
    extra: Object.fromEntries(Object.keys(extra).map((name, i) => [name, others[i]])),
  };
}

type RegisterEvaluator = Pick<UnitEvaluator, 'frame' | 'rows'> & {
  readonly evaluate: (expression: Expression) => Uint8Array;
};

/** What the register must say of a listed business; `null` for an expression of another kind. */
function amongListed(expression: Expression, {tables}: Frame): Expression | 'everyone' | null {
  if (expression.op === 'listed') return 'everyone';
  if (expression.op !== 'all') return null;
  const {register, others} = partedByRegister(expression.of, tables);
  if (register.length === 0 || others.length !== 1 || others[0].op !== 'listed') return null;
  return register.length === 1 ? register[0] : {op: 'all', of: register};
}

/** Row of the register per unit; the number of its rows for businesses that it does not have. */
export function registerRows(frame: Frame): Int32Array {
  return derived(frame, 'register rows', () => {
    const {unitBusiness, registryRow, tables} = frame;
    const none = tables.registry?.length ?? 0;
    const result = new Int32Array(frame.unitCount);
    for (let unit = 0; unit < result.length; unit++) {
      const row = registryRow[unitBusiness[unit]];
      result[unit] = row < 0 ? none : row;
    }
    return result;
  });
}
