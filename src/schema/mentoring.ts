import {businessColumns} from './business.js';
import {alsoCalled, defineColumns, defineTable, words} from './define-table.js';

const affiliationValues = {
  plut: ['PLUT', 'PLUT-KUMKM'],
  dinas: ['Dinas', 'OPD'],
  university: ['Perguruan Tinggi', 'Universitas', 'ptn_pts'],
  practitioner: ['Praktisi', 'Swasta'],
} as const;

const topicValues = {
  licensing: ['legalitas', 'perizinan', 'NIB', 'halal', 'PIRT', 'sertifikasi'],
  production: ['produksi', 'kualitas produk', 'standardisasi'],
  packaging: ['kemasan', 'packaging', 'desain kemasan'],
  marketing: ['pemasaran', 'promosi', 'digital marketing', 'marketplace'],
  finance: ['keuangan', 'pembukuan', 'pembiayaan', 'KUR'],
  management: ['manajemen', 'SDM', 'kelembagaan'],
} as const;

const methodValues = {
  inPerson: ['tatap muka', 'luring', 'offline', 'FACE_TO_FACE'],
  online: ['daring', 'online'],
} as const;

const settingValues = {
  individual: ['individu', 'INDIVIDUAL', 'perorangan'],
  group: ['kelompok', 'GROUP'],
} as const;

const statusValues = {
  waiting: ['menunggu', 'draft', 'SUBMITTED'],
  approved: ['disetujui', 'APPROVED', 'terverifikasi'],
  revise: ['revisi', 'REVISION'],
  rejected: ['ditolak', 'REJECTED'],
  done: ['selesai'],
} as const;

const ownColumns = defineColumns({
  mentoringBusinessRef: {
    type: 'code',
    title: {id: 'Penghubung ke usaha dampingan', en: 'Link to the mentored business'},
    aliases: words(`
      id_umkm umkm_id id_usaha participant_id id_peserta id_tkm nib nik kode_umkm kode_usaha
    `),
    personal: true,
    required: true,
  },
  mentoringDate: {
    type: 'date',
    title: {id: 'Tanggal pendampingan', en: 'Day of the visit'},
    aliases: words(`
      tanggal_pendampingan tgl_pendampingan tanggal_kunjungan tgl_kunjungan tanggal tgl
      logbook_date logbookdate activity_date tanggal_kegiatan tanggal_konsultasi
      waktu_pendampingan
    `),
    required: true,
  },
  mentorId: {
    type: 'code',
    title: {id: 'Nomor pendamping', en: 'Identifier of the mentor'},
    aliases: words('id_pendamping pendamping_id mentor_id kode_pendamping'),
  },
  mentorName: {
    type: 'text',
    title: {id: 'Nama pendamping', en: 'Name of the mentor'},
    aliases: words(`
      nama_pendamping pendamping nama_konsultan konsultan fasilitator nama_fasilitator mentor
      mentor_name coach nama_coach pembina penyuluh petugas_pendamping instruktur
    `),
    personal: true,
  },
  mentorAffiliation: {
    type: 'text',
    title: {id: 'Asal lembaga pendamping', en: 'Organisation of the mentor'},
    aliases: words(`
      afiliasi lembaga asal_pendamping instansi_pendamping asal_lembaga unit_kerja_pendamping
    `),
    values: affiliationValues,
  },
  mentorArea: {
    type: 'text',
    title: {id: 'Wilayah tugas pendamping', en: 'Area the mentor covers'},
    aliases: words(`
      wilayah_binaan wilayah_penugasan wilayah_kerja kecamatan_binaan wilayah_dampingan
    `),
  },
  mentoringTopic: {
    type: 'text',
    title: {id: 'Topik pendampingan', en: 'Topic'},
    aliases: words(`
      materi materi_pendampingan topik tema bidang_konsultasi bidang_pendampingan poli aspek
      jenis_pendampingan mentoringmaterial mentoring_material material
    `),
    values: topicValues,
  },
  mentoringMethod: {
    type: 'text',
    title: {id: 'Tatap muka atau daring', en: 'In person or online'},
    aliases: words(`
      metode metode_pendampingan cara_pendampingan delivery_method moda
    `),
    values: methodValues,
  },
  mentoringSetting: {
    type: 'enum',
    title: {id: 'Perorangan atau kelompok', en: 'One business or a group'},
    aliases: words(`
      jenis_pertemuan meeting_type meetingtype jenis_kunjungan visit_type visittype
    `),
    values: settingValues,
  },
  mentoringHours: {
    type: 'number',
    title: {id: 'Lama pendampingan', en: 'Length of the session'},
    aliases: words(`
      jpl jam_pelajaran durasi jumlah_jam lama_pendampingan study_hours studyhours
    `),
    unit: 'jam',
  },
  mentoringStart: {
    type: 'text',
    title: {id: 'Jam mulai', en: 'Time of beginning'},
    aliases: words('start_time starttime jam_mulai waktu_mulai'),
  },
  mentoringEnd: {
    type: 'text',
    title: {id: 'Jam selesai', en: 'Time of ending'},
    aliases: words('end_time endtime jam_selesai waktu_selesai'),
  },
  mentoringProblem: {
    type: 'text',
    title: {id: 'Kendala yang ditemui', en: 'Obstacles found'},
    aliases: words(`
      kendala hambatan permasalahan masalah obstacle obstacles diagnosis business_condition
    `),
  },
  mentoringSolution: {
    type: 'text',
    title: {id: 'Solusi atau tindak lanjut', en: 'Advice or follow-up'},
    aliases: words(`
      solusi solution solutions tindak_lanjut rekomendasi rencana_aksi action_plan saran
      catatan_pendamping
    `),
  },
  mentoringStatus: {
    type: 'enum',
    title: {id: 'Status laporan pendampingan', en: 'State of the report'},
    aliases: words(`
      status status_pendampingan status_laporan status_kunjungan review_status verified isverified
      is_verified
    `),
    values: statusValues,
  },
  reportPeriod: {
    type: 'text',
    title: {id: 'Periode laporan perkembangan', en: 'Period of the progress report'},
    aliases: words(`
      month_report report_month report_year bulan_laporan minggu_ke periode_laporan periode_bulan
      period_code batch
    `),
  },
  reportedTurnover: {
    type: 'rupiah',
    title: {id: 'Omzet yang dilaporkan untuk periode itu', en: 'Turnover reported for that period'},
    aliases: words(`
      realisasi_omzet revenue omzet_periode omzet_laporan omzet_minggu_ini kinerja_omzet
    `),
    unit: 'rupiah',
  },
  turnoverTarget: {
    type: 'rupiah',
    title: {id: 'Target omzet untuk periode itu', en: 'Turnover aimed at in that period'},
    aliases: words('target_omzet target_mingguan target target_penjualan'),
    unit: 'rupiah',
  },
  salesCount: {
    type: 'count',
    title: {id: 'Jumlah transaksi', en: 'Number of sales'},
    aliases: words(`
      jumlah_transaksi sales_volume jumlah_penjualan quantity_penjualan
    `),
    unit: 'transaksi',
  },
  mentoringDistrict: {
    type: 'text',
    title: {id: 'Kecamatan pendampingan', en: 'District of the visit'},
    aliases: words('kecamatan kec nama_kecamatan lokasi_pendampingan'),
  },
});

const columns = {
  ...ownColumns,
  businessName: alsoCalled(
    businessColumns.businessName,
    words('usaha umkm_binaan peserta nama_peserta'),
  ),
};

/** One row per mentoring visit to a business. */
export const mentoring = defineTable('mentoring', columns, [
  ['mentoringBusinessRef', 'mentorId'],
  ['mentoringBusinessRef', 'mentorName'],
  ['mentoringBusinessRef', 'mentoringDate', 'mentoringTopic'],
  ['mentoringBusinessRef', 'mentoringDate', 'mentoringMethod'],
  ['mentoringBusinessRef', 'mentoringDate'],
  ['businessName', 'mentoringDate', 'mentorName'],
  ['businessName', 'mentoringDate', 'mentoringTopic'],
]);
