import type {Bilingual, Snapshot} from './v1.js';

/** A figure of a dashboard: an element, its attributes, and the indicator it cannot do without. */
export interface PlannedFigure {
  /** Without `umkm-`. */
  readonly element: string;
  readonly needs: string;
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
    ],
  },
  {
    title: {id: 'Bantuan dan pendampingan', en: 'Aid and mentoring'},
    figures: [
      {element: 'aid-reach', needs: 'aid.coverage'},
      {element: 'mentoring', needs: 'mentoring.coverage'},
    ],
  },
  {
    title: {id: 'Digital dan perizinan', en: 'Digital and licences'},
    figures: [
      {element: 'digital-adoption', needs: 'digital.any'},
      {element: 'legality', needs: 'legality.funnel'},
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
export function plannedFigures({link}: Snapshot): {
  readonly numbers: readonly string[];
  readonly groups: readonly PlannedGroup[];
} {
  const held = new Set(link.item.map(({extension}) => extension.indicator));
  if (link.item.some(({extension}) => extension.targets)) held.add('targets');
  return {
    numbers: dashboardNumbers.filter((key) => held.has(key)),
    groups: groups
      .map(({title, figures}) => ({title, figures: figures.filter(({needs}) => held.has(needs))}))
      .filter(({figures}) => figures.length > 0),
  };
}
