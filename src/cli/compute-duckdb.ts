import {checkParams, indicatorOf} from '../compute.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {TableName} from '../data/table.js';
import type {FileAccount} from '../duckdb/join-parts.js';
import {openDuckdbSession, type DuckdbSession} from '../duckdb/session.js';
import {UmkmError} from '../errors.js';
import {findFiles} from '../node/read-folder.js';
import type {Config} from '../schema/config.js';
import type {Arguments} from './arguments.js';
import type {Answer} from './compute.js';
import {checkTableNames, isRefused, type Loaded} from './load.js';

/**
 * One indicator from files that DuckDB reads itself, however large they are. What could not be
 * understood is told as numbers of rows and cells, for each column.
 *
 * @throws UmkmError `CLI_OPERAND`, `CLI_VALUE`, and what `openDuckdbSession` and `compute` throw
 */
export async function answerWithDuckdb(
  key: string,
  paths: readonly string[],
  args: Arguments,
): Promise<Answer> {
  const {by, where, params, totals} = args;
  const indicator = indicatorOf(key);
  checkParams(indicator, params);
  const {session, config} = await openWithDuckdb(paths, args);
  try {
    const result = await session.compute(indicator, {by, where, totals});
    return {result, loaded: {...loadedOf(session), config}};
  } finally {
    session.close();
  }
}

/**
 * Opens the files of a command in DuckDB.
 *
 * @throws UmkmError `CLI_OPERAND`, `CLI_VALUE`, and what `openDuckdbSession` throws
 */
export async function openWithDuckdb(
  paths: readonly string[],
  {command, config: configPath, tables, params, memoryLimit, tempDirectory}: Arguments,
): Promise<{readonly session: DuckdbSession; readonly config: Config}> {
  if (paths.length === 0)
    throw new UmkmError('CLI_OPERAND', {
      expected: command === 'build' ? 'build PATH…' : `${command} INDIKATOR PATH…`,
    });
  checkTableNames(tables);
  const {files, config} = await findFiles(paths, configPath);
  const session = await openDuckdbSession(
    {
      files,
      tables: tables as Readonly<Record<string, TableName>>,
      ...(configPath !== undefined && {config: configPath}),
    },
    {config, params, memoryLimit, tempDirectory},
  );
  return {session, config};
}

/** What became of the files, as reading into memory tells it, as far as DuckDB can tell. */
export function loadedOf({input, beside, readDiagnostics}: DuckdbSession): Omit<Loaded, 'config'> {
  return {
    input,
    diagnostics: [...readDiagnostics, ...input.flatMap(remarksOf)],
    refusedFiles: input.filter(isRefused).length,
    tables: beside,
    regions: [],
  };
}

/** What DuckDB read has no places; what went through memory has its own remarks. */
function remarksOf({file, refused, columns, places}: FileAccount): Diagnostic[] {
  if (places.length > 0) return [];
  const place = {file, sheet: null, row: null, found: null, severity: 'warning'} as const;
  const cells = columns
    .filter((column) => column.refused > 0)
    .map((column) => ({
      ...place,
      code: 'ENGINE_CELLS',
      column: column.header,
      params: {count: column.refused},
    }));
  if (refused === 0) return cells;
  return [{...place, code: 'ENGINE_ROWS', column: null, params: {count: refused}}, ...cells];
}
