import {channelOf} from '../indicator/channel-names.js';
import type {SqlFacts, SqlTables} from './source.js';
import {columnIn, rowsOf} from './source.js';
import {anyOf, UNKNOWN_SQL} from './column-truth.js';
import {quoted, splitList} from './words.js';

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
export function channelNames({tables, listedChannels}: SqlFacts): readonly string[] {
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
 * What a unit says of one channel: its yes/no column, or the list. In a list, what is not named is
 * not used; a blank list is unknown. A list denies only names that lists use; an empty one all.
 *
 * @param alias of the row of the channel table
 */
export function usesChannel(facts: SqlFacts, name: string, alias: string): string {
  const table = channelTable(facts.tables) ?? 'registry';
  const own = channelColumns.includes(name)
    ? columnIn(facts.tables, table, name, 'truth', alias)
    : null;
  const listed = listTruth(facts, table, name, alias);
  if (listed === null) return own ?? UNKNOWN_SQL;
  if (own === null) return listed;
  return `CASE WHEN ${own} OR ${listed} THEN TRUE ELSE coalesce(${own}, ${listed}) END`;
}

/** Whether any channel is used. */
export function usesAnyChannel(facts: SqlFacts, alias: string): string {
  return usesAnyOf(facts, channelNames(facts), alias);
}

/** Whether one of the channels is used, those that lists name otherwise among them. */
export function usesOneOf(facts: SqlFacts, keys: readonly string[], alias: string): string {
  const names = channelNames(facts).filter((name) => keys.includes(channelOf(name) ?? name));
  return usesAnyOf(facts, names, alias);
}

/** Whether so many different channels are used; unknown where blank ones could make up for it. */
export function usesAtLeast(facts: SqlFacts, count: number, alias: string): string {
  const names = channelNames(facts);
  const kindOf = (name: string): string => channelOf(name) ?? name;
  // Two shops of one marketplace kind are one channel.
  const kinds = [...new Set(names.map(kindOf))].map((kind) =>
    usesAnyOf(
      facts,
      names.filter((name) => kindOf(name) === kind),
      alias,
    ),
  );
  const truths = kinds.length === 0 ? [usesAnyOf(facts, [], alias)] : kinds;
  const number = (test: string): string =>
    truths.map((truth) => `CASE WHEN (${truth}) ${test} THEN 1 ELSE 0 END`).join(' + ');
  const [yes, open] = [number('IS TRUE'), number('IS NULL')];
  const table = channelTable(facts.tables);
  const list = table !== null && facts.tables[table]?.columns.channels === 'text';
  // A blank list may hold any number of channels.
  const enough = list ? 'TRUE' : `${yes} + ${open} >= ${count}`;
  return `CASE WHEN ${yes} >= ${count} THEN TRUE
    WHEN ${open} > 0 AND (${enough}) THEN NULL ELSE FALSE END`;
}

/** Where every list is empty there is no channel to name, but empty is still a known no. */
function usesAnyOf(facts: SqlFacts, names: readonly string[], alias: string): string {
  if (names.length > 0) return anyOf(names.map((name) => usesChannel(facts, name, alias)));
  const table = channelTable(facts.tables) ?? 'registry';
  const list = columnIn(facts.tables, table, 'channels', 'text', alias);
  return list === null ? UNKNOWN_SQL : `CASE WHEN ${list} IS NOT NULL THEN FALSE END`;
}

/** Number of channels used; missing where nothing is known of any. */
export function channelsUsed(facts: SqlFacts, alias: string): string {
  const names = channelNames(facts);
  if (names.length === 0) return 'NULL::DOUBLE';
  const stated = statedChannels(facts, alias);
  const truths = names.map((name) => usesChannel(facts, name, alias));
  const known = truths.map((truth) => `(${truth}) IS NOT NULL`).join(' OR ');
  const used = names.map((name, i) => {
    const suits =
      stated === null
        ? ''
        : ` AND (${stated} IS NULL OR list_contains(${splitList(stated)}, ${quoted(name)}))`;
    return `CASE WHEN (${truths[i]})${suits} THEN 1 ELSE 0 END`;
  });
  return `CASE WHEN ${known} THEN (${used.join(' + ')})::DOUBLE END`;
}

/** Number of channels that apply: as stated, else those of which something is known. */
export function channelsApplicable(facts: SqlFacts, alias: string): string {
  const known = channelNames(facts).map(
    (name) => `CASE WHEN (${usesChannel(facts, name, alias)}) IS NOT NULL THEN 1 ELSE 0 END`,
  );
  const counted = known.length === 0 ? 'NULL' : `nullif(${known.join(' + ')}, 0)`;
  const stated = statedChannels(facts, alias);
  if (stated === null) return `(${counted})::DOUBLE`;
  return `(CASE WHEN ${stated} IS NULL THEN ${counted} ELSE len(${splitList(stated)}) END)::DOUBLE`;
}

function statedChannels({tables}: SqlFacts, alias: string): string | null {
  const table = channelTable(tables);
  return table === null ? null : columnIn(tables, table, 'applicableChannels', 'text', alias);
}

function listTruth(facts: SqlFacts, table: string, name: string, alias: string): string | null {
  const list = columnIn(facts.tables, table, 'channels', 'text', alias);
  if (list === null) return null;
  const entries = splitList(list);
  return facts.listedChannels.includes(name)
    ? `CASE WHEN ${list} IS NOT NULL THEN list_contains(${entries}, ${quoted(name)}) END`
    : `CASE WHEN ${list} IS NOT NULL AND len(${entries}) = 0 THEN FALSE END`;
}
