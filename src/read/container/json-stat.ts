import type {Grid, GridRemark, OpenFailure} from './grid.js';
import {maskLine, shorten} from '../cell/mask.js';
import type {Cube} from './json-stat-cube.js';
import {readCube} from './json-stat-cube.js';
import type {JsonValue} from './json-reader.js';
import {JsonReader} from './json-reader.js';
import {textAt} from './json-outline.js';
import {RecordRows} from './record-rows.js';

/** A file of datasets is held in memory as a whole. */
const limitMegabytes = 64;
/** Records that are made at once. */
const piece = 4096;
/** Datasets inside collections inside collections; a real one has one level. */
const deepest = 3;

type Members = ReadonlyMap<string, JsonValue>;

/** Whether a text's object says that it is JSON-stat of version 2. */
export function isJsonStat(reader: JsonReader, members: ReadonlyMap<string, number>): boolean {
  const kind = textAt(reader, members.get('class'));
  const version = textAt(reader, members.get('version'));
  return /^(?:dataset|collection|dimension|bundle)$/.test(kind) && /^\d/.test(version);
}

/** Whether a text's object is JSON-stat of the first version: datasets by name, without a class. */
export function isOldJsonStat(reader: JsonReader): boolean {
  const root = reader.value();
  if (!(root instanceof Map)) return false;
  return [root, ...(root as Members).values()].some(
    (member) =>
      member instanceof Map && member.get('dimension') instanceof Map && member.has('value'),
  );
}

/** Opens a dataset, or each dataset inside a collection, as a long table. */
export function openJsonStat(bytes: Uint8Array): readonly Grid[] | OpenFailure {
  if (bytes.length > limitMegabytes * 2 ** 20) {
    const size = Math.ceil(bytes.length / 2 ** 20);
    return {code: 'READ_JSON_LARGE', params: {size, limit: limitMegabytes}};
  }
  const root = new JsonReader(bytes).value() as Members;
  const version = root.get('version');
  if (typeof version !== 'string' || !version.startsWith('2.'))
    return refusal('version', typeof version === 'string' ? version : '');
  const extension = root.get('extension');
  const format = extension instanceof Map ? (extension as Members).get('format') : null;
  if (typeof format === 'string' && format.startsWith('pantau-umkm/'))
    return {code: 'READ_SNAPSHOT', params: {format: shorten(format)}};
  const datasets: Members[] = [];
  const links = collect(root, datasets, 0);
  if (datasets.length === 0)
    return links > 0
      ? refusal('links', String(links))
      : refusal('class', textOf(root.get('class')));
  const grids: Grid[] = [];
  for (const [index, dataset] of datasets.entries()) {
    const cube = readCube(dataset);
    if ('problem' in cube) return refusal(cube.problem, cube.found, index + 1);
    const sheet = root === dataset ? null : shorten(cube.label) || `item[${index}]`;
    grids.push(gridOf(cube, sheet));
  }
  if (links === 0) return grids;
  const remark: GridRemark = {
    code: 'READ_JSONSTAT_LINKS',
    severity: 'warning',
    scope: 'file',
    params: {count: links},
  };
  const [first, ...rest] = grids;
  return [{...first, remarks: [remark]}, ...rest];
}

/** Gathers the datasets that stand inside, and counts those that are only linked to. */
function collect(item: Members, datasets: Members[], depth: number): number {
  if (item.get('class') === 'dataset' && item.has('value')) {
    datasets.push(item);
    return 0;
  }
  const link = item.get('link');
  const items = link instanceof Map ? (link as Members).get('item') : null;
  if (item.get('class') !== 'collection' || !Array.isArray(items) || depth === deepest)
    return typeof item.get('href') === 'string' ? 1 : 0;
  let links = 0;
  for (const inner of items as readonly JsonValue[])
    if (inner instanceof Map) links += collect(inner as Members, datasets, depth + 1);
  return links;
}

function gridOf({columns, cells, valueAt}: Cube, sheet: string | null): Grid {
  const open = (): RecordRows => {
    let from = 0;
    return new RecordRows(columns, () => {
      const first = from;
      const length = Math.min(piece, cells - first);
      from += piece;
      if (length <= 0) return Promise.resolve(null);
      return Promise.resolve({length, value: (record, column) => valueAt(first + record, column)});
    });
  };
  return {sheet, openings: [open], begins: maskLine(columns.join(', ')).slice(0, 60)};
}

function refusal(problem: string, found: string, dataset = 1): OpenFailure {
  return {code: 'READ_JSONSTAT', params: {problem, found: shorten(found), dataset}};
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
