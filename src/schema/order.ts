import {defineColumns, defineTable, words} from './define-table.js';

const ownColumns = defineColumns({
  orderBusinessRef: {
    type: 'code',
    title: {
      id: 'Penghubung ke usaha: nomor usaha, NIB, atau NIK',
      en: 'Link to the business: its identifier, NIB or NIK',
    },
    aliases: words(`
      id_umkm id_usaha umkm_id kode_umkm kode_usaha id_pelaku_usaha id_penjual nib nomor_nib
    `),
    personal: true,
    required: true,
  },
  orderChannel: {
    type: 'text',
    title: {id: 'Kanal pesanan', en: 'Channel of the order'},
    aliases: words(`
      kanal_pesanan kanal_order kanal_penjualan kanal kanal_digital platform lokapasar
      marketplace
    `),
  },
  orderDate: {
    type: 'date',
    title: {id: 'Tanggal pesanan', en: 'Day of the order'},
    aliases: words(`
      tanggal_pesanan tgl_pesanan tanggal_order tgl_order tanggal_pemesanan tgl_pemesanan
      tanggal_pesanan_daring tanggal_pesanan_online waktu_pesanan order_date
    `),
    otherwise: words('tanggal tgl tanggal_transaksi tgl_transaksi tanggal_penjualan'),
    required: true,
  },
  orderValue: {
    type: 'rupiah',
    title: {id: 'Nilai pesanan', en: 'Value of the order'},
    aliases: words(`
      nilai_pesanan nilai_order nilai_pemesanan total_pesanan total_order nilai_penjualan_daring
      nilai_penjualan_online nilai_transaksi_daring nilai_transaksi_online nilai_pesanan_daring
      order_value
    `),
    otherwise: words('nilai_transaksi total_transaksi'),
    unit: 'rupiah',
  },
});

/** One row per order that reached a business online. */
export const order = defineTable('order', ownColumns, [
  ['orderBusinessRef', 'orderDate', 'orderChannel'],
  ['orderBusinessRef', 'orderDate', 'orderValue'],
]);
