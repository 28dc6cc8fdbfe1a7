/** A table in the DataStore of a CKAN portal. */
export interface CkanAddress {
  /** `datastore_search` with everything but the page that is asked for. */
  readonly api: URL;
  /** How the table is called in messages and summaries: the host and its id. */
  readonly name: string;
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const page = new RegExp(`^(.*)/dataset/[^/]+/resource/(${id})(?:/view/${id})?/?$`, 'i');
const dump = new RegExp(`^(.*)/datastore/dump/(${id})/?$`, 'i');

/**
 * Makes the address of the DataStore's API of a table's page in a portal, or of such an address
 * itself, whose `limit` and `offset` are dropped: portals show examples of five rows.
 *
 * @returns `null` for anything else
 * @example
 * ckanAddress('https://data.contoh.go.id/dataset/umkm/resource/00000000-0000-4000-8000-000000000000');
 */
export function ckanAddress(address: string): CkanAddress | null {
  const url = parse(address);
  if (url === null) return null;
  const found = page.exec(url.pathname) ?? dump.exec(url.pathname);
  if (found) {
    // Some portals put the reader's language before the path of a page, but not of the API.
    const prefix = found[1].replace(/\/[a-z]{2}(?:_[a-z]{2})?$/i, '');
    const api = new URL(`${prefix}/api/3/action/datastore_search`, url.origin);
    api.searchParams.set('resource_id', found[2].toLowerCase());
    return named(api);
  }
  if (!/\/action\/datastore_search\/?$/.test(url.pathname)) return null;
  url.hash = '';
  for (const name of ['limit', 'offset', 'records_format']) url.searchParams.delete(name);
  return named(url);
}

/** Whether a text is meant as an address and not as a file. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function named(api: URL): CkanAddress | null {
  const table = api.searchParams.get('resource_id') ?? '';
  return /^[\w-]{1,100}$/.test(table) ? {api, name: `${api.host}/${table}`} : null;
}

function parse(address: string): URL | null {
  if (!isAddress(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.username === '' && url.password === '' ? url : null;
}
