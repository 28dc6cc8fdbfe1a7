import {cellsEn} from './cells-en.js';
import {clickhouseEn} from './clickhouse-en.js';
import {containerEn} from './container-en.js';
import {disclosureEn} from './disclosure-en.js';
import {layoutEn} from './layout-en.js';
import type {Code} from './id.js';
import {postgresEn} from './postgres-en.js';
import {regionEn} from './region-en.js';
import {reportedEn} from './reported-en.js';
import {revisionEn} from './revision-en.js';
import {usageEn} from './usage-en.js';
import {fact, type Wording} from './wording.js';
import {workbookEn} from './workbook-en.js';

const files: Readonly<Record<string, string>> = {
  xlsx: 'an Excel workbook (XLSX)',
  xls: 'an old Excel workbook (XLS)',
  xlsb: 'a binary Excel workbook (XLSB)',
  ods: 'an OpenDocument spreadsheet (ODS)',
  zip: 'a ZIP file',
  pdf: 'a PDF',
  image: 'an image',
  gzip: 'a GZIP file',
  parquet: 'a Parquet file',
  binary: 'a binary file',
};

const expectations: Readonly<Record<string, string>> = {
  date: 'a date such as 2024-12-31',
  year: 'a year of four digits such as 2018',
  table_or_query: '"table" or "query", one of them',
  name: 'a name of letters, digits, - and _',
  ascending_from_0: 'thresholds that rise, the first of them 0',
  distinct: 'names that differ, each once',
  boolean: 'true or false',
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
    text: () =>
      'this file is empty. Check that the data were saved, then save it as XLSX or CSV again.',
  },
  READ_BINARY: {
    title: 'Not a text file',
    text: (f) =>
      `this is ${files[fact(f, 'kind')] ?? files.binary}, not XLSX or CSV. Open it in its application and save it as XLSX or CSV.`,
  },
  ...layoutEn,
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
      fact(f, 'key') === 'reportedPeriod'
        ? 'no column and no title states the year of the figures, so no row can be used. Add a column Tahun, or write for example "Tahun 2024" in the title.'
        : `there is no column ${fact(f, 'key')}, so no row can be used. Add a column with a header such as ${fact(f, 'examples')}.`,
  },
  READ_COLUMN_AMBIGUOUS: {
    title: 'Column with more than one meaning',
    text: (f) =>
      /^\w+$/.test(fact(f, 'candidates'))
        ? `column "${f.column ?? ''}" was not read: another column means ${fact(f, 'candidates')} too, or its cells do not fit. Set the right column under "columns" in pantau.json, and write "-" for the other.`
        : `column "${f.column ?? ''}" was not read: its meaning is not certain (${fact(f, 'candidates')}). Set it under "columns" in pantau.json.`,
  },
  READ_HEADER_SLIP: {
    title: 'Misspelt header',
    text: (f) =>
      `column "${f.column ?? ''}" was read as ${fact(f, 'key')}, because its header differs by one letter only. Correct it, or set "columns" in pantau.json where it means something else.`,
  },
  READ_CONFIG_COLUMN: {
    title: 'Key in pantau.json is of another table',
    text: (f) =>
      `column "${f.column ?? ''}" was not read: "columns" in pantau.json gives it the key ${fact(f, 'key')}, which table ${fact(f, 'table')} lacks. The nearest keys of that table: ${fact(f, 'near')}.`,
  },
  READ_SCALE_TWICE: {
    title: 'Unit stated twice',
    text: (f) =>
      fact(f, 'problem') === 'full'
        ? `the cell seems to state rupiah in full, while the header multiplies by ${fact(f, 'factor')} already; it is not used. Write all figures of this column in one unit.`
        : `the cell states a unit of its own, while the header multiplies by ${fact(f, 'factor')} already. Write the figure alone, or take the unit out of the header.`,
  },
  READ_NO_KEY: {
    title: 'No identifier of the businesses',
    text: () =>
      'there is no column with an identifier, NIB or NIK, so every row counts as one business and one that is listed twice cannot be found. Add a column such as ID UMKM or NIB; a running number is none.',
  },
  READ_KEY_STAND_IN: {
    title: 'Another number stands in for the identifier',
    text: (f) =>
      `there is no column with an identifier; businesses are told by ${fact(f, 'key')}. A row without it counts as a business of its own.`,
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
  CHECK_STALE: {
    title: 'Figure unchanged',
    text: (f) =>
      `the figure ${fact(f, 'value')} is the same from ${fact(f, 'from')} to ${fact(f, 'to')}; it may have been copied from the year before. It is used. Check with its source.`,
  },
  CHECK_EQUAL_GROWTH: {
    title: 'All areas grow alike',
    text: (f) =>
      `in ${fact(f, 'year')} all ${fact(f, 'areas')} areas grew by the same ${fact(f, 'percent')} %, as projections do and counts do not. Write "proyeksi" in the header, or use counted figures.`,
  },
  CHECK_JUMP: {
    title: 'Figure leaps',
    text: (f) =>
      `the figure goes from ${fact(f, 'from')} (${fact(f, 'before')}) to ${fact(f, 'to')} (${fact(f, 'year')}). Check whether source, coverage or unit changed.`,
  },
  CHECK_SIZE_CLASS: {
    title: 'Size class does not fit sales',
    text: (f) =>
      `${fact(f, 'stated')} is stated, but sales of ${fact(f, 'sales')} rupiah a year are ${fact(f, 'bySales')}. Check the unit of sales and the class.`,
  },
  CHECK_WORKERS: {
    title: 'Workers do not add up',
    text: (f) =>
      `workers are ${fact(f, 'total')}, but men and women together ${fact(f, 'sum')}. Check which is right.`,
  },
  CHECK_FUTURE_DATE: {
    title: 'Date behind the data',
    text: (f) =>
      `the date ${fact(f, 'date')} is after the date of the data (${fact(f, 'asOf')}). Check its year.`,
  },
  CHECK_POINT: {
    title: 'Point outside Indonesia',
    text: (f) =>
      `the point ${fact(f, 'lat')}, ${fact(f, 'lng')} is outside Indonesia. Check latitude and longitude.`,
  },
  CHECK_POINT_SWAPPED: {
    title: 'Latitude and longitude exchanged',
    text: (f) =>
      `latitude ${fact(f, 'lat')} and longitude ${fact(f, 'lng')} seem to be exchanged. Exchange the two columns.`,
  },
  READ_BLANK: {
    title: 'Empty line',
    text: () => 'this line is empty.',
  },
  READ_TITLE: {
    title: 'Title',
    text: () => 'this line is a title of the table.',
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
  ...reportedEn,
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
  ...cellsEn,
  READ_UNIT: {
    title: 'Unit does not fit what is counted',
    text: () =>
      'is no unit of what this row counts, so the row is not used. Use UNIT USAHA for businesses; for percentages or rupiah say in the column of indicators what they are.',
  },
  READ_REGION_UNKNOWN: {
    title: 'Unknown area',
    text: (f) =>
      `is not in the list of areas${fact(f, 'place') === '' ? '' : ` of ${fact(f, 'place')}`}. ${fact(f, 'suggestions') === '' ? '' : `Perhaps ${fact(f, 'suggestions')}. `}Correct its spelling, or add it to "areas" in pantau.json.`,
  },
  READ_REGION_NO_CODE: {
    title: 'Area without code',
    text: (f) =>
      `is used without an area code.${f.params.suggestions ? ` It may be: ${fact(f, 'suggestions')}.` : ''} ${fact(f, 'lacks') === 'place' ? 'Set "region" in pantau.json to the code of its kabupaten or kota' : 'Write its full name'}, or list its code and name under "areas" in pantau.json.`,
  },
  FILE_MISSING: {
    title: 'File not found',
    text: (f) => `There is no file or folder "${fact(f, 'found')}". Check its name and place.`,
  },
  FOLDER_EMPTY: {
    title: 'Folder without data',
    text: (f) =>
      `Folder "${fact(f, 'found')}" holds no data file. Save the data there as XLSX or CSV.`,
  },
  FOLDER_PARTITIONED: {
    title: 'Table in parts',
    text: (f) =>
      `Folder "${fact(f, 'found')}" holds one table in many Parquet files. DuckDB reads such tables: add --engine duckdb.`,
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
  ...containerEn,
  ...workbookEn,
  ...regionEn,
  ...revisionEn,
  ...usageEn,
  ...clickhouseEn,
  ...postgresEn,
  ...disclosureEn,
};
