import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {UmkmError} from '../errors.js';
import {csvTemplate} from '../template/csv-template.js';
import {templates} from '../template/templates.js';
import {xlsxTemplate} from '../template/xlsx-template.js';
import {cliWords} from '../text/cli.js';
import type {Arguments} from './arguments.js';

/**
 * `template --out DIR`: empty tables to fill in. Without `--format` the folder gets workbooks and a
 * folder `csv` beside them, so that reading the folder does not read every table twice.
 *
 * @throws UmkmError `CLI_OPERAND` without `--out`; `FILE_EXISTS` where it would overwrite a table
 */
export async function template({out, format, lang}: Arguments): Promise<0> {
  if (out === undefined || out === '')
    throw new UmkmError('CLI_OPERAND', {expected: 'template --out FOLDER'});
  const written: string[] = [];
  for (const one of templates) {
    if (format !== 'csv')
      written.push(await write(out, `${one.file}.xlsx`, await xlsxTemplate(one)));
    if (format === 'xlsx') continue;
    const folder = format === 'csv' ? out : join(out, 'csv');
    written.push(await write(folder, `${one.file}.csv`, csvTemplate(one)));
  }
  process.stdout.write(`${written.join('\n')}\n`);
  process.stderr.write(`${cliWords[lang].templates}\n`);
  return 0;
}

/** Writes a template; what an office has already filled in stays. */
async function write(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(folder, {recursive: true});
  const path = join(folder, name);
  await writeFile(path, content, {flag: 'wx'}).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UmkmError('FILE_EXISTS', {found: path}, {cause: error});
    throw error;
  });
  return path;
}
