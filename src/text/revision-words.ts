import {bilingual} from './words.js';

/** Words of the pages that `build` writes, on revisions, citation and where figures come from. */
export const revisionWords = bilingual({
  id: {
    heading: 'Perubahan sejak rilis sebelumnya',
    changed: (count: string, day: string) =>
      `${count} angka berbeda dari rilis sebelumnya (keadaan ${day}).`,
    unchanged: (day: string) =>
      `Tidak ada angka yang berbeda dari rilis sebelumnya (keadaan ${day}).`,
    largest: 'Yang terbesar:',
    became: (name: string, from: string, to: string) => `${name}: ${from} menjadi ${to}`,
    allChanges: 'Semua perubahan (JSON)',
    finalised: (count: string) => `${count} angka berganti status tanpa berubah.`,
    newlyHidden: (count: string) => `${count} angka kini disembunyikan.`,
    otherMeasure: (count: string) =>
      `${count} angka dihitung dengan definisi atau batas baru dan tidak dibandingkan.`,
    added: (count: string) => `${count} angka baru.`,
    removed: (count: string) => `${count} angka tidak lagi diterbitkan.`,
    more: (count: string) => `${count} perubahan lain ada dalam revisions.json.`,
    figure: 'Angka',
    before: 'Sebelumnya',
    after: 'Sekarang',
    difference: 'Selisih',
    percent: '%',
    kind: 'Perubahan',
    why: 'Sebab',
    notRepeated: 'tidak diulang',
    notRepeatedNote:
      'Tidak diulang: dengan angka lama itu, angka yang kini disembunyikan dapat dihitung.',
    notComparedNote:
      'Tanpa selisih: definisi, batas kelas, atau daftar kodenya berbeda, jadi bukan ukuran yang sama.',
    origin: 'Asal angka',
    asOf: 'Keadaan',
    cutOff: 'Batas data',
    library: 'Dihitung dengan',
    codeLists: 'Daftar kode',
    indicators: 'Versi definisi',
    indicatorCount: (count: string) => `${count} indikator`,
    partsOnly: (count: string) =>
      `${count} angka tetap, tetapi pembilang, penyebut, atau angka di sampingnya diperbaiki.`,
    citation: 'Cara mengutip',
    due: (day: string) => `Batas waktu laporan: ${day}.`,
    silent: (areas: string) => `Belum melapor: ${areas}.`,
    personal: (count: string) =>
      `${count} kolom data pribadi dan kolom yang tidak dikenali tidak ditampilkan.`,
  },
  en: {
    heading: 'Changes since the last release',
    changed: (count: string, day: string) =>
      `${count} figures differ from the last release (as of ${day}).`,
    unchanged: (day: string) => `No figure differs from the last release (as of ${day}).`,
    largest: 'The largest:',
    became: (name: string, from: string, to: string) => `${name}: ${from} became ${to}`,
    allChanges: 'All changes (JSON)',
    finalised: (count: string) => `${count} figures changed their status alone.`,
    newlyHidden: (count: string) => `${count} figures are withheld now.`,
    otherMeasure: (count: string) =>
      `${count} figures follow a new definition or new limits and are not compared.`,
    added: (count: string) => `${count} new figures.`,
    removed: (count: string) => `${count} figures are no longer published.`,
    more: (count: string) => `${count} further changes are in revisions.json.`,
    figure: 'Figure',
    before: 'Before',
    after: 'Now',
    difference: 'Difference',
    percent: '%',
    kind: 'Change',
    why: 'Reason',
    notRepeated: 'not repeated',
    notRepeatedNote:
      'Not repeated: with that earlier figure, one that is withheld now could be computed.',
    notComparedNote:
      'Without a difference: definition, class limits or code list differ, so it is not the same measure.',
    origin: 'Where the figures come from',
    asOf: 'As of',
    cutOff: 'Data until',
    library: 'Computed with',
    codeLists: 'Code lists',
    indicators: 'Versions of definitions',
    indicatorCount: (count: string) => `${count} indicators`,
    partsOnly: (count: string) =>
      `${count} figures stayed, but their numerator, denominator or a figure beside them was revised.`,
    citation: 'How to cite',
    due: (day: string) => `Reports were due by ${day}.`,
    silent: (areas: string) => `Not reported: ${areas}.`,
    personal: (count: string) =>
      `${count} columns of personal data or not recognised are not shown.`,
  },
});

/** What became of a figure. */
export const changeKindWords = bilingual({
  id: {
    revised: 'diperbaiki',
    status: 'status berubah',
    added: 'baru',
    removed: 'tidak lagi diterbitkan',
    now_withheld: 'kini disembunyikan',
    no_longer_withheld: 'tidak lagi disembunyikan',
  },
  en: {
    revised: 'revised',
    status: 'status changed',
    added: 'new',
    removed: 'no longer published',
    now_withheld: 'withheld now',
    no_longer_withheld: 'no longer withheld',
  },
});

/** Why a figure changed. */
export const changeCauseWords = bilingual({
  id: {
    new_data: 'data baru',
    new_definition: 'definisi baru',
    new_regime: 'batas kelas baru',
    new_code_list: 'daftar kode baru',
    new_library: 'versi pustaka baru',
    new_settings: 'pengaturan baru',
  },
  en: {
    new_data: 'new data',
    new_definition: 'new definition',
    new_regime: 'new class limits',
    new_code_list: 'new code list',
    new_library: 'new library version',
    new_settings: 'new settings',
  },
});

/** Names of code lists. */
export const codeListWords = bilingual({
  id: {wilayah: 'wilayah', kbli: 'KBLI', size_class: 'skala usaha'},
  en: {wilayah: 'areas', kbli: 'KBLI', size_class: 'size classes'},
});
