import type {Merge} from './grid.js';
import {damaged, tooLarge} from './container-fault.js';
import type {XlsxCells} from './xlsx-cells.js';
import type {DateKind} from './xlsx-date.js';
import {isoDate, serialDate} from './xlsx-date.js';
import {plainDigits} from './xlsx-number.js';
import {parseRange, parseReference} from './xlsx-reference.js';
import type {SharedStrings} from './xlsx-strings.js';
import {RichText, unescapeText} from './xlsx-strings.js';
import {isTrue} from './xlsx-workbook.js';
import type {Attributes, XmlHandler} from './xlsx-xml.js';

/** What the cells of a sheet mean by what stands elsewhere in the workbook. */
export interface CellMeanings {
  readonly strings: SharedStrings;
  /** What each style makes of a number. */
  readonly kinds: readonly DateKind[];
  readonly from1904: boolean;
}

const lastRow = 1_048_576;
const mostMerges = 200_000;
/** More empty rows than these between two others are worth a remark. */
const farApart = 10_000;
const keptDates = 20_000;

/** Reads the cells of a sheet into a batch, and what the sheet says about itself. */
export class SheetHandler implements XmlHandler {
  readonly merges: Merge[] = [];
  /** Rows with cells that the sheet hides. */
  readonly hiddenRows: number[] = [];
  /** First and last of the columns that it hides, from 0. */
  readonly hiddenColumns: (readonly [number, number])[] = [];
  /** Formulas whose result is not stored, and where the first of them stands. */
  readonly unsolved = {count: 0, row: 0, column: 0};
  /** The first row behind many empty ones, and how many they are. */
  readonly gap = {row: 0, rows: 0};
  /** Number of the last row that holds something, and how many do. */
  lastRow = 0;
  filledRows = 0;
  /** Empty cells before the last one of each row. */
  emptyCells = 0;
  /** The widest row. */
  width = 0;

  private inData = false;
  private inRow = false;
  private row = 0;
  private rowHidden = false;
  private column = -1;
  private inCell = false;
  private type = '';
  private style = 0;
  private inValue = false;
  private hasValue = false;
  private hasFormula = false;
  private value = '';
  private readonly rich = new RichText();
  /** Dates come again and again, and to write one takes time. */
  private readonly dates = new Map<number, string>();

  /** @param part for saying where the workbook is damaged */
  constructor(
    private readonly part: string,
    private readonly batch: XlsxCells,
    private readonly meanings: CellMeanings,
  ) {}

  open(name: string, attributes: () => Attributes): void {
    if (this.inCell) this.openInCell(name);
    else if (name === 'c') this.openCell(attributes());
    else if (name === 'row') this.openRow(attributes());
    else if (name === 'sheetData') this.inData = true;
    else if (name === 'mergeCell') this.addMerge(attributes());
    else if (name === 'col') this.addColumns(attributes());
  }

  close(name: string): void {
    if (this.inCell) this.closeInCell(name);
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') this.inData = false;
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else if (this.inCell) this.rich.text(text);
  }

  private openRow({r, hidden}: Attributes): void {
    if (!this.inData) return;
    if (this.inRow) throw damaged('order', this.part);
    this.inRow = true;
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.row || row > lastRow)
      throw damaged('order', this.part);
    this.row = row;
    this.rowHidden = isTrue(hidden);
    this.column = -1;
  }

  private closeRow(): void {
    const {row, batch} = this;
    this.inRow = false;
    if (!this.inData || !batch.endRow(row)) return;
    const empty = row - this.lastRow - 1;
    if (empty > farApart && empty > this.gap.rows) Object.assign(this.gap, {row, rows: empty});
    this.lastRow = row;
    this.filledRows++;
    const {width, filled} = batch;
    this.emptyCells += width - filled;
    if (width > this.width) this.width = width;
    if (this.rowHidden) this.hiddenRows.push(row);
  }

  private openCell({r, t = 'n', s}: Attributes): void {
    if (!this.inRow) return;
    if (r !== undefined) {
      const {row, column} = parseReference(r);
      if (row !== this.row || column <= this.column) throw damaged('order', this.part);
      this.column = column;
    } else this.column++;
    this.inCell = true;
    this.type = t;
    this.style = s === undefined ? 0 : Number(s);
    this.inValue = false;
    this.hasValue = false;
    this.hasFormula = false;
    this.value = '';
  }

  private openInCell(name: string): void {
    if (name === 'v') {
      this.inValue = true;
      this.hasValue = true;
    } else if (name === 'f') {
      this.hasFormula = true;
    } else if (name === 'is') {
      this.hasValue = true;
      this.rich.clear();
    } else this.rich.open(name);
  }

  private closeInCell(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') {
      this.inCell = false;
      this.addCell();
      this.rich.clear();
    } else this.rich.close(name);
  }

  private addCell(): void {
    const {batch, column, type, value} = this;
    const inline = this.rich.value;
    if (inline !== '') {
      batch.addText(column, inline);
      return;
    }
    const stored = this.hasValue && (value !== '' || type === 'str');
    if (!stored) {
      if (this.hasFormula) this.noteUnsolved();
      return;
    }
    if (type === 'n') this.addNumber(value.trim());
    else if (type === 's') this.addShared(value.trim());
    else if (type === 'b') batch.addText(column, truths.get(value.trim()) ?? value);
    else if (type === 'd') batch.addText(column, isoDate(value.trim()));
    else batch.addText(column, unescapeText(value));
  }

  private addNumber(value: string): void {
    const {batch, column} = this;
    const digits = plainDigits(value);
    const number = digits === null ? NaN : Number(value);
    const kind = this.meanings.kinds[this.style] ?? 'none';
    const date = kind === 'none' ? null : this.dateOf(number, kind);
    if (date !== null) batch.addText(column, date);
    else batch.addText(column, digits ?? value, Number.isFinite(number) ? number + 0 : NaN);
  }

  private dateOf(serial: number, kind: DateKind): string | null {
    const known = kind === 'date' ? this.dates.get(serial) : undefined;
    if (known !== undefined) return known;
    const date = serialDate(serial, kind, this.meanings.from1904);
    if (date !== null && kind === 'date' && this.dates.size < keptDates)
      this.dates.set(serial, date);
    return date;
  }

  private addShared(value: string): void {
    const {strings} = this.meanings;
    const index = value === '' ? -1 : Number(value);
    if (!Number.isInteger(index) || index < 0 || index >= strings.length)
      throw damaged('strings', this.part);
    if (strings.end(index) > strings.start(index)) this.batch.addShared(this.column, index);
  }

  private noteUnsolved(): void {
    const {unsolved, row, column} = this;
    if (unsolved.count++ === 0) Object.assign(unsolved, {row, column});
  }

  private addMerge({ref = ''}: Attributes): void {
    const merge = parseRange(ref);
    if (merge === null) throw damaged('order', this.part);
    if (this.merges.push(merge) > mostMerges) throw tooLarge(this.part);
  }

  private addColumns({min = '', max = '', hidden}: Attributes): void {
    if (!isTrue(hidden)) return;
    const [from, to] = [Number(min) - 1, Number(max) - 1];
    if (!(from > (this.hiddenColumns.at(-1)?.[1] ?? -1) && to >= from))
      throw damaged('order', this.part);
    this.hiddenColumns.push([from, to]);
  }
}

const truths: ReadonlyMap<string, string> = new Map([
  ['0', 'FALSE'],
  ['1', 'TRUE'],
  ['false', 'FALSE'],
  ['true', 'TRUE'],
]);
