import type {RegionLevel} from '../../data/region.js';
import {regionLevels} from '../../data/region.js';
import {UmkmError} from '../../errors.js';
import {parseRegionCsv, regionListOf} from '../../region/region-csv.js';
import {RegionFinder} from '../../region/region-finder.js';
import type {Region} from '../../region/region-list.js';
import {RegionList} from '../../region/region-list.js';
import type {Config} from '../../schema/config.js';
import type {CodeSystem} from '../cell/region-code.js';
import {parseRegionCode} from '../cell/region-code.js';

/** Gives the areas of one level when a file first asks for them, or `null` where it has none. */
export type RegionLoader = (level: RegionLevel) => Promise<RegionList | null>;

/** CSV files of areas, as `parseRegionCsv` reads them; they can be sent to a worker. */
export interface RegionFiles {
  /** What the codes come from, for the record: "idn-area-data 3.1.2". */
  readonly edition: string;
  readonly files: readonly Uint8Array[];
}

/** Lists of areas: loaded already, as files, or a function that loads one level at a time. */
export interface RegionSources {
  /** The office's own list: what it says of an area holds before any other. */
  readonly own?: RegionList | RegionFiles;
  readonly published?: RegionList | RegionFiles | RegionLoader;
}

/**
 * The lists of areas that a reading may look into, each level loaded once and only when asked for:
 * the areas of the configuration, the office's own list, a published one.
 *
 * @example
 * const finder = await book.finder(['kecamatan']);
 * finder.find({name: 'Kec. Awan', level: 'kecamatan', within: book.region?.code});
 */
export class RegionBook {
  readonly system: CodeSystem;
  private readonly own: readonly RegionList[];
  private published: RegionList | null = null;
  private readonly loader: RegionLoader | null = null;
  private readonly asked = new Set<RegionLevel>();
  private known: RegionFinder;

  constructor(
    private readonly config: Config,
    {own, published}: RegionSources = {},
  ) {
    this.system = config.codeSystem ?? 'kemendagri';
    const areas = config.areas?.length ? [regionListOf(config.areas, 'pantau.json')] : [];
    this.own = [...areas, ...(own ? [listOf(own)] : [])];
    if (typeof published === 'function') this.loader = published;
    else this.published = published ? listOf(published) : null;
    this.known = new RegionFinder(this.lists(), this.office());
  }

  /** Whether there is any list to look into. */
  get isEmpty(): boolean {
    return this.own.length === 0 && this.published === null && this.loader === null;
  }

  /** What the codes were looked up in, for the record; a list that nothing asked for is not named. */
  get editions(): readonly string[] {
    return [...new Set(this.lists().map(({edition}) => edition))];
  }

  /** The finder over all lists, with the given levels and those above them loaded. */
  async finder(levels: readonly RegionLevel[]): Promise<RegionFinder> {
    const deepest = Math.max(-1, ...levels.map((level) => regionLevels.indexOf(level)));
    for (const level of regionLevels.slice(0, deepest + 1)) {
      if (this.asked.has(level)) continue;
      this.asked.add(level);
      const list = (await this.loader?.(level)) ?? null;
      if (list === null) continue;
      this.published = this.published?.with(list) ?? list;
      this.known = new RegionFinder(this.lists(), this.office());
    }
    return this.known;
  }

  /** The dotted Kemendagri code of the configured region, or `null` where that is not certain. */
  async region(): Promise<string | null> {
    const {region} = this.config;
    if (!region) return null;
    if (this.system === 'kemendagri' || region.code.includes('.')) {
      const reading = parseRegionCode(region.code);
      return reading.state === 'code' ? reading.code : null;
    }
    const reading = parseRegionCode(region.code, 'bps');
    if (reading.state !== 'code') return null;
    const finder = await this.finder([reading.level]);
    const stated = finder.codeOfBps(reading.code);
    if (stated !== null) return stated;
    if (region.name === undefined) return null;
    const {level} = reading;
    const bare = level === 'kabupaten' ? kindOfBps(reading.code) : null;
    const found = finder.find({name: region.name, level, bare});
    return found.state === 'found' ? found.region.code : null;
  }

  /** The configured region as an area, where its code is Kemendagri's and it has a name. */
  private office(): Region | null {
    const {region} = this.config;
    if (!region?.name || (this.system === 'bps' && !region.code.includes('.'))) return null;
    const reading = parseRegionCode(region.code);
    if (reading.state !== 'code') return null;
    return {code: reading.code, name: region.name, level: reading.level};
  }

  private lists(): RegionList[] {
    return [...this.own, ...(this.published ? [this.published] : [])];
  }
}

function listOf(source: RegionList | RegionFiles): RegionList {
  if (source instanceof RegionList) return source;
  const {edition, files}: Partial<RegionFiles> = source;
  const isList = Array.isArray(files) && files.every((file) => file instanceof Uint8Array);
  if (typeof edition !== 'string' || !isList)
    throw new UmkmError('REGION_LIST_INVALID', {edition: '', row: 0, found: ''});
  return files
    .map((bytes) => parseRegionCsv(bytes, edition))
    .reduce((all, list) => all.with(list), new RegionList(edition, {}));
}

/** What a BPS code of a kabupaten or kota tells of itself: kota count from 71. */
export function kindOfBps(code: string): 'kabupaten' | 'kota' {
  return Number(code.slice(2, 4)) >= 71 ? 'kota' : 'kabupaten';
}
