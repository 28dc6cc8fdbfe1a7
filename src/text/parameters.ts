import {bilingual, type Lang} from './words.js';

/** What each `--param` sets. */
const parameters = bilingual({
  id: {
    regime: 'aturan skala usaha: yang berlaku pada tahunnya, atau satu aturan untuk semua tahun',
    sample: 'yes: datanya contoh acak; selang kepercayaan ikut ditulis dan contoh kecil ditandai',
    population: 'ukuran populasi contoh itu',
    benefit: 'yang dibagi: nilai bantuan (value) atau penerima (recipients)',
    base: 'penyebut: usaha sasaran atau semua usaha aktif; bawaan menurut kolom yang ada',
    baseYear: 'tahun dasar indeks',
    days: 'lamanya jendela, dalam hari',
    months: 'lamanya jendela, dalam bulan kalender',
    k: 'bulan ke berapa setelah onboarding (30 hari sebulan)',
    along: 'yang dibandingkan',
    a: 'kelompok pertama',
    b: 'kelompok kedua, yang dikurangkan',
    fields: 'isian wajib, dipisah koma',
    max_age: 'umur rekaman yang masih mutakhir, dalam hari',
    acrossBreak: 'yes: hitung juga melewati pergantian definisi atau sumber; tanda B tetap',
    from: 'tahun awal',
    fromClass: 'skala pada tahun awal',
    to: 'tahun akhir',
    years: 'jarak dari awal ke akhir, dalam tahun',
    class: 'skala yang menjadi penyebut; bawaan menurut tingkat wilayah',
    variable:
      'yang dijumlahkan: usaha (units), produsen, tenaga kerja (workers), atau omzet (sales)',
    reference: 'wilayah acuan termasuk atau tanpa wilayah itu sendiri',
    weightLq: 'bobot LQ',
    weightUnits: 'bobot jumlah unit usaha',
    weightDesa: 'bobot jumlah desa',
  },
  en: {
    regime: 'rule for size classes: that in force in each year, or one for all years',
    sample: 'yes: the data are a random sample; intervals are stated and small samples flagged',
    population: 'size of the population of that sample',
    benefit: 'what is spread: value of aid (value) or recipients',
    base: 'denominator: eligible or all active businesses; by default as the columns allow',
    baseYear: 'base year of the index',
    days: 'length of the window in days',
    months: 'length of the window in calendar months',
    k: 'which month after onboarding (of 30 days)',
    along: 'what is compared',
    a: 'first group',
    b: 'second group, which is subtracted',
    fields: 'mandatory fields, with commas between',
    max_age: 'age in days up to which a record is up to date',
    acrossBreak: 'yes: compute across a change of definition or source too; flag B stays',
    from: 'first year',
    fromClass: 'size class at the start',
    to: 'last year',
    years: 'years from start to end',
    class: 'size class of the denominator; by default that of the level of the office',
    variable: 'what is added up: businesses (units), producers, workers or turnover (sales)',
    reference: 'whether the reference region includes the area itself',
    weightLq: 'weight of the LQ',
    weightUnits: 'weight of the number of businesses',
    weightDesa: 'weight of the number of desa',
  },
});

/**
 * What a parameter of an indicator sets; empty for one without words.
 *
 * @param fallback its default, which tells apart parameters of one name
 */
export function parameterMeaning(name: string, fallback: string, lang: Lang): string {
  const own = `${name}:${fallback}`;
  const key = {'base:first': 'baseYear', 'from:mikro': 'fromClass'}[own] ?? name;
  return (parameters[lang] as Readonly<Record<string, string>>)[key] ?? '';
}
