import {CsvRows} from './csv-rows.js';
import {toUtf8} from './decode.js';
import {decodeUtf8} from './interner.js';
import {maskLine} from './mask.js';
import type {Rows} from './rows.js';
import {sniffBinary} from './sniff.js';

/** One table-like part of a file: the file itself, or a sheet of a workbook. */
export interface Grid {
  readonly sheet: string | null;
  /** Ways to take it apart; the one under which most headers are known is right. */
  readonly openings: readonly (() => Rows)[];
  /** How it begins, for saying what was found instead of a table. */
  readonly begins: string;
}

/** Why a file has no grid. */
export interface OpenFailure {
  readonly code: 'READ_EMPTY' | 'READ_BINARY';
  readonly params: Readonly<Record<string, string>>;
}

const separators = [';', ',', '\t', '|'].map((character) => character.charCodeAt(0));

/** Opens a file, or says why it is none that can be read. */
export function openFile(bytes: Uint8Array): readonly Grid[] | OpenFailure {
  const kind = sniffBinary(bytes);
  if (kind !== null) return {code: 'READ_BINARY', params: {kind}};
  const text = toUtf8(bytes).bytes;
  if (isBlank(text)) return {code: 'READ_EMPTY', params: {}};
  const openings = separators.map((separator) => () => new CsvRows(text, separator));
  return [{sheet: null, openings, begins: firstLine(text)}];
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function firstLine(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes, 0, Math.min(bytes.length, 200)).trimStart();
  return maskLine(text.split(/[\r\n]/, 1)[0] ?? '').slice(0, 60);
}
