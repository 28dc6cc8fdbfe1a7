import type {Params} from './engine/context.js';

/** One dataset of a snapshot: an indicator in one breakdown, beside period. */
export interface PublishedFigure {
  readonly key: string;
  /** Dimensions as `compute` takes them; margins are listed too. */
  readonly by: readonly string[];
  /** Figures beside the value; without it none. */
  readonly extra?: readonly string[];
  readonly params?: Params;
}

const region = ['region'];
const growthAreas = ['areas_compared', 'areas_all'];
const overYears = ['years', ...growthAreas];

/** What a page shows of every family, in the order of the families. */
export const published: readonly PublishedFigure[] = [
  {key: 'size.class', by: region},
  {key: 'size.class', by: ['owner_sex']},
  {key: 'growth.yoy', by: region, extra: ['absolute', 'low', 'high', ...growthAreas]},
  {key: 'growth.share', by: region},
  {key: 'growth.contribution', by: region, extra: growthAreas},
  {key: 'growth.index', by: [], extra: ['base_period', ...growthAreas]},
  {key: 'growth.cagr', by: [], extra: ['year_first', 'year_last', 'n', ...growthAreas]},
  {
    key: 'growth.linked',
    by: [],
    extra: ['absolute', 'low', 'high', 'link_factor', 'previous_linked'],
  },
  {
    key: 'growth.demography',
    by: [],
    extra: [
      ...['births', 'deaths', 'active_start', 'active_end', 'birth_rate', 'death_rate', 'churn'],
      ...['net_change', 'stock_flow_consistent'],
    ],
  },
  {key: 'growth.survival', by: [], extra: ['years']},
  {key: 'growth.upward_mobility', by: [], extra: ['surviving_classified', 'value_survivors', '>']},
  {key: 'growth.net_upgrades', by: [], extra: ['up', 'down', 'exits']},
  {
    key: 'growth.reclassification',
    by: [],
    extra: ['constant', 'apparent_downgrades', 'true_downgrades'],
  },
  {key: 'growth.entrepreneurship_ratio', by: []},
  {key: 'growth.proportion_became_entrepreneur', by: []},
  {key: 'aid.coverage', by: region},
  {key: 'aid.coverage', by: ['programme']},
  {key: 'aid.coverage', by: ['size_class']},
  {key: 'aid.exclusion_error', by: []},
  {key: 'aid.inclusion_error', by: []},
  {key: 'aid.multiple', by: [], extra: ['repeats']},
  {key: 'aid.followup', by: region, extra: ['not_due']},
  {
    key: 'aid.group_members',
    by: [],
    extra: ['groups', 'groups_without_list', 'value_not_attributed', 'items', 'items_per_group'],
  },
  {
    key: 'aid.still_used',
    by: [],
    extra: ['due', 'yes', 'no', 'not_yet_due', 'response_rate', 'lower', 'upper'],
  },
  {
    key: 'aid.timeliness',
    by: [],
    extra: ['delivered_on_time', 'due', 'undelivered', 'median_delay_days'],
  },
  {key: 'aid.value_per_recipient', by: region, extra: ['median']},
  {key: 'aid.concentration_index', by: [], extra: ['benefit_recipients', 'benefit_value', 'areas']},
  {key: 'aid.theil', by: [], extra: ['benefit_recipients', 'benefit_value', 'areas']},
  {key: 'digital.any', by: region},
  {key: 'digital.any', by: ['size_class']},
  {key: 'digital.any', by: ['owner_sex']},
  {key: 'digital.per_channel', by: region},
  {key: 'digital.per_channel_of_adopters', by: []},
  {key: 'digital.ladder', by: [], extra: ['stage_0', 'stage_1', 'stage_2', 'stage_3', 'stage_4']},
  {key: 'digital.intensity', by: []},
  {key: 'digital.cohort_active', by: [], extra: ['active', 'due', 'not_yet_due']},
  {
    key: 'digital.gap',
    by: [],
    extra: [
      ...['ratio', 'ci_low', 'ci_high', 'value_a', 'value_b'],
      ...['numerator_b', 'denominator_b', 'unknown_b'],
    ],
  },
  {key: 'mentoring.coverage', by: region},
  {key: 'mentoring.businesses_per_mentor', by: region},
  {key: 'mentoring.sessions_per_business', by: [], extra: ['mean', 'median', 'share_ge_3']},
  {key: 'mentoring.workload', by: [], extra: ['n', 'mean', 'median', 'max_to_mean', 'cv']},
  {
    key: 'mentoring.kecamatan_covered',
    by: [],
    extra: ['kecamatan', 'kecamatan_with_mentor', 'mentors', 'mentors_per_kecamatan', 'unplaced'],
  },
  {key: 'legality.funnel', by: region},
  {key: 'legality.step_conversion', by: [], extra: ['overall']},
  {key: 'legality.nib_share', by: region},
  {key: 'legality.pirt_in_force', by: [], extra: ['numbers_in_force', 'expired_numbers']},
  {key: 'legality.ip', by: [], extra: ['rights_granted', 'applications', 'institutional_rights']},
  {key: 'centre.service_funnel', by: [], extra: ['overall']},
  {key: 'product.lq', by: ['kbli:section'], extra: ['reference', 'reference_total']},
  {key: 'product.dlq', by: ['kbli:section'], extra: overYears},
  {key: 'product.quadrant', by: ['kbli:section'], extra: ['slq', 'dlq', ...overYears]},
  {
    key: 'product.shift_share',
    by: ['kbli:section'],
    extra: ['national', 'industry_mix', 'regional', 'change', ...overYears],
  },
  {
    key: 'product.klassen',
    by: ['kbli:section'],
    extra: ['share', 'ref_share', 'growth', 'ref_growth', ...overYears],
  },
  {key: 'product.hhi', by: [], extra: ['normalised', 'effective_number', 'categories']},
  {key: 'product.krugman', by: region, extra: ['reference_total']},
  {key: 'product.ranking', by: [], extra: ['rank', 'products', 'tied', 'lq', 'units', 'desa']},
  {
    key: 'product.desa_mapped',
    by: region,
    extra: ['desa_surveyed_none', 'surveyed', 'not_surveyed', 'unplaced'],
  },
  {key: 'agency.absorption', by: ['agency'], extra: ['items', 'items_zero', 'items_above']},
  {
    key: 'agency.programme_matrix',
    by: ['agency', 'programme_type'],
    extra: ['programmes', 'types_with_two_or_more_agencies'],
  },
  {key: 'agency.mou_status', by: [], extra: ['in_force']},
  {key: 'agency.mou_active', by: []},
  {
    key: 'agency.overlap',
    by: [],
    extra: ['intersection', 'union', 'size_a', 'size_b', 'overlap_coefficient'],
  },
  {key: 'agency.served_by_two', by: [], extra: ['mean_agencies']},
  {key: 'network.match_rate', by: []},
  {
    key: 'network.continuation',
    by: [],
    extra: ['due', 'yes', 'no', 'not_yet_due', 'response_rate', 'lower', 'upper'],
  },
  {
    key: 'network.degree',
    by: [],
    extra: ['edges', 'partners', 'mean_degree', 'isolates', 'density'],
  },
  {key: 'network.transaction_value', by: [], extra: ['n', 'median']},
  {key: 'dq.completeness', by: region, extra: ['records']},
  {key: 'dq.completeness', by: ['field'], extra: ['records']},
  {key: 'dq.validity', by: ['field'], extra: ['refused']},
  {key: 'dq.uniqueness', by: [], extra: ['duplicate_records']},
  {key: 'dq.timeliness', by: [], extra: ['never_updated', 'misdated']},
  {key: 'dq.consistency', by: [], extra: ['passed', 'failed', 'not_checkable']},
  {
    key: 'dq.overall',
    by: [],
    extra: ['completeness', 'validity', 'uniqueness', 'timeliness', 'consistency'],
  },
  {key: 'dq.stale', by: [], extra: ['suspect_from']},
];
