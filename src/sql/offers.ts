import type {Indicator} from '../indicator/indicator.js';

/** Kinds of formula that are compiled to SQL; functions over cells come from their parts. */
const kinds: ReadonlySet<string> = new Set([
  'count',
  'ratio',
  'quantity',
  'sums',
  'spread',
  'quotient',
  'reported',
  'cells',
  'attribution',
  'transition',
  'demography',
  'cohort',
  'areas',
  'matrix',
]);
/** What may be counted. */
const grains: ReadonlySet<string> = new Set(['business', 'row', 'licence', 'group']);
/** Expressions and quantities that are compiled to SQL. */
const operators: ReadonlySet<string> = new Set([
  'listed',
  'isTrue',
  'equals',
  'oneOf',
  'filled',
  'notAfter',
  'uses',
  'usesAtLeast',
  'activeSeller',
  'holds',
  'exists',
  'distinct',
  'repeated',
  'due',
  'notYetDue',
  'within',
  'answeredAfter',
  'startsWith',
  'atLeast',
  'all',
  'any',
  'not',
  'firstKnown',
  'choose',
  'events',
  'different',
  'sum',
  'number',
  'days',
  'channelsUsed',
  'channelsApplicable',
  'quotient',
]);

/** Whether an indicator can be compiled to SQL: its kinds of formula, what it counts and asks. */
export function isCompiled({formulaKind}: Indicator): boolean {
  return isKnown(formulaKind);
}

function isKnown(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return true;
  if (Array.isArray(part)) return part.every(isKnown);
  if ('kind' in part && !kinds.has(String(part.kind))) return false;
  if ('op' in part && !operators.has(String(part.op))) return false;
  if ('over' in part && !isGrain(part.over)) return false;
  // Which partners businesses share is known to the memory engine alone.
  if ('distribution' in part) return false;
  return Object.values(part).every(isKnown);
}

function isGrain(over: unknown): boolean {
  if (typeof over !== 'object' || over === null) return true;
  return 'of' in over && grains.has(String(over.of));
}
