/** A language the figures speak. Indonesian is the default. */
export type Lang = 'id' | 'en';

type Phrase = string | ((...facts: never[]) => string);

/**
 * Both languages of a dictionary. English must have exactly the keys of Indonesian: a missing or
 * a surplus one does not compile.
 *
 * @example
 * const t = bilingual({id: {all: 'Semua'}, en: {all: 'All'}});
 * t.en.all; // 'All'
 * @__NO_SIDE_EFFECTS__ a dictionary that a page does not use is left out of its bundle
 */
export function bilingual<T extends Readonly<Record<string, Phrase>>>(both: {
  readonly id: T;
  readonly en: NoInfer<T>;
}): Readonly<Record<Lang, T>> {
  return both;
}

/** Words that figures, tables and downloads share. */
export const words = bilingual({
  id: {
    umkm: 'UMKM',
    business: 'usaha',
    businesses: 'usaha',
    total: 'Jumlah',
    unknown: 'Tidak diketahui',
    provisional: 'sementara',
    provisionalFigure: 'angka sementara',
    revised: 'diperbaiki',
    revisedFigure: 'angka diperbaiki',
    finalPlanned: (day: string) => `Final direncanakan ${day}.`,
    estimated: 'perkiraan',
    imputed: 'imputasi',
    forecast: 'proyeksi',
    unreliable: 'basis kecil',
    unvalidated: 'belum divalidasi',
    definitionDiffers: 'definisi berbeda',
    breakInSeries: 'seri terputus',
    withheld: 'disembunyikan',
    notReported: 'belum melapor',
    notAvailable: 'tidak tersedia',
    notApplicable: 'tidak berlaku',
    notComparable: 'tidak dapat dibandingkan',
    noBase: 'tanpa pembagi',
    tooFew: 'data terlalu sedikit',
    invalid: 'masukan tidak sah',
    nil: '–',
    range: 'kisaran',
    approximate: 'sekitar',
    formula: 'Rumus',
    numerator: 'Pembilang',
    denominator: 'Penyebut',
    note: 'Keterangan',
    remark: 'Catatan',
    period: 'Tahun',
    of: 'dari',
    target: 'target',
  },
  en: {
    umkm: 'MSMEs',
    business: 'business',
    businesses: 'businesses',
    total: 'Total',
    unknown: 'Unknown',
    provisional: 'provisional',
    provisionalFigure: 'provisional',
    revised: 'revised',
    revisedFigure: 'revised',
    finalPlanned: (day: string) => `Final figures planned for ${day}.`,
    estimated: 'approximate',
    imputed: 'imputed',
    forecast: 'projected',
    unreliable: 'small base',
    unvalidated: 'not validated',
    definitionDiffers: 'different definition',
    breakInSeries: 'break in series',
    withheld: 'withheld',
    notReported: 'not reported yet',
    notAvailable: 'not available',
    notApplicable: 'not applicable',
    notComparable: 'not comparable',
    noBase: 'nothing to divide by',
    tooFew: 'too few data',
    invalid: 'invalid input',
    nil: '–',
    range: 'range',
    approximate: 'about',
    formula: 'Formula',
    numerator: 'Numerator',
    denominator: 'Denominator',
    note: 'Remark',
    remark: 'Notes',
    period: 'Year',
    of: 'of',
    target: 'target',
  },
});

/** Names of region levels inside a sentence: "17 dari 18 kecamatan". */
export const levelWords = bilingual({
  id: {
    negara: 'negara',
    provinsi: 'provinsi',
    kabupaten: 'kabupaten',
    kota: 'kota',
    kecamatan: 'kecamatan',
    desa: 'desa',
    wilayah: 'wilayah',
  },
  en: {
    negara: 'countries',
    provinsi: 'provinces',
    kabupaten: 'regencies',
    kota: 'cities',
    kecamatan: 'districts',
    desa: 'villages',
    wilayah: 'areas',
  },
});

/** Size classes as the law names them; English readers get a gloss. */
export const classWords = bilingual({
  id: {
    total: 'Jumlah',
    mikro: 'Mikro',
    kecil: 'Kecil',
    menengah: 'Menengah',
    besar: 'Besar',
    unknown: 'Tidak diketahui',
  },
  en: {
    total: 'Total',
    mikro: 'Micro',
    kecil: 'Small',
    menengah: 'Medium',
    besar: 'Large',
    unknown: 'Unknown',
  },
});
