import {foldText} from '../../schema/header.js';
import {countHeaders} from '../../schema/count-headers.js';
import {measureValues} from '../../schema/measures.js';

/** What a phrase says is counted, and of which class. */
export interface MeasurePhrase {
  /** A known measure, or the phrase itself. */
  readonly measure: string;
  /** Whether the measure is one that this library knows. */
  readonly known: boolean;
  readonly sizeClass: string | null;
}

/** The known measure that a text names as offices label it, or `null`. */
export function knownMeasure(text: string): string | null {
  return measures.get(foldText(text)) ?? null;
}

/** Whether a measure is a key of this library rather than the words of an office. */
export function isKnownMeasure(measure: string): boolean {
  return Object.hasOwn(measureValues, measure);
}

/** The size class that a text names: "Jumlah Usaha Mikro", "Kecil"; `null` without one. */
export function classOfLabel(text: string): string | null {
  return classes.get(foldText(text)) ?? null;
}

/**
 * What a title or heading counts: "Jumlah UMKM Menurut Kecamatan" counts businesses, "Jumlah
 * Koperasi" something of its own. `null` where it does not say.
 *
 * @example
 * measureOfPhrase('Data Jumlah Tenaga Kerja UMKM per Kecamatan'); // {measure: 'workers', known: true, …}
 */
export function measureOfPhrase(text: string): MeasurePhrase | null {
  const phrase = text
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .replace(opening, '')
    .split(closing)[0]
    .trim()
    .replace(/[\s:;,.–-]+$/, '')
    .replace(/\s+/g, ' ');
  if (phrase === '' || office.test(phrase)) return null;
  const sizeClass = classOfLabel(phrase);
  if (sizeClass !== null) return {measure: 'businesses', known: true, sizeClass};
  const key = knownMeasure(phrase);
  if (key !== null) return {measure: key, known: true, sizeClass: null};
  if (!other.test(phrase) && businesses.test(phrase))
    return {measure: 'businesses', known: true, sizeClass: null};
  return counting.test(phrase) || other.test(phrase)
    ? {measure: phrase, known: false, sizeClass: null}
    : null;
}

const opening =
  /^(?:(?:tabel|table|lampiran|gambar)\s*[\d.]*\s*[:.-]?\s*)?(?:(?:data|rekap|rekapitulasi|daftar|laporan|perkembangan|sebaran|statistik)\s+)*/i;
const closing =
  /\b(?:menurut|berdasarkan|per(?=\s)|tiap|setiap|masing|di|se(?=[-\s])|pada|tahun|dalam|kota|kabupaten|kab\.|provinsi|kecamatan|kapanewon|bidang|sektor|keadaan|triwulan|semester|per-?bidang|perbidang)\b/i;
/** Letterheads and names of systems, which count nothing. */
const office =
  /^(?:dinas|diskop\w*|pemerintah|pemkab|pemkot|pemprov|kementerian|badan|bagian|bidang|seksi|sistem|portal|satu\s+data|sumber|kepala|urusan)\b/i;
const businesses = /\b(?:UMKM|UKM|IKM|U?MKM)\b|\busaha\s+mikro\W+(?:dan\s+)?kecil/i;
/** Phrases that count something else, or only some of the businesses. */
const other =
  /penerima|bantuan|binaan|digital|persen|pertumbuhan|laju|rasio|indeks|rata-rata|omzet|omset|aset|tenaga\s+kerja|koperasi|ekspor|kredit|pinjaman|pelatihan|peserta|nilai|sumbangan|kontribusi|perizinan|izin|nib\b|halal|industri/i;
const counting = /^(?:jumlah|jml|banyaknya|total|nilai|persentase)\s+\S/i;

const measures = new Map<string, string>();
for (const [measure, spellings] of Object.entries(measureValues))
  for (const spelling of [measure, ...spellings]) measures.set(foldText(spelling), measure);

const classes = new Map<string, string>();
for (const {sizeClass, aliases} of countHeaders)
  if (sizeClass !== null) for (const alias of aliases) classes.set(alias, sizeClass);
