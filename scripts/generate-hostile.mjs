/**
 * Writes `test/read/hostile`: small files that are damaged, odd or meant to do harm, each of which
 * the reader must account for. What is expected of each stands in `test/read/hostile/expected.json`.
 * All places and businesses in them are invented.
 *
 * Run: node scripts/generate-hostile.mjs
 */
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {formulas, markup, names, prototypes, sizes} from './hostile/attacks.mjs';
import {dates, identifiers, numbers, truths} from './hostile/cells.mjs';
import {encodings, lineEnds, quotes, ragged, separators} from './hostile/encodings.mjs';
import {files} from './hostile/kit.mjs';
import {layouts, notTables, reported, totals} from './hostile/layouts.mjs';
import {json} from './hostile/records.mjs';
import {workbooks} from './hostile/workbooks.mjs';

const folder = fileURLToPath(new URL('../test/read/hostile/', import.meta.url));

for (const make of [
  encodings,
  separators,
  lineEnds,
  quotes,
  ragged,
  identifiers,
  numbers,
  dates,
  truths,
  formulas,
  markup,
  prototypes,
  names,
  sizes,
  totals,
  layouts,
  reported,
  notTables,
  workbooks,
  json,
])
  make();

mkdirSync(folder, {recursive: true});
for (const name of readdirSync(folder)) if (name !== 'expected.json') rmSync(join(folder, name));
for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
console.log(`${files.size} berkas / files`);
