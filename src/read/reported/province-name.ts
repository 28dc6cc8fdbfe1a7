import {foldText} from '../../schema/header.js';

/**
 * Names that only a province has: that of Gorontalo, Jambi, Bengkulu or Yogyakarta may as well be the
 * kabupaten or the kota of that name.
 */
const names: ReadonlySet<string> = new Set(
  `aceh nanggroe_aceh_darussalam nad sumatera_utara sumut sumatera_barat sumbar riau
  sumatera_selatan sumsel lampung kepulauan_bangka_belitung bangka_belitung babel kepulauan_riau
  kepri dki_jakarta daerah_khusus_jakarta jawa_barat jabar jawa_tengah jateng
  daerah_istimewa_yogyakarta di_yogyakarta d_i_yogyakarta diy jawa_timur jatim banten bali
  nusa_tenggara_barat ntb nusa_tenggara_timur ntt kalimantan_barat kalbar kalimantan_tengah kalteng
  kalimantan_selatan kalsel kalimantan_timur kaltim kalimantan_utara kaltara sulawesi_utara sulut
  sulawesi_tengah sulteng sulawesi_selatan sulsel sulawesi_tenggara sultra sulawesi_barat sulbar
  maluku maluku_utara papua papua_barat papua_selatan papua_tengah papua_pegunungan
  papua_barat_daya`.split(/\s+/),
);

/**
 * Whether a name is that of a province and of nothing else.
 *
 * @example
 * isProvinceName('Jawa Tengah'); // true
 * isProvinceName('Gorontalo'); // false
 */
export function isProvinceName(name: string): boolean {
  return names.has(foldText(name));
}
