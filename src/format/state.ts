import {words, type Lang} from '../text/words.js';

/** The part of a cell that says how far it can be trusted. */
export interface CellState {
  readonly value: number | null;
  readonly flags: readonly string[];
  readonly reason: string | null;
  /** An earlier release gave another value. */
  readonly revised?: object;
}

/** How a figure is drawn: each kind looks and reads different. */
export type StateKind = 'value' | 'withheld' | 'missing' | 'undefined';

/**
 * - `value` there is a number
 * - `withheld` hidden to protect a business, or too few cases to show
 * - `missing` nobody reported it
 * - `undefined` it cannot exist: nothing to divide by, a break, not applicable
 */
export function stateKind({value, reason}: CellState): StateKind {
  if (value !== null) return 'value';
  if (reason === 'suppressed' || reason === 'insufficient_n') return 'withheld';
  return reason === 'missing_input' || reason === null ? 'missing' : 'undefined';
}

/**
 * What is to be said beside a figure, in words, most telling first: `['sementara', 'perkiraan']`,
 * or why there is none: `['disembunyikan']`. Empty for a normal value.
 *
 * @example
 * stateWords({value: 6800, flags: ['E', 'P'], reason: null}); // ['perkiraan', 'sementara']
 */
export function stateWords(
  {value, flags, reason, revised}: CellState,
  lang: Lang = 'id',
): string[] {
  const t = words[lang];
  if (value === null) return [reasonWord(reason, flags, lang)];
  if (flags.length === 0 && !revised) return [];
  const said = flagWords(lang);
  const states = flags.flatMap((flag) => said[flag] ?? []);
  return revised ? [...states, t.revised] : states;
}

/** What each flag says beside a value; one that says nothing to a reader is left out. */
export function flagWords(lang: Lang): Readonly<Record<string, string>> {
  const t = words[lang];
  return {
    B: t.breakInSeries,
    D: t.definitionDiffers,
    E: t.estimated,
    F: t.forecast,
    I: t.imputed,
    P: t.provisional,
    U: t.unreliable,
    V: t.unvalidated,
  };
}

/** A figure and its state as one text: `6.800 (sementara)`; words alone where there is no value. */
export function withState(text: string, cell: CellState, lang: Lang = 'id'): string {
  const said = stateWords(cell, lang).join(', ');
  if (cell.value === null) return said;
  return said === '' ? text : `${text} (${said})`;
}

function reasonWord(reason: string | null, flags: readonly string[], lang: Lang): string {
  const t = words[lang];
  switch (reason) {
    case 'suppressed':
      return t.withheld;
    case 'insufficient_n':
      return t.tooFew;
    case 'zero_denominator':
      return t.noBase;
    case 'break':
      return t.notComparable;
    case 'not_applicable':
    case 'not_independent':
      return t.notApplicable;
    case 'invalid_input':
      return t.invalid;
    default:
      return flags.includes('Q') ? t.withheld : t.notAvailable;
  }
}
