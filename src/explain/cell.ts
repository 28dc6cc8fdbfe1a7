import {axisIndex, positionOf, TOTAL, type PartCube} from '../data/cube.js';
import {partsOfKind} from '../engine/kinds/index.js';
import {listed} from '../indicator/expression.js';
import type {PartsFormula, ReportedFormula} from '../indicator/indicator.js';
import {addsNothing, reasonOf, type Draft, type Scope} from './draft.js';
import {explainMatrix, explainOverlap} from './kinds/agencies.js';
import {explainAreas, explainSpread} from './kinds/areas.js';
import {explainAttribution} from './kinds/groups.js';
import {explainCohort, explainDemography, explainTransition} from './kinds/moves.js';
import {explainQuantity, explainQuotient, explainSums} from './kinds/quantity.js';
import {explainCount, explainRatio} from './kinds/ratio.js';
import {explainFilled, explainTimely, explainUnique, explainValid} from './kinds/records.js';
import {explainConsistent, explainReported} from './kinds/reported.js';

/**
 * What stands behind one cell of parts. Where nothing is known of the numerator, nobody is said to be
 * in it or not: those who would be are unknown.
 */
export function explainCell(scope: Scope, formula: PartsFormula): readonly Draft[] {
  const {cube, cell} = scope;
  if (cube.origin[cell] === 2) {
    if (formula.kind === 'reported' && formula.ofClass !== undefined)
      return overClass(scope, formula, formula.ofClass.param);
    return explainReported(scope, formula);
  }
  const drafts = rowsBehind(scope, formula);
  return Number.isNaN(cube.numerator[cell])
    ? drafts.map((one) => forgotten(one, cube, cell))
    : drafts;
}

/**
 * The cube and the formula of a further count: its things are those of which that is true, whatever
 * the numerator says.
 */
export function furtherCount(
  cube: PartCube,
  formula: PartsFormula,
  {name, by}: {readonly name: string; readonly by: Readonly<Record<string, string>>},
): {readonly cube: PartCube; readonly formula: PartsFormula} {
  if (formula.kind !== 'ratio' && formula.kind !== 'count') return {cube, formula};
  const {over, layers} = formula;
  const layer = layers === undefined ? undefined : layers.of[by[layers.dim]];
  const where = (layer?.extra ?? formula.extra)?.[name];
  if (where === undefined) return {cube, formula};
  const missing = new Float64Array(cube.size).fill(NaN);
  return {
    cube: {...cube, numerator: cube.extra[name], denominator: missing, unknown: missing},
    formula: {kind: 'count', where, ...(over && {over})},
  };
}

/** The position of the cell with these categories, or `null` where the cube lacks one of them. */
export function cellAt(cube: PartCube, by: Readonly<Record<string, string>>): number | null {
  const at = cube.axes.map(({dim, ids}) => ids.indexOf(by[dim] ?? TOTAL));
  return at.includes(-1) ? null : positionOf(cube.axes, at);
}

function rowsBehind(scope: Scope, formula: PartsFormula): readonly Draft[] {
  switch (formula.kind) {
    case 'count':
      return explainCount(scope, formula);
    case 'ratio':
      return explainRatio(scope, formula);
    case 'quantity':
      return explainQuantity(scope, formula);
    case 'sums':
      return explainSums(scope, formula);
    case 'quotient':
      return explainQuotient(scope, formula);
    case 'transition':
      return explainTransition(scope, formula);
    case 'demography':
      return explainDemography(scope);
    case 'cohort':
      return explainCohort(scope, formula);
    case 'overlap':
      return explainOverlap(scope);
    case 'matrix':
      return explainMatrix(scope, formula);
    case 'areas':
      return explainAreas(scope, formula);
    case 'spread':
      return explainSpread(scope, formula);
    case 'filled':
      return explainFilled(scope, formula);
    case 'valid':
      return explainValid(scope, formula);
    case 'timely':
      return explainTimely(scope, formula);
    case 'unique':
      return explainUnique(scope);
    case 'consistent':
      return explainConsistent(scope);
    case 'attribution':
      return explainAttribution(scope);
    case 'reported':
      return [];
  }
}

/** Reported figures over the stock of one class, which rows may tell. */
function overClass(scope: Scope, formula: ReportedFormula, param: string): Draft[] {
  const {context, breakdown, by} = scope;
  const {denominator, ...top} = formula.reported;
  const tops = explainReported(scope, {...formula, reported: top});
  if (denominator === undefined) return tops;
  const count = {kind: 'count' as const, where: listed, reported: {numerator: denominator}};
  const dims = [...breakdown.dims, 'size_class' as const];
  const cube = partsOfKind(context, count, {...breakdown, dims});
  const inClass = {...by, size_class: context.evaluator.chosen[param]};
  const cell = cube === null || axisIndex(cube, 'size_class') < 0 ? null : cellAt(cube, inClass);
  if (cube === null || cell === null || Number.isNaN(cube.numerator[cell])) return tops;
  const stock: Scope = {...scope, breakdown: {...breakdown, dims}, by: inClass, cube, cell};
  const bottoms = explainCell(stock, count).map((draft): Draft => {
    if (draft.role !== 'numerator') return {...draft, role: 'excluded', adds: addsNothing};
    const adds = {numerator: 0, denominator: draft.adds.numerator, unknown: 0};
    return {...draft, role: 'denominator', adds};
  });
  return [...tops, ...bottoms];
}

/** A thing of which it is not known whether it belongs in a numerator that nobody knows. */
function forgotten(draft: Draft, {denominator}: PartCube, cell: number): Draft {
  const adds = {
    numerator: 0,
    denominator: Number.isNaN(denominator[cell]) ? 0 : draft.adds.denominator,
    unknown: draft.role === 'unknown' ? draft.adds.unknown : 0,
  };
  if (draft.role === 'excluded' || draft.role === 'unknown') return {...draft, adds};
  return {...draft, role: 'unknown', adds, reason: reasonOf('nothing_known'), because: undefined};
}
