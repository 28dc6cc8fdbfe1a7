/**
 * Spellings of categories. A spelling is compared folded (lower case, without punctuation), so
 * "USAHA MIKRO" is `mikro`.
 */

/** Size classes as law names them; `mikro` also holds what lenders call ultra micro. */
export const sizeClassValues = {
  mikro: ['Mikro', 'Usaha Mikro', 'MIKRO', 'micro', 'UMi', 'Ultra Mikro'],
  kecil: ['Kecil', 'Usaha Kecil', 'small'],
  menengah: ['Menengah', 'Usaha Menengah', 'medium'],
  besar: ['Besar', 'Usaha Besar', 'large'],
} as const;

export const genderValues = {
  male: ['L', 'Laki-laki', 'Laki laki', 'LAKI-LAKI', 'Lk', 'Pria', 'male', 'm', '1'],
  female: ['P', 'Perempuan', 'Pr', 'Wanita', 'W', 'female', 'f', '2'],
} as const;

export const businessStatusValues = {
  active: ['aktif', 'ya', 'buka', 'beroperasi', '1', 'masih ada', 'active', 'masih beroperasi'],
  inactive: [
    'nonaktif',
    'non aktif',
    'tidak aktif',
    'tutup sementara',
    'vakum',
    '0',
    'nonaktif sementara',
    'tidak beroperasi',
    'inactive',
  ],
  closed: ['tutup', 'bubar', 'tidak ditemukan', 'sudah tidak ada', 'closed'],
  moved: ['pindah', 'pindah lokasi', 'moved'],
} as const;

export const recipientKindValues = {
  person: ['perorangan', 'individu', 'penduduk', 'pelaku usaha', '1', 'person', 'umkm', 'usaha'],
  household: ['keluarga', 'KK', 'rumah tangga', '2', '3', 'household'],
  group: [
    'kelompok',
    'kelompok usaha',
    'KUB',
    'KUBE',
    '4',
    'group',
    'kelompok tani',
    'kelompok masyarakat',
  ],
  cooperative: ['koperasi', 'cooperative'],
} as const;

export const aidStatusValues = {
  proposed: ['diajukan', 'pending', 'usulan', 'calon', 'proposed'],
  verified: ['diverifikasi', 'verified_actor', 'verified_dinas', 'disetujui', 'verified'],
  delivered: [
    'diterima',
    'disalurkan',
    'cair',
    'finish',
    'selesai',
    'terealisasi',
    'penerima',
    'delivered',
    'diserahkan',
    'sudah diterima',
    'tersalurkan',
  ],
  rejected: ['ditolak', 'rejected', 'tidak menerima', 'tidak layak', 'blacklist'],
} as const;

/** `T`, `F`, `X` and a tick mean different things in different columns; `src/read` decides them. */
export const yesNo = {
  yes: ['ya', 'y', 'ada', 'memiliki', 'punya', 'sudah', 'iya', 'true', '1', 'yes', 'aktif'],
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
    'tidak aktif',
  ],
  unknown: ['-', 'kosong', 'belum ada data', 'tidak diketahui', 'n/a', 'tidak tersedia', 'null'],
} as const;

/** Whether what was handed over is still in use; not having looked says nothing. */
export const stillUsedValues = {
  yes: [
    ...yesNo.yes,
    'masih',
    'dimanfaatkan',
    'masih dimanfaatkan',
    'digunakan',
    'masih digunakan',
    'dipakai',
    'masih dipakai',
    'berfungsi',
    'masih berfungsi',
  ],
  no: [
    ...yesNo.no,
    'tidak dimanfaatkan',
    'tidak dimanfaatkan lagi',
    'tidak digunakan',
    'tidak dipakai',
    'tidak berfungsi',
    'belum dimanfaatkan',
    'rusak',
    'hilang',
    'dijual',
    'mangkrak',
  ],
  unknown: [
    ...yesNo.unknown,
    'tidak tahu',
    'belum dipantau',
    'belum dimonitor',
    'belum dicek',
    'belum diperiksa',
    'tidak ditemukan',
    'tidak dapat dihubungi',
  ],
} as const;

/** A certificate or report that is there or not; its number or name means that it is. */
export const heldOrNot = {
  yes: [...yesNo.yes, 'terbit'],
  no: [...yesNo.no, 'dalam proses', 'proses', 'diajukan'],
  unknown: yesNo.unknown,
} as const;

/** A long table may hold the total among its classes. */
export const reportedSizeValues = {
  ...sizeClassValues,
  total: ['Total', 'Jumlah', 'Semua', 'Seluruhnya', 'UMKM', 'Semua skala'],
} as const;
