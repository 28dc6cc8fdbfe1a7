import {UmkmError} from '../errors.js';
import {REVISIONS_FORMAT, type RevisionsFile} from './revisions.js';

/**
 * Reads a `revisions.json`.
 *
 * @throws UmkmError `REVISIONS_FORMAT` where it is something else, or damaged
 */
export function parseRevisions(text: string): RevisionsFile {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UmkmError('REVISIONS_FORMAT', {path: ''}, {cause});
  }
  if (!isObject(data) || data.format !== REVISIONS_FORMAT) throw damaged('format');
  if (typeof data.title !== 'string') throw damaged('title');
  if (!hasTexts(data.region, ['code', 'label'])) throw damaged('region');
  if (!Array.isArray(data.releases)) throw damaged('releases');
  data.releases.forEach((release: unknown, i) => {
    const at = damageOf(release);
    if (at !== null) throw damaged(`releases[${i}].${at}`);
  });
  return data as unknown as RevisionsFile;
}

type Json = Record<string, unknown>;

/** Where a release is damaged, or null. */
function damageOf(release: unknown): string | null {
  const texts = ['asOf', 'library', 'version', 'sha256'];
  if (!isObject(release) || !hasTexts(release, texts)) return 'asOf, library, version, sha256';
  const {revises, inputs, changes, added, removed} = release;
  if (!Array.isArray(inputs) || !inputs.every((one) => typeof one === 'string')) return 'inputs';
  if (revises !== null && !hasTexts(revises, ['asOf', 'sha256'])) return 'revises';
  if (!Array.isArray(changes) || !changes.every(isChange)) return 'changes';
  if (!Array.isArray(added) || !added.every(isCounted)) return 'added';
  return Array.isArray(removed) && removed.every(isCounted) ? null : 'removed';
}

function isChange(part: unknown): boolean {
  return (
    isObject(part) &&
    hasTexts(part, ['indicator', 'unit', 'kind']) &&
    isTextRecord(part.by) &&
    isTextRecord(part.params) &&
    Array.isArray(part.why) &&
    [part.from, part.to, part.absolute, part.percent].every(isNumberOrNull) &&
    (part.parts === undefined ||
      (isObject(part.parts) &&
        Object.values(part.parts).every(
          (one) => isObject(one) && isNumberOrNull(one.from) && isNumberOrNull(one.to),
        )))
  );
}

function isCounted(part: unknown): boolean {
  return isObject(part) && typeof part.indicator === 'string' && Number.isSafeInteger(part.count);
}

function isNumberOrNull(part: unknown): boolean {
  return part === null || Number.isFinite(part);
}

function isTextRecord(part: unknown): boolean {
  return isObject(part) && Object.values(part).every((text) => typeof text === 'string');
}

function hasTexts(part: unknown, keys: readonly string[]): boolean {
  return isObject(part) && keys.every((key) => typeof part[key] === 'string');
}

function isObject(part: unknown): part is Json {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function damaged(path: string): UmkmError {
  return new UmkmError('REVISIONS_FORMAT', {path});
}
