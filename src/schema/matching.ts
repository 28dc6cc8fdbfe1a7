import {businessColumns} from './business.js';
import {alsoCalled, defineColumns, defineTable, words} from './define-table.js';
import {ownerColumns} from './owner.js';
import {permitColumns} from './permits.js';
import {placeColumns} from './places.js';

const partnerValues = {
  buyer: ['pembeli', 'offtaker', 'ritel modern', 'hotel', 'toko oleh-oleh'],
  lender: ['bank', 'pemodal', 'lembaga keuangan', 'LPDB', 'fintech'],
  supplier: ['pemasok', 'supplier'],
  platform: ['marketplace', 'Tokopedia', 'Shopee', 'Grab', 'Gojek'],
  bumn: ['BUMN', 'BUMD'],
  school: ['perguruan tinggi', 'kampus'],
  association: ['asosiasi', 'komunitas', 'paguyuban'],
} as const;

const partnershipValues = {
  nucleus: ['inti-plasma'],
  subcontract: ['subkontrak'],
  franchise: ['waralaba'],
  trade: ['perdagangan umum'],
  distribution: ['distribusi dan keagenan', 'reseller', 'distributor'],
  consignment: ['konsinyasi', 'titip jual'],
  supplyChain: ['rantai pasok'],
  equity: ['penyertaan modal'],
} as const;

const dealValues = {
  interest: ['minat', 'LOI', 'baru', 'potensi', 'potensi transaksi', 'penjajakan', 'komitmen'],
  followUp: ['ditindaklanjuti', 'negosiasi', 'proses', 'tindak lanjut'],
  signed: ['MoU', 'PKS', 'kontrak', 'sepakat', 'kontrak ditandatangani'],
  trading: [
    'transaksi',
    'berjalan',
    'realisasi',
    'terealisasi',
    'realisasi transaksi',
    'transaksi terealisasi',
    'sudah transaksi',
  ],
  closed: ['ditutup', 'batal', 'gagal', 'tidak berlanjut', 'tidak jadi'],
} as const;

const continuationValues = {
  continuing: [
    'berlanjut',
    'lanjut',
    'masih berlanjut',
    'berjalan',
    'masih berjalan',
    'masih',
    'diperpanjang',
    'ya',
    'aktif',
  ],
  stopped: [
    'berhenti',
    'tidak berlanjut',
    'tidak lanjut',
    'tidak dilanjutkan',
    'putus',
    'terhenti',
    'tidak',
    'tidak aktif',
  ],
} as const;

const ownColumns = defineColumns({
  matchEvent: {
    type: 'text',
    title: {id: 'Acara temu bisnis', en: 'Event'},
    aliases: words(`
      nama_temu_bisnis temu_bisnis temu_usaha business_matching nama_event nama_acara acara
      kegiatan nama_kegiatan forum pameran misi_dagang
    `),
  },
  matchDate: {
    type: 'date',
    title: {id: 'Tanggal temu bisnis', en: 'Day of the meeting'},
    aliases: words(`
      tanggal tgl tanggal_temu_bisnis tanggal_kegiatan tanggal_pertemuan
    `),
  },
  matchBusinessRef: {
    type: 'code',
    title: {id: 'Penghubung ke usaha', en: 'Link to the business'},
    aliases: words('id_umkm umkm_id id_tkm kode_umkm id_usaha kode_usaha'),
    personal: true,
  },
  partnerName: {
    type: 'text',
    title: {id: 'Nama mitra', en: 'Name of the partner'},
    aliases: words(`
      nama_mitra mitra mitra_usaha partner_name business_partner nama_perusahaan_mitra offtaker
      pembeli buyer investor pemodal nama_pemohon
    `),
    personal: true,
  },
  partnerKind: {
    type: 'text',
    title: {id: 'Jenis mitra', en: 'Kind of partner'},
    aliases: words('jenis_mitra kategori_mitra tipe_mitra'),
    values: partnerValues,
  },
  partnershipForm: {
    type: 'text',
    title: {id: 'Bentuk kemitraan', en: 'Form of partnership'},
    aliases: words(`
      bentuk_kemitraan pola_kemitraan jenis_kemitraan kemitraan skema skema_kerja_sama
    `),
    values: partnershipValues,
  },
  partnerCount: {
    type: 'count',
    title: {id: 'Jumlah mitra', en: 'Number of partners'},
    aliases: words('jumlah_mitra jumlah_mitra_usaha partner_count jml_mitra'),
    unit: 'mitra',
  },
  dealStatus: {
    type: 'enum',
    title: {id: 'Sampai di mana kesepakatannya', en: 'How far the deal has come'},
    aliases: words(`
      status status_kesepakatan status_loi status_transaksi hasil hasil_temu_bisnis tindak_lanjut
    `),
    values: dealValues,
  },
  dealValue: {
    type: 'rupiah',
    title: {id: 'Nilai transaksi atau kesepakatan', en: 'Value of the deal'},
    aliases: words(`
      nilai_transaksi nilai_kesepakatan nilai_kontrak nilai omzet_transaksi realisasi_transaksi
      nilai_realisasi_transaksi transaksi_terealisasi
    `),
    unit: 'rupiah',
  },
  dealPotential: {
    type: 'rupiah',
    title: {id: 'Potensi atau komitmen transaksi', en: 'Value hoped for or promised'},
    aliases: words(`
      potensi_transaksi nilai_potensi_transaksi komitmen_transaksi nilai_komitmen nilai_potensi
      potensi_nilai_transaksi
    `),
    unit: 'rupiah',
  },
  continuation: {
    type: 'enum',
    title: {id: 'Kemitraan berlanjut atau berhenti', en: 'Whether the partnership goes on'},
    aliases: words(`
      kelanjutan keberlanjutan status_kelanjutan status_keberlanjutan kelanjutan_kemitraan
      keberlanjutan_kemitraan kelanjutan_kerja_sama keberlanjutan_kerja_sama masih_berlanjut
      masih_bermitra
    `),
    values: continuationValues,
  },
  continuationDate: {
    type: 'date',
    title: {id: 'Tanggal kelanjutannya dipantau', en: 'Day on which that was checked'},
    aliases: words(`
      tanggal_kelanjutan tanggal_cek_kelanjutan tanggal_pemantauan tgl_pemantauan
      tanggal_monitoring tgl_monitoring tanggal_pemantauan_kemitraan tanggal_evaluasi_kemitraan
    `),
  },
  dealDocument: {
    type: 'code',
    title: {id: 'Nomor MoU atau perjanjian', en: 'Number of the agreement'},
    aliases: words('mou no_mou nomor_mou pks no_pks nomor_pks nomor_perjanjian'),
  },
});

const {ownerName, ownerNik} = ownerColumns;
const {regencyName, districtName, villageName} = placeColumns;
const columns = {
  ...ownColumns,
  businessName: alsoCalled(businessColumns.businessName, words('umkm')),
  ...{ownerName, ownerNik, nib: permitColumns.nib},
  ...{regencyName, districtName, villageName},
};

/** One row per meeting of a business with a partner: a buyer, a lender, a platform. */
export const matching = defineTable('matching', columns, [
  ['partnerName', 'matchEvent'],
  ['partnerName', 'dealValue'],
  ['partnerName', 'dealStatus'],
  ['partnerName', 'partnerKind'],
  ['partnerName', 'partnershipForm'],
  ['partnerName', 'dealPotential'],
  ['partnerName', 'matchBusinessRef', 'matchDate'],
]);
