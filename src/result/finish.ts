import type {PartCube} from '../data/cube.js';
import type {
  CellsFormula,
  Formula,
  PartsFormula,
  TransitionFormula,
} from '../indicator/indicator.js';
import {cellsFunctions} from './cells/index.js';
import {survivalAt} from './cohort.js';
import {demographyAt} from './demography.js';
import {countAt, ratioAt} from './ratio.js';
import {reportedAt} from './reported.js';
import type {Figure} from './row.js';
import {netUpgradesAt, reclassificationAt, upwardAt} from './transition.js';

/** Values of `--param`. */
export type Options = Readonly<Record<string, string | number>>;

/** Finished parts by name, all over the same breakdown; the first one's cells are the result's. */
export type Cubes = Readonly<Record<string, PartCube>>;

/** Makes a figure of a cell; the only place that divides. */
export type Finish = (cubes: Cubes, cell: number) => Figure;

/** How the parts of a formula become figures. */
export function finisher(formula: Exclude<Formula, {kind: 'function'}>, params: Options): Finish {
  if (formula.kind === 'cells') return finishCells(formula, params);
  const finish = finishParts(formula, params);
  return ({parts}, cell) => finish(parts, cell);
}

/** Formulas whose parts a figure needs, by name. */
export function partsFormulas(
  formula: Exclude<Formula, {kind: 'function'}>,
): Readonly<Record<string, PartsFormula>> {
  return formula.kind === 'cells' ? formula.of : {parts: formula};
}

function finishCells({name, along, options = {}}: CellsFormula, params: Options): Finish {
  const chosen = {...options, ...(along && {along}), ...params};
  return (cubes, cell) => cellsFunctions[name](cubes, cell, chosen);
}

function finishParts(
  formula: PartsFormula,
  params: Options,
): (cube: PartCube, cell: number) => Figure {
  switch (formula.kind) {
    case 'ratio':
      return ratioAt;
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
