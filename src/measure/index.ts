/**
 * Functions over finished cells and given numbers: each takes plain values and gives a typed answer.
 * A missing input is never zero, and every null says why.
 *
 * @packageDocumentation
 */
export {budgetAbsorption, type Absorption, type BudgetItem} from './absorption.js';
export {
  agreementRegister,
  agreementStatus,
  type AgreementRegister,
  type AgreementStatus,
  type AgreementTerm,
} from './agreement-status.js';
export {agrestiCoullInterval, type AgrestiCoullInterval} from './agresti-coull.js';
export {answeredRatio, type AnswerCounts, type AnsweredRatio} from './answered-ratio.js';
export {anyChannel, type AnyChannel} from './any-channel.js';
export {areaCoverage, type AreaCoverage} from './area-coverage.js';
export {addMonths} from './calendar.js';
export {channelIntensity, type ChannelIntensity, type ChannelUse} from './channel-intensity.js';
export {channelShares, type ChannelShares} from './channel-shares.js';
export {cohortActive, type CohortActive, type CohortMember} from './cohort-active.js';
export {completeness, type Completeness} from './completeness.js';
export {compoundAnnualGrowth, type CompoundGrowthInput} from './compound-growth.js';
export {concentrationIndex, type BenefitArea, type RankedArea} from './concentration-index.js';
export {continuation, type Continuation, type MatchedPair} from './continuation.js';
export {contributions, type Contributions} from './contributions.js';
export {deliveryTimeliness, type Delivery, type DeliveryTimeliness} from './delivery-timeliness.js';
export {demography, type Demography, type DemographyInput} from './demography.js';
export {desaMapped, type DesaInput, type DesaMapped} from './desa-mapped.js';
export {dynamicLocationQuotient, type DynamicQuotientInput} from './dynamic-location-quotient.js';
export {
  entrepreneurshipRatio,
  type EntrepreneurshipRatio,
  type LabourInput,
} from './entrepreneurship-ratio.js';
export {followUp, type AidRecipient, type FollowUp} from './follow-up.js';
export {groupAid, type GroupAid, type GroupAward} from './group-aid.js';
export {groupSize, type GroupMember, type GroupSize} from './group-size.js';
export {growthRate, type Growth, type GrowthInput} from './growth-rate.js';
export {herfindahl, type Herfindahl} from './herfindahl.js';
export {indexSeries} from './index-series.js';
export {
  propertyRights,
  type PropertyRight,
  type PropertyRights,
} from './intellectual-property-rights.js';
export {
  toJsonStat,
  type DimensionLabels,
  type FlatRow,
  type JsonStatDataset,
  type JsonStatDimension,
  type JsonStatOptions,
  type JsonStatRole,
} from './json-stat.js';
export {klassenType, type KlassenInput, type KlassenType} from './klassen.js';
export {krugmanIndex} from './krugman.js';
export {digitalLadder, type DigitalLadder} from './ladder.js';
export {
  licenceFunnel,
  type Holding,
  type LicenceFunnel,
  type StageShare,
} from './licence-funnel.js';
export {linkedGrowth, type LinkInput, type LinkedGrowth} from './linked-growth.js';
export {locationQuotient, type LocationQuotientInput} from './location-quotient.js';
export {matchingNetwork, type MatchingNetwork} from './matching-network.js';
export type {Given, Measure, Measures} from './measure.js';
export {multipleAid, type AidEvent, type MultipleAid} from './multiple-aid.js';
export {netUpgrades, type NetUpgrades} from './net-upgrades.js';
export {overallQuality, type OverallQuality} from './overall-quality.js';
export {pirtInForce, type FoodBusiness, type PirtInForce} from './pirt-in-force.js';
export {productQuadrant, type Classified, type ProductQuadrant} from './product-quadrant.js';
export {programmeMatrix, type ProgrammeMatrix} from './programme-matrix.js';
export {proportionGap, type Proportion, type ProportionGap} from './proportion-gap.js';
export {rankProducts, type Ranking} from './ranking.js';
export {recipientOverlap, type RecipientOverlap} from './recipient-overlap.js';
export {
  compareRegimes,
  type ClassCounts,
  type ClassifiedBusiness,
  type Reclassification,
  type YearRegime,
} from './reclassification.js';
export {recordTimeliness, type RecordTimeliness} from './record-timeliness.js';
export {relativeStandardError, type RelativeStandardError} from './relative-standard-error.js';
export {revision, type Revision} from './revision.js';
export {toSdmxCsv, type SdmxCsvOptions, type SdmxRow} from './sdmx-csv.js';
export {servedByTwo, type ServedByTwo} from './served-by-two.js';
export {
  serviceFunnel,
  stepConversion,
  type FunnelStage,
  type FunnelStep,
  type ServiceFunnel,
} from './service-funnel.js';
export {sessionsPerBusiness, type SessionsPerBusiness} from './sessions-per-business.js';
export {complementOf, ratioOf, shareOf, type FlagOptions} from './share.js';
export {shareParts, type PartShares} from './share-parts.js';
export {shiftShare, type ShiftShare, type ShiftShareInput} from './shift-share.js';
export {smallSampleShare} from './small-sample.js';
export {staleSeries, type StaleSeries} from './stale-series.js';
export {sumConsistency, type SumCheck, type SumConsistency} from './sum-consistency.js';
export {summarise, type Summary, type SummaryOptions} from './summary.js';
export {survivalRates} from './survival.js';
export {theilIndex} from './theil.js';
export {transactionValue, type TransactionValue} from './transaction-value.js';
export type {Transition} from './transition.js';
export {uniqueness, type Uniqueness} from './uniqueness.js';
export {upwardMobility, type UpwardMobility} from './upward-mobility.js';
export {validity, validityRules, type Validity, type ValidityRule} from './validity.js';
export {valuePerRecipient, type ValuePerRecipient} from './value-per-recipient.js';
export {wilsonInterval, type Interval, type WilsonInterval} from './wilson-interval.js';
export {mentorWorkload, type Workload} from './workload.js';
