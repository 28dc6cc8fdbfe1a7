import {businessColumns} from './business.js';
import {defineColumns, defineTable, words} from './define-table.js';
import {ownerColumns} from './owner.js';
import {permitColumns} from './permits.js';
import {placeColumns} from './places.js';

const statusValues = {
  issued: ['terbit', 'aktif', 'berlaku', 'ada', 'sudah'],
  inProcess: ['dalam_proses', 'proses', 'diajukan'],
  none: ['belum', 'tidak ada', 'belum ada'],
  expired: ['kadaluarsa', 'kedaluwarsa', 'habis', 'tidak berlaku', 'dicabut'],
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
