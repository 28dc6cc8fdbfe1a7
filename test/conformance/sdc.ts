import {
  auditCells,
  differencing,
  frequencyUnsafe,
  gridCells,
  groupDisclosure,
  holdingUnsafe,
  magnitudeUnsafe,
  protectionLevel,
  roundControlled,
  singletonPair,
  suppressSecondary,
  type Equation,
  type Objective,
  type OwnedContribution,
  type SuppressedCell,
} from '../../src/disclosure/index.js';
import type {Adapter, Answer} from './example.js';

interface MagnitudeInputs {
  contributions: number[];
  dominance?: {n: number; k: number};
  p_percent?: number;
  min_frequency?: number;
}

interface HoldingInputs extends Omit<MagnitudeInputs, 'contributions'> {
  contributions: OwnedContribution[];
}

interface AuditInputs {
  cells: Record<string, number | null>;
  equations: Equation[];
  min_width?: number;
  known?: Record<string, number>;
  singletons?: Record<string, number>;
}

interface SecondaryInputs {
  grid: number[][];
  primary: [row: number, column: number][];
  min_width?: number;
  cost?: 'value' | 'unit';
  objective?: Objective[];
}

type Published = {date: string; count: number | null} & Record<string, number | string | null>;

export const sdcAdapters: Readonly<Record<string, Adapter>> = {
  'sdc.primary_frequency': ({
    threshold,
    counts,
  }: {
    threshold?: number;
    counts: number[];
  }): Answer => ({
    unsafe: frequencyUnsafe(counts, {threshold}),
  }),

  'sdc.primary_magnitude': ({contributions, ...rules}: MagnitudeInputs): Answer => {
    const verdict = magnitudeUnsafe(contributions, rulesOf(rules));
    return {
      frequency_unsafe: verdict.frequencyUnsafe,
      dominance_unsafe: verdict.dominanceUnsafe,
      p_unsafe: verdict.pUnsafe,
      unsafe: verdict.unsafe,
    };
  },

  'sdc.protection_level': (inputs: {contributions: number[]; p_percent: number}): Answer => {
    const level = protectionLevel(inputs.contributions, {pPercent: inputs.p_percent});
    return {unsafe: level.unsafe, upper_protection_level: level.upperProtectionLevel};
  },

  'sdc.audit': async ({min_width: minWidth, ...inputs}: AuditInputs): Promise<Answer> => {
    const {intervals, exactDisclosures, tooNarrow} = await auditCells({...inputs, minWidth});
    return {intervals, exact_disclosures: exactDisclosures, too_narrow: tooNarrow};
  },

  'sdc.secondary': async (inputs: SecondaryInputs): Promise<Answer> => {
    const {cells, equations, inner, margins} = gridCells(inputs.grid);
    const {secondary, totalCost, reason} = await suppressSecondary({
      cells,
      equations,
      fixed: margins,
      primary: inputs.primary.map(([row, column]) => inner[row][column]),
      minWidth: inputs.min_width,
      cost: inputs.cost,
      objective: inputs.objective,
    });
    const places = inner.flatMap((row, r) => row.map((name, c) => ({name, place: [r, c]})));
    return {
      secondary:
        secondary && places.filter(({name}) => secondary.includes(name)).map(({place}) => place),
      total_value: totalCost,
      reason,
    };
  },

  'sdc.controlled_rounding': async (inputs: {table: number[][]; base: number}): Promise<Answer> => {
    const {rounded, totalAbsoluteDistortion, reason} = await roundControlled(inputs);
    return {rounded, total_absolute_distortion: totalAbsoluteDistortion, reason};
  },

  'sdc.differencing': (inputs: {
    publication_1: Published;
    publication_2: Published;
    threshold?: number;
  }): Answer => {
    const {publication_1: earlier, publication_2: later, threshold} = inputs;
    const found = differencing(publication(earlier), publication(later), {threshold});
    const amounts = Object.entries(found.amountDifferences);
    return {
      count_difference: found.countDifference,
      ...Object.fromEntries(amounts.map(([name, amount]) => [`${name}_difference`, amount])),
      disclosive: found.disclosive,
    };
  },

  'sdc.group_disclosure': (inputs: {row: Record<string, number>; threshold?: number}): Answer => ({
    ...groupDisclosure(inputs.row, {threshold: inputs.threshold}),
  }),

  'sdc.singletons': (inputs: {
    row_cells: SuppressedCell[];
    only_suppressed_in_row: boolean;
  }): Answer => ({
    ...singletonPair(inputs.row_cells, {others: inputs.only_suppressed_in_row ? 'none' : 'some'}),
  }),

  'sdc.holding': ({contributions, ...rules}: HoldingInputs): Answer => {
    const verdict = holdingUnsafe(contributions, rulesOf(rules));
    return {
      merged: verdict.merged,
      units: verdict.units,
      frequency_unsafe: verdict.frequencyUnsafe,
      dominance_unsafe: verdict.dominanceUnsafe,
      p_unsafe: verdict.pUnsafe,
      p_unsafe_unmerged: verdict.unmerged.pUnsafe,
      unsafe: verdict.unsafe,
    };
  },
};

function rulesOf(inputs: Omit<MagnitudeInputs, 'contributions'>) {
  const {dominance, p_percent: pPercent, min_frequency: minFrequency} = inputs;
  return {dominance, pPercent, minFrequency};
}

function publication({date: _, count, ...amounts}: Published) {
  return {count, amounts: amounts as Record<string, number | null>};
}
