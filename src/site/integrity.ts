import {sha384} from '@noble/hashes/sha2.js';

/**
 * Subresource integrity of a file: `sha384-` and the hash in Base64, as the attribute `integrity` of a
 * script takes it.
 */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${btoa(String.fromCharCode(...sha384(bytes)))}`;
}
