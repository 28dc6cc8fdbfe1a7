import {
  agreementRegister,
  budgetAbsorption,
  continuation,
  matchingNetwork,
  programmeMatrix,
  recipientOverlap,
  servedByTwo,
  shareOf,
  transactionValue,
  type AgreementTerm,
  type BudgetItem,
  type Given,
  type MatchedPair,
} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';

type Numbers = Readonly<Record<string, Given>>;

interface Network {
  umkm: string[];
  partners: string[];
  matches: [string, string][];
}

interface Pairs {
  months: number;
  cutoff: string;
  pairs: MatchedPair[];
}

export const agencyMeasures: Readonly<Record<string, Adapter>> = {
  'agency.served_by_two': ({services}: {services: Record<string, string[]>}): Answer => {
    const {twoOrMore, meanAgencies, ...rest} = servedByTwo(services);
    return {...rest, two_or_more: twoOrMore, mean_agencies: meanAgencies};
  },

  'agency.overlap': ({a, b}: {a: string[]; b: string[]}): Answer => {
    const {overlapCoefficient, ...rest} = recipientOverlap(a, b);
    return {...rest, overlap_coefficient: overlapCoefficient};
  },

  'agency.absorption': ({items}: {items: BudgetItem[]}): Answer => {
    const {perItem, ...rest} = budgetAbsorption(items);
    return {...rest, per_item: perItem};
  },

  'agency.mou_status': (inputs: {agreements: AgreementTerm[]; date: string}): Answer => {
    const {statuses, inForce} = agreementRegister(inputs.agreements, inputs.date);
    return {values: statuses.map(({value}) => value), in_force: inForce};
  },

  'agency.mou_active': (inputs: Numbers): Answer => ({
    ...shareOf(inputs.in_force_with_activity_12m, inputs.in_force),
  }),

  'agency.programme_matrix': (inputs: {rows: [string, string][]; agencies: string[]}): Answer => {
    const {agenciesActive, sharedTypes, ...rest} = programmeMatrix(inputs.rows, inputs.agencies);
    return {
      ...rest,
      agencies_active: agenciesActive,
      types_with_two_or_more_agencies: sharedTypes,
    };
  },

  'network.degree': (inputs: Network): Answer => {
    const {meanDegree, shareTopPartner, ...rest} = matchingNetwork(inputs);
    return {...rest, mean_degree: meanDegree, share_top_partner: shareTopPartner};
  },

  'network.match_rate': (inputs: Numbers): Answer => ({
    ...shareOf(inputs.umkm_matched, inputs.umkm_participants),
  }),

  'network.continuation': ({months, cutoff, pairs}: Pairs): Answer => {
    const {notYetDue, responseRate, ...rest} = continuation(pairs, {months, cutOff: cutoff});
    return {...rest, not_yet_due: notYetDue, response_rate: responseRate};
  },

  'network.transaction_value': ({values}: {values: Given[]}): Answer => {
    const {topShare, ...rest} = transactionValue(values);
    return {...rest, top_share: topShare};
  },
};
