import {flagOfReason, mergeFlags, type Flag, type Reason} from '../../data/flags.js';
import {parseNumber} from './number.js';
import {parseSymbol} from './symbol.js';

/** What one cell of a published table says. */
export interface FigureReading {
  readonly value: number | null;
  readonly flags: readonly Flag[];
  /** Why there is no value. */
  readonly reason?: Reason;
  /** The cell says "none" by a sign or a word: `–`, `-`, `nihil`. */
  readonly nil: boolean;
  /** `**` or `xx`: flagged P like any provisional figure, but likely to change more. */
  readonly veryProvisional: boolean;
  /** `r`: the figure was corrected, which is no flag. */
  readonly revised: boolean;
}

/**
 * Reads one cell of a table by itself, with Indonesian numerals (`1.234,5`) and the signs of BPS:
 * `–` none, `...` not available (O), `NA` not to be shown (Q), `*` or `x` provisional (P), `**` or
 * `xx` very provisional (P), `e` estimated (E), `r` revised, `a` a large sampling error (U). A blank
 * is missing, never 0. A separator before three digits is one of thousands: there is no column that
 * could say otherwise.
 *
 * A text that is no number is null (invalid_input), as is a bracket like `2M–15M`.
 *
 * @example
 * parseFigure('1.234**'); // {value: 1234, flags: ['P'], veryProvisional: true, …}
 * parseFigure('–'); // {value: 0, flags: [], nil: true, …}
 */
export function parseFigure(text: string): FigureReading {
  const {state, value, flags, remark} = parseNumber(text);
  const reason = reasonOf(state, flags);
  const flag = reason === null ? null : flagOfReason(reason);
  return {
    value: reason === null ? value : null,
    flags: mergeFlags(flags, flag === null ? [] : [flag]),
    ...(reason === null ? {} : {reason}),
    // What is left of a number too small to print is no statement that there is none.
    nil: parseSymbol(text)?.value === 0 && text.trim() !== '~0',
    veryProvisional: remark === 'very_provisional',
    revised: remark === 'revised',
  };
}

function reasonOf(
  state: ReturnType<typeof parseNumber>['state'],
  flags: readonly Flag[],
): Reason | null {
  if (state === 'value' || state === 'ambiguous') return null;
  if (state === 'missing') return flags.includes('Q') ? 'suppressed' : 'missing_input';
  return 'invalid_input';
}
