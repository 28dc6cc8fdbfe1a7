import {expect} from 'vitest';
import type {TableName, Tables} from '../../src/data/table.js';
import {tableNames} from '../../src/data/table.js';
import {readTables} from '../../src/read/read-tables.js';
import type {Config} from '../../src/schema/config.js';

/** Reads small text tables the way an office's files are read; refused rows fail the test. */
export async function tablesOf(
  files: Readonly<Record<string, string>>,
  config: Config = {},
): Promise<Tables> {
  const sources = Object.entries(files).map(([name, text]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n'),
    ),
  }));
  // A register of nothing but identifiers is one only where somebody says so.
  const named = Object.keys(files).filter((name) =>
    (tableNames as readonly string[]).includes(name),
  );
  const forced = Object.fromEntries(named.map((name) => [`${name}.csv`, name as TableName]));
  const {tables, input} = await readTables(sources, {config, tables: forced});
  for (const one of input)
    expect({file: one.file, refused: one.refused}).toEqual({file: one.file, refused: 0});
  return tables;
}
