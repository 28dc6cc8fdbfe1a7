import type {PostgresKind} from '../postgres/values.js';

/** What the values of a column are, as for any other database. */
export type OwnKind = Exclude<PostgresKind, 'list'>;

/**
 * The kind of a type; `null` for what is no cell of a table: lists, objects, states of aggregates.
 *
 * @example
 * kindOfType('LowCardinality(Nullable(String))'); // 'text'
 */
export function kindOfType(type: string): OwnKind | null {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/s.exec(type);
  if (inner) return kindOfType(inner[1]);
  return kinds.find(([form]) => form.test(type))?.[1] ?? null;
}

const kinds: readonly (readonly [RegExp, OwnKind])[] = [
  [/^(?:U?Int(?:8|16|32|64|128|256)|Float(?:32|64)|Decimal(?:32|64|128|256)?\(.*\))$/, 'number'],
  [/^(?:Bool|Boolean)$/, 'truth'],
  [/^(?:Date|Date32|DateTime(?:32)?(?:\(.*\))?|DateTime64\(.*\))$/, 'day'],
  [/^(?:String|FixedString\(\d+\)|UUID|IPv4|IPv6|Enum(?:8|16)?\(.*\))$/s, 'text'],
];

/**
 * A value, as the server writes it in `TabSeparated`, as the cell of a table: numbers without zeros
 * behind their point, the day of a time. `null` where there is nothing: NULL, an empty text, a number
 * that is none, the day zero of older servers.
 *
 * @example
 * cellOf('day', '2024-03-01 08:15:00'); // '2024-03-01'
 */
export function cellOf(kind: OwnKind, value: string): string | null {
  if (value === '\\N') return null;
  switch (kind) {
    case 'number':
      if (/^-?nan$/.test(value)) return null;
      return /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
    case 'truth':
      return value;
    case 'day':
      return value.startsWith('0000-') ? null : value.slice(0, 10);
    case 'text': {
      const text = unescaped(value);
      return text.trim() === '' ? null : text;
    }
  }
}

/** A text as it is; what fills up a `FixedString` is left out. */
export function unescaped(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(/\\(.)/gs, (_, sign: string) => signs[sign] ?? sign).replace(/\0+$/, '');
}

const signs: Readonly<Record<string, string>> = {
  ...{n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', 0: '\0', a: '\x07', v: '\v', e: '\x1b'},
};
