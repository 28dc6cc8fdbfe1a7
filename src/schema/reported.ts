import {defineColumns, defineTable, words} from './define-table.js';
import {placeColumns} from './places.js';
import type {measureValues} from './values.js';
import {reportedSizeValues} from './values.js';

/**
 * Figures that reach the office already counted, one per row after reading, however the file was
 * laid out: a column per class, a column per year, or one figure a row.
 */
export const reported = defineTable(
  'reported',
  defineColumns({
    reportedRegion: {type: 'code', aliases: words('kode_wilayah kode_daerah kode')},
    reportedRegionName: {type: 'text', aliases: words('nama_wilayah wilayah daerah nama_daerah')},
    /** Text after reading, such as `2018`. */
    reportedPeriod: {
      type: 'year',
      aliases: words('tahun tahun_data thn thn_data th periode year data_year tahun_pendataan'),
    },
    sizeClass: {
      type: 'enum',
      aliases: words(
        'skala_usaha skala klasifikasi_usaha klasifikasi kelas_usaha kelas ukuran_usaha kategori_skala jenis_skala kriteria_usaha kategori_usaha',
      ),
      values: reportedSizeValues,
    },
    sector: {
      type: 'text',
      aliases: words(
        'sektor sektor_usaha jenis_sektor nama_sektor lapangan_usaha jenis_usaha bidang_usaha kelompok_industri kategori_usaha',
      ),
    },
    programme: {
      type: 'text',
      aliases: words('program nama_program nama_bantuan program_bantuan bantuan jenis_bantuan'),
    },
    channel: {
      type: 'text',
      aliases: words('kanal kanal_digital saluran platform media lokapasar kanal_penjualan'),
    },
    /** A key of `measureValues`, or what the office calls it. */
    measure: {
      type: 'text',
      aliases: words(`
        ukuran indikator uraian data jenis_data jenis_angka variabel nama_indikator nama_data
        uraian_data komponen_data komponendata elemen_data nama_elemen_data elemen rincian
      `),
    },
    /** `usaha`, `orang`, `kelompok`, `unit`, `rupiah`, `persen`, or as the office writes it. */
    unit: {type: 'text', aliases: words('satuan unit satuan_data')},
    /** The area in which an area known by its name alone lies, where a title says it. */
    reportedWithin: {type: 'text', aliases: []},
    value: {
      type: 'number',
      aliases: words('nilai angka jumlah jml banyaknya capaian realisasi'),
      required: true,
    },
  }),
  [['reportedPeriod', 'value']],
);

/** Columns of a reported file that say what its figures are about and become none of their own. */
export const reportedContext = defineColumns({
  ...placeColumns,
  /** The code of a figure in the office's own list of data, which is no area. */
  dataCode: {type: 'code', aliases: words('kodefikasi kode_data kode_komponen kode_elemen')},
  /** Who states the figure. */
  figureSource: {
    type: 'text',
    aliases: words('sumber sumber_data sumberdata produsen_data walidata instansi'),
  },
  /** What the row is about in more words. */
  description: {
    type: 'text',
    aliases: words('definisi deskripsi penjelasan konsep metadata'),
  },
  /** A remark such as "angka sementara". */
  figureStatus: {
    type: 'text',
    aliases: words('status status_angka status_data keterangan ket catatan'),
  },
});

/** What is counted in a reported figure. */
export type Measure = keyof typeof measureValues;

/** A header that names what its figures count; without one of these a file has no figures. */
export interface CountHeader {
  readonly measure: Measure;
  /** A column that a register may have too: alone it makes no table of figures. */
  readonly beside?: true;
  /** The class it counts, where the header names one. */
  readonly sizeClass: 'mikro' | 'kecil' | 'menengah' | 'besar' | 'total' | null;
  readonly aliases: readonly string[];
}

/** The first alias that matches decides. */
export const countHeaders: readonly CountHeader[] = [
  {
    measure: 'businesses',
    sizeClass: 'mikro',
    aliases: words(
      'mikro usaha_mikro jumlah_mikro jml_mikro jumlah_usaha_mikro jml_usaha_mikro total_mikro micro',
    ),
  },
  {
    measure: 'businesses',
    sizeClass: 'kecil',
    aliases: words(
      'kecil usaha_kecil jumlah_kecil jml_kecil jumlah_usaha_kecil jml_usaha_kecil total_kecil small',
    ),
  },
  {
    measure: 'businesses',
    sizeClass: 'menengah',
    aliases: words(
      'menengah usaha_menengah jumlah_menengah jml_menengah jumlah_usaha_menengah jml_usaha_menengah total_menengah medium',
    ),
  },
  {
    measure: 'businesses',
    sizeClass: 'besar',
    aliases: words('besar usaha_besar jumlah_besar jml_besar jumlah_usaha_besar large'),
  },
  {
    measure: 'businesses',
    sizeClass: null,
    aliases: words(`
      jumlah_umkm jml_umkm total_umkm jumlah_ukm jumlah_usaha jml_usaha jumlah_unit_usaha
      total_unit_usaha unit_usaha jumlah_usaha_mikro_kecil_menengah total_usaha umkm
      total_pelaku_usaha jumlah_pelaku_usaha jumlah_unit total jumlah jml businesses
    `),
  },
  {
    measure: 'eligible',
    sizeClass: null,
    aliases: words(`
      jumlah_sasaran sasaran jumlah_sasaran_bantuan sasaran_bantuan umkm_sasaran
      jumlah_umkm_sasaran jml_sasaran eligible
    `),
  },
  {
    measure: 'recipients',
    sizeClass: null,
    aliases: words(`
      jumlah_penerima_bantuan penerima_bantuan jumlah_penerima jml_penerima penerima
      umkm_penerima_bantuan jumlah_umkm_penerima jumlah_umkm_penerima_bantuan penerima_manfaat
      jumlah_penerima_manfaat recipients
    `),
  },
  {
    measure: 'digitalBusinesses',
    sizeClass: null,
    aliases: words(`
      jumlah_go_digital umkm_digital umkm_go_digital jumlah_umkm_digital jumlah_umkm_go_digital
      go_digital sudah_digital jumlah_digital jml_go_digital digital_businesses digitalbusinesses
    `),
  },
  {
    measure: 'channelUsers',
    sizeClass: null,
    aliases: words(`
      jumlah_pengguna pengguna jumlah_pengguna_kanal jumlah_umkm_pengguna jml_pengguna
      channel_users channelusers
    `),
  },
  {
    measure: 'mentored',
    sizeClass: null,
    aliases: words('jumlah_umkm_binaan umkm_binaan jml_umkm_binaan'),
  },
  {
    measure: 'workers',
    sizeClass: null,
    beside: true,
    aliases: words(`
      jumlah_tenaga_kerja tenaga_kerja jml_tenaga_kerja tenaga_kerja_umkm
      penyerapan_tenaga_kerja jumlah_pekerja workers
    `),
  },
  {
    measure: 'turnover',
    sizeClass: null,
    beside: true,
    aliases: words('jumlah_omzet omzet omset total_omzet jumlah_omset nilai_omzet turnover'),
  },
  {
    measure: 'assets',
    sizeClass: null,
    beside: true,
    aliases: words('jumlah_aset aset total_aset nilai_aset assets'),
  },
  {
    measure: 'exports',
    sizeClass: null,
    beside: true,
    aliases: words('nilai_ekspor nilai_ekspor_umkm'),
  },
  {
    measure: 'investment',
    sizeClass: null,
    beside: true,
    aliases: words('nilai_investasi jumlah_investasi'),
  },
];
