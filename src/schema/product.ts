import {businessColumns} from './business.js';
import {alsoCalled, defineColumns, defineTable, words} from './define-table.js';
import {ownerColumns} from './owner.js';
import {permitColumns} from './permits.js';
import {placeColumns} from './places.js';

const featuredValues = {
  yes: [
    'ya',
    'y',
    'ada',
    'sudah',
    'iya',
    'true',
    '1',
    'yes',
    'terbit',
    'unggulan',
    'produk unggulan',
    'memiliki',
    'punya',
  ],
  no: [
    'tidak',
    'n',
    'tidak ada',
    'belum',
    'belum ada',
    'tidak memiliki',
    'tidak punya',
    'false',
    '0',
    'no',
    'bukan unggulan',
  ],
  unknown: ['-', 'kosong', 'tidak diketahui'],
} as const;

const potentialValues = {
  high: ['tinggi'],
  medium: ['sedang'],
  low: ['rendah'],
} as const;

const curationValues = {
  waiting: ['menunggu'],
  published: ['tayang', 'lolos', 'disetujui'],
  recommended: ['rekomendasi_marketplace'],
  rejected: ['ditolak', 'tidak lolos'],
} as const;

const surveyValues = {
  found: ['ada produk', 'ada', 'ditemukan', 'terpetakan', 'sudah ada', 'punya produk', 'berproduk'],
  none: [
    'tidak ada',
    'tidak ada produk',
    'tidak ditemukan',
    'nihil',
    'tanpa produk',
    'tidak punya',
  ],
  notVisited: [
    'belum dikunjungi',
    'belum disurvei',
    'belum didata',
    'belum dipetakan',
    'belum',
    'tidak dikunjungi',
    'tidak disurvei',
  ],
} as const;

const ownColumns = defineColumns({
  productName: {
    type: 'text',
    title: {id: 'Nama produk', en: 'Name of the product'},
    aliases: words('nama_produk nm_produk produk nama_barang product_name'),
    otherwise: words('nama'),
  },
  productBusinessRef: {
    type: 'code',
    title: {id: 'Penghubung ke usaha pembuatnya', en: 'Link to the business that makes it'},
    aliases: words('id_umkm umkm_id id_usaha kode_umkm kode_usaha'),
    personal: true,
  },
  productCategory: {
    type: 'text',
    title: {id: 'Kategori produk', en: 'Category of the product'},
    aliases: words(`
      kategori_produk jenis_produk kategori product_type komoditas komoditi cabang_industri
    `),
  },
  featured: {
    type: 'truth',
    title: {id: 'Produk unggulan', en: 'Featured product'},
    aliases: words(`
      unggulan is_unggulan produk_unggulan status_unggulan is_featured produk_unggulan_daerah pud
      prukades ovop badge
    `),
    values: featuredValues,
  },
  productPotential: {
    type: 'enum',
    title: {id: 'Potensi menurut dinas', en: 'Potential as the office rates it'},
    aliases: words('status_potensi potensi skor_potensi tingkat_potensi'),
    values: potentialValues,
  },
  price: {
    type: 'rupiah',
    title: {id: 'Harga satuan', en: 'Price of one unit'},
    aliases: words(`
      harga harga_jual harga_satuan harga_retail harga_eceran harga_grosir price
    `),
    unit: 'rupiah',
  },
  productCapacity: {
    type: 'number',
    title: {id: 'Kapasitas sebulan', en: 'Capacity of a month'},
    aliases: words(`
      kapasitas_bulanan kapasitas_produksi kapasitas kapasitas_produksi_per_bulan volume_produksi
    `),
  },
  productUnit: {
    type: 'text',
    title: {id: 'Satuan', en: 'Unit'},
    aliases: words('satuan satuan_produk satuan_kapasitas unit'),
  },
  minimumOrder: {
    type: 'number',
    title: {id: 'Pesanan paling sedikit', en: 'Smallest order'},
    aliases: words('moq min_pesanan minimal_pembelian'),
  },
  rawMaterial: {
    type: 'text',
    title: {id: 'Bahan baku', en: 'Raw material'},
    aliases: words('bahan_baku bahan_baku_utama bahan'),
  },
  localContent: {
    type: 'percent',
    title: {id: 'Kandungan lokal (TKDN)', en: 'Local content'},
    aliases: words('tkdn tkdn_persen persen_bahan_lokal pdn kandungan_lokal'),
    unit: 'persen',
  },
  curationStatus: {
    type: 'enum',
    title: {id: 'Hasil kurasi', en: 'Result of curation'},
    aliases: words('status_kurasi kurasi status hasil_kurasi'),
    values: curationValues,
  },
  productSurvey: {
    type: 'enum',
    title: {
      id: 'Hasil survei desa: ada produk, tidak ada, belum dikunjungi',
      en: 'Result of the village survey: found, none, not visited',
    },
    aliases: words(`
      hasil_survei hasil_survei_desa hasil_survey status_survei status_survey status_survei_desa
      hasil_pemetaan hasil_pemetaan_desa status_pemetaan status_pemetaan_desa
    `),
    values: surveyValues,
  },
  productYear: {
    type: 'year',
    title: {id: 'Tahun data produk', en: 'Year of the figures'},
    aliases: words('tahun tahun_data thn tahun_pemetaan tahun_survei'),
  },
  productUnits: {
    type: 'count',
    title: {id: 'Jumlah unit usaha yang membuatnya', en: 'Number of businesses that make it'},
    aliases: words(`
      jumlah_unit_usaha unit_usaha jumlah_usaha jumlah_umkm jumlah_produsen jml_unit_usaha
    `),
    unit: 'usaha',
  },
  productWorkers: {
    type: 'count',
    title: {id: 'Tenaga kerja pembuatnya', en: 'Workers who make it'},
    aliases: words(`
      tenaga_kerja jumlah_tenaga_kerja jml_tenaga_kerja jumlah_pekerja jumlah_naker
    `),
    unit: 'orang',
  },
  productValue: {
    type: 'rupiah',
    title: {id: 'Nilai produksi atau penjualan', en: 'Value of production or sales'},
    aliases: words(`
      nilai_produksi nilai_produksi_rp nilai_penjualan nilai_penjualan_produk omzet_produk
      nilai_produksi_per_tahun penjualan_produk
    `),
    unit: 'rupiah',
  },
  productDistrict: {
    type: 'text',
    title: {id: 'Kecamatan asal', en: 'District of origin'},
    aliases: words('kecamatan kec nama_kecamatan asal_kecamatan lokasi'),
  },
  productVillage: {
    type: 'text',
    title: {id: 'Desa atau kelurahan asal', en: 'Village of origin'},
    aliases: words(
      'desa kelurahan nama_desa asal_desa desa_kelurahan nama_desa_kelurahan desa_kelurahan_asal',
    ),
  },
});

const {ownerName, ownerNik} = ownerColumns;
const {provinceName, regencyCode, regencyName} = placeColumns;
const columns = {
  ...ownColumns,
  businessName: alsoCalled(businessColumns.businessName, words('usaha produsen')),
  ...{ownerName, ownerNik, nib: permitColumns.nib},
  ...{provinceName, regencyCode, regencyName},
};

/** One row per product, of a business or of a village; a village without one has a row too. */
export const product = defineTable('product', columns, [
  ['productName', 'price'],
  ['productName', 'productCategory'],
  ['productName', 'productUnit'],
  ['productName', 'productCapacity'],
  ['productName', 'productPotential'],
  ['productName', 'featured'],
  ['productName', 'curationStatus'],
  ['productName', 'minimumOrder'],
  ['productName', 'localContent'],
  ['productName', 'rawMaterial'],
  ['productName', 'productSurvey'],
  ['productVillage', 'productSurvey'],
  ['productName', 'productVillage', 'productUnits'],
  ['productName', 'productDistrict', 'productUnits'],
  ['productName', 'productVillage', 'productValue'],
  ['productName', 'productDistrict', 'productValue'],
]);
