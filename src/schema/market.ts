import {defineColumns, words} from './define-table.js';
import {yesNo} from './values.js';

const marketingValues = {
  offline: ['offline', 'luring', 'konvensional', 'toko sendiri', 'titip jual'],
  online: ['online', 'daring', 'digital'],
  both: ['offline&online', 'online dan offline', 'daring dan luring', 'keduanya'],
} as const;

const reachValues = {
  local: [
    'lokal',
    'kecamatan',
    'kabupaten',
    'kab/kota',
    'dalam kota',
    'lokal kabupaten',
    'lokal kecamatan',
    'lokal kota',
    'lokal kabupaten/kota',
  ],
  regional: [
    'regional',
    'provinsi',
    'antar kabupaten',
    'antar kabupaten (regional)',
    'dalam provinsi',
    'antar kabupaten/kota',
  ],
  national: [
    'nasional',
    'antar provinsi',
    'dalam negeri',
    'antar provinsi (regional)',
    'dalam negeri (nasional)',
  ],
  export: [
    'ekspor',
    'internasional',
    'luar negeri',
    'global',
    'luar negeri (ekspor)',
    'mancanegara',
  ],
} as const;

/** What a business makes and where it sells. */
export const marketColumns = defineColumns({
  productionVolume: {
    type: 'number',
    title: {id: 'Volume atau kapasitas produksi', en: 'Volume or capacity of production'},
    aliases: words(`
      volume_produksi jumlah_produksi production_volume kapasitas_produksi kapasitas
      nilai_kapasitas jumlah_kapasitas_produksi_perbulan kapasitas_produksi_per_bulan
      kapasitas_produksi_per_bulan_pcskg production_capacity capacity jumlah_produk_per_periode
    `),
  },
  productionUnit: {
    type: 'text',
    title: {id: 'Satuan produksi', en: 'Unit of production'},
    aliases: words(`
      satuan_produksi satuan_kapasitas satuan_volume_produksi satuan_jumlah_produk_per_periode
      production_unit production_capacity_unit
    `),
  },
  productionValue: {
    type: 'rupiah',
    title: {id: 'Nilai produksi', en: 'Value of production'},
    aliases: words('nilai_produksi nilai_produksi_rp nilai_produksi_per_tahun'),
    unit: 'rupiah',
  },
  rawMaterialValue: {
    type: 'rupiah',
    title: {id: 'Nilai bahan baku', en: 'Value of raw materials'},
    aliases: words('nilai_bahan_baku nilai_bb_bp nilai_bahan_baku_rp'),
    unit: 'rupiah',
  },
  marketingMethod: {
    type: 'enum',
    title: {id: 'Berjualan luring, daring, atau keduanya', en: 'Sells offline, online or both'},
    aliases: words(`
      metode_pemasaran cara_pemasaran sistem_pemasaran pemasaran saluran_pemasaran
      saluran_pemasaran_produk_selama_ini media_pemasaran marketing_method marketing_channels
      sales_channel saluran_penjualan
    `),
    values: marketingValues,
  },
  sellsOnline: {
    type: 'truth',
    title: {id: 'Berjualan secara daring', en: 'Sells online'},
    aliases: words(`
      pemasaran_online jualan_online penjualan_online online go_digital digital pemasaran_digital
      penggunaan_internet memanfaatkan_internet sudah_digital
    `),
    values: yesNo,
  },
  marketReach: {
    type: 'enum',
    title: {id: 'Sejauh mana barangnya dijual', en: 'How far it sells'},
    aliases: words(`
      daerah_pemasaran wilayah_pemasaran cakupan_pemasaran jangkauan_pasar jangkauan_pemasaran
      jangkauan_pasar_utama_saat_ini skala_pasar marketing_area marketing_reach_umkm_name
      area_pemasaran target_pasar
    `),
    values: reachValues,
  },
  exports: {
    type: 'truth',
    title: {id: 'Melakukan ekspor', en: 'Exports'},
    aliases: words('ekspor export status_ekspor produk_export produk_ekspor'),
    values: yesNo,
    textMeansYes: true,
  },
  exportCountry: {
    type: 'text',
    title: {id: 'Negara tujuan ekspor', en: 'Countries exported to'},
    aliases: words(`
      negara_tujuan_ekspor negara_ekspor negaraa_ekspor tujuan_ekspor export_destination
      wilayah_negara_pemasaran marketing_countries
    `),
  },
  exportValue: {
    type: 'rupiah',
    title: {id: 'Nilai ekspor dalam rupiah', en: 'Exports in rupiah'},
    aliases: words('nilai_ekspor export_value nilai_ekspor_rp'),
    unit: 'rupiah',
  },
  exportValueUsd: {
    type: 'number',
    title: {id: 'Nilai ekspor dalam dolar AS', en: 'Exports in US dollars'},
    aliases: words('nilai_ekspor_usd nilai_ekspor_us export_value_usd'),
    unit: 'dolar AS',
  },
  partnered: {
    type: 'truth',
    title: {id: 'Memiliki kemitraan', en: 'Has a partnership'},
    aliases: words(`
      kemitraan bermitra partnership rantai_pasok_industri kontrak_offtaker mitra_usaha
    `),
    values: yesNo,
    textMeansYes: true,
  },
  digitalPayment: {
    type: 'truth',
    title: {id: 'Menerima QRIS atau pembayaran digital', en: 'Takes QRIS or digital payment'},
    aliases: words(`
      qris punya_qris memiliki_qris literasi_qris nmid nama_qris pembayaran_digital
      transaksi_pembayaran qris_dinamis
    `),
    values: yesNo,
    textMeansYes: true,
  },
  bookkeeping: {
    type: 'truth',
    title: {id: 'Melakukan pembukuan', en: 'Keeps books'},
    aliases: words(`
      pembukuan melakukan_pembukuan laporan_keuangan pencatatan_keuangan catatan_transaksi
      memiliki_pencatatan metode_pencatatan
      bagaimana_metode_pencatatan_keuangan_usaha_anda_saat_ini bookkeeping_cashflow
    `),
    values: yesNo,
    textMeansYes: true,
  },
  digitalBookkeeping: {
    type: 'truth',
    title: {id: 'Pembukuan digital', en: 'Keeps digital books'},
    aliases: words(`
      pembukuan_digital pencatatan_keuangan_digital literasi_pembukuan_digital aplikasi_keuangan
    `),
    values: yesNo,
    textMeansYes: true,
  },
  trainedBefore: {
    type: 'truth',
    title: {id: 'Pernah ikut pelatihan', en: 'Has been trained before'},
    aliases: words(`
      pelatihan ikut_pelatihan pernah_pelatihan mengikuti_pelatihan pernah_mengikuti_pelatihan
      bukti_pelatihan_manajemen
    `),
    values: yesNo,
    textMeansYes: true,
  },
  aidedBefore: {
    type: 'truth',
    title: {id: 'Pernah menerima bantuan', en: 'Has been aided before'},
    aliases: words(`
      bantuan penerima_bantuan_umkm pernah_menerima_bantuan penerima_bantuan bpum penerima_bpum
    `),
    values: yesNo,
    textMeansYes: true,
  },
  trainingNeeds: {
    type: 'list',
    title: {id: 'Pelatihan yang dibutuhkan', en: 'Training asked for'},
    aliases: words(`
      kebutuhan_pelatihan kebutuhan_diklat kebutuhan_diklat_pelatihan pelatihan_yang_dibutuhkan
    `),
    otherwise: words('butuh_pelatihan'),
  },
  needs: {
    type: 'text',
    title: {id: 'Kendala atau kebutuhan', en: 'Obstacles or needs'},
    aliases: words(`
      kebutuhan_pengembangan kebutuhan hambatan_pemasaran butuh_pelatihan permasalahan_usaha
      kendala_usaha harapan
    `),
  },
  note: {
    type: 'text',
    title: {id: 'Keterangan', en: 'Remarks'},
    aliases: words('keterangan ket catatan keterangan_lain'),
  },
});
