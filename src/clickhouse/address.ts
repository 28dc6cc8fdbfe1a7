import {UmkmError} from '../errors.js';
import type {Config} from '../schema/config.js';

/** What a path begins with that is a table of the office in its ClickHouse. */
const scheme = 'clickhouse:';

/** Whether a path is such a table: `clickhouse:umkm`. */
export function isClickhouse(path: string): boolean {
  return path.startsWith(scheme) && !path.startsWith(`${scheme}//`);
}

/** The name that it goes by as if it were a file. */
export function clickhouseName(path: string): string {
  return path.slice(scheme.length);
}

/** The paths of all tables that `pantau.json` names, in its order. */
export function clickhousePaths({clickhouse}: Config): readonly string[] {
  return Object.keys(clickhouse?.sources ?? {}).map((name) => `${scheme}${name}`);
}

/**
 * Stops an engine that cannot read these tables, rather than leaving them out of its figures.
 *
 * @throws UmkmError `CLICKHOUSE_ENGINE`
 */
export function refuseClickhouse(paths: readonly string[]): void {
  const found = paths.filter(isClickhouse);
  if (found.length > 0)
    throw new UmkmError('CLICKHOUSE_ENGINE', {found: found.map(clickhouseName)});
}
