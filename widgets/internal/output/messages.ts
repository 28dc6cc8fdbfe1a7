import {bilingual} from '../../../src/text/words.js';

/** What is said after something was made of a figure, and what stands in files and in the dialog. */
export const outputMessages = bilingual({
  id: {
    saved: (name: string) => `Tersimpan: ${name}`,
    copied: 'Disalin.',
    byHand: 'Peramban menolak menyalin. Teksnya sudah dipilih: tekan Ctrl+C.',
    failed: 'Tidak berhasil di peramban ini. Pilih bentuk lain, atau cetak halaman ini.',
    text: 'Salin teks ini',
    copy: 'Salin',
    close: 'Tutup',
    tag: 'Skrip dan tag',
    tagWhen:
      'Untuk halaman yang HTML-nya Anda tulis. Bila grafik tidak tampil, salin kedua berkas ke server Anda.',
    cms: 'Untuk CMS',
    cmsWhen: 'Bila CMS membuang tag yang tidak dikenalnya. Skrip cukup sekali per halaman.',
    frame: 'Bingkai (iframe)',
    frameWhen: 'Bila skrip tidak diizinkan. Yang tampil halaman ini, dibuka pada grafiknya.',
    source: 'Sumber',
    asOf: 'Keadaan',
    updated: 'Diperbarui',
    notes: 'Catatan',
    remark: (column: string) => `Keterangan ${column}`,
    definition: 'Definisi',
  },
  en: {
    saved: (name: string) => `Saved: ${name}`,
    copied: 'Copied.',
    byHand: 'The browser refused to copy. The text is selected: press Ctrl+C.',
    failed: 'This did not work in this browser. Choose another form, or print the page.',
    text: 'Copy this text',
    copy: 'Copy',
    close: 'Close',
    tag: 'Script and tag',
    tagWhen:
      'For a page whose HTML you write. If no chart appears, copy both files to your server.',
    cms: 'For a CMS',
    cmsWhen: 'If your CMS removes unknown tags. One script per page is enough.',
    frame: 'Frame (iframe)',
    frameWhen: 'If scripts are not allowed. Shows this page, opened at the chart.',
    source: 'Source',
    asOf: 'As of',
    updated: 'Updated',
    notes: 'Notes',
    remark: (column: string) => `Remark on ${column}`,
    definition: 'Definition',
  },
});
