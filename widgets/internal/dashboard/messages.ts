import {bilingual} from '../../../src/text/words.js';

/** What `umkm-dashboard` says. */
export const dashboardMessages = bilingual({
  id: {
    asOf: (date: string) => `Keadaan ${date}`,
    figures: 'Bagian',
    numbers: 'Ringkasan',
    source: (source: string) => `Sumber: ${source}.`,
  },
  en: {
    asOf: (date: string) => `As of ${date}`,
    figures: 'Sections',
    numbers: 'At a glance',
    source: (source: string) => `Source: ${source}.`,
  },
});
