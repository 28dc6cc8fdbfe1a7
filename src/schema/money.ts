import {defineColumns, words} from './define-table.js';
import {yesNo} from './values.js';

const capitalSourceValues = {
  own: ['modal pribadi', 'modal sendiri', 'sendiri', 'pribadi'],
  family: ['pinjaman keluarga', 'keluarga'],
  bank: ['bank', 'perbankan', 'KUR', 'kredit bank'],
  cooperative: ['koperasi', 'koperasi/leasing', 'KSP', 'BMT'],
  government: [
    'program pemerintah',
    'bantuan pemerintah',
    'LPDB',
    'dana bergulir',
    'program pemerintah/lainnya',
  ],
} as const;

/** Amounts of a business. A yearly and a monthly turnover are two columns: neither stands for the other. */
export const moneyColumns = defineColumns({
  annualTurnover: {
    type: 'rupiah',
    title: {id: 'Omzet setahun', en: 'Turnover of a year'},
    aliases: words(`
      omzet omset omzet_tahunan omset_tahunan omzet_per_tahun omset_per_tahun omzet_pertahun
      omset_pertahun omzet_setahun omzet_usaha omset_usaha omset_umkm omzet_penjualan
      hasil_penjualan_tahunan hasil_penjualan penjualan_tahunan penjualan nilai_penjualan
      volume_usaha pendapatan_pertahun pendapatan_tahunan perkiraan_omset perkiraan_omzet
      rata_rata_omzet_per_tahun turnover annual_sales_amount omset_rp omzet_rp
      omzet_usaha_per_tahun omset_usaha_per_tahun nilai_omzet nilai_omset
    `),
    unit: 'rupiah per tahun',
  },
  turnoverRange: {
    type: 'range',
    title: {id: 'Kelompok omzet, misalnya 2M–15M', en: 'Bracket of turnover, such as 2M–15M'},
    aliases: words(`
      kelompok_omzet kelompok_omset kisaran_omzet kisaran_omset rentang_omzet rentang_omset
      range_omzet range_omset klasifikasi_omzet kategori_omzet
    `),
    otherwise: words(`
      omzet omset omzet_tahunan omset_tahunan omzet_per_tahun omset_per_tahun omzet_usaha
      omset_usaha omzet_usaha_per_tahun omset_usaha_per_tahun
    `),
  },
  monthlyTurnover: {
    type: 'rupiah',
    title: {id: 'Omzet sebulan', en: 'Turnover of a month'},
    aliases: words(`
      omzet_bulanan omset_bulanan omzet_per_bulan omset_per_bulan omzet_perbulan omset_perbulan
      pendapatan_perbulan pendapatan_per_bulan rata_rata_omzet_per_bulan rata2_omzet_bulanan
      berapa_rata_rata_omzet_usaha_anda_perbulan jumlah_omset monthly_revenue
      baseline_monthly_revenue omset_per_periode revenue_per_period
    `),
    unit: 'rupiah per bulan',
  },
  profit: {
    type: 'rupiah',
    title: {id: 'Laba bersih', en: 'Net profit'},
    aliases: words(`
      laba laba_bersih keuntungan keuntungan_bersih laba_per_periode profit profit_per_period shu
    `),
    unit: 'rupiah',
  },
  assets: {
    type: 'rupiah',
    title: {
      id: 'Total aset tanpa tanah dan bangunan tempat usaha',
      en: 'Total assets without land and business premises',
    },
    aliases: words(`
      aset asset assets aset_usaha nilai_aset jumlah_aset total_aset total_asset asset_umkm
      kekayaan_bersih kekayaan
    `),
    unit: 'rupiah',
  },
  assetsLandBuilding: {
    type: 'rupiah',
    title: {id: 'Nilai tanah dan bangunan', en: 'Value of land and buildings'},
    aliases: words(`
      asset_tanah_bangunan aset_tanah_bangunan tanah_dan_bangunan nilai_tanah_bangunan
    `),
    unit: 'rupiah',
  },
  assetsMachinery: {
    type: 'rupiah',
    title: {id: 'Nilai mesin dan peralatan', en: 'Value of machinery and equipment'},
    aliases: words(`
      asset_mesin_peralatan aset_mesin_peralatan mesin_peralatan nilai_mesin nilai_mesin_peralatan
    `),
    unit: 'rupiah',
  },
  assetsVehicle: {
    type: 'rupiah',
    title: {id: 'Nilai kendaraan', en: 'Value of vehicles'},
    aliases: words('asset_kendaraan aset_kendaraan nilai_kendaraan'),
    unit: 'rupiah',
  },
  capital: {
    type: 'rupiah',
    title: {id: 'Modal usaha', en: 'Business capital'},
    aliases: words(`
      modal modal_usaha modal_awal modal_awal_usaha modal_pendirian jumlah_modal modal_kerja
      capital_amount modal_sendiri independent_capital modal_usaha_per_tahun nilai_modal
    `),
    unit: 'rupiah',
  },
  capitalRange: {
    type: 'range',
    title: {id: 'Kelompok modal, misalnya 1M–5M', en: 'Bracket of capital, such as 1M–5M'},
    aliases: words(`
      kelompok_modal kisaran_modal rentang_modal range_modal klasifikasi_modal
    `),
    otherwise: words('modal modal_usaha jumlah_modal modal_usaha_per_tahun'),
  },
  externalCapital: {
    type: 'rupiah',
    title: {id: 'Modal luar atau pinjaman', en: 'Borrowed capital'},
    aliases: words(`
      modal_luar external_capital modal_pinjaman pinjaman jumlah_pinjaman loan_amount utang_bank
    `),
    unit: 'rupiah',
  },
  investment: {
    type: 'rupiah',
    title: {id: 'Nilai investasi', en: 'Investment'},
    aliases: words(`
      nilai_investasi jumlah_investasi investasi total_investasi rencana_investasi
      nilai_investasi_rp
    `),
    unit: 'rupiah',
  },
  capitalSource: {
    type: 'text',
    title: {id: 'Asal modal', en: 'Where the capital comes from'},
    aliases: words(`
      sumber_modal asal_modal sumber_permodalan sumber_pembiayaan jenis_pembiayaan
    `),
    values: capitalSourceValues,
  },
  creditAccess: {
    type: 'truth',
    title: {id: 'Pernah mendapat kredit atau pembiayaan', en: 'Has had credit or financing'},
    aliases: words(`
      akses_kur kur penerima_kur akses_pembiayaan pembiayaan_diterima banking_credit
      kredit_perbankan apakah_pada_tahun_2026_sudah_mendapatkan_pembiayaan
    `),
    values: yesNo,
  },
});
