import {fact, type Wording} from './wording.js';

/** Indonesian words for errors of disclosure control; no parameter of a rule is ever shown. */
export const disclosureId = {
  DISCLOSURE_OPTION: {
    title: 'Aturan pengungkapan tidak sah',
    text: (f) =>
      `Pilihan "${fact(f, 'option')}" di luar batas aturan pengungkapan. Perbaiki nilainya.`,
  },
  DISCLOSURE_CELL: {
    title: 'Sel tidak ada',
    text: (f) =>
      `Sel "${fact(f, 'cell')}" tidak ada di antara sel yang diberikan. Tambahkan selnya.`,
  },
  DISCLOSURE_VALUE: {
    title: 'Nilai sel tidak sah',
    text: (f) =>
      `Nilai sel "${fact(f, 'cell')}" tidak dapat dipakai di sini. Tulis bilangan, tidak negatif bila selnya dapat disembunyikan.`,
  },
  DISCLOSURE_CONTRADICTION: {
    title: 'Angka terbit tidak cocok',
    text: (f) =>
      `Tidak ada tabel tanpa nilai negatif yang sesuai dengan angka terbit di sekitar ${fact(f, 'cells')}. Periksa jumlahnya.`,
  },
  DISCLOSURE_SOLVER: {
    title: 'Penghitung tidak selesai',
    text: (f) =>
      `Program linear tidak terselesaikan (${fact(f, 'status')}). Pecah tabelnya atau periksa besar angkanya.`,
  },
  DISCLOSURE_UNSAFE: {
    title: 'Belum aman diterbitkan',
    text: (f) =>
      `${fact(f, 'count')} angka masih dapat dihitung dari yang diterbitkan; situs tidak ditulis. Kurangi rincian ("published" di pantau.json), gabungkan wilayah kecil ("disclosure.collapse"), atau lihat daftarnya dengan perintah audit.`,
  },
  DISCLOSURE_PREVIOUS: {
    title: 'Rilis sebelumnya tentang wilayah lain',
    text: (f) =>
      `Rilis sebelumnya tentang ${fact(f, 'found')}, bukan ${fact(f, 'expected')}. Pilih snapshot.json wilayah yang sama.`,
  },
  CONFIG_COLLAPSE_MEMBER: {
    title: 'Anggota gabungan tidak dikenal',
    text: (f) =>
      `"${fact(f, 'path')}" berisi "${fact(f, 'found')}", yang tidak ada dalam data maupun "areas". Yang dikenal: ${fact(f, 'known')}.`,
  },
  CONFIG_COLLAPSE_TWICE: {
    title: 'Anggota digabung dua kali',
    text: (f) =>
      `"${fact(f, 'path')}" berisi "${fact(f, 'found')}", yang sudah digabung di tempat lain. Sebut satu kali saja.`,
  },
  CONFIG_COLLAPSE_CODE: {
    title: 'Kode gabungan tidak dapat dipakai',
    text: (f) =>
      `"${fact(f, 'path')}" berisi "${fact(f, 'found')}". Pakai kode yang belum ada, setingkat dengan anggotanya dan di bawah induk yang sama, seperti 99.01.90; kelas ditulis seperti kecil_menengah.`,
  },
  CONFIG_COLLAPSE_LATE: {
    title: 'Wilayah belum digabung',
    text: () =>
      'Wilayah pada "disclosure.collapse.areas" harus digabung sebelum dihitung; mesin ini tidak dapat melakukannya. Bangun dengan --engine memory.',
  },
  CONFIG_COLLAPSE_LEFT_OUT: {
    title: 'Tidak ikut diterbitkan',
    text: (f) => `Karena penggabungan, tidak diterbitkan atau tidak dipakai: ${fact(f, 'found')}.`,
  },
  CONFIG_COLLAPSE_PARTIAL: {
    title: 'Gabungan tidak lengkap',
    text: (f) =>
      `${fact(f, 'area')} pada ${fact(f, 'period')} tidak memuat ${fact(f, 'found')}, yang tidak melapor. Sebut di "notice", atau gabungkan wilayah yang sama-sama melapor.`,
  },
} satisfies Readonly<Record<string, Wording>>;
