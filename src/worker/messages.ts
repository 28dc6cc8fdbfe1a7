import type {UmkmError} from '../errors.js';
import type {Progress, ReadOptions, ReadResult, Source} from '../read/read-tables.js';

/** Options that can be sent to another thread. */
export type SentOptions = Omit<ReadOptions, 'onProgress' | 'signal'>;

/** What the page asks of the worker. */
export type Request =
  | {
      readonly type: 'read';
      readonly id: number;
      readonly sources: readonly Source[];
      readonly options: SentOptions;
    }
  | {readonly type: 'cancel'; readonly id: number};

/** What the worker answers; the last answer to a reading is `done`, `failed` or `cancelled`. */
export type Answer =
  | {readonly type: 'progress'; readonly id: number; readonly progress: Progress}
  | {readonly type: 'done'; readonly id: number; readonly result: ReadResult}
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: string;
      readonly params: UmkmError['params'];
    }
  | {readonly type: 'cancelled'; readonly id: number};
