import {basename} from 'node:path';
import type {InputSummary, TableName, Tables} from '../data/table.js';
import {tableNames} from '../data/table.js';
import type {Diagnostic} from '../data/diagnostic.js';
import {UmkmError} from '../errors.js';
import {readPaths} from '../node.js';
import type {Config} from '../schema/config.js';
import {cliWords} from '../text/cli.js';
import {nearest} from './nearest.js';
import type {Arguments} from './arguments.js';

/** The office's files, read. */
export interface Loaded {
  readonly tables: Tables;
  readonly config: Config;
  readonly input: readonly InputSummary[];
  readonly diagnostics: readonly Diagnostic[];
  /** What area codes were looked up in. */
  readonly regions: readonly string[];
  /** Files that could not be read at all. */
  readonly refusedFiles: number;
}

/**
 * Reads files and folders, with progress on stderr where somebody watches.
 *
 * @throws UmkmError `CLI_OPERAND` without a path, `CLI_VALUE` for a table that does not exist,
 *   `CLI_TABLE` for a file that is not read, and what `readPaths` throws
 */
export async function load(
  paths: readonly string[],
  {command, config, tables, lang}: Arguments,
): Promise<Loaded> {
  if (paths.length === 0)
    throw new UmkmError('CLI_OPERAND', {
      expected: /^(compute|explain)$/.test(command)
        ? `${command} INDIKATOR PATH…`
        : `${command} PATH…`,
    });
  checkTableNames(tables);
  const result = await readPaths(paths, {
    config,
    tables: tables as Record<string, TableName>,
    onProgress: (count: number) => {
      if (process.stderr.isTTY) process.stderr.write(`${cliWords[lang].reading(String(count))}\n`);
    },
  });
  const read = result.input.map(({file}) => file);
  const stray = Object.keys(tables).find(
    (file) => !read.some((name) => name === file || basename(name) === file),
  );
  if (stray !== undefined)
    throw new UmkmError('CLI_TABLE', {found: stray, known: read.slice(0, 12)});
  const refusedFiles = result.input.filter(isRefused).length;
  return {...result, refusedFiles};
}

/** @throws UmkmError `CLI_VALUE` for a table that does not exist */
export function checkTableNames(tables: Arguments['tables']): void {
  for (const [file, table] of Object.entries(tables)) {
    if ((tableNames as readonly string[]).includes(table)) continue;
    throw new UmkmError('CLI_VALUE', {
      option: '--table',
      found: `${file}=${table}`,
      expected: (nearest(table, tableNames).length > 0
        ? nearest(table, tableNames)
        : tableNames
      ).join(', '),
    });
  }
}

/** Whether a file could not be read at all. */
export function isRefused(one: InputSummary): boolean {
  return one.table === null && !passedOver(one);
}

/** Whether a sheet was left out on purpose: it is hidden, or no table beside one that is. */
function passedOver({places}: InputSummary): boolean {
  return places.some(({why}) => why === 'READ_SHEET_SKIPPED' || why === 'READ_SHEET_HIDDEN');
}
