import {UmkmError} from '../../src/errors.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import type {Snapshot} from '../../src/snapshot/v1.js';

type Reader = (input: unknown) => Snapshot;

let readOwn: Reader | null = null;

/** Has files of one's own read at once, where their reader is there already: on a server. */
export function useOwnReader(reader: Reader): void {
  readOwn = reader;
}

/**
 * A snapshot at once; any other JSON-stat file as soon as its reader is loaded, which few pages need.
 *
 * @param input text of a file, or what `JSON.parse` made of it
 * @throws UmkmError as `parseSnapshot`; the promise rejects as `readData` throws, and with
 *   `FETCH_NETWORK` where the reader cannot be had
 */
export function readSnapshot(input: unknown): Snapshot | Promise<Snapshot> {
  try {
    return parseSnapshot(input);
  } catch (error) {
    if (!(error instanceof UmkmError) || error.code !== 'SNAPSHOT_FORMAT') throw error;
    return readOwn ? readOwn(input) : load().then((reader) => reader(input));
  }
}

async function load(): Promise<Reader> {
  try {
    readOwn = (await import('./own-data.js')).readData;
    return readOwn;
  } catch (cause) {
    throw new UmkmError('FETCH_NETWORK', {url: 'own-data.js'}, {cause});
  }
}
