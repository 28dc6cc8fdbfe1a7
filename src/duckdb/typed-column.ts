import type {Config} from '../schema/config.js';
import type {ColumnSpec} from '../schema/spec.js';
import type {ColumnKind} from '../sql/source.js';
import {dayNumber} from '../sql/words.js';
import {sqlTypes} from './append.js';
import {cellStates, understand} from './cells.js';
import type {Database} from './database.js';
import {plainCell} from './plain-cell.js';
import type {RelationColumn} from './relation.js';

/** A column of a file in the type of its table. */
export interface TypedColumn {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly source: RelationColumn;
  readonly value: string;
  /** State of the cell, as in `cellStates`. */
  readonly state: string;
  readonly join: string;
}

/**
 * A column as SQL over the rows `r` of a file, whose cell is `r.c<c>`. What a file holds as what it is
 * is taken as it stands, and so is a text that means itself; every other text is understood once.
 *
 * @param place rows, the number of the column among those that are read, and a name of its own
 */
export async function typedColumn(
  database: Database,
  source: RelationColumn,
  {raw, c, name}: {readonly raw: string; readonly c: number; readonly name: string},
  config: Config,
): Promise<TypedColumn> {
  const {match, type} = source;
  const spec = match.spec as ColumnSpec;
  const key = spec.key.split(' ')[0];
  const cell = `r.c${c}`;
  const kind = kindOf(spec);
  const absent = `${cell} IS NULL THEN ${cellStates.ABSENT}`;
  const direct = directly(kind, spec, type, cell);
  if (direct !== null) {
    const state = `CASE WHEN ${absent}
      WHEN ${direct} IS NULL THEN ${cellStates.UNREADABLE} ELSE ${cellStates.FILLED} END`;
    return {key, kind, source, value: direct, state, join: ''};
  }
  const text = type === 'VARCHAR' ? cell : `${cell}::VARCHAR`;
  const plain = type === 'VARCHAR' && match.factor === undefined ? plainCell(spec, cell) : null;
  const others = plain === null ? '' : `WHERE NOT (${plain})`;
  const {words} = await understand(
    database,
    `SELECT ${text} AS cell FROM ${raw} r ${others}`,
    name,
    {
      ...{spec, factor: match.factor},
      system: config.codeSystem ?? 'kemendagri',
    },
  );
  const [value, state, join] =
    words === 0
      ? [null, String(cellStates.ABSENT), '']
      : [
          `m${c}.value`,
          `coalesce(m${c}.state, ${cellStates.ABSENT})`,
          `LEFT JOIN ${name} m${c} ON m${c}.cell = ${text}`,
        ];
  if (plain === null) return {key, kind, source, value: value ?? nothing(kind), state, join};
  return {
    ...{key, kind, source, join},
    value: `CASE WHEN ${plain} THEN ${cell} ELSE ${value ?? 'NULL'} END`,
    state: `CASE WHEN ${absent} WHEN ${plain} THEN ${cellStates.FILLED} ELSE ${state} END`,
  };
}

function nothing(kind: ColumnKind): string {
  return `NULL::${sqlTypes[kind]}`;
}

/** A cell that a file holds as what it is, or `null` for text that has to be understood. */
function directly(
  kind: ColumnKind,
  {type: declared}: ColumnSpec,
  type: string,
  cell: string,
): string | null {
  const isNumber = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type);
  if (kind === 'number' && isNumber) {
    const least = declared === 'count' || declared === 'year' ? ` AND ${cell} >= 0` : '';
    return `CASE WHEN isfinite(${cell}::DOUBLE)${least} THEN ${cell}::DOUBLE END`;
  }
  if (kind === 'date' && /^(DATE|TIMESTAMP.*)$/.test(type)) return dayNumber(cell);
  if (kind === 'truth' && type === 'BOOLEAN') return cell;
  return null;
}

/** How a column is kept. */
export function kindOf({type}: ColumnSpec): ColumnKind {
  switch (type) {
    case 'date':
    case 'truth':
      return type;
    case 'text':
    case 'code':
    case 'enum':
    case 'list':
      return 'text';
    default:
      return 'number';
  }
}
