import {bilingual} from '../../../src/text/words.js';

/** What `umkm-matrix` says. */
export const matrixMessages = bilingual({
  id: {
    highest: (row: string, column: string, value: string) =>
      `${row} dan ${column} tertinggi, ${value}`,
    programmes: 'Banyaknya program',
    agencies: (some: string, all: string, types: string) =>
      `${some} dari ${all} perangkat daerah punya program UMKM; ${types} jenis program ditangani bersama`,
    percent: 'persen',
    dots: 'Kotak berbintik: disembunyikan.',
    hatch: 'Kotak berarsir: belum melapor; kosong tidak berarti nol.',
    blank: 'Kotak kosong: tidak tersedia atau tidak dapat dihitung.',
    small: 'Tepi putus-putus: basis kecil.',
    all: 'Semua angka sementara.',
  },
  en: {
    highest: (row: string, column: string, value: string) =>
      `${row} and ${column} highest, ${value}`,
    programmes: 'Number of programmes',
    agencies: (some: string, all: string, types: string) =>
      `${some} of ${all} agencies have an MSME programme; ${types} types of programme are shared`,
    percent: 'percent',
    dots: 'Dotted box: withheld.',
    hatch: 'Hatched box: not reported yet; blank does not mean zero.',
    blank: 'Empty box: not available or cannot be computed.',
    small: 'Dashed edge: small base.',
    all: 'All figures are provisional.',
  },
});
