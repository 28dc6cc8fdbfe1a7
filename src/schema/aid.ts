import {defineColumns, defineTable, words} from './define-table.js';
import {aidStatusValues, recipientKindValues} from './values.js';

const columns = defineColumns({
  aidBusinessRef: {
    type: 'code',
    aliases: words(`
      id_umkm id_usaha umkm_id nib nomor_nib nik nik_penerima no_ktp no_nik peserta id_penerima
      kode_umkm kode_usaha
    `),
    personal: true,
  },
  aidRecipientKind: {
    type: 'enum',
    aliases: words(`
      jenis_penerima sasaran sasaran_bantuan kategori_penerima kategori_pelaku_usaha tipe_penerima
    `),
    values: recipientKindValues,
  },
  aidGroupName: {
    type: 'text',
    aliases: words(`
      nama_kelompok kelompok kelompok_usaha nama_kub nama_kube nama_sentra nm_sentra
      penerima_kelompok nama_kelompok_usaha
    `),
  },
  aidGroupMembers: {
    type: 'count',
    aliases: words('jumlah_anggota anggota_kelompok jml_anggota jumlah_anggota_kelompok'),
  },
  aidName: {
    type: 'text',
    aliases: words(`
      nama_bantuan nm_bantuan program_bantuan nama_program nama_program_bantuan program ndesc
      judul
    `),
  },
  aidKind: {
    type: 'text',
    aliases: words(`
      jenis_bantuan kategori_bantuan jenis_bantuan_yang_diajukan bentuk bantuan jenis
    `),
  },
  aidItem: {
    type: 'text',
    aliases: words(`
      nama_item item item_bantuan nama_barang barang nama_alat alat jenis_barang jenis_alat
      uraian_barang spesifikasi
    `),
  },
  aidQuantity: {
    type: 'number',
    aliases: words(`
      kuantitas jumlah jumlah_barang jumlah_unit volume vol qty banyaknya jml
    `),
  },
  aidUnit: {
    type: 'text',
    aliases: words('satuan satuan_barang unit'),
  },
  aidValue: {
    type: 'rupiah',
    aliases: words(`
      nilai_bantuan nilai nominal nominal_bantuan besaran_bantuan besar_bantuan jumlah_bantuan
      jumlah_dana total total_bantuan total_nilai_bantuan nilai_rp rp lpj_nominal
      nilai_bantuan_disetujui nilai_perolehan harga_total jumlah_uang
    `),
  },
  aidDate: {
    type: 'date',
    aliases: words(`
      tanggal_bantuan tgl_bantuan tanggal tgl tanggal_penyaluran tgl_penyaluran tanggal_terima
      tgl_terima tanggal_penyerahan tanggal_serah_terima tanggal_bast tgl_bast tanggal_cair
      tanggal_pencairan
    `),
  },
  aidYear: {
    type: 'year',
    aliases: words(`
      tahun tahun_bantuan thn_bantuan tahun_anggaran thn_anggaran tahun_pemberian tahun_penerima
      ta
    `),
  },
  aidStatus: {
    type: 'enum',
    aliases: words(`
      status status_bantuan status_pengajuan status_penyaluran aksi_akhir aksi
      hasil_verifikasi_dinas status_proposal fund_disbursement fund_disbursement_status
    `),
    values: aidStatusValues,
  },
  aidAgency: {
    type: 'text',
    aliases: words(`
      instansi instansi_pemberi pemberi_bantuan asal_bantuan dinas opd opd_pemberi skpd
      perangkat_daerah lembaga_pemberi
    `),
  },
  aidFundingSource: {
    type: 'text',
    aliases: words('sumber_dana sumber_anggaran sumber_bantuan asal_dana dana'),
  },
});

/** One row per hand-over of aid, to a business, a person, a household or a group. */
export const aid = defineTable('aid', columns, [
  ['aidBusinessRef', 'aidName'],
  ['aidBusinessRef', 'aidKind'],
  ['aidBusinessRef', 'aidItem'],
  ['aidBusinessRef', 'aidValue'],
  ['aidGroupName', 'aidName'],
  ['aidGroupName', 'aidKind'],
  ['aidGroupName', 'aidItem'],
  ['aidGroupName', 'aidValue'],
]);
