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
  DISCLOSURE_UNSAFE: {
    title: 'Not safe to publish',
    text: (f) =>
      `${fact(f, 'count')} figures can still be computed from what is published; the site was not written. Publish fewer breakdowns ("published" in pantau.json), merge small areas ("disclosure.collapse"), or list them with the audit command.`,
  },
  DISCLOSURE_PREVIOUS: {
    title: 'The earlier release is of another region',
    text: (f) =>
      `The earlier release is of ${fact(f, 'found')}, not ${fact(f, 'expected')}. Choose the snapshot.json of the same region.`,
  },
  CONFIG_COLLAPSE_MEMBER: {
    title: 'Unknown member of a merged group',
    text: (f) =>
      `"${fact(f, 'path')}" holds "${fact(f, 'found')}", which is neither in the data nor in "areas". Known: ${fact(f, 'known')}.`,
  },
  CONFIG_COLLAPSE_TWICE: {
    title: 'Merged twice',
    text: (f) =>
      `"${fact(f, 'path')}" holds "${fact(f, 'found')}", which is merged elsewhere already. Name it once.`,
  },
  CONFIG_COLLAPSE_CODE: {
    title: 'Code of a merged group cannot be used',
    text: (f) =>
      `"${fact(f, 'path')}" holds "${fact(f, 'found')}". Use a code that does not exist yet, of the level of its members and below the same area, such as 99.01.90; classes are written like kecil_menengah.`,
  },
  CONFIG_COLLAPSE_LATE: {
    title: 'Areas are not merged yet',
    text: () =>
      'The areas of "disclosure.collapse.areas" must be merged before anything is computed, which this engine cannot do. Build with --engine memory.',
  },
  CONFIG_COLLAPSE_LEFT_OUT: {
    title: 'Left out',
    text: (f) => `Because of merging, not published or not used: ${fact(f, 'found')}.`,
  },
  CONFIG_COLLAPSE_PARTIAL: {
    title: 'Merged area is incomplete',
    text: (f) =>
      `${fact(f, 'area')} in ${fact(f, 'period')} is without ${fact(f, 'found')}, which did not report. Say so in "notice", or merge areas that both report.`,
  },
};
