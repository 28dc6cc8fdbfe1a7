import {bilingual} from '../../../src/text/words.js';

/** What `umkm-digital-adoption` says. */
export const digitalMessages = bilingual({
  id: {
    chart: 'Adopsi digital',
    channels: 'Per saluran',
    classes: 'Menurut skala usaha',
    unknown: 'tidak diketahui',
    unknownNarrow: 'tak diketahui',
    share: 'Saluran dan skala usaha',
    percent: 'Persen',
    users: 'Pemakai',
    all: 'Semua usaha',
    region: 'Wilayah',
    multiple: 'Satu usaha dapat memakai beberapa saluran; jumlahnya bisa melebihi 100%.',
    smallBase: 'Basis kecil: kurang dari 30 usaha.',
  },
  en: {
    chart: 'Digital adoption',
    channels: 'By channel',
    classes: 'By size class',
    unknown: 'unknown',
    unknownNarrow: 'unknown',
    share: 'Channel and size class',
    percent: 'Percent',
    users: 'Users',
    all: 'All businesses',
    region: 'Region',
    multiple: 'A business may use several channels; the shares may add to more than 100%.',
    smallBase: 'Small base: fewer than 30 businesses.',
  },
});
