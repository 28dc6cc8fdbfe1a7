import type {Wording} from './wording.js';
import {fact} from './wording.js';

const seeming: Readonly<Record<string, string>> = {
  page: 'this file seems to be a web page, not a table. ',
  letter: 'this file seems to be a letter, not a table. ',
  form: 'this file seems to be a form (name: content), not a table with one row per business. ',
  photos: 'this file seems to be a list of photographs, not a table of data. ',
  prose: 'this file seems to be running text, not a table. ',
};

/** What is said about where tables stand, in English. */
export const layoutEn = {
  READ_NO_HEADER: {
    title: 'No header row found',
    text: (f) =>
      `${seeming[fact(f, 'seems')] ?? ''}no header row was recognised; the file begins with "${fact(f, 'begins')}". Use headers such as ID UMKM, Nama Usaha, Tahun or Jumlah UMKM, or set "tables" and "columns" in pantau.json.`,
  },
  READ_HEADER_DEEP: {
    title: 'Header row too far down',
    text: (f) =>
      `the header row was only found in row ${fact(f, 'header')}; it is looked for down to row ${fact(f, 'limit')}. Delete the rows above it.`,
  },
  READ_TABLES_BESIDE: {
    title: 'Tables side by side',
    text: (f) =>
      `${fact(f, 'count')} tables stand side by side (columns ${fact(f, 'columns')}); each is read on its own.`,
  },
  READ_TABLES_MANY: {
    title: 'Too many tables on one sheet',
    text: (f) =>
      `this sheet holds ${fact(f, 'count')} tables or more; the rows not yet read are not used. Save each table as a sheet or file of its own.`,
  },
  READ_HIDDEN_ROWS: {
    title: 'Hidden rows are read as well',
    text: (f) =>
      `${fact(f, 'count')} hidden rows (${fact(f, 'rows')}) are read like the others. Delete them if they are no data.`,
  },
  READ_MERGED_USED: {
    title: 'Merged cells used',
    text: (f) =>
      `${fact(f, 'count')} cells merged downwards hold for all rows they span; a figure in such a cell counts for the first row alone.`,
  },
  READ_SIGNATURE_SET_ASIDE: {
    title: 'Signature set aside',
    text: () => 'the place, date, office or name of a signature was set aside.',
  },
  READ_PAGE_SET_ASIDE: {
    title: 'Page break set aside',
    text: () => 'a repeated title, a page number or the word "lanjutan" was set aside.',
  },
  READ_HEADING_SET_ASIDE: {
    title: 'Heading set aside',
    text: () => 'a row that only names the rows below it was set aside.',
  },
  READ_HEADING_USED: {
    title: 'Headings used',
    text: (f) =>
      `${fact(f, 'count')} headings name a kecamatan; column ${fact(f, 'key')} of the rows below was filled from them.`,
  },
  READ_ROW_PARTED: {
    title: 'Row with another separator',
    text: () =>
      'all of this row has fallen into one cell, because its separator differs from that of the other rows; the row is not used. Use one separator (semicolon, comma or tab) and save the file again.',
  },
  READ_RESAVED: {
    title: 'File damaged by saving it again',
    text: (f) =>
      fact(f, 'proof') === 'sums'
        ? 'this semicolon file was saved again with commas, which broke its quotes. Its original rows were restored, and the sums of all rows and columns agree.'
        : 'this semicolon file was saved again with commas, which broke its quotes and rows; no figure is used. Take the original file, or save it again with semicolons.',
  },
} satisfies Readonly<Record<string, Wording>>;
