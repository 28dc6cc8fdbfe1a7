import type {DateKind} from './xlsx-date.js';
import {builtInKind, dateKind} from './xlsx-date.js';
import type {Attributes, XmlHandler} from './xlsx-xml.js';
import {resolveReferences} from './xlsx-xml.js';

/** Reads which cell styles show a number as a date. */
export class StylesHandler implements XmlHandler {
  /** What each style shows; the number of a style is a cell's `s`. */
  readonly kinds: DateKind[] = [];
  private readonly formats = new Map<string, DateKind>();
  /** `numFmt` and `xf` stand in other lists too, where they mean nothing to a cell. */
  private list = '';

  open(name: string, attributes: () => Attributes): void {
    if (name === 'numFmts' || name === 'cellXfs') this.list = name;
    else if (name === 'numFmt' && this.list === 'numFmts') this.addFormat(attributes());
    else if (name === 'xf' && this.list === 'cellXfs') this.addStyle(attributes());
  }

  close(name: string): void {
    if (name === this.list) this.list = '';
  }

  private addFormat({numFmtId = '', formatCode = ''}: Attributes): void {
    this.formats.set(numFmtId, dateKind(resolveReferences(formatCode) ?? formatCode));
  }

  private addStyle({numFmtId = '0'}: Attributes): void {
    this.kinds.push(this.formats.get(numFmtId) ?? builtInKind(Number(numFmtId)));
  }
}
