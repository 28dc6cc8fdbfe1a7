import {foldText, headerForms, keyForms} from '../../schema/header.js';
import {countHeaders} from '../../schema/count-headers.js';
import {reported, reportedContext} from '../../schema/reported.js';
import {rowTables} from '../../schema/tables.js';
import type {Rows} from '../container/rows.js';
import {parseYear} from '../column/year-builder.js';

/** Texts of which it is kept whether they are headers; a table repeats few words often. */
const kept = 4096;
/** Longer texts are no header that this library knows. */
const longest = 80;
/** Cells of a record that are looked at. */
const mostCells = 60;

let words: ReadonlySet<string> | null = null;
const known = new Map<string, boolean>();

/** Which cells of a record are words that head columns. */
export interface HeaderShape {
  /** Equal for records that hold the same such words in the same places. */
  readonly name: string;
  readonly words: number;
  readonly filled: number;
}

/**
 * The words in a record that head a column of some table, or years. Nearly every row of data is passed
 * over by this, which is far cheaper than asking what table it would head.
 */
export function headerShape(rows: Rows): HeaderShape {
  let name = '';
  let found = 0;
  let filled = 0;
  for (let index = 0; index < Math.min(rows.width, mostCells); index++) {
    rows.at(index);
    name += ';';
    if (rows.start === rows.end) continue;
    filled++;
    const text = rows.end - rows.start <= longest ? rows.text(index) : '';
    const word = isHeaderWord(text);
    if (word) found++;
    name += word ? text : '?';
  }
  return {name, words: found, filled};
}

function isHeaderWord(text: string): boolean {
  let is = known.get(text);
  if (is === undefined) {
    words ??= allWords();
    const all = words;
    is = parseYear(text) !== null || headerForms(text).some((form) => all.has(withoutYear(form)));
    if (known.size >= kept) known.clear();
    known.set(text, is);
  }
  return is;
}

function withoutYear(form: string): string {
  return form.replace(/(?:^|_)(?:19|20)\d{2}(?=_|$)/, '').replace(/^_/, '');
}

function allWords(): ReadonlySet<string> {
  const tables = [...rowTables.map(({spec}) => spec.columns), reported.columns, reportedContext];
  const all = new Set<string>();
  for (const columns of tables) {
    for (const {key, aliases} of Object.values(columns)) {
      for (const form of keyForms(key)) all.add(form);
      for (const alias of aliases) all.add(foldText(alias));
    }
  }
  for (const {aliases} of countHeaders) for (const alias of aliases) all.add(foldText(alias));
  return all;
}
