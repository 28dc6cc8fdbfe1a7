import {compute, indicatorOf, type Computation} from '../compute.js';
import {UmkmError} from '../errors.js';
import type {Diagnostic} from '../data/diagnostic.js';
import {messageOf} from '../text/message.js';
import type {Arguments} from './arguments.js';
import {load, type Loaded} from './load.js';
import {computationCsv, computationTable, jsonText, printRemarks} from './print.js';

/** `compute INDICATOR PATH…`: one indicator on stdout, remarks on stderr. */
export async function computeCommand(args: Arguments): Promise<0 | 1> {
  const [key, ...paths] = args.operands;
  if (key === undefined) throw new UmkmError('CLI_OPERAND', {expected: 'compute INDIKATOR PATH…'});
  indicatorOf(key);
  const loaded = await load(paths, args);
  const {by, where, params, totals, lang} = args;
  const result = compute(loaded.tables, key, {by, where, params, totals, config: loaded.config});
  const diagnostics = [...loaded.diagnostics, ...result.diagnostics.map(engineRemark)];
  if (args.format === 'json')
    process.stdout.write(`${jsonText(asJson(result, loaded, diagnostics, args))}\n`);
  else {
    const text = args.format === 'csv' ? computationCsv(result) : computationTable(result, lang);
    if (result.rows.length > 0) process.stdout.write(`${text}\n`);
    printRemarks(diagnostics, lang);
  }
  if (result.rows.length === 0) throw new UmkmError('COMPUTE_NO_DATA', {indicator: key});
  return loaded.refusedFiles > 0 ? 1 : 0;
}

function engineRemark({code, severity, params}: Computation['diagnostics'][number]): Diagnostic {
  return {code, severity, params, file: '', sheet: null, row: null, column: null, found: null};
}

/** The promised shape; `extra` only where the indicator has further figures. */
function asJson(
  {indicator, version, unit, rows, chosen}: Computation,
  {input}: Loaded,
  diagnostics: readonly Diagnostic[],
  {lang}: Arguments,
) {
  return {
    indicator,
    version,
    unit,
    ...(Object.keys(chosen).length > 0 && {chosen}),
    rows: rows.map(({by, value, numerator, denominator, unknown, flags, reason, extra}) => ({
      by,
      value,
      numerator,
      denominator,
      unknown,
      flags,
      reason,
      ...(Object.keys(extra).length > 0 && {extra}),
    })),
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
