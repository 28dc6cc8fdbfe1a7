import type {Indicator} from '../indicator/indicator.js';
import type {RatioFormula} from '../indicator/formula.js';
import {allOf, bothOf, countOf, lackingOf, truthsOf, unknownOf} from './subject.js';

/** Numbers that are one another's sum at every place, though their definitions do not say so. */
export interface Identity {
  readonly total: string;
  readonly parts: readonly string[];
  /** Whether what the parts lack of the total is a number of its own: the total is the larger set. */
  readonly rest: 'none' | 'slack';
}

/** Which number of a share: those who have it, have it not, all of them, or a count beside. */
type Part = 'having' | 'lacking' | 'all' | 'unknown' | 'answered' | {readonly extra: string};
type Named = readonly [key: string, part: Part, layer?: string];

/** Equal by what they mean, or where the register is complete: whoever reads both can see it. */
const sums: readonly (readonly [total: Named, parts: readonly Named[]])[] = [
  // Where nobody tells who is eligible, all businesses are the base.
  [['aid.coverage', 'all'], [['digital.any', 'all']]],
  [['aid.coverage', 'all'], [['aid.exclusion_error', 'all']]],
  [['aid.coverage', 'having'], [['aid.exclusion_error', 'having']]],
  [['aid.coverage', 'lacking'], [['aid.exclusion_error', 'lacking']]],
  [['aid.coverage', 'unknown'], [['aid.exclusion_error', 'unknown']]],
  [
    ['aid.inclusion_error', 'all'],
    [
      ['aid.followup', 'all'],
      ['aid.followup', {extra: 'not_due'}],
    ],
  ],
  [['digital.ladder', 'lacking', '1'], [['digital.ladder', {extra: 'stage_0'}, '1']]],
  ...['aid.still_used', 'network.continuation'].flatMap(
    (key): (readonly [Named, readonly Named[]])[] => [
      [[key, {extra: 'yes'}], [[key, 'having']]],
      [[key, {extra: 'no'}], [[key, 'lacking']]],
      [
        [key, {extra: 'due'}],
        [
          [key, 'answered'],
          [key, 'unknown'],
        ],
      ],
    ],
  ),
  [['aid.timeliness', {extra: 'delivered_on_time'}], [['aid.timeliness', 'having']]],
  [['digital.cohort_active', {extra: 'active'}], [['digital.cohort_active', 'having']]],
  [['digital.cohort_active', {extra: 'due'}], [['digital.cohort_active', 'all']]],
];

/** The first holds all that the second holds. */
const subsets: readonly (readonly [larger: Named, smaller: Named])[] = [
  [
    ['legality.ip', 'having'],
    ['legality.funnel', 'having', 'trademark'],
  ],
  [
    ['legality.funnel', 'having', 'pirt'],
    ['legality.pirt_in_force', 'having'],
  ],
  // Of the later ones it does not hold: whom a licence does not concern passes through.
  [
    ['legality.funnel', 'having', 'nib'],
    ['legality.funnel', {extra: 'strict'}, 'nib'],
  ],
  [
    ['aid.multiple', 'all'],
    ['aid.multiple', {extra: 'repeats'}],
  ],
  // Recipients need not be in the register of the year.
  [
    ['aid.inclusion_error', 'lacking'],
    ['aid.coverage', 'having'],
  ],
  [
    ['aid.inclusion_error', 'all'],
    ['aid.coverage', 'having'],
  ],
  [
    ['digital.any', 'having'],
    ['digital.ladder', 'having', '4'],
  ],
];

/** The identities between numbers of these indicators. */
export function identitiesOf(indicators: readonly Indicator[]): Identity[] {
  const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  const subject = ([key, part, layer]: Named): string | null => {
    const formula = byKey.get(key)?.formulaKind;
    return formula?.kind === 'ratio' ? subjectOf(formula, part, layer ?? null) : null;
  };
  const made = [
    ...sums.map(([total, parts]) => ({total, parts, rest: 'none' as const})),
    ...subsets.map(([total, part]) => ({total, parts: [part], rest: 'slack' as const})),
  ];
  const open = indicators.flatMap(({formulaKind: formula}): Identity[] => {
    if (formula.kind !== 'ratio') return [];
    const {denominator} = truthsOf(formula, null);
    const [total, part] = [allOf(denominator, formula.over), countOf(denominator, formula.over)];
    return total === part ? [] : [{total, parts: [part], rest: 'slack'}];
  });
  const told = made.flatMap(({total, parts, rest}): Identity[] => {
    const whole = subject(total);
    const own = parts.map(subject);
    if (whole === null || own.includes(null) || own.includes(whole)) return [];
    return [{total: whole, parts: own as string[], rest}];
  });
  const distinct = new Map([...told, ...open].map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()];
}

function subjectOf(formula: RatioFormula, part: Part, layer: string | null): string | null {
  const {numerator, denominator} = truthsOf(formula, layer);
  const having = bothOf(numerator, denominator, formula.over);
  if (typeof part === 'object') {
    const own = (layer === null ? undefined : formula.layers?.of[layer]?.extra) ?? formula.extra;
    const where = own?.[part.extra];
    return where === undefined ? null : countOf(where, formula.over);
  }
  if (part === 'having') return having;
  if (part === 'all') return allOf(denominator, formula.over);
  if (part === 'unknown') return unknownOf(numerator, denominator, formula.over);
  if (part === 'lacking') return lackingOf(numerator, denominator, formula.over);
  return `answered:${having}`;
}
