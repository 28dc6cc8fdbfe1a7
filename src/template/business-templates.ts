import type {Template} from './template.js';
import {column, exampleIds, sizes, yesOrNo} from './template.js';

const statuses = ['Aktif', 'Nonaktif', 'Tutup', 'Pindah'];
const date = (text: string) => ({date: text});

/** Tables about businesses and what is done for them; all names in them are invented. */
export const businessTemplates: readonly Template[] = [
  {
    table: 'registry',
    file: '01-daftar-umkm',
    columns: [
      column('businessId', 'ID UMKM', exampleIds),
      column('nib', 'NIB', [null, null, null]),
      column('businessName', 'Nama Usaha', [
        'Keripik Contoh (rekaan)',
        'Batik Contoh (rekaan)',
        'Mebel Contoh (rekaan)',
      ]),
      column(
        'ownerGender',
        'Jenis Kelamin Pemilik',
        ['Perempuan', 'Laki-laki', null],
        ['Laki-laki', 'Perempuan'],
      ),
      column('districtName', 'Kecamatan', ['Bukit Randu', 'Muara Teduh', 'Bukit Randu']),
      column('villageName', 'Desa/Kelurahan', ['Randu Alit', 'Teduh Wetan', null]),
      column('kbliCode', 'Kode KBLI', ['10794', '13134', '31001']),
      column('sector', 'Sektor Usaha', ['Kuliner', 'Fesyen', 'Industri']),
      column('sizeClass', 'Skala Usaha', ['Mikro', 'Mikro', 'Kecil'], sizes),
      column('startYear', 'Tahun Berdiri', [2015, 2019, 2008]),
      column('businessStatus', 'Status Usaha', ['Aktif', 'Aktif', 'Tutup'], statuses),
      column('annualTurnover', 'Omzet Setahun (Rp)', [48_000_000, 120_000_000, 2_400_000_000]),
      column('capital', 'Modal Usaha (Rp)', [10_000_000, 35_000_000, 1_100_000_000]),
      column('workers', 'Jumlah Tenaga Kerja', [2, 4, 12]),
      column('aidEligible', 'Sasaran Bantuan', ['Ya', 'Ya', 'Tidak'], yesOrNo),
      column('socialMedia', 'Media Sosial', ['Ya', null, 'Tidak'], yesOrNo),
      column('marketplace', 'Marketplace', ['Tidak', 'Ya', null], yesOrNo),
      column('deliveryPlatform', 'Pesan Antar', ['Ya', 'Tidak', 'Tidak'], yesOrNo),
      column('takesOrders', 'Menerima Pesanan Daring', ['Ya', 'Ya', null], yesOrNo),
      column('onboardingDate', 'Tanggal Onboarding', [null, date('2023-05-08'), null]),
      column('lastOrderDate', 'Pesanan Daring Terakhir', [null, date('2024-12-16'), null]),
      column('pirt', 'PIRT', ['Ya', null, 'Tidak'], yesOrNo),
      column('halal', 'Sertifikat Halal', ['Tidak', null, 'Tidak'], yesOrNo),
      column('recordDate', 'Tanggal Pendataan', [
        date('2024-12-31'),
        date('2024-12-31'),
        date('2024-12-31'),
      ]),
    ],
  },
  {
    table: 'observation',
    file: '02-perkembangan-tahunan',
    columns: [
      column('businessId', 'ID UMKM', [exampleIds[0], exampleIds[0], exampleIds[1]]),
      column('dataYear', 'Tahun Data', [2023, 2024, 2024]),
      column('businessStatus', 'Status Usaha', ['Aktif', 'Aktif', 'Aktif'], statuses),
      column('annualTurnover', 'Omzet Setahun (Rp)', [36_000_000, 48_000_000, 120_000_000]),
      column('capital', 'Modal Usaha (Rp)', [8_000_000, 10_000_000, 35_000_000]),
      column('workers', 'Jumlah Tenaga Kerja', [1, 2, 4]),
      column('socialMedia', 'Media Sosial', ['Tidak', 'Ya', null], yesOrNo),
      column('marketplace', 'Marketplace', ['Tidak', 'Tidak', 'Ya'], yesOrNo),
    ],
  },
  {
    table: 'aid',
    file: '03-bantuan',
    columns: [
      column('aidBusinessRef', 'ID UMKM', [exampleIds[0], exampleIds[1], null]),
      column('aidGroupName', 'Nama Kelompok', [null, null, 'KUB Contoh']),
      column('aidName', 'Nama Bantuan', [
        'Bantuan Alat Contoh',
        'Bantuan Modal Contoh',
        'Bantuan Alat Contoh',
      ]),
      column('aidItem', 'Nama Barang', ['Oven', null, 'Mesin jahit']),
      column('aidQuantity', 'Jumlah Barang', [1, null, 3]),
      column('aidValue', 'Nilai Bantuan (Rp)', [4_500_000, 2_400_000, 12_000_000]),
      column('aidPlannedDate', 'Tanggal Rencana Penyaluran', [
        date('2024-05-06'),
        date('2024-08-12'),
        date('2024-09-16'),
      ]),
      column('aidDate', 'Tanggal Penyaluran', [
        date('2024-05-06'),
        date('2024-08-19'),
        date('2024-09-02'),
      ]),
      column(
        'aidStatus',
        'Status Penyaluran',
        ['Disalurkan', 'Disalurkan', 'Disalurkan'],
        ['Diajukan', 'Diverifikasi', 'Disalurkan', 'Ditolak'],
      ),
      column('aidAgency', 'Perangkat Daerah', [
        'Dinas Koperasi Contoh',
        'Dinas Sosial Contoh',
        'Dinas Koperasi Contoh',
      ]),
      column('aidStillUsed', 'Masih Dimanfaatkan', ['Ya', null, 'Tidak'], yesOrNo),
      column('aidCheckedDate', 'Tanggal Pemantauan', [
        date('2024-11-06'),
        null,
        date('2025-03-03'),
      ]),
    ],
  },
  {
    table: 'membership',
    file: '04-anggota-kelompok',
    columns: [
      column('membershipGroup', 'Nama Kelompok', ['KUB Contoh', 'KUB Contoh', 'KUB Contoh']),
      column('membershipBusinessRef', 'ID UMKM', exampleIds),
    ],
  },
  {
    table: 'mentoring',
    file: '05-pendampingan',
    columns: [
      column('mentoringBusinessRef', 'ID UMKM', exampleIds),
      column('mentoringDate', 'Tanggal Pendampingan', [
        date('2024-06-03'),
        date('2024-09-16'),
        date('2024-10-07'),
      ]),
      column('mentorId', 'ID Pendamping', ['P-01', 'P-01', 'P-02']),
      column('mentoringTopic', 'Materi Pendampingan', ['Pemasaran', 'Keuangan', 'Kemasan']),
      column('mentoringHours', 'Jam Pelajaran', [2, 3, 2]),
    ],
  },
  {
    table: 'licence',
    file: '06-perizinan',
    columns: [
      column('licenceBusinessRef', 'ID UMKM', exampleIds),
      column('licenceKind', 'Jenis Izin', ['PIRT', 'Halal', 'Merek']),
      column('licenceNumber', 'Nomor Izin', ['Contoh-001', 'Contoh-002', 'Contoh-003']),
      column(
        'licenceStatus',
        'Status Izin',
        ['Terbit', 'Proses', 'Terbit'],
        ['Terbit', 'Proses', 'Belum ada', 'Kedaluwarsa'],
      ),
      column('licenceIssued', 'Tanggal Terbit', [date('2024-02-05'), null, date('2023-11-20')]),
      column('licenceExpires', 'Berlaku Sampai', [date('2029-02-05'), null, date('2033-11-20')]),
    ],
  },
  {
    table: 'training',
    file: '07-pelatihan',
    columns: [
      column('trainingName', 'Nama Pelatihan', [
        'Pelatihan Kemasan Contoh',
        'Pelatihan Kemasan Contoh',
        'Pelatihan Foto Contoh',
      ]),
      column('trainingParticipantRef', 'ID UMKM', exampleIds),
      column('trainingDate', 'Tanggal Pelatihan', [
        date('2024-03-04'),
        date('2024-03-04'),
        date('2024-07-15'),
      ]),
      column('trainingEnd', 'Tanggal Selesai', [
        date('2024-03-06'),
        date('2024-03-06'),
        date('2024-07-16'),
      ]),
      column('trainingOrganiser', 'Penyelenggara', [
        'Dinas Koperasi Contoh',
        'Dinas Koperasi Contoh',
        'Bank Contoh',
      ]),
      column('trainingCertificate', 'Sertifikat', ['Ya', 'Tidak', 'Ya'], yesOrNo),
    ],
  },
  {
    table: 'product',
    file: '08-produk',
    columns: [
      column('productName', 'Nama Produk', ['Keripik singkong', 'Kain batik', 'Kursi rotan']),
      column('productBusinessRef', 'ID UMKM', exampleIds),
      column('productCategory', 'Kategori Produk', ['Makanan', 'Kriya', 'Kriya']),
      column('featured', 'Unggulan', ['Ya', 'Tidak', 'Ya'], yesOrNo),
      column('price', 'Harga (Rp)', [15_000, 350_000, 1_250_000]),
      column('productVillage', 'Desa/Kelurahan', ['Randu Alit', 'Teduh Wetan', 'Randu Alit']),
      column(
        'productSurvey',
        'Hasil Survei Desa',
        ['Ada produk', 'Ada produk', 'Ada produk'],
        ['Ada produk', 'Tidak ada', 'Belum dikunjungi'],
      ),
    ],
  },
];
