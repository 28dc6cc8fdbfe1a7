import {citationFile} from '../../src/citation-file.js';
import {exportFiles} from '../../src/export/export-files.js';
import {dashboardPage} from '../../src/node/dashboard.js';
import {dataPage} from '../../src/node/data-page.js';
import {Html} from '../../src/node/html.js';
import {reportPage} from '../../src/node/report.js';
import {siteCss} from '../../src/node/site-css.js';
import type {ReadResult} from '../../src/read/read-tables.js';
import {parseRevisions, revisionsFile} from '../../src/revision/index.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import {splitSnapshot} from '../../src/snapshot/split.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import {partOf} from './areas.js';
import type {Published} from './messages.js';
import {zipOf} from './zip.js';

/**
 * The site as one ZIP file: pages, `snapshot.json`, the data-quality report, data for other systems
 * and the widgets.
 *
 * @throws UmkmError `STUDIO_PART` where the widgets cannot be had
 */
export async function published(
  snapshot: Snapshot,
  {input, diagnostics}: Pick<ReadResult, 'input' | 'diagnostics'>,
  lang: Lang,
): Promise<Published> {
  return zipOf(siteOf(snapshot, {input, diagnostics}, lang));
}

async function* siteOf(
  snapshot: Snapshot,
  {input, diagnostics}: Pick<ReadResult, 'input' | 'diagnostics'>,
  lang: Lang,
): AsyncGenerator<{path: string; content: string | Uint8Array}> {
  const {index, parts} = splitSnapshot(snapshot);
  const data = exportFiles(snapshot);
  const revisions = revisionsFile(null, null, snapshot);
  const release = parseRevisions(revisions).releases.at(-1) ?? null;
  const figures = {html: new Html('<umkm-dashboard></umkm-dashboard>'), count: 2};
  yield {path: 'snapshot.json', content: encodeSnapshot(index)};
  for (const [path, part] of parts) yield {path, content: encodeSnapshot(part)};
  yield {path: 'index.html', content: dashboardPage(snapshot, lang, release, figures)};
  yield {path: 'report.html', content: reportPage(snapshot, input, diagnostics, lang, release)};
  yield {path: 'site.css', content: siteCss};
  yield {path: 'revisions.json', content: revisions};
  yield {path: 'data/CITATION.cff', content: citationFile(snapshot)};
  yield {path: 'data/index.html', content: dataPage(snapshot, data, lang)};
  for (const {path, content} of data) yield {path, content};
  for (const name of ['pantau-umkm.js', 'pantau-umkm.LICENSES.txt'])
    yield {path: `embed/${name}`, content: await partOf(`embed/${name}`)};
}
