import {readTables, type ReadResult} from '../../src/read/read-tables.js';
import type {Config} from '../../src/schema/config.js';
import type {Advance, Job} from './messages.js';
import {publishedAreas} from './areas.js';

/** Files, read, with the key under which they are kept. */
export interface Reading {
  readonly key: string;
  readonly result: ReadResult;
}

export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly onAdvance: (advance: Advance) => void;
}

/** What of a configuration only says how figures are shown: changing it reads no file again. */
const shownOnly = [
  ...(['title', 'publisher', 'source', 'notice', 'targets', 'predicates', 'disclosure'] as const),
  ...(['published', 'sample', 'agencies', 'areaRank', 'sizeRegime'] as const),
];

/** The last reading of this worker: tables stay here, for they may be large. */
let kept: Reading | null = null;

/**
 * The tables of a job: those that are kept, where the same files were read the same way, else read
 * anew.
 *
 * @throws UmkmError what `readTables` throws
 * @throws the signal's reason, once it is aborted
 */
export async function readingOf(job: Job, {signal, onAdvance}: ReadingOptions): Promise<Reading> {
  const key = readingKey(job);
  if (kept?.key === key) return kept;
  kept = null;
  const total = job.files.reduce((sum, {file}) => sum + file.size, 0);
  const before = job.files.map((_, at) =>
    job.files.slice(0, at).reduce((sum, {file}) => sum + file.size, 0),
  );
  const own = job.areas
    ? {edition: job.areas.name, files: [new Uint8Array(await job.areas.file.arrayBuffer())]}
    : null;
  const result = await readTables(
    job.files.map(({name, file}) => ({name, bytes: file})),
    {
      config: job.config,
      regions: {...(own && {own}), published: publishedAreas},
      signal,
      onProgress: ({file, index, done}) =>
        onAdvance({stage: 'reading', done: before[index] + done, total, file}),
    },
  );
  kept = {key, result};
  return kept;
}

/** Equal where the same files would be read into the same tables. */
export function readingKey({files, config, areas}: Job): string {
  const read: Partial<Record<keyof Config, unknown>> = {...config};
  for (const name of shownOnly) delete read[name];
  const facts = (one: Job['files'][number]): unknown[] => [
    one.name,
    one.file.size,
    one.file instanceof File ? one.file.lastModified : 0,
  ];
  return JSON.stringify([files.map(facts), areas ? facts(areas) : null, read]);
}
