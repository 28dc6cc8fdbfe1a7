import type {ColumnType, TableSpec} from '../../schema/spec.js';
import {rowTables} from '../../schema/tables.js';
import type {HeaderLookup, Meaning} from './header-lookup.js';
import {knownBy} from './header-lookup.js';
import type {WordForms} from './header-text.js';
import {HeaderText} from './header-text.js';
import type {HeaderUnit} from './header-unit.js';
import {fitsUnit} from './header-unit.js';

/** How sure a match is: written so, the same words, without a remark, in spite of a slip. */
export const confidences = {written: 1, words: 0.9, remark: 0.8, slip: 0.7} as const;

/** The columns of one table that a header may mean. */
export interface HeaderClaims {
  readonly meanings: readonly Meaning[];
  readonly confidence: number;
  readonly factor: number;
}

/** Remarks in brackets that say nothing about the figures of a column. */
const idleRemark =
  /^(?:orang|unit|rp\.?|rupiah|dalam rupiah|angka|dengan angka|isi dengan angka|wajib(?: diisi)?|jika ada|bila ada|\*)$/i;
/** Remarks in brackets that make a column of texts another one. */
const otherRemark =
  /\b(?:pasangan|istri|suami|ketua|lama|sebelum(?:nya)?|kantor|target|rencana|bulan(?:an)?|minggu|triwulan|semester|tahun(?:an)?)\b/i;
const figureTypes: ReadonlySet<ColumnType> = new Set([
  ...(['rupiah', 'number', 'count', 'percent', 'degrees', 'range', 'year'] as const),
]);

/**
 * What a header means: as written, by its words in whatever order, without its remarks, in spite of a
 * slip in one or two of them. What an upper row of the header says above it is read with it first.
 *
 * @returns `null` where nothing is known
 */
export function claimsFor(
  header: string,
  group: string,
  lookup: HeaderLookup,
): HeaderClaims | null {
  const joined = group === '' ? null : claimsOfText(HeaderText.of(`${group} ${header}`), lookup);
  if (joined) return joined;
  const text = HeaderText.of(header);
  return claimsOfText(text, lookup) ?? inSpiteOfSlips(text, lookup);
}

/** The row tables of which some header is written as an alias. */
export function tablesWriting(
  headers: readonly string[],
  groups: readonly string[],
): ReadonlySet<TableSpec> {
  const tables = new Set<TableSpec>();
  for (const text of new Set(textsOf(headers, groups))) {
    for (const form of HeaderText.of(text).written)
      for (const table of knownBy(form)) tables.add(table);
    if (tables.size === rowTables.length) break;
  }
  return tables;
}

/** Whether any of some headers is written as one of a table's aliases. */
export function isAnyWritten(
  headers: readonly string[],
  groups: readonly string[],
  lookup: HeaderLookup,
): boolean {
  return textsOf(headers, groups).some((text) =>
    HeaderText.of(text).written.some((form) => lookup.exact.has(form)),
  );
}

function textsOf(headers: readonly string[], groups: readonly string[]): readonly string[] {
  const joined = headers.flatMap((header, index) =>
    groups[index] ? [`${groups[index]} ${header}`] : [],
  );
  return joined.length > 0 ? [...headers, ...joined] : headers;
}

function claimsOfText(text: HeaderText, lookup: HeaderLookup): HeaderClaims | null {
  return (
    asWritten(text, lookup) ??
    byWords(text.words, text.unit, lookup, confidences.words) ??
    withoutRemark(text, lookup)
  );
}

function asWritten({written, unit}: HeaderText, lookup: HeaderLookup): HeaderClaims | null {
  for (const form of written) {
    const meanings = fitting(lookup.exact.get(form), unit);
    if (meanings.length > 0) return claims(meanings, confidences.written, unit);
  }
  return null;
}

function byWords(
  forms: WordForms | null,
  unit: HeaderUnit,
  {words, figures}: HeaderLookup,
  confidence: number,
): HeaderClaims | null {
  if (forms === null) return null;
  const named = fitting(words.get(forms.words), unit);
  if (named.length > 0) return claims(named, confidence, unit);
  const counted = fitting(figures.get(forms.figures), unit);
  return counted.length > 0 ? claims(counted, confidence, unit) : null;
}

/** "Nama (sesuai KTP)" is a name; "Tenaga Kerja (dibayar)" is not every worker. */
function withoutRemark(text: HeaderText, lookup: HeaderLookup): HeaderClaims | null {
  const {rest, unit} = text;
  if (rest === null) return null;
  const exact = fitting(lookup.exact.get(rest.written), unit);
  const found =
    exact.length > 0
      ? claims(exact, confidences.remark, unit)
      : byWords(rest.forms, unit, lookup, confidences.remark);
  if (!found) return null;
  const kept = found.meanings.filter(({type}) =>
    text.remarks.every((remark) =>
      figureTypes.has(type) ? idleRemark.test(remark) : !otherRemark.test(remark),
    ),
  );
  return kept.length > 0 ? {...found, meanings: kept} : null;
}

function inSpiteOfSlips({spelled, unit}: HeaderText, lookup: HeaderLookup): HeaderClaims | null {
  const found = new Map<string, Meaning>();
  for (const forms of spelled) {
    const meant = byWords(forms, unit, lookup, confidences.slip);
    for (const meaning of meant?.meanings ?? []) found.set(meaning.key, meaning);
  }
  return found.size > 0 ? claims([...found.values()], confidences.slip, unit) : null;
}

const none: readonly Meaning[] = [];

function fitting(meanings: readonly Meaning[] | undefined, unit: HeaderUnit): readonly Meaning[] {
  if (!meanings) return none;
  const fit = meanings.filter(({type}) => fitsUnit(type, unit));
  // A unit says it outright: such a header is nearer than one that only may be a share.
  const stated = unit.rupiah ? fit.filter(({type}) => type === 'rupiah') : [];
  if (stated.length > 0) return stated.map((one) => ({...one, spare: false}));
  return unit.percent ? fit.map((one) => ({...one, rank: one.rank / 1000, spare: false})) : fit;
}

function claims(
  meanings: readonly Meaning[],
  confidence: number,
  {factor}: HeaderUnit,
): HeaderClaims {
  return {meanings, confidence, factor};
}
