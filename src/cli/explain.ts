import {indicatorOf} from '../compute.js';
import {UmkmError} from '../errors.js';
import {explain, type ExplainedEntry, type Explanation, type RowPlace} from '../explain.js';
import {formatNumber} from '../format/number.js';
import type {ResultRow} from '../result/row.js';
import {categoryLabel, dimensionLabel, tableLabel} from '../text/categories.js';
import {explainWords} from '../text/explain.js';
import type {Lang} from '../text/words.js';
import type {Arguments} from './arguments.js';
import type {SqlSession} from '../duckdb/sql-session.js';
import {withClickhouse} from './compute-clickhouse.js';
import {openWithDuckdb} from './compute-duckdb.js';
import {load} from './load.js';
import {alignedTable, csvCell, jsonText, printRemarks, statusWords, unitSign} from './print.js';

/** Rows that a table for reading shows unless told otherwise. */
const shown = 50;

/** `explain INDICATOR PATH… --where …`: the rows behind one number. */
export async function explainCommand(args: Arguments): Promise<0 | 1> {
  const [key, ...paths] = args.operands;
  if (key === undefined) throw new UmkmError('CLI_OPERAND', {expected: 'explain INDIKATOR PATH…'});
  if (args.by.length > 0)
    throw new UmkmError('CLI_VALUE', {
      option: '--by',
      found: args.by.join(','),
      expected: '--where NAMA=NILAI',
    });
  indicatorOf(key);
  const loaded = await load(paths, args);
  const {where, params, format, lang, limit = format === 'table' ? shown : Infinity} = args;
  const {tables, config} = loaded;
  const explanation = explain(tables, key, {where, params, config, limit});
  const figure = await figures[args.engine](explanation, paths, args);
  process.stdout.write(`${textOf({...explanation, figure}, format, lang)}\n`);
  printRemarks(loaded.diagnostics, lang);
  if (args.engine !== 'memory') process.stderr.write(`${explainWords[lang].engines}\n`);
  if (format === 'table') process.stderr.write(`${explainWords[lang].inside}\n`);
  return loaded.refusedFiles > 0 ? 1 : 0;
}

/** The figure as another engine computes it from the files. */
const figures = {
  memory: ({figure}: Explanation) => Promise.resolve(figure),
  async duckdb(explanation: Explanation, paths: readonly string[], args: Arguments) {
    const {session} = await openWithDuckdb(paths, args);
    try {
      return await sameIn(session, explanation, args);
    } finally {
      session.close();
    }
  },
  clickhouse: (explanation: Explanation, paths: readonly string[], args: Arguments) =>
    withClickhouse(paths, args, (session) => sameIn(session, explanation, args)),
} as const;

/**
 * The figure as a database computes it from the files themselves. The rows behind it come from the
 * tables in memory, so both must be the same.
 *
 * @throws UmkmError `ENGINE_DIFFERS` where they are not
 */
async function sameIn(
  session: SqlSession,
  {indicator, figure}: Explanation,
  {where}: Arguments,
): Promise<ResultRow> {
  const {rows} = await session.compute(indicatorOf(indicator), {
    by: Object.keys(where),
    totals: true,
  });
  const same = rows.find(({by}) => Object.entries(figure.by).every(([dim, id]) => by[dim] === id));
  const [own, other] = [figure, same].map((row) => (row === undefined ? '–' : countsOf(row)));
  if (same === undefined || own !== other)
    throw new UmkmError('ENGINE_DIFFERS', {found: other, expected: own});
  return same;
}

/** A figure and its counts, to as many digits as two ways of adding up have in common. */
function countsOf({value, numerator, denominator, unknown, reason}: ResultRow): string {
  const text = (number: number | null): string => (number === null ? '–' : number.toPrecision(9));
  const of = `${text(numerator)} / ${text(denominator)}, ? ${text(unknown)}`;
  return `${reason ?? text(value)} (${of})`;
}

function textOf(explanation: Explanation, format: string, lang: Lang): string {
  if (format === 'json') return jsonText(explanation);
  return format === 'csv' ? explanationCsv(explanation) : explanationTable(explanation, lang);
}

/** The figure, the counts it was made of, and the entries, for reading. */
export function explanationTable(explanation: Explanation, lang: Lang): string {
  const {cells, entries, total} = explanation;
  const t = explainWords[lang];
  const several = cells.length > 1;
  const columns = entries.some(({column}) => column !== null);
  const header = [
    ...(several ? [t.count] : []),
    t.role,
    t.table,
    t.file,
    t.row,
    t.thing,
    ...(columns ? [t.column] : []),
    t.reason,
    t.because,
  ];
  const body = entries.map((entry) => [
    ...(several ? [String(entry.cell + 1)] : []),
    t[entry.role],
    entry.row === null ? '' : tableLabel(entry.row.table, lang),
    entry.row === null ? '' : fileOf(entry.row),
    entry.row === null ? '' : String(entry.row.row),
    entry.thing ?? '',
    ...(columns ? [entry.column ?? ''] : []),
    entry.reason?.words[lang] ?? '',
    entry.because.map((row) => `${tableLabel(row.table, lang)} ${row.row}`).join(', '),
  ]);
  const rest = total - entries.length;
  return [
    headline(explanation, lang),
    '',
    countsTable(explanation, lang),
    '',
    alignedTable(header, body, new Set([several ? 4 : 3])),
    ...(rest > 0 ? [t.more(String(rest))] : []),
  ].join('\n');
}

/** One line per entry, complete, with codes and not words. */
export function explanationCsv({cells, entries}: Explanation): string {
  const dims = [...new Set(cells.flatMap(({by}) => Object.keys(by)))];
  const header = [
    ...['count', ...dims, 'role', 'table', 'file', 'sheet', 'row', 'business', 'column'],
    ...['adds_numerator', 'adds_denominator', 'adds_unknown', 'reason', 'because'],
  ];
  const body = entries.map((entry) => csvLine(entry, cells[entry.cell], dims));
  return [header, ...body].map((line) => line.map(csvCell).join(',')).join('\r\n');
}

function csvLine(
  {role, row, thing, column, adds, reason, because}: ExplainedEntry,
  {name, by}: Explanation['cells'][number],
  dims: readonly string[],
): (string | number)[] {
  return [
    name,
    ...dims.map((dim) => by[dim] ?? ''),
    role,
    row?.table ?? '',
    row?.file ?? '',
    row?.sheet ?? '',
    row?.row ?? '',
    thing ?? '',
    column ?? '',
    adds.numerator,
    adds.denominator,
    adds.unknown,
    reason?.code ?? '',
    because.map((one) => `${one.table} ${fileOf(one)} ${one.row}`).join(' | '),
  ];
}

function headline({indicator, unit, figure}: Explanation, lang: Lang): string {
  const place = Object.entries(figure.by)
    .map(([dim, id]) => `${dimensionLabel(dim, lang)} ${categoryLabel(dim, id, lang)}`)
    .join(', ');
  const decimals = unit === 'count' ? 0 : 2;
  const value =
    figure.value === null
      ? '…'
      : `${formatNumber(figure.value, lang, {decimals})} ${unitSign(unit, lang)}`;
  const status = statusWords(figure, lang);
  return `${indicator} (${place}) = ${value}${status === '' ? '' : ` (${status})`}`;
}

/** The counts and how many entries of each role stand behind them. */
function countsTable({cells}: Explanation, lang: Lang): string {
  const t = explainWords[lang];
  const dims = [...new Set(cells.flatMap(({by}) => Object.keys(by)))];
  const header = [
    t.count,
    ...dims.map((dim) => dimensionLabel(dim, lang)),
    t.source,
    t.numerator,
    t.unknown,
    t.denominator,
    t.excluded,
  ];
  const body = cells.map(({by, source, counts}, i) => [
    String(i + 1),
    ...dims.map((dim) => categoryLabel(dim, by[dim] ?? '', lang)),
    t[source],
    ...[counts.numerator, counts.unknown, counts.denominator, counts.excluded].map(String),
  ]);
  const first = dims.length + 2;
  return alignedTable(header, body, new Set([0, first, first + 1, first + 2, first + 3]));
}

function fileOf({file, sheet}: RowPlace): string {
  return sheet === null ? file : `${file} › ${sheet}`;
}
