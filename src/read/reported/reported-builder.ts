import {MISSING_CODE} from '../../data/column.js';
import type {CellNote, Column, TextColumn} from '../../data/column.js';
import type {Table} from '../../data/table.js';

/** One figure: what it counts, where, when, and how much. */
export interface Fact {
  readonly reportedRegion: string | null;
  readonly reportedRegionName: string | null;
  /** The area in which an area known by its name alone lies. */
  readonly reportedWithin: string | null;
  readonly reportedPeriod: string;
  readonly sizeClass: string;
  readonly sector: string | null;
  readonly programme: string | null;
  readonly channel: string | null;
  readonly measure: string;
  /** `null` where nothing says in what it is counted. */
  readonly unit: string | null;
  /** `NaN` where the office says that it has no figure; the note says why. */
  readonly value: number;
  readonly note: CellNote | undefined;
}

const textKeys = [
  'reportedRegion',
  'reportedRegionName',
  'reportedWithin',
  'reportedPeriod',
  'sizeClass',
  'sector',
  'programme',
  'channel',
  'measure',
  'unit',
] as const;

/** Collects reported figures from all files into one long table. */
export class ReportedBuilder {
  private readonly columns = textKeys.map((key) => ({
    key,
    codes: [] as number[],
    index: new Map<string, number>(),
  }));
  private readonly values: number[] = [];
  private readonly notes = new Map<number, CellNote>();
  private readonly files: string[] = [];
  private readonly file: number[] = [];
  private readonly row: number[] = [];
  private readonly names = new Map<string, string>();
  private readonly places = new Map<string, number>();

  /** The spelling in which an area without a code was met first, in whatever file. */
  readonly nameOf = (folded: string, name: string): string => {
    const known = this.names.get(folded) ?? name;
    this.names.set(folded, known);
    return known;
  };

  openFile(name: string): void {
    this.files.push(name);
  }

  /** Where the same figure stands already, or `null`. */
  earlier(fact: Fact): {readonly file: string; readonly row: number} | null {
    const at = this.places.get(factName(fact));
    return at === undefined ? null : {file: this.files[this.file[at]], row: this.row[at]};
  }

  /** Adds a figure from a physical row of the file opened last. */
  add(fact: Fact, row: number): void {
    const at = this.values.push(fact.value) - 1;
    this.places.set(factName(fact), at);
    for (const {key, codes, index} of this.columns) {
      const text = fact[key];
      let code = text === null ? MISSING_CODE : index.get(text);
      if (code === undefined) index.set(text!, (code = index.size));
      codes.push(code);
    }
    if (fact.note) this.notes.set(at, fact.note);
    this.file.push(this.files.length - 1);
    this.row.push(row);
  }

  finish(): Table {
    const columns: Record<string, Column> = {};
    for (const {key, codes, index} of this.columns) {
      const column: TextColumn = {
        kind: 'text',
        codes: Int32Array.from(codes),
        dictionary: [...index.keys()],
      };
      columns[key] = column;
    }
    const values = Float64Array.from(this.values);
    columns['value'] =
      this.notes.size > 0 ? {kind: 'number', values, notes: this.notes} : {kind: 'number', values};
    const origin = {
      files: this.files,
      file: Uint16Array.from(this.file),
      row: Int32Array.from(this.row),
    };
    return {name: 'reported', length: this.values.length, columns, origin};
  }
}

/** What a figure is of, without how much: equal for two statements of the same figure. */
export function factName(fact: Fact): string {
  return JSON.stringify(textKeys.map((key) => (key === 'reportedRegionName' ? null : fact[key])));
}
