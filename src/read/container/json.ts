import type {ByteFile} from './byte-file.js';
import {candidatesOf} from '../header/choose-table.js';
import {toUtf8} from './decode.js';
import type {Grid, OpenFailure} from './grid.js';
import {openCkan} from './ckan.js';
import {jsonGrid} from './json-grid.js';
import type {JsonList} from './json-lists.js';
import {findLists, learnList} from './json-lists.js';
import type {JsonOutline} from './json-outline.js';
import {outlineOf, textAt} from './json-outline.js';
import {JsonError, JsonReader, openBracket, placeOf} from './json-reader.js';
import {isJsonStat, isOldJsonStat, openJsonStat} from './json-stat.js';

const limitMegabytes = 512;
/** Lists of one file that are read; a file with more is a tree, not some tables. */
const mostLists = 200;

/** Whether a file begins as the JSON of a table does; a line such as `[Laporan]` does not. */
export async function isJson(file: ByteFile): Promise<boolean> {
  const bytes = await file.read(0, Math.min(file.size, 4096));
  const text = new TextDecoder().decode(toUtf8(bytes).bytes);
  return (
    /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{[\]]|null\b|$))/.test(text) ||
    /^\s*\["[^\r\n]*\]\s*[\r\n]\s*\[/.test(text)
  );
}

/** Opens lists of objects, JSON-stat, answers of CKAN and GeoJSON; the file is known to be JSON. */
export async function openJson(file: ByteFile): Promise<readonly Grid[] | OpenFailure> {
  const size = Math.ceil(file.size / 2 ** 20);
  if (size > limitMegabytes)
    return {code: 'READ_JSON_LARGE', params: {size, limit: limitMegabytes}};
  const {bytes} = toUtf8(await file.read(0, file.size));
  try {
    return gridsOf(bytes);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return {code: 'READ_JSON', params: {...placeOf(bytes, error.at), problem: error.problem}};
  }
}

function gridsOf(bytes: Uint8Array): readonly Grid[] | OpenFailure {
  const outline = outlineOf(new JsonReader(bytes));
  const special = openSpecial(bytes, outline);
  if (special) return special;
  const lists = listsOf(bytes, outline);
  if (lists.length === 0) {
    if (isOldJsonStat(new JsonReader(bytes)))
      return {code: 'READ_JSONSTAT', params: {problem: 'version', found: '1.x'}};
    return {code: 'READ_JSON_NO_TABLE', params: {}};
  }
  if (lists.length > mostLists)
    return {code: 'READ_JSON_LISTS', params: {count: lists.length, limit: mostLists}};
  const grids: Grid[] = [];
  for (const list of lists) {
    const grid = jsonGrid(bytes, list);
    if ('code' in grid) return grid;
    grids.push(grid);
  }
  return grids.length > 1 ? grids : [{...grids[0], sheet: null}];
}

function openSpecial(
  bytes: Uint8Array,
  outline: JsonOutline,
): readonly Grid[] | OpenFailure | null {
  const {root, members} = outline;
  const reader = new JsonReader(bytes);
  if (root !== 'object') return null;
  if (isJsonStat(reader, members)) return openJsonStat(bytes);
  const features = members.get('features');
  if (textAt(reader, members.get('type')) === 'FeatureCollection' && features !== undefined) {
    if (bytes[features] !== openBracket) return null;
    const list = learnList(new JsonReader(bytes, features), {path: null, form: 'features'});
    const grid = jsonGrid(bytes, list);
    return 'code' in grid ? grid : [grid];
  }
  return openCkan(bytes, members);
}

/** The lists of a text; an object that is a record itself is a list of one. */
function listsOf(bytes: Uint8Array, {root}: JsonOutline): JsonList[] {
  const reader = new JsonReader(bytes);
  const form = reader.peek() === openBracket ? 'lists' : 'objects';
  const alone = (): JsonList => learnList(new JsonReader(bytes), {path: null, form, lines: true});
  if (root === 'lines') return [alone()];
  const lists = findLists(reader);
  if (lists.length > 0 || root !== 'object') return lists;
  const list = alone();
  return candidatesOf(list.columns.names).length > 0 ? [list] : [];
}
