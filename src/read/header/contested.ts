import {foldText} from '../../schema/header.js';
import {reported} from '../../schema/reported.js';
import type {ColumnSpec, TableSpec} from '../../schema/spec.js';
import {buildColumn} from '../column/build-column.js';
import {ABSENT, UNREADABLE} from '../cell/cell.js';
import type {HeaderMatch} from './match-headers.js';
import {NumberBuilder} from '../column/number-builder.js';
import {isBlankText} from '../cell/symbol.js';
import {parseTruth, truthWords} from '../cell/truth.js';

/** The first cells of a column, by its position. */
export type CellsOf = (index: number) => readonly string[];

/**
 * Whether cells can be those of a column: most of them, some of them, none of them; `open` where the
 * column takes any text or no cell says anything.
 */
export type Verdict = 'yes' | 'some' | 'no' | 'open';

const encoder = new TextEncoder();
/** What no column of numbers, dates, codes or categories reads. */
const nonsense = 'qx zzkw';
const anything = new WeakMap<ColumnSpec, boolean>();
/** A bracket of figures: "< 2M", "2M–15M", "s.d. 300 juta"; "lebih dari 5.000" is about so much. */
const bracket =
  /^(?:[<>≤≥]|kurang dari|di ?(?:atas|bawah)|sampai|hingga|maks|min|s\.?d\b).*\d|\d\D*(?:[-–—]|s\.?\s*\/?d\.?|sampai|hingga)\D*\d|\d.*(?:ke (?:atas|bawah))$/i;

/** Judges by the first cells of a column whether they can be those of `spec`. */
export function verdictOf(spec: ColumnSpec, cells: readonly string[]): Verdict {
  const ranges = spec.type === 'range';
  if (!ranges && readsAnything(spec)) return 'open';
  const {stated, read} = ranges ? countBrackets(cells) : readCells(spec, cells);
  if (stated === 0) return 'open';
  if (read * 2 > stated) return 'yes';
  return read * 10 > stated ? 'some' : 'no';
}

/**
 * Settles what the headers of figures leave open: "kategori usaha" is the size class where the cells
 * name size classes and the sector where none does; else it is ambiguous.
 */
export function settleContested(
  matches: readonly HeaderMatch[],
  {columns}: TableSpec,
  cells: CellsOf,
): HeaderMatch[] {
  const {sizeClass, sector} = columns;
  if (!sizeClass || !sector) return [...matches];
  const keys = new Set(matches.map((match) => match.spec?.key));
  return matches.map((match) => {
    const key = match.spec?.key;
    if (match.how !== 'alias' || (key !== 'sector' && key !== 'sizeClass')) return match;
    const other = key === 'sector' ? sizeClass : sector;
    if (keys.has(other.key)) return match;
    const verdict = verdictOf(reported.columns.sizeClass, cells(match.index));
    if (key === 'sector') return verdict === 'yes' ? {...match, spec: sizeClass} : match;
    const either = sector.aliases.includes(foldText(match.header));
    return verdict === 'no' && either ? {...match, spec: sector} : match;
  });
}

/**
 * A column headed "WhatsApp" holds numbers, or says whether the business sells that way: where no cell
 * holds a digit and every one says yes or no, it does.
 */
export function settleMessenger(
  matches: readonly HeaderMatch[],
  {columns}: TableSpec,
  cells: CellsOf,
): HeaderMatch[] {
  const {whatsappBusiness} = columns;
  const taken = matches.some(({spec}) => spec && spec === whatsappBusiness);
  if (!whatsappBusiness || taken) return [...matches];
  return matches.map((match) => {
    const heads = match.how === 'alias' && match.spec?.key === 'phone';
    if (!heads || !/^(?:whatsapp|wa)$/.test(foldText(match.header))) return match;
    const stated = cells(match.index).filter((text) => !isBlankText(text));
    const words = truthWords(whatsappBusiness.values ?? {});
    const says = (text: string): boolean => parseTruth(text, words) !== 'unreadable';
    const yesOrNo = stated.length > 0 && stated.every((text) => text.length < 8 && says(text));
    return yesOrNo ? {...match, spec: whatsappBusiness, how: 'cells'} : match;
  });
}

/** Beside a target, and without a ceiling of money, "Realisasi" is what was reached of it. */
export function settleReached(
  matches: readonly HeaderMatch[],
  {columns}: TableSpec,
): readonly HeaderMatch[] {
  const {actualValue} = columns;
  const keys = new Set(matches.map(({spec}) => spec?.key));
  const aimed = keys.has('targetValue') && !keys.has('budgetCeiling') && !keys.has('actualValue');
  const open = matches.filter((match) => match.candidates?.includes('actualValue'));
  if (!actualValue || !aimed || open.length !== 1) return matches;
  return matches.map((match) => {
    if (match !== open[0]) return match;
    const {index, header} = match;
    return {index, header, spec: actualValue, how: 'alias'};
  });
}

function readsAnything(spec: ColumnSpec): boolean {
  let reads = anything.get(spec);
  if (reads === undefined) anything.set(spec, (reads = readCells(spec, [nonsense]).read > 0));
  return reads;
}

interface Tally {
  readonly stated: number;
  readonly read: number;
}

function countBrackets(cells: readonly string[]): Tally {
  const stated = cells.filter((text) => !isBlankText(text));
  return {stated: stated.length, read: stated.filter((text) => bracket.test(text)).length};
}

function readCells(spec: ColumnSpec, cells: readonly string[]): Tally {
  const builder = buildColumn(spec, 'kemendagri');
  let stated = 0;
  let read = 0;
  cells.forEach((text, row) => {
    // A dash is nothing to one column and zero to another.
    if (isBlankText(text)) return;
    const bytes = encoder.encode(text);
    const state = builder.set(row, bytes, 0, bytes.length, NaN);
    if (state === ABSENT) return;
    stated++;
    // A bracket in a column of figures is none of them.
    const isBracket = builder instanceof NumberBuilder && bracket.test(text);
    if (state !== UNREADABLE && !isBracket) read++;
  });
  return {stated, read};
}
