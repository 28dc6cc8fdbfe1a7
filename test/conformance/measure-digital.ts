import {
  agrestiCoullInterval,
  anyChannel,
  channelIntensity,
  channelShares,
  cohortActive,
  digitalLadder,
  proportionGap,
  relativeStandardError,
  smallSampleShare,
  wilsonInterval,
  type ChannelUse,
  type CohortMember,
  type Given,
  type Proportion,
} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';

interface Sample extends Proportion {
  N?: number | null;
}

interface Cohort {
  k: number;
  cutoff: string;
  members: CohortMember[];
}

export const digitalMeasures: Readonly<Record<string, Adapter>> = {
  'digital.any': ({channels}: {channels: string[][]}): Answer => ({...anyChannel(channels)}),

  'digital.per_channel': ({channels}: {channels: string[][]}): Answer => ({
    ...channelShares(channels),
  }),

  'digital.gap': (inputs: {group_a: Proportion; group_b: Proportion}): Answer => {
    const {value, ciLow, ciHigh, ...rest} = proportionGap(inputs.group_a, inputs.group_b);
    return {...rest, difference_pp: value, ci_low_pp: ciLow, ci_high_pp: ciHigh};
  },

  'digital.per_channel_of_adopters': ({channels}: {channels: string[][]}): Answer => ({
    ...channelShares(channels, {base: 'adopters'}),
  }),

  'digital.ladder': ({stages}: {stages: Given[]}): Answer => {
    const {atLeast, ...rest} = digitalLadder(stages);
    return {...rest, at_least: atLeast};
  },

  'digital.intensity': ({items}: {items: ChannelUse[]}): Answer => {
    const {notApplicable, ...rest} = channelIntensity(items);
    return {...rest, not_applicable: notApplicable};
  },

  'digital.cohort_active': ({k, cutoff, members}: Cohort): Answer => {
    const {notYetDue, ...rest} = cohortActive(members, {k, cutOff: cutoff});
    return {...rest, not_yet_due: notYetDue};
  },

  'stat.wilson': ({x, n, N}: Sample): Answer => {
    const {ciLow, ciHigh, nEffective, ...rest} = wilsonInterval(x, n, {population: N});
    return {...rest, ci_low: ciLow, ci_high: ciHigh, n_effective: nEffective};
  },

  'stat.agresti_coull': ({x, n}: Sample): Answer => {
    const {ciLow, ciHigh, ...rest} = agrestiCoullInterval(x, n);
    return {...rest, ci_low: ciLow, ci_high: ciHigh};
  },

  'stat.small_n': ({items}: {items: Sample[]}): Answer => ({
    values: items.map(({x, n}) => smallSampleShare(x, n)),
  }),

  'stat.rse': ({items}: {items: Sample[]}): Answer => ({
    values: items.map(({x, n}) => {
      const {value, ...rest} = relativeStandardError(x, n);
      return {...rest, rse: value};
    }),
  }),
};
