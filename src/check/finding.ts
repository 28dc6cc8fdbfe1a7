import type {Diagnostic} from '../data/diagnostic.js';
import type {Table} from '../data/table.js';

/** Something that several cells together show; every figure stays as it is. */
export interface Finding {
  readonly code: string;
  /** Row of the table in which it shows. */
  readonly row: number;
  readonly params: Diagnostic['params'];
}

/** No more examples than these of one kind in one file; the last one says how many more there are. */
const mostExamples = 20;

/** Findings as diagnostics, placed in the file and record that each row came from. */
export function asDiagnostics(table: Table, findings: readonly Finding[]): Diagnostic[] {
  const kinds = new Map<string, Diagnostic[]>();
  const counts = new Map<string, number>();
  for (const {code, row, params} of findings) {
    const [file, sheet] = placeOf(table.origin.files[table.origin.file[row]]);
    const kind = `${code} ${file} ${sheet ?? ''}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const examples = kinds.get(kind) ?? [];
    kinds.set(kind, examples);
    if (examples.length >= mostExamples) continue;
    const at = {file, sheet, row: table.origin.row[row], column: null, found: null};
    examples.push({code, severity: 'warning', ...at, params});
  }
  return [...kinds].flatMap(([kind, examples]) => {
    const more = counts.get(kind)! - examples.length;
    if (more === 0) return examples;
    const last = examples[examples.length - 1];
    return [...examples.slice(0, -1), {...last, params: {...last.params, more}}];
  });
}

/** The file and sheet of an origin such as `buku.xlsx › Data`. */
function placeOf(origin: string): [file: string, sheet: string | null] {
  const at = origin.indexOf(' › ');
  return at < 0 ? [origin, null] : [origin.slice(0, at), origin.slice(at + 3)];
}
