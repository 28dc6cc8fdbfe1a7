import {codeAtLevel, levelOfCode, regionLevels} from '../data/region.js';
import type {RegionLevel} from '../data/region.js';
import type {NameRoute} from './name-index.js';
import {NameIndex, nameKeys} from './name-index.js';
import type {Region, RegionList} from './region-list.js';
import {foldWords, kindOfCode, softKey} from './region-name.js';
import {splitProvinces} from './renamed.js';

/** What is known of an area. Codes are Kemendagri's, with dots. */
export interface RegionQuery {
  readonly code?: string | null;
  readonly name?: string | null;
  /** The level it is of; without it the name itself or the code says, else every level is tried. */
  readonly level?: RegionLevel | null;
  /** The area it lies in, of any higher level; of the country where it is missing. */
  readonly within?: string | null;
  /** What a name is that both a kabupaten and a kota have: "Bima". Without it, ambiguous. */
  readonly bare?: 'kabupaten' | 'kota' | null;
}

/**
 * - `found`: the area, and whether its code or its name led to it. `unlisted_code` is a code that no
 *   list holds, as of a kecamatan younger than the list; its name is what was asked with.
 * - `unlisted`: no list has areas of that level there, or nothing says where "there" is; the name
 *   stands for itself.
 * - `unknown`: the lists have areas there, and none is called so.
 * - `ambiguous`: several are; `suggestions` holds them.
 * - `conflict`: code and name are of two different areas.
 */
export type RegionFinding =
  | {
      readonly state: 'found';
      readonly region: Region;
      readonly how: 'code' | 'unlisted_code' | NameRoute;
    }
  | {readonly state: 'unlisted'}
  | {readonly state: 'unknown'; readonly suggestions: readonly Region[]}
  | {readonly state: 'ambiguous'; readonly suggestions: readonly Region[]}
  | {readonly state: 'conflict'; readonly byCode: Region; readonly byName: Region};

/**
 * Finds areas by code and by name. Ask once for each distinct pair of name and place, not once a
 * row: an answer takes microseconds, but strings.
 *
 * @example
 * const finder = new RegionFinder([parseRegionCsv(bytes)]);
 * finder.find({name: 'Kec. Pagerruyung', level: 'kecamatan', within: '33.24'});
 * // {state: 'found', region: {code: '33.24.02', …}, how: 'name'}
 */
export class RegionFinder {
  private readonly indexes = new Map<string, NameIndex | null>();
  private readonly names = new Map<RegionLevel, ReadonlySet<string>>();

  /**
   * @param lists the office's own first: what it says of an area holds
   * @param office the office's region, which is found beside those of the lists
   */
  constructor(
    readonly lists: readonly RegionList[],
    private readonly office: Region | null = null,
  ) {}

  /** The area of a code, from the first list that holds it, or `null`. */
  region(code: string): Region | null {
    for (const list of this.lists) {
      const found = list.find(code);
      if (found) return found;
    }
    return this.office?.code === code ? this.office : null;
  }

  /** The dotted code of a BPS code, where a list states it, or `null`. */
  codeOfBps(bps: string): string | null {
    for (const list of this.lists) {
      const code = list.codeOfBps(bps);
      if (code !== null) return code;
    }
    return null;
  }

  /** Whether any list holds areas of the level there. */
  covers(within: string | null, level: RegionLevel): boolean {
    return this.lists.some((list) => list.covers(within, level));
  }

  find(query: RegionQuery): RegionFinding {
    const {code = null, name = null, within = null, bare = null} = query;
    const level = query.level ?? (code === null ? null : levelOfCode(code));
    if (code !== null) return this.byCode(code, name, within);
    if (name === null || foldWords(name) === '') return {state: 'unlisted'};
    if (level !== null) return this.byName(name, level, within, bare);
    const tried = this.levelsFor(name, within).map((one) => this.byName(name, one, within, bare));
    const found = tried.filter(({state}) => state === 'found');
    if (found.length === 1) return found[0];
    const regions = found.flatMap((one) => (one.state === 'found' ? [one.region] : []));
    if (regions.length > 1) return {state: 'ambiguous', suggestions: regions.slice(0, 3)};
    return (
      tried.find(({state}) => state === 'ambiguous') ??
      tried.find(({state}) => state === 'unknown') ?? {state: 'unlisted'}
    );
  }

  private byCode(code: string, name: string | null, within: string | null): RegionFinding {
    const level = levelOfCode(code);
    if (level === null) return {state: 'unlisted'};
    const listed = this.region(code);
    const region = listed ?? {code, name: name ?? code, level};
    const named = name === null ? null : this.namedBeside(code, name, level, within);
    if (named && named.code !== code) return {state: 'conflict', byCode: region, byName: named};
    return {state: 'found', region, how: listed ? 'code' : 'unlisted_code'};
  }

  /** The area that a name beside a code surely means; a near name may be the code's own. */
  private namedBeside(
    code: string,
    name: string,
    level: RegionLevel,
    within: string | null,
  ): Region | null {
    const kind = kindOfCode(code, level);
    const bare = kind === 'kota' || kind === 'kabupaten' ? kind : null;
    const above = parentOf(code, level) ?? within;
    const places = level === 'kabupaten' ? [above, null] : [above];
    for (const place of places) {
      const found = this.byName(name, level, place, bare);
      if (found.state === 'found' && found.how !== 'spelling') return found.region;
      if (found.state === 'ambiguous') return null;
    }
    return null;
  }

  private byName(
    name: string,
    level: RegionLevel,
    within: string | null,
    bare: RegionQuery['bare'],
  ): RegionFinding {
    const above = aboveLevel(within, level) ?? this.onlyPlace(level);
    // The country has hundreds of villages called Sukamaju: without a place a name says nothing.
    if (above === null && (level === 'kecamatan' || level === 'desa')) return {state: 'unlisted'};
    const index = this.index(above, level);
    if (!index) return this.asOffice(name, level);
    const match = index.match(name) ?? this.inSplitProvince(name, level, above);
    if (!match) return {state: 'unknown', suggestions: index.nearest(name)};
    const regions = decide(match.regions, within, level, bare);
    if (regions.length > 1) return {state: 'ambiguous', suggestions: regions.slice(0, 3)};
    const overlooked = match.how === 'spelling' || match.how === 'abbreviation';
    // A slip that makes another area's name may be no slip at all; without a place, nothing is near.
    if (match.how === 'spelling' && (above === null || this.existsElsewhere(name, level)))
      return {state: 'unknown', suggestions: regions};
    if (overlooked && above === null) return {state: 'unknown', suggestions: regions};
    return {state: 'found', region: regions[0], how: match.how};
  }

  /** The office's region, where no list holds areas like it and the name is its own. */
  private asOffice(name: string, level: RegionLevel): RegionFinding {
    const {office} = this;
    const match = office?.level === level ? new NameIndex([office], level).match(name) : null;
    return office && match?.how === 'name'
      ? {state: 'found', region: office, how: 'name'}
      : {state: 'unlisted'};
  }

  /** The area in which all areas of the first list lie: a list of one office's kecamatan says where. */
  private onlyPlace(level: RegionLevel): string | null {
    return this.lists[0]?.onlyPlace(level) ?? null;
  }

  /** A kabupaten that an older file has in the province from which its own was split off. */
  private inSplitProvince(
    name: string,
    level: RegionLevel,
    above: string | null,
  ): ReturnType<NameIndex['match']> {
    if (level !== 'kabupaten' || above === null) return null;
    for (const province of splitProvinces[above] ?? []) {
      const match = this.index(province, level)?.match(name);
      if (match && match.how !== 'spelling') return match;
    }
    return null;
  }

  private index(above: string | null, level: RegionLevel): NameIndex | null {
    const key = `${level} ${above ?? ''}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      const regions = new Map<string, Region>();
      for (const list of this.lists)
        for (const region of list.within(above, level))
          if (!regions.has(region.code)) regions.set(region.code, region);
      const {office} = this;
      if (regions.size > 0 && office?.level === level && office.code.startsWith(above ?? ''))
        regions.set(office.code, regions.get(office.code) ?? office);
      index = regions.size > 0 ? new NameIndex([...regions.values()], level) : null;
      this.indexes.set(key, index);
    }
    return index;
  }

  /** Whether some other area of the level has that very name. */
  private existsElsewhere(name: string, level: RegionLevel): boolean {
    if (level === 'desa') return false;
    let names = this.names.get(level);
    if (!names) {
      names = nameKeys(this.lists.flatMap((list) => list.within(null, level)));
      this.names.set(level, names);
    }
    return names.has(softKey(foldWords(name)));
  }

  /** The levels a name without one may be of. */
  private levelsFor(name: string, within: string | null): RegionLevel[] {
    const words = foldWords(name);
    for (const [pattern, level] of titleLevels) if (pattern.test(words)) return [level];
    const inside = within === null ? null : levelOfCode(within);
    if (inside === null) return ['provinsi', 'kabupaten'];
    const index = regionLevels.indexOf(inside);
    return regionLevels.slice(index, index + 2);
  }
}

const titleLevels: readonly (readonly [RegExp, RegionLevel])[] = [
  [/^(?:provinsi|propinsi|prov|prop) /, 'provinsi'],
  [/^(?:kabupaten|kab|kotamadya|kodya) /, 'kabupaten'],
  [/^(?:kecamatan|kec|distrik|kapanewon|kemantren) /, 'kecamatan'],
  [/^(?:kelurahan|kel|desa|ds|kalurahan|gampong|pekon) /, 'desa'],
];

/** The area above a level that `within` names, or `null` where it names none. */
function aboveLevel(within: string | null, level: RegionLevel): string | null {
  if (within === null) return null;
  const own = levelOfCode(within);
  if (own === null) return null;
  const index = regionLevels.indexOf(level);
  if (regionLevels.indexOf(own) < index) return within;
  return index === 0 ? null : codeAtLevel(within, regionLevels[index - 1]);
}

function parentOf(code: string, level: RegionLevel): string | null {
  const index = regionLevels.indexOf(level);
  return index === 0 ? null : codeAtLevel(code, regionLevels[index - 1]);
}

/** Of several areas of one name: the office's own, or the kind that a bare name means. */
function decide(
  regions: readonly Region[],
  within: string | null,
  level: RegionLevel,
  bare: RegionQuery['bare'],
): readonly Region[] {
  if (regions.length === 1) return regions;
  const own = within === null ? null : codeAtLevel(within, level);
  const office = regions.filter(({code}) => code === own);
  if (office.length === 1) return office;
  if (level !== 'kabupaten' || !bare) return regions;
  const fitting = regions.filter(({code}) => Number(code.slice(3, 5)) >= 71 === (bare === 'kota'));
  return fitting.length === 1 ? fitting : regions;
}
