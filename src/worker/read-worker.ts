/**
 * The script of a Web Worker that reads tables, for `readInWorker`. It sends nothing anywhere but
 * back to the page that started it.
 */
import {UmkmError} from '../errors.js';
import type {Progress, ReadResult} from '../read/read-tables.js';
import {readTables} from '../read/read-tables.js';
import type {Answer, Request} from './messages.js';

/** The part of a worker's global scope that is used; the DOM's own type is that of a page. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(answer: Answer, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const running = new Map<number, AbortController>();
/** Readings take turns: two at once would hold both their tables in memory. */
let queue: Promise<void> = Promise.resolve();

scope.onmessage = ({data}) => {
  if (data.type === 'cancel') {
    running.get(data.id)?.abort();
    return;
  }
  const {id, sources, options} = data;
  const controller = new AbortController();
  running.set(id, controller);
  queue = queue.then(async () => {
    const answer = await read(id, sources, options, controller.signal);
    running.delete(id);
    scope.postMessage(answer, answer.type === 'done' ? buffersOf(answer.result) : []);
  });
};

async function read(
  id: number,
  sources: Extract<Request, {type: 'read'}>['sources'],
  options: Extract<Request, {type: 'read'}>['options'],
  signal: AbortSignal,
): Promise<Answer> {
  const onProgress = everySoOften((progress: Progress) => {
    scope.postMessage({type: 'progress', id, progress});
  });
  try {
    signal.throwIfAborted();
    const result = await readTables(sources, {...options, signal, onProgress});
    return {type: 'done', id, result};
  } catch (error) {
    if (signal.aborted) return {type: 'cancelled', id};
    if (error instanceof UmkmError)
      return {type: 'failed', id, code: error.code, params: error.params};
    return {type: 'failed', id, code: 'UNEXPECTED', params: {found: String(error)}};
  }
}

/** Lets a call through at most every 50 ms, so that a page is not busy with its progress bar. */
function everySoOften<Value>(call: (value: Value) => void): (value: Value) => void {
  let last = -Infinity;
  return (value) => {
    const now = performance.now();
    if (now - last < 50) return;
    last = now;
    call(value);
  };
}

/** The memory of a result's columns, which moves to the page instead of being copied. */
function buffersOf({tables}: ReadResult): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const add = ({buffer}: ArrayBufferView): void => {
    if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  };
  for (const table of Object.values(tables)) {
    add(table.origin.file);
    add(table.origin.row);
    for (const column of Object.values(table.columns)) {
      for (const part of Object.values(column as unknown as Record<string, unknown>))
        if (ArrayBuffer.isView(part)) add(part);
    }
  }
  return [...buffers];
}
