import {bilingual} from '../../../src/text/words.js';

/** What `umkm-funnel` says. */
export const funnelMessages = bilingual({
  id: {
    heading: (count: string, first: string, left: string, last: string) =>
      `Dari ${count} di tahap ${first}, ${left} sampai tahap ${last}`,
    drop: (name: string) => `; penyusutan terbesar di tahap ${name}`,
    next: (share: string) => `${share} lanjut`,
    ofFirst: (share: string) => `${share} dari awal`,
    of: (share: string, all: string) => `${share} dari ${all}`,
    reached: 'sampai tahap ini',
    own: 'pemegang dari yang memerlukan',
    share: 'persen dari yang memerlukan; arsir: tidak diketahui',
    apart:
      'Tiap tahap punya penyebut sendiri dan bukan bagian dari tahap sebelumnya: selisihnya bukan kehilangan.',
    count: 'Jumlah',
    before: 'Dari tahap sebelumnya',
    start: 'Dari tahap pertama',
    ownShare: 'Dari yang memerlukan',
    needing: 'Memerlukan',
  },
  en: {
    heading: (count: string, first: string, left: string, last: string) =>
      `Of ${count} at ${first}, ${left} reached ${last}`,
    drop: (name: string) => `; the largest drop is at ${name}`,
    next: (share: string) => `${share} go on`,
    ofFirst: (share: string) => `${share} of the first`,
    of: (share: string, all: string) => `${share} of ${all}`,
    reached: 'reached this step',
    own: 'holders of those it applies to',
    share: 'percent of those it applies to; hatched: unknown',
    apart:
      'Each step has its own denominator and is no part of the one before: differences are not losses.',
    count: 'Count',
    before: 'Of the step before',
    start: 'Of the first step',
    ownShare: 'Of those it applies to',
    needing: 'Applies to',
  },
});
