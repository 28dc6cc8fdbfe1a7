import type {TableName} from '../data/table.js';
import type {Breakdown} from '../engine/request.js';
import type {Dimension, PartsFormula} from '../indicator/indicator.js';
import {columnOfDimension, wordsQuery} from '../sql/row-things.js';
import {columnIn, rowsOf} from '../sql/source.js';
import {kbliDivision} from '../sql/unit-axes.js';
import type {Categories} from './axes.js';
import type {Prepared} from './prepare.js';

/** Words of the tables that categories are made of, in the order in which the tables name them. */
export class Lexicon {
  readonly #prepared: Prepared;
  readonly #sectionOf: (division: string) => string | null;
  /** Names by the words of the groups: for words of rows these are folded. */
  readonly #words = new Map<string, ReadonlyMap<string, string>>();
  #programmes: ReadonlyMap<string, string> = new Map();
  #asked = false;

  constructor(prepared: Prepared, sectionOf: (division: string) => string | null) {
    this.#prepared = prepared;
    this.#sectionOf = sectionOf;
  }

  /** Numbers of programmes by their folded names. */
  get programmes(): ReadonlyMap<string, number> {
    return new Map([...this.#programmes.keys()].map((word, i) => [word, i]));
  }

  get programmeNames(): readonly string[] {
    return [...this.#programmes.values()];
  }

  /** Learns the programmes where a formula tells them apart. */
  async learnProgrammes(formula: PartsFormula): Promise<void> {
    if (this.#asked || !JSON.stringify(formula).includes('"per":"programme"')) return;
    this.#asked = true;
    this.#programmes = await this.#folded('aid', 'aidName');
  }

  /**
   * Learns the words along a dimension.
   *
   * @param table whose rows are counted; `null` for businesses
   */
  async learn(table: TableName | null, dim: Dimension): Promise<void> {
    const key = wordKey(table, dim);
    if (this.#words.has(key)) return;
    const own = registerColumns[dim];
    if (own !== undefined) this.#words.set(key, await this.#register(dim, own));
    else if (table !== null) {
      const column = columnOfDimension(this.#prepared.tables, table, dim);
      this.#words.set(key, column === null ? new Map() : await this.#folded(table, column));
    }
  }

  categories(table: TableName | null): Categories {
    const words = (dim: Dimension): ReadonlyMap<string, string> =>
      this.#words.get(wordKey(table, dim)) ?? new Map<string, string>();
    const numbers = new Map<string, ReadonlyMap<string, number>>();
    const names = (dim: Dimension, kbli: Breakdown['kbli']): readonly string[] => {
      const all = [...words(dim).values()];
      if (dim !== 'kbli') return all;
      const own = all.map((word) => this.#kbli(kbli, word)).filter((word) => word !== null);
      return [...new Set(own)].sort();
    };
    return {
      names,
      numberOf: (dim, kbli, word) => {
        const key = `${dim} ${kbli ?? ''}`;
        let index = numbers.get(key);
        if (index === undefined)
          numbers.set(key, (index = new Map(names(dim, kbli).map((name, i) => [name, i]))));
        const name = dim === 'kbli' ? this.#kbli(kbli, word) : (words(dim).get(word) ?? null);
        return name === null ? -1 : (index.get(name) ?? -1);
      },
    };
  }

  #kbli(kbli: Breakdown['kbli'], division: string): string | null {
    return kbli === 'section' ? this.#sectionOf(division) : division;
  }

  async #register(dim: Dimension, key: string): Promise<ReadonlyMap<string, string>> {
    const {database, tables} = this.#prepared;
    const column = columnIn(tables, 'registry', key, 'text', 't');
    if (column === null) return new Map();
    const word = dim === 'kbli' ? kbliDivision(column) : column;
    const rows = await database.rows(
      `SELECT ${word} AS word FROM ${rowsOf('registry')} t WHERE ${word} IS NOT NULL
       GROUP BY word ORDER BY min(t."row")`,
    );
    return new Map(rows.map(([one]) => [one as string, one as string]));
  }

  async #folded(table: TableName, key: string): Promise<ReadonlyMap<string, string>> {
    const {database, tables} = this.#prepared;
    if (columnIn(tables, table, key, 'text', 't') === null) return new Map();
    const rows = await database.rows(wordsQuery(table, key));
    return new Map(rows.map(([word, name]) => [word as string, name as string]));
  }
}

const registerColumns: Readonly<Partial<Record<Dimension, string>>> = {
  kbli: 'kbliCode',
  sector: 'sector',
  owner_sex: 'ownerGender',
};

function wordKey(table: TableName | null, dim: Dimension): string {
  return registerColumns[dim] === undefined ? `${table ?? ''} ${dim}` : dim;
}
