import type {TableName} from '../data/table.js';
import {rowsOf} from '../sql/source.js';
import type {Cluster} from './cluster.js';
import {quotedName} from './sql/column.js';

/**
 * Brings rows to the shards that they belong to; the others stay. Rows travel through this process,
 * from answer to question, and no more than a piece of them is held.
 *
 * @param target the shard of a row `t`, missing where it may stay, and the tables that say so
 */
export async function moveRows(
  cluster: Cluster,
  name: TableName,
  {target, joins}: {readonly target: string; readonly joins: string},
): Promise<void> {
  const table = rowsOf(name);
  await cluster.run([
    `CREATE OR REPLACE TEMP TABLE leaving AS
     SELECT "row", target FROM (SELECT t."row", ${target} AS target FROM ${table} t ${joins})
     WHERE target IS NOT NULL AND target <> shard_number()`,
  ]);
  const counts = await cluster.onAll(async (shard, index) => {
    const written = cluster.written('SELECT target, count(*) AS n FROM leaving GROUP BY target');
    return cluster.select(shard, index, written);
  });
  if (counts.every((rows) => rows.length === 0)) return;
  await cluster.run([
    `CREATE OR REPLACE TEMP TABLE staying AS
     SELECT t.* FROM ${table} t LEFT JOIN leaving l ON l."row" = t."row" WHERE l."row" IS NULL`,
  ]);
  const columns = cluster.columnsOf(table).map((one) => quotedName(one.name));
  for (const [from, rows] of counts.entries())
    for (const [to] of rows) {
      const {sql} = cluster.written(
        `SELECT t.* FROM ${table} t JOIN leaving l ON l."row" = t."row" WHERE l.target = ${Number(to)}`,
      );
      const moved = `SELECT ${columns.join(', ')} FROM (${sql}) FORMAT Native`;
      const answer = await cluster.shards[from].stream(moved, {database: cluster.scratch});
      await cluster.insert(cluster.shards[Number(to)], 'staying', answer);
    }
  await cluster.rename('staying', table);
  await cluster.drop('leaving');
}
