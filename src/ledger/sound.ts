import type {NamedRelation} from './ledger.js';

/** Relations that hold in the true numbers: by the area they are in, empty for the whole, as numbers. */
export type SoundRelations = ReadonlyMap<string, Float64Array>;

/** Relations as numbers, of which there may be hundreds of thousands. */
export function soundOf(equations: readonly NamedRelation[]): Float64Array {
  return Float64Array.from(equations, numberOf);
}

/** Those of a ledger that are among the sound ones; all of them where it is not known which are. */
export function soundIn(
  equations: readonly NamedRelation[],
  sound: Float64Array | undefined,
): readonly NamedRelation[] {
  if (sound === undefined) return equations;
  const known = new Set(sound);
  return equations.filter((relation) => known.has(numberOf(relation)));
}

/**
 * The same for the same relation, in whatever order its parts stand; 53 bits of it. Where two met, the
 * attacker would be given a relation too many, never one too few.
 */
function numberOf([total, parts]: NamedRelation): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ 0x1f, 2654435761);
    b = Math.imul(b ^ 0x1f, 1597334677);
  };
  add(total);
  for (const part of [...parts].sort()) add(part);
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
