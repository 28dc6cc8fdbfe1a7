import {UNKNOWN_CATEGORY} from '../data/cube.js';
import type {Formula} from '../indicator/indicator.js';
import {groupsOf} from './subject.js';
import {moved, nameOf, type Ref, type Relation} from './quantity.js';
import type {Shown} from './reading.js';

/** Dimensions whose categories exclude one another: what they hold adds up to the margin. */
const partitions = ['region', 'size_class', 'sector', 'kbli', 'owner_sex', 'kind', 'status'];

/** Dimensions of which one business may be in several categories: none holds more than the margin. */
const overlapping = ['programme', 'channel'];

/**
 * How the figures of one dataset add up: areas to the area above them, classes to all classes. Where a
 * business may be in several categories the margin holds at least each, and at most all together; the
 * difference is a number of its own.
 *
 * @param shown what the figures of the dataset show
 */
export function marginsOf(
  shown: readonly Shown[],
  formula: Formula,
): {readonly relations: readonly Relation[]; readonly slacks: readonly Shown[]} {
  const relations: Relation[] = [];
  const slacks: Shown[] = [];
  const isRows = 'over' in formula && formula.over !== undefined && formula.over.of === 'row';
  const values = new Map(shown.map(({ref, value}) => [nameOf(ref), value]));
  for (const {total, parts, dim} of familiesOf(shown)) {
    // A mentor of two areas is one mentor.
    if (total.subject.startsWith(groupsOf)) continue;
    if (partitions.includes(dim) || isRows) relations.push({total, parts});
    else if (overlapping.includes(dim) && !isRest(total.subject)) {
      const whole = values.get(nameOf(total));
      if (whole === undefined) continue;
      for (const part of parts) {
        const slack: Ref = {subject: `other than:${part.subject}`, at: part.at};
        slacks.push(slackOf(slack, less(whole, values.get(nameOf(part)))));
        relations.push({total, parts: [part, slack]});
      }
      const several: Ref = {subject: `several:${total.subject}`, at: {...total.at, along: dim}};
      const all: Ref = {subject: `each:${total.subject}`, at: {...total.at, along: dim}};
      const sum = parts.reduce<number | null>((all, part) => {
        const value = values.get(nameOf(part));
        return all === null || value == null ? null : all + value;
      }, 0);
      slacks.push(slackOf(several, less(sum, whole)), slackOf(all, sum));
      relations.push({total: all, parts}, {total: all, parts: [total, several]});
    }
  }
  return {relations, slacks: slacks.filter(({value}) => value === null || value >= 0)};
}

/** Those without, or unknown: who lacks one category may have another, so that all are no more. */
function isRest(subject: string): boolean {
  return /^(?:not:|rest:|u[:[])/.test(subject);
}

interface Family {
  readonly total: Ref;
  readonly parts: readonly Ref[];
  readonly dim: string;
}

/** Numbers that differ in one category only, with the number above them. */
function familiesOf(shown: readonly Shown[]): Family[] {
  const families = new Map<string, {total: Ref; parts: Map<string, Ref>; dim: string}>();
  const areas = new Set(shown.flatMap(({ref}) => ref.at.region ?? []));
  for (const {ref} of shown) {
    for (const dim of Object.keys(ref.at)) {
      if (dim === 'period') continue;
      const total = moved(ref, {[dim]: dim === 'region' ? above(ref.at.region, areas) : null});
      const key = `${dim} ${nameOf(total)}`;
      const family = families.get(key) ?? {total, parts: new Map<string, Ref>(), dim};
      family.parts.set(nameOf(ref), ref);
      families.set(key, family);
    }
  }
  return [...families.values()].map(({total, parts, dim}) => ({
    total,
    parts: [...parts.values()],
    dim,
  }));
}

/** The nearest area above that has figures too; null for the whole region. */
function above(code: string, areas: ReadonlySet<string>): string | null {
  if (code === UNKNOWN_CATEGORY) return null;
  const parts = code.split('.');
  while (parts.length > 1) {
    parts.pop();
    const parent = parts.join('.');
    if (areas.has(parent)) return parent;
  }
  return null;
}

function slackOf(ref: Ref, value: number | null): Shown {
  return {ref, value, kind: 'slack', rule: 'none', latent: true, part: null};
}

function less(whole: number | null, part: number | null | undefined): number | null {
  return whole === null || part == null ? null : whole - part;
}
