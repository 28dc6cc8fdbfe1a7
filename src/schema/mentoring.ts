import {defineColumns, defineTable, words} from './define-table.js';

const columns = defineColumns({
  mentoringBusinessRef: {
    type: 'code',
    aliases: words(`
      id_umkm umkm_id id_usaha participant_id id_peserta id_tkm nib nik kode_umkm kode_usaha
    `),
    personal: true,
    required: true,
  },
  mentoringDate: {
    type: 'date',
    aliases: words(`
      tanggal_pendampingan tgl_pendampingan tanggal_kunjungan tgl_kunjungan tanggal tgl
      logbook_date logbookdate activity_date tanggal_kegiatan tanggal_konsultasi
      waktu_pendampingan
    `),
    required: true,
  },
  mentorId: {
    type: 'code',
    aliases: words('id_pendamping pendamping_id mentor_id kode_pendamping'),
  },
  mentorName: {
    type: 'text',
    aliases: words(`
      nama_pendamping pendamping nama_konsultan konsultan fasilitator nama_fasilitator mentor
      mentor_name coach nama_coach pembina penyuluh petugas_pendamping instruktur
    `),
    personal: true,
  },
  mentoringTopic: {
    type: 'text',
    aliases: words(`
      materi materi_pendampingan topik tema bidang_konsultasi bidang_pendampingan poli aspek
      jenis_pendampingan mentoringmaterial mentoring_material material
    `),
  },
  mentoringMethod: {
    type: 'text',
    aliases: words('metode metode_pendampingan cara_pendampingan delivery_method moda'),
  },
});

/** One row per mentoring visit to a business. */
export const mentoring = defineTable('mentoring', columns, [
  ['mentoringBusinessRef', 'mentorId'],
  ['mentoringBusinessRef', 'mentorName'],
  ['mentoringBusinessRef', 'mentoringDate', 'mentoringTopic'],
  ['mentoringBusinessRef', 'mentoringDate', 'mentoringMethod'],
  ['mentoringBusinessRef', 'mentoringDate'],
]);
