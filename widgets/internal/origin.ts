import {formatDate} from '../../src/format/date.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import {figureMessages} from './messages.js';

/** Where figures come from and of when they are, in sentences; empty where a file says neither. */
export function originText(
  source: string,
  {extension: {asOf}, updated}: Snapshot,
  lang: Lang,
): string {
  const t = figureMessages[lang];
  return [
    source && t.source(source),
    asOf ? t.asOf(formatDate(asOf, lang)) : updated && t.updated(formatDate(updated, lang)),
  ]
    .filter(Boolean)
    .join(' ');
}
