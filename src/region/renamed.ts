import type {RegionLevel} from '../data/region.js';

/** A name that an area had, or still goes by, and another under which a list may hold it. */
export interface Rename {
  readonly level: RegionLevel;
  /** With its title, where the bare name is another area's. */
  readonly from: string;
  readonly to: string;
  /** Year from which the new name holds; absent for a usual short form. */
  readonly since?: number;
}

/**
 * Renamed areas and usual short forms. Renamed by: PP 86/1999 (Makassar), PP 74/2005 (Polewali
 * Mandar), PP 5/2006 (Bintan), PP 24/2007 (Papua Barat), PP 25/2008 (Sijunjung), PP 59/2008
 * (Kepulauan Selayar), Peraturan Gubernur Aceh 46/2009 (Aceh), PP 58/2014 (Mempawah), PP 61/2017
 * (Pasangkayu), PP 2/2019 (Kepulauan Tanimbar), PP 14/2020 (Toba). Kecamatan: names that
 * Kepmendagri 300.2.2-2138/2025 and 300.2.2-2430/2025 or BPS write in different words.
 */
export const renames: readonly Rename[] = [
  {level: 'provinsi', from: 'nanggroe aceh darussalam', to: 'aceh', since: 2009},
  {level: 'provinsi', from: 'nad', to: 'aceh'},
  {level: 'provinsi', from: 'irian jaya barat', to: 'papua barat', since: 2007},
  {level: 'provinsi', from: 'irian jaya', to: 'papua', since: 2002},
  {level: 'provinsi', from: 'bangka belitung', to: 'kepulauan bangka belitung'},
  ...shortForms('provinsi', {
    diy: 'yogyakarta',
    jogja: 'yogyakarta',
    dki: 'jakarta',
    sumut: 'sumatera utara',
    sumbar: 'sumatera barat',
    sumsel: 'sumatera selatan',
    babel: 'kepulauan bangka belitung',
    kepri: 'kepulauan riau',
    jabar: 'jawa barat',
    jateng: 'jawa tengah',
    jatim: 'jawa timur',
    ntb: 'nusa tenggara barat',
    ntt: 'nusa tenggara timur',
    kalbar: 'kalimantan barat',
    kalteng: 'kalimantan tengah',
    kalsel: 'kalimantan selatan',
    kaltim: 'kalimantan timur',
    kaltara: 'kalimantan utara',
    sulut: 'sulawesi utara',
    sulteng: 'sulawesi tengah',
    sulsel: 'sulawesi selatan',
    sultra: 'sulawesi tenggara',
    sulbar: 'sulawesi barat',
    malut: 'maluku utara',
  }),
  {level: 'kabupaten', from: 'toba samosir', to: 'toba', since: 2020},
  {level: 'kabupaten', from: 'tobasa', to: 'toba'},
  {level: 'kabupaten', from: 'maluku tenggara barat', to: 'kepulauan tanimbar', since: 2019},
  {level: 'kabupaten', from: 'mamuju utara', to: 'pasangkayu', since: 2017},
  {level: 'kabupaten', from: 'kabupaten pontianak', to: 'mempawah', since: 2014},
  {level: 'kabupaten', from: 'selayar', to: 'kepulauan selayar', since: 2008},
  {level: 'kabupaten', from: 'sawahlunto sijunjung', to: 'sijunjung', since: 2008},
  {level: 'kabupaten', from: 'yapen waropen', to: 'kepulauan yapen', since: 2008},
  {level: 'kabupaten', from: 'kabupaten kepulauan riau', to: 'bintan', since: 2006},
  {level: 'kabupaten', from: 'polewali mamasa', to: 'polewali mandar', since: 2005},
  {level: 'kabupaten', from: 'ujung pandang', to: 'makassar', since: 1999},
  ...shortForms('kabupaten', {
    pangkep: 'pangkajene dan kepulauan',
    'pangkajene kepulauan': 'pangkajene dan kepulauan',
    'pangkajene dan kepulauan': 'pangkajene kepulauan',
    padangsidimpuan: 'padang sidempuan',
    padangsidempuan: 'padangsidimpuan',
    'padang sidimpuan': 'padangsidimpuan',
    'padang sidempuan': 'padangsidimpuan',
    'limapuluh kota': 'lima puluh kota',
    '50 kota': 'lima puluh kota',
    jakpus: 'jakarta pusat',
    jakut: 'jakarta utara',
    jakbar: 'jakarta barat',
    jaksel: 'jakarta selatan',
    jaktim: 'jakarta timur',
    tangsel: 'tangerang selatan',
    kbb: 'bandung barat',
    'mahakam hulu': 'mahakam ulu',
    'siau tagulandang biaro': 'kepulauan siau tagulandang biaro',
    sitaro: 'kepulauan siau tagulandang biaro',
    ktt: 'tana tidung',
    oki: 'ogan komering ilir',
    oku: 'ogan komering ulu',
    'oku selatan': 'ogan komering ulu selatan',
    'oku timur': 'ogan komering ulu timur',
    muba: 'musi banyuasin',
    pali: 'penukal abab lematang ilir',
    sbd: 'sumba barat daya',
    tts: 'timor tengah selatan',
    ttu: 'timor tengah utara',
  }),
  {level: 'kecamatan', from: 'sinembah tanjung muda hilir', to: 'stm hilir'},
  {level: 'kecamatan', from: 'sinembah tanjung muda hulu', to: 'stm hulu'},
  {level: 'kecamatan', from: 'lubuak aluang', to: 'lubuk alung'},
  {level: 'kecamatan', from: '2 x 11 anam lingkuang', to: '2 x 11 enam lingkuang'},
  {level: 'kecamatan', from: 'vii koto', to: 'vii koto sungai sarik'},
  {level: 'kecamatan', from: 'v koto', to: 'v koto kampung dalam'},
  {level: 'kecamatan', from: 'sungai garinggiang', to: 'sungai garingging'},
  {level: 'kecamatan', from: 'vii koto padang sago', to: 'padang sago'},
  {level: 'kecamatan', from: 'koto patamuan', to: 'patamuan'},
  {level: 'kecamatan', from: 'anam lingkuang', to: 'enam lingkung'},
  {level: 'kecamatan', from: 'kepulauan luang sermata', to: 'mdona hyera'},
  ...shortForms('kecamatan', {
    'tanah jambo aye': 't jambo aye',
    'simpang keuramat': 'simpang kramat',
    'dolok silao': 'dolok silou',
    bonjogpicung: 'bojongpicung',
    limbangan: 'bl limbangan',
    'pantar barat laut': 'pantar baru laut',
    ayib: 'ayip',
  }),
];

/** Provinces by code and those split off from them: an older file names the former one. */
export const splitProvinces: Readonly<Record<string, readonly string[]>> = {
  // UU 20/2012: Kalimantan Utara.
  '64': ['65'],
  // UU 14, 15 and 16/2022: Papua Selatan, Papua Tengah, Papua Pegunungan.
  '91': ['93', '94', '95'],
  // UU 29/2022: Papua Barat Daya.
  '92': ['96'],
};

function shortForms(level: RegionLevel, forms: Readonly<Record<string, string>>): Rename[] {
  return Object.entries(forms).map(([from, to]) => ({level, from, to}));
}
