/** Dimensions of answers; the margin over one is its category `total`. */
export const dimensions = [
  'region',
  'period',
  'size_class',
  'kbli',
  'sector',
  'owner_sex',
  'programme',
  'programme_type',
  'agency',
  'agency_b',
  'channel',
  'licence',
  'stage',
  'mentor',
  'product',
  'status',
  'kind',
  'field',
  'cohort',
] as const;

export type Dimension = (typeof dimensions)[number];
