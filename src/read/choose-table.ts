import type {TableName} from '../data/table.js';
import type {RowTable} from '../schema/tables.js';
import {rowTables} from '../schema/tables.js';
import type {HeaderMatch} from './match-headers.js';
import {matchHeaders} from './match-headers.js';
import type {ReportedHeaders} from './reported-headers.js';
import {matchReported} from './reported-headers.js';

/** A table that a header row may be, with the columns it would fill. */
export interface Candidate {
  readonly name: TableName;
  readonly table: RowTable | null;
  readonly matches: readonly HeaderMatch[];
  readonly values: ReportedHeaders['values'];
  /** How many headers it explains. */
  readonly score: number;
  /** The headers can only be those of this event table. */
  readonly certain: boolean;
}

/**
 * The tables that a header row may be, best first. Those equally good at the head of the list cannot
 * be told apart by headers.
 *
 * @param forced the table the configuration names; then only this one is tried
 */
export function candidatesOf(
  headers: readonly string[],
  {forced, columns = {}}: {forced?: TableName; columns?: Readonly<Record<string, string>>} = {},
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const table of rowTables) {
    if (forced !== undefined && forced !== table.name) continue;
    const matches = matchHeaders(headers, table.spec, columns);
    const keys = keysOf(matches);
    const holds = (group: readonly string[]): boolean => group.every((key) => keys.has(key));
    if (forced === undefined ? !table.spec.signature.some(holds) : keys.size === 0) continue;
    const certain = (table.certain ?? []).some(holds);
    candidates.push({name: table.name, table, matches, values: [], score: keys.size, certain});
  }
  if (forced === undefined || forced === 'reported') {
    const {matches, values} = matchReported(headers, columns);
    const score = keysOf(matches).size;
    // Without any column about the figures a row of data may look like headers: "2020;mikro;-".
    const alone = score === values.length;
    const filled = headers.filter((header) => header !== '').length;
    const years = values.filter(({year}) => year !== null).length;
    const sure = !alone || years > 1 || (filled === score && values.every(({named}) => named));
    if (values.length > 0 && (forced !== undefined || (score > 1 && sure))) {
      candidates.push({name: 'reported', table: null, matches, values, score, certain: false});
    }
  }
  const best = candidates.some((candidate) => candidate.certain)
    ? candidates.filter((candidate) => candidate.certain)
    : withoutRegisterOrYears(candidates);
  return best.sort((a, b) => b.score - a.score);
}

/**
 * A register and its yearly observations share columns. With a year and nothing that only a register
 * holds it is observations; without a year it is a register. Where both stay, the rows decide.
 */
function withoutRegisterOrYears(candidates: readonly Candidate[]): Candidate[] {
  const registry = candidates.find((candidate) => candidate.name === 'registry');
  const observation = candidates.find((candidate) => candidate.name === 'observation');
  if (!registry || !observation) return [...candidates];
  const yearly = keysOf(observation.matches);
  const own = [...keysOf(registry.matches)].filter((key) => !yearly.has(key));
  return candidates.filter((candidate) => candidate !== (own.length === 0 ? registry : null));
}

export function keysOf(matches: readonly HeaderMatch[]): ReadonlySet<string> {
  return new Set(matches.flatMap((match) => (match.spec ? [match.spec.key] : [])));
}
