import type {Frame} from './frame.js';

const stores = new WeakMap<Frame, Map<string, unknown>>();

/**
 * A column that follows from the joined tables alone, made once however many answers use it: size
 * classes under a rule, the area of every unit, who uses a channel. It goes with the frame.
 *
 * @param key names the column and everything else it depends on
 */
export function derived<T>(frame: Frame, key: string, make: () => T): T {
  let store = stores.get(frame);
  if (store === undefined) stores.set(frame, (store = new Map<string, unknown>()));
  if (!store.has(key)) store.set(key, make());
  return store.get(key) as T;
}
