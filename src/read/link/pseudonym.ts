import {UmkmError} from '../../errors.js';

/** Characters of a pseudonym: 132 bits, so that no two identifiers of a country share one. */
const length = 22;
const shortestKey = 16;
/** So many at once keep the browser's or Node's threads busy without a promise for each of a million. */
const atOnce = 4096;

/**
 * Makes pseudonyms of identifiers: HMAC-SHA-256 under the office's key, base64url, 22 characters. The
 * same key gives the same pseudonym in every file and year; without the key nobody can tell whose it
 * is, nor try all NIK in turn.
 *
 * @throws UmkmError `PSEUDONYM_KEY` where the key is shorter than 16 characters or the page has no
 *   WebCrypto
 * @example
 * const [one] = await pseudonyms(['3303120101010001'], key); // 22 characters
 */
export async function pseudonyms(texts: readonly string[], key: string): Promise<string[]> {
  if (key.length < shortestKey)
    throw new UmkmError('PSEUDONYM_KEY', {problem: 'short', length: key.length});
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) throw new UmkmError('PSEUDONYM_KEY', {problem: 'crypto', length: key.length});
  const encoder = new TextEncoder();
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const secret = await subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign']);
  const made: string[] = [];
  for (let at = 0; at < texts.length; at += atOnce) {
    const part = texts.slice(at, at + atOnce);
    const signed = await Promise.all(
      part.map((text) => subtle.sign('HMAC', secret, encoder.encode(text))),
    );
    for (const bytes of signed) made.push(base64url(new Uint8Array(bytes)).slice(0, length));
  }
  return made;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 2 < bytes.length; at += 3) {
    const bits = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
    text += alphabet[bits >> 18] + alphabet[(bits >> 12) & 63];
    text += alphabet[(bits >> 6) & 63] + alphabet[bits & 63];
  }
  return text;
}
