import type {Template} from './template.js';
import {column, exampleIds, sizes} from './template.js';

const date = (text: string) => ({date: text});

/** Tables about agencies, partners, service centres, and figures already counted; all invented. */
export const agencyTemplates: readonly Template[] = [
  {
    table: 'programme',
    file: '09-program',
    columns: [
      column('programmeCode', 'Kode Program', ['2.17.07', '2.17.07', '2.17.08']),
      column('programmeName', 'Nama Program', [
        'Pemberdayaan Contoh',
        'Pemberdayaan Contoh',
        'Pengembangan Contoh',
      ]),
      column(
        'programmeType',
        'Jenis Program',
        ['Pendampingan', 'Fasilitasi izin', 'Promosi'],
        [
          ...['Pelatihan', 'Bantuan', 'Pendampingan', 'Fasilitasi izin', 'Promosi'],
          ...['Pembiayaan', 'Kemitraan', 'Digitalisasi', 'Data'],
        ],
      ),
      column('leadAgency', 'Perangkat Daerah', [
        'Dinas Koperasi Contoh',
        'Dinas Koperasi Contoh',
        'Dinas Perindustrian Contoh',
      ]),
      column('indicatorName', 'Indikator', [
        'UMKM yang dibina',
        'UMKM yang ber-NIB',
        'Sentra yang aktif',
      ]),
      column('indicatorUnit', 'Satuan', ['usaha', 'usaha', 'sentra']),
      column('fiscalYear', 'Tahun Anggaran', [2024, 2024, 2024]),
      column('targetValue', 'Target', [400, 250, 12]),
      column('actualValue', 'Realisasi Kinerja', [362, 270, 9]),
    ],
  },
  {
    table: 'budget',
    file: '10-anggaran',
    columns: [
      column('budgetCode', 'Kode Rekening', ['5.1.02.01', '5.1.02.02', '5.1.05.05']),
      column('budgetName', 'Uraian', [
        'Belanja Barang Contoh',
        'Belanja Jasa Contoh',
        'Hibah Contoh',
      ]),
      column('budgetAgency', 'SKPD', [
        'Dinas Koperasi Contoh',
        'Dinas Koperasi Contoh',
        'Dinas Sosial Contoh',
      ]),
      column('fiscalYear', 'Tahun Anggaran', [2024, 2024, 2024]),
      column('budgetCeiling', 'Pagu Anggaran (Rp)', [450_000_000, 220_000_000, 300_000_000]),
      column('budgetSpent', 'Realisasi Anggaran (Rp)', [431_250_000, 198_000_000, 300_000_000]),
    ],
  },
  {
    table: 'agreement',
    file: '11-kerja-sama',
    columns: [
      column('agreementNumber', 'Nomor MoU', [
        'Contoh/01/2023',
        'Contoh/02/2024',
        'Contoh/03/2024',
      ]),
      column('agreementKind', 'Jenis Naskah', ['MoU', 'PKS', 'PKS'], ['MoU', 'PKS']),
      column('agreementPartner', 'Nama Mitra', ['Bank Contoh', 'Toko Contoh', 'Kampus Contoh']),
      column('agreementAgency', 'Perangkat Daerah', [
        'Dinas Koperasi Contoh',
        'Dinas Koperasi Contoh',
        'Bappeda Contoh',
      ]),
      column('agreementStart', 'Tanggal Mulai', [
        date('2023-01-02'),
        date('2024-03-01'),
        date('2024-06-03'),
      ]),
      column('agreementEnd', 'Tanggal Berakhir', [
        date('2026-01-01'),
        date('2025-02-28'),
        date('2027-06-02'),
      ]),
    ],
  },
  {
    table: 'matching',
    file: '12-temu-bisnis',
    columns: [
      column('matchEvent', 'Nama Temu Bisnis', [
        'Temu Bisnis Contoh',
        'Temu Bisnis Contoh',
        'Temu Bisnis Contoh',
      ]),
      column('matchDate', 'Tanggal', [date('2024-10-21'), date('2024-10-21'), date('2024-10-21')]),
      column('matchBusinessRef', 'ID UMKM', exampleIds),
      column('partnerName', 'Nama Mitra', ['Toko Contoh', 'Toko Contoh', 'Hotel Contoh']),
      column(
        'dealStatus',
        'Status Kesepakatan',
        ['Transaksi', 'Minat', 'Transaksi'],
        ['Minat', 'Ditindaklanjuti', 'MoU', 'Transaksi', 'Batal'],
      ),
      column('dealValue', 'Nilai Transaksi (Rp)', [6_000_000, null, 18_500_000]),
      column(
        'continuation',
        'Kelanjutan Kemitraan',
        ['Berlanjut', null, 'Berhenti'],
        ['Berlanjut', 'Berhenti'],
      ),
    ],
  },
  {
    table: 'service',
    file: '13-layanan-pusat',
    columns: [
      column('serviceBusinessRef', 'ID UMKM', exampleIds),
      column('arrivedDate', 'Tanggal Datang', [
        date('2024-01-15'),
        date('2024-01-22'),
        date('2024-02-05'),
      ]),
      column('assessedDate', 'Tanggal Asesmen', [date('2024-01-19'), date('2024-01-26'), null]),
      column('licensedDate', 'Tanggal Izin Terbit', [date('2024-02-20'), null, null]),
      column('packagedDate', 'Tanggal Kemasan Selesai', [date('2024-03-18'), null, null]),
      column('onboardedDate', 'Tanggal Onboarding', [date('2024-04-22'), null, null]),
      column('firstSaleDate', 'Tanggal Penjualan Pertama', [date('2024-05-06'), null, null]),
    ],
  },
  {
    table: 'order',
    file: '14-pesanan-daring',
    columns: [
      column('orderBusinessRef', 'ID UMKM', exampleIds),
      column('orderChannel', 'Kanal Pesanan', ['Shopee', 'WhatsApp', 'GoFood']),
      column('orderDate', 'Tanggal Pesanan', [
        date('2024-11-04'),
        date('2024-11-11'),
        date('2024-12-02'),
      ]),
      column('orderValue', 'Nilai Pesanan (Rp)', [125_000, 750_000, 48_000]),
    ],
  },
  {
    table: 'reported',
    file: '15-angka-terhitung',
    columns: [
      column('districtCode', 'Kode Kecamatan', ['99.01.01', '99.01.01', '99.01.02']),
      column('districtName', 'Kecamatan', ['Bukit Randu', 'Bukit Randu', 'Muara Teduh']),
      column('reportedPeriod', 'Tahun', [2023, 2024, 2024]),
      column('sizeClass', 'Skala Usaha', ['Mikro', 'Mikro', 'Mikro'], sizes),
      column('value', 'Jumlah UMKM', [412, 437, 289]),
    ],
  },
];
