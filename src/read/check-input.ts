import {UmkmError} from '../errors.js';
import {isFileContent} from './container/byte-file.js';
import type {ReadOptions, Source} from './read-tables.js';

/**
 * Refuses sources that are none.
 *
 * @throws UmkmError `SOURCE_INVALID` with the number of the first, from 1
 */
export function checkSources(sources: unknown): void {
  const list: readonly unknown[] = Array.isArray(sources) ? sources : [null];
  const wrong = list.findIndex((source) => {
    const {name, bytes} = (source ?? {}) as Partial<Record<keyof Source, unknown>>;
    return typeof name !== 'string' || !isFileContent(bytes);
  });
  if (wrong >= 0) throw new UmkmError('SOURCE_INVALID', {index: wrong + 1});
}

/**
 * Refuses options of another kind: a key that is no text would protect nobody. `config` and `tables`
 * are checked as a configuration is, and lists of areas where they are opened.
 *
 * @throws UmkmError `OPTION_INVALID` with the option and what it should be
 */
export function checkOptions({
  regions,
  pseudonymKey,
  personal,
  onProgress,
  signal,
}: Readonly<Partial<Record<keyof ReadOptions, unknown>>>): void {
  expect('regions', regions === undefined || isObject(regions), '{own, published}');
  expect('pseudonymKey', pseudonymKey === undefined || typeof pseudonymKey === 'string', 'string');
  expect('personal', [undefined, 'drop', 'keep'].includes(personal as string), 'drop, keep');
  expect('onProgress', onProgress === undefined || typeof onProgress === 'function', 'function');
  const stops = isObject(signal) && typeof (signal as AbortSignal).throwIfAborted === 'function';
  expect('signal', signal === undefined || stops, 'AbortSignal');
}

function expect(option: string, holds: boolean, expected: string): void {
  if (!holds) throw new UmkmError('OPTION_INVALID', {option, expected});
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
