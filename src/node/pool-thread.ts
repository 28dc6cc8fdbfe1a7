import {parentPort} from 'node:worker_threads';
import {UmkmError} from '../errors.js';
import {tasks, type Answered, type Asked} from './tasks.js';

// A thread of `openPool`: one task after another, as they are asked.
parentPort?.on('message', ({id, name, input}: Asked) => {
  void answer(id, name, input).then((answered) => parentPort?.postMessage(answered));
});

async function answer(id: number, name: Asked['name'], input: unknown): Promise<Answered> {
  try {
    const task = tasks[name] as (input: unknown) => Promise<unknown>;
    return {id, output: await task(input)};
  } catch (error) {
    const known = error instanceof UmkmError ? error : null;
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {id, code: known?.code ?? null, params: known?.params ?? {}, message};
  }
}
