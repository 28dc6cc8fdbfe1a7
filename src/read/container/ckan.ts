import type {Grid, GridRemark, OpenFailure} from './grid.js';
import {shorten} from '../cell/mask.js';
import {jsonGrid} from './json-grid.js';
import type {JsonForm, JsonList} from './json-lists.js';
import {learnList} from './json-lists.js';
import {
  closeBrace,
  closeBracket,
  JsonNumber,
  JsonReader,
  openBrace,
  openBracket,
} from './json-reader.js';
import type {JsonValue} from './json-reader.js';
import type {JsonHeader} from './json-rows.js';

/** What the store adds to the office's columns: a row number and a text to search in. */
export const ownColumns: ReadonlySet<string> = new Set(['_id', '_full_text']);

const numericType = /^(?:numeric|decimal|u?int|float|double|real|bigint|smallint)/;

interface Field {
  readonly id: string;
  readonly type: string;
}

/**
 * Opens an answer of the CKAN DataStore, `datastore_search` or a dump of it.
 *
 * @param members of the text's object, where they begin
 * @returns `null` where the text is none
 */
export function openCkan(
  bytes: Uint8Array,
  members: ReadonlyMap<string, number>,
): readonly Grid[] | OpenFailure | null {
  const result = members.get('result');
  const success = members.get('success');
  if (success !== undefined && new JsonReader(bytes, success).value() === false)
    return {code: 'READ_CKAN_FAILED', params: {said: saidIn(bytes, members.get('error'))}};
  const inner =
    result !== undefined && bytes[result] === openBrace
      ? membersAt(new JsonReader(bytes, result))
      : members;
  const records = inner.get('records');
  const fieldsAt = inner.get('fields');
  if (records === undefined) return null;
  const fields = fieldsAt === undefined ? [] : fieldsOf(new JsonReader(bytes, fieldsAt).value());
  // An answer that was cut down to its records is still one where it says that it succeeded.
  const bare = fields.length === 0;
  if (bare && (success === undefined || inner === members)) return null;
  if (bytes[records] !== openBracket) return {code: 'READ_CKAN_FORMAT', params: {}};
  const form = formOf(new JsonReader(bytes, records));
  if (bare && form === 'lists') return null;
  const list = learnList(new JsonReader(bytes, records), {path: null, form});
  const header = headerOf(list, fields);
  const grid = jsonGrid(bytes, list, header);
  if ('code' in grid) return grid;
  const total = wholeAt(bytes, inner.get('total'));
  return [{...grid, remarks: [...(grid.remarks ?? []), ...remarksOf(list, fields, total)]}];
}

/** The portal's own words about what went wrong; empty where it has none. */
export function saidIn(bytes: Uint8Array, at: number | undefined): string {
  if (at === undefined) return '';
  const texts: string[] = [];
  collect(new JsonReader(bytes, at).value(), texts);
  // What a portal says is shown in a terminal and in pages: no control signs, and not for ever.
  return shorten(
    texts
      .join(': ')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  );
}

/** Members of the object at which a reader stands: the byte at which each value begins. */
export function membersAt(reader: JsonReader): Map<string, number> {
  const members = new Map<string, number>();
  reader.enter(openBrace);
  while (reader.more(closeBrace)) {
    reader.key();
    const name = reader.text();
    reader.peek();
    members.set(name, reader.at);
    reader.skip();
  }
  return members;
}

/** A count in an answer, which some portals write as a text; `null` where there is none. */
export function wholeAt(bytes: Uint8Array, at: number | undefined): number | null {
  if (at === undefined) return null;
  const value = new JsonReader(bytes, at).value();
  const text = value instanceof JsonNumber ? value.text : value;
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function collect(value: JsonValue, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (value instanceof Map) {
    for (const [name, inner] of value as ReadonlyMap<string, JsonValue>)
      if (name !== '__type') collect(inner, texts);
  } else if (Array.isArray(value)) for (const inner of value) collect(inner as JsonValue, texts);
}

function fieldsOf(value: JsonValue): Field[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((field: JsonValue) => {
    if (!(field instanceof Map)) return [];
    const id: unknown = field.get('id');
    const type: unknown = field.get('type');
    return typeof id === 'string' ? [{id, type: typeof type === 'string' ? type : ''}] : [];
  });
}

function formOf(reader: JsonReader): JsonForm {
  reader.enter(openBracket);
  return reader.more(closeBracket) && reader.peek() === openBracket ? 'lists' : 'objects';
}

/** The columns in the order of the portal's fields, those that the store adds left out. */
function headerOf({form, columns, width}: JsonList, fields: readonly Field[]): JsonHeader {
  const known = form === 'lists' ? fields.map(({id}) => id) : columns.names;
  const placed = new Map<string, number>();
  for (const [column, name] of known.entries()) if (!placed.has(name)) placed.set(name, column);
  const used = new Set<number>();
  const shown: number[] = [];
  const numeric = new Set<number>();
  const names = fields.map(({id, type}) => {
    const column = placed.get(id) ?? -1;
    used.add(column);
    if (ownColumns.has(id)) return null;
    if (numericType.test(type)) numeric.add(shown.length);
    shown.push(column);
    return id;
  });
  const others = Array.from({length: Math.max(known.length, width)}, (_, column) => column).filter(
    (column) => !used.has(column) && !ownColumns.has(known[column] ?? ''),
  );
  return {
    names: [
      ...names.filter((name) => name !== null),
      ...others.map((column) => known[column] ?? ''),
    ],
    shown: [...shown, ...others],
    numeric,
  };
}

function remarksOf(
  {records}: JsonList,
  fields: readonly Field[],
  total: number | null,
): GridRemark[] {
  const remarks: GridRemark[] = [];
  const own = fields.map(({id}) => id).filter((id) => ownColumns.has(id));
  if (own.length > 0)
    remarks.push({code: 'READ_CKAN_OWN', severity: 'info', params: {columns: own.join(', ')}});
  if (total !== null && total > records)
    remarks.push({code: 'READ_CKAN_PART', severity: 'warning', params: {records, total}});
  return remarks;
}
