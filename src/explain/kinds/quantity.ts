import {UNKNOWN, YES} from '../../data/column.js';
import type {QuantityFormula, QuotientFormula, SumsFormula} from '../../indicator/indicator.js';
import {excluded, reasonOf, type Draft, type Scope} from '../draft.js';
import type {Adds} from '../explanation.js';
import type {Subject} from '../subject.js';
import {explainCount, rowsOf} from './ratio.js';
import {entriesOfThings} from './things.js';

/** Things with their number: the total is the numerator, how many they are the denominator. */
export function explainQuantity(scope: Scope, formula: QuantityFormula): Draft[] {
  const {over, where, of} = formula;
  return entriesOfThings(scope, over, [where, of], (subject, here) => {
    const {things} = subject;
    const [truth, numbers] = [things.truth(where), things.numbers(of)];
    const divisors = of.op === 'quotient' ? things.numbers(of.b) : null;
    const counted: number[] = [];
    const drafts: Draft[] = [];
    for (const thing of here) {
      const row = subject.row(thing);
      const group = things.groups?.[thing];
      if (truth[thing] === UNKNOWN)
        drafts.push({...unknown, row, reason: subject.whyUnknown(thing, where)});
      else if (truth[thing] !== YES) drafts.push(excluded(row, subject.whyNot(thing, where)));
      else if (divisors?.[thing] === 0) drafts.push(excluded(row, reasonOf('zero_denominator')));
      else if (group === -1)
        drafts.push({...unknown, row, reason: reasonOf('no_role', {table: row?.table ?? ''})});
      else if (Number.isNaN(numbers[thing]))
        drafts.push({...unknown, row, reason: reasonOf('no_number')});
      else counted.push(thing);
    }
    return [...measured(subject, counted, numbers, formula), ...drafts];
  });
}

/** Rows with both numbers; each adds its own two. */
export function explainSums(scope: Scope, formula: SumsFormula): Draft[] {
  const {over, where, numerator, denominator} = formula;
  return entriesOfThings(scope, over, [where], (subject, here) => {
    const {things} = subject;
    const truth = things.truth(where);
    const [tops, bottoms] = [numerator, denominator].map((column) =>
      things.numbers({op: 'number', column}),
    );
    return here.map((thing): Draft => {
      const row = subject.row(thing);
      if (truth[thing] === UNKNOWN)
        return {...unknown, row, reason: subject.whyUnknown(thing, where)};
      if (truth[thing] !== YES) return excluded(row, subject.whyNot(thing, where));
      const [top, bottom] = [tops[thing], bottoms[thing]];
      if (Number.isNaN(top) || Number.isNaN(bottom))
        return {...unknown, row, reason: reasonOf('no_number')};
      if (bottom === 0) return excluded(row, reasonOf('zero_denominator'));
      const adds = {numerator: top, denominator: bottom, unknown: 0};
      return {role: 'numerator', row, adds, reason: null};
    });
  });
}

/** What the first count counts stands in the numerator, what the second does in the denominator. */
export function explainQuotient(scope: Scope, formula: QuotientFormula): Draft[] {
  const tops = explainCount(scope, formula.numerator).filter(({role}) => role === 'numerator');
  const bottoms = explainCount(scope, formula.denominator).map((draft): Draft => {
    if (draft.role !== 'numerator') return draft;
    return {...draft, role: 'denominator', adds: {numerator: 0, denominator: 1, unknown: 0}};
  });
  return [...tops, ...bottoms];
}

const unknown: {readonly role: 'unknown'; readonly adds: Adds} = {
  role: 'unknown',
  adds: {numerator: 0, denominator: 0, unknown: 1},
};

/** One entry per thing, or per group with the sum over its things. */
function measured(
  subject: Subject,
  counted: readonly number[],
  numbers: Float64Array,
  {where, of}: QuantityFormula,
): Draft[] {
  const {groups} = subject.things;
  const bundles = new Map<number, number[]>();
  for (const thing of counted) {
    const key = groups === undefined ? thing : groups[thing];
    bundles.set(key, [...(bundles.get(key) ?? []), thing]);
  }
  return [...bundles.values()].map((own) => ({
    role: 'numerator',
    row: subject.row(own[0]),
    ...(groups !== undefined && {thing: subject.group(own[0])}),
    adds: {
      numerator: own.reduce((sum, thing) => sum + numbers[thing], 0),
      denominator: 1,
      unknown: 0,
    },
    reason: null,
    because: () => [
      ...own.flatMap((thing) => rowsOf(subject, thing, where)).slice(1),
      ...own.flatMap((thing) => (groups === undefined ? subject.behindNumber(thing, of) : [])),
    ],
  }));
}
