import {channelOf} from '../indicator/channel-names.js';
import {anyOf, UNKNOWN_SQL} from './column-truth.js';
import type {Joins} from './joins.js';
import {columnIn, rowsOf, type SqlFacts, type SqlTables} from './source.js';
import {quoted, splitList} from './words.js';

type ChannelFacts = Pick<SqlFacts, 'tables' | 'listedChannels'>;

const channelColumns = [
  'whatsappBusiness',
  'socialMedia',
  'marketplace',
  'deliveryPlatform',
  'website',
  'eCatalogue',
];

/** The table that channels are read from: the observations, else the register, else none. */
export function channelTable(tables: SqlTables): 'observation' | 'registry' | null {
  const found = (['observation', 'registry'] as const).find((name) =>
    [...channelColumns, 'channels'].some((key) => tables[name]?.columns[key] !== undefined),
  );
  return found ?? null;
}

/** Names of all channels: the columns in order of the schema, then what lists name besides. */
export function channelNames({tables, listedChannels}: ChannelFacts): readonly string[] {
  const table = channelTable(tables);
  const columns = channelColumns.filter(
    (key) => table !== null && tables[table]?.columns[key] !== undefined,
  );
  return [...columns, ...listedChannels.filter((name) => !columns.includes(name))];
}

/** Asks for the names that lists use, each once; `null` where there is no list column. */
export function listedChannelsQuery(tables: SqlTables): string | null {
  const table = channelTable(tables);
  const list = table === null ? null : columnIn(tables, table, 'channels', 'text', 't');
  if (table === null || list === null) return null;
  return `SELECT DISTINCT unnest(${splitList(list)}) AS name
    FROM (SELECT DISTINCT ${list} FROM ${rowsOf(table)} t WHERE ${list} IS NOT NULL) t`;
}

/**
 * `channel_use(row, u0, u1, …, none, stated)`: what each row of the channel table says of each
 * channel, its yes/no column or the list. In a list, what is not named is not used; a blank list is
 * unknown. A list denies only names that lists use; an empty one all, which is `none`. `stated` are
 * the channels that suit the business.
 *
 * @returns `null` where no table knows of channels
 */
export function channelUseStatement(facts: ChannelFacts): string | null {
  const {tables, listedChannels} = facts;
  const table = channelTable(tables);
  if (table === null) return null;
  const lists = (key: string): string => {
    const column = columnIn(tables, table, key, 'text', 't');
    return column === null ? 'NULL::VARCHAR[]' : splitList(column);
  };
  const truths = channelNames(facts).map((name, i) => {
    const own = channelColumns.includes(name) ? columnIn(tables, table, name, 'truth', 't') : null;
    const listed = listedChannels.includes(name)
      ? `list_contains(entries, ${quoted(name)})`
      : 'CASE WHEN len(entries) = 0 THEN FALSE END';
    const truth =
      own === null
        ? listed
        : `CASE WHEN ${own} OR ${listed} THEN TRUE ELSE coalesce(${own}, ${listed}) END`;
    return `, (${truth})::BOOLEAN AS u${i}`;
  });
  return `CREATE OR REPLACE TEMP TABLE channel_use AS
    SELECT "row" ${truths.join('')}, CASE WHEN entries IS NOT NULL THEN FALSE END AS none, stated
    FROM (SELECT *, ${lists('channels')} AS entries, ${lists('applicableChannels')} AS stated
      FROM ${rowsOf(table)} t) t`;
}

/** Compiles what units `u` say of channels. */
export class ChannelSql {
  readonly #facts: ChannelFacts;
  readonly #names: readonly string[];
  readonly #joins: Joins;

  constructor(facts: ChannelFacts, joins: Joins) {
    this.#facts = facts;
    this.#names = channelNames(facts);
    this.#joins = joins;
  }

  /** Whether a channel is used, or any. */
  uses(name?: string): string {
    return name === undefined ? this.#anyOf(this.#names) : this.#one(name);
  }

  /** Whether one of the channels is used, those that lists name otherwise among them. */
  usesOneOf(keys: readonly string[]): string {
    return this.#anyOf(this.#names.filter((name) => keys.includes(channelOf(name) ?? name)));
  }

  /** Whether so many different channels are used; unknown where blank ones could make up for it. */
  usesAtLeast(count: number): string {
    const kindOf = (name: string): string => channelOf(name) ?? name;
    // Two shops of one marketplace kind are one channel.
    const kinds = [...new Set(this.#names.map(kindOf))].map((kind) =>
      this.#anyOf(this.#names.filter((name) => kindOf(name) === kind)),
    );
    const truths = kinds.length === 0 ? [this.#anyOf([])] : kinds;
    const number = (test: string): string =>
      truths.map((truth) => `CASE WHEN ${truth} ${test} THEN 1 ELSE 0 END`).join(' + ');
    const [yes, open] = [number('IS TRUE'), number('IS NULL')];
    const table = channelTable(this.#facts.tables);
    const list = table !== null && this.#facts.tables[table]?.columns.channels === 'text';
    // A blank list may hold any number of channels, and so may a register that asks about none.
    const enough = list || this.#names.length === 0 ? 'TRUE' : `${yes} + ${open} >= ${count}`;
    return `CASE WHEN ${yes} >= ${count} THEN TRUE
      WHEN ${open} > 0 AND (${enough}) THEN NULL ELSE FALSE END`;
  }

  /** Number of channels used; missing where nothing is known of any. */
  used(): string {
    if (this.#names.length === 0) return 'NULL::DOUBLE';
    const stated = `${this.#alias()}.stated`;
    const known = this.#names.map((name) => `${this.#one(name)} IS NOT NULL`);
    const used = this.#names.map((name) => {
      const suits = `(${stated} IS NULL OR list_contains(${stated}, ${quoted(name)}))`;
      return `CASE WHEN ${this.#one(name)} AND ${suits} THEN 1 ELSE 0 END`;
    });
    return `CASE WHEN ${known.join(' OR ')} THEN (${used.join(' + ')})::DOUBLE END`;
  }

  /** Number of channels that apply: as stated, else those of which something is known. */
  applicable(): string {
    if (channelTable(this.#facts.tables) === null) return 'NULL::DOUBLE';
    const known = this.#names.map(
      (name) => `CASE WHEN ${this.#one(name)} IS NOT NULL THEN 1 ELSE 0 END`,
    );
    const counted = known.length === 0 ? 'NULL' : `nullif(${known.join(' + ')}, 0)`;
    return `coalesce(len(${this.#alias()}.stated), ${counted})::DOUBLE`;
  }

  #one(name: string): string {
    return `${this.#alias()}.u${this.#names.indexOf(name)}`;
  }

  /** Where every list is empty there is no channel to name, but empty is still a known no. */
  #anyOf(names: readonly string[]): string {
    if (channelTable(this.#facts.tables) === null) return UNKNOWN_SQL;
    if (names.length === 0) return `${this.#alias()}.none`;
    return anyOf(names.map((name) => this.#one(name)));
  }

  #alias(): string {
    const row = channelTable(this.#facts.tables) === 'observation' ? 'observation' : 'business';
    return this.#joins.add('channel_use', (one) => `${one}."row" = u.${row}`);
  }
}
