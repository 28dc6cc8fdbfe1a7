import type {Lang} from './words.js';

/** Signs of units that need no words. */
export const unitSigns: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: {percent: '%', percentage_point: 'poin', class: 'kelas', score: 'skor'},
  en: {percent: '%', percentage_point: 'points', class: 'class', score: 'score'},
};

/** What is counted, in English, by the unit that MS-Ind records in Indonesian. */
export const englishUnits: Readonly<Record<string, string>> = {
  anggota: 'members',
  naskah: 'agreements',
  tahun: 'years',
  tanda: 'flags',
  usaha: 'businesses',
  'usaha (atau satuan variabelnya)': 'businesses, or the unit of the variable',
  'usaha per pendamping': 'businesses per mentor',
  'sesi per usaha': 'sessions per business',
  'mitra per usaha': 'partners per business',
  rupiah: 'rupiah',
  'rupiah per usaha': 'rupiah per business',
  rasio: 'ratio',
  'indeks −1 sampai 1': 'index −1 to 1',
  'indeks, 0 ke atas': 'index, 0 and above',
  'indeks 0–1': 'index 0–1',
  'indeks 0–2': 'index 0–2',
  'indeks (tahun dasar = 100)': 'index (base year = 100)',
  'persen per tahun': '% a year',
  'mengikuti tabel': 'as in the table',
  'mengikuti indikator': 'as of the indicator',
};

/**
 * The unit of an indicator in words: what is counted, not just that it is a count.
 *
 * @param satuan the unit that its MS-Ind metadata record
 */
export function unitWords(unit: string, satuan: string, lang: Lang): string {
  if (satuan === 'persen per tahun') return lang === 'id' ? '% per tahun' : '% a year';
  return unitSigns[lang][unit] ?? (lang === 'id' ? satuan : (englishUnits[satuan] ?? satuan));
}
