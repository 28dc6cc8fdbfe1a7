import {amountText} from '../format/amount.js';
import {formatDate} from '../format/date.js';
import {formatApproximate, formatNumber} from '../format/number.js';
import {stateKind, stateWords, withState} from '../format/state.js';
import {cellReader} from '../snapshot/cells.js';
import type {Cell, Dataset, Snapshot} from '../snapshot/v1.js';
import {embedWords} from '../text/embed.js';
import {words, type Lang} from '../text/words.js';
import {smallBase} from './plan.js';

/** Reads the figure of a category of each dimension. */
export type CellAt = (by: Readonly<Record<string, string>>) => Cell;

/** Figures of a dataset by their categories, all of which it must have. */
export function cellAt(dataset: Dataset): CellAt {
  const read = cellReader(dataset);
  const dims = dataset.id.slice(0, -1);
  return (by) =>
    read(
      dims.reduce(
        (at, dim, d) =>
          at * dataset.size[d] + dataset.dimension[dim].category.index.indexOf(by[dim]),
        0,
      ),
    );
}

/** A figure with its states: `61,3% (sementara)`; without a value the reason alone: `disembunyikan`. */
export function figureText(cell: Cell, unit: string, lang: Lang, snapshot: Snapshot): string {
  const {value, flags, denominator} = cell;
  if (value === null) return absenceText(cell, lang, snapshot);
  const text =
    unit === 'count' && flags.includes('E')
      ? formatApproximate(value, lang)
      : amountText(value, unit, lang);
  const small = unit === 'percent' && denominator !== null && denominator < smallBase;
  return withState(
    text,
    small && !flags.includes('U') ? {...cell, flags: [...flags, 'U']} : cell,
    lang,
  );
}

/** What a share was counted from, `498 dari 812`; where that is not published, why. */
export function baseText(cell: Cell, lang: Lang, snapshot: Snapshot): string {
  const {value, numerator, denominator} = cell;
  if (value === null) return absenceText(cell, lang, snapshot);
  if (numerator === null || denominator === null) return words[lang].withheld;
  return `${formatNumber(numerator, lang)} ${embedWords[lang].of} ${formatNumber(denominator, lang)}`;
}

/** Source and day, then the remark that every page must show. */
export function remarksOf(
  {source: all, extension}: Snapshot,
  source: string,
  lang: Lang,
): readonly string[] {
  const t = embedWords[lang];
  const line = `${t.source}: ${source || all}, ${t.asOf} ${formatDate(extension.asOf, lang)}.`;
  return extension.notice === null ? [line] : [line, extension.notice[lang]];
}

/** Why there is no value; an area that sent nothing for that period has not reported. */
function absenceText(cell: Cell, lang: Lang, {extension: {reporting}}: Snapshot): string {
  const silent =
    reporting !== null &&
    reporting.period === cell.by.period &&
    stateKind(cell) !== 'withheld' &&
    reporting.areas.some(({code, reported}) => code === cell.by.region && !reported);
  return silent ? words[lang].notReported : stateWords(cell, lang).join(', ');
}
