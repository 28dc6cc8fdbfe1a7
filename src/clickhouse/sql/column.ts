import type {SqlType} from './ast.js';

/** A column of a table or answer. */
export interface Column {
  readonly name: string;
  readonly type: SqlType;
}

/** A name in ClickHouse's SQL, whatever stands in it. */
export function quotedName(name: string): string {
  return `\`${name.replace(/[\\`]/g, '\\$&')}\``;
}
