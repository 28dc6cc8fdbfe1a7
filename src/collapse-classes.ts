import {positionOf, coordinates, emptyCube, type Axis, type PartCube} from './data/cube.js';
import {mergeFlags} from './data/flags.js';
import {UmkmError} from './errors.js';
import type {Indicator} from './indicator/indicator.js';
import type {Config} from './schema/config.js';
import type {Session} from './session.js';

/** Size classes that are shown as one. */
export interface MergedClass {
  readonly code: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** The classes that figures by size class have. */
const known: readonly string[] = ['mikro', 'kecil', 'menengah'];

/**
 * The session with some size classes shown as one: whatever engine it has, counts and shares by size
 * class have the merged class in their place, and growth is of the merged counts. What names one of
 * the classes by itself (moves between classes, the gap between two) is not offered, nor are amounts
 * by size class, whose medians cannot be merged: left out, never wrong.
 *
 * @returns the session itself where nothing is to be merged
 * @throws UmkmError `CONFIG_COLLAPSE_MEMBER`, `CONFIG_COLLAPSE_TWICE`, `CONFIG_COLLAPSE_CODE`
 */
export function withMergedClasses(session: Session): Session {
  const classes = session.config.disclosure?.collapse?.classes ?? [];
  if (classes.length === 0) return session;
  checkClasses(classes);
  const {engine} = session;
  const members = classes.flatMap((one) => one.members);
  const offers = (indicator: Indicator): boolean =>
    (engine.offers?.(indicator) ?? true) && !namesClass(indicator, members);
  const parts: typeof engine.parts = (formula, breakdown) => {
    const isParted = breakdown.dims.includes('size_class');
    // A count or a share of things that are in one class each is the sum over the classes.
    if (isParted && !['count', 'ratio', 'reported'].includes(formula.kind)) return null;
    const cube = engine.parts(formula, breakdown);
    return cube === null || !isParted ? cube : mergeClasses(cube, classes);
  };
  const own: Partial<typeof engine> = {offers, parts};
  return {
    ...session,
    engine: new Proxy(engine, {
      get(target, key): unknown {
        if (Object.hasOwn(own, key)) return Reflect.get(own, key);
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }),
  };
}

/** Whether an indicator tells of one of the classes wherever it is listed. */
export function namesClass({formulaKind}: Indicator, members: readonly string[]): boolean {
  if (formulaKind.kind === 'transition') return true;
  const text = JSON.stringify(formulaKind);
  return members.some((member) => text.includes(`"${member}"`));
}

/** A cube in which some classes are one: their parts added up, their flags together. */
export function mergeClasses(cube: PartCube, classes: readonly MergedClass[]): PartCube {
  const at = cube.axes.findIndex(({dim}) => dim === 'size_class');
  if (at < 0) return cube;
  const axes = cube.axes.map((axis, a) => (a === at ? mergedAxis(axis, classes) : axis));
  const target = cube.axes[at].ids.map((id) => axes[at].ids.indexOf(codeOf(id, classes)));
  const merged = emptyCube(axes, Object.keys(cube.extra));
  const seen = new Uint8Array(merged.size);
  for (let from = 0; from < cube.size; from++) {
    const place = coordinates(cube.axes, from);
    place[at] = target[place[at]];
    const to = positionOf(axes, place);
    const add = (into: Float64Array, own: Float64Array): void => {
      // What is missing of one class is missing of all of them.
      into[to] = seen[to] === 0 ? own[from] : into[to] + own[from];
    };
    add(merged.numerator, cube.numerator);
    add(merged.denominator, cube.denominator);
    add(merged.unknown, cube.unknown);
    for (const [name, own] of Object.entries(cube.extra)) add(merged.extra[name], own);
    const flags = mergeFlags(merged.flags.get(to), cube.flags.get(from));
    if (flags.length > 0) merged.flags.set(to, flags);
    const rounding = cube.rounding.get(from);
    if (rounding !== undefined)
      merged.rounding.set(to, Math.max(rounding, merged.rounding.get(to) ?? 0));
    merged.origin[to] =
      seen[to] === 0 ? cube.origin[from] : Math.min(merged.origin[to], cube.origin[from]);
    seen[to] = 1;
  }
  return merged;
}

function mergedAxis({dim, ids, labels}: Axis, classes: readonly MergedClass[]): Axis {
  const names = classes.map(({code, name}) => [code, name] as const);
  return {
    dim,
    ids: [...new Set(ids.map((id) => codeOf(id, classes)))],
    labels: new Map([...labels, ...names]),
  };
}

function codeOf(id: string, classes: readonly MergedClass[]): string {
  return classes.find(({members}) => members.includes(id))?.code ?? id;
}

function checkClasses(classes: NonNullable<NonNullable<Collapse>['classes']>): void {
  const taken = new Set<string>();
  classes.forEach(({code, members}, i) => {
    const path = `disclosure.collapse.classes.${i}`;
    if ([...known, 'besar', 'total', 'unknown'].includes(code) || !/^[a-z][a-z0-9_]*$/.test(code))
      throw new UmkmError('CONFIG_COLLAPSE_CODE', {path: `${path}.code`, found: code});
    members.forEach((member, m) => {
      const place = {path: `${path}.members.${m}`, found: member};
      if (!known.includes(member))
        throw new UmkmError('CONFIG_COLLAPSE_MEMBER', {...place, known: [...known]});
      if (taken.has(member)) throw new UmkmError('CONFIG_COLLAPSE_TWICE', place);
      taken.add(member);
    });
    if (taken.has(code)) throw new UmkmError('CONFIG_COLLAPSE_CODE', {path, found: code});
    taken.add(code);
  });
}

type Collapse = NonNullable<Config['disclosure']>['collapse'];
