import {
  demand,
  dictionary,
  isObject,
  list,
  name,
  object,
  text,
  within,
  type Check,
} from '../../src/snapshot/check.js';
import {demandDistinct} from '../../src/snapshot/dataset-rules.js';
import type {Dimension} from '../../src/snapshot/v1.js';

/** A dimension of a JSON-stat file as it is shown. */
export interface Axis {
  readonly id: string;
  readonly label: string;
  readonly ids: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** How far each category lies from the first in the file's list of values. */
  readonly offsets: readonly number[];
  readonly child?: Dimension['category']['child'];
  readonly units: Readonly<Record<string, {readonly label?: string; readonly symbol?: string}>>;
}

/** The same, or left out or null. */
export function loose<T>(check: Check<T>): Check<T | undefined> {
  return (part) => (part == null ? undefined : check(part));
}

const texts = loose(dictionary(text));
const described = object<{
  readonly label: string | undefined;
  readonly category: {
    readonly index: unknown;
    readonly label: Readonly<Record<string, string>> | undefined;
    readonly unit: Axis['units'] | undefined;
    readonly child: Readonly<Record<string, readonly string[]>> | undefined;
  };
}>({
  label: loose(text),
  category: object({
    index: (part: unknown) => part,
    label: texts,
    unit: loose(dictionary(object({label: loose(text), symbol: loose(text)}))),
    child: loose(dictionary(list(name))),
  }),
});

/**
 * One dimension. Its categories may stand as a list, as places by id, or, where there is one only,
 * nowhere but in its label.
 *
 * @param step how far two neighbouring categories lie apart in the list of values
 * @throws Damage
 */
export function readAxis(part: unknown, id: string, size: number, step: number): Axis {
  const {label = id, category} = described(part);
  return within(
    () => '.category',
    () => {
      const {index, label: labels = {}, unit = {}, child} = category;
      const ids =
        index == null
          ? alone(Object.keys(labels)[0] ?? id, size)
          : within(
              () => '.index',
              () => (isObject(index) ? placed(index) : list(name)(index)),
            );
      demand(ids.length === size, 'length', '.index');
      demandDistinct(ids, (at) => `.index[${at}]`);
      return {
        id,
        label,
        ids,
        labels: Object.fromEntries(ids.map((one) => [one, labels[one] ?? one])),
        offsets: ids.map((_, i) => i * step),
        units: unit,
        ...(child && {child}),
      };
    },
  );
}

function alone(id: string, size: number): string[] {
  demand(size === 1, 'missing', '.index');
  return [id];
}

function placed(index: Readonly<Record<string, unknown>>): string[] {
  const entries = Object.entries(index);
  const ids = new Array<string>(entries.length).fill('');
  for (const [id, at] of entries) {
    const free = typeof at === 'number' && ids[at] === '' && id !== '';
    demand(free, 'value', `.${id}`);
    ids[at] = name(id);
  }
  return ids;
}

/** An axis with other ids; what is not told apart by them keeps its own. */
export function renamed(
  axis: Axis,
  id: string,
  rename: (id: string, label: string) => string,
): Axis {
  const {labels} = axis;
  const ids = axis.ids.map((one) => rename(one, labels[one]));
  if (new Set(ids).size < ids.length) return {...axis, id};
  return {
    ...axis,
    id,
    ids,
    labels: Object.fromEntries(ids.map((one, i) => [one, labels[axis.ids[i]]])),
  };
}

/** Time from the earliest on, in the way periods are written here; others by their label. */
export function timeAxis(axis: Axis): Axis {
  const known = renamed(axis, 'period', (id, label) => {
    const period = id.replace(/^(\d{4})-?M?(?:(\d\d)|([QS]\d))$/, '$1-$2$3');
    return /^\d{4}(-([QS]\d|\d\d))?$/.test(period) ? period : label;
  });
  const {ids, offsets} = known;
  const backward = /^\d/.test(ids[0]) && ids[0] > ids[ids.length - 1];
  return backward ? {...known, ids: ids.toReversed(), offsets: offsets.toReversed()} : known;
}

/**
 * Places as one tree: below the one that all others lie in, else below one without a name or a
 * figure. What is said to lie in two places lies in the first; nothing gets lost.
 */
export function placeAxis(axis: Axis): Axis {
  const {ids, child = {}} = axis;
  const known = new Set(ids);
  const below = new Set(Object.values(child).flat());
  const seen = new Set<string>();
  const tree: Record<string, readonly string[]> = {};
  const grow = (id: string): void => {
    tree[id] = (child[id] ?? []).filter((one) => known.has(one) && !seen.has(one) && seen.add(one));
    for (const one of tree[id]) grow(one);
  };
  const tops: string[] = [];
  for (const id of [...ids.filter((one) => !below.has(one)), ...ids]) {
    if (seen.has(id)) continue;
    seen.add(id);
    tops.push(id);
    grow(id);
  }
  return {...axis, id: 'region', child: tops.length > 1 ? {...tree, '': tops} : tree};
}
