/** What may be wrong with a part of a snapshot; `src/text` has the words. */
export type Problem =
  'missing' | 'type' | 'value' | 'name' | 'twice' | 'length' | 'loop' | 'reason';

/**
 * Checks one part of something from outside and returns a copy that holds nothing but own, known,
 * plain data.
 *
 * @throws Damage
 */
export type Check<T> = (part: unknown) => T;

/** A check for every field of a type: a field that the type gains does not compile without one. */
export type Fields<T> = {readonly [K in keyof T]-?: Check<T[K]>};

/** Where something is wrong, and what; the path grows while it is passed up to the whole. */
export class Damage extends Error {
  constructor(
    readonly problem: Problem,
    /** Such as `.link.item[0].value`. */
    public path = '',
  ) {
    super(problem);
  }
}

/** Refuses unless something holds. */
export function demand(holds: boolean, problem: Problem, path = ''): asserts holds {
  if (!holds) throw new Damage(problem, path);
}

/** Runs a check of an inner part and puts before a path what `step` says of the part's place. */
export function within<T>(step: () => string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof Damage) error.path = step() + error.path;
    throw error;
  }
}

/** An object that is neither null nor a list. */
export function isObject(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** Any text. */
export const text: Check<string> = (part) => {
  demandType(typeof part === 'string', part);
  return part as string;
};

/** A text of a form, such as words with `|` between them. */
export function like<T extends string = string>(form: string): Check<T> {
  const pattern = new RegExp(`^(?:${form})$`);
  return (part) => {
    demand(pattern.test(text(part)), 'value');
    return part as T;
  };
}

/** An id by which a part is looked up: not empty, and no name that every object inherits. */
export const name: Check<string> = (part) => {
  const found = text(part);
  demand(found !== '' && !(found in Object.prototype), 'name');
  return found;
};

/** A finite number. */
export const number: Check<number> = (part) => {
  demandType(Number.isFinite(part), part);
  return part as number;
};

/** A whole number from 0. */
export const count: Check<number> = (part) => {
  const found = number(part);
  demand(Number.isSafeInteger(found) && found >= 0, 'value');
  return found;
};

/** `true` or `false`. */
export const truth: Check<boolean> = (part) => {
  demandType(typeof part === 'boolean', part);
  return part as boolean;
};

/** The same, or null. */
export function orNull<T>(check: Check<T>): Check<T | null> {
  return (part) => (part === null ? null : check(part));
}

/** The same, or left out. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (part) => (part === undefined ? undefined : check(part));
}

/** A list; a hole in it is missing. */
export function list<T>(check: Check<T>): Check<T[]> {
  return (part) => {
    demandType(Array.isArray(part), part);
    const items = part as readonly unknown[];
    const copy: T[] = [];
    let at = 0;
    return within(
      () => `[${at}]`,
      () => {
        for (; at < items.length; at++) copy.push(check(items[at]));
        return copy;
      },
    );
  };
}

/**
 * Parts under names from outside. The copy inherits nothing, so that looking up a name that is not
 * there finds nothing.
 */
export function dictionary<T>(check: Check<T>): Check<Record<string, T>> {
  return (part) => copyOf(part, Object.keys, () => check, Object.create(null) as object);
}

/** An object of known fields; others are left behind. */
export function object<T extends object>(fields: Fields<T>): Check<T> {
  const keys = Object.keys(fields);
  return (part) =>
    copyOf(
      part,
      () => keys,
      (key) => fields[key as keyof T],
      {},
    );
}

function copyOf<T extends object>(
  part: unknown,
  keysOf: (part: object) => readonly string[],
  checkOf: (key: string) => Check<unknown>,
  into: object,
): T {
  demandType(isObject(part), part);
  const from = part as Record<string, unknown>;
  const copy = into as Record<string, unknown>;
  let key = '';
  return within(
    () => `.${key}`,
    () => {
      for (key of keysOf(from)) {
        const found = checkOf(name(key))(Object.hasOwn(from, key) ? from[key] : undefined);
        if (found !== undefined) copy[key] = found;
      }
      return copy as T;
    },
  );
}

function demandType(holds: boolean, part: unknown): void {
  demand(holds, part === undefined ? 'missing' : 'type');
}
