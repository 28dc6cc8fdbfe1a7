import {formatPeriod} from '../format/date.js';
import type {Dataset, Snapshot} from '../snapshot/v1.js';
import {dimensionLabel} from '../text/categories.js';
import {embedWords} from '../text/embed.js';
import {unitWords} from '../text/unit-words.js';
import type {Lang} from '../text/words.js';
import {choose, type Choice, type Chosen} from './choice.js';
import {baseText, cellAt, figureText, remarksOf, type CellAt} from './table-text.js';

/** Figures as texts, for a page without scripts. */
export interface StaticTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {readonly header: string; readonly cells: readonly string[]}[];
  /** Source, day and, where there is one, the remark that every page must show. */
  readonly remarks: readonly string[];
}

/**
 * One indicator as a table. Every figure carries its state in words; one that is not there says why.
 *
 * @throws UmkmError `EMBED_CHOICE` where the snapshot does not publish it so
 */
export function staticTable(snapshot: Snapshot, choice: Choice, lang: Lang): StaticTable {
  const chosen = choose(snapshot, choice);
  const {dataset, along} = chosen;
  const {title, unit, msInd} = dataset.extension;
  const t = embedWords[lang];
  const at = cellAt(dataset);
  const {rows, fixed} = inTime(chosen, at);
  const cells = rows.map((id) => at({...fixed, [along]: id}));
  const based = unit === 'percent' && cells.some(({denominator}) => denominator !== null);
  const name = (dim: string, id: string): string => categoryName(dataset, dim, id, lang);
  const stays = Object.entries(fixed).flatMap(([dim, id]) =>
    dim === 'region' || dim === 'period' || id === 'total' ? [] : [name(dim, id)],
  );
  const place = name('region', choice.region);
  const when = fixed.period === undefined ? [] : [formatPeriod(fixed.period, lang)];
  return {
    caption: [title[lang], ...stays, place, ...when].join(', '),
    columns: [
      lang === 'id' ? dataset.dimension[along].label : dimensionLabel(along, lang),
      // These units stand beside each figure.
      /^(percent|percentage_point|rupiah)$/.test(unit)
        ? t.value
        : `${t.value} (${unitWords(unit, msInd.satuan ?? '', lang)})`,
      ...(based ? [t.base] : []),
    ],
    rows: rows.map((id, i) => ({
      header: name(along, id),
      cells: [
        figureText(cells[i], unit, lang, snapshot),
        ...(based ? [baseText(cells[i], lang, snapshot)] : []),
      ],
    })),
    remarks: remarksOf(snapshot, dataset.source, lang),
  };
}

/** A table over time starts with its first figure; any other is of one period, the last with a figure. */
function inTime({dataset, along, rows, fixed}: Chosen, at: CellAt): Pick<Chosen, 'rows' | 'fixed'> {
  const has = (by: Readonly<Record<string, string>>): boolean =>
    at({...fixed, ...by}).value !== null;
  if (along === 'period') {
    const first = rows.findIndex((period) => has({period}));
    return {rows: rows.slice(Math.max(first, 0)), fixed};
  }
  if (fixed.period !== undefined) return {rows, fixed};
  const periods = dataset.dimension.period.category.index;
  const last = periods.findLast((period) => rows.some((id) => has({period, [along]: id})));
  return {rows, fixed: {...fixed, period: last ?? periods[periods.length - 1]}};
}

/** The name of a category: a period in words, else as the snapshot has it in this language. */
export function categoryName({dimension}: Dataset, dim: string, id: string, lang: Lang): string {
  if (dim === 'period') return formatPeriod(id, lang);
  const {category, extension} = dimension[dim];
  const english = lang === 'en' ? extension?.labelEn : undefined;
  if (english && Object.hasOwn(english, id)) return english[id];
  return Object.hasOwn(category.label, id) ? category.label[id] : id;
}
