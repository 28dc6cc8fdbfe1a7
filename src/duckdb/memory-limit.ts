import {totalmem} from 'node:os';
import {UmkmError} from '../errors.js';

/** Of the machine's memory this share may be taken where nobody says otherwise. */
const share = 0.8;
/**
 * Of that DuckDB is told this share: it keeps to it for what it holds, and with ten million businesses
 * what is on its way, its threads and Node.js took 1.3 GB more.
 */
const own = 0.6;
const units: Readonly<Record<string, number>> = {
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

/**
 * What this process may take, as text.
 *
 * @param asked an amount, `4GB`, or a share of the memory there is, `50%`; without it 80 %
 * @param available bytes that this process may have: of its container, where that is less
 * @throws UmkmError `CLI_VALUE` for anything else
 * @example
 * memoryLimitOf('50%', 8e9); // '4000MB'
 */
export function memoryLimitOf(asked: string | undefined, available = availableMemory()): string {
  if (asked === undefined) return megabytes(available * share);
  const match = /^(\d{1,6}(?:\.\d{1,3})?) ?(%|[MGT]i?B)$/.exec(asked.trim());
  const number = Number(match?.[1]);
  if (match === null || number === 0 || (match[2] === '%' && number > 100))
    throw new UmkmError('CLI_VALUE', {
      option: '--memory-limit',
      found: asked,
      expected: '4GB, 800MB, 50%',
    });
  return megabytes(match[2] === '%' ? (available * number) / 100 : number * units[match[2]]);
}

/** What DuckDB is told, so that the whole process keeps to a limit of `memoryLimitOf`. */
export function ownLimitOf(limit: string): string {
  return megabytes(Number.parseInt(limit, 10) * 1e6 * own);
}

function availableMemory(): number {
  // Older Node.js tells nothing, and some systems a number without meaning where there is no limit.
  const own = (process as {constrainedMemory?: () => number}).constrainedMemory?.() ?? 0;
  return own > 0 ? Math.min(own, totalmem()) : totalmem();
}

function megabytes(bytes: number): string {
  return `${Math.max(1, Math.floor(bytes / 1e6))}MB`;
}
