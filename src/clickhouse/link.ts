import type {TableName} from '../data/table.js';
import {eventSpec, type EventTable} from '../indicator/events.js';
import {textsAsColumn} from '../duckdb/small-table.js';
import {eventStatements} from '../sql/events.js';
import {
  foreignKeys,
  keyStatements,
  observedKeys,
  otherKeys,
  registeredStatements,
  registryKey,
} from '../sql/link.js';
import {eventTablesIn} from '../sql/link-tables.js';
import {columnIn, rowsOf, type SqlTables} from '../sql/source.js';
import {businessPlaceStatement, placesIn} from '../sql/units.js';
import {folded, named} from '../sql/words.js';
import type {Cluster} from './cluster.js';
import {homesOf, type OtherKey} from './homes.js';
import {moveRows} from './move.js';

/**
 * Joins the tables of a cluster: as `linkTables` does, once everything about a business lies on one
 * shard. Rows lie by what they call the business. Those that call it by NIB or NIK, and those of the
 * businesses of a group, are brought together first.
 */
export async function linkCluster(cluster: Cluster, tables: SqlTables): Promise<void> {
  await cluster.run(registeredStatements(tables));
  const others = await otherKeysOf(cluster, tables);
  const homes = homesOf(await membersOf(cluster, tables), others, cluster.shards.length);
  if (homes.keys.size > 0 || homes.groups.size > 0) {
    await cluster.run([
      'CREATE OR REPLACE TEMP TABLE moves (key VARCHAR, shard INTEGER)',
      'CREATE OR REPLACE TEMP TABLE group_moves (name VARCHAR, shard INTEGER)',
    ]);
    await cluster.append('moves', [[...homes.keys.keys()], [...homes.keys.values()]]);
    await cluster.append('group_moves', [[...homes.groups.keys()], [...homes.groups.values()]]);
    for (const {name, key, group} of keyed(tables))
      await moveRows(cluster, name, targetOf(key, group));
    await cluster.run(registeredStatements(tables));
  }
  await cluster.run([
    'CREATE OR REPLACE TEMP TABLE told_keys (key VARCHAR, business BIGINT, shard INTEGER)',
  ]);
  await cluster.append('told_keys', [
    others.map(({key}) => key),
    others.map(({business}) => business),
    others.map(({id}) => homes.homeOf(id)),
  ]);
  const length = tables.registry?.length ?? 0;
  await cluster.run([
    `CREATE OR REPLACE TEMP TABLE other_keys AS
     SELECT key, business FROM told_keys WHERE shard = shard_number()`,
    // Numbers of different shards must not meet.
    ...keyStatements(tables, `${length} + shard_number()`, cluster.shards.length),
    ...eventTablesIn(tables).flatMap((name) => eventStatements(tables, name)),
  ]);
  await makePlaces(cluster, tables);
  await cluster.run([businessPlaceStatement(tables)]);
}

/** NIB and NIK that rows name, where one registered business alone has them. */
async function otherKeysOf(cluster: Cluster, tables: SqlTables): Promise<readonly OtherKey[]> {
  const hasOthers = ['nib', 'ownerNik'].some((key) => tables.registry?.columns[key] === 'text');
  if (!hasOthers) return [];
  const named = await cluster.rows(
    `SELECT DISTINCT key FROM (${foreignKeys(tables)})
     WHERE key NOT IN (SELECT key FROM registered)
       AND key NOT IN (SELECT key FROM (${observedKeys(tables)}))`,
  );
  if (named.length === 0) return [];
  await cluster.run(['CREATE OR REPLACE TEMP TABLE asked_keys (key VARCHAR)']);
  await cluster.append('asked_keys', [named.map(([key]) => key as string)]);
  const found = await cluster.rows(
    `SELECT key, min(business) AS first, max(business) AS last, min(id) AS id
     FROM (${otherKeys(tables)}) WHERE key IN (SELECT key FROM asked_keys) GROUP BY key`,
  );
  return found.flatMap(([key, first, last, id]) =>
    first === last ? [{key: key as string, business: first as number, id: id as string}] : [],
  );
}

/** Who is listed in each group, as the list calls them. */
async function membersOf(
  cluster: Cluster,
  tables: SqlTables,
): Promise<readonly (readonly [string, string])[]> {
  const group = columnIn(tables, 'membership', 'membershipGroup', 'text', 't');
  const member = columnIn(tables, 'membership', 'membershipBusinessRef', 'text', 't');
  if (group === null || member === null) return [];
  return (await cluster.rows(
    `SELECT DISTINCT ${folded(group)} AS name, ${member} AS member
     FROM ${rowsOf('membership')} t WHERE ${group} IS NOT NULL AND ${member} IS NOT NULL`,
  )) as readonly (readonly [string, string])[];
}

interface KeyedTable {
  readonly name: TableName;
  /** What the rows `t` call their business. */
  readonly key: string | null;
  /** The folded name of the group that a row without a business is about. */
  readonly group: string | null;
}

function keyed(tables: SqlTables): readonly KeyedTable[] {
  const of = (name: TableName, key: string | null, group: string | null = null): KeyedTable[] =>
    tables[name] === undefined || (key === null && group === null) ? [] : [{name, key, group}];
  const text = (name: TableName, key: string | undefined): string | null =>
    columnIn(tables, name, key, 'text', 't');
  return [
    ...of('registry', registryKey(tables, 't')),
    ...of('observation', text('observation', 'businessId')),
    ...of('membership', text('membership', 'membershipBusinessRef')),
    ...eventTablesIn(tables).flatMap((name: EventTable) => {
      const {business, group} = eventSpec(name);
      const listed = text(name, group);
      return of(name, text(name, business ?? undefined), listed === null ? null : folded(listed));
    }),
  ];
}

/** The shard that each row `t` goes to, and what tells it. */
function targetOf(key: string | null, group: string | null): {target: string; joins: string} {
  const joins = [
    ...(key === null ? [] : [`LEFT JOIN moves m ON m.key = ${key}`]),
    ...(group === null
      ? []
      : [
          `LEFT JOIN group_moves g ON ${key === null ? 'TRUE' : `${key} IS NULL`} AND g.name = ${group}`,
        ]),
  ];
  const targets = [...(key === null ? [] : ['m.shard']), ...(group === null ? [] : ['g.shard'])];
  return {target: `coalesce(${targets.join(', ')})`, joins: joins.join(' ')};
}

/** `places`: those of all shards, in the order of the register. */
async function makePlaces(cluster: Cluster, tables: SqlTables): Promise<void> {
  const keys = placesIn(tables);
  const declared = keys.map((key) => `, ${named(key)} VARCHAR`).join('');
  await cluster.run([`CREATE OR REPLACE TEMP TABLE places (place INTEGER${declared})`]);
  if (keys.length === 0) {
    if (tables.registry?.length) await cluster.append('places', [[0]]);
    return;
  }
  const rows = await cluster.rows(
    `SELECT ${keys.map(named).join(', ')}, min("row") AS first FROM ${rowsOf('registry')}
     GROUP BY ALL ORDER BY first`,
  );
  await cluster.append('places', [
    rows.map((_, place) => place),
    ...keys.map((_, k) => textsAsColumn(rows.map((row) => row[k] as string | null))),
  ]);
}
