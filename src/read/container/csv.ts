import type {ByteFile} from './byte-file.js';
import {CsvRows} from './csv-rows.js';
import type {Grid, OpenFailure} from './grid.js';
import {decodeUtf8} from '../column/interner.js';
import {maskLine} from '../cell/mask.js';
import {TextFile} from './text-file.js';
import {openResaved} from './resaved-csv.js';

const usual = [';', ',', '\t', '|'].map((character) => character.charCodeAt(0));
/** Bytes that are looked at to say how a file begins. */
const shown = 200;

/** Opens a text file with separators; which one it is, its headers tell, or its first line does. */
export async function openCsv(file: ByteFile): Promise<readonly Grid[] | OpenFailure> {
  const text = new TextFile(file);
  const begin = await firstBytes(text);
  if (begin === null) return {code: 'READ_EMPTY', params: {}};
  const resaved = await openResaved(text);
  if (resaved) return resaved;
  const stated = statedSeparator(begin);
  const separators = stated === null ? usual : [stated, ...usual.filter((one) => one !== stated)];
  const openings = separators.map((separator) => () => new CsvRows(text.pieces(), separator));
  return [{sheet: null, openings, begins: firstLine(begin)}];
}

/** How a file begins that holds anything but blanks; `null` for any other. */
async function firstBytes(text: TextFile): Promise<Uint8Array | null> {
  const pieces = text.pieces();
  let begin: Uint8Array | null = null;
  do {
    const piece = await pieces.next();
    begin ??= piece.slice(0, shown);
    if (!isBlank(piece)) return begin.length > 0 ? begin : piece.slice(0, shown);
  } while (!pieces.done);
  return null;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** The separator that a first line for Excel states: `sep=;`. The rest of the file may know better. */
function statedSeparator(begin: Uint8Array): number | null {
  const line = decodeUtf8(begin, 0, Math.min(begin.length, 10));
  const code = /^"?sep=([^\w\s"']|\t)"?(?:[\r\n]|$)/i.exec(line)?.[1].charCodeAt(0) ?? Infinity;
  return code < 0x80 ? code : null;
}

function firstLine(begin: Uint8Array): string {
  const text = decodeUtf8(begin, 0, begin.length).trimStart();
  return maskLine(text.split(/[\r\n]/, 1)[0] ?? '').slice(0, 60);
}
