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

/** Whether two lists hold the same values, so that what was made of one holds for the other. */
export function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
