import {UmkmError} from '../../../src/errors.js';
import {readShapes, type ShapeGroups} from '../../chart/geo.js';
import {requestText} from '../request.js';

interface Shared {
  readonly groups: Promise<ShapeGroups>;
  readonly abort: AbortController;
  users: number;
}

const shared = new Map<string, Shared>();
const known = new WeakMap<object, ShapeGroups>();

/** Boundaries asked for, and how to leave them. */
export type Asked = readonly [groups: Promise<ShapeGroups>, leave: () => void];

/**
 * The boundaries at an address: one request and one reading for all maps that show them. After the
 * last of them has left, the request is aborted and its answer forgotten.
 *
 * Errors have the codes of `requestText`, or `SNAPSHOT_NOT_JSON`, `BOUNDARIES_FORMAT`.
 */
export function askShapes(url: string): Asked {
  const base = globalThis.document?.baseURI;
  const key = URL.canParse(url, base) ? new URL(url, base).href : url;
  const entry = shared.get(key) ?? request(key);
  entry.users++;
  return [
    entry.groups,
    () => {
      if (--entry.users > 0) return;
      forget(key, entry);
      entry.abort.abort();
    },
  ];
}

/** Boundaries that the page hands over, or will: one object is read once. */
export function takeShapes(shapes: unknown): Asked {
  return [Promise.resolve(shapes).then(read), () => {}];
}

function request(key: string): Shared {
  const abort = new AbortController();
  const groups = requestText(key, {abort}).then((text) => read(json(text)));
  const entry = {groups, abort, users: 0};
  shared.set(key, entry);
  // A failure is not kept: whoever asks next asks the server.
  groups.catch(() => forget(key, entry));
  return entry;
}

function forget(key: string, entry: Shared): void {
  if (shared.get(key) === entry) shared.delete(key);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UmkmError('SNAPSHOT_NOT_JSON', {}, {cause});
  }
}

function read(data: unknown): ShapeGroups {
  const object = Object(data) as object;
  const groups = known.get(object) ?? readShapes(object);
  if (groups === null) throw new UmkmError('BOUNDARIES_FORMAT');
  known.set(object, groups);
  return groups;
}
