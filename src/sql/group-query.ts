/** A column of an answer: a place, an answer, or another mark that things are told apart by. */
export interface ColumnSql {
  readonly name: string;
  readonly sql: string;
}

/**
 * Groups of equal things, and how many each one stands for (`things`).
 *
 * @param columns what the things of a group have in common
 * @param from the things with all that the columns look at
 */
export function groupQuery(columns: readonly ColumnSql[], from: string): string {
  const own = columns.map(({name, sql}) => `${sql} AS ${name}`);
  return `SELECT ${[...own, 'count(*)::DOUBLE AS things'].join(', ')} ${from} GROUP BY ALL`;
}

/** A truth as an answer reads it: 0 no, 1 yes, 2 unknown. */
export function answerSql(truth: string): string {
  return `coalesce((${truth})::BOOLEAN::INTEGER, 2)`;
}
