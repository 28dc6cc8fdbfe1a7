import * as agency from './agency.js';
import * as aid from './aid.js';
import type {Figure, Place} from './count.js';
import * as digital from './digital.js';
import * as growth from './growth.js';
import * as legality from './legality.js';
import * as mentoring from './mentoring.js';
import * as network from './network.js';
import * as product from './product.js';
import * as quality from './quality.js';
import type {World} from './world.js';

export type Params = Readonly<Record<string, string | number>>;

export interface Question {
  readonly key: string;
  readonly by: readonly string[];
  readonly params?: Params;
  /** The figure at a place, or `null` where the recount says nothing. */
  readonly figure: Recount;
}

export type Recount = (world: World, place: Place, params: Params) => Figure | null;

const breakdowns = [[], ['region'], ['size_class'], ['region', 'sector']];
const plain = [[], ['region']];
/** Those that follow single businesses are not told apart by a class that changes on the way. */
const followed = [[], ['region'], ['region', 'sector']];

export const questions: readonly Question[] = [
  ...ask('aid.inclusion_error', aid.inclusionError),
  ...ask('aid.exclusion_error', aid.exclusionError),
  ...ask('aid.still_used', aid.stillUsed),
  ...ask('aid.still_used', aid.stillUsed, {params: {months: 12}, by: [['region']]}),
  ...ask('aid.timeliness', aid.timeliness),
  ...ask('aid.value_per_recipient', aid.valuePerRecipient),
  ...ask('aid.theil', aid.theil, {by: [[]]}),
  ...ask('aid.concentration_index', aid.concentration, {by: [[]]}),
  ...ask('growth.upward_mobility', growth.upwardMobility, {by: followed}),
  ...ask('growth.upward_mobility', growth.upwardMobility, {
    ...{by: [[], ['region']], params: {years: 2, from: 'kecil'}},
  }),
  ...ask('growth.net_upgrades', growth.netUpgrades, {by: followed}),
  ...ask('growth.reclassification', growth.reclassification, {by: followed}),
  ...ask('growth.demography', growth.demography, {by: followed}),
  ...ask('growth.survival', growth.survival, {by: followed}),
  ...ask('growth.cagr', growth.cagr, {by: followed}),
  ...ask('growth.index', growth.index, {by: followed}),
  ...ask('digital.per_channel_of_adopters', digital.perChannelOfAdopters),
  ...ask('digital.intensity', digital.intensity),
  ...ask('digital.ladder', digital.ladder),
  ...ask('digital.cohort_active', digital.cohortActive),
  ...ask('digital.cohort_active', digital.cohortActive, {by: [['region']], params: {k: 3}}),
  ...ask('network.match_rate', network.matchRate),
  ...ask('network.degree', network.degree),
  ...ask('network.continuation', network.continuation),
  ...ask('network.continuation', network.continuation, {params: {months: 12}, by: [['region']]}),
  ...ask('network.transaction_value', network.transactionValue),
  ...ask('mentoring.coverage', mentoring.coverage),
  ...ask('mentoring.sessions_per_business', mentoring.sessionsPerBusiness),
  ...ask('mentoring.workload', mentoring.workload),
  ...ask('mentoring.businesses_per_mentor', mentoring.businessesPerMentor),
  ...ask('mentoring.kecamatan_covered', mentoring.kecamatanCovered, {by: [[], ['region']]}),
  ...ask('legality.funnel', legality.funnel),
  ...ask('legality.step_conversion', legality.stepConversion),
  ...ask('legality.pirt_in_force', legality.pirtInForce),
  ...ask('legality.nib_share', legality.nibShare),
  ...ask('legality.ip', legality.rights),
  ...ask('centre.service_funnel', legality.serviceFunnel),
  ...ask('product.lq', product.locationQuotient, {by: plain}),
  ...ask('product.hhi', product.herfindahl, {by: plain}),
  ...ask('product.krugman', product.krugman, {by: plain}),
  ...ask('product.krugman', product.krugman, {by: [[]], params: {reference: 'excludes'}}),
  ...ask('product.shift_share', product.shiftShare, {by: [[]]}),
  ...ask('product.dlq', product.dynamicQuotient, {by: [[]]}),
  ...ask('product.quadrant', product.quadrant, {by: [[]]}),
  ...ask('product.klassen', product.klassen, {by: [[]]}),
  ...ask('product.ranking', product.ranking, {by: plain}),
  ...ask('product.desa_mapped', product.desaMapped, {by: plain}),
  ...ask('dq.completeness', quality.completeness, {by: [[], ['region'], ['field']]}),
  ...ask('dq.validity', quality.validity, {by: [[], ['region'], ['field']]}),
  ...ask('dq.uniqueness', quality.uniqueness, {by: plain}),
  ...ask('dq.timeliness', quality.timeliness, {by: plain}),
  ...ask('dq.overall', quality.overall, {by: plain}),
  ...ask('agency.served_by_two', agency.servedByTwo),
  ...ask('agency.overlap', agency.overlap, {by: [[], ['region']]}),
  ...ask('agency.programme_matrix', agency.programmeMatrix, {
    by: [[], ['agency'], ['programme_type', 'agency']],
  }),
  ...ask('agency.absorption', agency.absorption, {by: [[], ['agency']]}),
  ...ask('agency.mou_status', agency.mouStatus, {by: [[], ['agency'], ['region']]}),
  ...ask('agency.mou_active', agency.mouActive, {by: [[], ['kind'], ['agency']]}),
];

function ask(
  key: string,
  figure: Recount,
  {by = breakdowns, params}: {by?: readonly (readonly string[])[]; params?: Params} = {},
): Question[] {
  return by.map((one) => ({key, by: one, figure, ...(params && {params})}));
}
