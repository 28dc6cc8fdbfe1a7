import {UmkmError} from '../errors.js';
import type {ReadOptions, ReadResult, Source} from '../read/read-tables.js';
import type {Answer, Request} from './messages.js';

/** What is needed of a `Worker`. */
export interface ReadingWorker {
  postMessage(request: Request): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void;
  removeEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

let lastId = 0;

/**
 * Reads tables as `readTables` does, but in a Web Worker, so that the page stays responsive. Files of
 * an `<input type="file">` are given as they are: a `File` is a `Blob`, and the worker reads it piece
 * by piece. Several readings at once are done one after the other.
 *
 * @param worker made from `pantau-umkm/worker`; it can be used again, and stays yours to terminate
 * @throws UmkmError what `readTables` throws; `WORKER_FAILED` where the worker's script cannot run
 * @throws the signal's reason, once it is aborted
 * @example
 * const worker = new Worker(new URL('pantau-umkm/worker', import.meta.url), {type: 'module'});
 * const {tables} = await readInWorker(worker, [{name: file.name, bytes: file}], {
 *   onProgress: ({done, size}) => (bar.value = done / size),
 *   signal: controller.signal,
 * });
 */
export function readInWorker(
  worker: ReadingWorker,
  sources: readonly Source[],
  {onProgress, signal, ...options}: ReadOptions = {},
): Promise<ReadResult> {
  const id = ++lastId;
  return new Promise((resolve, reject: (reason: unknown) => void) => {
    const onMessage = ({data}: MessageEvent<Answer>): void => {
      if (data.id !== id) return;
      if (data.type === 'progress') {
        if (!signal?.aborted) onProgress?.(data.progress);
        return;
      }
      stop();
      if (data.type === 'done') resolve(data.result);
      else if (data.type === 'failed') reject(new UmkmError(data.code, data.params));
    };
    const onError = (event: Event): void => {
      stop();
      const {message = event.type} = event as Partial<ErrorEvent>;
      reject(new UmkmError('WORKER_FAILED', {cause: message}));
    };
    const onAbort = (): void => {
      stop();
      worker.postMessage({type: 'cancel', id});
      reject(signal!.reason as Error);
    };
    const stop = (): void => {
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      worker.removeEventListener('messageerror', onError);
      signal?.removeEventListener('abort', onAbort);
    };
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
    worker.addEventListener('messageerror', onError);
    signal?.addEventListener('abort', onAbort);
    worker.postMessage({type: 'read', id, sources, options});
  });
}
