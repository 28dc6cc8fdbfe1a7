import type {Config} from '../../src/schema/config.js';
import type {Lang} from '../../src/text/words.js';
import type {Fault} from '../texts/texts.js';
import type {
  Advance,
  Earlier,
  Figures,
  FirstFigure,
  GivenFile,
  Job,
  Published,
  ReadOutcome,
} from '../worker/messages.js';

/** The steps, in their order. */
export const steps = ['files', 'columns', 'problems', 'figures', 'privacy', 'publish'] as const;
export type Step = (typeof steps)[number];

/** Long work and what came of it. What has changed since makes it `none` again. */
export type Work<Result> =
  | {readonly status: 'none' | 'running' | 'cancelled'}
  | {readonly status: 'done'; readonly result: Result}
  | {readonly status: 'failed'; readonly fault: Fault};

/** What the worker can be asked for that takes long. */
export const works = ['reading', 'figures', 'published', 'workbook'] as const;
export type WorkName = (typeof works)[number];

/** A change of the settings that can be taken back. */
export interface Change {
  readonly kind: 'mapping' | 'table' | 'setting';
  /** The header or the file it is about; empty for a setting. */
  readonly about: string;
}

/** Everything the studio knows; the page shows it, and only `reduce` changes it. */
export interface StudioState {
  readonly lang: Lang;
  readonly step: Step;
  readonly files: readonly GivenFile[];
  /** A file that `config.regions` names: the office's own list of areas. */
  readonly areas: GivenFile | null;
  /** The release before this one. */
  readonly earlier: Earlier | null;
  readonly config: Config;
  /** Settings as they were before each change, the last one last. */
  readonly past: readonly {readonly config: Config; readonly change: Change}[];
  readonly reading: Work<ReadOutcome>;
  readonly figures: Work<Figures>;
  readonly published: Work<Published>;
  /** The annotated workbook. */
  readonly workbook: Work<Blob>;
  /** Sentences that are there before figures are protected. */
  readonly first: readonly FirstFigure[];
  readonly advance: Advance | null;
  /** What a file was refused for, or replaced. */
  readonly faults: readonly Fault[];
  readonly saving: Saving;
  /** What a screen reader is told next. */
  readonly news: string;
}

/** Whether work is kept in the browser. */
export interface Saving {
  readonly on: boolean;
  readonly status: 'none' | 'saving' | 'saved' | 'failed';
  /** Time of day of the last saving. */
  readonly at: string;
  readonly fault: Fault | null;
}

export function emptyState(lang: Lang = 'id'): StudioState {
  return {
    lang,
    step: 'files',
    files: [],
    areas: null,
    earlier: null,
    config: {},
    past: [],
    reading: {status: 'none'},
    figures: {status: 'none'},
    published: {status: 'none'},
    workbook: {status: 'none'},
    first: [],
    advance: null,
    faults: [],
    saving: {on: false, status: 'none', at: '', fault: null},
    news: '',
  };
}

/** What the worker is to read. */
export function jobOf({files, config, areas, earlier}: StudioState): Job {
  return {files, config, areas, earlier};
}

/** The result of finished work, else `null`. */
export function resultOf<Result>(work: Work<Result>): Result | null {
  return work.status === 'done' ? work.result : null;
}

/** Columns that may mean several things and that nobody has decided about. */
export function openColumns({reading}: StudioState): number {
  const input = resultOf(reading)?.input ?? [];
  return input.reduce(
    (sum, {columns}) => sum + columns.filter(({how}) => how === 'ambiguous').length,
    0,
  );
}

/** Whether some table was read, so that the later steps have something to show. */
export function hasTables({reading}: StudioState): boolean {
  return (resultOf(reading)?.tables.length ?? 0) > 0;
}
