import {computeIn, type ComputeOptions} from './compute.js';
import {coordinates, positionOf, type PartCube} from './data/cube.js';
import type {ContributionCube} from './engine/contributions.js';
import type {Breakdown} from './engine/request.js';
import type {Indicator} from './indicator/indicator.js';
import type {Session} from './session.js';

export type ContributionOptions = Pick<ComputeOptions, 'by' | 'params'>;

/** What businesses contribute to amounts, by the place of the figure. */
export interface Contributions {
  /**
   * Largest first, in the unit of the figure's numerator, negative ones and zeros as they are; they
   * add up to the numerator. Those of one owner are merged, where figures are of mentors those of
   * one mentor; deals that name no business count as of one. Empty where nobody contributes;
   * undefined where nothing is known of the place.
   */
  get(by: Readonly<Record<string, string>>): readonly number[] | undefined;
}

/**
 * What every figure of an indicator of amounts is made of, margins included. `null` where only totals
 * came, for an indicator that adds up no amounts, and where the tables say nothing about it. Owners of
 * several businesses are known where the register was read with their NIK or tax numbers; in DuckDB
 * each business counts as an owner.
 *
 * For use inside the office: contributions are what disclosure control protects.
 *
 * @param options the breakdown of the figures, as given to `computeIn`
 * @throws UmkmError as `computeIn` does
 * @example
 * const contributions = contributionsIn(session, indicatorOf('aid.value_per_recipient'), {});
 * contributions?.get({region: '99.01', period: '2024'}); // [5000000, 1250000]
 */
export function contributionsIn(
  session: Session,
  indicator: Indicator,
  {by, params}: ContributionOptions,
): Contributions | null {
  const {formulaKind: formula} = indicator;
  if (formula.kind !== 'quantity') return null;
  const found = new Map<string, () => readonly number[]>();
  const cubes = new Map<Breakdown, ContributionCube | null>();
  computeIn(session, indicator, {by, params, totals: true}, ({row, cubes: made, cell, request}) => {
    const {breakdown} = request;
    const [parts] = Object.values(made);
    if (parts.origin[cell] !== FROM_ROWS || Number.isNaN(parts.numerator[cell])) return;
    let cube = cubes.get(breakdown);
    if (cube === undefined) {
      cube = session.engine.contributions(formula, breakdown);
      cubes.set(breakdown, cube);
    }
    const own = cube && sameCell(parts, cell, cube);
    if (cube !== null && own !== null) found.set(keyOf(row.by), () => cube.of(own));
  });
  return found.size === 0 ? null : {get: (place) => found.get(keyOf(place))?.()};
}

/** What `origin` says of parts that were counted from rows. */
const FROM_ROWS = 1;

/** Parts that came counted may add categories, so that the cubes differ. */
function sameCell(parts: PartCube, cell: number, {axes}: ContributionCube): number | null {
  const at = coordinates(parts.axes, cell);
  const own = axes.map(({ids}, a) => ids.indexOf(parts.axes[a].ids[at[a]]));
  return own.includes(-1) ? null : positionOf(axes, own);
}

function keyOf(place: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1)));
}
