/** What a cell's number format makes of its number. */
export type DateKind = 'none' | 'date' | 'time';

/** Day 0 of the Unix clock, in each of the two ways a workbook counts days. */
const epoch1900 = 25569;
const epoch1904 = 24107;
/** The day behind 31 December 9999, the last that a spreadsheet knows. */
const beyond = Math.round(Date.UTC(10000, 0, 1) / 86_400_000);
const secondsPerDay = 86_400;

/**
 * A stored number as `2024-08-05`, `2024-08-05 13:45:00`, or `13:45:00` for a time without a day;
 * `null` where it is none, as 29 February 1900, which only spreadsheets know.
 *
 * @example
 * serialDate(45509.5, 'date', false); // '2024-08-05 12:00:00'
 */
export function serialDate(serial: number, kind: DateKind, from1904: boolean): string | null {
  if (kind === 'none') return null;
  const all = Math.round(serial * secondsPerDay);
  const day = Math.floor(all / secondsPerDay);
  const seconds = all - day * secondsPerDay;
  if (kind === 'time') return day === 0 ? timeText(seconds) : null;
  if (from1904 ? day < 0 : day < 1 || day === 60) return null;
  // The fictitious day 60 puts every day before it one off.
  const unix = from1904 ? day - epoch1904 : day - epoch1900 + (day < 60 ? 1 : 0);
  if (!(unix < beyond)) return null;
  const date = new Date(unix * 86_400_000).toISOString().slice(0, 10);
  return seconds === 0 ? date : `${date} ${timeText(seconds)}`;
}

/**
 * A date that a workbook stores as text, in the same form; as it is where it is none.
 *
 * @example
 * isoDate('2024-08-05T00:00:00'); // '2024-08-05'
 */
export function isoDate(stored: string): string {
  const found = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/.exec(stored);
  if (!found) return stored;
  const [, date, minutes, seconds = '00'] = found;
  if (minutes === undefined || `${minutes}:${seconds}` === '00:00:00') return date;
  return `${date} ${minutes}:${seconds}`;
}

/**
 * What a number format shows. Colours, conditions, languages and texts in it mean nothing; elapsed
 * hours (`[h]:mm`) are a number.
 */
export function dateKind(format: string): DateKind {
  const bare = format.replace(/"[^"]*"|\\.|[_*]./g, '').toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return 'none';
  const code = bare.replace(/\[[^\]]*\]/g, '').replace(/general|standard|am\/pm|a\/p/g, '');
  if (/[yd]|mmm/.test(code)) return 'date';
  if (/[hs]/.test(code)) return 'time';
  return /m/.test(code) ? 'date' : 'none';
}

/** Number formats that every workbook has without naming them. */
export function builtInKind(id: number): DateKind {
  if ((id >= 14 && id <= 17) || id === 22) return 'date';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  // Those of East Asian languages.
  if (id === 32 || id === 33) return 'time';
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'none';
}

function timeText(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
