import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary, TableName, Tables} from '../data/table.js';
import {UmkmError} from '../errors.js';
import type {Config} from '../schema/config.js';
import {assertConfig} from '../schema/config.js';
import type {ByteFile, FileContent} from './byte-file.js';
import {byteFile, isFileContent, watchedFile} from './byte-file.js';
import {FileLog} from './log.js';
import {openFile} from './open-file.js';
import {emptySummary, TableSet} from './table-set.js';

/** A file: what it is called and what it holds, or a way to read that. */
export interface Source {
  readonly name: string;
  readonly bytes: FileContent;
}

/** How far reading has come. */
export interface Progress {
  readonly file: string;
  /** Position of the file among the sources, from 0, and how many there are. */
  readonly index: number;
  readonly files: number;
  /** Bytes of this file read so far, of `size`. */
  readonly done: number;
  readonly size: number;
}

export interface ReadOptions {
  readonly config?: Config;
  /** File names with the table they hold, where headers cannot tell; before `config.tables`. */
  readonly tables?: Readonly<Record<string, TableName>>;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops reading between two pieces; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface ReadResult {
  readonly tables: Tables;
  /**
   * In the order of the sources, one for each table found; `table` is null where nothing of a file
   * or sheet could be read.
   */
  readonly input: InputSummary[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads CSV files into tables. Every row of every file is accepted, refused or set aside, and said
 * so; no bytes make it throw. Files of the same table become one table.
 *
 * @returns empty `tables` where nothing could be read; the diagnostics say why
 * @throws UmkmError `SOURCE_INVALID`, `CONFIG_INVALID` where the caller gives something else
 */
export async function readTables(
  sources: readonly Source[],
  {config = {}, tables = {}, onProgress, signal}: ReadOptions = {},
): Promise<ReadResult> {
  assertConfig(config);
  assertConfig({tables});
  checkSources(sources);
  const set = new TableSet(config, {...config.tables, ...tables});
  const input: InputSummary[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, {name, bytes}] of sources.entries()) {
    const about = {file: name, index, files: sources.length};
    const file = watchedFile(byteFile(bytes), {
      signal,
      onRead: onProgress && ((done, size) => onProgress({...about, done, size})),
    });
    const hash = await sha256(file);
    const grids = await openFile(file);
    if ('code' in grids) {
      const log = new FileLog(name);
      log.add({code: grids.code, severity: 'error', params: grids.params});
      input.push({...emptySummary(name), sha256: hash});
      diagnostics.push(...log.diagnostics());
      continue;
    }
    for (const grid of grids) {
      const log = new FileLog(name, grid.sheet);
      const summaries = await set.read(name, grid, log);
      for (const summary of summaries) input.push({...summary, sha256: hash});
      for (const diagnostic of log.diagnostics()) diagnostics.push(diagnostic);
    }
  }
  return {tables: set.finish(), input, diagnostics};
}

function checkSources(sources: unknown): void {
  const list: readonly unknown[] = Array.isArray(sources) ? sources : [null];
  const wrong = list.findIndex((source) => {
    const {name, bytes} = (source ?? {}) as Partial<Record<keyof Source, unknown>>;
    return typeof name !== 'string' || !isFileContent(bytes);
  });
  if (wrong >= 0) throw new UmkmError('SOURCE_INVALID', {index: wrong + 1});
}

/** SHA-256 in hexadecimal; empty in a page that is not served securely, which has no `subtle`. */
async function sha256(file: ByteFile): Promise<string> {
  if (file.sha256) return file.sha256();
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return '';
  const digest = await subtle.digest('SHA-256', unshared(await file.read(0, file.size)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes that `digest` takes: it refuses memory that another thread may write. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>)
    : Uint8Array.from(bytes);
}
