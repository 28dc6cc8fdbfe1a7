import type {Ref} from './quantity.js';
import {placeOf, ruleOf, toldOf, type Figure, type Reading, type Shown} from './reading.js';

/**
 * Two agencies and the businesses that both serve: the number of both is the same whichever agency
 * is named first, and no larger than that of either.
 */
export function readOverlap({indicator, cell, office}: Figure): Reading {
  const rest = placeOf(cell, office, ['agency', 'agency_b']);
  const {agency, agency_b: other} = cell.by;
  const rule = ruleOf(indicator);
  const size = (name: string): Ref => ({subject: 'served', at: {...rest, agency: name}});
  const [first, second] = agency <= other ? [agency, other] : [other, agency];
  const both: Ref =
    agency === other
      ? size(agency)
      : {subject: 'served by both', at: {...rest, agency: first, agency_b: second}};
  const entries: Shown[] = [];
  const add = (ref: Ref, metric: string): void => {
    const value = toldOf(cell, metric);
    // An agency is shown for its own sake where it stands beside itself.
    const own = agency === other || metric === 'numerator' ? {own: true as const} : {};
    if (value !== undefined)
      entries.push({ref, value, kind: 'count', rule, latent: false, part: 'figure', ...own});
  };
  add(size(agency), 'size_a');
  add(size(other), 'size_b');
  if (agency === other) return {entries, relations: []};
  add(both, 'numerator');
  const shared = toldOf(cell, 'numerator');
  if (shared === undefined) return {entries, relations: []};
  const relations = [agency, other].map((name, i) => {
    const whole = toldOf(cell, i === 0 ? 'size_a' : 'size_b') ?? null;
    const alone: Ref = {
      subject: `served without:${name === first ? second : first}`,
      at: size(name).at,
    };
    entries.push({
      ref: alone,
      value: whole === null || shared === null ? null : whole - shared,
      kind: 'count',
      rule: 'none',
      latent: true,
      part: null,
    });
    return {total: size(name), parts: [both, alone]};
  });
  return {entries, relations};
}
