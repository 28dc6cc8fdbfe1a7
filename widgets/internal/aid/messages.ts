import {bilingual} from '../../../src/text/words.js';

/** What `umkm-aid-reach` says. */
export const aidMessages = bilingual({
  id: {
    chart: 'Jangkauan bantuan',
    eligible: 'usaha sasaran',
    active: 'usaha aktif',
    value: '%',
    eligibleCounts: 'penerima / sasaran',
    activeCounts: 'penerima / aktif',
    baseNarrow: 'usaha',
    target: (share: string) => `Target ${share}`,
    programmes: 'Program',
    allProgrammes: 'Semua program',
    percent: 'Persen',
    count: 'Jumlah',
    outOf: 'Dari',
    region: 'Wilayah',
    factsHead: (year: string) => `Di antara penerima bantuan, ${year}`,
    overlap:
      'Satu usaha dapat menerima beberapa program; jumlahnya bisa melebihi jangkauan semua program.',
    smallBase: (noun: string) => `Basis kecil: kurang dari 30 ${noun}.`,
  },
  en: {
    chart: 'Aid coverage',
    eligible: 'eligible businesses',
    active: 'active businesses',
    value: '%',
    eligibleCounts: 'recipients / eligible',
    activeCounts: 'recipients / active',
    baseNarrow: 'businesses',
    target: (share: string) => `Target ${share}`,
    programmes: 'Programme',
    allProgrammes: 'All programmes',
    percent: 'Percent',
    count: 'Count',
    outOf: 'Out of',
    region: 'Region',
    factsHead: (year: string) => `Among aid recipients, ${year}`,
    overlap:
      'A business may be in several programmes; the shares may add to more than that of all programmes.',
    smallBase: (noun: string) => `Small base: fewer than 30 ${noun}.`,
  },
});
