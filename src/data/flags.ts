/**
 * Observation status after SDMX CL_OBS_STATUS and how several of them combine.
 * A derived value carries the union of the flags of what it was made from.
 */
export type Flag =
  | 'A'
  | 'P'
  | 'E'
  | 'I'
  | 'F'
  | 'B'
  | 'D'
  | 'U'
  | 'V'
  | 'M'
  | 'L'
  | 'O'
  | 'Q'
  | 'H'
  | 'J'
  | 'S'
  | 'K'
  | 'W'
  | 'N'
  | 'G';

/** Why a value is null. Every null value has exactly one. */
export type Reason =
  | 'zero_denominator'
  | 'missing_input'
  | 'break'
  | 'suppressed'
  | 'insufficient_n'
  | 'not_applicable'
  | 'invalid_input'
  | 'not_independent';

/** Most telling flag first (SDMX, "Possible ways of implementing CL_OBS_STATUS"). */
export const flagOrder: readonly Flag[] = [...'BOMLHQJSDKWIFEPNUVGA'] as Flag[];

/**
 * The union of several flag lists, most telling flag first, each once. `A` (normal) says nothing
 * beside another flag and is dropped.
 *
 * @example
 * mergeFlags(['P'], ['E', 'P'], ['B']); // ['B', 'E', 'P']
 */
export function mergeFlags(...lists: readonly (readonly Flag[] | undefined)[]): Flag[] {
  const said = lists.filter((list) => list !== undefined && list.length > 0);
  // Most figures have no flag at all, or one.
  if (said.length === 0) return [];
  if (said.length === 1 && said[0]?.length === 1) return [said[0][0]];
  const seen = new Set<Flag>();
  for (const list of lists) for (const flag of list ?? []) seen.add(flag);
  if (seen.size > 1) seen.delete('A');
  return flagOrder.filter((flag) => seen.has(flag));
}

/** The one flag to show where only one is allowed; `undefined` for a normal value. */
export function singleFlag(flags: readonly Flag[]): Flag | undefined {
  return mergeFlags(flags)[0];
}

const reasonFlags: Record<Reason, Flag | null> = {
  zero_denominator: 'M',
  missing_input: 'O',
  break: 'B',
  suppressed: 'Q',
  insufficient_n: 'Q',
  not_applicable: null,
  invalid_input: null,
  not_independent: 'M',
};

/** The flag that a reason brings with it, or `null` where it brings none. */
export function flagOfReason(reason: Reason): Flag | null {
  return reasonFlags[reason];
}
