import type {Code} from './id.js';
import {usageEn} from './usage-en.js';
import {fact, type Wording} from './wording.js';

const kinds: Readonly<Record<string, string>> = {
  rupiah: 'an amount in rupiah',
  count: 'a whole number',
  number: 'a number',
};

const files: Readonly<Record<string, string>> = {
  xlsx: 'an Excel workbook (XLSX)',
  xls: 'an old Excel workbook (XLS)',
  zip: 'a ZIP file',
  pdf: 'a PDF',
  image: 'an image',
  gzip: 'a GZIP file',
  parquet: 'a Parquet file',
  binary: 'a binary file',
};

const identifiers: Readonly<Record<string, string>> = {
  nib: 'a NIB',
  ownerNik: 'a NIK',
  kbliCode: 'a KBLI code',
};

const expectations: Readonly<Record<string, string>> = {
  date: 'a date such as 2024-12-31',
  year: 'a year of four digits such as 2018',
  known_key: 'a known key; check its spelling',
  text: 'a text that is not empty',
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  array: 'a list […]',
  object: 'an object {…}',
  record: 'an object {…}',
};

/** English; a missing or surplus code does not compile. */
export const en: Readonly<Record<Code, Wording>> = {
  READ_EMPTY: {
    title: 'Empty file',
    text: () => 'this file is empty. Check that the data were saved, then save it as CSV again.',
  },
  READ_BINARY: {
    title: 'Not a text file',
    text: (f) =>
      `this is ${files[fact(f, 'kind')] ?? files.binary}, not CSV. Open it in its application and save it as CSV.`,
  },
  READ_NO_HEADER: {
    title: 'No header row found',
    text: (f) =>
      `no header row was recognised; the file begins with "${fact(f, 'begins')}". Use headers such as ID UMKM, Nama Usaha, Tahun or Jumlah UMKM, or set "tables" and "columns" in pantau.json.`,
  },
  READ_NO_ROWS: {
    title: 'No data rows',
    text: () => 'there is a header, but no data row below it.',
  },
  READ_TABLE_AMBIGUOUS: {
    title: 'Table not certain',
    text: (f) =>
      `its headers fit more than one table: ${fact(f, 'tables')}. Choose one with --table FILE=TABLE or "tables" in pantau.json.`,
  },
  READ_COLUMN_MISSING: {
    title: 'Required column missing',
    text: (f) =>
      `there is no column ${fact(f, 'key')}, so no row can be used. Add a column with a header such as ${fact(f, 'examples')}.`,
  },
  READ_COLUMN_AMBIGUOUS: {
    title: 'Column with more than one meaning',
    text: (f) =>
      `column "${f.column ?? ''}" was not read: its meaning is not certain (${fact(f, 'candidates')}). Set it under "columns" in pantau.json.`,
  },
  READ_DIMENSION_UNKNOWN: {
    title: 'Meaning of the rows unknown',
    text: (f) =>
      `the figures are not used, because what tells the rows apart is not recognised (columns ${fact(f, 'columns')}). Use headers such as Kecamatan, Sektor or Program, or set "columns" in pantau.json.`,
  },
  READ_QUOTE_OPEN: {
    title: 'Quotation mark not closed',
    text: () => 'a quotation mark opens in this row and is never closed. Remove or close it.',
  },
  READ_QUOTE_SPAN: {
    title: 'Quotation mark swallows other rows',
    text: (f) =>
      `a quotation mark in this row swallows the ${fact(f, 'lines')} lines after it; none of them is used. Close or remove it.`,
  },
  READ_SECOND_TABLE: {
    title: 'Another table in the same file',
    text: () => 'another table begins here; it is read on its own.',
  },
  READ_HEADER_MERGED: {
    title: 'Header over several rows',
    text: (f) =>
      `columns ${fact(f, 'columns')} hold figures without a header of their own, so the figures are not used. Split merged cells and write one header row, such as "Mikro 2019" and "Kecil 2019".`,
  },
  READ_SCALE: {
    title: 'Figures not in full',
    text: () =>
      'says that figures are in thousands, millions or percent, so the figures of this file are not used. Write them in full, then remove the remark.',
  },
  READ_SCALE_NOTE: {
    title: 'Note about the unit',
    text: () =>
      'says that figures are in thousands, millions or percent, but they were read as they stand. Write them in full, then remove the note.',
  },
  READ_MEASURE_ASSUMED: {
    title: 'What is counted is not said',
    text: (f) =>
      `column "${f.column ?? ''}" does not say what is counted; it was read as the number of MSMEs of all sizes. Write "Jumlah UMKM" or "Mikro" in the header.`,
  },
  READ_SPLIT: {
    title: 'Number split in two',
    text: () =>
      'looks like the end of a number that the column separator has split; this row is not used. Write the number without a thousands comma.',
  },
  READ_PERSONAL_NUMBER: {
    title: 'Personal number in another column',
    text: () =>
      'holds a number as long as a NIK, a NIB or a telephone number; it is not used. Check whether cells have slipped.',
  },
  READ_HEADER_TWICE: {
    title: 'Header used twice',
    text: (f) =>
      `header ${fact(f, 'columns')} stands over more than one column, so the figures are not used. Give each column a header of its own, or save each table as a file of its own.`,
  },
  READ_SUM: {
    title: 'Total does not add up',
    text: (f) =>
      `the total is ${fact(f, 'total')}, but mikro, kecil and menengah together are ${fact(f, 'sum')}. Check which is right.`,
  },
  READ_PROJECTION: {
    title: 'Projected figures',
    text: (f) => `column "${fact(f, 'header')}" holds projections; its figures are flagged F.`,
  },
  READ_ROW_WIDTH: {
    title: 'Row wider than its header',
    text: (f) =>
      `this row has ${fact(f, 'width')} cells, its header ${fact(f, 'expected')}. Quote what contains the column separator.`,
  },
  READ_REQUIRED: {
    title: 'Required cell empty',
    text: (f) => `column "${f.column ?? fact(f, 'key')}" must be filled; this row is not used.`,
  },
  READ_NO_VALUE: {
    title: 'Row without a figure',
    text: () => 'no figure in this row could be read.',
  },
  READ_DUPLICATE_KEY: {
    title: 'Repeated row',
    text: (f) =>
      `stands already in ${fact(f, 'firstFile')} row ${fact(f, 'firstRow')}; the second row is not used. Delete one of them.`,
  },
  READ_TOTAL_SET_ASIDE: {
    title: 'Total row set aside',
    text: () => 'a total row was set aside, so that nothing counts twice.',
  },
  READ_NOTE_SET_ASIDE: {
    title: 'Note set aside',
    text: () => 'a note below the table was set aside.',
  },
  READ_HEADER_SET_ASIDE: {
    title: 'Repeated header set aside',
    text: () => 'a repeated header or column numbers were set aside.',
  },
  READ_NUMBER: {
    title: 'Not a number',
    text: (f) => {
      const kind = kinds[fact(f, 'expected')] ?? kinds.number;
      const plain = fact(f, 'plain');
      const grouped = fact(f, 'grouped');
      switch (fact(f, 'problem')) {
        case 'fraction':
          return 'is not a whole number; a thousands separator may have been lost. Write it without separators, such as 1500.';
        case 'negative':
          return 'is below zero. Write the right number, or leave it blank.';
        case 'percent':
          return `is a percentage, not ${kind}. Write the number itself.`;
        case 'too_large':
          return 'is too large to be read exactly. Check the number.';
        case 'currency':
          return `is an amount of money, not ${kind}. Check whether the cells have slipped.`;
        default:
          if (plain === '')
            return `is not ${kind}. Write a number such as 1.250.000, or leave it blank.`;
          return `is not ${kind}. Write ${grouped === plain ? plain : `${grouped} or ${plain}`}.`;
      }
    },
  },
  READ_NUMBER_DAMAGED: {
    title: 'Damaged number',
    text: () =>
      'has lost digits by being saved in scientific form. Take it from the original file and save the column as text.',
  },
  READ_NUMBER_ASSUMED: {
    title: 'Dot or comma interpreted',
    text: (f) =>
      `was read as ${fact(f, 'value')}: nothing in this column shows whether the sign separates thousands or decimals. Write ${fact(f, 'value')} without it to be certain.`,
  },
  READ_NUMBER_AMBIGUOUS: {
    title: 'Dot or comma not certain',
    text: (f) =>
      `may mean ${fact(f, 'thousands')} or ${fact(f, 'decimal')}, and the rest of the column does not agree. Write it without thousands separators.`,
  },
  READ_APPROXIMATE: {
    title: 'Approximate figure',
    text: (f) =>
      `was read as ${fact(f, 'value')}, an approximate figure (flagged E, rounded to ${fact(f, 'rounding')}).`,
  },
  READ_NIL: {
    title: 'Sign for none',
    text: () => 'was read as zero. Leave the cell blank if the value is not known.',
  },
  READ_YEAR: {
    title: 'Not a year',
    text: () => 'is not a year. Write four digits, such as 2024.',
  },
  READ_DATE: {
    title: 'Not a date',
    text: (f) => {
      switch (fact(f, 'problem')) {
        case 'impossible':
          return 'is no day of the calendar. Write it like 2024-08-25.';
        case 'year_only':
          return 'is only a year, not a date. Write it like 2024-08-25.';
        case 'short_year':
          return 'has a year of two digits. Write the whole year, as in 25/08/2024.';
        case 'serial':
          return 'is a serial number that is no date. Write it like 2024-08-25.';
        case 'ambiguous':
          return 'is not certain: this column holds both day/month and month/day. Write it like 2024-08-25.';
        default:
          return 'is not a date. Write it like 2024-08-25 or 25 Agustus 2024.';
      }
    },
  },
  READ_DATE_SERIAL: {
    title: 'Serial number of a date',
    text: (f) =>
      `is a spreadsheet's serial number; read as ${fact(f, 'value')}. Save the column as dates.`,
  },
  READ_DATE_MONTH_FIRST: {
    title: 'Month written first',
    text: (f) =>
      `was read as ${fact(f, 'value')}, because this column writes the month first. Write it like 2024-08-25.`,
  },
  READ_ENUM: {
    title: 'Unknown category',
    text: (f) => `is not known. Use one of: ${fact(f, 'known')}.`,
  },
  READ_TRUTH: {
    title: 'Neither yes nor no',
    text: () => 'is neither yes nor no. Write Ya or Tidak, or leave it blank if it is not known.',
  },
  READ_TRUTH_AMBIGUOUS: {
    title: 'Yes or no not certain',
    text: () => 'may mean yes or no, so it counts as unknown. Write Ya or Tidak.',
  },
  READ_CODE: {
    title: 'Invalid code',
    text: (f) => {
      const name = identifiers[fact(f, 'kind')];
      if (name !== undefined)
        return `is not ${name}: it must have ${fact(f, 'digits')} digits. Write it as text.`;
      if (fact(f, 'system') === 'bps')
        return 'is not a BPS region code (2, 4, 7 or 10 digits without dots).';
      const level = fact(f, 'level');
      const place = level === '' ? '' : ` at the level ${level}`;
      return `is not a Kemendagri region code${place}. Write it like 32.01 or 3201; for BPS codes set "codeSystem": "bps".`;
    },
  },
  READ_CODE_DAMAGED: {
    title: 'Damaged code',
    text: (f) =>
      fact(f, 'hint') === ''
        ? 'is damaged: a spreadsheet turned this code into a number. Take it from the original file and save the column as text.'
        : `has lost a trailing zero. Write ${fact(f, 'hint')} as text.`,
  },
  READ_UNIT: {
    title: 'Unit is no count of businesses',
    text: () =>
      'is not a unit in which businesses are counted. This row is not used; use UNIT or UNIT USAHA.',
  },
  READ_REGION_UNKNOWN: {
    title: 'Unknown area',
    text: () =>
      'is not in the list of areas. Correct its spelling, or add it to "areas" in pantau.json.',
  },
  READ_REGION_NO_CODE: {
    title: 'Area without code',
    text: () =>
      'is used without an area code. List its code and name under "areas" in pantau.json.',
  },
  FILE_MISSING: {
    title: 'File not found',
    text: (f) => `There is no file or folder "${fact(f, 'found')}". Check its name and place.`,
  },
  FOLDER_EMPTY: {
    title: 'Folder without data',
    text: (f) => `Folder "${fact(f, 'found')}" holds no CSV file. Save the data there as CSV.`,
  },
  FILE_TOO_LARGE: {
    title: 'File too large',
    text: (f) =>
      `File "${fact(f, 'found')}" has ${fact(f, 'size')} MB; the limit is ${fact(f, 'limit')} MB. Split it into several files.`,
  },
  FILE_UNREADABLE: {
    title: 'File cannot be opened',
    text: (f) =>
      `File "${fact(f, 'found')}" cannot be opened (${fact(f, 'cause')}). Check its permissions.`,
  },
  CONFIG_JSON: {
    title: 'Configuration is not JSON',
    text: (f) =>
      `"${fact(f, 'file')}" is not valid JSON (line ${fact(f, 'line')}, column ${fact(f, 'column')}). Check quotation marks, commas and brackets there.`,
  },
  CONFIG_INVALID: {
    title: 'Invalid configuration',
    text: (f) => {
      const expected = fact(f, 'expected');
      const path = fact(f, 'path');
      const where = path === '' ? '' : ` at "${path}"`;
      return `"${fact(f, 'file')}"${where} holds ${fact(f, 'found')}. Write ${expectations[expected] ?? expected}.`;
    },
  },
  CONFIG_SEVERAL: {
    title: 'More than one configuration',
    text: (f) =>
      `There is more than one pantau.json: ${fact(f, 'found')}. Choose one with --config.`,
  },
  ...usageEn,
};
