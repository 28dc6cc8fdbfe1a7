import {defineColumns, defineTable, words} from './define-table.js';
import {placeColumns} from './places.js';
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
