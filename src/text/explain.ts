import {tableLabel} from './categories.js';
import {bilingual, type Lang} from './words.js';

/** Facts of a reason: a table, the titles of a column, a category. */
export type ReasonFacts = Readonly<Record<string, string>>;

const table = (f: ReasonFacts, lang: Lang): string => tableLabel(f.table ?? '', lang);

/** Why a row is not in a figure, or why it is not known whether it is, one phrase per code. */
const reasons = bilingual({
  id: {
    closed: () => 'tutup atau tidak aktif pada periode ini',
    moved: () => 'pindah dari wilayah ini',
    besar: () => 'usaha besar',
    branch: () => 'cabang usaha yang lebih besar',
    not_listed: () => 'tidak ada dalam daftar pada periode ini',
    not_in_register: () => 'tidak ada dalam daftar usaha',
    other_area: () => 'di wilayah lain',
    area_unknown: () => 'wilayahnya tidak diketahui',
    other_class: () => 'skala usaha lain',
    class_unknown: () => 'skala usahanya tidak diketahui',
    other_category: () => 'kategori lain',
    category_unknown: () => 'kategorinya tidak diketahui',
    no_event: (f: ReasonFacts) => `tidak ada baris ${table(f, 'id')} pada periode ini`,
    not_due: () => 'belum jatuh tempo',
    no_day: (f: ReasonFacts) => `baris ${table(f, 'id')} tanpa tanggal`,
    not_delivered: () => 'bantuan belum diserahkan',
    not_counted: (f: ReasonFacts) => `baris ${table(f, 'id')} yang tidak dihitung`,
    group_without_list: () => 'kelompok tanpa daftar anggota',
    no_business: (f: ReasonFacts) => `baris ${table(f, 'id')} yang tidak menyebut usaha`,
    other_state: () => 'izin dalam keadaan lain',
    same_business: () => 'baris lain dari usaha yang sama',
    duplicate: () => 'baris kembar dari baris ini ditolak saat dibaca',
    condition: (f: ReasonFacts) => `tidak memenuhi syarat${f.id ? ` (kolom ${f.id})` : ''}`,
    no_role: (f: ReasonFacts) => `baris ${table(f, 'id')} yang tidak menyebut pelakunya`,
    zero_denominator: () => 'pembaginya nol',
    blank: (f: ReasonFacts) => `sel kosong${f.id ? ` (kolom ${f.id})` : ''}`,
    no_number: () => 'angkanya tidak diisi',
    not_known: () => 'tidak diketahui',
    no_row_now: () => 'tidak ada baris pada akhir periode yang dibandingkan',
    no_class: () => 'tidak ada kelas pada salah satu periode',
    no_founding: () => 'tahun berdirinya tidak diisi',
    left: () => 'keluar: tutup, tidak aktif, pindah, atau menjadi cabang',
    same_class: () => 'tetap pada kelasnya',
    not_looked: () => 'wilayah yang belum ditinjau',
    nothing_found: () => 'wilayah tanpa baris yang memenuhi',
    nothing_known: () => 'data periode ini tidak ada',
    refused: (f: ReasonFacts) => `isi sel ditolak${f.id ? ` (kolom ${f.id})` : ''}`,
    repeated_key: () => 'nomor yang sudah dipakai baris sebelumnya',
    no_key: () => 'tanpa nomor usaha',
    sum_differs: () => 'jumlah tidak sama dengan bagiannya',
    one_agency: () => 'hanya dilayani salah satu dinas',
    agency_blank: () => 'dilayani, tetapi dinasnya tidak disebut',
    no_programme: () => 'dinas tanpa baris program',
  },
  en: {
    closed: () => 'closed or inactive in this period',
    moved: () => 'moved away from here',
    besar: () => 'a large firm',
    branch: () => 'branch of a larger firm',
    not_listed: () => 'not listed in this period',
    not_in_register: () => 'not in the register',
    other_area: () => 'in another area',
    area_unknown: () => 'of unknown area',
    other_class: () => 'of another size class',
    class_unknown: () => 'of unknown size class',
    other_category: () => 'of another category',
    category_unknown: () => 'of unknown category',
    no_event: (f: ReasonFacts) => `no row of ${table(f, 'en')} in this period`,
    not_due: () => 'not due yet',
    no_day: (f: ReasonFacts) => `row of ${table(f, 'en')} without a day`,
    not_delivered: () => 'aid not delivered',
    not_counted: (f: ReasonFacts) => `row of ${table(f, 'en')} that does not count`,
    group_without_list: () => 'group without a list of members',
    no_business: (f: ReasonFacts) => `row of ${table(f, 'en')} that names no business`,
    other_state: () => 'licence in another state',
    same_business: () => 'a further row of the same business',
    duplicate: () => 'a duplicate of this row was refused at reading',
    condition: (f: ReasonFacts) => `does not meet the condition${f.en ? ` (column ${f.en})` : ''}`,
    no_role: (f: ReasonFacts) => `row of ${table(f, 'en')} that does not name who acted`,
    zero_denominator: () => 'divisor is zero',
    blank: (f: ReasonFacts) => `blank cell${f.en ? ` (column ${f.en})` : ''}`,
    no_number: () => 'number not filled in',
    not_known: () => 'not known',
    no_row_now: () => 'no row at the end of the periods compared',
    no_class: () => 'without a class in one of the periods',
    no_founding: () => 'founding year not filled in',
    left: () => 'left: closed, inactive, moved, or a branch now',
    same_class: () => 'stayed in its class',
    not_looked: () => 'area not looked at',
    nothing_found: () => 'area without a row that counts',
    nothing_known: () => 'no data for this period',
    refused: (f: ReasonFacts) => `content refused${f.en ? ` (column ${f.en})` : ''}`,
    repeated_key: () => 'number already used by an earlier row',
    no_key: () => 'without a business number',
    sum_differs: () => 'the total differs from its parts',
    one_agency: () => 'served by one of the agencies only',
    agency_blank: () => 'served, but by an agency that is not named',
    no_programme: () => 'agency without a programme row',
  },
});

/** Stable codes of reasons in an explanation. */
export type ExplainReason = keyof (typeof reasons)['id'];

/** A reason in words. */
export function explainReasonWords(code: ExplainReason, facts: ReasonFacts, lang: Lang): string {
  return reasons[lang][code](facts);
}
