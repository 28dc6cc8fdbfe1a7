import type {InputSummary} from '../data/table.js';
import {tableLabel} from '../text/categories.js';
import {cliWords} from '../text/cli.js';
import {messageOf} from '../text/message.js';
import type {Arguments} from './arguments.js';
import {load} from './load.js';
import {alignedTable, jsonText, visible} from './print.js';

/** `check PATH…`: what was recognised, coerced and refused. Exit code 1 where anything was refused. */
export async function check(args: Arguments): Promise<0 | 1> {
  const {input, diagnostics} = await load(args.operands, args);
  const refused =
    input.some((one) => one.table === null || one.refused > 0) ||
    diagnostics.some(({severity}) => severity === 'error');
  if (args.format === 'json') {
    const messages = diagnostics.map((d) => ({...d, message: messageOf(d, args.lang)}));
    process.stdout.write(`${jsonText({input, diagnostics: messages})}\n`);
    return refused ? 1 : 0;
  }
  const t = cliWords[args.lang];
  for (const one of input) {
    const counts = `${t.read} ${one.read}, ${t.accepted} ${one.accepted}, ${t.refused} ${one.refused}, ${t.setAside} ${one.setAside}`;
    process.stdout.write(
      `\n${visible(one.file)}: ${one.table === null ? t.unrecognised : `${one.table} (${tableLabel(one.table, args.lang)})`} · ${counts}\n`,
    );
    if (one.columns.length > 0) process.stdout.write(`${indent(columnTable(one, args))}\n`);
    const own = diagnostics.filter((d) => d.file === one.file);
    if (own.length > 0) process.stdout.write(`  ${t.remarks}:\n`);
    for (const diagnostic of own) process.stdout.write(`    ${messageOf(diagnostic, args.lang)}\n`);
  }
  return refused ? 1 : 0;
}

function columnTable({columns}: InputSummary, {lang}: Arguments): string {
  const t = cliWords[lang];
  const rows = columns.map(({header, key, how, candidates, filled, missing, coerced, refused}) => [
    header,
    key ?? (how === 'ambiguous' ? `${t.ambiguous}: ${(candidates ?? []).join(', ')}` : t.unmatched),
    String(filled),
    String(missing),
    String(coerced),
    String(refused),
  ]);
  const header = [t.column, t.matched, t.filled, t.missing, t.coerced, t.refused];
  return alignedTable(header, rows, new Set([2, 3, 4, 5]));
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
