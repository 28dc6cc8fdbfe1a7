import type {RegionLevel} from '../data/region.js';
import {expandWords, mayAbbreviate} from './abbreviation.js';
import type {Region} from './region-list.js';
import type {NameForm, RegionKind} from './region-name.js';
import {foldWords, kindOfCode, nameForms, softKey, squeeze} from './region-name.js';
import {renames} from './renamed.js';
import {isOneSlip, slips} from './spelling.js';

/**
 * How a name led to an area: `name` but for case, spaces and the like; `renamed` by the list of
 * renamed areas and short forms; `abbreviation` and `spelling` as the only one there that comes near.
 */
export type NameRoute = 'name' | 'renamed' | 'abbreviation' | 'spelling';

/** The areas that a name may mean; more than one where it does not decide. */
export interface NameMatch {
  readonly regions: readonly Region[];
  readonly how: NameRoute;
}

interface Entry {
  readonly region: Region;
  readonly kind: RegionKind | null;
  /** The name without its title. */
  readonly words: string;
}

/** A name must be at least this long for a slip in it to be overlooked. */
const shortestSlip = 6;

/** The areas of one level within one area, by name. */
export class NameIndex {
  private readonly entries: readonly Entry[];
  private readonly exact = new Map<string, Set<Entry>>();
  private readonly soft = new Map<string, Set<Entry>>();

  constructor(
    regions: readonly Region[],
    private readonly level: RegionLevel,
  ) {
    this.entries = regions.map((region) => {
      const forms = nameForms(region.name, level);
      const words = (forms[1] ?? forms[0])?.words ?? '';
      const entry: Entry = {region, kind: kindOfCode(region.code, level), words};
      for (const form of forms) {
        for (const spelt of new Set([form.words, expandWords(form.words)])) {
          add(this.exact, squeeze(spelt), entry);
          add(this.soft, softKey(spelt), entry);
        }
      }
      return entry;
    });
  }

  /** What a name means, or `null`. */
  match(name: string): NameMatch | null {
    const forms = nameForms(name, this.level);
    const found = this.byWords(forms);
    if (found) return {regions: found, how: 'name'};
    const renamed = this.byRename(forms);
    if (renamed) return {regions: renamed, how: 'renamed'};
    const expanded = this.byWords(
      forms.map(({words, kind}) => ({words: expandWords(words), kind})),
    );
    if (expanded) return {regions: expanded, how: 'name'};
    const capital = this.level === 'kecamatan' ? this.byCapital(forms) : null;
    if (capital) return {regions: capital, how: 'abbreviation'};
    const bare = withoutTitle(name);
    const short = this.entries.filter(
      ({region, words}) =>
        mayAbbreviate(bare, words) || mayAbbreviate(region.name, foldWords(bare)),
    );
    if (short.length === 1) return {regions: [short[0].region], how: 'abbreviation'};
    const slipped = this.bySlip(forms);
    return slipped && {regions: [slipped], how: 'spelling'};
  }

  /** Up to three areas whose names come nearest. */
  nearest(name: string): Region[] {
    const form = nameForms(name, this.level).at(-1);
    if (!form) return [];
    const wanted = softKey(expandWords(form.words));
    const limit = Math.max(2, Math.floor(wanted.length / 3));
    return this.entries
      .map(({region, words}) => {
        const key = softKey(words);
        const within = key.length > 3 && (wanted.includes(key) || key.includes(wanted));
        return {region, far: within ? 1 : slips(wanted, key, limit)};
      })
      .filter(({far}) => far <= limit)
      .sort((a, b) => a.far - b.far)
      .slice(0, 3)
      .map(({region}) => region);
  }

  /** Areas of that very name; a title that fits none of them is heeded, except for villages. */
  private byWords(forms: readonly NameForm[]): Region[] | null {
    for (const [index, keyOf] of [
      [this.exact, squeeze],
      [this.soft, softKey],
    ] as const) {
      for (const {words, kind} of forms) {
        const all = [...(index.get(keyOf(words)) ?? [])];
        const fitting = kind === null ? all : all.filter((entry) => entry.kind === kind);
        const taken = fitting.length === 0 && this.level === 'desa' ? all : fitting;
        if (taken.length > 0) return taken.map(({region}) => region);
      }
    }
    return null;
  }

  private byRename(forms: readonly NameForm[]): Region[] | null {
    for (const {words, kind} of forms) {
      const keys = new Set([squeeze(words), ...(kind ? [squeeze(`${kind} ${words}`)] : [])]);
      for (const {level, from, to} of renames) {
        if (level !== this.level || !keys.has(squeeze(from))) continue;
        const found = this.byWords([{words: to, kind: null}]);
        if (found) return found;
      }
    }
    return null;
  }

  /** BPS calls the kecamatan of a kabupaten's chief town "Kota Kendal", Kemendagri "Kendal". */
  private byCapital(forms: readonly NameForm[]): Region[] | null {
    const other = forms.flatMap(({words}) => [
      words.replace(/^kota | kota$/, ''),
      `kota ${words}`,
      `${words} kota`,
    ]);
    const found = new Set(
      other.flatMap((words) => this.byWords([{words, kind: null}]) ?? []).map(({code}) => code),
    );
    if (found.size !== 1) return null;
    return this.entries.map(({region}) => region).filter(({code}) => found.has(code));
  }

  private bySlip(forms: readonly NameForm[]): Region | null {
    const form = forms.at(-1);
    if (!form) return null;
    const wanted = softKey(form.words);
    if (wanted.length < shortestSlip) return null;
    const near = this.entries.filter(
      ({words, kind}) =>
        (form.kind === null || form.kind === kind) &&
        sameLetters(form.words, words) &&
        isOneSlip(wanted, softKey(words)),
    );
    return near.length === 1 ? near[0].region : null;
  }
}

/** Whether single letters agree: "Blok A" is no slip for "Blok B". */
function sameLetters(a: string, b: string): boolean {
  const single = (words: string): string =>
    words
      .split(' ')
      .filter((word) => word.length === 1)
      .join(' ');
  return single(a) === single(b);
}

function withoutTitle(name: string): string {
  return name.replace(
    /^\s*(?:kec|kel|ds|kab|kecamatan|kelurahan|desa|kabupaten|kota)\b[.\s]*/i,
    '',
  );
}

function add(index: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const known = index.get(key);
  if (known) known.add(entry);
  else index.set(key, new Set([entry]));
}

/** Names as keys, for asking whether a name exists anywhere. */
export function nameKeys(regions: readonly Region[]): ReadonlySet<string> {
  return new Set(regions.map(({name}) => softKey(foldWords(name))));
}
