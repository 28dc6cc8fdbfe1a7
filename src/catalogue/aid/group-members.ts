import {defineIndicator} from '../../indicator/indicator.js';

export const groupMembers = defineIndicator({
  key: 'aid.group_members',
  version: 1,
  title: {id: 'Anggota kelompok penerima', en: 'Members of recipient groups'},
  definition: {
    id: 'Anggota berbeda yang tercatat pada kelompok penerima bantuan. Nilai bantuan dibagi rata kepada anggota yang tercatat.',
    en: 'Distinct listed members of groups that received aid. The value is split equally among listed members.',
  },
  sentence: {
    id: '{value} anggota kelompok[ di {place}] menerima bantuan pada {period}[, {groups} kelompok]; {unknown} kelompok tanpa daftar',
    en: '{value} {value|member|members} of groups[ in {place}] received aid in {period}[, {groups} {groups|group|groups}]; {unknown} without a list',
  },
  formula: {
    id: 'banyaknya anggota berbeda pada daftar kelompok penerima',
    en: 'distinct members on the lists of recipient groups',
  },
  numerator: {id: 'anggota berbeda', en: 'distinct members'},
  denominator: {id: 'tidak ada: ini jumlah', en: 'none: this is a count'},
  unknown: {
    id: 'kelompok tanpa daftar anggota: dihitung sebagai kelompok, anggotanya tidak diperkirakan',
    en: 'groups without a list: counted as groups, their members are not guessed',
  },
  unit: 'count',
  direction: 'neutral',
  sensitive: true,
  formulaKind: {kind: 'attribution'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Jumlah anggota tidak pernah dikalikan dari rata-rata. Banyaknya barang bukan banyaknya penerima.',
      en: 'Members are never estimated from an average. Items are not recipients.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    konsep: 'Penerima melalui kelompok',
    interpretasi: 'Banyaknya usaha yang terjangkau melalui kelompok.',
    ukuran: 'jumlah',
    satuan: 'anggota',
    klasifikasi: 'wilayah, tahun',
    komposit: 'tidak',
    kegiatan: 'Penyaluran bantuan',
    variabel: 'kelompok penerima, daftar anggota, nilai bantuan',
    levelEstimasi: 'kabupaten/kota',
    aksesUmum: 'ya',
    dokumen: 'LKjIP',
  },
});
