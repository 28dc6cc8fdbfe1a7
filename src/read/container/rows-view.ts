import type {Rows} from './rows.js';

/** What a walk shows that looks at another one, where it does not say otherwise. */
export abstract class RowsView {
  constructor(protected readonly rows: Rows) {}

  get row(): number {
    return this.rows.row;
  }

  get openQuoteRow(): number {
    return this.rows.openQuoteRow;
  }

  get innerLines(): number {
    return this.rows.innerLines;
  }

  get innerSeparators(): number {
    return this.rows.innerSeparators;
  }

  get number(): number {
    return this.rows.number;
  }

  get cell(): Uint8Array {
    return this.rows.cell;
  }

  get start(): number {
    return this.rows.start;
  }

  get end(): number {
    return this.rows.end;
  }

  more(): Promise<boolean> {
    return this.rows.more();
  }
}
