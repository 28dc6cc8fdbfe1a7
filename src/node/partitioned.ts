import {readdir, stat} from 'node:fs/promises';
import {extname, join, relative, sep} from 'node:path';

/** A folder of a partition: the column that all its rows have in common, and what it says. */
const partition = /^[^=]+=[^=]*$/;

/**
 * Whether a folder is one table parted by a column, as `umkm/kode_kabupaten=33.01/….parquet` is; a
 * file, or what is not there, is none.
 */
export async function isPartitioned(path: string): Promise<boolean> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return false;
  const entries = await readdir(path, {withFileTypes: true});
  return entries.some((entry) => entry.isDirectory() && partition.test(entry.name));
}

/** The Parquet files of a table in parts, in order of their names; empty where there are none. */
export async function partsOf(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    if (/^[._]/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (partition.test(entry.name)) files.push(...(await partsOf(path)));
    } else if (extname(entry.name).toLowerCase() === '.parquet') files.push(path);
  }
  return files.sort();
}

/** A part by its path below its table, written alike on every system. */
export function partName(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
