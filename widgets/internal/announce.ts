import type {UmkmError} from '../../src/errors.js';
import {problemOf, type Load} from './store.js';

/** Tells the page what became of a figure's data: drawn, not to be had, or both for a kept copy. */
export function announce(figure: EventTarget, load: Load, broken: UmkmError | undefined): void {
  const tell = (type: string, detail?: object): boolean =>
    figure.dispatchEvent(new CustomEvent(type, {bubbles: true, composed: true, detail}));
  const failed = load.status === 'failed' ? load.error : broken;
  if (!failed) tell('umkm-ready');
  // A kept copy is drawn, and yet the data could not be had.
  const error = failed ?? problemOf(load);
  if (error) tell('umkm-error', {code: error.code, params: error.params});
}
