import type {EventTable} from '../indicator/events.js';

/** Tables of which a formula looks at groups of rows. */
export function rowsNeeded(part: unknown): readonly EventTable[] {
  if (typeof part !== 'object' || part === null) return [];
  const {kind, of, table} = part as Readonly<Record<string, unknown>>;
  const own = kind === 'areas' || of === 'group' ? [table as EventTable] : [];
  return [...own, ...Object.values(part).flatMap(rowsNeeded)];
}
