import {bilingual} from '../../../src/text/words.js';

/** What `umkm-targets` says. */
export const targetMessages = bilingual({
  id: {
    title: 'Realisasi terhadap target',
    sub: (place: string, year: string) => `Realisasi sebagai persen target, ${place}, ${year}`,
    heading: (met: string, all: string, year: string, place: string) =>
      `${met} dari ${all} target ${year} ${place} tercapai`,
    silent: (count: string) => `; ${count} tanpa angka`,
    lowest: (name: string, share: string) => `; ${name} tertinggal, ${share}`,
    none: 'Berkas data tidak memuat target.',
    noneReason: 'Tulis target di pantau.json (targets), lalu bangun datanya lagi.',
    target: 'Target = 100%',
    achieved: 'capaian',
    rating: 'predikat',
    indicator: 'Indikator',
    unit: 'Satuan',
    goal: 'Target',
    actual: 'Realisasi',
    share: 'Capaian',
    predicate: 'Predikat',
    of: (actual: string, target: string) => `${actual} dari target ${target}`,
    aim: (target: string) => `target ${target}`,
    lower: 'makin rendah makin baik',
    formula:
      'Makin tinggi makin baik: 100 × realisasi ÷ target. Makin rendah makin baik: 100 × (2 × target − realisasi) ÷ target, tidak di bawah 0.',
    formulaTerm: 'Capaian',
    bands: 'Predikat',
    defaultBands:
      'Permendagri 86/2017: sampai 50 sangat rendah, di atas 50 rendah, di atas 65 sedang, di atas 75 tinggi, di atas 90 sangat tinggi.',
    ownBands: (bands: string) => `Menurut instansi: ${bands}.`,
    from: (threshold: string, name: string) => `mulai ${threshold} ${name}`,
  },
  en: {
    title: 'Results against targets',
    sub: (place: string, year: string) => `Results as percent of target, ${place}, ${year}`,
    heading: (met: string, all: string, year: string, place: string) =>
      `${met} of ${all} targets for ${year} met in ${place}`,
    silent: (count: string) => `; ${count} without a figure`,
    lowest: (name: string, share: string) => `; ${name} behind, ${share}`,
    none: 'The data file holds no targets.',
    noneReason: 'Write targets into pantau.json (targets) and build the data again.',
    target: 'Target = 100%',
    achieved: 'achieved',
    rating: 'rating',
    indicator: 'Indicator',
    unit: 'Unit',
    goal: 'Target',
    actual: 'Result',
    share: 'Achieved',
    predicate: 'Rating',
    of: (actual: string, target: string) => `${actual} of target ${target}`,
    aim: (target: string) => `target ${target}`,
    lower: 'lower is better',
    formula:
      'Higher is better: 100 × result ÷ target. Lower is better: 100 × (2 × target − result) ÷ target, not below 0.',
    formulaTerm: 'Achieved',
    bands: 'Rating',
    defaultBands:
      'Permendagri 86/2017: up to 50 very low, above 50 low, above 65 medium, above 75 high, above 90 very high.',
    ownBands: (bands: string) => `As the office sets them: ${bands}.`,
    from: (threshold: string, name: string) => `from ${threshold} ${name}`,
  },
});
