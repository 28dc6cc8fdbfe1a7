import type {Snapshot} from './v1.js';

const asked = new WeakMap<Snapshot, Set<string>>();

/**
 * Tells that somebody looked for the figures of an indicator in a snapshot. Where it does not hold them
 * because they stand in a file of their own, they are wanted from now on.
 */
export function want(snapshot: Snapshot, indicator: string): void {
  const {parts = []} = snapshot.extension;
  if (!parts.some(({indicators}) => indicators?.includes(indicator))) return;
  if (snapshot.link.item.some(({extension}) => extension.indicator === indicator)) return;
  const wanted = asked.get(snapshot);
  if (wanted) wanted.add(indicator);
  else asked.set(snapshot, new Set([indicator]));
}

/** Indicators that were looked for in vain, and that stand in files of their own. */
export function wantedOf(snapshot: Snapshot): readonly string[] {
  return [...(asked.get(snapshot) ?? [])];
}
