import type {PartCube} from '../data/cube.js';
import type {
  CellsFormula,
  Formula,
  PartsFormula,
  TransitionFormula,
} from '../indicator/indicator.js';
import {areasAt} from './areas.js';
import {cellsFunctions} from './cells/index.js';
import {survivalAt} from './cohort.js';
import {demographyAt} from './demography.js';
import {quantityAt} from './quantity.js';
import {quotientAt} from './quotient.js';
import {overlapAt} from './overlap.js';
import {completenessAt, consistencyAt} from './quality.js';
import {countAt, finishRatio, ratioAt} from './ratio.js';
import {reportedAt} from './reported.js';
import type {Figure} from './row.js';
import {sumsAt} from './sums.js';
import {netUpgradesAt, reclassificationAt, upwardAt} from './transition.js';

/** Values of `--param`. */
export type Options = Readonly<Record<string, string | number>>;

/** Finished parts by name, all over the same breakdown; the first one's cells are the result's. */
export type Cubes = Readonly<Record<string, PartCube>>;

/** What the configuration says that functions over finished parts need. */
export interface Setting {
  /** A figure of each area, by code or name, from which the order of areas is taken. */
  readonly areaRank?: AreaRank;
}

export interface AreaRank {
  readonly values: Readonly<Record<string, number>>;
  /** Which end of the figures the poorest areas have. */
  readonly poorest: 'highest' | 'lowest';
}

/** Makes a figure of a cell; the only place that divides. */
export type Finish = (cubes: Cubes, cell: number) => Figure;

/**
 * How the parts of a formula become figures.
 *
 * @param params values of `--param`; `along` of them as it was chosen
 */
export function finisher(
  formula: Exclude<Formula, {kind: 'function'}>,
  params: Options,
  setting: Setting = {},
): Finish {
  if (formula.kind === 'cells') return finishCells(formula, params, setting);
  const finish = finishParts(formula, params);
  return ({parts}, cell) => finish(parts, cell);
}

/** Formulas whose parts a figure needs, by name, under the options that were chosen. */
export function partsFormulas(
  formula: Exclude<Formula, {kind: 'function'}>,
  params: Options = {},
): Readonly<Record<string, PartsFormula>> {
  if (formula.kind !== 'cells') return {parts: formula};
  const chosen: Options = chosenOptions(formula, params);
  const dim = String(chosen.along).split(':')[0];
  const fits = ([name, value]: [string, string]): boolean =>
    value === (name === 'along' ? dim : String(chosen[name]));
  const other = formula.instead?.find(({when}) => Object.entries(when).every(fits));
  return {...formula.of, ...other?.of};
}

function finishCells(formula: CellsFormula, params: Options, setting: Setting): Finish {
  const chosen = chosenOptions(formula, params);
  return (cubes, cell) => cellsFunctions[formula.name](cubes, cell, chosen, setting);
}

function chosenOptions({along, options = {}}: CellsFormula, params: Options): Options {
  return {...options, ...(along && {along}), ...params};
}

function finishParts(
  formula: PartsFormula,
  params: Options,
): (cube: PartCube, cell: number) => Figure {
  switch (formula.kind) {
    case 'ratio':
      return finishRatio(formula);
    case 'areas':
      return areasAt(formula);
    case 'overlap':
      return overlapAt;
    case 'matrix':
      return ratioAt;
    case 'quantity':
      return quantityAt(formula);
    case 'sums':
      return sumsAt;
    case 'quotient':
      return quotientAt(formula.scale);
    case 'transition':
      return finishTransition(formula, params);
    case 'demography':
      return demographyAt;
    case 'cohort':
      return survivalAt;
    case 'reported': {
      const isRatio = [formula.reported, ...Object.values(formula.layers?.of ?? {})].some(
        ({denominator}) => denominator !== undefined,
      );
      return (cube, cell) => reportedAt(cube, cell, {scale: formula.scale, isRatio});
    }
    case 'filled':
      return completenessAt;
    case 'valid':
    case 'unique':
    case 'timely':
      return ratioAt;
    case 'consistent':
      return consistencyAt;
    default:
      return countAt;
  }
}

function finishTransition(
  {show, from}: TransitionFormula,
  params: Options,
): (cube: PartCube, cell: number) => Figure {
  if (show === 'net') return netUpgradesAt;
  if (show === 'reclassification') return reclassificationAt;
  const word = from === undefined ? 'mikro' : String(params[from.param] ?? from.default);
  return (cube, cell) => upwardAt(cube, cell, word);
}
