import type {UmkmError} from '../../src/errors.js';
import {asUmkmError} from './store.js';

/** What a function makes, or the error it throws; an error without a code becomes `WIDGET_FAILED`. */
export function attempt<T>(make: () => T): T | UmkmError {
  try {
    return make();
  } catch (error) {
    return asUmkmError(error);
  }
}

/** Keeps what was last made, for as long as it is asked for of the same values. */
export class Memo<T> {
  #of: readonly unknown[] | null = null;
  /** What was last made; null where nothing is kept. */
  made: T | null = null;

  of(values: readonly unknown[], make: () => T): T {
    if (this.#of === null || !same(values, this.#of)) {
      this.made = make();
      this.#of = values;
    }
    return this.made as T;
  }

  forget(): void {
    this.#of = null;
    this.made = null;
  }
}

/** Whether two lists hold the same values, so that what was made of one holds for the other. */
function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
