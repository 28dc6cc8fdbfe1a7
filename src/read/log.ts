import type {Diagnostic, Severity} from '../data/diagnostic.js';
import {maskText, shorten} from './cell/mask.js';

/** No more examples than these of one kind in one column: the rest is a count. */
export const examplesPerKind = 20;

export interface Entry {
  readonly code: string;
  readonly severity: Severity;
  readonly row?: number | null;
  readonly column?: string | null;
  /** Position of the column, from 0, so that the cell can be named `D17`. */
  readonly index?: number;
  /** What the cell holds; or how to look that up, which only an example needs. */
  readonly found?: string | (() => string) | null;
  readonly personal?: boolean;
  readonly params?: Diagnostic['params'];
}

interface Kind {
  readonly examples: Diagnostic[];
  count: number;
}

/** Collects the diagnostics of one file, or of one sheet of it. */
export class FileLog {
  private readonly kinds = new Map<string, Kind>();
  private readonly parts: FileLog[] = [];

  /** @param left the column of the sheet in which the table begins, from 0 */
  constructor(
    private readonly file: string,
    readonly sheet: string | null = null,
    private readonly left = 0,
  ) {}

  /** The log of a table that stands beside others; what it holds is said by this one as well. */
  beside(left: number): FileLog {
    const part = new FileLog(this.file, this.sheet, this.left + left);
    this.parts.push(part);
    return part;
  }

  add({
    code,
    severity,
    row = null,
    column = null,
    index,
    found = null,
    personal = false,
    params = {},
  }: Entry): void {
    const name = `${code} ${severity} ${column ?? ''}`;
    let kind = this.kinds.get(name);
    if (!kind) this.kinds.set(name, (kind = {examples: [], count: 0}));
    kind.count++;
    if (kind.examples.length >= examplesPerKind) return;
    const cell: Record<string, string> =
      row !== null && index !== undefined
        ? {cell: `${columnLetters(this.left + index)}${row}`}
        : {};
    const text = typeof found === 'function' ? found() : found;
    kind.examples.push({
      code,
      severity,
      file: this.file,
      sheet: this.sheet,
      row,
      column,
      found: text === null ? null : shorten(personal ? maskText(text) : text),
      params: {...params, ...cell},
    });
  }

  /** Takes back what was said about records from `row` on: they belong to another table. */
  forgetFrom(row: number): void {
    for (const kind of this.kinds.values()) {
      const kept = kind.examples.filter((example) => (example.row ?? 0) < row);
      kind.count -= kind.examples.length - kept.length;
      kind.examples.splice(0, Infinity, ...kept);
    }
  }

  /**
   * Everything that was noticed, by row, what concerns the whole file first. Where a kind has more
   * than its examples, its last example carries how many more as `more`.
   */
  diagnostics(): Diagnostic[] {
    const all = this.parts.flatMap((part) => part.diagnostics());
    for (const {examples, count} of this.kinds.values()) {
      if (examples.length === 0) continue;
      const more = count - examples.length;
      examples.forEach((example, index) => {
        const last = more > 0 && index === examples.length - 1;
        all.push(last ? {...example, params: {...example.params, more}} : example);
      });
    }
    return all.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
}

/** The letters of a spreadsheet's column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
