import {isObject} from './check.js';

type Json = Record<string, unknown>;

/**
 * A snapshot of an earlier major format in the present one, one step after another. Nothing is
 * checked here: what a step cannot read it leaves as it is, and the guard refuses it afterwards.
 *
 * @param major of the snapshot as it came; the present one changes nothing
 */
export function migrate(snapshot: Json, major: number): Json {
  return migrations.slice(major).reduce((data, step) => step(data), snapshot);
}

/** The step from each major format to the next, by the number of the former. */
const migrations: readonly ((snapshot: Json) => Json)[] = [from0];

/**
 * `pantau-umkm/0`, the preview: no cut-off, citation or revision, code lists as plain texts. Rows set
 * aside are what remains of those read; how columns were understood is not known afterwards.
 */
function from0(snapshot: Json): Json {
  const old = objectOf(snapshot.extension);
  const {title, publisher, asOf, library, reporting} = old;
  const disclosure = objectOf(old.disclosure);
  const text = `${textOf(publisher)}. ${textOf(title)}, ${textOf(asOf)}.`;
  return {
    ...snapshot,
    extension: {
      ...old,
      format: 'pantau-umkm/1',
      cutOff: asOf,
      inputs: each(old.inputs, (input) => {
        const {read, accepted, refused} = objectOf(input);
        const setAside = numberOf(read) - numberOf(accepted) - numberOf(refused);
        return {...objectOf(input), setAside, mapping: []};
      }),
      reporting: isObject(reporting) ? {...reporting, by: asOf} : reporting,
      codeLists: each(old.codeLists, (edition) => ({list: 'wilayah', edition})),
      disclosure: {...disclosure, method: disclosure.applied === false ? 'none' : 'suppression'},
      revision: null,
      citation: {
        author: publisher,
        title,
        date: asOf,
        version: library,
        text: {id: text, en: text},
      },
    },
  };
}

function objectOf(part: unknown): Json {
  return isObject(part) ? part : {};
}

/** Turning an object into a text or number would run what it brings along. */
function textOf(part: unknown): string {
  return typeof part === 'string' ? part : '';
}

function numberOf(part: unknown): number {
  return typeof part === 'number' ? part : NaN;
}

function each(part: unknown, change: (item: unknown) => unknown): unknown {
  return Array.isArray(part) ? part.map(change) : part;
}
