import {defineColumns, defineTable, words} from './define-table.js';

const ownColumns = defineColumns({
  serviceBusinessRef: {
    type: 'code',
    title: {
      id: 'Penghubung ke usaha: nomor usaha, NIB, atau NIK',
      en: 'Link to the business: its identifier, NIB or NIK',
    },
    aliases: words(`
      id_umkm id_usaha umkm_id kode_umkm kode_usaha id_pelaku_usaha nib nomor_nib nik no_nik
      user_id
    `),
    personal: true,
    required: true,
  },
  arrivedDate: {
    type: 'date',
    title: {id: 'Datang ke pusat layanan', en: 'Came to the centre'},
    aliases: words(`
      tanggal_datang tgl_datang tanggal_kedatangan tgl_kedatangan datang kedatangan
      tanggal_kunjungan_pertama tanggal_masuk_layanan tanggal_daftar_layanan
      tanggal_registrasi_layanan tanggal_mulai_layanan
    `),
    required: true,
  },
  assessedDate: {
    type: 'date',
    title: {id: 'Selesai diasesmen', en: 'Assessed'},
    aliases: words(`
      tanggal_asesmen tgl_asesmen tanggal_assessment tgl_assessment tanggal_asesment asesmen
      tanggal_diagnosis tanggal_diagnosa tanggal_identifikasi_kebutuhan
    `),
  },
  licensedDate: {
    type: 'date',
    title: {id: 'Izinnya terbit', en: 'Licensed'},
    aliases: words(`
      tanggal_legalitas tgl_legalitas tanggal_perizinan tgl_perizinan tanggal_izin_terbit
      tanggal_terbit_izin tanggal_legalisasi legalitas_selesai
    `),
  },
  packagedDate: {
    type: 'date',
    title: {id: 'Kemasannya selesai', en: 'Packaged'},
    aliases: words(`
      tanggal_kemasan tgl_kemasan tanggal_pengemasan tgl_pengemasan tanggal_kemasan_selesai
      tanggal_desain_kemasan kemasan_selesai
    `),
  },
  onboardedDate: {
    type: 'date',
    title: {id: 'Masuk kanal daring', en: 'Onboarded to an online channel'},
    aliases: words(`
      tanggal_onboarding tgl_onboarding tanggal_onboard tanggal_go_digital tgl_go_digital
      tanggal_masuk_lokapasar tanggal_masuk_marketplace
    `),
  },
  firstSaleDate: {
    type: 'date',
    title: {id: 'Penjualan pertama', en: 'First sale'},
    aliases: words(`
      tanggal_penjualan_pertama tgl_penjualan_pertama penjualan_pertama tanggal_jual_pertama
      tanggal_transaksi_pertama transaksi_pertama tanggal_pesanan_pertama
    `),
  },
});

/** One row per passage of a business through an integrated service centre (PLUT, UMKM centre). */
export const service = defineTable('service', ownColumns, [['serviceBusinessRef', 'arrivedDate']]);
