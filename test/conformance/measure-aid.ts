import {
  answeredRatio,
  areaCoverage,
  complementOf,
  concentrationIndex,
  deliveryTimeliness,
  followUp,
  groupAid,
  mentorWorkload,
  multipleAid,
  ratioOf,
  sessionsPerBusiness,
  shareOf,
  theilIndex,
  valuePerRecipient,
  type AidEvent,
  type AidRecipient,
  type BenefitArea,
  type Delivery,
  type Given,
  type GroupAward,
  type RankedArea,
} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';

type Numbers = Readonly<Record<string, Given>>;

export const aidMeasures: Readonly<Record<string, Adapter>> = {
  'aid.coverage': (inputs: Numbers): Answer => ({
    ...shareOf(inputs.eligible_recipients, inputs.eligible),
  }),

  'aid.multiple': ({events}: {events: AidEvent[]}): Answer => {
    const {twoOrMoreProgrammes, sameProgrammeRepeats, ...rest} = multipleAid(events);
    return {
      ...rest,
      two_or_more_programmes: twoOrMoreProgrammes,
      same_programme_repeats: sameProgrammeRepeats,
    };
  },

  'aid.group_members': ({groups, items}: {groups: GroupAward[]; items?: number}): Answer => {
    const found = groupAid(groups, {items});
    return {
      ...found,
      distinct_members: found.distinctMembers,
      groups_without_list: found.groupsWithoutList,
      member_value: found.memberValue,
      value_not_attributed: found.valueNotAttributed,
      items_per_group: found.itemsPerGroup,
    };
  },

  'aid.followup': (inputs: {N: number; cutoff: string; recipients: AidRecipient[]}): Answer => {
    const {N: days, cutoff: cutOff, recipients} = inputs;
    const {notYetDue, ...rest} = followUp(recipients, {days, cutOff});
    return {...rest, not_yet_due: notYetDue};
  },

  'aid.inclusion_error': (inputs: Numbers): Answer => ({
    ...shareOf(inputs.ineligible_recipients, inputs.recipients),
  }),

  'aid.exclusion_error': (inputs: Numbers): Answer => ({
    ...complementOf(inputs.eligible_recipients, inputs.eligible),
  }),

  'aid.value_per_recipient': ({values}: {values: Given[]}): Answer => ({
    ...valuePerRecipient(values),
  }),

  'aid.concentration_index': ({areas}: {areas: RankedArea[]}): Answer => ({
    ...concentrationIndex(areas),
  }),

  'aid.theil': ({areas}: {areas: BenefitArea[]}): Answer => ({...theilIndex(areas)}),

  'aid.still_used': ({due, yes, no, unknown}: Numbers): Answer => {
    const {responseRate, ...rest} = answeredRatio({due, yes, no, unknown});
    return {...rest, response_rate: responseRate};
  },

  'aid.timeliness': ({items, cutoff}: {items: Delivery[]; cutoff: string}): Answer => {
    const found = deliveryTimeliness(items, cutoff);
    return {
      ...found,
      delivered_on_time: found.deliveredOnTime,
      median_delay_days: found.medianDelayDays,
      not_yet_due: found.notYetDue,
    };
  },

  'mentoring.coverage': (inputs: Numbers): Answer => ({
    ...shareOf(inputs.businesses_with_session, inputs.active_businesses),
  }),

  'mentoring.workload': ({caseload}: {caseload: Given[]}): Answer => {
    const {maxToMean, ...rest} = mentorWorkload(caseload);
    return {...rest, max_to_mean: maxToMean};
  },

  'mentoring.kecamatan_covered': (inputs: {mentors_by_kecamatan: Numbers}): Answer => {
    const found = areaCoverage(inputs.mentors_by_kecamatan);
    return {
      ...found,
      kecamatan: found.areas,
      mentors_per_kecamatan: found.mentorsPerArea,
      kecamatan_with_mentor: found.areasWithMentor,
    };
  },

  'mentoring.businesses_per_mentor': ({businesses, mentors}: Numbers): Answer => ({
    ...ratioOf(businesses, mentors),
  }),

  'mentoring.sessions_per_business': ({sessions}: {sessions: Given[]}): Answer => {
    const {shareAtLeast, ...rest} = sessionsPerBusiness(sessions);
    return {...rest, share_ge_3: shareAtLeast};
  },
};
