import {budget} from './budget.js';
import {defineColumns, defineTable, words} from './define-table.js';

const directionValues = {
  higher: ['semakin tinggi semakin baik', 'maximize', 'positif', 'progresif'],
  lower: ['semakin rendah semakin baik', 'minimize', 'negatif', 'regresif'],
} as const;

const classValues = {
  veryHigh: ['Sangat Tinggi', 'Sangat Baik', 'Sangat Berhasil'],
  high: ['Tinggi', 'Baik', 'Berhasil'],
  medium: ['Sedang', 'Cukup', 'Cukup Berhasil'],
  low: ['Rendah', 'Kurang'],
  veryLow: ['Sangat Rendah', 'Sangat Kurang', 'Tidak Berhasil'],
} as const;

const periodValues = {
  Q1: ['Triwulan I', 'TW I', 'TW 1', 'Tri Wulan I'],
  Q2: ['Triwulan II', 'TW II', 'TW 2'],
  Q3: ['Triwulan III', 'TW III', 'TW 3'],
  Q4: ['Triwulan IV', 'TW IV', 'TW 4'],
} as const;

const typeValues = {
  training: ['pelatihan', 'bimtek', 'bimbingan teknis', 'diklat', 'workshop', 'kursus'],
  aid: ['bantuan', 'hibah', 'bantuan alat', 'bantuan modal', 'bantuan sarana', 'stimulan'],
  mentoring: ['pendampingan', 'pembinaan', 'inkubasi', 'konsultasi'],
  licensing: [
    'perizinan',
    'fasilitasi izin',
    'fasilitasi perizinan',
    'fasilitasi halal',
    'legalitas',
    'sertifikasi',
    'standardisasi',
  ],
  promotion: ['promosi', 'pameran', 'pemasaran', 'promosi dan pameran', 'bazar', 'expo'],
  finance: [
    'pembiayaan',
    'permodalan',
    'kredit',
    'akses pembiayaan',
    'subsidi bunga',
    'penjaminan',
  ],
  partnership: ['kemitraan', 'kerja sama', 'temu bisnis', 'business matching', 'jejaring'],
  digital: ['digitalisasi', 'digital', 'go digital', 'onboarding', 'literasi digital'],
  data: ['data', 'pendataan', 'basis data', 'pemetaan', 'sistem informasi'],
} as const;

const ownColumns = defineColumns({
  programmeCode: {
    type: 'code',
    title: {
      id: 'Kode program, kegiatan, atau subkegiatan',
      en: 'Code of the programme or activity',
    },
    aliases: words(`
      kode kode_program kode_kegiatan kode_sub_kegiatan kode_rekening kode_nomenklatur kd_prog
      kd_keg
    `),
  },
  programmeName: {
    type: 'text',
    title: {
      id: 'Nama program, kegiatan, atau subkegiatan',
      en: 'Name of the programme or activity',
    },
    aliases: words(`
      program nama_program uraian_program kegiatan nama_kegiatan sub_kegiatan nama_sub_kegiatan
      program_kegiatan_sub_kegiatan uraian
    `),
  },
  programmeType: {
    type: 'text',
    title: {id: 'Jenis program', en: 'Type of programme'},
    aliases: words(`
      jenis_program tipe_program kategori_program kelompok_program jenis_kegiatan tipe_kegiatan
      jenis_intervensi bentuk_intervensi jenis_fasilitasi
    `),
    values: typeValues,
    categorised: true,
  },
  goal: {
    type: 'text',
    title: {id: 'Sasaran', en: 'Goal'},
    aliases: words(`
      sasaran sasaran_strategis tujuan sasaran_program sasaran_kegiatan
    `),
  },
  indicatorName: {
    type: 'text',
    title: {id: 'Indikator', en: 'Indicator'},
    aliases: words(`
      indikator indikator_kinerja indikator_kinerja_utama indikator_sasaran
      indikator_kinerja_program nama_indikator uraian_indikator judul_indikator iku ikk
      nama_elemen_data
    `),
  },
  indicatorCode: {
    type: 'code',
    title: {id: 'Kode indikator', en: 'Code of the indicator'},
    aliases: words('kode_indikator no_indikator kode_ikk id_indikator'),
  },
  indicatorFormula: {
    type: 'text',
    title: {id: 'Rumus indikator', en: 'Formula of the indicator'},
    aliases: words(`
      rumus formula formulasi rumus_perhitungan metode_rumus_perhitungan definisi_operasional
    `),
  },
  indicatorUnit: {
    type: 'text',
    title: {id: 'Satuan indikator', en: 'Unit of the indicator'},
    aliases: words('satuan satuan_indikator ukuran'),
  },
  indicatorDirection: {
    type: 'enum',
    title: {
      id: 'Makin tinggi atau makin rendah makin baik',
      en: 'Whether higher or lower is better',
    },
    aliases: words('arah sifat_indikator polaritas interpretasi jenis_indikator'),
    values: directionValues,
  },
  targetValue: {
    type: 'number',
    title: {id: 'Target', en: 'Target'},
    aliases: words(`
      target target_kinerja target_capaian target_capaian_kinerja target_tahun target_tahun_n
      target_akhir target_akhir_rpjmd target_rpjmd target_renstra
    `),
  },
  actualValue: {
    type: 'number',
    title: {id: 'Realisasi', en: 'Result'},
    aliases: words(`
      realisasi realisasi_kinerja realisasi_tahun hasil realisasi_capaian data nilai capaian
    `),
  },
  achievement: {
    type: 'percent',
    title: {id: 'Capaian terhadap target', en: 'Result as a share of the target'},
    aliases: words(`
      capaian capaian_kinerja persentase_capaian persen_capaian tingkat_capaian capaian_persen
      persentase tingkat_kemajuan
    `),
    unit: 'persen',
  },
  achievementClass: {
    type: 'enum',
    title: {id: 'Predikat capaian', en: 'Rating of the achievement'},
    aliases: words(`
      kategori predikat kriteria kriteria_penilaian kategori_capaian status
    `),
    values: classValues,
  },
  period: {
    type: 'text',
    title: {id: 'Triwulan, semester, bulan, atau tahun', en: 'Quarter, half-year, month or year'},
    aliases: words('periode triwulan tw semester bulan tahun th kuartal'),
    values: periodValues,
  },
  leadAgency: {
    type: 'text',
    title: {id: 'Perangkat daerah penanggung jawab', en: 'Agency in charge'},
    aliases: words(`
      opd perangkat_daerah skpd pd dinas leading_sector opd_pengampu unit_organisasi
      penanggung_jawab produsen instansi
    `),
  },
  partnerAgencies: {
    type: 'list',
    title: {id: 'Perangkat daerah atau lembaga yang terlibat', en: 'Agencies that take part'},
    aliases: words(`
      opd_terkait opd_pendukung opd_pelaksana instansi_terkait mitra_kerja mitra_kolaborasi
      pihak_terlibat kolaborator
    `),
  },
  programmeLocation: {
    type: 'text',
    title: {id: 'Lokasi', en: 'Place'},
    aliases: words('lokasi lokasi_kegiatan kecamatan wilayah'),
  },
  beneficiaries: {
    type: 'count',
    title: {id: 'Jumlah penerima manfaat', en: 'Number of beneficiaries'},
    aliases: words(`
      penerima_manfaat jumlah_penerima jumlah_umkm_dilayani kelompok_sasaran output keluaran
    `),
    unit: 'penerima',
  },
  programmeNote: {
    type: 'text',
    title: {id: 'Kendala dan tindak lanjut', en: 'Obstacles and follow-up'},
    aliases: words(`
      kendala hambatan faktor_penghambat tindak_lanjut solusi rencana_tindak_lanjut keterangan
      catatan_penting
    `),
  },
});

const {fiscalYear, budgetCeiling, budgetSpent} = budget.columns;

/** One row per programme or indicator, with its target and result; the budget may stand beside. */
export const programme = defineTable(
  'programme',
  {...ownColumns, fiscalYear, budgetCeiling, budgetSpent},
  [
    ['indicatorName', 'targetValue'],
    ['indicatorName', 'achievement', 'actualValue'],
    ['programmeName', 'targetValue'],
    ['programmeName', 'indicatorName'],
    ['programmeName', 'leadAgency', 'programmeLocation'],
    ['programmeName', 'leadAgency', 'goal'],
    ['programmeName', 'leadAgency', 'partnerAgencies'],
    ['programmeName', 'leadAgency', 'beneficiaries'],
    ['programmeName', 'leadAgency', 'programmeType'],
  ],
);
