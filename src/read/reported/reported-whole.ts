import {foldArea, saysLevel} from './label.js';
import {isProvinceName} from './province-name.js';
import type {StatedFact} from './reported-facts.js';
import type {SumFinding} from './reported-sums.js';
import {tolerance} from './reported-sums.js';
import {isAdditive, isAmount} from './reported-subject.js';

/** Rows whose area is the one in which the areas of other rows lie. */
export interface WholeRows {
  /** Records whose figures are the sums of others, so that they would count twice. */
  readonly setAside: ReadonlySet<number>;
  /** Records that hold another area of the table, and cannot be told to be its sum. */
  readonly doubled: ReadonlySet<number>;
  /** Those that should be the sum and are not. */
  readonly findings: readonly SumFinding[];
}

/**
 * Finds the province among its kabupaten and the kabupaten among its kecamatan: by code, by the name
 * of the table's own area, by "Provinsi …", or because a first or last row states the sum of all
 * others. Its figures are a check on theirs. Percentages and averages of the whole are no sums and
 * stay; so does an amount that is nowhere near the sum: a province has a budget of its own.
 *
 * @param own names of the area that the table is about
 */
export function wholeRows(
  facts: readonly StatedFact[],
  own: readonly (string | null)[],
): WholeRows {
  const names = new Set(own.flatMap((name) => (name === null ? [] : [foldArea(name)])));
  const codes = codesAbove(facts);
  const province = onlyProvince(facts);
  const rows = new Map<number, StatedFact[]>();
  for (const fact of facts) {
    const row = rows.get(fact.record);
    if (row) row.push(fact);
    else rows.set(fact.record, [fact]);
  }
  const isWhole = (fact: StatedFact): boolean =>
    fact.placed &&
    (fact.whole ||
      fact.reportedRegionName === province ||
      codes.has(fact.reportedRegion ?? '') ||
      names.has(foldArea(fact.reportedRegionName ?? '')));
  const isSurelyWhole = (fact: StatedFact): boolean =>
    isWhole(fact) &&
    (fact.whole ||
      fact.reportedRegionName === province ||
      codes.has(fact.reportedRegion ?? '') ||
      saysLevel(fact.reportedRegionName ?? ''));
  const bySum = rowOfSums([...rows.values()]);
  const parts = partsOf(facts.filter((fact) => !isSurelyWhole(fact) && fact.record !== bySum));
  const setAside = new Set<number>();
  const doubled = new Set<number>();
  const findings: SumFinding[] = [];
  for (const [record, row] of rows) {
    if (record === bySum) {
      setAside.add(record);
      continue;
    }
    if (!row.every(isWhole)) continue;
    const compared = row.map((fact) => {
      const same = parts.get(partName(fact)) ?? [];
      return compare(
        fact,
        same.filter((part) => part.record !== record),
      );
    });
    // Of a kecamatan and its kabupaten that share a name, only the sum tells which one is meant.
    if (!row.every(isSurelyWhole) && !compared.every((one) => one === 'fits')) continue;
    if (compared.includes('one')) doubled.add(record);
    if (compared.includes('one') || compared.includes('alone')) continue;
    // A province has a budget of its own, which is no sum of those of its parts.
    const ownAmount = compared.some(
      (one, at) =>
        typeof one === 'object' &&
        row[at].unit === 'rupiah' &&
        !isAmount(row[at].measure) &&
        Math.abs(one.sum - one.total) > one.total / 20,
    );
    if (ownAmount) continue;
    for (const one of compared) if (typeof one === 'object') findings.push(one);
    setAside.add(record);
  }
  return {setAside, doubled, findings};
}

/** How a figure of the whole compares with its parts; `alone` where it is no sum of any, `one` of one. */
function compare(
  fact: StatedFact,
  parts: readonly StatedFact[],
): 'fits' | 'unknown' | 'alone' | 'one' | SumFinding {
  if (!isAdditive(fact.measure, fact.unit) || parts.length === 0) return 'alone';
  if (parts.length === 1) return fact.whole ? 'one' : 'alone';
  const known = parts.filter(({stated}) => stated);
  const missing = parts.length - known.length;
  const sum = known.reduce((total, {value}) => total + value, 0);
  if (!fact.stated || known.length === 0) return 'unknown';
  if (Math.abs(sum - fact.value) <= tolerance([fact, ...known])) return 'fits';
  if (missing > 0 && sum < fact.value) return 'unknown';
  return {record: fact.record, index: fact.index, of: 'areas', total: fact.value, sum, missing};
}

/** The one province among areas that are none: theirs; `undefined` where there are none or several. */
function onlyProvince(facts: readonly StatedFact[]): string | undefined {
  const areas = new Set(facts.flatMap((fact) => (fact.placed ? [fact.reportedRegionName] : [])));
  const provinces = [...areas].filter((name) => name !== null && isProvinceName(name));
  return provinces.length === 1 && areas.size > 2 ? (provinces[0] ?? undefined) : undefined;
}

/** Codes of which another code in the table is a part: `32` of `32.01`. */
function codesAbove(facts: readonly StatedFact[]): ReadonlySet<string> {
  const codes = new Set(facts.map(({reportedRegion}) => reportedRegion ?? ''));
  const above = new Set<string>();
  for (const code of codes)
    for (let dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1))
      if (codes.has(code.slice(0, dot))) above.add(code.slice(0, dot));
  return above;
}

function partsOf(facts: readonly StatedFact[]): ReadonlyMap<string, StatedFact[]> {
  const parts = new Map<string, StatedFact[]>();
  for (const fact of facts) {
    const name = partName(fact);
    const own = parts.get(name);
    if (own) own.push(fact);
    else parts.set(name, [fact]);
  }
  return parts;
}

function partName(fact: StatedFact): string {
  const {reportedPeriod, sizeClass, sector, programme, channel, measure, unit} = fact;
  return JSON.stringify([reportedPeriod, sizeClass, sector, programme, channel, measure, unit]);
}

/** The first or last row where each of its figures is the sum of the same figure of all others. */
function rowOfSums(rows: readonly (readonly StatedFact[])[]): number | null {
  if (rows.length < 4) return null;
  for (const at of [rows.length - 1, 0]) {
    const row = rows[at];
    const others = rows.filter((_, index) => index !== at);
    const [{reportedRegion, reportedRegionName}] = row;
    const byName =
      row[0].placed && reportedRegion !== null && reportedRegion === reportedRegionName;
    if (!byName || row.some(({stated, value}) => !stated || value <= 0)) continue;
    const sums = row.every((fact) => {
      if (!isAdditive(fact.measure, fact.unit)) return false;
      const same = others.map((other) => other.find((one) => partName(one) === partName(fact)));
      const all = same.every(
        (one) => one?.stated === true && one.reportedRegion !== fact.reportedRegion,
      );
      return all && same.reduce((sum, one) => sum + one!.value, 0) === fact.value;
    });
    if (sums) return row[0].record;
  }
  return null;
}
