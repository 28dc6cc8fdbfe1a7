import {
  MISSING_CODE,
  MISSING_DAY,
  UNKNOWN,
  type DateColumn,
  type NumberColumn,
  type TextColumn,
  type TruthColumn,
} from './column.js';
import type {Table} from './table.js';

/** The text column, or `undefined` where no file had it. */
export function textColumn(table: Table | undefined, key: string): TextColumn | undefined {
  const column = table?.columns[key];
  return column?.kind === 'text' ? column : undefined;
}

export function numberColumn(table: Table | undefined, key: string): NumberColumn | undefined {
  const column = table?.columns[key];
  return column?.kind === 'number' ? column : undefined;
}

export function dateColumn(table: Table | undefined, key: string): DateColumn | undefined {
  const column = table?.columns[key];
  return column?.kind === 'date' ? column : undefined;
}

export function truthColumn(table: Table | undefined, key: string): TruthColumn | undefined {
  const column = table?.columns[key];
  return column?.kind === 'truth' ? column : undefined;
}

/** The text in a row, or `null` where it is missing. */
export function textAt(column: TextColumn | undefined, row: number): string | null {
  const code = column?.codes[row] ?? MISSING_CODE;
  return code === MISSING_CODE ? null : (column as TextColumn).dictionary[code];
}

/** A name as it is compared: "KUB  MEKAR" and "Kub Mekar" are one. */
export function foldName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The number in a row, or `NaN` where it is missing. */
export function numberAt(column: NumberColumn | undefined, row: number): number {
  return column?.values[row] ?? NaN;
}

/** Whether any row of the column holds a value. */
export function holdsData(table: Table | undefined, key: string): boolean {
  const column = table?.columns[key];
  if (column === undefined) return false;
  switch (column.kind) {
    case 'text':
      return column.codes.some((code) => code !== MISSING_CODE);
    case 'number':
      return column.values.some((value) => !Number.isNaN(value));
    case 'date':
      return column.days.some((day) => day !== MISSING_DAY);
    case 'truth':
      return column.values.some((value) => value !== UNKNOWN);
  }
}

/** The calendar year of a day number, in the proleptic Gregorian calendar, time zones aside. */
export function yearOfDay(day: number): number {
  // No date is further away than this many days.
  if (!(Math.abs(day) <= 1e8)) return NaN;
  // Years that begin in March, in eras of 400 years: a million days are asked about at once.
  const since = day + 719_468;
  const era = Math.floor(since / 146_097);
  const dayOfEra = since - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const year = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  return era * 400 + year + (dayOfYear >= 306 ? 1 : 0);
}

/** Days since 1970-01-01 of an ISO date `2024-12-31`. */
export function dayOfIso(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86400000);
}
