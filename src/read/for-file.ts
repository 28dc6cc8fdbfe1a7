/** The configuration of a file's columns; `-` leaves one out, as `null` does. */
export function columnHints(
  columns: Readonly<Record<string, string | null>> | undefined,
): Readonly<Record<string, string>> | undefined {
  if (columns === undefined) return undefined;
  return Object.fromEntries(Object.entries(columns).map(([header, key]) => [header, key ?? '-']));
}

/**
 * What is set for a file, by its name as given or by its last part; for a sheet of its own before
 * that: `bantuan.xlsx!Penyaluran`.
 */
export function lookUp<Value>(
  by: Readonly<Record<string, Value>> | undefined,
  file: string,
  sheet: string | null = null,
): Value | undefined {
  if (by === undefined) return undefined;
  if (sheet !== null) return lookUp(by, `${file}!${sheet}`) ?? lookUp(by, file);
  if (Object.hasOwn(by, file)) return by[file];
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return Object.hasOwn(by, base) ? by[base] : undefined;
}
