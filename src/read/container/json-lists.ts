import {JsonColumns} from './json-columns.js';
import type {JsonReader} from './json-reader.js';
import {closeBrace, closeBracket, openBrace, openBracket} from './json-reader.js';
import {JsonRecord} from './json-record.js';

/**
 * - `objects`: `[{…}, {…}]`, a record each.
 * - `lists`: `[[…], […]]`, a record each, the first of them the header.
 * - `features`: the features of a GeoJSON collection.
 */
export type JsonForm = 'objects' | 'lists' | 'features';

/** A list in a JSON text that may be a table. */
export interface JsonList {
  /** Where in the text it stands: `data.umkm`; `null` where it is the text itself. */
  readonly path: string | null;
  /** The byte at which it begins. */
  readonly at: number;
  readonly form: JsonForm;
  /** Whether it is one value after the other, without a list around them. */
  readonly lines: boolean;
  readonly records: number;
  /** Cells that hold anything. */
  readonly filled: number;
  readonly columns: JsonColumns;
  /** Most cells that a record of a list of lists has. */
  readonly width: number;
  /** Features whose geometry is no point. */
  readonly shapes: number;
}

/** Lists are looked for in objects that stand no deeper than this in one another. */
const deepest = 3;

/** Finds the lists of objects and the lists of lists, the outermost of each. */
export function findLists(reader: JsonReader): JsonList[] {
  const lists: JsonList[] = [];
  walk(reader, [], lists);
  return lists;
}

/** Reads through a list once, so as to know its columns. */
export function learnList(
  reader: JsonReader,
  {path, form, lines = false}: {path: string | null; form: JsonForm; lines?: boolean},
): JsonList {
  const columns = new JsonColumns();
  const record = new JsonRecord(reader, columns);
  reader.peek();
  const {at} = reader;
  const found = {records: 0, filled: 0, shapes: 0, width: 0};
  if (!lines) reader.enter(openBracket);
  while (lines ? reader.peek() >= 0 : reader.more(closeBracket)) {
    if (!readElement(reader, record, columns, form)) found.shapes++;
    found.records++;
    found.filled += record.filled;
    found.width = Math.max(found.width, record.width);
  }
  return {path, at, form, lines, columns, ...found};
}

/**
 * Reads one record of a list.
 *
 * @returns `false` for a feature whose geometry is no point
 */
export function readElement(
  reader: JsonReader,
  record: JsonRecord,
  columns: JsonColumns,
  form: JsonForm,
): boolean {
  record.begin();
  if (form === 'lists') record.readList();
  else if (form === 'objects' || reader.peek() !== openBrace) record.readElement();
  else return readFeature(reader, record, columns);
  return true;
}

function walk(reader: JsonReader, path: readonly string[], lists: JsonList[]): void {
  const byte = reader.peek();
  if (byte === openBracket) {
    walkList(reader, path, lists);
  } else if (byte === openBrace && path.length < deepest) {
    reader.enter(openBrace);
    while (reader.more(closeBrace)) {
      reader.key();
      const name = reader.text();
      walk(reader, [...path, name], lists);
    }
  } else {
    reader.skip();
  }
}

function walkList(reader: JsonReader, path: readonly string[], lists: JsonList[]): void {
  reader.peek();
  const {at} = reader;
  const kind = kindOf(reader);
  if (kind === null) return;
  const behind = reader.at;
  reader.at = at;
  if (kind !== 'mixed') {
    lists.push(learnList(reader, {path: path.length > 0 ? path.join('.') : null, form: kind}));
    return;
  }
  reader.enter(openBracket);
  for (let index = 0; reader.more(closeBracket); index++) {
    const name = `${path.at(-1) ?? ''}[${index}]`;
    if (reader.peek() === openBracket && path.length < deepest + 1)
      walk(reader, [...path.slice(0, -1), name], lists);
    else reader.skip();
  }
  reader.at = behind;
}

/**
 * What a list is by its elements: `null` where they are all scalars, `mixed` where some are lists of
 * more than scalars. Steps over the list.
 */
function kindOf(reader: JsonReader): JsonForm | 'mixed' | null {
  let objects = 0;
  let lists = 0;
  let deep = false;
  reader.enter(openBracket);
  while (reader.more(closeBracket)) {
    const byte = reader.peek();
    if (byte === openBrace) objects++;
    else if (byte === openBracket) lists++;
    const from = reader.at;
    reader.skip();
    if (byte === openBracket) deep ||= holdsMore(reader, from);
  }
  // A list with a page's number before the list of its records is none of records.
  if (deep && objects < 2) return 'mixed';
  if (objects > 0) return 'objects';
  return lists > 0 ? 'lists' : null;
}

/** Whether the list at `from` begins with an object or a list. */
function holdsMore(reader: JsonReader, from: number): boolean {
  const {at} = reader;
  reader.at = from + 1;
  const byte = reader.peek();
  reader.at = at;
  return byte === openBrace || byte === openBracket;
}

/** Reads a feature: its properties, and the place of a point. */
function readFeature(reader: JsonReader, record: JsonRecord, columns: JsonColumns): boolean {
  let isPoint = true;
  reader.enter(openBrace);
  while (reader.more(closeBrace)) {
    reader.key();
    const name = reader.text();
    if (name === 'properties' && reader.peek() === openBrace) record.readMembers();
    else if (name === 'geometry' && reader.peek() === openBrace)
      isPoint = readGeometry(reader, record, columns);
    else if (name === 'id') record.readCell(columns.add('feature_id'));
    else reader.skip();
  }
  return isPoint;
}

function readGeometry(reader: JsonReader, record: JsonRecord, columns: JsonColumns): boolean {
  let type = '';
  let coordinates = -1;
  reader.enter(openBrace);
  while (reader.more(closeBrace)) {
    reader.key();
    const name = reader.text();
    reader.peek();
    const {at} = reader;
    reader.skip();
    if (name === 'type') type = reader.text();
    else if (name === 'coordinates') coordinates = at;
  }
  if (type !== 'Point') return false;
  const behind = reader.at;
  if (coordinates >= 0 && reader.bytes[coordinates] === openBracket) {
    reader.at = coordinates;
    reader.enter(openBracket);
    for (let index = 0; reader.more(closeBracket); index++) {
      if (index < 2) record.readCell(columns.add(index === 0 ? 'longitude' : 'latitude'));
      else reader.skip();
    }
  }
  reader.at = behind;
  return true;
}
