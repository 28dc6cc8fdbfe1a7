/** Which figures of a snapshot stand in the table of an element. */
export interface TablePlan {
  readonly indicator: string;
  /** `period`, `region` or another dimension; what fits best where it is left out. */
  readonly by?: string;
}

/** Elements that always show the same indicator, and the figures that stand for them as a table. */
export const families: Readonly<Record<string, TablePlan>> = {
  growth: {indicator: 'size.class', by: 'period'},
  'size-mobility': {indicator: 'growth.upward_mobility', by: 'period'},
  'aid-reach': {indicator: 'aid.coverage', by: 'region'},
  mentoring: {indicator: 'mentoring.coverage', by: 'region'},
  'digital-adoption': {indicator: 'digital.any', by: 'region'},
  legality: {indicator: 'legality.funnel', by: 'licence'},
  products: {indicator: 'product.ranking', by: 'kbli'},
  network: {indicator: 'network.match_rate', by: 'period'},
  agencies: {indicator: 'agency.absorption', by: 'agency'},
  'data-quality': {indicator: 'dq.completeness', by: 'region'},
};

/** Elements whose table has a row for each of several indicators. */
export const overviews = ['dashboard', 'targets'] as const;
export type Overview = (typeof overviews)[number];

/** Elements that show whichever indicator they are told. */
export const charts: readonly string[] = ['indicator', 'stat', 'bar', 'line', 'map', 'table'];

/** Everything that can be embedded, without `umkm-`. */
export const embeddable: readonly string[] = [...Object.keys(families), ...overviews, ...charts];

/** The smallest base on which a share is not called one of a small base. */
export const smallBase = 30;
