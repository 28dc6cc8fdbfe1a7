import {bilingual, levelWords, words, type Lang} from '../../text/words.js';
import {formatPeriod} from '../date.js';
import {formatNumber, formatPercent} from '../number.js';

/** A share and what is known about it. */
export interface AidShare {
  /** Percent; null where it is not published. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flags: readonly string[];
  readonly reason: string | null;
}

export interface AidCoverageFacts extends AidShare {
  readonly place: string;
  readonly period: string;
  /** Percent; null where there is none. */
  readonly target: number | null;
  /** What the share is of; eligible businesses unless told otherwise. */
  readonly base?: AidBase;
  /** Level of `areas`, a key of `levelWords`. */
  readonly level: string;
  readonly areas: readonly AidArea[];
}

/** Businesses that aid is meant for or, where no table tells those, all active ones. */
export type AidBase = 'eligible' | 'active';

export interface AidArea {
  readonly label: string;
  /** Percent; null where withheld or not reported: such an area counts neither as low nor as high. */
  readonly value: number | null;
  /** Few businesses stand behind it, and the sentence says so. */
  readonly smallBase?: boolean;
}

export interface AidProgrammeFacts {
  readonly place: string;
  readonly period: string;
  readonly flags: readonly string[];
  readonly base?: AidBase;
  readonly programmes: readonly AidArea[];
}

const LONGEST = 100;

/**
 * What happened to aid coverage, in one sentence of at most 100 characters where names allow it.
 * With a target and at least two areas it says how many reached it; otherwise the share with its
 * base; where there is no share, why.
 *
 * @example
 * aidCoverageHeading({place: 'Kabupaten Contoh', period: '2024', value: 43.4, numerator: 5719,
 *   denominator: 13185, flags: [], reason: null, target: null, level: 'kecamatan', areas: []});
 * // 'Bantuan menjangkau 43,4% usaha sasaran Kabupaten Contoh pada 2024, 5.719 dari 13.185'
 */
export function aidCoverageHeading(facts: AidCoverageFacts, lang: Lang = 'id'): string {
  const known = facts.areas.filter(isKnown);
  if (facts.target !== null && known.length > 1) {
    return finish(targetClauses(facts, known, facts.target, lang), facts.flags, lang);
  }
  return finish(shareClauses(facts, lang), facts.flags, lang);
}

/**
 * Which programme reached most eligible businesses. Shares of programmes are never added: one
 * business may have been in several.
 */
export function aidProgrammeHeading(
  {place, period, flags, base = 'eligible', programmes}: AidProgrammeFacts,
  lang: Lang = 'id',
): string {
  const t = texts[lang];
  const known = programmes.filter(isKnown);
  const year = formatPeriod(period, lang);
  if (known.length === 0) return t.noProgramme(place, year);
  const best = known.reduce((high, one) => (one.value > high.value ? one : high));
  const share = formatPercent(best.value, lang);
  const first = t.programme(best.label, share, t[base], place, year);
  return finish(
    // A long name leaves no room for the place, which the sub-heading says too.
    [
      first.length + markOf(flags, lang).length <= LONGEST
        ? first
        : t.programmeShort(best.label, share, t[base]),
    ],
    flags,
    lang,
  );
}

/** Indicator, unit, place and period below the heading. */
export function aidCoverageSub(
  {
    place,
    period,
    base = 'eligible',
  }: {readonly place: string; readonly period: string; readonly base?: AidBase},
  lang: Lang = 'id',
): string {
  return texts[lang].sub(texts[lang][base], place, formatPeriod(period, lang));
}

interface KnownArea extends AidArea {
  readonly value: number;
}

function isKnown(area: AidArea): area is KnownArea {
  return area.value !== null;
}

function targetClauses(
  {level}: AidCoverageFacts,
  known: readonly KnownArea[],
  target: number,
  lang: Lang,
): string[] {
  const t = texts[lang];
  const reached = known.filter((area) => area.value >= target).length;
  const areas =
    levelWords[lang][level as keyof (typeof levelWords)[Lang]] ?? levelWords[lang].wilayah;
  const goal = formatPercent(target, lang, {decimals: Number.isInteger(target) ? 0 : 1});
  const end = reached === 0 ? highest(known) : lowest(known);
  const share = formatPercent(end[0].value, lang);
  const said =
    end.length === 1 && end[0].smallBase ? `${share} (${words[lang].unreliable})` : share;
  const names =
    end.length <= 2
      ? end.map((area) => area.label).join(t.and)
      : t.several(spelled(end.length, lang), areas);
  const main =
    reached === 0
      ? t.noneReached(known.length, areas, goal)
      : reached === known.length
        ? t.allReached(known.length, areas, goal)
        : t.someReached(numeral(reached, lang), known.length, areas, goal);
  // All alike: there is neither a highest nor a lowest.
  if (end.length === known.length) return [main, t.alike(share)];
  return [main, reached === 0 ? t.highest(names, said) : t.lowest(names, said)];
}

function lowest(areas: readonly KnownArea[]): KnownArea[] {
  const least = Math.min(...areas.map((area) => area.value));
  return areas.filter((area) => area.value === least);
}

function highest(areas: readonly KnownArea[]): KnownArea[] {
  const most = Math.max(...areas.map((area) => area.value));
  return areas.filter((area) => area.value === most);
}

function shareClauses(
  {place, period, value, numerator, denominator, reason, base = 'eligible'}: AidCoverageFacts,
  lang: Lang,
): string[] {
  const t = texts[lang];
  const year = formatPeriod(period, lang);
  if (value === null) {
    if (reason === 'suppressed' || reason === 'insufficient_n') return [t.withheld(place, year)];
    return [
      reason === 'zero_denominator' ? t.noBusiness(t[base], place, year) : t.missing(place, year),
    ];
  }
  const share = t.share(formatPercent(value, lang), t[base], place, year);
  if (numerator === null || denominator === null) return [share];
  return [
    `${share}, ${formatNumber(numerator, lang)} ${words[lang].of} ${formatNumber(denominator, lang)}`,
  ];
}

/** Clauses as long as they fit, and that the figures are provisional where they are. */
function finish(clauses: readonly string[], flags: readonly string[], lang: Lang): string {
  const mark = markOf(flags, lang);
  const [first, ...rest] = clauses;
  return (
    rest.reduce(
      (text, clause) =>
        text.length + clause.length + 2 + mark.length <= LONGEST ? `${text}; ${clause}` : text,
      first,
    ) + mark
  );
}

function markOf(flags: readonly string[], lang: Lang): string {
  return flags.includes('P') ? ` (${words[lang].provisionalFigure})` : '';
}

/** A number at the start of a sentence: in words up to ten. */
function numeral(count: number, lang: Lang): string {
  const word = numerals[lang][count];
  if (word !== undefined) return word[0].toUpperCase() + word.slice(1);
  return lang === 'id' ? `Sebanyak ${formatNumber(count, lang)}` : formatNumber(count, lang);
}

function spelled(count: number, lang: Lang): string {
  return numerals[lang][count] ?? formatNumber(count, lang);
}

const numerals: Readonly<Record<Lang, readonly (string | undefined)[]>> = {
  id: [
    undefined,
    'satu',
    'dua',
    'tiga',
    'empat',
    'lima',
    'enam',
    'tujuh',
    'delapan',
    'sembilan',
    'sepuluh',
  ],
  en: [undefined, 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

const texts = bilingual({
  id: {
    eligible: 'usaha sasaran',
    active: 'usaha aktif',
    share: (share: string, base: string, place: string, year: string) =>
      `Bantuan menjangkau ${share} ${base} ${place} pada ${year}`,
    withheld: (place: string, year: string) =>
      `Jangkauan bantuan ${place} pada ${year} disembunyikan untuk melindungi usaha`,
    noBusiness: (base: string, place: string, year: string) =>
      `Tidak ada ${base} yang tercatat di ${place} pada ${year}`,
    missing: (place: string, year: string) =>
      `Jangkauan bantuan ${place} pada ${year} belum dapat dihitung: datanya belum ada`,
    someReached: (reached: string, all: number, areas: string, goal: string) =>
      `${reached} dari ${all} ${areas} mencapai target jangkauan bantuan ${goal}`,
    allReached: (all: number, areas: string, goal: string) =>
      `Semua ${all} ${areas} mencapai target jangkauan bantuan ${goal}`,
    noneReached: (all: number, areas: string, goal: string) =>
      `Belum satu pun dari ${all} ${areas} mencapai target jangkauan bantuan ${goal}`,
    lowest: (names: string, share: string) => `${names} terendah, ${share}`,
    highest: (names: string, share: string) => `${names} tertinggi, ${share}`,
    alike: (share: string) => `semuanya ${share}`,
    several: (count: string, areas: string) => `${count} ${areas}`,
    and: ' dan ',
    programme: (name: string, share: string, base: string, place: string, year: string) =>
      `${name} menjangkau paling banyak ${base} ${place} pada ${year}, ${share}`,
    programmeShort: (name: string, share: string, base: string) =>
      `${name} menjangkau paling banyak ${base}, ${share}`,
    noProgramme: (place: string, year: string) =>
      `Jangkauan bantuan per program di ${place} pada ${year} tidak dapat ditampilkan`,
    sub: (base: string, place: string, year: string) =>
      `Penerima bantuan sebagai persen ${base}, ${place}, ${year}`,
  },
  en: {
    eligible: 'eligible businesses',
    active: 'active businesses',
    share: (share: string, base: string, place: string, year: string) =>
      `Aid reached ${share} of ${base} in ${place} in ${year}`,
    withheld: (place: string, year: string) =>
      `Aid coverage of ${place} in ${year} is withheld to protect businesses`,
    noBusiness: (base: string, place: string, year: string) =>
      `No ${base} are recorded in ${place} in ${year}`,
    missing: (place: string, year: string) =>
      `Aid coverage of ${place} in ${year} cannot be computed yet: there are no data`,
    someReached: (reached: string, all: number, areas: string, goal: string) =>
      `${reached} of ${all} ${areas} reached the aid coverage target of ${goal}`,
    allReached: (all: number, areas: string, goal: string) =>
      `All ${all} ${areas} reached the aid coverage target of ${goal}`,
    noneReached: (all: number, areas: string, goal: string) =>
      `None of ${all} ${areas} has reached the aid coverage target of ${goal}`,
    lowest: (names: string, share: string) => `${names} lowest, ${share}`,
    highest: (names: string, share: string) => `${names} highest, ${share}`,
    alike: (share: string) => `${share} in each`,
    several: (count: string, areas: string) => `${count} ${areas}`,
    and: ' and ',
    programme: (name: string, share: string, base: string, place: string, year: string) =>
      `${name} reached most ${base} in ${place} in ${year}, ${share}`,
    programmeShort: (name: string, share: string, base: string) =>
      `${name} reached most ${base}, ${share}`,
    noProgramme: (place: string, year: string) =>
      `Aid coverage by programme in ${place} in ${year} cannot be shown`,
    sub: (base: string, place: string, year: string) =>
      `Aid recipients as a percentage of ${base}, ${place}, ${year}`,
  },
});
