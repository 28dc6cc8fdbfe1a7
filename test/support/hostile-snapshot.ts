import type {Snapshot} from '../../src/snapshot/v1.js';

/** What an office could never have meant, in every text that a snapshot carries. */
export const hostileText = `</text></template><script>alert(1)</script><img src=x onerror="alert(1)">"']]>&#x3c;`;

const texts = new Set([
  'label',
  'labelEn',
  'title',
  'definition',
  'formula',
  'numerator',
  'denominator',
  'unknown',
  'sentence',
  'notes',
  'note',
  'notice',
  'source',
  'publisher',
]);

/** The snapshot with that text behind every name, title, note and source. */
export function hostileSnapshot(snapshot: Snapshot): Snapshot {
  return walk(snapshot, false) as Snapshot;
}

function walk(value: unknown, isText: boolean): unknown {
  if (typeof value === 'string') return isText ? value + hostileText : value;
  if (Array.isArray(value)) return value.map((one) => walk(one, isText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, walk(one, isText || texts.has(key))]),
  );
}
