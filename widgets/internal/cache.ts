/** Characters that copies take together: sessionStorage belongs to the page, which needs some too. */
export const CACHE_LIMIT = 2_000_000;

const prefix = 'pantau-umkm ';

/** The copy of an address that this tab keeps; empty where there is none or none can be kept. */
export function recall(url: string): string {
  try {
    return sessionStorage.getItem(prefix + url) ?? '';
  } catch {
    // A sandboxed frame has no storage, and a server has none either.
    return '';
  }
}

/**
 * Keeps the text of an address for this tab; an empty one lets go of the copy. What does not fit
 * leaves the earlier copy in place.
 */
export function keep(url: string, text: string): void {
  try {
    const own = prefix + url;
    let room = CACHE_LIMIT - text.length;
    for (const [key, other] of Object.entries(sessionStorage) as [string, string][]) {
      if (key.startsWith(prefix) && key !== own) room -= other.length;
    }
    if (text === '') sessionStorage.removeItem(own);
    else if (room >= 0) sessionStorage.setItem(own, text);
  } catch {
    // No room or no storage: the figure has its answer all the same.
  }
}
