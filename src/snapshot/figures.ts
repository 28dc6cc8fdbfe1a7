import type {Bilingual, Snapshot} from './v1.js';

/** A figure of a dashboard: an element, its attributes, and what it cannot do without. */
export interface PlannedFigure {
  /** Without `umkm-`. */
  readonly element: string;
  /** An indicator, or `targets`. */
  readonly needs: string;
  /** That the indicator is published by one of these dimensions. */
  readonly along?: readonly string[];
  /** Least number of areas directly below the region that it is published for. */
  readonly areas?: number;
  /** Of a further view; the main view of an element has none. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Takes the whole width of the page. */
  readonly wide?: true;
}

export interface PlannedGroup {
  readonly title: Bilingual;
  readonly figures: readonly PlannedFigure[];
}

/** Four numbers that say how things stand. */
export const dashboardNumbers: readonly string[] = [
  'size.class',
  'aid.coverage',
  'legality.nib_share',
  'mentoring.coverage',
];

/** The figures of a dashboard in the order they are read. */
const groups: readonly PlannedGroup[] = [
  {
    title: {id: 'Pertumbuhan', en: 'Growth'},
    figures: [
      {element: 'growth', needs: 'size.class', wide: true},
      {element: 'size-mobility', needs: 'growth.upward_mobility', wide: true},
      {
        element: 'growth',
        needs: 'size.class',
        along: ['size_class'],
        areas: 2,
        attributes: {view: 'composition'},
        wide: true,
      },
    ],
  },
  {
    title: {id: 'Bantuan dan pendampingan', en: 'Aid and mentoring'},
    figures: [
      {element: 'aid-reach', needs: 'aid.coverage'},
      {element: 'mentoring', needs: 'mentoring.coverage'},
      {
        element: 'indicator',
        needs: 'mentoring.coverage',
        // Of fewer areas the bars say it all.
        areas: 8,
        attributes: {indicator: 'mentoring.coverage', view: 'histogram'},
      },
      {
        element: 'aid-reach',
        needs: 'aid.coverage',
        along: ['size_class'],
        attributes: {view: 'classes'},
      },
    ],
  },
  {
    title: {id: 'Digital dan perizinan', en: 'Digital and licences'},
    figures: [
      {element: 'digital-adoption', needs: 'digital.any'},
      {element: 'legality', needs: 'legality.funnel'},
      {
        element: 'digital-adoption',
        needs: 'digital.any',
        along: ['size_class', 'owner_sex'],
        attributes: {view: 'gaps'},
      },
      {
        element: 'legality',
        needs: 'legality.funnel',
        along: ['licence'],
        areas: 2,
        attributes: {view: 'compared'},
      },
    ],
  },
  {
    title: {id: 'Produk dan jejaring', en: 'Products and networks'},
    figures: [
      {element: 'products', needs: 'product.ranking'},
      {element: 'network', needs: 'network.match_rate'},
    ],
  },
  {
    title: {id: 'Kerja bersama', en: 'Working together'},
    figures: [
      {element: 'agencies', needs: 'agency.programme_matrix', wide: true},
      {element: 'targets', needs: 'targets'},
      {element: 'data-quality', needs: 'dq.overall'},
    ],
  },
];

/** What a dashboard of this snapshot shows: big numbers, then groups of figures that have data. */
export function plannedFigures(snapshot: Snapshot): {
  readonly numbers: readonly string[];
  readonly groups: readonly PlannedGroup[];
} {
  return {
    numbers: dashboardNumbers.filter((needs) => isThere({needs}, snapshot)),
    groups: groups
      .map(({title, figures}) => ({
        title,
        figures: figures.filter((figure) => isThere(figure, snapshot)),
      }))
      .filter(({figures}) => figures.length > 0),
  };
}

/**
 * Whether the snapshot publishes what a figure needs. Of what stands in parts that are not loaded yet
 * only the indicators are known.
 */
function isThere(
  {needs, along, areas = 0}: Pick<PlannedFigure, 'needs' | 'along' | 'areas'>,
  {link, extension: {region, parts = []}}: Snapshot,
): boolean {
  const isApart = parts.some(({indicators = []}) => indicators.includes(needs));
  if (isApart && along === undefined && areas === 0) return true;
  return link.item.some(
    ({id, dimension, extension}) =>
      (needs === 'targets' ? extension.targets !== undefined : extension.indicator === needs) &&
      (along === undefined || along.some((dim) => id.includes(dim))) &&
      (dimension.region?.category.child?.[region.code]?.length ?? 0) >= areas,
  );
}
