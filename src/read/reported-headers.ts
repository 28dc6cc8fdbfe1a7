import type {Flag} from '../data/flags.js';
import {foldText, headerForms, isNoAmount} from '../schema/header.js';
import type {CountHeader, Measure} from '../schema/reported.js';
import {countHeaders, reported, reportedContext} from '../schema/reported.js';
import type {ColumnSpec, TableSpec} from '../schema/spec.js';
import type {HeaderMatch} from './match-headers.js';
import {matchHeaders} from './match-headers.js';
import {parseYear} from './year-builder.js';

/** A column that holds figures, and what its header says of them. */
export interface ValueColumn {
  readonly index: number;
  readonly spec: ColumnSpec;
  /** `null` where a column of the row says what is counted. */
  readonly measure: Measure | null;
  /** `null` where the row says the class, or there is none. */
  readonly sizeClass: CountHeader['sizeClass'];
  readonly year: number | null;
  /** Whether the header or a column says what is counted; a year or "jumlah" alone does not. */
  readonly named: boolean;
  /** A header such as `2018*` or `proyeksi_jumlah_umkm` marks all its figures. */
  readonly flags: readonly Flag[];
}

export interface ReportedHeaders {
  readonly matches: readonly HeaderMatch[];
  readonly values: readonly ValueColumn[];
}

/** Everything a reported file may say about its figures, value columns left out. */
const context: TableSpec = {
  name: 'reported',
  columns: withoutValue({...reported.columns, ...reportedContext}),
  signature: [],
};

const meanings = new Map<string, {readonly meaning: CountHeader; readonly rank: number}>();
for (const meaning of countHeaders) {
  meaning.aliases.forEach((alias, rank) => meanings.set(foldText(alias), {meaning, rank}));
}
/** Headers that count anything: alone they do not say that they count businesses. */
const anything = new Set(['jumlah', 'jml', 'total', 'jumlah_unit']);
const generic = new Set(reported.columns.value.aliases.map(foldText).concat('value'));

/**
 * Matches the headers of a file of figures that arrive already counted: long, with a column per
 * class, per year, or both.
 */
export function matchReported(
  headers: readonly string[],
  configured: Readonly<Record<string, string>> = {},
): ReportedHeaders {
  const asked = new Map(Object.entries(configured).map(([header, key]) => [foldText(header), key]));
  const others = headers.map((header) =>
    isCount(header) && !asked.has(foldText(header)) ? '' : header,
  );
  const matches = matchHeaders(others, context, configured);
  const measured = matches.some((match) => match.spec?.key === 'measure');
  const claims = headers.flatMap((header, index) => {
    const wanted = asked.get(foldText(header));
    if (matches[index].spec !== null || (wanted !== undefined && wanted !== 'value')) return [];
    const claim = claimOf(header, measured, wanted === 'value');
    return claim ? [{...claim, index}] : [];
  });
  claims.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const values = new Map<string, ValueColumn>();
  for (const {index, measure, sizeClass, year, named, flags} of claims) {
    const meaning = `value ${measure ?? ''} ${sizeClass ?? ''} ${year ?? ''}`;
    const header = headers[index];
    if (values.has(meaning)) {
      matches[index] = {index, header, spec: null, how: 'ambiguous', candidates: ['value']};
      continue;
    }
    const spec: ColumnSpec = {...reported.columns.value, key: meaning};
    values.set(meaning, {index, spec, measure, sizeClass, year, named, flags});
    const how = asked.has(foldText(header))
      ? 'config'
      : year !== null
        ? 'year'
        : sizeClass
          ? 'size_class'
          : 'alias';
    matches[index] = {index, header, spec, how};
  }
  const found = [...values.values()].sort((a, b) => a.index - b.index);
  const restored = matches.map((match) => ({...match, header: headers[match.index]}));
  return {matches: restored, values: found};
}

interface Claim extends Pick<ValueColumn, 'measure' | 'sizeClass' | 'year' | 'named' | 'flags'> {
  readonly rank: number;
}

function isCount(header: string): boolean {
  return claimOf(header, false, false) !== null;
}

function claimOf(header: string, measured: boolean, forced: boolean): Claim | null {
  if (isNoAmount(header) && !forced) return null;
  const {rest, year, flags} = takeYear(header);
  const projected = rest.replace(/^(?:data_)?proyeksi_/, '');
  const all: readonly Flag[] = projected === rest ? flags : [...flags, 'F'];
  for (const form of headerForms(projected)) {
    const found = meanings.get(form);
    if (found && !(measured && generic.has(form))) {
      const {measure, sizeClass} = found.meaning;
      return {measure, sizeClass, year, named: !anything.has(form), flags: all, rank: found.rank};
    }
    if (generic.has(form) && (measured || forced)) {
      return {
        measure: measured ? null : 'businesses',
        sizeClass: null,
        year,
        named: true,
        flags: all,
        rank: 0,
      };
    }
  }
  if (year !== null && /^(?:th|thn|tahun|ta)?$/.test(rest)) {
    return {
      measure: measured ? null : 'businesses',
      sizeClass: null,
      year,
      named: measured,
      flags: all,
      rank: 0,
    };
  }
  return forced
    ? {measure: 'businesses', sizeClass: null, year, named: true, flags: all, rank: 0}
    : null;
}

/** Takes a year out of a header: `mikro_2017`, `Th. 2018*`, `2019`. */
function takeYear(header: string): {rest: string; year: number | null; flags: readonly Flag[]} {
  const alone = parseYear(header);
  if (alone) return {rest: '', year: alone.year, flags: alone.flags};
  const folded = foldText(header);
  const match = /(?:^|_)((?:19|20)\d{2})(?=_|$)/.exec(folded);
  if (!match) return {rest: folded, year: null, flags: []};
  const rest = folded
    .replace(match[0], '')
    .replace(/_(?:th|thn|tahun|ta)$/, '')
    .replace(/^_/, '');
  const plain = rest.replace(/_?(?:angka_)?(?:sangat_)?sementara$/, '');
  const provisional = plain !== rest || /\*\s*\)?\s*$/.test(header);
  return {rest: plain, year: Number(match[1]), flags: provisional ? ['P'] : []};
}

function withoutValue(
  columns: Readonly<Record<string, ColumnSpec>>,
): Readonly<Record<string, ColumnSpec>> {
  return Object.fromEntries(Object.entries(columns).filter(([key]) => key !== 'value'));
}
