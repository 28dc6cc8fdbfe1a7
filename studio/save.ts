import type {RestoredState} from './state/reduce.js';

/** What is kept of a piece of work, with the moment. */
export interface Kept extends RestoredState {
  readonly version: 1;
  readonly savedAt: string;
}

const database = 'pantau-studio';
const store = 'work';
const key = 'last';

/** Why work could not be kept. */
export type SaveFault = 'STUDIO_SPACE' | 'STUDIO_STORE';

/**
 * Keeps work in this browser, files and all, in one step: where it fails, what was kept before stays.
 *
 * @returns `null` where it is kept
 */
export async function keepWork(work: RestoredState, savedAt: string): Promise<SaveFault | null> {
  const {lang, step, files, areas, earlier, config} = work;
  const kept: Kept = {version: 1, savedAt, lang, step, files, areas, earlier, config};
  try {
    await inStore('readwrite', (objects) => objects.put(kept, key));
    return null;
  } catch (error) {
    const name = (error as DOMException | null)?.name ?? '';
    return name === 'QuotaExceededError' ? 'STUDIO_SPACE' : 'STUDIO_STORE';
  }
}

/** What is kept, or `null` where there is nothing or it cannot be had. */
export async function keptWork(): Promise<Kept | null> {
  try {
    const found = await inStore('readonly', (objects) => objects.get(key) as IDBRequest<unknown>);
    return isKept(found) ? found : null;
  } catch {
    return null;
  }
}

/** Erases what is kept, with the store itself. */
export async function eraseWork(): Promise<void> {
  await new Promise<void>((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(database);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && (value as Partial<Kept>).version === 1;
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  act: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(asError(request.error));
  });
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = opened.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      // Only a finished transaction is kept; one without space ends as aborted.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(asError(transaction.error ?? request.error));
    });
  } finally {
    opened.close();
  }
}

function asError(error: DOMException | null): Error {
  return error ?? new DOMException('unknown', 'UnknownError');
}
