import type {ColumnSummary, InputSummary, RecordPlace, Table} from '../data/table.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {Entry} from './log.js';
import {FileLog} from './log.js';
import {originName} from './origin-name.js';

type Dropped = 'refused' | 'set_aside';

interface Fate {
  readonly fate: Dropped;
  readonly why: string;
}

/** What is noticed once all files are read, told of the file and row where it stands. */
export class LateNotes {
  private readonly logs = new Map<string, FileLog>();
  private readonly coerced = new Map<string, number>();
  private readonly fates: Map<number, Fate>[];
  private readonly candidates = new Map<string, readonly number[]>();

  constructor(private readonly input: readonly InputSummary[]) {
    this.fates = input.map(() => new Map<number, Fate>());
  }

  /** Says something of a row of a table. */
  add(
    table: Table,
    row: number,
    entry: Omit<Entry, 'row' | 'column' | 'index'>,
    key: string,
  ): void {
    const at = this.summaryOf(table, row);
    const summary = this.input[at];
    const index = summary?.columns.findIndex((column) => column.key === key) ?? -1;
    this.logOf(summary, table, row).add({
      ...entry,
      row: table.origin.row[row],
      ...(index >= 0 && {column: summary.columns[index].header, index}),
    });
  }

  /** The header under which a row's file has a column, or `null`. */
  header(table: Table, row: number, key: string): string | null {
    const columns = this.input[this.summaryOf(table, row)]?.columns ?? [];
    return columns.find((column) => column.key === key)?.header ?? null;
  }

  /** Counts cells of a column, in the file of a row, whose text had to be interpreted. */
  coerce(table: Table, row: number, key: string, count: number): void {
    const name = `${this.summaryOf(table, row)} ${key}`;
    this.coerced.set(name, (this.coerced.get(name) ?? 0) + count);
  }

  /** Takes an accepted row back: its record is refused or set aside. */
  drop(table: Table, row: number, fate: Dropped, why: string): void {
    this.fates[this.summaryOf(table, row)]?.set(table.origin.row[row], {fate, why});
  }

  /** The summaries with what became of dropped rows and interpreted cells. */
  summaries(): InputSummary[] {
    return this.input.map((summary, at) => {
      const fates = this.fates[at];
      const columns = summary.columns.map((column) => this.withCoerced(column, at));
      if (fates.size === 0) return {...summary, columns};
      let [refused, setAside] = [0, 0];
      for (const {fate} of fates.values()) {
        if (fate === 'refused') refused++;
        else setAside++;
      }
      return {
        ...summary,
        columns,
        accepted: summary.accepted - refused - setAside,
        refused: summary.refused + refused,
        setAside: summary.setAside + setAside,
        places: withFates(summary.places, fates),
      };
    });
  }

  /** Everything noticed, among what was noticed while reading: file by file, by row. */
  among(earlier: readonly Diagnostic[]): Diagnostic[] {
    if (this.logs.size === 0) return [...earlier];
    const order = new Map<string, number>();
    for (const {file, sheet} of this.input) {
      const name = JSON.stringify([file, sheet]);
      if (!order.has(name)) order.set(name, order.size);
    }
    const rank = ({file, sheet}: Diagnostic): number =>
      order.get(JSON.stringify([file, sheet])) ?? order.size;
    const all = [...earlier, ...[...this.logs.values()].flatMap((log) => log.diagnostics())];
    return all.sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
  }

  private withCoerced(column: ColumnSummary, at: number): ColumnSummary {
    const more = this.coerced.get(`${at} ${column.key}`);
    return more === undefined ? column : {...column, coerced: column.coerced + more};
  }

  private logOf(summary: InputSummary | undefined, table: Table, row: number): FileLog {
    const file = summary?.file ?? table.origin.files[table.origin.file[row]];
    const sheet = summary?.sheet ?? null;
    const name = JSON.stringify([file, sheet]);
    let known = this.logs.get(name);
    if (!known) this.logs.set(name, (known = new FileLog(file, sheet)));
    return known;
  }

  /** Position of the summary that counts a row; -1 where none does. */
  private summaryOf({name, origin}: Table, row: number): number {
    const from = origin.files[origin.file[row]];
    const key = `${name} ${from}`;
    let found = this.candidates.get(key);
    if (!found) {
      found = this.input.flatMap((summary, at) =>
        summary.table === name && originName(summary) === from ? [at] : [],
      );
      this.candidates.set(key, found);
    }
    if (found.length < 2) return found[0] ?? -1;
    const record = origin.row[row];
    return found.find((at) => holds(this.input[at].places, record)) ?? found[0];
  }
}

function holds(places: readonly RecordPlace[], record: number): boolean {
  return places.some(({from, to}) => from <= record && record <= to);
}

/** The places with some records' fates changed, stretches of equal fate as long as possible. */
function withFates(
  places: readonly RecordPlace[],
  fates: ReadonlyMap<number, Fate>,
): RecordPlace[] {
  const changed = [...fates.keys()].sort((a, b) => a - b);
  const split: RecordPlace[] = [];
  const push = (place: RecordPlace): void => {
    if (place.from > place.to) return;
    const last = split.at(-1);
    if (last?.fate === place.fate && last.why === place.why && last.to === place.from - 1)
      split[split.length - 1] = {...last, to: place.to};
    else split.push(place);
  };
  let next = 0;
  for (const place of places) {
    let from = place.from;
    for (; next < changed.length && changed[next] <= place.to; next++) {
      const record = changed[next];
      push({...place, from, to: record - 1});
      push({from: record, to: record, ...fates.get(record)!});
      from = record + 1;
    }
    push({...place, from});
  }
  return split;
}
