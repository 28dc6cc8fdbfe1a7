import {UmkmError} from '../errors.js';

/** Where the files of a site stand, as a page that embeds them writes it. */
export interface Addresses {
  /** Of `snapshot.json`: `/umkm/snapshot.json`. */
  readonly src: string;
  /** Of the embed file; in `embed/` beside the snapshot where it is left out. */
  readonly script?: string;
  /** Of `embed.html`; beside the snapshot where it is left out. */
  readonly page?: string;
}

/**
 * All addresses that codes need, as a site that `build` wrote has them.
 *
 * @throws UmkmError `EMBED_ADDRESS` for what is neither a path nor http or https
 */
export function addressesOf({src, script, page}: Addresses): Required<Addresses> & {
  /** Of the script that gives frames their height. */
  readonly resize: string;
} {
  const folder = src.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');
  const resize = `${(page ?? folder).replace(/[?#].*$/s, '').replace(/[^/]*$/, '')}embed/resize.js`;
  const all = {
    src,
    script: script ?? `${folder}embed/pantau-umkm.js`,
    page: page ?? `${folder}embed.html`,
    resize,
  };
  for (const address of Object.values(all)) requireAddress(address);
  return all;
}

function requireAddress(address: string): void {
  // As a browser reads it: without blanks at the ends, and without tabs and line breaks.
  const read = address.trim().replace(/[\t\r\n]/g, '');
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(read)?.[0].toLowerCase();
  const able = scheme === undefined || scheme === 'http:' || scheme === 'https:';
  if (read === '' || !able) throw new UmkmError('EMBED_ADDRESS', {found: address});
}
