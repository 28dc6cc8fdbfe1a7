import {aidAdapters} from './aid.js';
import {differences} from './compare.js';
import {digitalAdapters} from './digital.js';
import type {Adapter, Example} from './example.js';
import {growthAdapters} from './growth.js';
import {sizeAdapters} from './size.js';
import {statusAdapters} from './status.js';

/** How one example went. `differences` is empty where it passed. */
export interface Outcome {
  readonly id: string;
  readonly indicator: string;
  readonly state: 'passed' | 'failed' | 'no_adapter';
  readonly differences: readonly string[];
  /** Parts of the expected answer that the library does not offer. */
  readonly notCompared: readonly string[];
}

const adapters: Readonly<Record<string, Adapter>> = {
  ...sizeAdapters,
  ...aidAdapters,
  ...growthAdapters,
  ...digitalAdapters,
  ...statusAdapters,
};

/** No element of the API has these; each with what stands in for it. */
const notOffered: Readonly<Record<string, readonly string[]>> = {
  // A group has no class at all: only its members are counted.
  'size.group': ['group_class', 'reason'],
  // The flags say the same to a reader; nil is a plain zero.
  'status.parse_symbol': ['nil', 'very_provisional', 'revised'],
};

/** Runs one example through the public API. An answer that throws has failed. */
export async function runExample(example: Example): Promise<Outcome> {
  const {id, indicator, inputs, expected} = example;
  const notCompared = notOffered[indicator] ?? [];
  if (!Object.hasOwn(adapters, indicator)) {
    return {id, indicator, state: 'no_adapter', differences: [], notCompared};
  }
  try {
    const answer = await adapters[indicator](inputs as never);
    const found = differences(expected, answer, {ignore: notCompared});
    const state = found.length === 0 ? 'passed' : 'failed';
    return {id, indicator, state, differences: found, notCompared};
  } catch (error) {
    const thrown = `threw ${error instanceof Error ? error.message : String(error)}`;
    return {id, indicator, state: 'failed', differences: [thrown], notCompared};
  }
}
