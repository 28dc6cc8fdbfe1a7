import type {CellState, LateReport} from '../cell/cell.js';
import {ABSENT, COERCED, UNREADABLE} from '../cell/cell.js';
import {readNumberAsCode} from '../cell/code-number.js';
import {codeRules, damaged} from '../cell/code.js';
import {lacksLeadingZero} from '../cell/identifiers.js';
import type {Interner} from './interner.js';
import {decodeUtf8} from './interner.js';
import type {CodeSystem} from '../cell/region-code.js';
import {TextBuilder} from './text-builder.js';

const encoder = new TextEncoder();
/** So many NIK that all end in zero do so by no chance. */
const fewestRounded = 5;

/**
 * Builds a column of codes. Of a number that its container holds as one it knows what such a number
 * loses; and what a spreadsheet took from all codes of a file shows in them together.
 */
export class CodeBuilder extends TextBuilder {
  constructor(
    private readonly key: string,
    system: CodeSystem,
    texts?: Interner,
  ) {
    super(codeRules(key, system), texts);
  }

  override set(
    row: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    number = NaN,
  ): CellState {
    if (Number.isNaN(number) || start === end) return super.set(row, bytes, start, end);
    const reading = readNumberAsCode(this.key, decodeUtf8(bytes, start, end));
    if (reading === null) return super.set(row, bytes, start, end);
    if (reading.text === null) {
      this.clear(row);
      this.issue = reading.issue ?? null;
      return reading.issue ? UNREADABLE : ABSENT;
    }
    const text = encoder.encode(reading.text);
    const state = super.set(row, text, 0, text.length);
    this.issue ??= reading.issue ?? null;
    return state === ABSENT || state === UNREADABLE ? state : COERCED;
  }

  override closeFile(from = 0, to = 0, report?: LateReport): void {
    if (report === undefined || from === to) return;
    if (this.key === 'ownerNik') this.refuseRounded(from, to, report);
    if (this.key === 'kbliCode') this.refuseShortened(from, to, report);
  }

  /** Where every NIK of a file ends in zero, a spreadsheet has written that zero. */
  private refuseRounded(from: number, to: number, report: LateReport): void {
    for (let row = from; row < to; row++) if (this.textAt(row)?.endsWith('0') === false) return;
    const codes = this.distinct(from, to);
    if (codes.size >= fewestRounded) this.refuse(from, to, codes, 'digits', report);
  }

  /** Among codes of five digits of which none begins with zero, one of four has lost its own. */
  private refuseShortened(from: number, to: number, report: LateReport): void {
    const codes = this.distinct(from, to);
    const texts = [...codes.values()];
    const five = texts.some((text) => text.length === 5);
    if (!five || texts.some((text) => text.startsWith('0'))) return;
    const short = new Map([...codes].filter(([, text]) => lacksLeadingZero(text)));
    this.refuse(from, to, short, 'leading', report);
  }

  private distinct(from: number, to: number): Map<number, string> {
    const texts = new Map<number, string>();
    const {codes} = this;
    const met = new Uint8Array(this.known);
    for (let row = from; row < to; row++) {
      const code = codes[row];
      if (code < 0 || met[code] === 1) continue;
      met[code] = 1;
      texts.set(code, this.textAt(row)!);
    }
    return texts;
  }

  private refuse(
    from: number,
    to: number,
    codes: ReadonlyMap<number, string>,
    lost: 'digits' | 'leading',
    report: LateReport,
  ): void {
    for (let row = from; row < to && codes.size > 0; row++) {
      const text = codes.get(this.codes[row]);
      if (text === undefined) continue;
      this.clear(row);
      const hint = lost === 'leading' ? `0${text}` : '';
      report(row, UNREADABLE, damaged(lost, hint).issue, text);
    }
  }
}
