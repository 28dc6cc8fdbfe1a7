import type {Facts, Wording} from './wording.js';
import {fact} from './wording.js';

const titled: Readonly<Record<string, string>> = {
  year: 'year',
  sector: 'sector',
  region: 'area',
  within: 'surrounding area',
  measure: 'what is counted',
  sizeClass: 'size class',
  status: 'status of the figures',
};

const parts: Readonly<Record<string, string>> = {
  classes: 'mikro, kecil and menengah together are',
  areas: 'the areas in it are together',
  sectors: 'its sectors are together',
  rows: 'the rows used are together',
};

function missing(f: Facts): string {
  const count = Number(fact(f, 'missing'));
  return count > 0 ? ` (${String(count)} parts are not stated)` : '';
}

/** English words for figures that arrive already counted. */
export const reportedEn = {
  READ_SUM: {
    title: 'Total does not add up',
    text: (f) =>
      `it says ${fact(f, 'total')}, but ${parts[fact(f, 'of')] ?? parts.classes} ${fact(f, 'sum')}${missing(f)}. The figure stays as stated; check which is right.`,
  },
  READ_FROM_TITLE: {
    title: 'Taken from the title',
    text: (f) =>
      `${titled[fact(f, 'what')] ?? fact(f, 'what')} "${fact(f, 'value')}" was taken from this title, as no column says it.`,
  },
  READ_FROM_SHEET: {
    title: 'Taken from the name of the sheet',
    text: (f) =>
      `the year ${fact(f, 'value')} is taken from the name of this sheet, because no column or title states one.`,
  },
  READ_TITLE_CONTRADICTED: {
    title: 'Title contradicts a column',
    text: (f) =>
      `this title says ${titled[fact(f, 'what')] ?? fact(f, 'what')} ${fact(f, 'value')}, but the column ${fact(f, 'column')}; the column was used. Correct the wrong one.`,
  },
  READ_TITLE_YEARS: {
    title: 'Titles name several years',
    text: (f) =>
      `the titles name the years ${fact(f, 'years')}, and there is no column of years, so the figures are not used. Add a column Tahun, or name one year in the title.`,
  },
  READ_PART_OF_YEAR: {
    title: 'Figures from before the end of the year',
    text: (f) =>
      `these figures are of ${fact(f, 'part')}, not of the end of ${fact(f, 'year')}; they were taken as provisional for ${fact(f, 'year')}.`,
  },
  READ_SCALE_USED: {
    title: 'Unit of the title used',
    text: (f) => `all figures were multiplied by ${fact(f, 'factor')}, as this title says.`,
  },
  READ_FUTURE_ZERO: {
    title: 'Years to come filled with zeros',
    text: (f) =>
      `${fact(f, 'figures')} figures of ${fact(f, 'year')} are all 0; there are none yet, so they were read as missing. Leave the cells blank, or set "asOf" in pantau.json where they are truly zero.`,
  },
  READ_NIL_MISSING: {
    title: 'Dash read as missing',
    text: () => 'this sign is no percentage, index or average of zero; it was read as no figure.',
  },
  READ_FIGURES_UNREAD: {
    title: 'Columns of figures not read',
    text: (f) =>
      `${fact(f, 'count')} columns hold figures but are not read, because their headers are not known: ${fact(f, 'columns')}. If they are areas, write "menurut kecamatan" in the title; if not, say what they are under "columns" in pantau.json, or "-" to leave them out.`,
  },
  READ_UNIT_UNKNOWN: {
    title: 'Unit not stated',
    text: (f) =>
      `"${fact(f, 'measure')}" has no unit; its figures are kept apart and not counted as businesses. Add a column Satuan.`,
  },
  READ_UNIT_MIXED: {
    title: 'Units seem to be mixed',
    text: (f) =>
      `"${fact(f, 'measure')}" ${fact(f, 'year')} goes from ${fact(f, 'low')} to ${fact(f, 'high')} in one unit; some may be in thousands or millions. The figures are flagged U; check the unit.`,
  },
} satisfies Readonly<Record<string, Wording>>;
