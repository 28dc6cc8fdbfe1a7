import {sampleSnapshot} from '../support/snapshot.js';

/** One way in which a snapshot may be damaged, and what the guard has to say of it. */
export interface Malformed {
  readonly name: string;
  /** What arrives: text, or data as `JSON.parse` or a page makes them. */
  readonly input: () => unknown;
  readonly code: 'SNAPSHOT_NOT_JSON' | 'SNAPSHOT_FORMAT' | 'SNAPSHOT_VERSION' | 'SNAPSHOT_SHAPE';
  /** Beginning of the path that is told for `SNAPSHOT_SHAPE`. */
  readonly path?: string;
  readonly problem?: string;
}

type Json = Record<string, unknown>;

/**
 * The sample with one part replaced.
 *
 * @param path keys with dots between them: `link.item.0.value.5`
 * @param told how the guard names the part; the dataset or the path itself unless given
 */
export function changed(
  name: string,
  path: string,
  value: unknown,
  told: string = namedAs(path),
  problem?: string,
): Malformed {
  const input = (): unknown => {
    const {root, part, key} = open(path);
    part[key] = value;
    return root;
  };
  return {name, input, code: 'SNAPSHOT_SHAPE', path: told, ...(problem && {problem})};
}

/** The sample with one part left out. */
export function without(path: string): Malformed {
  const input = (): unknown => {
    const {root, part, key} = open(path);
    Reflect.deleteProperty(part, key);
    return root;
  };
  return {
    name: `no ${path}`,
    input,
    code: 'SNAPSHOT_SHAPE',
    path: namedAs(path),
    problem: 'missing',
  };
}

/** The sample as text with a name put into it that no object literal can hold as a key. */
export function forged(name: string, from: string, to: string): Malformed {
  const input = (): string => JSON.stringify(sampleSnapshot()).replace(from, to);
  return {name, input, code: 'SNAPSHOT_SHAPE', path: 'link.item[0].', problem: 'name'};
}

/** The sample with its first dataset changed as a whole. */
export function rebuilt(change: (dataset: Json) => Json): unknown {
  const root = copy() as {link: {item: Json[]}};
  root.link.item[0] = change(root.link.item[0]);
  return root;
}

function open(path: string): {root: unknown; part: Json; key: string} {
  const root = copy();
  const keys = path.split('.');
  const key = keys.pop() as string;
  let part = root as Json;
  for (const step of keys) part = part[step] as Json;
  return {root, part, key};
}

function namedAs(path: string): string {
  const dataset = /^link\.item\.(\d+)\./.exec(path)?.[1];
  return dataset ? `link.item[${dataset}].` : path.replace(/\.(\d+)/g, '[$1]');
}

/** Nothing in it stands in two places. */
function copy(): unknown {
  return JSON.parse(JSON.stringify(sampleSnapshot()));
}
