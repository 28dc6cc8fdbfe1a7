import {compute, indicatorOf, type Computation} from '../compute.js';
import {assessAs, type TargetRow} from '../targets/assess.js';
import {UmkmError} from '../errors.js';
import type {Diagnostic} from '../data/diagnostic.js';
import {messageOf} from '../text/message.js';
import type {Arguments} from './arguments.js';
import {answerWithClickhouse} from './compute-clickhouse.js';
import {answerWithDuckdb} from './compute-duckdb.js';
import {load, type Loaded} from './load.js';
import {computationCsv, computationTable, jsonText, printRemarks} from './print.js';

/** `compute INDICATOR PATH…`: one indicator on stdout, remarks on stderr. */
export async function computeCommand(args: Arguments): Promise<0 | 1> {
  const [key, ...paths] = args.operands;
  if (key === undefined) throw new UmkmError('CLI_OPERAND', {expected: 'compute INDIKATOR PATH…'});
  const indicator = indicatorOf(key);
  const {result, loaded} = await answer(key, paths, args);
  const {lang} = args;
  const targets = assessAs(indicator, result, loaded.config, loaded.tables);
  const remarks = [...result.diagnostics, ...targets.remarks].map(engineRemark);
  const diagnostics = [...loaded.diagnostics, ...remarks];
  if (args.format === 'json')
    process.stdout.write(`${jsonText(asJson(result, targets.rows, loaded, diagnostics, args))}\n`);
  else {
    const text =
      args.format === 'csv'
        ? computationCsv(result, targets.rows)
        : computationTable(result, lang, targets.rows);
    if (result.rows.length > 0) process.stdout.write(`${text}\n`);
    printRemarks(diagnostics, lang);
  }
  if (result.rows.length === 0) throw new UmkmError('COMPUTE_NO_DATA', {indicator: key});
  return loaded.refusedFiles > 0 ? 1 : 0;
}

/** The figures, and what became of the files they are of. */
export interface Answer {
  readonly result: Computation;
  readonly loaded: Pick<Loaded, 'diagnostics' | 'refusedFiles' | 'config' | 'tables'> & {
    readonly input: readonly Pick<
      Loaded['input'][number],
      'file' | 'table' | 'read' | 'accepted' | 'refused' | 'setAside'
    >[];
  };
}

async function answer(key: string, paths: readonly string[], args: Arguments): Promise<Answer> {
  const {by, where, params, totals, engine} = args;
  if (engine === 'duckdb') return answerWithDuckdb(key, paths, args);
  if (engine === 'clickhouse') return answerWithClickhouse(key, paths, args);
  const loaded = await load(paths, args);
  const {tables, config} = loaded;
  return {result: compute(tables, key, {by, where, params, totals, config}), loaded};
}

function engineRemark({code, severity, params}: Computation['diagnostics'][number]): Diagnostic {
  return {code, severity, params, file: '', sheet: null, row: null, column: null, found: null};
}

/** Beside a row with a target: what it should be, what share of that was reached, and its rating. */
function targetJson(row: TargetRow | undefined): object {
  if (row === undefined) return {};
  const {target, achievement, predicate, better, source} = row;
  return {target, achievement, predicate: predicate?.id ?? null, better, targetSource: source};
}

/** The promised shape; `extra` only where the indicator has further figures. */
function asJson(
  {indicator, version, unit, rows, chosen}: Computation,
  targets: readonly TargetRow[],
  {input}: Answer['loaded'],
  diagnostics: readonly Diagnostic[],
  {lang}: Arguments,
) {
  const beside = new Map(targets.map((one) => [one.by, one]));
  return {
    indicator,
    version,
    unit,
    ...(Object.keys(chosen).length > 0 && {chosen}),
    rows: rows.map(
      ({by, value, numerator, denominator, unknown, flags, reason, extra, category}) => ({
        by,
        value,
        numerator,
        denominator,
        unknown,
        flags,
        reason,
        ...(category !== undefined && {category}),
        ...(Object.keys(extra).length > 0 && {extra}),
        ...targetJson(beside.get(by)),
      }),
    ),
    input: input.map(({file, table, read, accepted, refused, setAside}) => ({
      file,
      table,
      read,
      accepted,
      refused,
      setAside,
    })),
    diagnostics: diagnostics.map((diagnostic) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      file: diagnostic.file,
      sheet: diagnostic.sheet,
      row: diagnostic.row,
      column: diagnostic.column,
      found: diagnostic.found,
      message: messageOf(diagnostic, lang),
    })),
  };
}
