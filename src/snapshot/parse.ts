import {UmkmError} from '../errors.js';
import {Damage, isObject} from './check.js';
import {migrate} from './migrate.js';
import {snapshot} from './shape.js';
import {FORMAT, type Snapshot} from './v1.js';

/**
 * Checks that something is a snapshot and returns a copy of it in the present format. Meant for data
 * from outside: nothing in it is trusted, and nothing comes back but the known fields as plain data.
 * What is kept under names from outside, such as labels, inherits nothing.
 *
 * @param input the text of a snapshot file, or what `JSON.parse` made of it
 * @throws UmkmError `SNAPSHOT_NOT_JSON`, `SNAPSHOT_FORMAT` (some other JSON), `SNAPSHOT_VERSION`
 *   (a newer major format) or `SNAPSHOT_SHAPE` (says which part is damaged, and how)
 */
export function parseSnapshot(input: unknown): Snapshot {
  const data = typeof input === 'string' ? parseJson(input) : input;
  const current = migrate(...readFormat(data));
  try {
    return snapshot(current);
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    // A path may hold names from outside.
    const path = error.path.slice(1, 160);
    throw new UmkmError('SNAPSHOT_SHAPE', {path, problem: error.problem});
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    throw new UmkmError('SNAPSHOT_NOT_JSON', {found: text.slice(0, 40)}, {cause});
  }
}

function readFormat(data: unknown): [Record<string, unknown>, number] {
  if (isObject(data) && data.class === 'collection' && isObject(data.extension)) {
    const {format} = data.extension;
    const found = typeof format === 'string' ? format : '';
    const major = /^pantau-umkm\/(0|[1-9]\d{0,5})$/.exec(found)?.[1];
    if (Number(major) > Number(FORMAT.split('/')[1])) {
      throw new UmkmError('SNAPSHOT_VERSION', {found, expected: FORMAT});
    }
    if (major !== undefined) return [data, Number(major)];
  }
  throw new UmkmError('SNAPSHOT_FORMAT', {});
}
