import type {Client} from 'pg';

/** A table as SQL names it, and how to read it in an order that stays. */
export interface FoundTable {
  readonly name: string;
  /** `ORDER BY` its primary key; empty where it has none. */
  readonly order: string;
}

/**
 * Looks for a table or view: as it is written, else in small letters, which is how PostgreSQL takes
 * names without quotation marks.
 *
 * @param table `pelaku_usaha`, `simumkm.pelaku_usaha`, `"Data UMKM"."Pelaku Usaha"`
 * @returns `null` where there is none
 */
export async function findTable(client: Client, table: string): Promise<FoundTable | null> {
  const parts = partsOf(table);
  if (parts === null) return null;
  const [name, schema = null] = [...parts].reverse();
  const {rows} = await client.query<{oid: string; name: string}>(
    `SELECT c.oid::text AS oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND c.relname IN ($1::text, lower($1::text))
       AND CASE WHEN $2::text IS NULL THEN pg_table_is_visible(c.oid)
         ELSE n.nspname IN ($2::text, lower($2::text)) END
     ORDER BY c.relname = $1::text DESC, n.nspname = $2::text DESC LIMIT 1`,
    [name, schema],
  );
  if (rows.length === 0) return null;
  const keys = await client.query<{name: string}>(
    `SELECT quote_ident(a.attname) AS name
     FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k(number, place)
     JOIN pg_attribute a ON a.attnum = k.number
     WHERE i.indrelid = $1::oid AND i.indisprimary AND a.attrelid = i.indrelid ORDER BY k.place`,
    [rows[0].oid],
  );
  const order = keys.rows.map((row) => row.name).join(', ');
  return {name: rows[0].name, order: order === '' ? '' : `ORDER BY ${order}`};
}

/** A name and the schema before it, without their quotation marks. */
function partsOf(table: string): readonly string[] | null {
  const part = /^(?:"((?:[^"]|"")+)"|([^".]+))(?:\.|$)/;
  const parts: string[] = [];
  for (let left = table.trim(); left !== '';) {
    const found = part.exec(left);
    if (found === null) return null;
    parts.push(found[1]?.replaceAll('""', '"') ?? found[2].trim());
    left = left.slice(found[0].length);
  }
  return parts.length === 1 || parts.length === 2 ? parts : null;
}
