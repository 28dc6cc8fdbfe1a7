import type {RegionCodeSystem} from './region.js';

/** What a code without a stated system may mean. */
export interface RegionCodeCandidate {
  readonly system: RegionCodeSystem;
  /** The area it names in that system; `null` where this table does not say. */
  readonly name: string | null;
}

/** Codes known to name different areas, by system: examples, not a list of all. */
const clashes: Readonly<Record<string, Readonly<Record<RegionCodeSystem, string>>>> = {
  92: {kemendagri: 'Papua Barat', bps: 'Papua Barat Daya'},
  94: {kemendagri: 'Papua Tengah', bps: 'Papua'},
  1301: {kemendagri: 'Pesisir Selatan', bps: 'Kepulauan Mentawai'},
  6209: {kemendagri: 'Lamandau', bps: 'Katingan'},
};

/**
 * The areas that a code of 2, 4 or 10 digits may mean while nobody says whose code it is. Both
 * systems write such codes; names are given where the clash is a known one.
 *
 * Sources: Permendagri 58/2021, BPS bridging table (codes of 2020).
 *
 * @example
 * regionCodeCandidates('1301')[1]; // {system: 'bps', name: 'Kepulauan Mentawai'}
 */
export function regionCodeCandidates(code: string): readonly RegionCodeCandidate[] {
  const bare = code.trim();
  if (!/^(?:\d{2}|\d{4}|\d{10})$/.test(bare)) return [];
  const names = Object.hasOwn(clashes, bare) ? clashes[bare] : null;
  return [
    {system: 'kemendagri', name: names?.kemendagri ?? null},
    {system: 'bps', name: names?.bps ?? null},
  ];
}
