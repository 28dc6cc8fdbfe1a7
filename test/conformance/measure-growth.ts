import {
  compareRegimes,
  compoundAnnualGrowth,
  contributions,
  demography,
  entrepreneurshipRatio,
  growthRate,
  indexSeries,
  linkedGrowth,
  netUpgrades,
  shareOf,
  shareParts,
  survivalRates,
  upwardMobility,
  type Flag,
  type Given,
  type SizeRegime,
  type Transition,
} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';

type Series = Readonly<Record<string, Given>>;

interface Yoy {
  previous: Given;
  current: Given;
  previous_flags?: Flag[];
  current_flags?: Flag[] | null;
  previous_rounding?: number;
  current_rounding?: number;
}

interface Reclassified {
  businesses: {id: string; annual_sales: Given}[];
  year0: {year: number; regime: SizeRegime};
  year1: {year: number; regime: SizeRegime};
}

export const growthMeasures: Readonly<Record<string, Adapter>> = {
  'growth.yoy': (inputs: Yoy): Answer => {
    const {absoluteFlags, low, high, ...rest} = growthRate({
      previous: inputs.previous,
      current: inputs.current,
      previousFlags: inputs.previous_flags,
      currentFlags: inputs.current_flags ?? [],
      previousRounding: inputs.previous_rounding,
      currentRounding: inputs.current_rounding,
    });
    return {...rest, absolute_flags: absoluteFlags, value_low: low, value_high: high};
  },

  'growth.share': ({values, total}: {values: Series; total?: Given}): Answer => {
    const {sumMatchesTotal, ...rest} = shareParts(values, total);
    return {...rest, sum_matches_total: sumMatchesTotal};
  },

  'growth.contribution': ({previous, current}: {previous: Series; current: Series}): Answer => {
    const {value, ...rest} = contributions(previous, current);
    return {...rest, total_growth: value};
  },

  'growth.cagr': (inputs: Record<string, number>): Answer =>
    compoundAnnualGrowth({
      first: inputs.first,
      last: inputs.last,
      yearFirst: inputs.year_first,
      yearLast: inputs.year_last,
    }) as unknown as Answer,

  'growth.index': ({series, base}: {series: Series; base: string}): Answer => ({
    ...indexSeries(series, String(base)),
  }),

  'growth.linked': (inputs: Series): Answer => {
    const {linkFactor, previousLinked, ...rest} = linkedGrowth({
      previousOld: inputs.previous_old_definition,
      overlapOld: inputs.overlap_old_definition,
      overlapNew: inputs.overlap_new_definition,
    });
    return {...rest, link_factor: linkFactor, previous_linked: previousLinked};
  },

  'growth.reclassification': ({businesses, year0, year1}: Reclassified): Answer => {
    const given = businesses.map(({id, annual_sales}) => ({id, annualSales: annual_sales}));
    const found = compareRegimes(given, [year0, year1]);
    return {
      published_basis: found.publishedBasis,
      constant_regime: found.constantRegime,
      apparent_downgrades: found.apparentDowngrades,
      true_downgrades: found.trueDowngrades,
      flags: found.flags,
    };
  },

  'growth.upward_mobility': (inputs: {transitions: Transition[]; from?: string}): Answer => {
    const found = upwardMobility(inputs.transitions, inputs.from);
    return {
      ...found,
      surviving_classified: found.survivingClassified,
      value_survivors: found.valueSurvivors,
    };
  },

  'growth.net_upgrades': ({transitions}: {transitions: Transition[]}): Answer => {
    const {value, ...rest} = netUpgrades(transitions);
    return {...rest, net: value};
  },

  'growth.demography': (inputs: Series): Answer => {
    const found = demography({
      activeStart: inputs.active_start,
      births: inputs.births,
      deaths: inputs.deaths,
      activeEnd: inputs.active_end,
    });
    return {
      active_in_year: found.activeInYear,
      birth_rate: found.birthRate,
      death_rate: found.deathRate,
      churn: found.churn,
      net_change: found.netChange,
      stock_flow_consistent: found.stockFlowConsistent,
      flags: found.flags,
      reason: found.reason,
    };
  },

  'growth.survival': ({births, survivors}: {births: Given; survivors: Series}): Answer => ({
    ...survivalRates(births, survivors),
  }),

  'growth.entrepreneurship_ratio': (inputs: Series): Answer => ({
    ...entrepreneurshipRatio({
      labourForce: inputs.labour_force,
      ownAccount: inputs.own_account,
      withCasualOrUnpaid: inputs.with_casual_or_unpaid,
      withPermanentPaid: inputs.with_permanent_paid,
    }),
  }),

  'growth.proportion_became_entrepreneur': (inputs: Series): Answer => ({
    ...shareOf(inputs.became, inputs.all),
  }),
};
