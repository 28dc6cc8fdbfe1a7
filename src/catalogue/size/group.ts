import {defineIndicator} from '../../indicator/indicator.js';

export const sizeGroup = defineIndicator({
  key: 'size.group',
  version: 1,
  title: {id: 'Kelas anggota kelompok usaha', en: 'Size classes of members of a group'},
  definition: {
    id: 'Kelompok usaha (KUB) bukan usaha: omzet gabungannya tidak diklasifikasikan. Yang diklasifikasikan dan dihitung adalah anggotanya.',
    en: 'A group of businesses (KUB) is no business: its pooled sales have no class. Its members are classified and counted.',
  },
  formula: {
    id: 'banyaknya anggota per kelas; kelas kelompok tidak berlaku',
    en: 'members per class; the group itself has none',
  },
  numerator: {id: 'anggota pada kelas itu', en: 'members of the class'},
  denominator: {id: 'tidak ada: ini jumlah', en: 'none: this is a count'},
  unknown: {id: 'anggota yang kelasnya tidak diketahui', en: 'members of unknown class'},
  unit: 'count',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'groupSize'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Dua belas anggota menambah dua belas usaha, bukan satu dan bukan tiga belas.',
      en: 'Twelve members add twelve businesses, not one and not thirteen.',
    },
  ],
  source: 'PP 7/2021 Pasal 35; aturan kelompok',
  msInd: {
    konsep: 'Kelompok usaha bersama',
    interpretasi: 'Banyaknya anggota pada tiap kelas.',
    ukuran: 'jumlah',
    satuan: 'usaha',
    klasifikasi: 'skala usaha',
    komposit: 'tidak',
    kegiatan: 'Pendataan UMKM',
    variabel: 'anggota kelompok, hasil penjualan tahunan, modal usaha',
    levelEstimasi: 'kelompok usaha',
    aksesUmum: 'ya',
    dokumen: 'RPJMD, LKjIP',
  },
});
