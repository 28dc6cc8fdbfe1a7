import {bilingual} from '../../../src/text/words.js';

/** What `umkm-filter` says. */
export const filterMessages = bilingual({
  id: {
    label: 'Pilihan untuk semua grafik',
    region: 'Wilayah',
    period: 'Tahun',
    all: 'Semua',
    reset: 'Atur ulang',
    play: 'Putar menurut tahun',
    pause: 'Berhenti',
    showing: (choice: string) => `Menampilkan ${choice}.`,
  },
  en: {
    label: 'Choices for all charts',
    region: 'Area',
    period: 'Year',
    all: 'All',
    reset: 'Reset',
    play: 'Play through the years',
    pause: 'Stop',
    showing: (choice: string) => `Showing ${choice}.`,
  },
});
