import {channelValues} from '../schema/digital.js';
import {foldText} from '../schema/header.js';

/**
 * The channel that a name means, by the key of its column; `null` for one that is not known.
 *
 * @example
 * channelOf('Shopee'); // 'marketplace'
 */
export function channelOf(name: string): string | null {
  return keys.get(foldText(name)) ?? null;
}

const keys = new Map<string, string>();
for (const [key, names] of Object.entries(channelValues))
  for (const name of [key, ...names]) keys.set(foldText(name), key);
