import {checkTables} from '../check/check-tables.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary, TableName, Tables} from '../data/table.js';
import type {Config} from '../schema/config.js';
import {assertConfig} from '../schema/config.js';
import type {FileContent} from './container/byte-file.js';
import {byteFile, watchedFile} from './container/byte-file.js';
import {checkOptions, checkSources} from './check-input.js';
import {fileHash} from './container/file-hash.js';
import {FileLog} from './log.js';
import {LateNotes} from './late-notes.js';
import type {Links} from './link/link-tables.js';
import {linkTables} from './link/link-tables.js';
import {openFile} from './container/open-file.js';
import {readGrids} from './read-grids.js';
import type {RegionSources} from './region/region-book.js';
import {RegionBook} from './region/region-book.js';
import {resolveRegions} from './region/resolve-regions.js';
import {emptySummary, TableSet} from './table-set.js';
import {brokenPlacesOf} from './container/text-file.js';

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
  /** Lists of areas, by which rows get the codes of their areas. */
  readonly regions?: RegionSources;
  /** The office's secret: NIB, NIK and other identifiers become pseudonyms made with it. */
  readonly pseudonymKey?: string | undefined;
  /** `keep` leaves names, NIK and telephone numbers in the tables; they go once tables are linked. */
  readonly personal?: 'drop' | 'keep';
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
  /** What area codes were looked up in: `idn-area-data 3.1.2`; empty where nothing was. */
  readonly regions: readonly string[];
  /** How businesses were linked across tables, and which are probably the same. */
  readonly links: Links;
}

/**
 * Reads spreadsheets and text files into tables. Every row of every file is accepted, refused or set
 * aside, and said so; no bytes make it throw. Files of the same table become one table.
 *
 * @returns empty `tables` where nothing could be read; the diagnostics say why
 * @throws UmkmError `SOURCE_INVALID`, `CONFIG_INVALID`, `OPTION_INVALID`, `PSEUDONYM_KEY`,
 *   `REGION_LIST_INVALID` where the caller gives something else; `FILE_UNREADABLE` where a source's
 *   bytes cannot be had
 */
export async function readTables(
  sources: readonly Source[],
  {config = {}, tables = {}, regions, pseudonymKey, personal, onProgress, signal}: ReadOptions = {},
): Promise<ReadResult> {
  assertConfig(config);
  assertConfig({tables});
  checkSources(sources);
  checkOptions({regions, pseudonymKey, personal, onProgress, signal});
  signal?.throwIfAborted();
  const book = new RegionBook(config, regions);
  const set = new TableSet(config, {...config.tables, ...tables});
  const input: InputSummary[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, {name, bytes}] of sources.entries()) {
    const about = {file: name, index, files: sources.length};
    const file = watchedFile(byteFile(bytes), {
      name,
      signal,
      onRead: onProgress && ((done, size) => onProgress({...about, done, size})),
    });
    const grids = await openFile(file);
    if ('code' in grids) {
      const log = new FileLog(name);
      log.add({code: grids.code, severity: 'error', params: grids.params});
      input.push({...emptySummary(name), sha256: await fileHash(file)});
      diagnostics.push(...log.diagnostics());
      continue;
    }
    const read = await readGrids(set, name, grids, (sheet) => set.asksFor(name, sheet));
    // A file that was read in order has its hash by now.
    const hash = await fileHash(file);
    for (const summary of read.summaries) input.push({...summary, sha256: hash});
    const places = brokenPlacesOf(file);
    if (places > 0) {
      const log = new FileLog(name);
      log.add({code: 'READ_ENCODING_BROKEN', severity: 'warning', params: {places}});
      diagnostics.push(...log.diagnostics());
    }
    for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
  }
  const notes = new LateNotes(input);
  const resolved = await resolveRegions(set.finish(), book, notes);
  const options = {link: config.link, pseudonymKey, personal};
  const {tables: linked, links} = await linkTables(resolved, notes, options);
  const findings = checkTables(linked, {asOf: config.asOf});
  return {
    tables: linked,
    input: notes.summaries(),
    diagnostics: [...notes.among(diagnostics), ...findings],
    regions: book.editions,
    links,
  };
}
