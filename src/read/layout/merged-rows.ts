import type {ColumnType} from '../../schema/spec.js';
import type {Layout} from './find-layout.js';
import type {Merge} from '../container/grid.js';
import type {FileLog} from '../log.js';
import type {Rows} from '../container/rows.js';
import {RowsView} from '../container/rows-view.js';

/** What a merged cell says of every row it spans; an amount in it would be counted for each. */
const sayings: ReadonlySet<ColumnType> = new Set(['text', 'code', 'enum', 'list', 'date', 'year']);

/**
 * Lets a cell that the sheet merges over several rows hold for each of these rows, where its column
 * names something: a kecamatan beside its three size classes, a group beside each of its items.
 * Amounts and counts stay with the first row.
 */
export function withMergedRows(layout: Layout, merges: readonly Merge[], log: FileLog): Layout {
  const {open, headerRow, table} = layout;
  const columns = new Set(
    table.matches.flatMap(({index, spec}) => (spec && sayings.has(spec.type) ? [index] : [])),
  );
  const spans = merges.filter(
    ({top, bottom, left}) => top > headerRow && bottom > top && columns.has(left),
  );
  if (spans.length === 0) return layout;
  const params = {count: spans.length};
  log.add({code: 'READ_MERGED_USED', severity: 'info', row: spans[0].top, params});
  return {...layout, open: () => new MergedRows(open(), spans)};
}

interface Held {
  readonly bottom: number;
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly text: string;
}

/** Walks through records in which a merged cell stands in each of its rows that holds anything. */
class MergedRows extends RowsView implements Rows {
  width = 0;
  private readonly tops = new Map<number, Merge[]>();
  /** What holds in the current record, by column. */
  private readonly held = new Map<number, Held>();
  /** The merged cell that `at` chose, or `null`. */
  private chosen: Held | null = null;

  constructor(rows: Rows, spans: readonly Merge[]) {
    super(rows);
    for (const span of spans) {
      const known = this.tops.get(span.top);
      if (known) known.push(span);
      else this.tops.set(span.top, [span]);
    }
  }

  get empty(): boolean {
    return this.rows.empty;
  }

  override get number(): number {
    return this.chosen ? this.chosen.number : this.rows.number;
  }

  override get cell(): Uint8Array {
    return this.chosen ? this.chosen.bytes : this.rows.cell;
  }

  override get start(): number {
    return this.chosen ? 0 : this.rows.start;
  }

  override get end(): number {
    return this.chosen ? this.chosen.bytes.length : this.rows.end;
  }

  next(): boolean {
    if (!this.rows.next()) return false;
    const {rows, held} = this;
    this.chosen = null;
    for (const [column, {bottom}] of held) if (rows.row > bottom) held.delete(column);
    for (const {left, bottom} of this.tops.get(rows.row) ?? []) {
      rows.at(left);
      if (rows.end === rows.start) continue;
      const bytes = rows.cell.slice(rows.start, rows.end);
      held.set(left, {bottom, bytes, number: rows.number, text: rows.text(left)});
    }
    this.width = rows.width;
    // A record without anything of its own is none, whatever is merged over it.
    if (!rows.empty)
      for (const column of held.keys()) this.width = Math.max(this.width, column + 1);
    return true;
  }

  at(index: number): void {
    this.chosen = null;
    this.rows.at(index);
    if (this.rows.start === this.rows.end) this.chosen = this.over(index);
  }

  text(index: number): string {
    const own = this.rows.text(index);
    return own === '' ? (this.over(index)?.text ?? '') : own;
  }

  private over(index: number): Held | null {
    return this.rows.empty ? null : (this.held.get(index) ?? null);
  }
}
