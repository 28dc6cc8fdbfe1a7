import type {Flag} from '../../data/flags.js';
import type {Config} from '../../schema/config.js';
import {buildColumn} from '../column/build-column.js';
import type {CellIssue, CellState} from '../cell/cell.js';
import {ABSENT, COERCED, UNREADABLE} from '../cell/cell.js';
import type {ColumnBuilder} from '../column/column-builder.js';
import type {FileLog} from '../log.js';
import type {HeaderMatch} from '../header/match-headers.js';
import type {FigureCounts} from './reported-figures.js';
import type {Staged} from './reported-stage.js';
import {TextBuilder} from '../column/text-builder.js';
import {YearBuilder} from '../column/year-builder.js';

/** A column beside the figures, which says what they are about, with the cell read last. */
export class SaidColumn {
  readonly counts: FigureCounts = {filled: 0, missing: 0, coerced: 0, approximate: 0, refused: 0};
  state: CellState = ABSENT;
  written = '';

  constructor(
    readonly match: HeaderMatch,
    private readonly builder: ColumnBuilder,
  ) {}

  get issue(): CellIssue | null {
    return this.builder.issue;
  }

  read(staged: Staged, row: number): void {
    this.written = staged.text(this.match.index, row);
    const bytes = encoder.encode(this.written);
    const number = staged.number(this.match.index, row);
    this.state = this.builder.set(0, bytes, 0, bytes.length, number);
  }

  value(): string | null {
    return this.builder instanceof TextBuilder ? this.builder.textAt(0) : null;
  }

  year(): number | null {
    const year = this.builder instanceof YearBuilder ? this.builder.value(0) : NaN;
    return Number.isNaN(year) ? null : year;
  }

  flags(): readonly Flag[] {
    return this.builder instanceof YearBuilder ? (this.builder.note(0)?.flags ?? []) : [];
  }

  /** Counts the cell of a kept row, and says what is to be said of it. */
  note(record: number, log: FileLog): void {
    const {counts, state, match} = this;
    if (state === ABSENT) counts.missing++;
    else if (state === UNREADABLE) counts.refused++;
    else counts.filled++;
    if (state === COERCED) counts.coerced++;
    if (!this.issue) return;
    const {code, severity, params} = this.issue;
    const {header, index} = match;
    log.add({code, severity, row: record, column: header, index, found: this.written, params});
  }
}

/** The column of a header that says what figures are about; none for one of figures. */
export function saidColumn(match: HeaderMatch, {codeSystem = 'kemendagri'}: Config): SaidColumn[] {
  const {spec} = match;
  if (!spec || spec.key.startsWith('value ')) return [];
  return [new SaidColumn(match, buildColumn(spec, codeSystem))];
}

const encoder = new TextEncoder();
