import {datasetKey} from '../../src/snapshot/dataset-rules.js';
import type {Dataset, Snapshot, SnapshotPart} from '../../src/snapshot/v1.js';
import type {Load, Ready, Store} from './store.js';

/**
 * Follows one snapshot, and where it is split loads the part in which the area to show lies. Figures
 * that show the same part share its request. Everything else is handed on as it comes.
 */
export class PartsLoader {
  readonly #store: Store;
  readonly #deliver: (load: Load | null) => void;
  #index: Load | null = null;
  #region = '';
  #part: Load | null = null;
  #url = '';
  #leave: (() => void) | null = null;

  constructor(store: Store, deliver: (load: Load | null) => void) {
    this.#store = store;
    this.#deliver = deliver;
  }

  /** Takes the snapshot, or what became of it. */
  hear(index: Load | null): void {
    this.#index = index;
    if (this.#goOver() === 'stays') this.#tell();
  }

  /** Takes the code of the area to show; empty for the whole. */
  choose(region: string): void {
    this.#region = region;
    this.#goOver();
  }

  /** Asks again for a part that failed. */
  retry(): void {
    this.#store.retry(this.#url);
  }

  /** Forgets the snapshot and aborts what is under way. */
  stop(): void {
    this.#index = this.#part = null;
    this.#url = '';
    this.#leave?.();
    this.#leave = null;
  }

  /** To the part that is wanted now. */
  #goOver(): 'stays' | 'tells' {
    const index = this.#index?.status === 'ready' ? this.#index : null;
    const found = index && partOf(index.snapshot, this.#region);
    const {url: base, cache} = index?.from ?? {};
    // By its hash: a part of a newer release is another one at the same address.
    const url = found && base ? new URL(`${found.file}#${found.sha256}`, base).href : '';
    if (url === this.#url) return 'stays';
    const before = this.#leave;
    this.#part = this.#leave = null;
    this.#url = url;
    if (found && url !== '') {
      const hear = (load: Load): void => {
        this.#part = load;
        this.#tell();
      };
      this.#leave = this.#store.subscribe(url, hear, {cache, expected: found});
    } else this.#tell();
    before?.();
    return 'tells';
  }

  #tell(): void {
    const [index, part] = [this.#index, this.#part];
    const both = part?.status === 'ready' && index?.status === 'ready';
    this.#deliver(both ? together(index, part) : (part ?? index));
  }
}

/** The part that holds an area and all below it; null where the snapshot itself does. */
function partOf({extension: {parts = []}}: Snapshot, region: string): SnapshotPart | null {
  return parts.find(({code}) => `${region}.`.startsWith(`${code}.`)) ?? null;
}

/**
 * What a figure of an area needs: of each dataset the part's, where that knows more areas than the
 * index. What is said of the whole (title, region, date) stays; who reported is of the part.
 */
function together(index: Ready, part: Ready): Load {
  const {extension, link} = index.snapshot;
  const own = new Map(part.snapshot.link.item.map((item) => [datasetKey(item), item]));
  const stale = index.stale ?? part.stale;
  const item = link.item.map((whole) => {
    const within = own.get(datasetKey(whole));
    const known = areasOf(whole);
    return within && areasOf(within).some((id) => !known.includes(id)) ? within : whole;
  });
  const {reporting} = part.snapshot.extension;
  return {
    ...index,
    ...(stale && {stale}),
    snapshot: {...index.snapshot, link: {item}, extension: {...extension, reporting}},
  };
}

function areasOf({role: {geo = []}, dimension}: Dataset): readonly string[] {
  return geo.flatMap((dim) => dimension[dim].category.index);
}
