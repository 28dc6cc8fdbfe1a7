import type {Shape, ShapeGroups} from '../../chart/geo.js';
import type {JoinOptions, Place} from './boundaries.js';

/** Boundaries by the code of their area. */
export interface Joined {
  /** The boundaries they were taken from. */
  readonly groups: ShapeGroups;
  /** Property of the boundaries that holds the codes. */
  readonly property: string;
  readonly shapes: ReadonlyMap<string, readonly Shape[]>;
  /** Boundaries inside the region whose code no figure has, by code; without one the code is empty. */
  readonly loose: ReadonlyMap<string, readonly Shape[]>;
  /** Codes had to be read without their dots or an `ID` before them. */
  readonly dotless: boolean;
  /** Name of an area that a boundary bears although its code says another one. */
  readonly stranger: string | null;
}

/**
 * Joins boundaries and places by code. The property that holds most codes as they are written is
 * taken; only where none holds any, one that does without dots and a leading `ID`. Names join
 * nothing: they only tell when codes without dots are of another system, whose numbers look the
 * same.
 *
 * @returns null where no property holds any code
 */
export function joinShapes(
  groups: ShapeGroups,
  places: readonly Place[],
  {region, property = ''}: JoinOptions,
): Joined | null {
  for (const dotless of [false, true]) {
    const write = dotless ? bareCode : (code: string): string => code;
    const codes = new Map(places.map(({code}) => [write(code), code]));
    const found = groups
      .flatMap((shapes) =>
        (property ? [property] : propertiesOf(shapes)).flatMap((name) => {
          const codeOf = (text: string): string | undefined => codes.get(write(text));
          const holds = shapes.some(
            ({properties}) => codeOf(textOf(properties[name])) !== undefined,
          );
          return holds ? [joined(groups, {shapes, name, dotless, codeOf}, places, region)] : [];
        }),
      )
      .filter(({shapes}) => shapes.size > 0)
      .sort(
        (a, b) =>
          Number(a.stranger !== null) - Number(b.stranger !== null) ||
          b.shapes.size - a.shapes.size,
      );
    if (found.length > 0) return found[0];
  }
  return null;
}

interface Candidate {
  readonly shapes: readonly Shape[];
  readonly name: string;
  readonly dotless: boolean;
  readonly codeOf: (text: string) => string | undefined;
}

function propertiesOf(shapes: readonly Shape[]): string[] {
  return [...new Set(shapes.flatMap(({properties}) => Object.keys(properties)))];
}

function joined(
  groups: ShapeGroups,
  {shapes, name, dotless, codeOf}: Candidate,
  places: readonly Place[],
  region: string,
): Joined {
  const matched = new Map<string, Shape[]>();
  const loose = new Map<string, Shape[]>();
  const inside = places.every(({code}) => code.startsWith(region)) ? bareCode(region) : '';
  const byName = new Map(places.map((place) => [bareName(place.label), place]));
  let stranger: string | null = null;
  for (const shape of shapes) {
    if (shape.polygons.length === 0) continue;
    const text = textOf(shape.properties[name]);
    const code = codeOf(text);
    if (code === undefined) {
      const own = bareCode(text);
      if (own === '' || (own !== inside && own.startsWith(inside))) add(loose, text, shape);
      continue;
    }
    add(matched, code, shape);
    if (dotless) {
      const said = Object.values(shape.properties).map((value) => byName.get(bareName(value)));
      if (!said.some((place) => place?.code === code))
        stranger ??= said.find(Boolean)?.label ?? null;
    }
  }
  return {groups, property: name, shapes: matched, loose, dotless, stranger};
}

function add(to: Map<string, Shape[]>, key: string, shape: Shape): void {
  const list = to.get(key);
  if (list) list.push(shape);
  else to.set(key, [shape]);
}

/** A whole number may be a code; one with a fraction has lost the zeros at its end. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : Number.isInteger(value) ? String(value) : '';
}

function bareCode(code: string): string {
  return code.replace(/^ID/, '').replaceAll('.', '');
}

function bareName(value: unknown): string {
  return textOf(value)
    .toLowerCase()
    .replace(/^(kabupaten|kab\.|kota|kecamatan|kec\.) /, '')
    .replace(/[^a-z]/g, '');
}
