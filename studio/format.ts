import {formatNumber} from '../src/format/number.js';
import type {Lang} from '../src/text/words.js';

/** `1,2 MB` */
export function sizeText(bytes: number, lang: Lang): string {
  if (bytes < 1000) return `${formatNumber(bytes, lang, {decimals: 0})} B`;
  if (bytes < 1e6) return `${formatNumber(bytes / 1000, lang, {decimals: 0})} kB`;
  return `${formatNumber(bytes / 1e6, lang, {decimals: bytes < 1e7 ? 1 : 0})} MB`;
}

/** `12.345` */
export function countText(count: number, lang: Lang): string {
  return formatNumber(count, lang, {decimals: 0});
}
