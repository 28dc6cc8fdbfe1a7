import {bilingual} from '../../../src/text/words.js';

/** What `umkm-bar` says. */
export const barMessages = bilingual({
  id: {
    most: (name: string, value: string) => `${name} terbanyak, ${value}`,
    fewest: (name: string, value: string) => `${name} paling sedikit, ${value}`,
    only: (title: string, name: string, value: string) => `${title} ${name}: ${value}`,
    showAll: (count: number) => `Tampilkan semua ${count} baris`,
    showFewer: 'Tampilkan lebih sedikit',
  },
  en: {
    most: (name: string, value: string) => `${name} most, ${value}`,
    fewest: (name: string, value: string) => `${name} fewest, ${value}`,
    only: (title: string, name: string, value: string) => `${title}, ${name}: ${value}`,
    showAll: (count: number) => `Show all ${count} rows`,
    showFewer: 'Show fewer',
  },
});
