import type {AreaOfSite} from './areas.js';
import type {PaperFigure} from './paper.js';
import type {SiteAssets, SiteFile} from './site-files.js';
import type {StaticFigures} from './static-figures.js';

export interface PicturesAsked {
  readonly elements: readonly string[];
  /** Folder of the pictures, with a slash at its end. */
  readonly folder: string;
  /** The area they are about; absent for the whole. */
  readonly area?: AreaOfSite;
  readonly png?: SiteAssets['png'];
}

/**
 * Figures as pictures, one after another: as SVG, and as PNG where somebody can make it. A figure
 * without a drawing is left out.
 *
 * @param drawn takes each picture with what it says, for pages that show it
 */
export async function* pictures(
  figures: StaticFigures,
  {elements, folder, area, png}: PicturesAsked,
  drawn: PaperFigure[] = [],
): AsyncGenerator<SiteFile> {
  for (const element of elements) {
    const svg = await figures.svg({element, attributes: area ? {region: area.code} : {}});
    if (svg === null) continue;
    const path = `${folder}${element}.svg`;
    yield {path, content: svg};
    drawn.push({src: `../${path}`, said: saidIn(svg)});
    const picture = await png?.(svg);
    if (picture) yield {path: path.replace(/svg$/, 'png'), content: picture};
  }
}

/** Heading and notes of a drawing, as they stand in its title and description. */
function saidIn(svg: string): string {
  const part = (name: string): string =>
    new RegExp(`<${name}>([^<]*)</${name}>`).exec(svg)?.[1] ?? '';
  return `${part('title')}. ${part('desc')}`
    .replace(/&(lt|gt|quot|amp);/g, (_, entity: string) => signs[entity])
    .trim();
}

const signs: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', amp: '&'};
