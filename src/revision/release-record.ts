import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import {encodeSnapshot} from '../snapshot/serialize.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {ReleaseRecord} from './revisions.js';

/**
 * What tells a release from others.
 *
 * @param hash SHA-256 of the snapshot's file, where that is known; else that of the text which
 *   `encodeSnapshot` gives
 */
export function releaseRecord(
  snapshot: Snapshot,
  hash: string = snapshotHash(snapshot),
): ReleaseRecord {
  const {asOf, library, citation} = snapshot.extension;
  return {asOf, library, version: citation.version, sha256: hash, inputs: inputHashes(snapshot)};
}

/** SHA-256 of the files a snapshot was made from, each once, ascending. */
export function inputHashes({extension}: Snapshot): string[] {
  return [...new Set(extension.inputs.map((input) => input.sha256))].sort();
}

/** SHA-256 in hexadecimal of the file that a snapshot is written as. */
export function snapshotHash(snapshot: Snapshot): string {
  return bytesToHex(sha256(utf8ToBytes(encodeSnapshot(snapshot))));
}
