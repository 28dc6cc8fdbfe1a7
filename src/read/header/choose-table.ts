import type {TableName} from '../../data/table.js';
import {foldText} from '../../schema/header.js';
import type {RowTable} from '../../schema/tables.js';
import {rowTables} from '../../schema/tables.js';
import type {CellsOf} from './contested.js';
import {tablesWriting} from './header-claims.js';
import {knownBy} from './header-lookup.js';
import type {HeaderMatch} from './match-headers.js';
import {matchHeaders} from './match-headers.js';
import type {ReportedHeaders} from '../reported/reported-headers.js';
import {matchReported} from '../reported/reported-headers.js';
import type {TitleLine} from '../reported/title-context.js';

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
  /** The matches of a row table where the cells decide about headers that may mean several columns. */
  readonly byCells?: (cells: CellsOf) => readonly HeaderMatch[];
}

/**
 * The tables that a header row may be, best first. Those equally good at the head of the list cannot
 * be told apart by headers.
 *
 * @param forced the table the configuration names; then only this one is tried
 * @param groups what an upper row of the header says above each column
 * @param titles the lines above the header
 */
export function candidatesOf(
  headers: readonly string[],
  {forced, columns = {}}: {forced?: TableName; columns?: Readonly<Record<string, string>>} = {},
  groups: readonly string[] = [],
  titles: () => readonly TitleLine[] = () => [],
): Candidate[] {
  const candidates: Candidate[] = [];
  const asked = forced !== undefined || Object.keys(columns).length > 0;
  const written = asked ? null : tablesWriting(headers, groups);
  for (const table of rowTables) {
    if (forced !== undefined && forced !== table.name) continue;
    if (written && !written.has(table.spec)) continue;
    const matches = matchHeaders(headers, table.spec, columns, {groups});
    const keys = keysOf(matches);
    const holds = (group: readonly string[]): boolean => group.every((key) => keys.has(key));
    if (forced === undefined ? !table.spec.signature.some(holds) : keys.size === 0) continue;
    const certain = (table.certain ?? []).some((group) => holds(group) && isOwn(group, matches));
    const byCells = (cells: CellsOf): HeaderMatch[] =>
      matchHeaders(headers, table.spec, columns, {groups, cells});
    const found = {name: table.name, table, matches, score: keys.size, certain, byCells};
    candidates.push({...found, values: []});
  }
  if (forced === undefined || forced === 'reported') {
    const {matches, values, score, about} = matchReported(headers, columns, groups, titles);
    // Without any column about the figures a row of data may look like headers: "2020;mikro;-".
    const filled = headers.filter((header) => header !== '').length;
    const years = values.filter(({year}) => year !== null).length;
    const sure =
      about || years > 1 || (filled === values.length && values.every(({named}) => named));
    if (values.length > 0 && (forced !== undefined || (score > 1 && sure))) {
      candidates.push({name: 'reported', table: null, matches, values, score, certain: false});
    }
  }
  const best = candidates.some((candidate) => candidate.certain)
    ? candidates.filter((candidate) => candidate.certain)
    : withoutRegisterOrYears(withoutDoubtfulRegister(candidates));
  return best.sort((a, b) => b.score - a.score);
}

/** Whether one of the columns is headed as in no other table. */
function isOwn(keys: readonly string[], matches: readonly HeaderMatch[]): boolean {
  return matches.some(
    ({spec, header, how}) =>
      spec !== null &&
      keys.includes(spec.key) &&
      (how === 'config' || knownBy(foldText(header)).length <= 1),
  );
}

/**
 * A list of businesses shares nearly all its columns with lists of what happened to them. Where it may
 * be a register, it is another table only by columns of that one alone; and where it numbers no
 * business, it is a register only if that explains more of it.
 */
function withoutDoubtfulRegister(candidates: readonly Candidate[]): readonly Candidate[] {
  const registry = candidates.find(({name}) => name === 'registry');
  if (!registry) return candidates;
  const others = candidates.filter(({table}) => !table?.afterRegister);
  const best = Math.max(...others.filter((other) => other !== registry).map(({score}) => score), 0);
  const numbered = keysOf(registry.matches).has('businessId');
  return numbered || registry.score > best ? others : others.filter((other) => other !== registry);
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
