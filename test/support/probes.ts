import type {Breakdown} from '../../src/engine/request.js';
import type {Expression, Quantity} from '../../src/indicator/expression.js';
import type {Dimension, Grain, RatioFormula} from '../../src/indicator/indicator.js';
import type {Dice} from './dice.js';
import {askedOf, ref} from './probed-expressions.js';

/** A question about everybody. */
export interface Probe {
  readonly name: string;
  readonly formula: RatioFormula;
  readonly breakdown: Breakdown;
}

/**
 * What indicators ask within their conditions, and what they might, asked of every business, row and
 * licence: a condition that few fulfil hides what stands behind it.
 */
export function randomProbes(dice: Dice): readonly Probe[] {
  const own = grainsOf(dice).map(([over, dims]) => {
    const {expressions, quantities} = askedOf(over, dice);
    return named(dice, probe(over, expressions, quantities), dims);
  });
  return [
    ...own,
    bySize,
    ...inCategories.map((one) => named(dice, one, [one.per as Dimension])),
    ...groups.map(([over, dims]) => {
      const {expressions, quantities} = askedOf(over, dice);
      return named(dice, probe(over, expressions, quantities), dims);
    }),
  ];
}

/** Groups of rows, and the dimensions of their own by which they are parted. */
const groups: readonly (readonly [Grain, readonly Dimension[]])[] = [
  [{of: 'group', table: 'mentoring', by: 'mentor'}, ['agency', 'kind', 'mentor']],
  [{of: 'group', table: 'matching', by: 'pair'}, ['kind']],
];

function named(dice: Dice, formula: RatioFormula, own: readonly Dimension[]): Probe {
  const {per, over, numerator} = formula;
  const dims: readonly Dimension[] = [
    ...(['region', 'period'] as const),
    ...[...common, ...own].filter((dim) => dim === per || dice.maybe(0.25)),
  ];
  const level = dice.pick([null, null, 'kecamatan', 'desa'] as const);
  return {
    name: `probe ${JSON.stringify(over ?? numerator)} by ${dims.join()} ${level}`,
    formula,
    breakdown: {dims, level, ...(dice.maybe(0.5) && {kbli: 'section' as const})},
  };
}

const common: readonly Dimension[] = ['size_class', 'kbli', 'sector', 'owner_sex'];

/** What is counted, and the dimensions of its own by which it is parted. */
function grainsOf(dice: Dice): readonly (readonly [Grain, readonly Dimension[]])[] {
  const planned = ref('aid', 'aidPlannedDate');
  const onboarded = ref('registry', 'onboardingDate');
  const kinds = dice.pick([
    ['nib'],
    ['pirt', 'halal'],
    ['trademark', 'patent', 'copyright', 'pirt'],
  ]);
  return [
    [{of: 'business'}, []],
    [{of: 'row', table: 'aid'}, ['agency', 'programme', 'kind']],
    [{of: 'row', table: 'aid', date: planned, every: true}, ['agency']],
    [{of: 'row', table: 'registry', date: onboarded, once: true}, []],
    [{of: 'row', table: 'registry', date: onboarded}, []],
    [{of: 'row', table: 'mentoring', once: true}, ['mentor', 'agency']],
    [{of: 'row', table: 'training'}, ['agency', 'programme']],
    [{of: 'row', table: 'product'}, ['product']],
    [{of: 'row', table: 'matching'}, ['kind']],
    [{of: 'row', table: 'order'}, ['channel']],
    [{of: 'row', table: 'service', once: true}, []],
    [{of: 'licence', kinds, state: 'inForce'}, ['licence']],
    [{of: 'licence', kinds, state: 'expired'}, ['licence']],
    [{of: 'licence', kinds, state: 'application'}, ['licence']],
  ];
}

/** Counts of yes and of no of each expression, and the mean and the median of each number. */
function probe(
  over: Grain,
  expressions: readonly Expression[],
  quantities: readonly Quantity[],
): RatioFormula {
  const extra: Record<string, Expression> = {};
  for (const of of expressions) {
    const name = JSON.stringify(of);
    extra[name] = of;
    extra[`not ${name}`] = {op: 'not', of};
  }
  const numbers: Record<string, NonNullable<RatioFormula['numbers']>[string]> = {};
  for (const of of quantities) {
    const name = JSON.stringify(of);
    numbers[`mean ${name}`] = {show: 'mean', where: everything, of};
    numbers[`median ${name}`] = {show: 'median', where: everything, of};
  }
  return {kind: 'ratio', over, numerator: everything, denominator: everything, extra, numbers};
}

/** True of everything, and unlike `listed` nothing without which a period would be unknown. */
const said: Expression = {op: 'filled', column: ref('registry', 'businessId')};
const everything: Expression = {op: 'any', of: [said, {op: 'not', of: said}]};

/** Everybody by size class: whether a class is right shows in nothing as well as in the classes. */
const bySize: Probe = {
  name: 'probe listed by size class',
  formula: {kind: 'ratio', numerator: {op: 'listed'}, denominator: everything},
  breakdown: {dims: ['region', 'period', 'size_class'], level: null},
};

/** Of a programme or a channel at a time. */
const inCategories: readonly RatioFormula[] = [
  ...[
    {op: 'exists', table: 'aid'} as const,
    {
      op: 'exists',
      table: 'aid',
      where: {op: 'isTrue', column: ref('aid', 'aidStillUsed')},
    } as const,
    {
      op: 'all',
      of: [
        {op: 'exists', table: 'aid'},
        {op: 'exists', table: 'training'},
      ],
    } as const,
  ].map((numerator): RatioFormula => inCategory('programme', numerator)),
  inCategory('channel', {op: 'uses'}),
  inCategory('channel', {op: 'not', of: {op: 'uses'}}),
];

function inCategory(per: 'programme' | 'channel', numerator: Expression): RatioFormula {
  return {kind: 'ratio', per, numerator, denominator: everything};
}
