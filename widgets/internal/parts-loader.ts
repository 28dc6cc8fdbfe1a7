import {partOfArea, partsOfFigures, together} from './parts-together.js';
import {savesData} from './saves-data.js';
import type {SnapshotPart} from '../../src/snapshot/v1.js';
import type {Load, Ready, Store} from './store.js';

/** A file that is being followed. */
interface Followed {
  load: Load;
  readonly leave: () => void;
}

/**
 * Follows one snapshot, and where it is split loads the part in which the area to show lies, parts of
 * that part, and figures that stand in files of their own where somebody looks for them. Figures that
 * show the same part share its request. Everything else is handed on as it comes.
 */
export class PartsLoader {
  readonly #store: Store;
  readonly #deliver: (load: Load | null) => void;
  #index: Load | null = null;
  #region = '';
  readonly #wanted = new Set<string>();
  /** By address, with the hash of what is expected there. */
  #files = new Map<string, Followed>();
  #ahead: {readonly url: string; readonly leave: () => void} | null = null;
  /** While files are looked up, what is heard at once is told at the end. */
  #looking = false;
  #told: readonly Load[] = [];
  #made: Load | null = null;

  constructor(store: Store, deliver: (load: Load | null) => void) {
    this.#store = store;
    this.#deliver = deliver;
  }

  /** Takes the snapshot, or what became of it. */
  hear(index: Load | null): void {
    this.#index = index;
    this.#goOver();
  }

  /** Takes the code of the area to show; empty for the whole. */
  choose(region: string): void {
    if (region === this.#region) return;
    this.#region = region;
    if (this.#index !== null) this.#goOver();
  }

  /** Takes keys of indicators that are needed from now on. */
  want(indicators: readonly string[]): void {
    const before = this.#wanted.size;
    for (const indicator of indicators) this.#wanted.add(indicator);
    // Never while a figure is being drawn.
    if (this.#wanted.size > before) queueMicrotask(() => this.#index && this.#goOver());
  }

  /** Loads the part of an area that may be chosen next; not where the reader saves data. */
  prefetch(region: string): void {
    const index = this.#index?.status === 'ready' ? this.#index : null;
    const found = index && partOfArea(index.snapshot, region);
    const url = index && found ? addressOf(found, index) : '';
    if (found === null || url === '' || url === this.#ahead?.url || this.#files.has(url)) return;
    if (savesData()) return;
    this.#ahead?.leave();
    const {cache} = index?.from ?? {};
    this.#ahead = {
      url,
      leave: this.#store.subscribe(url, () => undefined, {cache, expected: found}),
    };
  }

  /** Asks again for parts that failed. */
  retry(): void {
    for (const [url, {load}] of this.#files) if (load.status === 'failed') this.#store.retry(url);
  }

  /** Forgets the snapshot and aborts what is under way. */
  stop(): void {
    this.#index = null;
    this.#made = null;
    this.#told = [];
    this.#wanted.clear();
    this.#ahead?.leave();
    this.#ahead = null;
    for (const {leave} of this.#files.values()) leave();
    this.#files.clear();
  }

  /** To the files that are wanted now. */
  #goOver(): void {
    if (this.#looking) return;
    const index = this.#index;
    if (index?.status !== 'ready') {
      this.#tell(index);
      return;
    }
    const before = this.#files;
    const files = new Map<string, Followed>();
    this.#looking = true;
    const follow = (part: SnapshotPart, named: Ready): Load | null => {
      const url = addressOf(part, named);
      if (url === '') return null;
      const known = files.get(url) ?? before.get(url) ?? this.#follow(url, part, index);
      files.set(url, known);
      return known.load;
    };
    const loads = this.#loadsOf(index, follow);
    this.#looking = false;
    this.#files = files;
    for (const [url, {leave}] of before) if (!files.has(url)) leave();
    this.#tell(loads.find(({status}) => status !== 'ready') ?? this.#merged(loads as Ready[]));
  }

  /** The index, the parts down to the area, and the figures that are wanted; up to what is not there. */
  #loadsOf(index: Ready, follow: (part: SnapshotPart, named: Ready) => Load | null): Load[] {
    const loads: Load[] = [index];
    const levels: Ready[] = [index];
    for (;;) {
      const level = levels[levels.length - 1];
      const part = partOfArea(level.snapshot, this.#region);
      const load = part && follow(part, level);
      if (load === null) break;
      loads.push(load);
      if (load.status !== 'ready') return loads;
      levels.push({...load, from: load.from ?? level.from});
    }
    for (const level of levels) {
      for (const part of partsOfFigures(level.snapshot, this.#wanted)) {
        const load = follow(part, level);
        if (load !== null) loads.push(load);
      }
    }
    return loads;
  }

  #follow(url: string, expected: SnapshotPart, {from}: Ready): Followed {
    const followed: {load: Load; leave: () => void} = {
      load: {status: 'loading'},
      leave: () => undefined,
    };
    const hear = (load: Load): void => {
      followed.load = load;
      this.#goOver();
    };
    followed.leave = this.#store.subscribe(url, hear, {cache: from?.cache, expected});
    return followed;
  }

  /** The same for the same files: what is on the page already is not drawn once more. */
  #merged(loads: readonly Ready[]): Load {
    const [index, ...parts] = loads;
    if (parts.length === 0) return index;
    const same =
      loads.length === this.#told.length && loads.every((one, i) => one === this.#told[i]);
    if (!same || this.#made === null) this.#made = together(index, parts, this.#wanted);
    this.#told = loads;
    return this.#made;
  }

  #tell(load: Load | null): void {
    this.#deliver(load);
  }
}

/** By its hash: a part of a newer release is another one at the same address. */
function addressOf({file, sha256}: SnapshotPart, {from}: Ready): string {
  return from === undefined ? '' : new URL(`${file}#${sha256}`, from.url).href;
}
