import {fact, type Wording} from './wording.js';

/** Indonesian words for errors of revisions. */
export const revisionId = {
  REVISION_REGION: {
    title: 'Rilis wilayah lain',
    text: (f) =>
      `Rilis sebelumnya tentang ${fact(f, 'found')}, rilis ini tentang ${fact(f, 'expected')}. Pakai snapshot.json dari wilayah yang sama.`,
  },
  REVISION_ORDER: {
    title: 'Rilis sebelumnya lebih baru',
    text: (f) =>
      `Rilis sebelumnya berkeadaan ${fact(f, 'found')}, lebih baru daripada rilis ini (${fact(f, 'expected')}). Pakai snapshot.json yang lebih lama, atau perbaiki "asOf" di pantau.json.`,
  },
  REVISIONS_FORMAT: {
    title: 'Bukan daftar revisi',
    text: (f) =>
      `revisions.json di samping rilis sebelumnya tidak terbaca${fact(f, 'path') === '' ? '' : ` (${fact(f, 'path')})`}. Salin lagi dari situs itu, atau pindahkan supaya daftar revisi dimulai baru.`,
  },
} satisfies Readonly<Record<string, Wording>>;
