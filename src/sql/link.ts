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
  return [
    ...registeredStatements(tables),
    `CREATE OR REPLACE TEMP TABLE other_keys AS
     SELECT key, min(business) AS business FROM (${otherKeys(tables)})
     GROUP BY key HAVING min(business) = max(business)`,
    ...keyStatements(tables),
  ];
}

/** The identifier by which a row of the register is known; `null` where no column tells it. */
export function registryKey(tables: SqlTables, alias: string): string | null {
  const own = ['businessId', 'nib', 'ownerNik']
    .map((key) => columnIn(tables, 'registry', key, 'text', alias))
    .filter((column) => column !== null);
  return own.length === 0 ? null : `coalesce(${own.join(', ')})`;
}

/** `registry_business`, and `registered(key, business)`: the first row of each business. */
export function registeredStatements(tables: SqlTables): string[] {
  const key = registryKey(tables, 't');
  const register = rowsOf('registry');
  return [
    key === null
      ? `CREATE OR REPLACE TEMP TABLE registry_business AS
         SELECT NULL::VARCHAR AS id, NULL::BIGINT AS "row", NULL::BIGINT AS business LIMIT 0`
      : `CREATE OR REPLACE TEMP TABLE registry_business AS
         SELECT id, "row", min("row") OVER (PARTITION BY id) AS business
         FROM (SELECT ${key} AS id, t."row"::BIGINT AS "row" FROM ${register} t)
         WHERE id IS NOT NULL`,
    `CREATE OR REPLACE TEMP TABLE registered AS
     SELECT id AS key, business FROM registry_business WHERE "row" = business`,
  ];
}

/** NIB and NIK of the register with the business and its identifier: `(key, business, id)`. */
export function otherKeys(tables: SqlTables): string {
  const others = ['nib', 'ownerNik']
    .map((key) => columnIn(tables, 'registry', key, 'text', 't'))
    .filter((column) => column !== null);
  if (others.length === 0) return 'SELECT key, business, key AS id FROM registered LIMIT 0';
  return others
    .map(
      (column) => `SELECT ${column} AS key, b.business, b.id
        FROM registry_business b JOIN ${rowsOf('registry')} t ON t."row" = b."row"
        WHERE ${column} IS NOT NULL`,
    )
    .join(' UNION ALL ');
}

/**
 * Numbers whoever is named and not registered; needs `other_keys(key, business)`.
 *
 * @param first the first of these numbers, by default that after the last row of the register
 * @param step how far they lie apart
 */
export function keyStatements(
  tables: SqlTables,
  first = String(tables.registry?.length ?? 0),
  step = 1,
): string[] {
  return [
    `CREATE OR REPLACE TEMP TABLE business_keys AS
     SELECT key, business FROM registered UNION ALL
     SELECT key, ${first} + ${step} * (row_number() OVER () - 1) AS business FROM (
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

export function observedKeys(tables: SqlTables): string {
  const column = columnIn(tables, 'observation', 'businessId', 'text', 't');
  if (column === null) return noKeys;
  return `SELECT ${column} AS key FROM ${rowsOf('observation')} t WHERE ${column} IS NOT NULL`;
}

/** References of all tables beside the register and the observations. */
export function foreignKeys(tables: SqlTables): string {
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
