import {foldText} from '../../schema/header.js';

/** Short, old and foreign spellings of the words of headers, folded. */
const meant: Readonly<Record<string, string>> = {
  jml: 'jumlah',
  jlh: 'jumlah',
  jmlh: 'jumlah',
  tgl: 'tanggal',
  tg: 'tanggal',
  thn: 'tahun',
  th: 'tahun',
  tahunan: 'tahun',
  pertahun: 'tahun',
  setahun: 'tahun',
  bln: 'bulan',
  bulanan: 'bulan',
  perbulan: 'bulan',
  sebulan: 'bulan',
  no: 'nomor',
  nomer: 'nomor',
  nmr: 'nomor',
  nm: 'nama',
  kab: 'kabupaten',
  kec: 'kecamatan',
  kel: 'kelurahan',
  ds: 'desa',
  prov: 'provinsi',
  prop: 'provinsi',
  propinsi: 'provinsi',
  kd: 'kode',
  jns: 'jenis',
  almt: 'alamat',
  telp: 'telepon',
  tlp: 'telepon',
  tlpn: 'telepon',
  telpon: 'telepon',
  handphone: 'hp',
  ket: 'keterangan',
  pdd: 'pendidikan',
  pend: 'pendidikan',
  l: 'laki',
  lk: 'laki',
  pria: 'laki',
  p: 'perempuan',
  pr: 'perempuan',
  wanita: 'perempuan',
  omset: 'omzet',
  aktifitas: 'aktivitas',
  merk: 'merek',
  asset: 'aset',
  tk: 'tenaga kerja',
  naker: 'tenaga kerja',
  kabkota: 'kabupaten kota',
  klp: 'kelompok',
  diklat: 'pelatihan',
  sertifikasi: 'sertifikat',
};

/** Words that change nothing. */
const idle = new Set(
  `yang di dari pada untuk dan atau per dalam saat ini anda bapak ibu saudara data identitas profil
  informasi isian mohon diisi of the`.split(/\s+/),
);

/** Words that say of a figure only that it is one. */
const figure = new Set(['jumlah', 'nilai', 'total', 'besar', 'besaran']);

/**
 * The words of a header in one spelling and order: "Nama Usahanya" and "usaha_nama" are alike.
 *
 * @example
 * headerWords('JML Karyawan Laki-laki'); // ['jumlah', 'karyawan', 'laki']
 */
export function headerWords(text: string): readonly string[] {
  const folded = foldText(splitCamelCase(text));
  const words = folded
    .split('_')
    .flatMap((word) => (Object.hasOwn(meant, word) ? meant[word].split(' ') : [word]))
    .map((word) => (word.length > 5 && word.endsWith('nya') ? word.slice(0, -3) : word))
    .filter((word) => word !== '' && !idle.has(word));
  return [...new Set(words)].sort();
}

/** The words of a header without those that only say that it is a figure. */
export function figureWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !figure.has(word));
}

/** Every word that is spelled right, for telling a slip of the keyboard from another word. */
export function isSpelling(word: string): boolean {
  return Object.hasOwn(meant, word) || idle.has(word);
}

/** `namaUsaha` as `nama Usaha`; a word in capitals stays whole. */
function splitCamelCase(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
}
