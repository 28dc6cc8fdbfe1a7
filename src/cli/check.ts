import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary, RecordPlace} from '../data/table.js';
import {tableLabel} from '../text/categories.js';
import {cliWords, matchWords} from '../text/cli.js';
import {codeTitle, messageOf} from '../text/message.js';
import type {Arguments} from './arguments.js';
import {load} from './load.js';
import {alignedTable, jsonText, visible} from './print.js';

/** No more stretches of records than these are listed by number: `check --format json` has all. */
const listedPlaces = 6;

/** `check PATH…`: what was recognised, coerced and refused. Exit code 1 where anything was refused. */
export async function check(args: Arguments): Promise<0 | 1> {
  const {input, diagnostics} = await load(args.operands, args);
  const refused =
    input.some((one) => one.refused > 0) ||
    diagnostics.some(({severity}) => severity === 'error') ||
    unreadable(input).length > 0;
  if (args.format === 'json') {
    const messages = diagnostics.map((d) => ({...d, message: messageOf(d, args.lang)}));
    process.stdout.write(`${jsonText({input, diagnostics: messages})}\n`);
    return refused ? 1 : 0;
  }
  const sheets = new Set<string>();
  for (const one of input) {
    process.stdout.write(`\n${heading(one, args)}\n`);
    for (const line of recordLines(one, args)) process.stdout.write(`  ${line}\n`);
    if (one.columns.length > 0) process.stdout.write(`${indent(columnTable(one, args))}\n`);
    const sheet = `${one.file}\u0000${one.sheet ?? ''}`;
    // A sheet with several tables has one list of remarks, below the last of them.
    const last = input.findLast((other) => `${other.file}\u0000${other.sheet ?? ''}` === sheet);
    if (last !== one || sheets.has(sheet)) continue;
    sheets.add(sheet);
    printRemarks(
      diagnostics.filter((d) => d.file === one.file && (d.sheet === null || d.sheet === one.sheet)),
      args,
    );
  }
  return refused ? 1 : 0;
}

/** Files of which no table could be read. */
function unreadable(input: readonly InputSummary[]): string[] {
  const files = new Set(input.map(({file}) => file));
  for (const {file, table} of input) if (table !== null) files.delete(file);
  return [...files];
}

function heading({file, sheet, table}: InputSummary, {lang}: Arguments): string {
  const name = visible(sheet === null ? file : `${file} › ${sheet}`);
  const what =
    table === null ? cliWords[lang].unrecognised : `${table} (${tableLabel(table, lang)})`;
  return `${name}: ${what}`;
}

/** How many records, what became of them, and where those stand that are no data. */
function recordLines(one: InputSummary, {lang}: Arguments): string[] {
  const t = cliWords[lang];
  if (one.records === 0) return [];
  const counts = [
    `${t.records} ${one.records}`,
    `${t.headerRows} ${one.headerRows}`,
    `${t.accepted} ${one.accepted}`,
    `${t.refused} ${one.refused}`,
    `${t.setAside} ${one.setAside}`,
  ];
  const reasons = new Map<string, RecordPlace[]>();
  for (const place of one.places) {
    if (place.fate !== 'refused' && place.fate !== 'set_aside') continue;
    const title = place.why === null ? '' : codeTitle(place.why, lang);
    const name = `${place.fate === 'refused' ? t.refused : t.setAside}: ${title}`;
    const known = reasons.get(name);
    if (known) known.push(place);
    else reasons.set(name, [place]);
  }
  return [
    counts.join(' · '),
    ...[...reasons].map(([name, places]) => `${name} (${t.row} ${listed(places)})`),
  ];
}

function listed(places: readonly RecordPlace[]): string {
  const shown = places
    .slice(0, listedPlaces)
    .map(({from, to}) => (from === to ? String(from) : `${from}–${to}`));
  return places.length > listedPlaces ? `${shown.join(', ')}, …` : shown.join(', ');
}

function columnTable({columns}: InputSummary, {lang}: Arguments): string {
  const t = cliWords[lang];
  const rows = columns.map((column) => {
    const {header, key, how, candidates, factor} = column;
    const matched =
      key ??
      (how === 'ambiguous' ? `${t.ambiguous}: ${(candidates ?? []).join(', ')}` : t.unmatched);
    return [
      header,
      factor === undefined ? matched : `${matched} × ${factor}`,
      key === null ? '' : matchWords[lang][how],
      String(column.filled),
      String(column.missing),
      String(column.coerced),
      String(column.approximate),
      String(column.refused),
    ];
  });
  const header = [
    t.column,
    t.matched,
    t.matchedBy,
    t.filled,
    t.missing,
    t.coerced,
    t.approximate,
    t.refused,
  ];
  return alignedTable(header, rows, new Set([3, 4, 5, 6, 7]));
}

/** Remarks of one kind that are printed; the rest is a number. */
const printedRemarks = 3;

/** Remarks by kind, in the order in which each first appears, the worst first. */
function printRemarks(diagnostics: readonly Diagnostic[], {lang}: Arguments): void {
  if (diagnostics.length === 0) return;
  const t = cliWords[lang];
  process.stdout.write(`  ${t.remarks}:\n`);
  const kinds = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const kind = `${diagnostic.code} ${diagnostic.column ?? ''}`;
    const known = kinds.get(kind);
    if (known) known.push(diagnostic);
    else kinds.set(kind, [diagnostic]);
  }
  const worst = ({severity}: Diagnostic): number => severities.indexOf(severity);
  const sorted = [...kinds.values()].sort((one, two) => worst(one[0]) - worst(two[0]));
  for (const kind of sorted) {
    const all = kind.reduce((sum, {params}) => sum + 1 + Number(params.more ?? 0), 0);
    for (const diagnostic of kind.slice(0, printedRemarks)) {
      const params = {...diagnostic.params, more: 0};
      process.stdout.write(`    ${messageOf({...diagnostic, params}, lang)}\n`);
    }
    const left = all - Math.min(kind.length, printedRemarks);
    if (left > 0) process.stdout.write(`      ${t.moreRemarks(String(left))}\n`);
  }
}

const severities: readonly Diagnostic['severity'][] = ['error', 'warning', 'info'];

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
