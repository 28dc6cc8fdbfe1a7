/** What a message is made from: a diagnostic or an error, by shape. */
export interface Facts {
  readonly severity?: string;
  readonly column?: string | null;
  readonly found?: string | null;
  readonly params: Readonly<Record<string, string | number | null | readonly string[]>>;
}

/** The words of one code: a short title for lists, and the sentence behind the place and the text. */
export interface Wording {
  readonly title: string;
  readonly text: (facts: Facts) => string;
}

/** A fact as text; empty where there is none. */
export function fact({params}: Facts, name: string): string {
  const value = params[name];
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
