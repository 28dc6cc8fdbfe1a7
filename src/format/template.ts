/** What may stand in the places of a template: text, and the number behind it for its plural. */
export interface Fact {
  readonly text: string;
  readonly number?: number | null;
}

export type Facts = Readonly<Record<string, Fact | undefined>>;

/** `{name}`, or `{name|one|other}`: the word that belongs to the number. */
const holes = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/**
 * Fills the places of a template. A part in `[…]` goes where a name in it has nothing to say.
 *
 * @example
 * fill('{n} {n|session|sessions}[ in {place}]', {n: {text: '1', number: 1}}); // '1 session'
 */
export function fill(template: string, facts: Facts): string {
  const said = (name: string): string => facts[name]?.text ?? '';
  const isKnown = (part: string): boolean =>
    [...part.matchAll(holes)].every(([, name]) => said(name) !== '');
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (isKnown(part) ? part : ''))
    .replace(holes, (_, name: string, one?: string, other?: string) =>
      one === undefined ? said(name) : ((facts[name]?.number === 1 ? one : other) ?? ''),
    )
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,;.])/g, '$1')
    .trim();
}

/** Whether a template has a place for a name. */
export function names(template: string, name: string): boolean {
  return [...template.matchAll(holes)].some(([, found]) => found === name);
}
