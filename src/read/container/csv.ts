import type {ByteFile} from '../byte-file.js';
import {CsvRows} from '../csv-rows.js';
import {toUtf8} from '../decode.js';
import type {Grid, OpenFailure} from '../grid.js';
import {decodeUtf8} from '../interner.js';
import {maskLine} from '../mask.js';

const separators = [';', ',', '\t', '|'].map((character) => character.charCodeAt(0));

/** Opens a text file with separators; which one it is, its headers tell. */
export async function openCsv(file: ByteFile): Promise<readonly Grid[] | OpenFailure> {
  const text = toUtf8(await file.read(0, file.size)).bytes;
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
