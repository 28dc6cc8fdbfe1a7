import type {RegionLevel} from '../../data/region.js';
import {codeAtLevel, levelOfCode, regionLevels} from '../../data/region.js';
import type {RegionFinder, RegionFinding} from '../../region/region-finder.js';
import type {Region} from '../../region/region-list.js';
import {splitProvinces} from '../../region/renamed.js';
import {kindOfBps} from './region-book.js';
import type {CodeSystem} from '../cell/region-code.js';

/** One distinct statement of an area: what its cells hold and what is known above it. */
export interface RegionPair {
  readonly code: string | null;
  readonly name: string | null;
  readonly within: string | null;
  /** Whether `within` is stated in the row; else it is the office's region. */
  readonly stated: boolean;
  /** The area above is stated, and could not be told. */
  readonly lost: boolean;
  readonly file: number;
}

/**
 * - `told`: the area is known; `self`: no list says anything of it, and it stands for itself
 * - `empty`: nothing is stated
 * - `lost`: something is stated, and cannot be told; code and name are `null`
 */
export interface RegionOutcome {
  readonly state: 'told' | 'self' | 'empty' | 'lost';
  readonly code: string | null;
  readonly name: string | null;
  readonly finding: RegionFinding | null;
  /** A code of BPS without a name that would tell which area it is. */
  readonly bare?: true;
}

const empty: RegionOutcome = {state: 'empty', code: null, name: null, finding: null};

/** Resolves the distinct statements of one table, level by level from the top. */
export class RegionResolver {
  /** BPS codes whose area a name beside them has told; `null` where two names disagree. */
  private readonly learned = new Map<string, Region | null>();

  constructor(
    readonly finder: RegionFinder,
    readonly system: CodeSystem,
  ) {}

  /** @param bare what a bare kabupaten's name means, by file */
  resolve(
    level: RegionLevel,
    pairs: readonly RegionPair[],
    bare: readonly ('kabupaten' | 'kota' | null)[],
  ): RegionOutcome[] {
    if (this.system === 'bps') return this.resolveBps(level, pairs, bare);
    const outcomes = pairs.map((pair) => this.resolveOne(level, pair, bare[pair.file] ?? null));
    return withoutForeignCodes(pairs, outcomes);
  }

  private resolveOne(
    level: RegionLevel,
    {code, name, within, stated, lost}: RegionPair,
    bare: 'kabupaten' | 'kota' | null,
  ): RegionOutcome {
    if (code === null && name === null) return empty;
    if (code === null && lost && level !== 'kabupaten')
      return nothing({state: 'unknown', suggestions: []});
    const finding = this.finder.find({code, name, level, within, bare});
    if (finding.state === 'unlisted') return {state: 'self', code, name, finding};
    if (finding.state !== 'found') return nothing(finding);
    const above = stated ? contradicts(finding.region.code, within, level) : null;
    if (above !== null) {
      const byName = this.finder.region(above) ?? {code: above, name: above, level};
      return nothing({state: 'conflict', byCode: finding.region, byName});
    }
    return told(finding.region, finding);
  }

  private resolveBps(
    level: RegionLevel,
    pairs: readonly RegionPair[],
    bare: readonly ('kabupaten' | 'kota' | null)[],
  ): RegionOutcome[] {
    for (const pair of pairs)
      if (pair.code !== null && pair.name !== null) this.learn(pair.code, pair, level);
    return pairs.map((pair) => {
      const {code, name} = pair;
      if (code === null) return this.resolveOne(level, pair, bare[pair.file] ?? null);
      const stated = this.finder.codeOfBps(code);
      const region = stated === null ? this.learned.get(code) : this.finder.region(stated);
      const named = name === null ? null : this.byName(code, pair, level);
      if (region && named?.state === 'found' && named.region.code !== region.code)
        return nothing({state: 'conflict', byCode: region, byName: named.region});
      if (region) return told(region, {state: 'found', region, how: 'code'});
      if (named?.state === 'unlisted') return {state: 'self', code: null, name, finding: named};
      if (named && named.state !== 'found') return nothing(named);
      return {...nothing({state: 'unknown', suggestions: []}), bare: true};
    });
  }

  private learn(code: string, pair: RegionPair, level: RegionLevel): void {
    const found = this.byName(code, pair, level);
    if (found.state !== 'found') return;
    const known = this.learned.get(code);
    if (known === undefined) this.learned.set(code, found.region);
    else if (known?.code !== found.region.code) this.learned.set(code, null);
  }

  private byName(code: string, {name, within}: RegionPair, level: RegionLevel): RegionFinding {
    const above = within ?? this.aboveBps(code, level);
    const bare = level === 'kabupaten' ? kindOfBps(code) : null;
    return this.finder.find({name, level, within: above, bare});
  }

  /** The area above by the beginning of the BPS code, where that is known. */
  private aboveBps(code: string, level: RegionLevel): string | null {
    const length = {provinsi: 0, kabupaten: 2, kecamatan: 4, desa: 7}[level];
    return this.learned.get(code.slice(0, length))?.code ?? null;
  }
}

function told(region: Region, finding: RegionFinding): RegionOutcome {
  return {state: 'told', code: region.code, name: region.name, finding};
}

function nothing(finding: RegionFinding): RegionOutcome {
  return {state: 'lost', code: null, name: null, finding};
}

/** The area above that a row states and in which its code does not lie, or `null`. */
function contradicts(code: string, within: string | null, level: RegionLevel): string | null {
  const stated = within === null ? null : levelOfCode(within);
  if (within === null || stated === null) return null;
  if (regionLevels.indexOf(stated) >= regionLevels.indexOf(level)) return null;
  const own = codeAtLevel(code, stated);
  const former = stated === 'provinsi' && own !== null && splitProvinces[within]?.includes(own);
  return own === within || former ? null : within;
}

/**
 * Where most codes of a file contradict the names beside them, and would be of the same province,
 * they are probably codes of BPS: then a code without a name says nothing either.
 */
function withoutForeignCodes(
  pairs: readonly RegionPair[],
  outcomes: RegionOutcome[],
): RegionOutcome[] {
  const foreign = foreignFiles(pairs, outcomes);
  if (foreign.size === 0) return outcomes;
  return outcomes.map((outcome, at) => {
    const {code, name, file} = pairs[at];
    const alone = code !== null && name === null && foreign.has(file);
    return alone ? nothing({state: 'unknown', suggestions: []}) : outcome;
  });
}

/** Files whose codes seem to be of another system, with how many of their pairs disagree. */
export function foreignFiles(
  pairs: readonly RegionPair[],
  outcomes: readonly RegionOutcome[],
): Map<number, {readonly differ: number; readonly judged: number}> {
  const counts = new Map<number, {differ: number; judged: number}>();
  outcomes.forEach(({finding, state}, at) => {
    const {code, name, file} = pairs[at];
    if (code === null || name === null) return;
    const count = counts.get(file) ?? {differ: 0, judged: 0};
    if (finding?.state === 'conflict' && alike(finding.byCode, finding.byName)) count.differ++;
    if (state === 'told' || finding?.state === 'conflict') count.judged++;
    counts.set(file, count);
  });
  return new Map([...counts].filter(([, {differ, judged}]) => differ > 0 && differ * 2 >= judged));
}

/** Areas of one level and province: the systems differ below the province, and in Papua. */
function alike(a: Region, b: Region): boolean {
  const province = (code: string): string => (code.startsWith('9') ? '9' : code.slice(0, 2));
  return a.level === b.level && province(a.code) === province(b.code);
}
