import {businessColumns} from './business.js';
import {defineColumns, defineTable, words} from './define-table.js';
import {ownerColumns} from './owner.js';
import {permitColumns} from './permits.js';
import {placeColumns} from './places.js';

const statusValues = {
  granted: [
    'terbit',
    'aktif',
    'berlaku',
    'ada',
    'sudah',
    'sudah terbit',
    'masih berlaku',
    'terdaftar',
    'disetujui',
    'selesai',
  ],
  application: [
    'dalam_proses',
    'proses',
    'diajukan',
    'permohonan',
    'pengajuan',
    'didaftarkan',
    'sedang diproses',
    'pemeriksaan',
  ],
  none: ['belum', 'tidak ada', 'belum ada', 'belum memiliki'],
  expired: [
    'kadaluarsa',
    'kedaluwarsa',
    'habis',
    'tidak berlaku',
    'dicabut',
    'habis masa berlaku',
    'mati',
  ],
  rejected: ['ditolak', 'tidak disetujui', 'ditarik kembali', 'gugur'],
} as const;

/** Kinds that are counted by name; any other licence keeps what its office calls it. */
const kindValues = {
  nib: ['NIB', 'Nomor Induk Berusaha', 'Izin NIB', 'OSS', 'NIB OSS', 'NIB RBA'],
  pirt: [
    'PIRT',
    'P-IRT',
    'SPP-IRT',
    'SPPIRT',
    'Sertifikat PIRT',
    'Sertifikat P-IRT',
    'Izin PIRT',
    'Sertifikat Produksi Pangan Industri Rumah Tangga',
    'Pangan Industri Rumah Tangga',
  ],
  halal: [
    'Halal',
    'Sertifikat Halal',
    'Sertifikasi Halal',
    'Sertifikat Halal BPJPH',
    'Halal Self Declare',
    'Halal Reguler',
    'SH',
  ],
  trademark: [
    'Merek',
    'Merk',
    'Hak Merek',
    'Merek Dagang',
    'Merek Terdaftar',
    'Sertifikat Merek',
    'Pendaftaran Merek',
    'HKI Merek',
    'HAKI Merek',
    'Merek Kolektif',
  ],
  copyright: ['Hak Cipta', 'Cipta', 'Pencatatan Ciptaan', 'HKI Hak Cipta', 'HAKI Hak Cipta'],
  patent: ['Paten', 'Hak Paten', 'Paten Sederhana'],
  industrialDesign: ['Desain Industri', 'Hak Desain Industri'],
  gi: ['Indikasi Geografis', 'IG', 'Sertifikat Indikasi Geografis'],
  ip: ['HKI', 'HAKI', 'Kekayaan Intelektual', 'Hak Kekayaan Intelektual'],
  bpom: [
    'BPOM',
    'Izin Edar',
    'Izin Edar BPOM',
    'MD BPOM',
    'BPOM MD',
    'BPOM RI MD',
    'Notifikasi Kosmetik',
  ],
  sni: ['SNI', 'Sertifikat SNI', 'SNI Bina UMK', 'Standar Nasional Indonesia', 'SPPT SNI'],
  iumk: [
    'IUMK',
    'Izin Usaha Mikro Kecil',
    'Izin Usaha Mikro dan Kecil',
    'SKU',
    'Surat Keterangan Usaha',
  ],
  npwp: ['NPWP', 'Nomor Pokok Wajib Pajak'],
  quality: ['ISO', 'HACCP', 'Organik', 'Sertifikat Organik', 'NKV'],
} as const;

const ownerKindValues = {
  business: [
    'usaha',
    'UMKM',
    'pelaku usaha',
    'perorangan',
    'individu',
    'badan usaha',
    'perusahaan',
    'pribadi',
  ],
  institution: [
    'lembaga',
    'instansi',
    'dinas',
    'pemda',
    'pemerintah daerah',
    'pemerintah',
    'dekranasda',
    'perguruan tinggi',
    'koperasi',
    'asosiasi',
  ],
  community: [
    'komunal',
    'komunitas',
    'masyarakat',
    'kelompok masyarakat',
    'kelompok',
    'MPIG',
    'masyarakat perlindungan indikasi geografis',
  ],
} as const;

const ownColumns = defineColumns({
  licenceBusinessRef: {
    type: 'code',
    title: {id: 'Penghubung ke usaha', en: 'Link to the business'},
    aliases: words(`
      id_umkm id_usaha umkm_id kode_umkm kode_usaha id_pelaku_usaha
    `),
    personal: true,
  },
  licenceKind: {
    type: 'text',
    title: {id: 'Jenis izin', en: 'Kind of licence'},
    aliases: words(`
      jenis_izin jenis_legalitas jenis_sertifikat jenis_sertifikasi jenis_berkas bentuk_legalitas
      nama_dokumen_legalitas nama_izin jenis dokumen umkm_permission_name izin_usaha
    `),
    values: kindValues,
    categorised: true,
  },
  licenceOwnerKind: {
    type: 'enum',
    title: {
      id: 'Pemilik hak: usaha, lembaga, atau komunal',
      en: 'Who holds the right: a business, an institution or a community',
    },
    aliases: words(`
      jenis_pemilik jenis_pemilik_hak jenis_pemegang jenis_pemegang_hak jenis_pemohon
      kategori_pemilik kategori_pemohon pemilik_hak kepemilikan_hak sifat_kepemilikan
    `),
    values: ownerKindValues,
  },
  licenceNumber: {
    type: 'code',
    title: {id: 'Nomor izin', en: 'Number of the licence'},
    aliases: words(`
      nomor_izin no_izin no_izin_usaha nomor_legalitas nomor_dokumen_legalitas no_sertifikat
      nomor_sertifikat no_iut business_license_number umkm_permission_number no_dokumen
    `),
    personal: true,
  },
  licenceStatus: {
    type: 'enum',
    title: {id: 'Status izin', en: 'State of the licence'},
    aliases: words(`
      status_izin status_legalitas status_sertifikat legalitas_status status
    `),
    values: statusValues,
  },
  licenceIssued: {
    type: 'date',
    title: {id: 'Tanggal terbit', en: 'Day of issue'},
    aliases: words(`
      tanggal_terbit tgl_terbit tahun_terbit tahun_izin thn_iut thn_izin effective_date tgl_izin
      tanggal_izin
    `),
  },
  licenceExpires: {
    type: 'date',
    title: {id: 'Berlaku sampai', en: 'Valid until'},
    aliases: words(`
      berlaku_hingga berlaku_sampai masa_berlaku tanggal_kadaluarsa tanggal_kedaluwarsa
      tgl_kadaluarsa kadaluarsa_penyelenggara kadaluarsa expired_date habis_berlaku
    `),
  },
  licenceIssuer: {
    type: 'text',
    title: {id: 'Instansi penerbit', en: 'Issuing agency'},
    aliases: words(`
      instansi_penerbit penerbit lembaga_sertifikasi dikeluarkan_oleh
    `),
  },
});

const {businessName} = businessColumns;
const {ownerName, ownerNik} = ownerColumns;
const columns = {
  ...ownColumns,
  businessName,
  ownerName,
  ownerNik,
  ...permitColumns,
  ...placeColumns,
};

/** One row per licence of a business, where a register has one column per licence. */
export const licence = defineTable('licence', columns, [
  ['licenceKind', 'licenceNumber'],
  ['licenceKind', 'licenceIssued'],
  ['licenceKind', 'licenceExpires'],
  ['licenceKind', 'licenceStatus'],
  ['licenceNumber', 'licenceIssued'],
  ['licenceNumber', 'licenceExpires'],
]);
