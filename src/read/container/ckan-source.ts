import {UmkmError} from '../../errors.js';
import {ckanAddress} from './ckan-address.js';
import {membersAt, saidIn, wholeAt} from './ckan.js';
import {
  closeBrace,
  closeBracket,
  JsonError,
  JsonReader,
  openBrace,
  openBracket,
} from './json-reader.js';
import {toUtf8} from './decode.js';
import {fetchBytes, shown} from './fetch-bytes.js';
import type {Source} from '../read-tables.js';

/** How far a table of a portal has been fetched. */
export interface CkanProgress {
  readonly records: number;
  /** `null` where the portal does not say. */
  readonly total: number | null;
}

export interface CkanOptions {
  /** Asks the portal; the platform's own by default. */
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: CkanProgress) => void) | undefined;
  /** The most records that are fetched; a larger table is refused, not cut. */
  readonly limit?: number;
  /** Milliseconds after which an answer is given up. */
  readonly timeout?: number;
  /** Waits between attempts; of use to tests. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** Records of one answer. */
interface Page {
  readonly records: Uint8Array;
  readonly fields: Uint8Array;
  readonly count: number;
  readonly total: number | null;
  /** The number that the store gives to each record; none where it was not asked for. */
  readonly ids: readonly string[];
}

const pageLength = 5000;
const encoder = new TextEncoder();

/**
 * Fetches a table of a CKAN portal, page by page, into a source that `readTables` reads. The digits
 * of its numbers stay as the portal sends them.
 *
 * @param address of the table's page, or of `datastore_search`
 * @throws UmkmError `ADDRESS_UNKNOWN`, `ADDRESS_REFUSED`, `ADDRESS_PAGES`, and what `fetchBytes` throws
 */
export async function ckanSource(
  address: string,
  {
    fetch = globalThis.fetch,
    signal,
    onProgress,
    limit = 1_000_000,
    timeout = 60_000,
    wait = pause,
  }: CkanOptions = {},
): Promise<Source> {
  const table = ckanAddress(address);
  if (table === null) throw new UmkmError('ADDRESS_UNKNOWN', {found: address.slice(0, 200)});
  const found = shown(table.api);
  const pages: Page[] = [];
  const ids = new Set<string>();
  let records = 0;
  for (;;) {
    const url = new URL(table.api);
    url.searchParams.set('limit', String(pageLength));
    url.searchParams.set('offset', String(records));
    let page: Page | null = null;
    const accept = (bytes: Uint8Array, status: number): 'good' | 'cut' => {
      page = pageOf(bytes, status, found);
      return page === null ? 'cut' : 'good';
    };
    await fetchBytes(url, {fetch, signal, timeout, wait, accept});
    const read = page as Page | null;
    if (read === null) throw new UmkmError('ADDRESS_ANSWER', {found, problem: 'cut'});
    const {total} = read;
    const refuse = (problem: string): never => {
      const facts = {records: records + read.count, total: total ?? '', limit};
      throw new UmkmError('ADDRESS_PAGES', {found, problem, ...facts});
    };
    if (Math.max(total ?? 0, records + read.count) > limit) refuse('limit');
    if (total !== (pages[0] ?? read).total) refuse('changed');
    if (isRepeated(read, pages.at(-1), ids)) refuse('repeated');
    records += read.count;
    if (read.count > 0 || pages.length === 0) pages.push(read);
    onProgress?.({records, total});
    if (total !== null && records > total) refuse('changed');
    if (total === null ? read.count === 0 : records === total) break;
    if (read.count === 0) refuse('empty');
  }
  return {name: table.name, bytes: joined(pages, records)};
}

/** The records of an answer; `null` where it ends too early. */
function pageOf(raw: Uint8Array, status: number, found: string): Page | null {
  const {bytes} = toUtf8(raw);
  try {
    const reader = new JsonReader(bytes);
    if (reader.peek() !== openBrace) throw new JsonError('sign', 0);
    const answer = membersAt(reader);
    if (reader.peek() >= 0) throw new JsonError('after', reader.at);
    const success = answer.get('success');
    if (success !== undefined && new JsonReader(bytes, success).value() === false) {
      const said = saidIn(bytes, answer.get('error'));
      throw new UmkmError('ADDRESS_REFUSED', {found, said});
    }
    if (status >= 400) throw new UmkmError('ADDRESS_STATUS', {found, status});
    const page = recordsIn(bytes, answer.get('result'));
    if (page === null) throw new UmkmError('ADDRESS_ANSWER', {found, problem: 'format'});
    return page;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    if (status >= 400) throw new UmkmError('ADDRESS_STATUS', {found, status});
    if (error.problem === 'end' && bytes.length > 0) return null;
    const problem = bytes.find((byte) => byte > 0x20) === 0x3c ? 'html' : 'json';
    throw new UmkmError('ADDRESS_ANSWER', {found, problem});
  }
}

function recordsIn(bytes: Uint8Array, at: number | undefined): Page | null {
  if (at === undefined || bytes[at] !== openBrace) return null;
  const result = membersAt(new JsonReader(bytes, at));
  const records = result.get('records');
  const fields = result.get('fields');
  if (records === undefined || fields === undefined || bytes[records] !== openBracket) return null;
  const reader = new JsonReader(bytes, fields);
  reader.skip();
  const estimated = result.get('total_was_estimated');
  const isEstimate = estimated !== undefined && new JsonReader(bytes, estimated).value() === true;
  return {
    fields: bytes.subarray(reader.start, reader.end),
    total: isEstimate ? null : wholeAt(bytes, result.get('total')),
    ...elementsOf(new JsonReader(bytes, records)),
  };
}

function elementsOf(reader: JsonReader): Pick<Page, 'records' | 'count' | 'ids'> {
  const ids: string[] = [];
  const begin = reader.at + 1;
  let count = 0;
  reader.enter(openBracket);
  for (; reader.more(closeBracket); count++) {
    if (reader.peek() !== openBrace) {
      reader.skip();
      continue;
    }
    reader.enter(openBrace);
    while (reader.more(closeBrace)) {
      reader.key();
      const isId = reader.text() === '_id';
      reader.skip();
      if (isId) ids.push(reader.text());
    }
  }
  return {records: reader.bytes.subarray(begin, reader.at - 1), count, ids};
}

/** Whether records have come before: by their numbers, or as the page before. */
function isRepeated(page: Page, before: Page | undefined, ids: Set<string>): boolean {
  for (const id of page.ids) {
    if (ids.has(id)) return true;
    ids.add(id);
  }
  if (before === undefined || page.ids.length > 0 || page.count === 0) return false;
  const {records} = page;
  return (
    before.records.length === records.length &&
    before.records.every((byte, index) => byte === records[index])
  );
}

/** One answer with the records of all. */
function joined(pages: readonly Page[], total: number): Uint8Array {
  const parts = [encoder.encode('{"success":true,"result":{"fields":'), pages[0].fields];
  parts.push(encoder.encode(`,"total":${total},"records":[`));
  for (const [index, {records}] of pages.entries()) {
    if (index > 0) parts.push(encoder.encode(','));
    parts.push(records);
  }
  parts.push(encoder.encode(']}}'));
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, {once: true});
  });
}
