import type {ReadResult} from '../../src/read/read-tables.js';
import {revisionsFile} from '../../src/revision/index.js';
import type {Config} from '../../src/schema/config.js';
import {siteFiles} from '../../src/site/site-files.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import {partOf} from './areas.js';
import type {Published} from './messages.js';
import {zipOf} from './zip.js';

const embedNames = ['pantau-umkm.js', 'pantau-umkm.LICENSES.txt'];

/**
 * The site as one ZIP file: pages, `snapshot.json`, the data-quality report, data for other systems
 * and the widgets.
 *
 * @throws UmkmError `STUDIO_PART` where the widgets cannot be had
 */
export async function published(
  snapshot: Snapshot,
  {input, diagnostics}: Pick<ReadResult, 'input' | 'diagnostics'>,
  {lang, config}: {readonly lang: Lang; readonly config: Config},
): Promise<Published> {
  const embed = new Map<string, Uint8Array>();
  for (const name of embedNames) embed.set(name, await partOf(`embed/${name}`));
  const revisions = revisionsFile(null, null, snapshot);
  return zipOf(siteFiles({snapshot, input, diagnostics, lang, revisions, config}, {embed}));
}
