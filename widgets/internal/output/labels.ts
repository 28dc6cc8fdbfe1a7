import {bilingual} from '../../../src/text/words.js';

/** What the menus under a figure offer, in their order, and what is said before anything is loaded. */
export const outputLabels = bilingual({
  id: {
    png: 'Gambar PNG',
    slide: 'PNG untuk slide (1920 × 1080)',
    svg: 'Gambar vektor SVG',
    xlsx: 'Excel (XLSX)',
    semicolon: 'CSV untuk Excel (titik koma)',
    comma: 'CSV dengan koma',
    table: 'Salin sebagai tabel',
    print: 'Cetak',
    link: 'Salin tautan',
    embed: 'Tanam di situs Anda',
    working: 'Sedang dibuat …',
    unloaded: 'Bagian ini belum termuat. Periksa sambungan, lalu coba lagi.',
  },
  en: {
    png: 'PNG image',
    slide: 'PNG for a slide (1920 × 1080)',
    svg: 'SVG vector image',
    xlsx: 'Excel (XLSX)',
    semicolon: 'CSV with semicolons',
    comma: 'CSV with commas',
    table: 'Copy as table',
    print: 'Print',
    link: 'Copy link',
    embed: 'Embed on your site',
    working: 'Being made …',
    unloaded: 'This part has not loaded. Check the connection, then try again.',
  },
});

export type OutputAction = Exclude<keyof (typeof outputLabels)['id'], 'working' | 'unloaded'>;
