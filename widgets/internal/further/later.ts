import {Later} from '../later.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from '../model.js';
import type {SectionsModel} from '../section.js';

/** Views that an element of any indicator has beside its main one. */
export interface FurtherViews {
  /** What a view says; null where the indicator has no dimension to show so. */
  model(
    name: string,
    context: FigureContext,
    indicator: string,
  ): SectionsModel | FigureAbsence | null;
  chart(model: SectionsModel, frame: ChartFrame): Drawing;
}

/** Loaded with the first figure that shows one. */
export const furtherViews = new Later<FurtherViews>('views.js', async () => {
  const loaded = await import('./views.js');
  return loaded.furtherViews;
});
