import {expect} from 'vitest';
import type {Tables} from '../../src/data/table.js';
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
  const {tables, input} = await readTables(sources, {config});
  for (const one of input)
    expect({file: one.file, refused: one.refused}).toEqual({file: one.file, refused: 0});
  return tables;
}
