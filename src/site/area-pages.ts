import type {Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {areaPage} from './area-page.js';
import type {AreaOfSite} from './areas.js';
import type {SiteFile} from './site-files.js';
import type {FigureMaker} from './static-figures.js';

/** A link to the page of another area. */
export type AreaLink = Pick<AreaOfSite, 'code' | 'label'>;

/** The page of an area of a split site, and those of the areas within it; plain data. */
export interface AreaPages {
  /** What the whole says, without figures: pages of an area do not change with those of others. */
  readonly whole: Snapshot;
  readonly area: AreaOfSite;
  readonly previous?: AreaLink;
  readonly next?: AreaLink;
  readonly above: readonly AreaLink[];
  readonly lang: Lang;
  readonly scripts: readonly string[];
  readonly printed: boolean;
}

/** Writes the pages of an area and of those within it that have no part of their own. */
export async function areaPages(
  {area, previous, next, above, ...common}: AreaPages,
  make: FigureMaker | undefined,
): Promise<SiteFile[]> {
  const figures = (await make?.(area.snapshot, common.lang)) ?? null;
  const options = {...common, figures, apart: true};
  const files = [
    {
      path: area.page,
      content: areaPage(common.whole, area, {...options, previous, next, above}),
    },
  ];
  const {within} = area;
  within.forEach((one, i) => {
    if (one.file !== area.file) return;
    const around = {previous: within[i - 1], next: within[i + 1], above: [...above, area]};
    files.push({path: one.page, content: areaPage(common.whole, one, {...options, ...around})});
  });
  return files;
}
