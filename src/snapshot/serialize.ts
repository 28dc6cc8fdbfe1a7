import {parseSnapshot} from './parse.js';
import type {Snapshot} from './v1.js';

/**
 * The text of a snapshot file. The same figures give the same bytes on every machine: keys stand in
 * one order whatever the order of the object, no clock or language of the machine is asked, and
 * fractions are rounded to 12 significant digits, beyond which engines may differ. Whole numbers,
 * counts and rupiah among them, are exact. Encoding what was read back gives the same bytes again.
 *
 * @returns one line of JSON that ends with a newline
 * @throws UmkmError `SNAPSHOT_SHAPE` where the guard would refuse to read it back
 */
export function encodeSnapshot(snapshot: Snapshot): string {
  return `${JSON.stringify(inOrder(parseSnapshot(snapshot)))}\n`;
}

/** Fields in the order in which a reader looks for them; all others follow by code unit. */
const fieldOrder = new Map(
  ['version', 'class', 'label', 'source', 'updated', 'extension', 'format', 'title', 'id', 'size']
    .concat(['role', 'dimension', 'value', 'status', 'link', 'item'])
    .map((key, at) => [key, at]),
);

function inOrder(part: unknown): unknown {
  if (typeof part === 'number') return stableNumber(part);
  if (Array.isArray(part)) return part.map(inOrder);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).sort(([a], [b]) => rankOf(a) - rankOf(b) || compare(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, inOrder(value)]));
}

function stableNumber(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

function rankOf(key: string): number {
  return fieldOrder.get(key) ?? fieldOrder.size;
}

/** By code unit: no language decides. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
