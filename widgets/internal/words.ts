/** What elements use of the shared words and formats: they import `internal`, not `src/format`. */
export {bilingual, classWords, levelWords, words, type Lang} from '../../src/text/words.js';
export {
  formatApproximate,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRange,
  formatRupiah,
  formatUnit,
  roundHalfAway,
  NBSP,
} from '../../src/format/number.js';
export {formatDate, formatPeriod, formatShortPeriod, formatSpan} from '../../src/format/date.js';
export {stateKind, stateWords, withState, type StateKind} from '../../src/format/state.js';
