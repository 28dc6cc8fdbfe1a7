import {UmkmError} from '../errors.js';
import {quotedName} from './sql/column.js';

/** A table as `pantau.json` names it. */
export interface OwnName {
  /** `null`: the database that the user is in after logging in. */
  readonly database: string | null;
  readonly table: string;
}

/**
 * The database and the table of a name.
 *
 * @param name `pelaku_usaha`, `simumkm.pelaku_usaha`, `` `Data UMKM`.`Pelaku Usaha` ``
 * @param own database that holds what this program loaded: that is no table of the office
 * @param source that is being read
 * @throws UmkmError `CLICKHOUSE_NAME`
 */
export function ownName(name: string, own: string, source: string): OwnName {
  const parts = partsOf(name.trim());
  const [table, database = null] = [...(parts ?? [])].reverse();
  if (table === undefined || database === own || /^pantau_work_/.test(database ?? ''))
    throw new UmkmError('CLICKHOUSE_NAME', {found: name, source});
  return {database, table};
}

/** The name in ClickHouse's SQL, whatever stands in it. */
export function quotedOwnName({database, table}: OwnName): string {
  return `${database === null ? '' : `${quotedName(database)}.`}${quotedName(table)}`;
}

/** The one or two parts of a name, without their quotation marks; `null` for anything else. */
function partsOf(name: string): readonly string[] | null {
  const part = /^(?:`((?:[^`]|``)+)`|"((?:[^"]|"")+)"|([^`".]+))(\.|$)/;
  const parts: string[] = [];
  let left = name;
  for (let isOver = false; !isOver;) {
    const found = part.exec(left);
    if (found === null) return null;
    const [all, ticked, quoted, plain = '', end] = found;
    parts.push(ticked?.replaceAll('``', '`') ?? quoted?.replaceAll('""', '"') ?? plain.trim());
    left = left.slice(all.length);
    isOver = end === '';
  }
  const areNames = parts.every((one) => one !== '' && !/\p{Cc}/u.test(one));
  return left === '' && parts.length <= 2 && areNames ? parts : null;
}
