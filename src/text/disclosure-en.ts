import type {disclosureId} from './disclosure-id.js';
import {fact, type Wording} from './wording.js';

/** English words for errors of disclosure control; no parameter of a rule is ever shown. */
export const disclosureEn: Readonly<Record<keyof typeof disclosureId, Wording>> = {
  DISCLOSURE_OPTION: {
    title: 'Invalid disclosure rule',
    text: (f) =>
      `Option "${fact(f, 'option')}" is outside what the rule allows. Correct its value.`,
  },
  DISCLOSURE_CELL: {
    title: 'No such cell',
    text: (f) => `Cell "${fact(f, 'cell')}" is not among the cells given. Add it.`,
  },
  DISCLOSURE_VALUE: {
    title: 'Invalid cell value',
    text: (f) =>
      `The value of cell "${fact(f, 'cell')}" cannot be used here. Write a number, not negative where the cell may be withheld.`,
  },
  DISCLOSURE_CONTRADICTION: {
    title: 'Published figures do not agree',
    text: (f) =>
      `No table without negative values has the figures published around ${fact(f, 'cells')}. Check the sums.`,
  },
  DISCLOSURE_SOLVER: {
    title: 'Solver came to no end',
    text: (f) =>
      `A linear programme was not solved (${fact(f, 'status')}). Split the table or check the size of its figures.`,
  },
};
