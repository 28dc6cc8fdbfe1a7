import type {Lang} from '../text/words.js';
import {WORD_JOINER} from './number.js';

/**
 * A day in words: `31 Desember 2024`, `31 December 2024`. Works on the text, so that no time zone
 * can move it. Anything but an ISO date comes back as it was.
 *
 * @example
 * formatDate('2024-12-31'); // '31 Desember 2024'
 */
export function formatDate(iso: string, lang: Lang = 'id'): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = months[lang][Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/**
 * A period in words: `2024`, `Maret 2024` for `2024-03`, `triwulan I 2024` for `2024-Q1`,
 * `semester I 2024` for `2024-S1`.
 */
export function formatPeriod(period: string, lang: Lang = 'id'): string {
  const [, year, kind, digits] = /^(\d{4})-([QS]?)(\d{1,2})$/.exec(period) ?? [];
  if (year === undefined) return period;
  const number = Number(digits);
  if (kind === '') return months[lang][number - 1] ? `${months[lang][number - 1]} ${year}` : period;
  const roman = ['I', 'II', 'III', 'IV'][number - 1];
  if (roman === undefined) return period;
  if (kind === 'S')
    return lang === 'id' ? `semester ${roman} ${year}` : `half ${number} of ${year}`;
  return lang === 'id' ? `triwulan ${roman} ${year}` : `Q${number} ${year}`;
}

/** A year for a narrow axis: `’24`. Other periods stay as they are. */
export function formatShortPeriod(period: string): string {
  return /^\d{4}$/.test(period) ? `’${period.slice(2)}` : period;
}

/** First and last period: `2018–2024`; one period where both are the same. */
export function formatSpan(from: string, to: string, lang: Lang = 'id'): string {
  if (from === to) return formatPeriod(from, lang);
  return `${formatPeriod(from, lang)}${WORD_JOINER}–${WORD_JOINER}${formatPeriod(to, lang)}`;
}

const months: Readonly<Record<Lang, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
