/** What `\s` and `trim` mean by a blank, spelt out: other regular expressions know ASCII only. */
const blank =
  '[\\s\\x{0B}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]';
const epoch = `DATE '1970-01-01'`;

/** A name of a table or column. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as it stands. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of texts in brackets, for `IN`. An empty one holds nothing. */
export function quotedList(texts: readonly string[]): string {
  return texts.length === 0 ? `(NULL)` : `(${texts.map(quoted).join(', ')})`;
}

/** A name as it is compared: case and runs of blanks do not matter. */
export function folded(sql: string): string {
  return `lower(trim(regexp_replace(${sql}, '${blank}+', ' ', 'g')))`;
}

/** The texts of a list cell, split at semicolons; empty ones are left out. */
export function splitList(sql: string): string {
  const parts = `list_transform(string_split(${sql}, ';'), lambda p: regexp_replace(p, '^${blank}+|${blank}+$', '', 'g'))`;
  return `list_filter(${parts}, lambda p: p <> '')`;
}

/** Calendar year of a day number. */
export function yearOf(day: string): string {
  return `year(${epoch} + (${day}))`;
}

/** The day number a few days or months later; the last of the month where it has no such day. */
export function laterDay(day: string, length: number, unit: 'day' | 'month'): string {
  if (unit === 'day') return `(${day}) + ${length}`;
  return `((${epoch} + (${day}) + INTERVAL ${length} MONTH)::DATE - ${epoch})::INTEGER`;
}

/** Day number of 31 December of a year. */
export function lastDayOf(year: string): string {
  return `(make_date((${year})::INTEGER, 12, 31) - ${epoch})::INTEGER`;
}

/** Day number of a date. */
export function dayNumber(date: string): string {
  return `((${date})::DATE - ${epoch})::INTEGER`;
}
