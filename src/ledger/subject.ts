import type {CountFormula, Grain, QuantityFormula, RatioFormula} from '../indicator/indicator.js';
import type {Expression} from '../indicator/expression.js';

/** Things of which an expression is true, in words that are equal where the expressions are. */
export function countOf(where: Expression, over?: Grain): string {
  return `n${grainText(over)}:${expressionText(where)}`;
}

/**
 * All that a share is of. A thing of which it is not known whether it belongs there stays there, so that
 * these are more than those of which it is true, save where nothing can be unknown.
 */
export function allOf(denominator: Expression, over?: Grain): string {
  const known = countOf(denominator, over);
  return isKnown(denominator) ? known : `possibly ${known}`;
}

function isKnown(where: Expression): boolean {
  if (where.op === 'all' || where.op === 'any') return where.of.every(isKnown);
  return where.op === 'listed' || (where.op === 'exists' && where.where === undefined);
}

/** Things of which it is true that they belong in the numerator and in the denominator. */
export function bothOf(numerator: Expression, denominator: Expression, over?: Grain): string {
  return countOf({op: 'all', of: [denominator, numerator]}, over);
}

/**
 * Things of the denominator of which it is not known whether they belong in the numerator. Of another
 * denominator they are others, though those that belong are the same.
 */
export function unknownOf(numerator: Expression, denominator: Expression, over?: Grain): string {
  return `u${grainText(over)}:${restText(numerator, denominator)}`;
}

/** Things of the denominator that do not belong in the numerator. */
export function lackingOf(numerator: Expression, denominator: Expression, over?: Grain): string {
  return `not:n${grainText(over)}:${restText(numerator, denominator)}`;
}

function restText(numerator: Expression, denominator: Expression): string {
  const both = expressionText({op: 'all', of: [denominator, numerator]});
  return `${both} of ${expressionText(denominator)}`;
}

/** The things that a count counts. */
export function countSubject({where, over}: CountFormula): string {
  return countOf(where, over);
}

/** The numbers that a quantity adds up. */
export function amountSubject({over, where, of}: QuantityFormula): string {
  return `sum${grainText(over)}:${expressionText(where)}:${JSON.stringify(of)}`;
}

/** Truths of one category of a ratio, `null` for the ratio itself. */
export function truthsOf(
  {numerator, denominator, layers}: RatioFormula,
  layer: string | null,
): {readonly numerator: Expression; readonly denominator: Expression} {
  const own = layer === null ? undefined : layers?.of[layer];
  return {
    numerator: own?.numerator ?? numerator,
    denominator: own?.denominator ?? denominator,
  };
}

/**
 * Whether a count of businesses tells no more than the register: listed, eligible, of food. Others are
 * crossed with what happened to them.
 */
export function isPlain(where: Expression, over?: Grain): boolean {
  if (over !== undefined && over.of !== 'business') return false;
  switch (where.op) {
    case 'listed':
    case 'isTrue':
    case 'equals':
    case 'oneOf':
    case 'startsWith':
      return true;
    case 'all':
    case 'any':
    case 'firstKnown':
      return where.of.every((part) => isPlain(part));
    case 'not':
      return isPlain(where.of);
    case 'choose':
      return where.options.every(({when}) => isPlain(when));
    default:
      return false;
  }
}

/** How subjects begin that count groups of rows. */
export const groupsOf = 'n[{"of":"group"';

function grainText(over: Grain | undefined): string {
  return over === undefined || over.of === 'business' ? '' : `[${JSON.stringify(over)}]`;
}

/** Expressions are constants of the catalogue: each is written once. */
const texts = new WeakMap<Expression, string>();

/** `all` within `all` is one `all`, and each part stands there once. */
function expressionText(expression: Expression): string {
  const known = texts.get(expression);
  if (known !== undefined) return known;
  const text =
    expression.op === 'all'
      ? [...new Set(flat(expression).map(expressionText))].sort().join('&')
      : JSON.stringify(expression);
  texts.set(expression, text);
  return text;
}

function flat(expression: Expression): Expression[] {
  return expression.op === 'all' ? expression.of.flatMap(flat) : [expression];
}
