/**
 * A number about the office that figures show or follow from, whatever dataset it stands in: the
 * businesses of kecamatan 99.01.03 that received aid in 2024. Two figures with the same subject and
 * place show the same number.
 */
export interface Ref {
  /** What is counted or added up, as text that is equal where the meaning is. */
  readonly subject: string;
  /** Categories that are no margin: `{region: '99.01.03', period: '2024'}`. */
  readonly at: Readonly<Record<string, string>>;
}

/** Counts of businesses, amounts of theirs, or what exists only to tie others together. */
export type QuantityKind = 'count' | 'amount' | 'slack';

/** Which rule a number is under by itself. */
export type Rule = 'none' | 'plain' | 'sensitive';

/** How a number enters the ledger. */
export interface Entry {
  readonly ref: Ref;
  /** Null where it exists but is not told. */
  readonly value: number | null;
  readonly kind: QuantityKind;
  readonly rule: Rule;
  /** Never published by itself, such as those of whom the answer is no. */
  readonly latent: boolean;
}

/** One relation between numbers: the total is the sum of the parts. */
export interface Relation {
  readonly total: Ref;
  readonly parts: readonly Ref[];
}

/** The name of a number in the ledger; equal exactly where subject and place are. */
export function nameOf({subject, at}: Ref): string {
  const place = Object.keys(at)
    .sort()
    .map((dim) => `${dim}=${at[dim]}`);
  return `${subject}@${place.join('&')}`;
}

/** The same subject at another place. */
export function moved({subject, at}: Ref, change: Readonly<Record<string, string | null>>): Ref {
  const place: Record<string, string> = {...at};
  for (const [dim, id] of Object.entries(change)) {
    if (id === null) delete place[dim];
    else place[dim] = id;
  }
  return {subject, at: place};
}
