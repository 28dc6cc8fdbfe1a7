import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/**
 * Tables that offices published. They are no part of this project: tests that read them say so and
 * are skipped where the folder is not there.
 */
export const publishedTables =
  process.env.PANTAU_REAL_DATA ??
  fileURLToPath(new URL('../../../shared/data/real/tables/', import.meta.url));

export const noPublishedTables = !existsSync(publishedTables);

if (noPublishedTables)
  console.warn(
    `dilewati / skipped: no published tables in ${publishedTables}; set PANTAU_REAL_DATA to their folder`,
  );
