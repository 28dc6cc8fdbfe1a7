import {readTables, type Diagnostic, type Source, type Tables} from '../../src/index.js';

type Value = string | number | null;

/** Inputs as the CSV file an office would send; `null` is an empty cell. */
export function csvFile(
  name: string,
  header: readonly string[],
  rows: readonly (readonly Value[])[],
): Source {
  const cell = (value: Value): string => {
    const text = value === null ? '' : String(value);
    return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [header, ...rows].map((row) => row.map(cell).join(';'));
  return {name, bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)};
}

/** Reads files that must be accepted whole: a refused row would change the question. */
export async function tablesOf(...files: readonly Source[]): Promise<Tables> {
  const {tables, diagnostics} = await readTables(files);
  const refused = diagnostics.filter(({severity}) => severity === 'error');
  if (refused.length > 0) throw new Error(`input refused: ${describe(refused[0])}`);
  return tables;
}

function describe({file, row, column, code}: Diagnostic): string {
  return [file, row, column, code].join(' ');
}
