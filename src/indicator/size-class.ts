/**
 * Size classes (skala usaha) by law. Upper bounds are inclusive ("sampai dengan paling banyak"),
 * lower bounds exclusive ("lebih dari"). Amounts in rupiah.
 *
 * Sources: UU 20/2008 Pasal 6 (in force until 1 February 2021), PP 7/2021 Pasal 35 (from
 * 2 February 2021).
 */
export type SizeRegime = 'uu20_2008' | 'pp7_2021';
export type SizeClass = 'mikro' | 'kecil' | 'menengah' | 'besar';

export interface SizeInput {
  readonly regime: SizeRegime;
  /** Hasil penjualan tahunan, rupiah. */
  readonly annualSales?: number | null;
  /** Modal usaha (PP 7/2021) or kekayaan bersih (UU 20/2008), without land and premises, rupiah. */
  readonly capital?: number | null;
  /** ISO date of founding; decides only for `purpose: 'pendaftaran'`. */
  readonly established?: string | null;
  /** program (default): sales decide. pendaftaran: capital decides for the newly founded. */
  readonly purpose?: 'program' | 'pendaftaran';
  /** Class of the firm that owns it: a branch of a menengah or besar firm is no UMKM. */
  readonly affiliatedTo?: string | null;
}

export interface SizeResult {
  readonly value: SizeClass | null;
  /** The criterion the class rests on. */
  readonly basis: 'sales' | 'capital' | null;
  readonly flags: readonly ('E' | 'O' | 'M')[];
  readonly reason?: 'missing_input' | 'not_independent' | 'invalid_input';
}

export const sizeClasses: readonly SizeClass[] = ['mikro', 'kecil', 'menengah', 'besar'];

const million = 1e6;
const billion = 1e9;

/** Inclusive upper bounds of mikro, kecil and menengah. */
export const sizeLimits: Readonly<
  Record<SizeRegime, {sales: readonly number[]; capital: readonly number[]}>
> = {
  uu20_2008: {
    sales: [300 * million, 2.5 * billion, 50 * billion],
    capital: [50 * million, 500 * million, 10 * billion],
  },
  pp7_2021: {
    sales: [2 * billion, 15 * billion, 50 * billion],
    capital: [1 * billion, 5 * billion, 10 * billion],
  },
};

/** First day of PP 7/2021. */
export const regimeChange = '2021-02-02';

/**
 * The size class of one business, with the criterion it rests on.
 *
 * Law joins its criteria by "atau" and does not say which wins: for a programme sales decide, for
 * the registration of a business founded on or after 2 February 2021 capital does. Where that one
 * is missing the other is used and the class is flagged `E`; where both are missing the class is
 * unknown, never mikro by default.
 *
 * @example
 * classifySize({regime: 'pp7_2021', annualSales: 2_000_000_000});
 * // {value: 'mikro', basis: 'sales', flags: []}
 */
export function classifySize({
  regime,
  annualSales = null,
  capital = null,
  established = null,
  purpose = 'program',
  affiliatedTo = null,
}: SizeInput): SizeResult {
  const capitalFirst =
    purpose === 'pendaftaran' && established !== null && established >= regimeChange;
  const criteria = [
    {basis: 'sales', amount: annualSales},
    {basis: 'capital', amount: capital},
  ] as const;
  const [preferred, other] = capitalFirst ? [criteria[1], criteria[0]] : criteria;
  const used = isAmount(preferred.amount) ? preferred : isAmount(other.amount) ? other : null;
  if (affiliatedTo === 'menengah' || affiliatedTo === 'besar') {
    return {value: null, basis: used?.basis ?? null, flags: ['M'], reason: 'not_independent'};
  }
  if (used === null) return {value: null, basis: null, flags: ['O'], reason: 'missing_input'};
  return {
    value: sizeClasses[classIndex(sizeLimits[regime][used.basis], used.amount as number)],
    basis: used.basis,
    flags: used === preferred ? [] : ['E'],
  };
}

/** Position of the class in `sizeClasses` for an amount under inclusive upper bounds. */
export function classIndex(limits: readonly number[], amount: number): number {
  let index = 0;
  while (index < limits.length && amount > limits[index]) index++;
  return index;
}

/** The regime in force on 31 December of a year. */
export function regimeOfYear(year: number): SizeRegime {
  return year >= 2021 ? 'pp7_2021' : 'uu20_2008';
}

/**
 * BPS classes of manufacturing surveys by workers, owner and unpaid family included. They say
 * *sedang*, not *menengah*, and are never mixed with the legal classes. 0 workers is invalid.
 */
export function classifySizeBps(
  workers: number | null,
): 'mikro' | 'kecil' | 'sedang' | 'besar' | null {
  if (workers === null || !(workers >= 1)) return null;
  if (workers < 5) return 'mikro';
  if (workers < 20) return 'kecil';
  return workers < 100 ? 'sedang' : 'besar';
}

function isAmount(amount: number | null): boolean {
  return amount !== null && Number.isFinite(amount) && amount >= 0;
}
