import type {Table, TableName, Tables} from '../data/table.js';
import {outside} from '../duckdb/cells.js';
import {columnOf, smallTable} from '../duckdb/small-table.js';
import {rowsOf, type ColumnKind, type SqlTable, type SqlTables} from '../sql/source.js';
import type {Cluster} from './cluster.js';
import type {SqlType} from './sql/ast.js';
import type {Column as SqlColumn} from './sql/column.js';
import {Store} from './store.js';
import type {StoredFile} from './stored-file.js';

/**
 * Tables that the shards keep, as a session works on them. Small ones are brought to this process.
 *
 * @throws UmkmError `CLICKHOUSE_ROWS` where a shard has lost rows, `CLICKHOUSE_SHARDS`
 */
export async function storedTables(
  cluster: Cluster,
  {store: database, files}: {readonly store: string; readonly files?: readonly StoredFile[]},
): Promise<{readonly tables: SqlTables; readonly beside: Tables}> {
  const store = await Store.open(cluster, {database});
  const all = files ?? (await store.files());
  await store.check(all);
  const tables: Partial<Record<TableName, SqlTable>> = {};
  const beside: Partial<Record<TableName, Table>> = {};
  for (const name of new Set(all.map(({table}) => table))) {
    // In the order of their names, in whichever order they were loaded.
    const own = all
      .filter(({table}) => table === name)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const table = tableOf(name, own);
    const keys = Object.keys(table.columns);
    const columns: SqlColumn[] = [
      {name: 'row', type: 'int'},
      ...keys.map((key) => ({name: key, type: types[table.columns[key]]})),
    ];
    const written = {sql: store.rowsQuery(own, keys), columns, tables: []};
    if (!outside.includes(name)) {
      await cluster.createAs(rowsOf(name), written);
      tables[name] = table;
      continue;
    }
    const found = await cluster.onAll((shard, index) => cluster.select(shard, index, written));
    const rows = found.flat().sort((a, b) => Number(a[0]) - Number(b[0]));
    beside[name] = smallTable(
      name,
      rows.length,
      Object.fromEntries(
        keys.map((key, k) => [
          key,
          columnOf(
            table.columns[key],
            rows.map((row) => row[k + 1]),
          ),
        ]),
      ),
    );
  }
  return {tables, beside};
}

/** What all files of a table have together. */
function tableOf(name: TableName, files: readonly StoredFile[]): SqlTable {
  return {
    name,
    length: files.reduce((sum, {length}) => sum + length, 0),
    columns: Object.assign({}, ...files.map(({columns}) => columns)) as SqlTable['columns'],
    filled: new Set(files.flatMap(({filled}) => filled)),
  };
}

const types: Readonly<Record<ColumnKind, SqlType>> = {
  text: 'text',
  number: 'float',
  date: 'int',
  truth: 'truth',
};
