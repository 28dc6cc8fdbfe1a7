import type {ByteFile} from './byte-file.js';

/** A larger file is not taken into memory to be hashed. */
const whole = 8 << 20;
const piece = 1 << 20;

/** SHA-256 of a file in hexadecimal. */
export async function fileHash(file: ByteFile): Promise<string> {
  if (file.sha256) return file.sha256();
  // A page that is not served securely has none.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (subtle && (file.whole || file.size <= whole)) {
    const bytes = file.whole ?? (await file.read(0, file.size));
    return hexadecimal(new Uint8Array(await subtle.digest('SHA-256', unshared(bytes))));
  }
  const {sha256} = await import('@noble/hashes/sha2.js');
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += piece) hash.update(await file.read(at, at + piece));
  return hexadecimal(hash.digest());
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes that `digest` takes: it refuses memory that another thread may write. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>)
    : Uint8Array.from(bytes);
}
