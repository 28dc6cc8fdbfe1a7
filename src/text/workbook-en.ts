import {fact, type Wording} from './wording.js';
import type {workbookId} from './workbook-id.js';

/** What is wrong with a damaged workbook, as the beginning of a sentence. */
const damages: Readonly<Record<string, string>> = {
  truncated: 'is cut short or damaged',
  checksum: 'is damaged: its contents do not match its own record of them',
  method: 'is compressed in an unknown way',
  duplicate: 'is damaged: it lists a part twice',
  path: 'points outside itself, so it was not opened',
  missing: 'is damaged: a part is missing',
  xml: 'is damaged: its contents cannot be parsed to their end',
  doctype: 'holds a DOCTYPE, which no workbook has, so it was not opened',
  order: 'is damaged: its rows or cells are not in order',
  strings: 'is damaged: a cell refers to a text that is not there',
};

/** English words for what is found in workbooks. */
export const workbookEn = {
  READ_WORKBOOK_DAMAGED: {
    title: 'Damaged workbook',
    text: (f) => {
      const part = fact(f, 'part');
      const where = part === '' ? '' : ` (part ${part})`;
      return `this workbook ${damages[fact(f, 'problem')] ?? damages.truncated}${where}. No figure was taken from it. Get the original again, or open it in Excel and save it as XLSX.`;
    },
  },
  READ_WORKBOOK_PASSWORD: {
    title: 'Workbook locked with a password',
    text: () =>
      'this workbook is locked with a password. Open it in Excel, remove the password (File › Info › Protect Workbook › Encrypt with Password), and save it again.',
  },
  READ_WORKBOOK_LIMIT: {
    title: 'Workbook too large',
    text: (f) =>
      `this workbook becomes too large when opened (part ${fact(f, 'part')}). Split it into several files, or save its sheets as CSV.`,
  },
  READ_HIDDEN_COLUMNS: {
    title: 'Hidden columns were read',
    text: (f) => `${fact(f, 'count')} hidden columns (${fact(f, 'columns')}) were read too.`,
  },
  READ_FORMULA_EMPTY: {
    title: 'Formulas without a stored result',
    text: (f) =>
      `${fact(f, 'count')} cells hold a formula whose result is not stored; they were read as empty, not as zero. Open it in Excel, save it again, and read it anew.`,
  },
  READ_ROWS_FAR: {
    title: 'Something far below',
    text: (f) =>
      `this row holds something, below ${fact(f, 'rows')} empty rows. Delete it if that was not meant.`,
  },
  READ_EXTERNAL_LINK: {
    title: 'Links to other files',
    text: (f) =>
      `this workbook takes cells from ${fact(f, 'count')} other files; they were not opened, and the values stored last were read. Check that these are up to date.`,
  },
  READ_MACROS: {
    title: 'Macros ignored',
    text: () => 'this workbook holds macros; they were not run.',
  },
  READ_SHEET_HIDDEN: {
    title: 'Hidden sheet not read',
    text: () =>
      'this sheet is hidden and was not read. Unhide it, or name "FILE!SHEET" under "tables" in pantau.json.',
  },
  READ_SHEET_HIDDEN_READ: {
    title: 'Hidden sheet read',
    text: () =>
      'this sheet is hidden; it was read because no other sheet holds a table, or because it was asked for.',
  },
  READ_SHEET_SKIPPED: {
    title: 'Sheet without a table',
    text: (f) =>
      `this sheet holds no table that is known, so it was passed over; it begins with "${fact(f, 'begins')}".`,
  },
  SOURCE_CHANGED: {
    title: 'File changed while it was read',
    text: () =>
      'The file changed while it was read. Close the program that writes it, and read it again.',
  },
} satisfies Readonly<Record<keyof typeof workbookId, Wording>>;
