import {businessColumns} from './business.js';
import {defineColumns, defineTable, words} from './define-table.js';
import {marketColumns} from './market.js';
import {moneyColumns} from './money.js';
import {ownerColumns} from './owner.js';
import {permitColumns} from './permits.js';
import {placeColumns} from './places.js';
import {heldOrNot} from './values.js';
import {workerColumns} from './workers.js';

const kindValues = {
  production: ['aspek produksi', 'produksi'],
  hr: ['aspek sdm', 'sdm'],
  institution: ['aspek kelembagaan', 'kelembagaan'],
  marketing: ['aspek pemasaran', 'pemasaran', 'digital marketing', 'literasi digital'],
  finance: ['aspek keuangan', 'keuangan'],
  certification: ['sertifikasi', 'halal', 'PIRT', 'legalitas'],
} as const;

const modeValues = {
  inPerson: ['luring', 'tatap muka'],
  online: ['daring', 'webinar'],
  hybrid: ['hybrid', 'hibrida'],
} as const;

const ownColumns = defineColumns({
  trainingName: {
    type: 'text',
    title: {id: 'Nama pelatihan', en: 'Name of the training'},
    aliases: words(`
      nama_pelatihan judul_pelatihan judul pelatihan nama_kegiatan kegiatan bimtek nama_bimtek
      judul_aktivitas judul_aktifitas nama_aktivitas judul_kegiatan
    `),
    otherwise: words('nama'),
  },
  trainingKind: {
    type: 'text',
    title: {id: 'Aspek yang dilatih', en: 'What it teaches'},
    aliases: words(`
      jenis_pelatihan kategori_pelatihan kategori tema bidang_pelatihan training_category aspek
    `),
    values: kindValues,
  },
  trainingDate: {
    type: 'date',
    title: {id: 'Tanggal mulai', en: 'First day'},
    aliases: words(`
      tanggal_pelatihan tgl_pelatihan tanggal_pelaksanaan tgl_pelaksanaan tanggal_mulai tanggal
      waktu_pelaksanaan waktu tanggal_aktivitas tanggal_aktifitas tanggal_kegiatan tgl
    `),
  },
  trainingEnd: {
    type: 'date',
    title: {id: 'Tanggal selesai', en: 'Last day'},
    aliases: words('tanggal_selesai tgl_selesai tanggal_akhir'),
  },
  trainingYear: {
    type: 'year',
    title: {id: 'Tahun pelatihan', en: 'Year of the training'},
    aliases: words('tahun thn tahun_pelatihan tahun_anggaran'),
  },
  trainingOrganiser: {
    type: 'text',
    title: {id: 'Penyelenggara', en: 'Organiser'},
    aliases: words(`
      penyelenggara instansi_penyelenggara lembaga_penyelenggara diselenggarakan_oleh opd instansi
    `),
  },
  trainingPlace: {
    type: 'text',
    title: {id: 'Tempat', en: 'Place'},
    aliases: words('tempat tempat_pelatihan lokasi tempat_pelaksanaan'),
  },
  trainingMode: {
    type: 'enum',
    title: {id: 'Luring, daring, atau campuran', en: 'In person, online or both'},
    aliases: words('metode metode_pelaksanaan moda'),
    values: modeValues,
  },
  trainingParticipants: {
    type: 'count',
    title: {id: 'Jumlah peserta', en: 'Number of participants'},
    aliases: words(`
      peserta jumlah_peserta jml_peserta total_peserta jumlah_orang
    `),
    unit: 'orang',
  },
  trainingQuota: {
    type: 'count',
    title: {id: 'Kuota peserta', en: 'Places offered'},
    aliases: words('kuota kuota_peserta target_peserta'),
    unit: 'orang',
  },
  trainingParticipantRef: {
    type: 'code',
    title: {id: 'Penghubung ke usaha peserta', en: "Link to the participant's business"},
    aliases: words('id_umkm umkm_id user_id id_peserta kode_umkm id_usaha'),
    personal: true,
  },
  participantName: {
    type: 'text',
    title: {id: 'Nama peserta', en: 'Name of the participant'},
    aliases: words(`
      nama_peserta nama_lengkap nama_peserta_pelatihan nama_sesuai_ktp nama_pemilik nama
    `),
    otherwise: words('peserta'),
    personal: true,
  },
  participantRole: {
    type: 'text',
    title: {id: 'Jabatan peserta di usahanya', en: 'Role of the participant in the business'},
    aliases: words(`
      jabatan_peserta_di_usaha jabatan_peserta jabatan posisi peran
    `),
  },
  trainingAttendance: {
    type: 'number',
    title: {id: 'Kehadiran: berapa kali hadir', en: 'Attendance: how often present'},
    aliases: words('hadir kehadiran presensi jumlah_hadir absensi'),
    unit: 'kali',
  },
  trainingAttendanceShare: {
    type: 'percent',
    title: {id: 'Persentase kehadiran', en: 'Share of sessions attended'},
    aliases: words('persen_hadir persentase_kehadiran persen_kehadiran'),
    otherwise: words('kehadiran hadir'),
    unit: 'persen',
  },
  trainingCertificate: {
    type: 'truth',
    title: {id: 'Lulus atau bersertifikat', en: 'Passed or certified'},
    aliases: words(`
      sertifikat no_sertifikat nomor_sertifikat lulus status_kelulusan
    `),
    values: heldOrNot,
    textMeansYes: true,
  },
});

const {businessName, sector, businessType, mainProduct, sizeClass, legalForm, businessStatus} =
  businessColumns;
const {ownerNik, ownerGender, ownerBirthDate, ownerAge, ownerAgeGroup, ownerEducation} =
  ownerColumns;
const {ownerDisability, phone, email} = ownerColumns;
const {annualTurnover, turnoverRange, monthlyTurnover, capital, capitalRange, assets} =
  moneyColumns;
const {workers, workersMale, workersFemale} = workerColumns;
const {marketReach, trainingNeeds} = marketColumns;
const {nib, hasNib, permitsHeld, certificatesHeld} = permitColumns;

/** What lists of participants say about them and about their businesses. */
const participantColumns = {
  ...{ownerNik, ownerGender, ownerBirthDate, ownerAge, ownerAgeGroup, ownerEducation},
  ...{ownerDisability, phone, email},
  ...{businessName, sector, businessType, mainProduct, sizeClass, legalForm, businessStatus},
  ...{nib, hasNib, permitsHeld, certificatesHeld},
  ...{annualTurnover, turnoverRange, monthlyTurnover, capital, capitalRange, assets},
  ...{workers, workersMale, workersFemale, marketReach, trainingNeeds},
  ...placeColumns,
};

/** One row per participant of a training, or per training where only their number is known. */
export const training = defineTable('training', {...ownColumns, ...participantColumns}, [
  ['trainingName', 'trainingDate'],
  ['trainingName', 'trainingYear', 'trainingParticipants'],
  ['trainingName', 'trainingParticipants'],
  ['trainingName', 'trainingOrganiser'],
  ['trainingName', 'trainingParticipantRef'],
  ['trainingName', 'participantName'],
  ['trainingName', 'trainingCertificate'],
]);
