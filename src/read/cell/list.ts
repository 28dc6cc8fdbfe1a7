import {foldText} from '../../schema/header.js';
import {issue} from './cell.js';
import {holdsPersonalNumber} from './mask.js';
import {readNegation} from './negation.js';
import {isBlankText} from './symbol.js';
import type {TextReading} from '../column/text-builder.js';

/** Ways of selling that are no digital channel, folded. */
const offline = new Set(
  `offline luring langsung tatap_muka konvensional tradisional toko toko_fisik toko_offline warung
  kios gerai lapak pasar pasar_tradisional bazar bazaar pameran rumah mulut_ke_mulut
  dari_mulut_ke_mulut getok_tular`.split(/\s+/),
);

/**
 * Reads several channels in one cell, parted by `;`, `,`, `|`, `&`, a line end or "dan", into one
 * text in lower case parted by "; ". Ways of selling that are not digital are left out. A stated none
 * ("-", "belum punya", "offline") is the empty text, which is not the same as a blank cell.
 */
export function readList(text: string): TextReading {
  if (/^[-–—]$/.test(text) || foldText(text) === '0') return {text: ''};
  if (isBlankText(text)) return {text: null};
  if (holdsPersonalNumber(text)) return {text: null, issue: issue('READ_PERSONAL_NUMBER')};
  const negation = readNegation(text);
  if (negation === 'no') return {text: ''};
  if (negation === 'unknown') return {text: null};
  if (negation === 'doubtful') return {text: null, issue: issue('READ_TRUTH')};
  const items = text
    .toLowerCase()
    .split(/[;,|&\n\r]|\bdan\b/)
    .map((item) => item.replace(/\s+/g, ' ').trim())
    .filter((item) => item !== '' && !offline.has(foldText(item)));
  return {text: [...new Set(items)].join('; ')};
}
