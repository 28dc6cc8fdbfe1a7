import {codeAtLevel, levelOfCode, regionLevels} from '../data/region.js';
import type {RegionLevel} from '../data/region.js';

/** An area: its dotted Kemendagri code and its name, "Kabupaten Bima" or "Kota Bima" in full. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
}

/**
 * The areas of one level. Names are byte ranges of the file they came from: of 83 thousand villages
 * only those of the office's own district ever become strings.
 */
export interface RegionRows {
  /** Digits of the codes as one number each, ascending: 33.24 is 3324. */
  readonly codes: Float64Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly bytes: Uint8Array;
  /** BPS codes by dotted code, where the list has them. */
  readonly bps?: ReadonlyMap<string, string>;
}

const digitCounts: Readonly<Record<RegionLevel, number>> = {
  provinsi: 2,
  kabupaten: 4,
  kecamatan: 6,
  desa: 10,
};
const utf8 = new TextDecoder();

/** Areas by code, from one source. Levels that were not loaded are simply not there. */
export class RegionList {
  private bpsCodes: Map<string, string> | null = null;

  /** @param edition what the codes come from, for the record: "idn-area-data 3.1.2" */
  constructor(
    readonly edition: string,
    private readonly rows: Readonly<Partial<Record<RegionLevel, RegionRows>>>,
  ) {}

  /** How many areas of a level it holds; 0 where the level was not loaded. */
  size(level: RegionLevel): number {
    return this.rows[level]?.codes.length ?? 0;
  }

  /** The area with this dotted code, or `null`. */
  find(code: string): Region | null {
    const level = levelOfCode(code);
    const rows = level && this.rows[level];
    if (!level || !rows) return null;
    const wanted = numberOfCode(code);
    const at = lowerBound(rows.codes, wanted);
    return rows.codes[at] === wanted ? regionAt(rows, at, level) : null;
  }

  /**
   * The areas of a level within an area of any higher level, or of the whole country for `null`;
   * none where the list does not know that area.
   */
  within(parent: string | null, level: RegionLevel): Region[] {
    const rows = this.rows[level];
    if (!rows) return [];
    const [from, to] = range(rows.codes, parent, level);
    return Array.from({length: to - from}, (_, i) => regionAt(rows, from + i, level));
  }

  /** Whether it holds any area of the level there. */
  covers(parent: string | null, level: RegionLevel): boolean {
    const rows = this.rows[level];
    if (!rows) return false;
    const [from, to] = range(rows.codes, parent, level);
    return to > from;
  }

  /** The one area in which all areas of a level lie, or `null` where there are several or none. */
  onlyPlace(level: RegionLevel): string | null {
    const rows = this.rows[level];
    const index = regionLevels.indexOf(level);
    if (!rows || rows.codes.length === 0 || index === 0) return null;
    const above = (at: number): string | null =>
      codeAtLevel(dotted(rows.codes[at], level), regionLevels[index - 1]);
    const first = above(0);
    return first === above(rows.codes.length - 1) ? first : null;
  }

  /** The dotted code of a BPS code, where the list states it, or `null`. */
  codeOfBps(bps: string): string | null {
    if (!this.bpsCodes) {
      this.bpsCodes = new Map();
      for (const level of regionLevels)
        for (const [code, other] of this.rows[level]?.bps ?? []) this.bpsCodes.set(other, code);
    }
    return this.bpsCodes.get(bps) ?? null;
  }

  /** This list with the levels that another one has more of; of a level in both, this one's. */
  with(other: RegionList): RegionList {
    return new RegionList(this.edition, {...other.rows, ...this.rows});
  }
}

/** Digits of a dotted code as one number: `33.24` is 3324. */
export function numberOfCode(code: string): number {
  return Number(code.replace(/\./g, ''));
}

function regionAt(rows: RegionRows, at: number, level: RegionLevel): Region {
  const text = utf8.decode(rows.bytes.subarray(rows.starts[at], rows.ends[at]));
  const name = properName(text.replace(/""/g, '"').trim());
  return {code: dotted(rows.codes[at], level), name, level};
}

function dotted(number: number, level: RegionLevel): string {
  const digits = String(number).padStart(digitCounts[level], '0');
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part) => part !== '').join('.');
}

/** Where the codes below an area begin and end. */
function range(codes: Float64Array, parent: string | null, level: RegionLevel): [number, number] {
  if (parent === null) return [0, codes.length];
  const own = levelOfCode(parent);
  // A code at the level itself or below it says which area is above.
  const index = regionLevels.indexOf(level);
  const above =
    own !== null && regionLevels.indexOf(own) >= index
      ? index === 0
        ? null
        : codeAtLevel(parent, regionLevels[index - 1])
      : parent;
  if (above === null) return [0, codes.length];
  const aboveLevel = levelOfCode(above);
  if (aboveLevel === null) return [0, 0];
  const factor = 10 ** (digitCounts[level] - digitCounts[aboveLevel]);
  const first = numberOfCode(above) * factor;
  return [lowerBound(codes, first), lowerBound(codes, first + factor)];
}

function lowerBound(codes: Float64Array, wanted: number): number {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codes[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const acronyms: ReadonlySet<string> = new Set(['DKI', 'DI', 'DIY']);
const lower: ReadonlySet<string> = new Set(['DAN']);

/** "KABUPATEN ACEH SELATAN" as it is written in a sentence; a name with small letters as it is. */
function properName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}+/gu, (word) => {
    if (acronyms.has(word) || /^[IVX]+$/.test(word)) return word;
    return lower.has(word) ? word.toLowerCase() : word[0] + word.slice(1).toLowerCase();
  });
}
