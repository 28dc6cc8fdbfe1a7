import type {NumberKind} from './number.js';

/** What the words around a figure say about it. */
export interface Worded {
  readonly body: string;
  /** The figure is about so much. */
  readonly about: boolean;
  /** It is more than the figure (`low`) or less (`high`). */
  readonly bound: 'low' | 'high' | null;
}

const currencyNil = /^(?:rp\.?|idr)\s*[-–—]+$/i;
const currencyBefore = /^(\(?\s*[-−–]?\s*)(?:rp\.?|idr)\s*[:.]?\s*/i;
const currencyBehind = /\s*(?:rupiah|idr|rp)\.?\s*(?=\)?$)/i;
/** Behind groups of thousands the comma may stand alone, where its dash was lost. */
const closingDash = /[.,]\s*[-–=]+(?=\)?$)|(?<=\.\d{3}\.\d{3}),(?=\)?$)/;
const around =
  /^(?:±|\+\s*\/\s*-|\+-|≈|~|sekitar|seputar|kurang lebih|kira-kira|kira kira|kisaran|diperkirakan|perkiraan|estimasi|rata-rata|rata rata|lk\.?|ca\.?)\s*:?\s*/i;
const more = /^(?:lebih dari|lebih)\s*/i;
const less = /^(?:hampir|mendekati|nyaris)\s*/i;
const above =
  /^(?:>\s*=?|≥|=>|di\s?atas|minimal|min\.?|paling sedikit|sekurang-kurangnya|mulai(?: dari)?)\s*/i;
const below =
  /^(?:<\s*=?|≤|=<|kurang dari|tidak lebih dari|di\s?bawah|maksimal|maks\.?|max\.?|paling banyak|hingga|sampai dengan|sampai|s\s*[./]\s*d\.?|sd\.?)\s*/i;

const units =
  /\s*(?:unit usaha|unit|usaha mikro|usaha|umkm|ukm|ikm|orang|org|pelaku usaha|pelaku|kelompok|anggota|jiwa|buah|paket|peserta|karyawan|pegawai|pekerja|tenaga kerja|kk|kepala keluarga|set|pcs)\.?$/i;

const periods: readonly (readonly ['month' | 'year' | 'other', RegExp])[] = [
  ['month', /\s*(?:\/|per\s?|@\s*|\bse)\s*(?:bulan|bln|bl)\.?(?:nya)?$/i],
  ['year', /\s*(?:\/|per\s?|@\s*|\bse)\s*(?:tahun|thn|th)\.?(?:nya)?$/i],
  [
    'other',
    /\s*(?:\/|per\s?|@\s*|\bse)\s*(?:hari|hr|minggu|mgg|pekan|panen|musim|produksi|order|transaksi|kali)\.?(?:nya)?$/i,
  ],
];

const multipliers: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  k: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  milliar: 1e9,
  m: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
  t: 1e12,
};
const multiplier = '(?:ribu|rb|juta|jt|miliar|milyar|milliar|triliun|trilyun|[kmt])';
const scaled = new RegExp(`^(.*\\d)\\s*(${multiplier})\\.?$`, 'i');
const scaledAbout = new RegExp(`^(.*\\d)\\s*(ribu|juta|miliar|milyar|triliun)an$`, 'i');

/** Amounts in words alone, which are no figure: "puluhan juta". */
export function isVague(text: string): boolean {
  return (
    /\b(?:belasan|puluhan|ratusan|beberapa|banyak)\b/i.test(text) ||
    /^(?:ribuan|jutaan|mil[iy]aran)\b/i.test(text)
  );
}

/** Whether a text speaks of rupiah. */
export function namesCurrency(text: string): boolean {
  return /rp|idr|rupiah/i.test(text);
}

/** Whether an amount is nothing but a currency and a dash: a spreadsheet's zero. */
export function isCurrencyNil(text: string): boolean {
  return currencyNil.test(text);
}

/** Takes off `Rp`, `IDR`, `rupiah` and a closing `,-`; a sign before them stays. */
export function withoutCurrency(text: string): string {
  return text
    .replace(currencyBefore, '$1')
    .replace(currencyBehind, '')
    .replace(closingDash, '')
    .trim();
}

/** Takes off what is counted: `90 Unit Usaha` is 90. */
export function withoutUnit(text: string): string {
  return text.replace(units, '');
}

/** Takes off `/bulan` and its like, and says which period it is. */
export function takePeriod(text: string): {
  readonly body: string;
  readonly period: 'month' | 'year' | 'other' | null;
} {
  for (const [period, pattern] of periods) {
    const body = text.replace(pattern, '');
    if (body !== text) return {body, period};
  }
  return {body: text, period: null};
}

/** Takes off words that say that a figure is about so much, or more, or less. */
export function takeAbout(text: string): Worded {
  let body = text;
  let about = false;
  let bound: Worded['bound'] = null;
  const take = (pattern: RegExp): boolean => {
    const rest = body.replace(pattern, '');
    if (rest === body) return false;
    body = rest;
    return (about = true);
  };
  take(around);
  if (take(more) || take(/(?<=\d.*)\s*(?:\+|\blebih)$/i)) bound = 'low';
  else if (take(less)) bound = 'high';
  take(/(?<=\d)\s*-?\s*an$/i);
  const round = scaledAbout.exec(body);
  if (round) {
    body = `${round[1]} ${round[2]}`;
    about = true;
  }
  return {body: body.trim(), about, bound};
}

/** Takes off words and signs that make a figure one end of a bracket: `> 5.000`, `maksimal 5 juta`. */
export function takeBound(text: string): Omit<Worded, 'about'> {
  const upwards = text.replace(/\s+ke\s?atas$/i, '');
  if (upwards !== text) return {body: upwards, bound: 'low'};
  const downwards = text.replace(/\s+ke\s?bawah$/i, '');
  if (downwards !== text) return {body: downwards, bound: 'high'};
  for (const [bound, pattern] of [
    ['low', above],
    ['high', below],
  ] as const) {
    const body = text.replace(pattern, '');
    if (body !== text && /\d/.test(body)) return {body: body.trim(), bound};
  }
  return {body: text, bound: null};
}

/**
 * Takes off a word that multiplies: `1,5 juta`. One letter (`2 M`, `500 k`) means that only of
 * rupiah; `null` where it stands in another column.
 */
export function takeMultiplier(
  text: string,
  kind: NumberKind,
): {readonly body: string; readonly factor: number} | null {
  const match = scaled.exec(text);
  if (!match) return {body: text, factor: 1};
  const name = match[2].toLowerCase();
  if (name.length === 1 && kind !== 'rupiah') return null;
  return {body: match[1], factor: multipliers[name]};
}

/** The multiplying word of a text, or `null`; `lacks` where it is nothing but digits. */
export function multiplierOf(text: string): string | null {
  return scaled.exec(text)?.[2] ?? null;
}
