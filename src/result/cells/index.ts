import type {PartCube} from '../../data/cube.js';
import type {CellsFunction} from '../../indicator/indicator.js';
import {changeAt, contributionAt, shareAt} from '../change.js';
import {differenceAt} from '../difference.js';
import type {Cubes, Options, Setting} from '../finish.js';
import type {AcrossBreak} from '../pair.js';
import {acrossBreakOf} from '../period-options.js';
import type {Figure} from '../row.js';
import {cagrAt} from './cagr.js';
import {concentrationAt} from './concentration.js';
import {dynamicLocationQuotientAt} from './dynamic-location-quotient.js';
import {herfindahlAt} from './herfindahl.js';
import {indexAt} from './index-series.js';
import {klassenAt} from './klassen.js';
import {krugmanAt} from './krugman.js';
import {linkedAt} from './linked.js';
import {locationQuotientAt} from './location-quotient.js';
import {quadrantAt} from './quadrant.js';
import {rankingAt} from './ranking.js';
import {shiftShareAt} from './shift-share.js';
import {staleAt} from './stale.js';
import {theilAt} from './theil.js';
import {weakestAt} from './weakest.js';
import {stepConversionAt} from './step-conversion.js';

/**
 * A function over finished parts: the cell counts in the first cube. Options are those of the
 * indicator with the values of `--param`; `along` is the dimension compared, as it was asked for.
 */
export type CellsAt = (cubes: Cubes, cell: number, options: Options, setting?: Setting) => Figure;

/** Functions over finished parts, by the name that formulas use. */
export const cellsFunctions: Readonly<Record<CellsFunction, CellsAt>> = {
  change: acrossBreaks(changeAt),
  share: ofFirst(shareAt),
  contribution: acrossBreaks(contributionAt),
  cagr: withOptions(cagrAt),
  index: withOptions(indexAt),
  linked: ofAll(linkedAt),
  stale: ofFirst(staleAt),
  weakest: ofAll(weakestAt),
  stepConversion: withOptions(stepConversionAt),
  difference: (cubes, cell, {along, a, b}) =>
    differenceAt(Object.values(cubes)[0], cell, String(along), String(a), String(b)),
  theil: theilAt,
  concentration: concentrationAt,
  locationQuotient: locationQuotientAt,
  dynamicLocationQuotient: dynamicLocationQuotientAt,
  quadrant: quadrantAt,
  shiftShare: shiftShareAt,
  herfindahl: herfindahlAt,
  krugman: krugmanAt,
  klassen: klassenAt,
  ranking: rankingAt,
};

function ofFirst(at: (cube: PartCube, cell: number) => Figure): CellsAt {
  return (cubes, cell) => at(Object.values(cubes)[0], cell);
}

function ofAll(at: (cubes: Cubes, cell: number) => Figure): CellsAt {
  return (cubes, cell) => at(cubes, cell);
}

function withOptions(at: (cube: PartCube, cell: number, options: Options) => Figure): CellsAt {
  return (cubes, cell, options) => at(Object.values(cubes)[0], cell, options);
}

function acrossBreaks(at: (cube: PartCube, cell: number, across: AcrossBreak) => Figure): CellsAt {
  return withOptions((cube, cell, {acrossBreak}) => at(cube, cell, acrossBreakOf(acrossBreak)));
}
