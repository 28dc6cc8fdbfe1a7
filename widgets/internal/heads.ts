import {words, type Lang} from '../../src/text/words.js';
import type {BarEntry, BarPartOptions} from './bar-part.js';
import type {TableColumn} from './model.js';
import {formatTarget} from './reading.js';
import {sectionMessages} from './section-messages.js';

/** Heads of a table of figures: name, value, and what the value was made from. */
export function figureColumns(name: string, lang: Lang): TableColumn[] {
  const t = sectionMessages[lang];
  return [
    {label: name},
    ...[t.value, t.part, t.base, words[lang].unknown].map((label) => ({label, numeric: true})),
  ];
}

export interface BarHeadOptions {
  readonly lang: Lang;
  readonly unit: string;
  readonly target: number | null;
  readonly narrow: boolean;
  /** What the column of counts holds: `penerima / sasaran`; a general word where left out. */
  readonly counts?: string | undefined;
}

/** What stands over bars of one unit: the unit, what they were counted from, the target. */
export function barHeads(
  entries: readonly BarEntry[],
  {lang, unit, target, narrow, counts}: BarHeadOptions,
): BarPartOptions {
  const t = sectionMessages[lang];
  const based = entries.some(({row}) => row.base !== '');
  return {
    valueHead: unit === 'percent' ? '%' : unit === 'percentage_point' ? t.points : '',
    baseHead: based ? (narrow ? t.countsNarrow : (counts ?? t.counts)) : '',
    target,
    targetLabel: target === null ? '' : t.target(formatTarget(target, unit, lang)),
  };
}
