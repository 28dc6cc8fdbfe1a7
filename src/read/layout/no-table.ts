import type {Grid} from '../container/grid.js';
import {deepest, readHead} from './head.js';
import {beginsTable} from './second-table.js';
import {nextLoaded} from '../container/rows.js';
import {lineText} from './title-line.js';

/** What a file that holds no table seems to be; empty where nothing shows it. */
export type Seeming = 'page' | 'letter' | 'form' | 'photos' | 'prose' | '';

/** Records in which a header is looked for that stands too far down to be read. */
const searched = 1000;
const looked = 30;

/** Says what a grid seems to be in which no header was found. */
export async function seemingOf({openings, begins}: Grid): Promise<Seeming> {
  if (/^\s*<(?:!doctype|html|head|body|table|div|\?xml)\b/i.test(begins)) return 'page';
  const head = await readHead(openings[0], 0, looked);
  const lines = head.map(({cells}) => lineText(cells));
  const share = (test: RegExp): number =>
    lines.length === 0 ? 0 : lines.filter((line) => test.test(line)).length / lines.length;
  if (share(/\.(?:jpe?g|png|heic|webp|gif|bmp)\b|\b(?:IMG|DSC|WA)[-_]?\d{3,}/i) >= 0.5)
    return 'photos';
  if (lines.filter((line) => letter.test(line)).length > 1) return 'letter';
  if (lines.length > 1 && share(/^[\p{L}\p{N}][^:;]{1,40}?\s*:\s*\S/u) >= 0.6) return 'form';
  return share(/^(?:\S+\s+){5,}\S+$/u) >= 0.5 ? 'prose' : '';
}

/** The record in which a header stands below those that are read; `null` where there is none. */
export async function deepHeader({openings}: Grid, after: number): Promise<number | null> {
  const headers: readonly string[] = [];
  for (const open of openings) {
    const rows = open();
    while (rows.row < after + searched && (rows.next() || (await nextLoaded(rows))))
      if (rows.row > after + deepest && !rows.empty && beginsTable(rows, headers, true))
        return rows.row;
  }
  return null;
}

const letter =
  /^\s*(?:from|to|subject|cc|dari|kepada|perihal|hal|lampiran|nomor|yth\.?|dear|assalamu\S*|dengan hormat)(?:\s*:|\s|,|$)/i;
