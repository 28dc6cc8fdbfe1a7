import {bilingual} from './words.js';

/** Words of the report that is printed on A4. */
export const paperWords = bilingual({
  id: {
    title: 'Laporan pemantauan UMKM',
    figures: 'Grafik',
    quality: 'Mutu data',
    definitions: 'Definisi',
    definition: 'Definisi',
    achievements: 'Target dan capaian',
    number: 'No',
    objective: 'Sasaran',
    target: 'Target',
    actual: 'Realisasi',
    achieved: 'Capaian',
    value: 'Nilai',
    lower: 'makin rendah makin baik',
    objectiveNote:
      'Sasaran dikelompokkan menurut keluarga indikator; sesuaikan dengan sasaran dalam dokumen perencanaan.',
    achievedNote:
      'Capaian = 100 × realisasi ÷ target; bila makin rendah makin baik, 100 × (2 × target − realisasi) ÷ target.',
    noTargets: 'Tidak ada target yang ditetapkan untuk angka dalam laporan ini.',
    noTargetsOfArea: (level: string) =>
      `Tidak ada target yang ditetapkan untuk ${level} ini; target berlaku untuk seluruh wilayah.`,
    rows: (files: string, read: string, accepted: string, refused: string, aside: string) =>
      `${files} berkas dibaca, ${read} baris: ${accepted} diterima, ${refused} ditolak, ${aside} disisihkan.`,
    reportingUnknown: 'Tidak tercatat wilayah mana yang harus melapor.',
    silent: (areas: string) => `Belum melapor: ${areas}.`,
    withheld: (count: string) =>
      `${count} angka disembunyikan di seluruh terbitan agar tidak ada usaha yang dapat dikenali. Disembunyikan bukan nol.`,
    unprotected: 'Angka diterbitkan tanpa penyembunyian, atas pilihan penerbit.',
    qualityMore: 'Rincian per berkas dan kolom ada di halaman laporan kualitas data (report.html).',
  },
  en: {
    title: 'MSME monitoring report',
    figures: 'Charts',
    quality: 'Data quality',
    definitions: 'Definitions',
    definition: 'Definition',
    achievements: 'Targets and achievements',
    number: 'No',
    objective: 'Objective',
    target: 'Target',
    actual: 'Result',
    achieved: 'Achievement',
    value: 'Value',
    lower: 'lower is better',
    objectiveNote:
      'Objectives follow the families of indicators; adapt them to those of the planning document.',
    achievedNote:
      'Achievement = 100 × result ÷ target; where lower is better, 100 × (2 × target − result) ÷ target.',
    noTargets: 'No target is set for the figures in this report.',
    noTargetsOfArea: (level: string) =>
      `No target is set for this ${level}; targets hold for the whole area.`,
    rows: (files: string, read: string, accepted: string, refused: string, aside: string) =>
      `${files} files read, ${read} rows: ${accepted} accepted, ${refused} refused, ${aside} set aside.`,
    reportingUnknown: 'It is not recorded which areas had to report.',
    silent: (areas: string) => `Not reported: ${areas}.`,
    withheld: (count: string) =>
      `${count} figures are withheld in the whole release so that no business can be recognised. Withheld is not zero.`,
    unprotected: 'Figures are published without withholding, by choice of the publisher.',
    qualityMore: 'Details of files and columns stand on the data quality page (report.html).',
  },
});
