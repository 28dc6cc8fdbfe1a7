import {plannedFigures} from '../snapshot/figures.js';
import type {Snapshot} from '../snapshot/v1.js';

/** An element for one area. */
export interface AreaFigure {
  readonly element: string;
  /** Takes the whole width of the page. */
  readonly wide?: true;
}

/** Elements that have something to say of one area, and the indicator they say it with. */
const ofAreas: readonly (AreaFigure & {readonly needs: string})[] = [
  {element: 'growth', needs: 'size.class', wide: true},
  {element: 'aid-reach', needs: 'aid.coverage'},
  {element: 'mentoring', needs: 'mentoring.coverage'},
  {element: 'digital-adoption', needs: 'digital.any'},
  {element: 'legality', needs: 'legality.funnel'},
];

/** The figures of a page about one area, in the order they are read. */
export function areaFigures(snapshot: Snapshot, region: string): readonly AreaFigure[] {
  const held = new Set(
    snapshot.link.item
      .filter(({dimension}) => dimension.region?.category.index.includes(region))
      .map(({extension}) => extension.indicator),
  );
  return ofAreas.filter(({needs}) => held.has(needs));
}

/** The figures that are written as pictures: those of the dashboard in their main view, by element. */
export function pictureElements(snapshot: Snapshot): readonly string[] {
  return plannedFigures(snapshot).groups.flatMap(({figures}) =>
    figures.filter(({attributes}) => !attributes).map(({element}) => element),
  );
}
