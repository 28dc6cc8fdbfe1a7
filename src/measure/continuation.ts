import {mergeFlags} from '../data/flags.js';
import {answeredRatio, type AnsweredRatio} from './answered-ratio.js';
import {addMonths, dayOf} from './calendar.js';
import {unmeasured} from './measure.js';

/** A business and a partner that were matched. */
export interface MatchedPair {
  readonly pair: string;
  /** Date of the match, `YYYY-MM-DD`. */
  readonly matched: string | null;
  /** Whether they still work together; `null` where nobody knows. */
  readonly status: 'berlanjut' | 'berhenti' | 'tidak_diketahui' | null;
}

export interface Continuation extends AnsweredRatio {
  readonly due: number | null;
  readonly yes: number | null;
  readonly no: number | null;
  readonly unknown: number | null;
  readonly notYetDue: number | null;
}

/**
 * Pairs that go on ÷ pairs of known status, among those matched at least so many calendar months
 * before the cut-off (that day included, ends of months clipped), with response rate and bounds.
 *
 * Percent. Nobody due or nobody known is zero_denominator; pairs without a date are left out and
 * flagged O; a date that does not exist, months that are not whole, and other words for a status are
 * invalid_input.
 *
 * @example
 * continuation([{pair: 'a', matched: '2024-01-31', status: 'berlanjut'}], {
 *   months: 6, cutOff: '2024-07-31',
 * }).value; // 100
 */
export function continuation(
  pairs: readonly MatchedPair[],
  {months, cutOff}: {readonly months: number; readonly cutOff: string},
): Continuation {
  const dated = pairs.flatMap(({matched, status}) =>
    matched == null ? [] : [{due: addMonths(matched, months), status: status ?? null}],
  );
  const known: readonly unknown[] = ['berlanjut', 'berhenti', 'tidak_diketahui', null];
  const broken = dated.some(({due, status}) => due === null || !known.includes(status));
  if (dayOf(cutOff) === null || broken || months < 0) {
    return unmeasured('invalid_input', {
      responseRate: null,
      lower: null,
      upper: null,
      due: null,
      yes: null,
      no: null,
      unknown: null,
      notYetDue: null,
    });
  }
  const due = dated.filter((one) => (one.due as string) <= cutOff);
  const count = (wanted: MatchedPair['status']): number =>
    due.filter(({status}) => status === wanted).length;
  const [yes, no] = [count('berlanjut'), count('berhenti')];
  const answers = {due: due.length, yes, no, unknown: due.length - yes - no};
  const notYetDue = dated.length - due.length;
  const {flags, ...ratio} = answeredRatio(answers);
  const undated: readonly 'O'[] = dated.length < pairs.length ? ['O'] : [];
  return {...ratio, ...answers, notYetDue, flags: mergeFlags(flags, undated)};
}
