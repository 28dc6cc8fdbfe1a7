import {emptyCube, type PartCube} from '../data/cube.js';

/** Cubes over the same figures as one, each a category of a dimension that stands last; `null` without any. */
export function stack(
  dim: string,
  ids: readonly string[],
  parts: readonly (PartCube | null)[],
): PartCube | null {
  const first = parts.find((part) => part !== null);
  if (first === undefined || first === null) return null;
  const cube = emptyCube([...first.axes, {dim, ids, labels: new Map()}]);
  parts.forEach((part, offset) => {
    for (let from = 0; part !== null && from < part.size; from++) {
      const to = from * ids.length + offset;
      cube.numerator[to] = part.numerator[from];
      cube.denominator[to] = part.denominator[from];
      cube.unknown[to] = part.unknown[from];
      cube.origin[to] = part.origin[from];
      const flags = part.flags.get(from);
      if (flags !== undefined) cube.flags.set(to, flags);
    }
  });
  return cube;
}
