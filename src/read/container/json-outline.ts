import type {JsonReader} from './json-reader.js';
import {closeBrace, doubleQuote, JsonError, openBrace, openBracket} from './json-reader.js';

/** What a JSON text is as a whole. */
export interface JsonOutline {
  /** `lines` where several values follow one another. */
  readonly root: 'object' | 'list' | 'scalar' | 'lines';
  /** Members of an object by their name: the byte at which the value begins. */
  readonly members: ReadonlyMap<string, number>;
}

/** Members that tell formats apart; of others nothing is kept. */
const telling = new Set([
  'class',
  'version',
  'type',
  'success',
  'error',
  'result',
  'fields',
  'records',
  'features',
]);

/**
 * Reads through a whole JSON text, so that what comes after need not expect mistakes.
 *
 * @throws JsonError
 */
export function outlineOf(reader: JsonReader): JsonOutline {
  const members = new Map<string, number>();
  const first = reader.peek();
  if (first === openBrace) {
    reader.enter(openBrace);
    while (reader.more(closeBrace)) {
      reader.key();
      const name = reader.text();
      reader.peek();
      if (telling.has(name)) members.set(name, reader.at);
      reader.skip();
    }
  } else {
    reader.skip();
  }
  if (reader.peek() < 0) {
    const root = first === openBrace ? 'object' : first === openBracket ? 'list' : 'scalar';
    return {root, members};
  }
  if (first !== openBrace && first !== openBracket) throw new JsonError('after', reader.at);
  for (let byte = reader.peek(); byte >= 0; byte = reader.peek()) {
    if (byte !== first) throw new JsonError('after', reader.at);
    reader.skip();
  }
  return {root: 'lines', members};
}

/** The text at a member of an object; empty where it is none. */
export function textAt(reader: JsonReader, at: number | undefined): string {
  if (at === undefined || reader.bytes[at] !== doubleQuote) return '';
  reader.at = at;
  reader.string();
  return reader.text();
}
