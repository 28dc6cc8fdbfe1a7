import {formatNumber} from '../../../src/format/number.js';
import {bilingual} from '../../../src/text/words.js';

/** What every table says. */
export const tableMessages = bilingual({
  id: {
    find: 'Cari baris',
    found: (count: number, all: number) =>
      `${formatNumber(count, 'id')} dari ${formatNumber(all, 'id')} baris`,
  },
  en: {
    find: 'Find a row',
    found: (count: number, all: number) =>
      `${formatNumber(count, 'en')} of ${formatNumber(all, 'en')} rows`,
  },
});
