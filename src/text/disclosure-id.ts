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
} satisfies Readonly<Record<string, Wording>>;
