import {foldText} from '../schema/header.js';
import {isBlankText} from './symbol.js';
import type {TextReading} from './text-builder.js';

const none = new Set([
  'tidak_ada',
  'tidak',
  'belum',
  'belum_ada',
  'belum_punya',
  'tidak_punya',
  'nihil',
  '0',
]);

/**
 * Reads several texts in one cell, parted by `;`, `,`, `|`, `&`, a line end or "dan", into one text in
 * lower case parted by "; ". A stated none ("-", "tidak ada") is the empty text, which is not the
 * same as a blank cell.
 */
export function readList(text: string): TextReading {
  if (/^[-–—]$/.test(text) || none.has(foldText(text))) return {text: ''};
  if (isBlankText(text)) return {text: null};
  const items = text
    .toLowerCase()
    .split(/[;,|&\n\r]|\bdan\b/)
    .map((item) => item.replace(/\s+/g, ' ').trim())
    .filter((item) => item !== '');
  return {text: [...new Set(items)].join('; ')};
}
