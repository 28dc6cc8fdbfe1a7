import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {UmkmError} from '../errors.js';
import type {Run} from '../jobs.js';
import {tasks, type Answered, type Input, type Output, type TaskName} from './tasks.js';

/** Threads that share work. */
export interface Pool {
  /** How many tasks are worked on at the same time. */
  readonly size: number;
  /** Does one task; those beyond `size` wait. */
  do<Name extends TaskName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** A task for each input, taken as threads become free; answers in the order of the inputs. */
  readonly run: Run;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Megabytes that a thread may take for itself: an area with its own figures needs a fraction of it. */
const mostMegabytes = 700;

/**
 * Threads for work on areas and pages, started when there is something to do. Where there is one core
 * only, or the package was not built, everything is done in this thread; the answers are the same.
 *
 * @param size how many; at least 1
 */
export function openPool(size = Math.min(8, availableParallelism())): Pool {
  const script = new URL('./pool-thread.js', import.meta.url);
  const apart = size > 1 && existsSync(fileURLToPath(script));
  const threads: Thread[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  const enter = async (): Promise<void> => {
    if (busy < size) busy++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else busy--;
  };
  const pool: Pool = {
    size: apart ? size : 1,
    async do(name, input) {
      await enter();
      try {
        if (!apart) return (await tasks[name](input as never)) as Output<typeof name>;
        let thread = threads.find((one) => !one.busy);
        if (thread === undefined) threads.push((thread = new Thread(script)));
        return (await thread.do(name, input)) as Output<typeof name>;
      } finally {
        leave();
      }
    },
    async run(name, inputs, onDone) {
      const answers: Promise<Output<typeof name>>[] = [];
      const under = new Set<Promise<unknown>>();
      for (const input of inputs) {
        const answer = pool.do(name, input).then((output) => {
          onDone?.();
          return output;
        });
        answers.push(answer);
        const settled: Promise<unknown> = answer.then(
          () => under.delete(settled),
          () => under.delete(settled),
        );
        under.add(settled);
        // The next input is made when somebody can take it: not all of them are held at once.
        if (under.size >= pool.size) await Promise.race(under);
      }
      return Promise.all(answers);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.end()));
      threads.length = 0;
    },
  };
  return pool;
}

class Thread {
  busy = false;
  readonly #worker: Worker;
  #id = 0;

  constructor(script: URL) {
    this.#worker = new Worker(script, {resourceLimits: {maxOldGenerationSizeMb: mostMegabytes}});
    // What does not end by itself must not keep the program from ending.
    this.#worker.unref();
    this.#worker.setMaxListeners(0);
  }

  do(name: TaskName, input: unknown): Promise<unknown> {
    const id = ++this.#id;
    this.busy = true;
    this.#worker.ref();
    return new Promise<unknown>((resolve, reject) => {
      const done = (): void => {
        this.#worker.off('message', hear);
        this.#worker.off('error', fail);
        this.#worker.unref();
        this.busy = false;
      };
      const hear = (answered: Answered): void => {
        if (answered.id !== id) return;
        done();
        if ('output' in answered) resolve(answered.output);
        else reject(errorOf(answered));
      };
      const fail = (error: Error): void => {
        done();
        reject(error);
      };
      this.#worker.on('message', hear);
      this.#worker.on('error', fail);
      this.#worker.postMessage({id, name, input});
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function errorOf({code, params, message}: Exclude<Answered, {output: unknown}>): Error {
  return code === null ? new Error(message) : new UmkmError(code, params);
}
