/** A piece of SQL; `upper` is how a keyword is recognised. */
export interface Token {
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly upper: string;
  readonly at: number;
}

const pattern =
  /\s+|([A-Za-z_][A-Za-z_0-9]*)|"((?:[^"]|"")*)"|'((?:[^']|'')*)'|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(::|<=|>=|<>|[-+*/=<>(),.[\]:])/gy;

/**
 * Parts SQL into words, names, texts, numbers and signs.
 *
 * @throws Error for what is none of them: `src/sql` wrote something that is not known here
 */
export function tokensOf(sql: string): Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < sql.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(sql);
    if (match === null) throw new Error(`SQL: ${sql.slice(at, at + 40)}`);
    const [, word, name, text, number, sign] = match;
    if (word !== undefined) found.push({kind: 'word', text: word, upper: word.toUpperCase(), at});
    else if (name !== undefined)
      found.push({kind: 'name', text: name.replaceAll('""', '"'), upper: '', at});
    else if (text !== undefined)
      found.push({kind: 'text', text: text.replaceAll("''", "'"), upper: '', at});
    else if (number !== undefined) found.push({kind: 'number', text: number, upper: '', at});
    else if (sign !== undefined) found.push({kind: 'sign', text: sign, upper: sign, at});
  }
  found.push({kind: 'end', text: '', upper: '', at: sql.length});
  return found;
}
