import {singleFlag, type Flag} from '../data/flags.js';
import {stateWords} from '../format/state.js';
import {cellsOf} from '../snapshot/cells.js';
import type {Cell, Dataset, Reporting} from '../snapshot/v1.js';
import {words, type Lang} from '../text/words.js';

/** A figure as it leaves for another system. */
export interface Figure extends Cell {
  /** The one SDMX code to show: `A` for a normal figure, `Q` for a withheld one. */
  readonly status: string;
}

/**
 * The figures of a dataset, one for each cell and in its order. What is withheld, a figure or a part
 * of one, has no number, whatever the dataset holds.
 */
export function figuresOf(dataset: Dataset): Figure[] {
  const metrics = dataset.dimension.metric.category.index;
  return cellsOf(dataset).map((cell) => {
    const withheld = isWithheld(cell) ? metrics : (cell.withheld ?? []);
    const shown = withheld.length > 0 ? without(cell, new Set(withheld)) : cell;
    return {...shown, status: statusOf(shown)};
  });
}

/**
 * State of a figure in words, empty for a normal one: `sementara`, `disembunyikan`,
 * `belum melapor`, `tidak tersedia`.
 *
 * @param reporting who has sent data for a period, where the snapshot says it
 */
export function stateText(figure: Cell, reporting: Reporting | null, lang: Lang): string {
  return isSilent(figure, reporting)
    ? words[lang].notReported
    : stateWords(figure, lang).join(', ');
}

/** Nothing was counted because its area has not sent data. */
function isSilent({by, value, reason}: Cell, reporting: Reporting | null): boolean {
  return (
    value === null &&
    (reason === 'missing_input' || reason === null) &&
    reporting !== null &&
    by.period === reporting.period &&
    reporting.areas.some(({code, reported}) => code === by.region && !reported)
  );
}

/** Too few cases to show is no secret: what it was counted from may stand beside it. */
function isWithheld({reason, flags}: Cell): boolean {
  return reason === 'suppressed' || (flags.includes('Q') && reason !== 'insufficient_n');
}

function without(cell: Cell, withheld: ReadonlySet<string>): Cell {
  const shown = (name: string, value: number | null): number | null =>
    withheld.has(name) ? null : value;
  return {
    ...cell,
    value: shown('value', cell.value),
    numerator: shown('numerator', cell.numerator),
    denominator: shown('denominator', cell.denominator),
    unknown: shown('unknown', cell.unknown),
    extra: Object.fromEntries(
      Object.entries(cell.extra).map(([name, value]) => [name, shown(name, value)]),
    ),
    reason: cell.reason ?? (withheld.has('value') ? 'suppressed' : null),
  };
}

function statusOf({value, flags, reason}: Cell): string {
  if (reason === 'suppressed' || reason === 'insufficient_n') return 'Q';
  const flag = singleFlag(flags as readonly Flag[]);
  if (value !== null) return flag ?? 'A';
  if (flag !== undefined && flag !== 'A') return flag;
  return reason === 'not_applicable' ? 'M' : 'O';
}
