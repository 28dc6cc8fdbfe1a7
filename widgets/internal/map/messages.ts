import {bilingual} from '../../../src/text/words.js';

/** What `umkm-map` says of figures; of boundaries see `boundaryMessages`. */
export const mapMessages = bilingual({
  id: {
    noAreas: 'Tidak ada angka untuk wilayah di bawahnya.',
    loading: 'Memuat batas wilayah …',
    unloaded: 'Batas wilayah tidak dapat dimuat. Digambar peta petak.',
    unknown: (said: string) => `${said}; ikut dihitung dalam jumlah, tidak ada di peta.`,
    equal: 'Kelas warna berjarak sama; angka tepat di batas masuk kelas di atasnya.',
    quantile: 'Angkanya timpang, maka tiap kelas warna memuat kira-kira sama banyak wilayah.',
    diverging: 'Warna di kiri nol turun, di kanannya naik.',
    highest: 'Tertinggi',
    lowest: 'Terendah',
    values: 'Nilai',
    small: 'Terlalu kecil di peta',
    outside: 'Tidak di peta',
    more: (count: number) => `dan ${count} lagi, lihat Tabel`,
    percent: ', persen',
  },
  en: {
    noAreas: 'No figures for the areas below.',
    loading: 'Loading boundaries …',
    unloaded: 'The boundaries cannot be loaded. Tiles are drawn instead.',
    unknown: (said: string) => `${said}; counted in the total, not on the map.`,
    equal: 'Colours in steps of one size; a figure on a limit belongs to the class above it.',
    quantile: 'Figures are skewed, so each colour holds about as many areas.',
    diverging: 'Colours left of zero are falls, right of it rises.',
    highest: 'Highest',
    lowest: 'Lowest',
    values: 'Values',
    small: 'Too small on the map',
    outside: 'Not on the map',
    more: (count: number) => `and ${count} more, see Table`,
    percent: ', percent',
  },
});
