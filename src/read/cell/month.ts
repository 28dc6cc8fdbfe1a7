const names: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january', 'djan', 'djanuari'],
  ['feb', 'peb', 'februari', 'pebruari', 'febuari', 'pebuari', 'february', 'febr', 'pebr'],
  ['mar', 'mrt', 'maret', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june', 'djuni'],
  ['jul', 'juli', 'july', 'djuli'],
  ['agu', 'agt', 'ags', 'agst', 'agus', 'agust', 'aug', 'agustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'nop', 'november', 'nopember'],
  ['des', 'dec', 'desember', 'december'],
];
const roman = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

const months = new Map([
  ...names.flatMap((spellings, index) => spellings.map((name) => [name, index + 1] as const)),
]);
const romanMonths = new Map(roman.map((name, index) => [name, index + 1]));

/**
 * The month, 1–12, of a name as Indonesian offices spell and shorten it (Pebruari, Nopember, Agt,
 * Djuli), of an English name, or of a Roman number in capitals; `null` for any other word.
 *
 * @example
 * monthOf('Nop'); // 11
 * monthOf('VIII'); // 8
 */
export function monthOf(name: string): number | null {
  return months.get(name.toLowerCase()) ?? romanMonths.get(name) ?? null;
}
