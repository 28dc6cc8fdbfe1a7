import {aidAdapters} from './aid.js';
import {codeAdapters} from './code.js';
import {differences} from './compare.js';
import {digitalAdapters} from './digital.js';
import type {Adapter, Example} from './example.js';
import {growthAdapters} from './growth.js';
import {measureAdapters} from './measure.js';
import {sdcAdapters} from './sdc.js';
import {sizeAdapters} from './size.js';
import {statusAdapters} from './status.js';

/** How one example went. `differences` is empty where it passed. */
export interface Outcome {
  readonly id: string;
  readonly indicator: string;
  readonly state: 'passed' | 'failed' | 'no_adapter';
  readonly differences: readonly string[];
}

/** The functions over given numbers, which take whatever an example may hold. */
const direct: Readonly<Record<string, Adapter>> = {
  ...sizeAdapters,
  ...codeAdapters,
  ...measureAdapters,
  ...sdcAdapters,
};

/** The same questions through the files that an office would send, read and computed. */
const throughFiles: Readonly<Record<string, Adapter>> = {
  ...sizeAdapters,
  ...aidAdapters,
  ...growthAdapters,
  ...digitalAdapters,
  ...statusAdapters,
};

export const throughFileKeys = Object.keys(throughFiles);

/**
 * Runs one example through the public API. An answer that throws has failed.
 *
 * @param through `files`: not by the function for it, but by reading and computing files
 */
export async function runExample(
  example: Example,
  {through = 'functions'}: {through?: 'functions' | 'files'} = {},
): Promise<Outcome> {
  const adapters = through === 'files' ? throughFiles : direct;
  const {id, indicator, inputs, expected} = example;
  if (!Object.hasOwn(adapters, indicator)) {
    return {id, indicator, state: 'no_adapter', differences: []};
  }
  try {
    const answer = await adapters[indicator](inputs as never);
    const found = differences(expected, answer);
    const state = found.length === 0 ? 'passed' : 'failed';
    return {id, indicator, state, differences: found};
  } catch (error) {
    const thrown = `threw ${error instanceof Error ? error.message : String(error)}`;
    return {id, indicator, state: 'failed', differences: [thrown]};
  }
}
