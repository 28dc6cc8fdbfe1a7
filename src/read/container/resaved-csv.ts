import {byteFile} from './byte-file.js';
import {CsvRows} from './csv-rows.js';
import type {Grid, OpenFailure} from './grid.js';
import {decodeUtf8} from '../column/interner.js';
import {maskLine} from '../cell/mask.js';
import {mayBeResaved, restoreResaved} from '../layout/resaved.js';
import {TextFile} from './text-file.js';

const semicolon = 0x3b;
/** Bytes by which such a file is told. */
const looked = 1 << 16;
/** A longer file is no table of sums that could prove what is restored. */
const longest = 1 << 23;

/**
 * Opens a semicolon file that a program took for a comma file and saved again: restored where its sums
 * prove that nothing is lost, and refused otherwise. `null` for any other file.
 */
export async function openResaved(file: TextFile): Promise<readonly Grid[] | OpenFailure | null> {
  const pieces = file.pieces();
  const begin = await pieces.next();
  if (!mayBeResaved(decodeUtf8(begin, 0, Math.min(begin.length, looked)))) return null;
  const texts = [decodeUtf8(begin, 0, begin.length)];
  for (let length = begin.length; !pieces.done;) {
    const piece = await pieces.next();
    length += piece.length;
    if (length > longest) return {code: 'READ_RESAVED', params: {}};
    texts.push(decodeUtf8(piece, 0, piece.length));
  }
  const resaved = restoreResaved(texts.join(''));
  if (resaved?.kind !== 'restored') return {code: 'READ_RESAVED', params: {}};
  const restored = new TextFile(byteFile(new TextEncoder().encode(resaved.text)));
  const openings = [() => new CsvRows(restored.pieces(), semicolon)];
  const begins = maskLine(resaved.text.split('\n', 1)[0]).slice(0, 60);
  const params = {proof: 'sums'};
  return [
    {sheet: null, openings, begins, remarks: [{code: 'READ_RESAVED', severity: 'info', params}]},
  ];
}
