import type {ResultRow} from '../../src/result/row.js';
import type {Expected} from './place.js';

/** In what a figure differs from its recount, in words; `null` where they are the same. */
export function differing(row: ResultRow, expected: Expected): string | null {
  for (const part of ['value', 'numerator', 'denominator', 'unknown'] as const)
    if (!same(row[part], expected[part]))
      return `${part} ${String(row[part])}, recounted ${String(expected[part])}`;
  for (const [name, value] of Object.entries(expected.extra))
    if (!same(row.extra[name], value))
      return `${name} ${String(row.extra[name])}, recounted ${String(value)}`;
  const flags = [...new Set(expected.flags)].sort().join('');
  if ([...row.flags].sort().join('') !== flags)
    return `flags ${row.flags.join('')}, recounted ${flags}`;
  return row.reason === expected.reason
    ? null
    : `${String(row.reason)}, recounted ${String(expected.reason)}`;
}

function same(a: number | null | undefined, b: number | null | undefined): boolean {
  return (a ?? null) === (b ?? null) || Math.abs((a ?? Infinity) - (b ?? Infinity)) < 1e-6;
}
