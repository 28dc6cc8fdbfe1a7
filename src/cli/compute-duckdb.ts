import {checkParams, indicatorOf} from '../compute.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {TableName} from '../data/table.js';
import type {FileAccount} from '../duckdb/files.js';
import {openDuckdbSession} from '../duckdb/session.js';
import {UmkmError} from '../errors.js';
import {findFiles} from '../node/read-folder.js';
import type {Arguments} from './arguments.js';
import type {Answer} from './compute.js';
import {checkTableNames} from './load.js';

/**
 * One indicator from files that DuckDB reads itself, however large they are. What could not be
 * understood is told as numbers of rows and cells, for each column.
 *
 * @throws UmkmError `CLI_OPERAND`, `CLI_VALUE`, and what `openDuckdbSession` and `compute` throw
 */
export async function answerWithDuckdb(
  key: string,
  paths: readonly string[],
  {by, where, params, totals, config: configPath, tables}: Arguments,
): Promise<Answer> {
  if (paths.length === 0) throw new UmkmError('CLI_OPERAND', {expected: 'compute INDIKATOR PATH…'});
  checkTableNames(tables);
  const {files, config} = await findFiles(paths, configPath);
  const indicator = indicatorOf(key);
  checkParams(indicator, params);
  const session = await openDuckdbSession(
    {files, tables: tables as Readonly<Record<string, TableName>>},
    {config, params},
  );
  try {
    const result = await session.compute(indicator, {by, where, totals});
    const input = session.input.map((account) => ({...account, setAside: 0}));
    return {
      result,
      loaded: {
        input,
        diagnostics: session.input.flatMap(remarksOf),
        refusedFiles: 0,
        config,
        tables: session.beside,
      },
    };
  } finally {
    session.close();
  }
}

function remarksOf({file, refused, columns}: FileAccount): Diagnostic[] {
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
