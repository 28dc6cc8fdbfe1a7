import type {Dataset} from '../../src/snapshot/v1.js';

const names = new WeakMap<Dataset, Readonly<Record<string, string>>>();

/** Whether figures come from a file of one's own: indicators of the library have a version. */
export function isOwn({extension}: Dataset): boolean {
  return extension.indicatorVersion === 0;
}

/** What a file calls a dimension, to what it is called here: `{country: 'region'}`. */
export function ownNames(dataset: Dataset): Readonly<Record<string, string>> {
  return names.get(dataset) ?? {};
}

/** Keeps what a file calls the dimensions of a dataset. */
export function keepOwnNames(dataset: Dataset, own: Readonly<Record<string, string>>): void {
  names.set(dataset, own);
}
