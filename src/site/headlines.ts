import {TOTAL, UNKNOWN_CATEGORY} from '../data/cube.js';
import {formatPeriod} from '../format/date.js';
import {factsOf, figureText} from '../format/facts.js';
import {stateWords} from '../format/state.js';
import {fill} from '../format/template.js';
import {cellsOf} from '../snapshot/cells.js';
import type {Cell, Dataset, Snapshot} from '../snapshot/v1.js';
import {sentences} from '../text/sentences.js';
import {unitWords} from '../text/unit-words.js';
import type {Lang} from '../text/words.js';

/** The latest figure of an indicator for one area, all its categories together. */
export interface Headline {
  readonly dataset: Dataset;
  readonly cell: Cell;
  readonly title: string;
  /** `usaha`, `%` */
  readonly unit: string;
  readonly period: string;
  /** Empty where there is no figure. */
  readonly text: string;
  /** What is to be said beside it, or why there is none; empty for a normal figure. */
  readonly state: string;
  /** The whole in one sentence without a full stop; where there is no figure it says why. */
  readonly sentence: string;
}

/**
 * The latest figure of each indicator for one area, in the order of the snapshot. Indicators that have
 * no figure of all categories together, or none for the area, are left out.
 *
 * @param region code of the area; `place` is what sentences call it
 */
export function headlinesOf(
  snapshot: Snapshot,
  {region, place, lang}: {readonly region: string; readonly place: string; readonly lang: Lang},
): Headline[] {
  const first = new Map<string, Headline>();
  for (const dataset of snapshot.link.item) {
    const {indicator, unit, title, msInd, params} = dataset.extension;
    if (first.has(indicator) || params !== undefined || !isTelling(dataset)) continue;
    const cell = latestCell(dataset, region, snapshot.extension.reporting?.period);
    if (cell === null) continue;
    first.set(indicator, {
      dataset,
      cell,
      title: title[lang],
      unit: unitWords(unit, msInd.satuan ?? '', lang),
      period: formatPeriod(cell.by.period, lang),
      text: cell.value === null ? '' : figureText(unit, cell, lang),
      state: stateWords(cell, lang).join(', '),
      sentence: sentenceOf(dataset, cell, place, lang),
    });
  }
  return [...first.values()];
}

/** Shares of all are always 100 %, and a contribution of all is the growth itself. */
const partsOfAll: ReadonlySet<string> = new Set(['growth.share', 'growth.contribution']);

/** Whether a figure of all categories says something: of classes and owners, not of kinds or products. */
function isTelling({id, extension}: Dataset): boolean {
  const others = id.slice(0, -1).filter((dim) => dim !== 'region' && dim !== 'period');
  return (
    extension.unit !== 'class' &&
    !partsOfAll.has(extension.indicator) &&
    others.every((dim) => dim === 'size_class' || dim === 'owner_sex')
  );
}

/**
 * The figure of the period that the snapshot is about, or of the last one before it: a year that an
 * area has not reported stays, since what is missing is to be said.
 */
function latestCell(
  {id, dimension, ...rest}: Dataset,
  region: string,
  until?: string,
): Cell | null {
  const dims = id.slice(0, -1);
  if (!dims.includes('region') || !dims.includes('period')) return null;
  if (!dimension.region.category.index.includes(region)) return null;
  const others = dims.filter((dim) => dim !== 'region' && dim !== 'period');
  if (others.some((dim) => !dimension[dim].category.index.includes(TOTAL))) return null;
  const periods = dimension.period.category.index.filter(
    (period) => period !== UNKNOWN_CATEGORY && period !== TOTAL,
  );
  const period = periods.findLast((one) => until === undefined || one <= until) ?? periods.at(-1);
  const cells = cellsOf({id, dimension, ...rest});
  return (
    cells.find(
      ({by}) =>
        by.region === region && by.period === period && others.every((dim) => by[dim] === TOTAL),
    ) ?? null
  );
}

function sentenceOf({extension}: Dataset, cell: Cell, place: string, lang: Lang): string {
  const t = sentences[lang];
  const {title, sentence, denominator} = extension;
  const period = formatPeriod(cell.by.period, lang);
  const what = t.what(title[lang], place, period);
  if (cell.value === null) return absence(cell, what, denominator[lang], lang);
  // What a change counts is no part of what it is compared with.
  const template =
    sentence?.[lang] ??
    t
      .plain(title)
      [lang].replace('{value}[, {numerator} dari {denominator}]', '{signed}')
      .replace('{value}[, {numerator} of {denominator}]', '{signed}');
  const text = fill(template, factsOf(extension.unit, cell, place, lang));
  const said = cell.flags.flatMap((flag) => t.flags[flag] ?? []);
  const mark = said.length > 0 ? ` (${said.join(', ')})` : '';
  return text.charAt(0).toUpperCase() + text.slice(1) + mark;
}

function absence({reason, flags}: Cell, what: string, base: string, lang: Lang): string {
  const t = sentences[lang];
  switch (reason) {
    case 'suppressed':
      return t.withheld(what);
    case 'insufficient_n':
      return t.tooFew(what);
    case 'zero_denominator':
      return t.noBase(what, base);
    case 'break':
      return t.broken(what);
    case 'not_applicable':
    case 'not_independent':
      return t.notApplicable(what);
    case 'invalid_input':
      return t.invalid(what);
    default:
      return flags.includes('Q') ? t.withheld(what) : t.missing(what);
  }
}
