import {jobs} from '../jobs.js';
import {areaPages, type AreaPages} from '../site/area-pages.js';
import type {SiteFile} from '../site/site-files.js';
import {staticFigures} from './static-figures.js';

/** Everything that threads of their own do for a build. */
export const tasks = {
  ...jobs,
  areaPages: (pages: AreaPages): Promise<readonly SiteFile[]> => areaPages(pages, staticFigures),
};
export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type Input<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type Output<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** What a thread is asked. */
export interface Asked {
  readonly id: number;
  readonly name: TaskName;
  readonly input: unknown;
}

/** What it answers. */
export type Answered =
  | {readonly id: number; readonly output: unknown}
  | {
      readonly id: number;
      /** Of an `UmkmError`; null where it is another one. */
      readonly code: string | null;
      readonly params: Readonly<Record<string, string | number | null | readonly string[]>>;
      readonly message: string;
    };
