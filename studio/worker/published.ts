import {UmkmError} from '../../src/errors.js';
import type {ReadResult} from '../../src/read/read-tables.js';
import type {Config} from '../../src/schema/config.js';
import {siteFiles, type SiteAssets} from '../../src/site/site-files.js';
import type {FigureMaker} from '../../src/site/static-figures.js';
import type {Lang} from '../../src/text/words.js';
import {partOf} from './areas.js';
import type {Figures, Published} from './messages.js';
import {zipOf} from './zip.js';

export interface PublishOptions {
  readonly lang: Lang;
  readonly config: Config;
  readonly png: NonNullable<SiteAssets['png']>;
}

const embedNames = ['pantau-umkm.js', 'pantau-umkm.LICENSES.txt'];

/**
 * The site as one ZIP file: pages, `snapshot.json`, the data-quality report, data for other systems
 * and the widgets. Pages hold their figures, so that they can be read where no script runs; each
 * figure is there as SVG and PNG too.
 *
 * @param png has a picture made of a drawing
 * @throws UmkmError `STUDIO_PART` where the widgets cannot be had
 */
export async function published(
  {snapshot, revisions}: Pick<Figures, 'snapshot' | 'revisions'>,
  {input, diagnostics}: Pick<ReadResult, 'input' | 'diagnostics'>,
  {lang, config, png}: PublishOptions,
): Promise<Published> {
  const embed = new Map<string, Uint8Array>();
  for (const name of embedNames) embed.set(name, await partOf(`embed/${name}`));
  const site = {snapshot, input, diagnostics, lang, revisions, config};
  return zipOf(siteFiles(site, {embed, figures: await figureMaker(), png}));
}

/** Only a site that is packed needs it, so it comes no earlier. */
async function figureMaker(): Promise<FigureMaker> {
  // The build makes it on its own, as a server has it, and puts it beside this script.
  const drawing = await import('./drawing.js').catch(() => {
    throw new UmkmError('STUDIO_PART', {found: 'drawing.js'});
  });
  return drawing.staticFigures;
}
