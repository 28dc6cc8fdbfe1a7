import {createHash} from 'node:crypto';
import {UmkmError} from '../errors.js';
import type {Cluster} from './cluster.js';
import {ownName, quotedOwnName} from './own-name.js';
import {cellOf, kindOfType, unescaped, type OwnKind} from './own-values.js';
import type {Shard} from './shard.js';
import {quotedName} from './sql/column.js';
import {literal} from './sql/value.js';

/** A table of the office, or a question to its database. */
export interface OwnSource {
  /** `pelaku_usaha`, `simumkm.pelaku_usaha`. */
  readonly table?: string | undefined;
  readonly query?: string | undefined;
}

export interface OwnColumn {
  readonly name: string;
  readonly kind: OwnKind;
}

/** A table that was found, as it was at that moment. */
export interface OwnTable {
  readonly name: string;
  readonly columns: readonly OwnColumn[];
  /** SHA-256 of its columns, of how many rows there are, and of what they hold in any order. */
  readonly identity: string;
  /**
   * Its rows, pieces of them, in the order of their columns from the left: always the same.
   *
   * @throws UmkmError `CLICKHOUSE_CHANGED` behind the last, where they are not those of `identity`
   */
  rows(): AsyncIterable<readonly (readonly (string | null)[])[]>;
}

export interface OwnOptions {
  /** Database of what this program loaded. */
  readonly database: string;
  /** Names of columns, as the server writes them, that nobody needs. */
  readonly leftOut?: (column: string) => boolean;
}

/** So that nothing is changed, nothing left out, and sorting goes to the disk where it is large. */
const settings = {
  skip_unavailable_shards: '0',
  read_overflow_mode: 'throw',
  timeout_overflow_mode: 'throw',
  sort_overflow_mode: 'throw',
  result_overflow_mode: 'throw',
  max_bytes_before_external_sort: '1000000000',
  readonly: '1',
};

/**
 * Looks for a table of the office. Where several shards know it, it is the same on all of them, or only
 * one has rows; a `Distributed` table is asked once.
 *
 * @throws UmkmError `CLICKHOUSE_NAME`, `CLICKHOUSE_TABLE`, `CLICKHOUSE_RIGHT`, `CLICKHOUSE_COLUMN`,
 *   `CLICKHOUSE_PARTS`, and what asking a shard throws
 */
export async function findOwnTable(
  cluster: Cluster,
  name: string,
  source: OwnSource,
  options: OwnOptions,
): Promise<OwnTable> {
  const {from, shards} = await placesOf(cluster, name, source, options);
  const found = await cluster.onAll((shard) => stateOf(shard, name, from, options), shards);
  const filled = found.filter(({count}) => count > 0n);
  const [own = found[0]] = filled;
  const other = filled.find(({identity}) => identity !== own.identity);
  if (other !== undefined)
    throw new UmkmError('CLICKHOUSE_PARTS', {
      ...{source: name, found: source.table ?? name},
      shards: [own.shard.name, other.shard.name],
    });
  const {columns, identity} = own;
  return {name, columns, identity, rows: () => rowsOf(own, name)};
}

interface Places {
  /** What stands behind FROM. */
  readonly from: string;
  readonly shards: readonly Shard[];
}

async function placesOf(
  cluster: Cluster,
  name: string,
  {table, query = ''}: OwnSource,
  {database: own}: OwnOptions,
): Promise<Places> {
  if (table === undefined) {
    const from = `(${query.replace(/;(?:\s|;|--[^\n]*(?:\n|$))*$/, '')}\n)`;
    const known = await cluster.onAll(async (shard, index) => {
      try {
        await ask(shard, `SELECT * FROM ${from} LIMIT 0`);
        return true;
      } catch (error) {
        // The first shard must answer: another one alone may have a part of the rows.
        if (index > 0 && absent.has(Number((error as UmkmError).params?.number))) return false;
        throw error;
      }
    });
    return {from, shards: cluster.shards.filter((_, index) => known[index])};
  }
  const asked = ownName(table, own, name);
  const database = asked.database === null ? 'currentDatabase()' : literal(asked.database);
  const engines = await cluster.onAll((shard) =>
    ask(
      shard,
      `SELECT engine FROM system.tables WHERE database = ${database} AND name = ${literal(asked.table)} FORMAT TabSeparated`,
    ),
  );
  const known = cluster.shards.filter((_, index) => engines[index] !== '');
  if (known.length === 0) throw new UmkmError('CLICKHOUSE_TABLE', {source: name, found: table});
  const whole = engines.findIndex((engine) => engine.trim() === 'Distributed');
  return {from: quotedOwnName(asked), shards: whole < 0 ? known : [cluster.shards[whole]]};
}

/** Unknown table, unknown database. */
const absent: ReadonlySet<number> = new Set([60, 81]);

interface State extends Pick<OwnTable, 'columns' | 'identity'> {
  readonly shard: Shard;
  readonly from: string;
  readonly count: bigint;
  /** Sum of the hashes of all rows, modulo 2⁶⁴. */
  readonly sum: bigint;
}

async function stateOf(
  shard: Shard,
  name: string,
  from: string,
  {leftOut = () => false}: OwnOptions,
): Promise<State> {
  const head = await ask(
    shard,
    `SELECT * FROM ${from} LIMIT 0 FORMAT TabSeparatedWithNamesAndTypes`,
  );
  const [names, types] = head.split('\n').map((line) => line.split('\t').map(unescaped));
  const all = names.map((column, c) => ({name: column, type: types[c]}));
  const columns = all
    .filter((column) => !leftOut(column.name))
    .map(({name: column, type}) => {
      const kind = kindOfType(type);
      if (kind === null) throw new UmkmError('CLICKHOUSE_COLUMN', {source: name, column, type});
      return {name: column, kind};
    });
  if (columns.length === 0)
    throw new UmkmError('CLICKHOUSE_COLUMN', {source: name, column: '*', type: '-'});
  const told = await ask(
    shard,
    `SELECT count(), sum(${rowHash(columns)}) FROM ${from} FORMAT TabSeparated`,
  );
  const [count, sum] = told.trim().split('\t').map(BigInt);
  const identity = createHash('sha256')
    .update(JSON.stringify([columns, `${count}`, `${sum}`]))
    .digest('hex');
  return {shard, from, columns, count, sum, identity};
}

/** A number that tells what a row holds; NULL is not the empty text. */
function rowHash(columns: readonly OwnColumn[]): string {
  const cells = columns.map(({name}) => {
    const own = quotedName(name);
    return `ifNull(toString(${own}), ''), isNull(${own})`;
  });
  return `cityHash64(${cells.join(', ')})`;
}

async function* rowsOf(
  {shard, from, columns, count, sum}: State,
  name: string,
): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  const own = columns.map((column) => quotedName(column.name)).join(', ');
  const sql = `SELECT ${own}, ${rowHash(columns)} FROM ${from} ORDER BY ${own} FORMAT TabSeparated`;
  let [rows, hashes] = [0n, 0n];
  for await (const lines of shard.lines(sql, {settings})) {
    yield lines.map((line) => {
      const cells = line.split('\t');
      rows++;
      hashes = BigInt.asUintN(64, hashes + BigInt(cells[columns.length]));
      return columns.map(({kind}, c) => cellOf(kind, cells[c]));
    });
  }
  if (rows !== count || hashes !== sum)
    throw new UmkmError('CLICKHOUSE_CHANGED', {shard: shard.name, source: name});
}

function ask(shard: Shard, sql: string): Promise<string> {
  return shard.ask(sql, {settings, repeatable: true});
}
