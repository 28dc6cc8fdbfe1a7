/** What the values of a column are, as far as a table of an office may hold them. */
export type PostgresKind = 'number' | 'truth' | 'day' | 'list' | 'text';

/**
 * The kind of a type; `null` for what is no cell of a table: pictures and other bytes.
 *
 * @param name of the type in `pg_type`
 * @param category its `typcategory`
 */
export function kindOfType(name: string, category: string): PostgresKind | null {
  if (name === 'bytea' || name === '_bytea') return null;
  if (/^jsonb?$/.test(name)) return 'list';
  switch (category) {
    case 'N':
      return 'number';
    case 'B':
      return 'truth';
    case 'D':
      return 'day';
    case 'A':
      return 'list';
    default:
      return 'text';
  }
}

/**
 * A value, as the server writes it, as the cell of a table: numbers with a point and without zeros
 * behind it, `true` and `false`, the day of a time, what stands in a list parted by "; ". `null` where
 * there is nothing.
 *
 * @example
 * cellOf('day', '2024-03-01 08:15:00+07'); // '2024-03-01'
 */
export function cellOf(kind: PostgresKind, value: string | null): string | null {
  if (value === null || value === '') return null;
  switch (kind) {
    case 'number':
      if (value === 'NaN') return null;
      return /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
    case 'truth':
      return value === 't' ? 'true' : 'false';
    case 'day':
      return /^(\d{4}-\d\d-\d\d)(?: \d\d:.*)?$/.exec(value)?.[1] ?? value;
    case 'list':
      return /^\s*[[{]/.test(value) ? listText(value) : value;
    case 'text':
      return value.trim() === '' ? null : value;
  }
}

/** The values of a list, or of one in JSON; what is neither stays as it is. */
function listText(value: string): string | null {
  const items = value.trimStart().startsWith('{') ? arrayItems(value) : jsonItems(value);
  if (items === null) return value;
  const filled = items.filter((item) => item.trim() !== '');
  // An empty list says that there is none of them, which is no blank cell.
  return filled.length === 0 ? '-' : filled.join('; ');
}

function jsonItems(value: string): string[] | null {
  const list = parsed(value);
  if (!Array.isArray(list) || list.some((item) => typeof item === 'object' && item !== null))
    return null;
  return list.filter((item) => item !== null).map(String);
}

/** `{WhatsApp,"Toko daring"}`; `null` for lists of lists, and for objects of JSON. */
function arrayItems(value: string): string[] | null {
  if (parsed(value) !== undefined && value !== '{}') return null;
  const items: string[] = [];
  let at = 1;
  while (at < value.length - 1) {
    const item = /^(?:"((?:[^"\\]|\\.)*)"|([^",{}\\]+))(?:,|\}$)/s.exec(value.slice(at));
    if (item === null) return null;
    at += item[0].length;
    if (item[1] !== undefined) items.push(item[1].replace(/\\(.)/gs, '$1'));
    else if (item[2] !== 'NULL') items.push(item[2]);
  }
  return items;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
