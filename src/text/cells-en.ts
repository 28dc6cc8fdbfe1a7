import type {cellsId} from './cells-id.js';
import {fact, type Wording} from './wording.js';

const kinds: Readonly<Record<string, string>> = {
  rupiah: 'an amount in rupiah',
  count: 'a whole number',
  number: 'a number',
  percent: 'a percentage',
};

/** What each kind of identifier looks like. */
const identifiers: Readonly<Record<string, string>> = {
  'code.nib': 'is not a NIB: it must have 13 digits',
  'code.nik': 'is not a NIK: it must have 16 digits',
  'code.npwp': 'is not an NPWP: it must have 15 or 16 digits',
  'code.pirt': 'is not a P-IRT number: it has 15 digits or more, such as 2063301010001-29',
  'code.halal': 'is not the number of a halal certificate: ID and 14–17 digits',
  'code.ip': 'is not a number of intellectual property, such as IDM and 9 digits',
  'code.kbli': 'is not a KBLI code: it must have 2–5 digits',
};

/** What is wrong with an identifier whose length is right. */
const flaws: Readonly<Record<string, string>> = {
  filler: 'is one digit again and again, which is no number',
  province: 'has the code of no province',
  region: 'has the code of no region',
  date: 'holds a date of birth that is no day of the calendar',
  serial: 'has the serial number 0000',
  check_digit: 'has a check digit that does not fit',
  nik: 'has 16 digits that are no NIK',
  packaging: 'has a kind of packaging other than 1–8',
  division: 'begins with a division that is not in KBLI',
  decision: 'is the number of a decision (ketetapan halal), not of a certificate',
};

/** Words about single cells. */
export const cellsEn: Readonly<Record<keyof typeof cellsId, Wording>> = {
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
        case 'vague':
          return 'is words without a figure. Write an approximate one, such as ± 50.';
        case 'period':
          return 'names a period that is not that of this column. Write the amount for the period of the column.';
        case 'stage':
          return `is no stage ${fact(f, 'first')}–${fact(f, 'last')}. Write one number from ${fact(f, 'first')} to ${fact(f, 'last')}, or leave it blank where it is not known.`;
        case 'parts':
          return 'the parts in brackets do not come to the figure. Write one figure, and its parts in columns of their own.';
        case 'formula':
          return plain === ''
            ? 'holds a calculation. Write its result.'
            : `holds a calculation. Write its result, such as ${grouped}.`;
        default:
          if (plain === '')
            return `is not ${kind}. Write a number such as 1.250.000, or leave it blank.`;
          return `is not ${kind}. Write ${grouped === plain ? plain : `${grouped} or ${plain}`}.`;
      }
    },
  },
  READ_PARTS: {
    title: 'Figure with its parts',
    text: (f) =>
      `is read as ${fact(f, 'value')}, which the ${fact(f, 'parts')} parts in brackets come to; the parts themselves are not used. Write them in columns such as Mikro, Kecil and Menengah.`,
  },
  READ_NUMBER_DAMAGED: {
    title: 'Damaged number',
    text: (f) => {
      switch (fact(f, 'problem')) {
        case 'error':
          return "is a spreadsheet's error, not a number. Mend the formula or widen the column in the original file, and save it again.";
        case 'date':
          return 'is a date: a spreadsheet changed the number. Take it from the original file and save the column as numbers.';
        default:
          return 'has lost digits by being saved in scientific form. Take it from the original file and save the column as text.';
      }
    },
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
  READ_RANGE: {
    title: 'Bracket',
    text: (f) => {
      const [low, high] = [fact(f, 'low'), fact(f, 'high')];
      const ends = low === '' ? `up to ${high}` : high === '' ? `from ${low}` : `${low} to ${high}`;
      return `is a bracket (${ends}), not one number; it is kept as a bracket and not added up. Write the number if it is known.`;
    },
  },
  READ_SHARE: {
    title: 'Number with a percentage',
    text: (f) =>
      `was read as ${fact(f, 'value')}; the ${fact(f, 'share')} percent beside it is noted.`,
  },
  READ_PERCENT_ASSUMED: {
    title: 'Percentage interpreted',
    text: (f) =>
      `was read as ${fact(f, 'percent')} percent, because this column holds fractions of one alone. Write it with the sign % to be certain.`,
  },
  READ_PERCENT_AMBIGUOUS: {
    title: 'Percentage not certain',
    text: (f) =>
      `may mean ${fact(f, 'value')} or ${fact(f, 'percent')} percent, and the rest of the column does not show it. Write it with the sign %.`,
  },
  READ_DASH: {
    title: 'Hyphen',
    text: () => 'is read as unknown. Write 0 if the amount is zero.',
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
        case 'month_only':
          return 'is only a month, not a date. Write it like 2024-08-25.';
        case 'short_year':
          return 'has a year of two digits. Write the whole year, as in 25/08/2024.';
        case 'serial':
          return 'is a serial number that is no date. Write it like 2024-08-25.';
        case 'backwards':
          return 'ends before it begins. Write the year of both dates.';
        case 'damaged':
          return "is a spreadsheet's error, not a date. Widen the column or mend the formula in the original file, and save it again.";
        case 'ambiguous':
          return 'is not certain: this column holds both day/month and month/day. Write it like 2024-08-25.';
        default:
          return 'is not a date. Write it like 2024-08-25 or 25 Agustus 2024.';
      }
    },
  },
  READ_DATE_RANGE: {
    title: 'Several days',
    text: (f) => `was read as beginning on ${fact(f, 'value')} and ending on ${fact(f, 'end')}.`,
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
  READ_GENDER_LETTER: {
    title: 'P means pria (man)',
    text: () =>
      'the letter P in this column is read as pria (man), because women are written W (wanita) there. Write L and P to be sure.',
  },
  READ_TRUTH: {
    title: 'Neither yes nor no',
    text: () => 'is neither yes nor no. Write Ya or Tidak, or leave it blank if it is not known.',
  },
  READ_TRUTH_AMBIGUOUS: {
    title: 'Yes or no not certain',
    text: () => 'may mean yes or no, so it counts as unknown. Write Ya or Tidak.',
  },
  READ_TRUTH_PENDING: {
    title: 'Still under way',
    text: () =>
      'is still under way, so it counts as unknown. Write Belum as long as the licence was not issued.',
  },
  READ_CODE: {
    title: 'Invalid code',
    text: (f) => {
      const rule = fact(f, 'rule');
      const name = identifiers[rule];
      if (name !== undefined)
        return `${flaws[fact(f, 'problem')] ?? name} (rule ${rule}). Check the number, and write it as text.`;
      if (fact(f, 'system') === 'bps')
        return 'is not a BPS region code (2, 4, 7 or 10 digits without dots).';
      const level = fact(f, 'level');
      const place = level === '' ? '' : ` at the level ${level}`;
      return `is not a Kemendagri region code${place}. Write it like 32.01 or 3201; for BPS codes set "codeSystem": "bps".`;
    },
  },
  READ_CODE_DAMAGED: {
    title: 'Damaged code',
    text: (f) => {
      const hint = fact(f, 'hint');
      const write = hint === '' ? 'Take it from the original file' : `Write ${hint}`;
      switch (fact(f, 'lost') || (hint === '' ? 'digits' : 'trailing')) {
        case 'leading':
          return `has lost a leading zero. ${write}, and save the column as text.`;
        case 'trailing':
          return `has lost a trailing zero. ${write} as text.`;
        default:
          return 'is damaged: a spreadsheet turned this code into a number. Take it from the original file and save the column as text.';
      }
    },
  },
  READ_CODE_REPAIRED: {
    title: 'Code repaired',
    text: () =>
      'was stored as a number and was written as a code again, because it can be only one. Save the column as text.',
  },
};
