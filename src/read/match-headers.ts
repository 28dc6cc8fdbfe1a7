import {foldText, headerForms, keyForms} from '../schema/header.js';
import type {ColumnSpec, TableSpec} from '../schema/spec.js';
import type {ColumnSummary} from '../data/table.js';

/** What one header of a file was taken for. */
export interface HeaderMatch {
  readonly index: number;
  readonly header: string;
  /** The column it is read into, or `null`. */
  readonly spec: ColumnSpec | null;
  readonly how: ColumnSummary['how'];
  /** The keys it might have meant; only where it is ambiguous. */
  readonly candidates?: readonly string[];
}

interface Claim {
  readonly index: number;
  readonly key: string;
  /** 0 for the key itself; then the position among the aliases. Smaller is nearer. */
  readonly rank: number;
}

const lookups = new WeakMap<TableSpec, ReadonlyMap<string, readonly Omit<Claim, 'index'>[]>>();

/**
 * Matches the headers of a file with the columns of one table: by key, by alias, or as the
 * configuration says. A header that fits several columns, or shares its column with a nearer header,
 * is ambiguous and not read.
 *
 * @param configured headers as written (or folded) with the key they stand for
 */
export function matchHeaders(
  headers: readonly string[],
  table: TableSpec,
  configured: Readonly<Record<string, string>> = {},
): HeaderMatch[] {
  const byConfig = new Map(
    Object.entries(configured).map(([header, key]) => [foldText(header), key]),
  );
  const lookup = lookupOf(table);
  const claims: Claim[] = [];
  const result = headers.map((header, index): HeaderMatch => {
    const key = byConfig.get(foldText(header));
    const spec = key === undefined ? undefined : table.columns[key];
    if (spec) return {index, header, spec, how: 'config'};
    if (key === undefined) claims.push(...claimsOf(header, index, lookup));
    return {index, header, spec: null, how: 'unmatched'};
  });
  const taken = new Set(result.flatMap((match) => (match.spec ? [match.spec.key] : [])));
  const tied = tiedKeys(claims);
  claims.sort((a, b) => a.rank - b.rank || a.index - b.index);
  for (const {index, key, rank} of claims) {
    if (result[index].spec !== null || taken.has(key) || tied.has(`${key} ${rank}`)) continue;
    taken.add(key);
    result[index] = {
      index,
      header: headers[index],
      spec: table.columns[key],
      how: rank === 0 ? 'name' : 'alias',
    };
  }
  const candidates = new Map<number, string[]>();
  for (const {index, key} of claims) {
    const keys = candidates.get(index);
    if (keys) keys.push(key);
    else candidates.set(index, [key]);
  }
  return result.map((match) => {
    const keys = candidates.get(match.index);
    return match.spec !== null || !keys ? match : {...match, how: 'ambiguous', candidates: keys};
  });
}

function claimsOf(
  header: string,
  index: number,
  lookup: ReadonlyMap<string, readonly Omit<Claim, 'index'>[]>,
): Claim[] {
  for (const form of headerForms(header)) {
    const found = lookup.get(form);
    if (found) return found.map((claim) => ({...claim, index}));
  }
  return [];
}

/** Keys that two headers claim equally well, as when a file holds the same header twice. */
function tiedKeys(claims: readonly Claim[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const tied = new Set<string>();
  for (const {key, rank} of claims) {
    const claim = `${key} ${rank}`;
    if (seen.has(claim)) tied.add(claim);
    seen.add(claim);
  }
  return tied;
}

function lookupOf(table: TableSpec): ReadonlyMap<string, readonly Omit<Claim, 'index'>[]> {
  const known = lookups.get(table);
  if (known) return known;
  const lookup = new Map<string, Omit<Claim, 'index'>[]>();
  const add = (form: string, key: string, rank: number): void => {
    const claims = lookup.get(form) ?? [];
    if (!claims.some((claim) => claim.key === key)) lookup.set(form, [...claims, {key, rank}]);
  };
  for (const {key, aliases} of Object.values(table.columns)) {
    for (const form of keyForms(key)) add(form, key, 0);
    aliases.forEach((alias, index) => add(foldText(alias), key, index + 1));
  }
  lookups.set(table, lookup);
  return lookup;
}
