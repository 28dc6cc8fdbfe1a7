import {formatPeriod} from '../date.js';
import {formatApproximate, formatNumber, formatPercent, NBSP} from '../number.js';
import {words, type Lang} from '../../text/words.js';

/** What the heading of growth is made from; nothing in it is computed here. */
export interface GrowthFacts {
  readonly place: string;
  readonly period: string;
  readonly value: number;
  readonly flags: readonly string[];
  /** The change since an earlier period; null where it must not be said: a break, no base. */
  readonly change: GrowthChange | null;
}

export interface GrowthChange {
  readonly since: string;
  readonly percent: number;
  /** Bounds in percent where a figure behind it is approximate. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A heading is read at a glance. */
const LONGEST = 100;

/**
 * One sentence about a level and, where it may be compared, its change, at most 100 characters as
 * far as the place's name allows.
 *
 * - a rise or fall is said only where no bound of the change contradicts it
 * - approximate figures are written with `±`, provisional ones named so
 *
 * @example
 * growthSentence({place: 'Pesisir Selatan', period: '2018', value: 6800, flags: ['E', 'P'],
 *   change: {since: '2017', percent: 17.851, low: 16.98, high: 18.72}}, 'id');
 * // 'UMKM Pesisir Selatan naik 17,9% dari 2017 ke 2018, menjadi ± 6.800 usaha (angka sementara)'
 */
export function growthSentence(facts: GrowthFacts, lang: Lang = 'id'): string {
  const {place} = facts;
  const shorter = place.replace(/^Kabupaten /, 'Kab. ');
  const bare = place.replace(/^(Kabupaten|Provinsi) /, '');
  const variants = [place, shorter, bare, ''].map((name) =>
    sentence({...facts, place: name}, lang),
  );
  return variants.find((text) => text.length <= LONGEST) ?? variants[3];
}

function sentence({place, period, value, flags, change}: GrowthFacts, lang: Lang): string {
  const t = words[lang];
  const subject =
    lang === 'id'
      ? [t.umkm, place].filter(Boolean).join(' ')
      : `${t.umkm}${place && ` in ${place}`}`;
  const level = flags.includes('E') ? formatApproximate(value, lang) : formatNumber(value, lang);
  const count = `${level}${NBSP}${value === 1 && lang === 'en' ? t.business : t.businesses}`;
  const status = flags.includes('P') ? ` (${t.provisionalFigure})` : '';
  const at = formatPeriod(period, lang);
  const moved = change && direction(change);
  if (!change || moved === null) {
    return lang === 'id'
      ? `${subject} berjumlah ${count} pada ${at}${status}`
      : `${subject} numbered ${count} in ${at}${status}`;
  }
  const since = formatPeriod(change.since, lang);
  if (moved === 0) {
    return lang === 'id'
      ? `${subject} tetap ${count} dari ${since} ke ${at}${status}`
      : `${subject} stayed at ${count} from ${since} to ${at}${status}`;
  }
  const percent = formatPercent(Math.abs(change.percent), lang, {
    decimals: decimals(change.percent),
  });
  const verb = {id: ['turun', 'naik'], en: ['fell', 'rose']}[lang][moved > 0 ? 1 : 0];
  return lang === 'id'
    ? `${subject} ${verb} ${percent} dari ${since} ke ${at}, menjadi ${count}${status}`
    : `${subject} ${verb} ${percent} from ${since} to ${at}, to ${count}${status}`;
}

/** Sign of the change, or null where its bounds disagree about it. */
function direction({percent, low, high}: GrowthChange): number | null {
  if (low !== null && high !== null && low < 0 && high > 0) return null;
  return Math.sign(percent);
}

/** One decimal, or as many as a small change needs not to read as none. */
function decimals(percent: number): number {
  const size = Math.abs(percent);
  if (size >= 0.05) return 1;
  return size >= 0.005 ? 2 : 3;
}
