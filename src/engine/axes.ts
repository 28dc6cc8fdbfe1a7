import {foldName, textColumn} from '../data/access.js';
import {MISSING_CODE, type TextColumn} from '../data/column.js';
import {TOTAL, UNKNOWN_CATEGORY} from '../data/cube.js';
import type {Dimension} from '../indicator/indicator.js';
import type {PartitionAxis} from './aggregate.js';
import type {Areas} from './areas.js';
import type {Frame} from './frame.js';
import {NO_UMKM, type UnitSizes} from './size.js';

const noLabels: ReadonlyMap<string, string> = new Map();

/** The margin alone. */
export function wholeAxis(dim: Dimension): PartitionAxis {
  return {dim, ids: [TOTAL], labels: noLabels, codes: [], hasMargin: false};
}

/** Areas with their margin first; things of unknown area form a category of their own. */
export function regionAxis(areas: Areas | null, areaOf: Int32Array): PartitionAxis {
  if (areas === null) return wholeAxis('region');
  const last = areas.ids.length + 1;
  let unknown = false;
  const codes = codesUpTo(last, areaOf.length);
  for (let i = 0; i < areaOf.length; i++) {
    codes[i] = areaOf[i] < 0 ? last : areaOf[i] + 1;
    if (areaOf[i] < 0) unknown = true;
  }
  const ids = [TOTAL, ...areas.ids, ...(unknown ? [UNKNOWN_CATEGORY] : [])];
  return {dim: 'region', ids, labels: areas.labels, codes, hasMargin: true};
}

/** Narrow numbers where they suffice: they are read again for every breakdown. */
function codesUpTo(last: number, length: number): Int32Array | Uint16Array {
  return last > 65535 ? new Int32Array(length) : new Uint16Array(length);
}

/** Periods; they have no margin, for a stock is not added up over years. */
export function periodAxis(
  {periods}: Pick<Frame, 'periods'>,
  codes: ArrayLike<number>,
): PartitionAxis {
  return {dim: 'period', ids: periods, labels: noLabels, codes, hasMargin: false};
}

/**
 * Size classes. Units outside UMKM (besar, branches) count only where they received something;
 * they stand with the unknown class, for they have none of the three.
 */
export function sizeAxis({codes}: UnitSizes): PartitionAxis {
  const ids = [TOTAL, 'mikro', 'kecil', 'menengah', UNKNOWN_CATEGORY];
  const numbers = new Uint8Array(codes.length);
  for (let unit = 0; unit < codes.length; unit++) {
    const code = codes[unit];
    numbers[unit] = code === NO_UMKM || code > 2 ? 4 : code + 1;
  }
  return {dim: 'size_class', ids, labels: noLabels, codes: numbers, hasMargin: true};
}

/** A classification of things: names, and a number in them per thing, below zero for unknown. */
export interface Classes {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/** Categories with their margin first and unknown last. */
export function classAxis(dim: Dimension, {names, of}: Classes): PartitionAxis {
  const codes = codesUpTo(names.length + 1, of.length);
  for (let i = 0; i < of.length; i++) codes[i] = of[i] < 0 ? names.length + 1 : of[i] + 1;
  return {dim, ids: [TOTAL, ...names, UNKNOWN_CATEGORY], labels: noLabels, codes, hasMargin: true};
}

/**
 * Classes of the rows of a text column. With `fold` spellings that differ only in case and spaces are
 * one; each stands under its first spelling.
 */
export function rowClasses(
  column: TextColumn | undefined,
  length: number,
  {fold = false}: {readonly fold?: boolean} = {},
): Classes {
  if (column === undefined) return {names: [], of: new Int32Array(length).fill(-1)};
  if (!fold) return {names: column.dictionary, of: column.codes};
  const names: string[] = [];
  const index = new Map<string, number>();
  const translated = column.dictionary.map((name) => {
    const key = foldName(name);
    let at = index.get(key);
    if (at === undefined) index.set(key, (at = names.push(name) - 1));
    return at;
  });
  const of = column.codes.map((code) => (code === MISSING_CODE ? -1 : translated[code]));
  return {names, of};
}

/**
 * KBLI divisions (two digits) of the register's rows, or sections where `level` asks for letters.
 * Letters are of KBLI 2020 unless the code itself does not exist there.
 */
export function kbliClasses(
  frame: Frame,
  sectionOf: ((division: string) => string | null) | null,
): Classes {
  const column = textColumn(frame.tables.registry, 'kbliCode');
  const length = frame.tables.registry?.length ?? 0;
  const wanted = (column?.dictionary ?? []).map((code) => {
    const division = /^\d{2}/.exec(code)?.[0] ?? null;
    return division === null || sectionOf === null ? division : sectionOf(division);
  });
  const names = [...new Set(wanted.filter((name) => name !== null))].sort();
  const number = wanted.map((name) => (name === null ? -1 : names.indexOf(name)));
  const of = new Int32Array(length).fill(-1);
  for (let row = 0; row < length; row++) {
    const code = column?.codes[row] ?? MISSING_CODE;
    if (code !== MISSING_CODE) of[row] = number[code];
  }
  return {names, of};
}
