import type {RegionFinder} from '../../region/region-finder.js';
import {foldText} from '../../schema/header.js';

const kotaTitle = /^\s*(?:kota(?:madya)?|kodya)\b/i;
const anyTitle =
  /^\s*(?:kab(?:upaten)?|kota(?:madya)?|kodya)\b|\b(?:kab(?:upaten)?|kota)\s*\.?\)?\s*$/i;

/**
 * What a file means by a name that both a kabupaten and a kota have. "Bima" under the header Kota is
 * the kota; where the file writes "Kota …" for every kota, its bare names are kabupaten.
 *
 * @param names the distinct names of the column
 * @returns `null` where the file does not tell
 */
export function bareMeaning(
  names: readonly string[],
  header: string | null,
  finder: RegionFinder,
  within: string | null,
): 'kabupaten' | 'kota' | null {
  const title = header === null ? '' : foldText(header).replace(/^(?:nama|nm)_/, '');
  if (title === 'kota') return 'kota';
  if (/^(?:kabupaten|kab)$/.test(title)) return 'kabupaten';
  const told = names.filter((name) => kotaTitle.test(name));
  const bare = names.filter((name) => !anyTitle.test(name));
  const kinds = bare.map((name) => {
    const found = finder.find({name, level: 'kabupaten', within});
    return found.state !== 'found' ? null : Number(found.region.code.slice(3, 5)) >= 71;
  });
  const bareKota = kinds.includes(true);
  if (told.length > 0 && !bareKota && kinds.includes(false)) return 'kabupaten';
  // "Bima" beside "Kota Bima" is the other one.
  const folded = new Set(told.map((name) => foldText(name.replace(kotaTitle, ''))));
  const both = bare.some((name) => folded.has(foldText(name)));
  return both && !bareKota ? 'kabupaten' : null;
}
