type Counted = readonly [numerator: string, denominator: string, unknown: string];

/** What numerator, denominator and unknown of an indicator count; businesses, unless told otherwise. */
export function countedUnits(indicator: string): Counted {
  return counted[indicator] ?? counted[familyOf(indicator)] ?? ['usaha', 'usaha', 'usaha'];
}

/**
 * The unit of a metric in words, or `=value`, `=numerator`, `=denominator`, `=unknown` where it is
 * that of another one. `undefined` where nobody described the metric.
 */
export function metricUnitLabel(indicator: string, metric: string): string | undefined {
  if (metric.includes('>')) return 'usaha';
  return own[`${indicator} ${metric}`] ?? labels.get(metric);
}

function familyOf(indicator: string): string {
  return indicator.split('.')[0];
}

const counted: Readonly<Record<string, Counted>> = {
  'agency.absorption': ['rupiah', 'rupiah', 'baris anggaran'],
  'agency.mou_active': ['naskah', 'naskah', 'naskah'],
  'agency.mou_status': ['naskah', 'naskah', 'naskah'],
  'agency.programme_matrix': ['perangkat daerah', 'perangkat daerah', 'perangkat daerah'],
  'aid.concentration_index': ['rupiah atau usaha', 'usaha', 'usaha'],
  'aid.group_members': ['anggota', 'anggota', 'kelompok'],
  'aid.still_used': ['bantuan', 'bantuan', 'bantuan'],
  'aid.theil': ['rupiah atau usaha', 'usaha', 'usaha'],
  'aid.timeliness': ['bantuan', 'bantuan', 'bantuan'],
  'aid.value_per_recipient': ['rupiah', 'usaha', 'usaha'],
  'centre.service_funnel': ['kedatangan', 'kedatangan', 'kedatangan'],
  code: ['nomor', 'nomor', 'nomor'],
  'dq.completeness': ['sel', 'sel', 'sel'],
  'dq.consistency': ['pemeriksaan', 'pemeriksaan', 'pemeriksaan'],
  'dq.overall': ['sel', 'sel', 'sel'],
  'dq.stale': ['tahun', 'tahun', 'tahun'],
  'dq.timeliness': ['rekaman', 'rekaman', 'rekaman'],
  'dq.uniqueness': ['rekaman', 'rekaman', 'rekaman'],
  'dq.validity': ['sel', 'sel', 'sel'],
  'growth.entrepreneurship_ratio': ['orang', 'orang', 'orang'],
  'mentoring.businesses_per_mentor': ['usaha', 'pendamping', 'usaha'],
  'mentoring.kecamatan_covered': ['kecamatan', 'kecamatan', 'kecamatan'],
  'mentoring.sessions_per_business': ['sesi', 'usaha', 'sesi'],
  'mentoring.workload': ['usaha', 'pendamping', 'usaha'],
  'network.continuation': ['pasangan', 'pasangan', 'pasangan'],
  'network.degree': ['pasangan', 'usaha', 'usaha'],
  'network.transaction_value': ['rupiah', 'transaksi', 'transaksi'],
  'product.desa_mapped': ['desa', 'desa', 'desa'],
  'size.class_bps': ['pekerja', 'usaha', 'usaha'],
  stat: ['jawaban', 'jawaban', 'jawaban'],
};

/** Names that mean something else beside one indicator than beside others. */
const own: Readonly<Record<string, string>> = {
  'aid.group_members items': 'barang',
  'growth.cagr n': 'tahun',
  'product.desa_mapped unplaced': 'produk',
};

/** Metrics by the unit they are in. */
const metricsOf: Readonly<Record<string, string>> = {
  '=value': 'value low high ci_low ci_high mean median max total constant',
  '=numerator':
    'numerator numerator_b absolute active yes no delivered_on_time undelivered passed failed ' +
    'not_checkable in_force net_change up down exits',
  '=denominator': 'denominator denominator_b n due not_due not_yet_due refused',
  '=unknown': 'unknown unknown_b',
  persen:
    'value_a value_b lower upper response_rate share ref_share growth ref_growth total_growth ' +
    'ref_total_growth top_share share_ge_3 share_top_partner cv rse overall birth_rate death_rate ' +
    'churn value_survivors surveyed completeness validity uniqueness timeliness consistency',
  usaha:
    'repeats births deaths active_start active_end active_in_year surviving_classified upgraded ' +
    'initial apparent_downgrades true_downgrades strict stage_0 stage_1 stage_2 stage_3 stage_4 ' +
    'benefit_recipients intersection union size_a size_b isolates reference reference_total units ' +
    'national industry_mix regional change previous_linked not_applicable',
  rupiah: 'value_not_attributed benefit_value benefit_unplaced',
  rasio: 'ratio max_to_mean slq dlq lq density',
  'faktor sambung': 'link_factor',
  'indeks 0–1': 'overlap_coefficient normalised',
  wilayah: 'areas areas_compared areas_all',
  kelompok: 'groups groups_without_list',
  'barang per kelompok': 'items_per_group',
  'baris anggaran': 'items items_zero items_above',
  hari: 'median_delay_days',
  tahun: 'years year_first year_last base_period suspect_from',
  '1 = ya': 'stock_flow_consistent tied',
  kecamatan: 'kecamatan kecamatan_with_mentor',
  pendamping: 'mentors',
  'pendamping per kecamatan': 'mentors_per_kecamatan',
  sesi: 'unplaced',
  nomor: 'numbers_in_force expired_numbers',
  hak: 'rights_granted institutional_rights',
  permohonan: 'applications',
  kategori: 'categories effective_number',
  produk: 'products',
  peringkat: 'rank rank_lq rank_units rank_desa',
  desa: 'desa desa_surveyed_none not_surveyed',
  program: 'programmes',
  'jenis program': 'types_with_two_or_more_agencies',
  'perangkat daerah per usaha': 'mean_agencies',
  mitra: 'partners',
  'mitra per usaha': 'mean_degree',
  pasangan: 'edges',
  rekaman: 'records duplicate_records never_updated misdated',
  dimensi: 'dimensions_missing',
};

const labels: ReadonlyMap<string, string> = new Map(
  Object.entries(metricsOf).flatMap(([unit, names]) =>
    names.split(' ').map((name): [string, string] => [name, unit]),
  ),
);
