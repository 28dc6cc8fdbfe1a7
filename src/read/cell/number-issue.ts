import type {CellIssue} from './cell.js';
import {issue} from './cell.js';
import {holdsPersonalNumber} from './mask.js';
import type {NumberKind, NumberReading} from './number.js';

const damages: ReadonlySet<string> = new Set(['scientific', 'error', 'date']);

/** What is said about a text that is no number of its kind, with a way to write what it may mean. */
export function numberIssue(
  kind: NumberKind,
  {problem, proposal}: Pick<NumberReading, 'problem' | 'proposal'>,
  text: string,
): CellIssue {
  if (problem !== null && damages.has(problem))
    return issue('READ_NUMBER_DAMAGED', 'warning', {problem});
  // Digits among other words are no number to propose: "1 unit" is not Rp1; nor is a NIK.
  const numeric = /^(?:rp\.?\s*)?[\d.,\s]+[-–,]*$/i.test(text) && !holdsPersonalNumber(text);
  const written = proposal !== undefined ? String(proposal) : numeric ? text : '';
  const plain = written
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
    .slice(0, 15);
  const grouped = plain.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return issue('READ_NUMBER', 'warning', {
    expected: kind,
    problem: problem ?? 'form',
    plain,
    grouped,
  });
}
