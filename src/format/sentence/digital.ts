import {bilingual, words, type Lang} from '../../text/words.js';
import {formatPeriod} from '../date.js';
import {formatNumber, formatPercent, formatPoints, formatRange, NBSP} from '../number.js';

export interface DigitalFacts {
  readonly place: string;
  readonly period: string;
  /** Percent of businesses with at least one channel; null where it is not published. */
  readonly value: number | null;
  readonly denominator: number | null;
  /** Percent of businesses whose channels nobody recorded; they stay in the denominator. */
  readonly unknownShare: number | null;
  readonly flags: readonly string[];
  readonly reason: string | null;
  readonly channels: readonly DigitalChannel[];
}

export interface DigitalChannel {
  /** `marketplace` is spoken of first, wherever it is published. */
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
}

export interface DigitalGapFacts {
  /** Percentage points: `upper` minus `lower`; null where it is not published. */
  readonly value: number | null;
  /** Bounds of the 95 % interval; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  /** Names of the classes inside a sentence: `kecil`, `mikro`. */
  readonly upper: string;
  readonly lower: string;
  readonly reason: string | null;
}

const LONGEST = 100;
/** From this share of unknowns on, a share of users is only a lower bound. */
const MUCH_UNKNOWN = 20;

/**
 * How many businesses use any channel, and the marketplace beside it (or the commonest channel
 * where there is none). Where a fifth or more is unknown, the sentence says so instead.
 *
 * @example
 * digitalHeading({place: 'Kabupaten Contoh', period: '2024', value: 43.4, denominator: 12024,
 *   unknownShare: 2.5, flags: [], reason: null,
 *   channels: [{id: 'marketplace', label: 'Lokapasar', value: 21.1}]});
 * // '43,4% UMKM Kabupaten Contoh memakai saluran digital; lewat lokapasar baru 21,1%'
 */
export function digitalHeading(facts: DigitalFacts, lang: Lang = 'id'): string {
  const {place, value, reason} = facts;
  const unknownShare = facts.unknownShare ?? 0;
  const t = texts[lang];
  const year = formatPeriod(facts.period, lang);
  if (value === null) {
    if (reason === 'suppressed' || reason === 'insufficient_n') return t.withheld(place, year);
    return reason === 'zero_denominator' ? t.noBusiness(place, year) : t.missing(place, year);
  }
  const mark = facts.flags.includes('P') ? ` (${words[lang].provisionalFigure})` : '';
  const share = formatPercent(value, lang);
  const main = unknownShare >= MUCH_UNKNOWN ? t.atLeast(share, place) : t.any(share, place);
  const clause =
    unknownShare >= MUCH_UNKNOWN
      ? t.unknown(formatPercent(unknownShare, lang))
      : channelClause(facts.channels, lang);
  return clause !== '' && main.length + clause.length + 2 + mark.length <= LONGEST
    ? `${main}; ${clause}${mark}`
    : main + mark;
}

/** Base, place and period below the heading. */
export function digitalSub(
  {place, period, denominator}: Pick<DigitalFacts, 'place' | 'period' | 'denominator'>,
  lang: Lang = 'id',
): string {
  const year = formatPeriod(period, lang);
  return denominator === null
    ? texts[lang].subWithoutBase(place, year)
    : texts[lang].sub(formatNumber(denominator, lang), place, year);
}

/** The gap between two size classes with its interval, as a full sentence. */
export function digitalGapSentence(facts: DigitalGapFacts, lang: Lang = 'id'): string {
  const {value, low, high, upper, lower, reason} = facts;
  const t = texts[lang];
  if (value === null) {
    return reason === 'suppressed' || reason === 'insufficient_n' ? t.gapWithheld : t.gapMissing;
  }
  const points = formatPoints(Math.abs(value), lang);
  const said = value >= 0 ? t.higher(upper, lower, points) : t.lower(upper, lower, points);
  if (low === null || high === null) return `${said}.`;
  // Bounds follow the sentence: of a shortfall, the size of the shortfall.
  const [from, to] = value >= 0 ? [low, high] : [-high, -low];
  return `${said} (${t.interval(intervalText(from, to, lang))}).`;
}

function intervalText(from: number, to: number, lang: Lang): string {
  const write = (bound: number): string => formatNumber(bound, lang, {decimals: 1});
  // A dash between signed numbers reads as one more sign.
  return from < 0 ? `${write(from)} ${texts[lang].to} ${write(to)}` : formatRange(from, to, write);
}

function channelClause(channels: readonly DigitalChannel[], lang: Lang): string {
  const t = texts[lang];
  const known = channels.filter(
    (one): one is DigitalChannel & {value: number} => one.value !== null,
  );
  if (known.length === 0) return '';
  const top = known.reduce((high, one) => (one.value > high.value ? one : high));
  // Where nobody uses any channel, none of them is the commonest.
  if (top.value === 0) return '';
  const marketplace = known.find((one) => one.id === 'marketplace');
  return marketplace === undefined || marketplace.value === top.value
    ? t.mostly(inSentence(top), formatPercent(top.value, lang))
    : t.marketplace(inSentence(marketplace), formatPercent(marketplace.value, lang));
}

/** Kinds of channel begin small inside a sentence; names such as Shopee stay as written. */
function inSentence({id, label}: DigitalChannel): string {
  return kinds.includes(id) ? label[0].toLowerCase() + label.slice(1) : label;
}

const kinds: readonly string[] = [
  'whatsappBusiness',
  'socialMedia',
  'marketplace',
  'deliveryPlatform',
  'website',
  'eCatalogue',
];

const texts = bilingual({
  id: {
    any: (share: string, place: string) => `${share} UMKM ${place} memakai saluran digital`,
    atLeast: (share: string, place: string) =>
      `Sedikitnya ${share} UMKM ${place} memakai saluran digital`,
    unknown: (share: string) => `${share} lagi belum diketahui`,
    marketplace: (channel: string, share: string) => `lewat ${channel} baru ${share}`,
    mostly: (channel: string, share: string) => `terbanyak lewat ${channel}, ${share}`,
    withheld: (place: string, year: string) =>
      `Adopsi digital UMKM ${place} pada ${year} disembunyikan untuk melindungi usaha`,
    noBusiness: (place: string, year: string) =>
      `Tidak ada UMKM yang tercatat di ${place} pada ${year}`,
    missing: (place: string, year: string) =>
      `Adopsi digital UMKM ${place} pada ${year} belum dapat dihitung: datanya belum ada`,
    sub: (base: string, place: string, year: string) =>
      `Persen dari ${base} usaha, ${place}, ${year}`,
    subWithoutBase: (place: string, year: string) => `Persen dari semua usaha, ${place}, ${year}`,
    higher: (upper: string, lower: string, points: string) =>
      `Usaha ${upper} lebih tinggi ${points} daripada usaha ${lower}`,
    lower: (upper: string, lower: string, points: string) =>
      `Usaha ${upper} lebih rendah ${points} daripada usaha ${lower}`,
    interval: (range: string) => `selang kepercayaan 95%: ${range}${NBSP}poin`,
    to: 'sampai',
    gapWithheld: 'Selisih antarkelas disembunyikan untuk melindungi usaha.',
    gapMissing: 'Selisih antarkelas tidak tersedia.',
  },
  en: {
    any: (share: string, place: string) => `${share} of MSMEs in ${place} use a digital channel`,
    atLeast: (share: string, place: string) =>
      `At least ${share} of MSMEs in ${place} use a digital channel`,
    unknown: (share: string) => `another ${share} are unknown`,
    marketplace: (channel: string, share: string) => `only ${share} through ${article(channel)}`,
    mostly: (channel: string, share: string) => `most through ${channel}, ${share}`,
    withheld: (place: string, year: string) =>
      `Digital adoption in ${place} in ${year} is withheld to protect businesses`,
    noBusiness: (place: string, year: string) => `No MSME is recorded in ${place} in ${year}`,
    missing: (place: string, year: string) =>
      `Digital adoption in ${place} in ${year} cannot be computed yet: there are no data`,
    sub: (base: string, place: string, year: string) =>
      `Percent of ${base} businesses, ${place}, ${year}`,
    subWithoutBase: (place: string, year: string) => `Percent of all businesses, ${place}, ${year}`,
    higher: (upper: string, lower: string, points: string) =>
      `${capital(upper)} businesses are ${points} ahead of ${lower} ones`,
    lower: (upper: string, lower: string, points: string) =>
      `${capital(upper)} businesses are ${points} behind ${lower} ones`,
    interval: (range: string) => `95% confidence interval: ${range}${NBSP}points`,
    to: 'to',
    gapWithheld: 'The gap between classes is withheld to protect businesses.',
    gapMissing: 'The gap between classes is not available.',
  },
});

function article(noun: string): string {
  return /s$/.test(noun) ? noun : `a ${noun}`;
}

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1);
}
