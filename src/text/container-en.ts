import type {containerId} from './container-id.js';
import {fact, type Facts, type Wording} from './wording.js';

/** Why a text is no JSON. */
const jsonProblems: Readonly<Record<string, string>> = {
  end: 'the file is cut off: it stops there. Download or save it again',
  sign: 'there is a sign that does not belong there. Check quotes, commas, colons and brackets',
  comma: 'there is a comma before a closing bracket. Delete that comma',
  depth: 'brackets are nested more than 100 levels deep; that is no table',
  escape: 'there is an invalid backslash in a text',
  control: 'there is a line break or tab in a text. Write \\n or \\t',
  zero: 'there is a number with a leading zero. If it is a code, put it in quotes',
  number: 'there is an invalid number. Write 1250000 or 33.5, for example',
  nan: 'there is NaN or Infinity, which is no number. Write null where there is no figure',
  after: 'something follows its end. Join everything into one list [ … ]',
};

const jsonStatProblems: Readonly<Record<string, (found: string) => string>> = {
  version: (found) =>
    `its version is ${found === '' ? 'not stated' : found}; only 2.0 is read. Ask its publisher for version 2.0`,
  class: (found) => `it is a "${found}", neither a dataset nor a collection`,
  links: (found) =>
    `it holds only ${found} links to other datasets, which are not followed. Download the datasets one by one`,
  shape: () => 'id, size and dimension do not fit together',
  category: (found) => `dimension "${found}" has another number of categories than its size says`,
  size: (found) => `the number of values is not the product of size (${found})`,
  value: (found) => `a value is no number, text or null${found === '' ? '' : ` (${found})`}`,
  large: (found) => `it has too many cells (${found})`,
};

const parquetProblems: Readonly<Record<string, string>> = {
  damaged: 'is cut off or damaged. Get the original file again',
  encrypted: 'is encrypted. Save it again without encryption',
  external: 'keeps its columns in other files. Save it again as one file',
  large: 'is too large to be read. Save it again with row groups of at most 100,000 rows',
  names: 'has two columns of the same name. Rename one of them',
  codec: 'is compressed in an unknown way. Save it again with Snappy, GZIP or ZSTD',
  encoding: 'uses an encoding that cannot be read rightly. Save it again, as Parquet version 1',
};

const answerProblems: Readonly<Record<string, (f: Facts) => string>> = {
  cut: () => 'its answer is cut off. Try again in a while',
  html: () => 'its answer is a web page, not data. It may ask for a login, or be no CKAN API',
  json: () => 'its answer is no JSON',
  format: () => 'its answer is none of datastore_search. Check the address',
  large: (f) => `one answer is larger than ${fact(f, 'limit')} MB`,
};

const pageProblems: Readonly<Record<string, (f: Facts) => string>> = {
  changed: () => 'the table changed while it was fetched. Try again in a while',
  repeated: () =>
    'the portal sent the same rows twice, so their number cannot be trusted. Download the CSV file',
  empty: (f) =>
    `the portal stopped after ${fact(f, 'records')} of ${fact(f, 'total')} rows. Try again, or download the CSV file`,
  limit: (f) =>
    `the table has more than ${fact(f, 'limit')} rows. Narrow it with filters in the address, or download the file`,
};

/** English words for JSON, JSON-stat, CKAN and Parquet. */
export const containerEn = {
  READ_JSON: {
    title: 'Broken JSON',
    text: (f) =>
      `is no valid JSON; in line ${fact(f, 'line')}, column ${fact(f, 'column')} ${jsonProblems[fact(f, 'problem')] ?? jsonProblems.sign}.`,
  },
  READ_JSON_LARGE: {
    title: 'JSON too large',
    text: (f) =>
      `has ${fact(f, 'size')} MB; the limit for JSON is ${fact(f, 'limit')} MB. Save it as CSV or Parquet, or split it into several files.`,
  },
  READ_JSON_NO_TABLE: {
    title: 'JSON without a table',
    text: () =>
      'holds no list of rows. What is read: [{…}, {…}], {"data": [{…}]}, one object a line, GeoJSON, JSON-stat 2.0 and answers of CKAN.',
  },
  READ_JSON_LISTS: {
    title: 'Too many lists',
    text: (f) =>
      `holds ${fact(f, 'count')} lists; at most ${fact(f, 'limit')} are read. Join them into one with a column that tells them apart.`,
  },
  READ_JSON_REPEATED: {
    title: 'Name written twice',
    text: (f) =>
      `"${fact(f, 'name')}" stands twice in one object (${fact(f, 'count')} objects); the last one is used. Check which is right.`,
  },
  READ_NESTED: {
    title: 'Nested content',
    text: (f) =>
      `column "${fact(f, 'name')}" holds lists or objects inside objects; they are left as JSON text. Flatten them into columns where they are needed.`,
  },
  READ_GEOMETRY: {
    title: 'Shapes that are no points',
    text: (f) =>
      `${fact(f, 'count')} features are no points; their properties are read, their shapes are not.`,
  },
  READ_TOO_WIDE: {
    title: 'Too many columns',
    text: (f) =>
      `its objects have ${fact(f, 'columns')} different names, so this is no table (at most ${fact(f, 'limit')} columns that are well filled). Make those names the content of a column.`,
  },
  READ_JSONSTAT: {
    title: 'JSON-stat that cannot be read',
    text: (f) =>
      `this JSON-stat cannot be read (dataset ${fact(f, 'dataset') || '1'}): ${(jsonStatProblems[fact(f, 'problem')] ?? jsonStatProblems.shape)(fact(f, 'found'))}.`,
  },
  READ_JSONSTAT_LINKS: {
    title: 'Links not followed',
    text: (f) =>
      `${fact(f, 'count')} datasets are only links and are not followed. Download them where they are needed.`,
  },
  READ_SNAPSHOT: {
    title: 'A snapshot, no input',
    text: (f) =>
      `this is a ${fact(f, 'format')} snapshot made by pantau-umkm, no input. Its figures are finished; give the tables they came from.`,
  },
  READ_CKAN_FAILED: {
    title: 'Refused by the portal',
    text: (f) =>
      `the portal answered that the request failed${fact(f, 'said') === '' ? '' : `: "${fact(f, 'said')}"`}. Get the data again.`,
  },
  READ_CKAN_FORMAT: {
    title: 'Answer of CKAN without a list',
    text: () =>
      'its rows are kept as one text. Get it again without records_format, or save it as CSV.',
  },
  READ_CKAN_OWN: {
    title: "The portal's own columns",
    text: (f) => `columns ${fact(f, 'columns')} were added by the portal and are not read.`,
  },
  READ_CKAN_PART: {
    title: 'Only part of a table',
    text: (f) =>
      `this file holds only ${fact(f, 'records')} of the ${fact(f, 'total')} rows of the portal's table. Totals are not complete; download all of it, or give the table's address.`,
  },
  READ_PARQUET: {
    title: 'Parquet that cannot be read',
    text: (f) =>
      `this Parquet file ${parquetProblems[fact(f, 'problem')] ?? parquetProblems.damaged}. Not one row is taken.`,
  },
  READ_TIME_UTC: {
    title: 'Times in UTC',
    text: (f) =>
      `column "${fact(f, 'name')}" holds times in UTC; their days are used as they are and may differ by one from the day in WIB.`,
  },
  ADDRESS_UNKNOWN: {
    title: 'Unknown address',
    text: (f) =>
      `"${fact(f, 'found')}" is no address of a CKAN table. Use that of the table's page (https://…/dataset/…/resource/…) or of the API, datastore_search, without user name and password. Download other files first.`,
  },
  ADDRESS_UNREACHABLE: {
    title: 'Portal out of reach',
    text: (f) =>
      `${fact(f, 'found')} cannot be reached (${fact(f, 'cause')}), not after three further attempts either. Check the connection, or download the file.`,
  },
  ADDRESS_STATUS: {
    title: 'The portal answered with an error',
    text: (f) =>
      `${fact(f, 'found')} answered with error ${fact(f, 'status')}. Check the address, or try again in a while.`,
  },
  ADDRESS_BUSY: {
    title: 'Portal busy',
    text: (f) =>
      `${fact(f, 'found')} asks to wait ${fact(f, 'seconds')} seconds. Try again after that.`,
  },
  ADDRESS_MOVED: {
    title: 'Address moved',
    text: (f) =>
      fact(f, 'to') === ''
        ? `${fact(f, 'found')} redirects to another address. Open it in a browser and use the new one.`
        : `${fact(f, 'found')} redirects to ${fact(f, 'to')}. If that is right, use that address.`,
  },
  ADDRESS_ANSWER: {
    title: 'Answer that cannot be read',
    text: (f) =>
      `${fact(f, 'found')}: ${(answerProblems[fact(f, 'problem')] ?? answerProblems.json)(f)}.`,
  },
  READ_ENCODING_BROKEN: {
    title: 'Broken letters',
    text: (f) =>
      `${fact(f, 'places')} letters of this file are broken (no valid UTF-8); \ufffd stands there, and the rest is read as usual. Save it again from its original, or correct the names with that sign.`,
  },
  ADDRESS_REFUSED: {
    title: 'Refused by the portal',
    text: (f) =>
      `${fact(f, 'found')} refuses the request${fact(f, 'said') === '' ? '' : `: "${fact(f, 'said')}"`}. Check the address; the table may not be in the DataStore.`,
  },
  ADDRESS_PAGES: {
    title: 'Table not fetched as a whole',
    text: (f) =>
      `${fact(f, 'found')}: ${(pageProblems[fact(f, 'problem')] ?? pageProblems.changed)(f)}.`,
  },
} satisfies Readonly<Record<keyof typeof containerId, Wording>>;
