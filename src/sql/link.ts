import {eventSpecs, type EventTable} from '../indicator/events.js';
import {columnIn, rowsOf, type SqlTables} from './source.js';

/**
 * Tables that tell which business a reference means. Registered businesses have the number of their
 * first row in the register; whoever else is named follows after its last row.
 *
 * - `registry_business(row, business)`: the business of each row of the register
 * - `business_keys(key, business)`: what a yearly observation means by its business
 * - `foreign_keys(key, business)`: what any other table means; NIB and NIK count where one business
 *   alone has them
 */
export function linkStatements(tables: SqlTables): string[] {
  const length = tables.registry?.length ?? 0;
  const [id, nib, nik] = ['businessId', 'nib', 'ownerNik'].map((key) =>
    columnIn(tables, 'registry', key, 'text', 't'),
  );
  const own = [id, nib, nik].filter((column) => column !== null);
  const others = [nib, nik].filter((column) => column !== null);
  const register = rowsOf('registry');
  return [
    own.length === 0
      ? `CREATE OR REPLACE TEMP TABLE registry_business AS
         SELECT NULL::VARCHAR AS id, NULL::BIGINT AS "row", NULL::BIGINT AS business LIMIT 0`
      : `CREATE OR REPLACE TEMP TABLE registry_business AS
         SELECT id, "row", min("row") OVER (PARTITION BY id) AS business
         FROM (SELECT coalesce(${own.join(', ')}) AS id, t."row"::BIGINT AS "row" FROM ${register} t)
         WHERE id IS NOT NULL`,
    `CREATE OR REPLACE TEMP TABLE registered AS
     SELECT id AS key, business FROM registry_business WHERE "row" = business`,
    `CREATE OR REPLACE TEMP TABLE other_keys AS
     SELECT key, min(business) AS business FROM (${
       others.length === 0
         ? 'SELECT key, business FROM registered LIMIT 0'
         : others
             .map(
               (column) => `SELECT ${column} AS key, b.business
                 FROM registry_business b JOIN ${register} t ON t."row" = b."row"`,
             )
             .join(' UNION ALL ')
     }) WHERE key IS NOT NULL GROUP BY key HAVING min(business) = max(business)`,
    `CREATE OR REPLACE TEMP TABLE business_keys AS
     SELECT key, business FROM registered UNION ALL
     SELECT key, ${length} + row_number() OVER () - 1 AS business FROM (
       SELECT key FROM (${observedKeys(tables)}) WHERE key NOT IN (SELECT key FROM registered)
       UNION
       SELECT key FROM (${foreignKeys(tables)})
       WHERE key NOT IN (SELECT key FROM registered) AND key NOT IN (SELECT key FROM other_keys))`,
    `CREATE OR REPLACE TEMP TABLE foreign_keys AS
     SELECT key, business FROM business_keys UNION ALL
     SELECT key, business FROM other_keys WHERE key NOT IN (SELECT key FROM business_keys)`,
  ];
}

const noKeys = 'SELECT NULL::VARCHAR AS key LIMIT 0';

function observedKeys(tables: SqlTables): string {
  const column = columnIn(tables, 'observation', 'businessId', 'text', 't');
  if (column === null) return noKeys;
  return `SELECT ${column} AS key FROM ${rowsOf('observation')} t WHERE ${column} IS NOT NULL`;
}

/** References of all tables beside the register and the observations. */
function foreignKeys(tables: SqlTables): string {
  const named = (Object.keys(eventSpecs) as EventTable[]).map(
    (name): {readonly name: string; readonly key: string | undefined} => ({
      name,
      key: eventSpecs[name].business ?? undefined,
    }),
  );
  const found = [...named, {name: 'membership', key: 'membershipBusinessRef'}].flatMap(
    ({name, key}) => {
      const column = columnIn(tables, name, key, 'text', 't');
      if (column === null) return [];
      return [`SELECT ${column} AS key FROM ${rowsOf(name)} t WHERE ${column} IS NOT NULL`];
    },
  );
  return found.length === 0 ? noKeys : found.join(' UNION ALL ');
}
