import {defineColumns, defineTable, words} from './define-table.js';

const kindValues = {
  mou: [
    'MoU',
    'Kesepakatan',
    'Kesepakatan Bersama',
    'Nota Kesepahaman',
    'Nota Kesepakatan',
    'Memorandum of Understanding',
    'KB',
  ],
  pks: ['PKS', 'Perjanjian Kerja Sama', 'Perjanjian Kerjasama', 'Perjanjian'],
} as const;

const statusValues = {
  notYet: ['belum berlaku', 'belum mulai', 'draf', 'draft', 'proses'],
  inForce: ['berlaku', 'aktif', 'masih berlaku', 'berjalan', 'dalam pelaksanaan'],
  ending: ['akan berakhir', 'segera berakhir'],
  ended: [
    'berakhir',
    'tidak berlaku',
    'habis',
    'selesai',
    'kedaluwarsa',
    'kadaluarsa',
    'tidak aktif',
    'sudah berakhir',
  ],
} as const;

const ownColumns = defineColumns({
  agreementNumber: {
    type: 'code',
    title: {id: 'Nomor naskah', en: 'Number of the document'},
    aliases: words(`
      no_mou nomor_mou no_pks nomor_pks nomor_perjanjian no_perjanjian nomor_naskah no_naskah
      nomor_dokumen_kerja_sama nomor_kesepakatan no_kesepakatan nomor_kerja_sama nomor_mou_pks
    `),
  },
  agreementKind: {
    type: 'enum',
    title: {
      id: 'Kesepakatan (MoU) atau perjanjian kerja sama (PKS)',
      en: 'Memorandum (MoU) or agreement (PKS)',
    },
    aliases: words(`
      jenis_naskah jenis_kerja_sama jenis_dokumen bentuk_kerja_sama jenis_perjanjian
      jenis_kesepakatan mou_pks jenis
    `),
    values: kindValues,
  },
  agreementPartner: {
    type: 'text',
    title: {id: 'Pihak mitra', en: 'Partner'},
    aliases: words(`
      mitra nama_mitra mitra_kerja_sama pihak_kedua lembaga_mitra instansi_mitra pihak_mitra
      partner
    `),
  },
  agreementAgency: {
    type: 'text',
    title: {id: 'Perangkat daerah yang bersepakat', en: 'Agency that agreed'},
    aliases: words(`
      opd perangkat_daerah dinas skpd pihak_pertama opd_pelaksana instansi
    `),
  },
  agreementSubject: {
    type: 'text',
    title: {id: 'Tentang apa', en: 'Subject'},
    aliases: words(`
      tentang perihal judul_kerja_sama judul_mou judul_pks ruang_lingkup objek_kerja_sama
      judul_naskah bidang_kerja_sama judul
    `),
  },
  agreementSigned: {
    type: 'date',
    title: {id: 'Tanggal penandatanganan', en: 'Day of signing'},
    aliases: words(`
      tanggal_penandatanganan tgl_penandatanganan tanggal_tanda_tangan tanggal_ttd tgl_ttd
      tanggal_mou tanggal_pks tanggal tgl
    `),
  },
  agreementStart: {
    type: 'date',
    title: {id: 'Mulai berlaku', en: 'First day in force'},
    aliases: words(`
      tanggal_mulai tgl_mulai mulai_berlaku berlaku_mulai tmt tanggal_berlaku
    `),
  },
  agreementEnd: {
    type: 'date',
    title: {id: 'Berlaku sampai, hari itu termasuk', en: 'Last day in force'},
    aliases: words(`
      tanggal_berakhir tgl_berakhir tanggal_selesai tgl_selesai berlaku_sampai berlaku_hingga
      berakhir masa_berlaku tanggal_akhir akhir_masa_berlaku
    `),
  },
  agreementStatus: {
    type: 'enum',
    title: {id: 'Status kerja sama', en: 'State of the agreement'},
    aliases: words(`
      status status_kerja_sama status_mou status_pks keterangan_status
    `),
    values: statusValues,
  },
  agreementLastActivity: {
    type: 'date',
    title: {id: 'Kegiatan terakhir', en: 'Latest activity'},
    aliases: words(`
      kegiatan_terakhir tanggal_kegiatan_terakhir aktivitas_terakhir tanggal_kegiatan
    `),
  },
});

/** One row per agreement with a partner: a memorandum (MoU) or an agreement to co-operate (PKS). */
export const agreement = defineTable('agreement', ownColumns, [
  ['agreementPartner', 'agreementNumber'],
  ['agreementPartner', 'agreementSubject', 'agreementEnd'],
  ['agreementPartner', 'agreementKind', 'agreementEnd'],
  ['agreementNumber', 'agreementSubject'],
  ['agreementNumber', 'agreementKind', 'agreementEnd'],
]);
