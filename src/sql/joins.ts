/** Further tables that a query looks into; the same one is joined once. */
export class Joins {
  readonly #prefix: string;
  readonly #aliases = new Map<string, string>();
  readonly #clauses: string[] = [];

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /**
   * The alias under which a table or query is joined from the left.
   *
   * @param on the condition, made of the alias
   */
  add(source: string, on: (alias: string) => string): string {
    const key = JSON.stringify([source, on('?')]);
    let alias = this.#aliases.get(key);
    if (alias === undefined) {
      alias = `${this.#prefix}${this.#aliases.size}`;
      this.#aliases.set(key, alias);
      this.#clauses.push(`LEFT JOIN ${source} ${alias} ON ${on(alias)}`);
    }
    return alias;
  }

  toString(): string {
    return this.#clauses.join('\n');
  }
}
