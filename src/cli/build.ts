import {resolve} from 'node:path';
import {textColumn} from '../data/access.js';
import type {Tables} from '../data/table.js';
import {UmkmError} from '../errors.js';
import {writeSite} from '../node.js';
import {buildSnapshot} from '../publish.js';
import {exampleIds} from '../template/template.js';
import {cliWords} from '../text/cli.js';
import type {Arguments} from './arguments.js';
import {load} from './load.js';
import {printRemarks} from './print.js';

/**
 * `build PATH… --out DIR`: a site that any web server can hold. Rows that were refused are told
 * on stderr and stand in the report; files that could not be read at all give exit code 1.
 *
 * @throws UmkmError `CLI_OPERAND` without `--out`, and what reading and publishing throw
 */
export async function build(args: Arguments): Promise<0 | 1> {
  const {operands, out, lang} = args;
  if (out === undefined) throw new UmkmError('CLI_OPERAND', {expected: 'build PATH… --out FOLDER'});
  const loaded = await load(operands, args);
  const t = cliWords[lang];
  if (process.stderr.isTTY) process.stderr.write(`${t.computing}\n`);
  // Before anything can fail: what was refused explains why there is nothing to publish.
  printRemarks(loaded.diagnostics, lang);
  refuseExamples(loaded.tables);
  const snapshot = buildSnapshot(loaded.tables, {config: loaded.config, input: loaded.input});
  const written = await writeSite(out, {
    snapshot,
    input: loaded.input,
    diagnostics: loaded.diagnostics,
    lang,
  });
  for (const {path, bytes} of written)
    process.stdout.write(`${t.written(path, sizeText(bytes))}\n`);
  const {withheld} = snapshot.extension.disclosure;
  if (withheld > 0) process.stderr.write(`${t.withheld(String(withheld))}\n${t.primaryOnly}\n`);
  process.stdout.write(`${t.done(resolve(out))}\n`);
  return loaded.refusedFiles > 0 ? 1 : 0;
}

/** Nobody publishes the examples of a template as businesses of the place. */
function refuseExamples({registry}: Tables): void {
  const ids = textColumn(registry, 'businessId')?.dictionary ?? [];
  const found = exampleIds.filter((id) => ids.includes(id));
  if (found.length > 0) throw new UmkmError('READ_EXAMPLE', {found});
}

function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} kB`;
}
