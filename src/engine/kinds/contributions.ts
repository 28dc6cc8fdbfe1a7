import type {QuantityFormula} from '../../indicator/indicator.js';
import {contributionCube, type ContributionCube} from '../contributions.js';
import type {KindContext} from '../kind-context.js';
import {ownerOfBusinesses} from '../owners.js';
import type {Breakdown} from '../request.js';
import type {Things} from '../things.js';
import {COUNTED, fatesOf} from './quantity.js';

/**
 * What contributors add to the numerator of `quantityParts`, by cell: owners of businesses, those of
 * rows too; mentors where they are what is counted. Rows that name no business are taken together as
 * of one, for nobody knows that they are of several. `null` where there is nothing to count.
 */
export function quantityContributions(
  context: KindContext,
  formula: QuantityFormula,
  breakdown: Breakdown,
): ContributionCube | null {
  const things = context.things(formula.over);
  if (things.count === 0) return null;
  const values = things.numbers(formula.of);
  const fates = fatesOf(things, formula, values);
  return contributionCube(things.place(breakdown).placing, {
    counted: (thing) => fates[thing] === COUNTED,
    values,
    contributors: contributorsOf(context, things),
  });
}

function contributorsOf({frame}: KindContext, things: Things): ArrayLike<number> | null {
  if (things.groups !== undefined) return things.groups;
  const businesses = things.businesses?.() ?? null;
  const owners = ownerOfBusinesses(frame);
  if (businesses === null || owners === null) return businesses;
  return businesses.map((business) => owners[business] ?? -1);
}
