import {UmkmError} from '../errors.js';
import {FORMAT, type Snapshot} from './v1.js';

/**
 * Checks that something is a snapshot of this format and returns it. Meant for data from outside:
 * nothing in it is trusted, and nothing but plain data comes back.
 *
 * @param input the text of a snapshot file, or what `JSON.parse` made of it
 * @throws UmkmError `SNAPSHOT_NOT_JSON`, `SNAPSHOT_FORMAT` (some other JSON), `SNAPSHOT_VERSION`
 *   (a newer or unknown major format) or `SNAPSHOT_SHAPE` (says which part is damaged)
 */
export function parseSnapshot(input: unknown): Snapshot {
  const data = typeof input === 'string' ? parseJson(input) : input;
  if (!isObject(data) || data.class !== 'collection') throw new UmkmError('SNAPSHOT_FORMAT', {});
  checkFormat(data);
  const extension = data.extension as Json;
  expectText(data, 'label', 'label');
  expectText(data, 'source', 'source');
  expectText(data, 'updated', 'updated');
  for (const key of ['title', 'publisher', 'asOf']) expectText(extension, key, `extension.${key}`);
  const {region, reporting, notice, disclosure} = extension;
  if (!isObject(region)) throw damaged('extension.region');
  for (const key of ['code', 'label', 'level']) expectText(region, key, `extension.region.${key}`);
  if (reporting !== null && !isReporting(reporting)) throw damaged('extension.reporting');
  if (notice !== null && !isBilingual(notice)) throw damaged('extension.notice');
  if (!isObject(disclosure)) throw damaged('extension.disclosure');
  const items = isObject(data.link) ? data.link.item : undefined;
  if (!Array.isArray(items)) throw damaged('link.item');
  items.forEach((item: unknown, i) => {
    const at = findDamage(item);
    if (at !== null) throw damaged(`link.item[${i}]${at}`);
  });
  return data as unknown as Snapshot;
}

type Json = Record<string, unknown>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    throw new UmkmError('SNAPSHOT_NOT_JSON', {found: text.slice(0, 40)}, {cause});
  }
}

function checkFormat(data: Json): void {
  const format = isObject(data.extension) ? data.extension.format : undefined;
  if (typeof format !== 'string' || !/^pantau-umkm\/\d+$/.test(format)) {
    throw new UmkmError('SNAPSHOT_FORMAT', {});
  }
  if (format !== FORMAT) throw new UmkmError('SNAPSHOT_VERSION', {found: format, expected: FORMAT});
}

/** Path of the first damaged part of a dataset, or null where it is whole. */
function findDamage(item: unknown): string | null {
  if (!isObject(item) || item.class !== 'dataset') return '.class';
  const {id, size, value, dimension, extension, status, role} = item;
  if (!isTexts(id) || id.length === 0 || id.at(-1) !== 'metric') return '.id';
  if (!Array.isArray(size) || size.length !== id.length) return '.size';
  if (!isObject(dimension)) return '.dimension';
  if (!isObject(role)) return '.role';
  let cells = 1;
  for (let d = 0; d < id.length; d++) {
    const category = ownObject(ownObject(dimension, id[d]), 'category');
    const index = category?.index;
    if (!isTexts(index) || index.length !== size[d]) return `.dimension.${id[d]}.category.index`;
    const label = category?.label;
    if (!isObject(label) || !index.every((key) => typeof label[key] === 'string')) {
      return `.dimension.${id[d]}.category.label`;
    }
    cells *= index.length;
  }
  if (!Array.isArray(value) || value.length !== cells) return '.value';
  if (!value.every((v) => v === null || (typeof v === 'number' && Number.isFinite(v))))
    return '.value';
  if (status !== undefined && !isObject(status)) return '.status';
  return findExtensionDamage(extension);
}

function findExtensionDamage(extension: unknown): string | null {
  if (!isObject(extension)) return '.extension';
  if (typeof extension.indicator !== 'string') return '.extension.indicator';
  if (typeof extension.unit !== 'string') return '.extension.unit';
  const words = ['title', 'definition', 'formula', 'numerator', 'denominator', 'unknown'];
  const wrong = words.find((key) => !isBilingual(extension[key]));
  if (wrong !== undefined) return `.extension.${wrong}`;
  if (!Array.isArray(extension.notes) || !extension.notes.every(isBilingual))
    return '.extension.notes';
  const {flags, reasons, targets, breaks} = extension;
  if (flags !== undefined && !(isObject(flags) && Object.values(flags).every(isTexts))) {
    return '.extension.flags';
  }
  if (reasons !== undefined && !isObject(reasons)) return '.extension.reasons';
  if (
    targets !== undefined &&
    !(isObject(targets) && Object.values(targets).every(Number.isFinite))
  ) {
    return '.extension.targets';
  }
  if (breaks !== undefined && !(Array.isArray(breaks) && breaks.every(isBreak))) {
    return '.extension.breaks';
  }
  return null;
}

function isBreak(part: unknown): boolean {
  return isObject(part) && typeof part.period === 'string' && isBilingual(part.note);
}

function isReporting(part: unknown): boolean {
  return (
    isObject(part) &&
    typeof part.level === 'string' &&
    typeof part.period === 'string' &&
    Array.isArray(part.areas) &&
    part.areas.every(
      (area) =>
        isObject(area) && typeof area.label === 'string' && typeof area.reported === 'boolean',
    )
  );
}

function isBilingual(part: unknown): boolean {
  return isObject(part) && typeof part.id === 'string' && typeof part.en === 'string';
}

function isObject(part: unknown): part is Json {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function isTexts(part: unknown): part is string[] {
  return Array.isArray(part) && part.every((text) => typeof text === 'string');
}

function ownObject(part: Json | undefined, key: string): Json | undefined {
  if (part === undefined || !Object.hasOwn(part, key)) return undefined;
  const value = part[key];
  return isObject(value) ? value : undefined;
}

function expectText(part: Json, key: string, path: string): void {
  if (typeof part[key] !== 'string') throw damaged(path);
}

function damaged(path: string): UmkmError {
  return new UmkmError('SNAPSHOT_SHAPE', {path});
}
