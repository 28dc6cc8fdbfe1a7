import type {Computation} from '../result/computation.js';
import {formatPeriod} from '../format/date.js';
import {formatNumber, formatRupiah, formatUnit} from '../format/number.js';
import type {Indicator} from '../indicator/indicator.js';
import type {ResultRow} from '../result/row.js';
import {categoryLabel} from '../text/categories.js';
import {sentences} from '../text/sentences.js';
import type {Lang} from '../text/words.js';
import {changeSentence} from './change.js';
import {choose, type Chosen, type DescribeOptions} from './facts.js';

/**
 * The heading of a figure: one sentence that says what the answer found, with its base and period.
 *
 * - provisional figures are named so, approximate ones written with `±`
 * - a rise or fall is said only of growth, and never across a break, another source or definition
 * - where there is no number the sentence says why
 *
 * The text holds plain spaces only, so that it can be searched and compared.
 *
 * @param indicator what the answer is of
 * @example
 * describe(compute(tables, 'growth.yoy'), 'id');
 * // 'UMKM Pesisir Selatan naik 17,9 % dari 2017 ke 2018, menjadi ± 6.800 usaha (angka sementara)'
 */
export function describeAs(
  indicator: Indicator,
  result: Computation,
  lang: Lang = 'id',
  options: DescribeOptions = {},
): string {
  const t = sentences[lang];
  const chosen = choose(result, options);
  if (chosen === null) return t.nothing(indicator.title[lang]);
  const {formulaKind} = indicator;
  const isChange = formulaKind.kind === 'cells' && formulaKind.name === 'change';
  const said =
    chosen.row.value === null
      ? absence(indicator, chosen, lang)
      : isChange
        ? changeSentence(indicator, chosen, lang)
        : level(indicator, result, chosen, lang);
  return plain(said + marks(chosen.row, lang), lang);
}

/** The sentence of an indicator with its places filled in. */
function level(indicator: Indicator, result: Computation, chosen: Chosen, lang: Lang): string {
  const {row} = chosen;
  const t = sentences[lang];
  const approximate = row.flags.includes('E') || (row.extra.low ?? null) !== null;
  // A share may be of a category as well: the weakest dimension, the largest drop.
  const said = result.unit === 'class' ? (row.category ?? row.value) : row.value;
  const number = amount(said ?? 0, result.unit, lang);
  const facts: Readonly<Record<string, string>> = {
    ...extraTexts(row, result.unit, lang),
    value: (approximate && typeof number === 'string' ? '± ' : '') + number,
    numerator: count(row.numerator, lang),
    denominator: count(row.denominator, lang),
    unknown: count(row.unknown, lang),
    place: chosen.place,
    period: formatPeriod(row.by.period, lang),
    category: categoryOf(chosen, result, lang),
  };
  const template = indicator.sentence?.[lang] ?? t.plain(indicator.title[lang]);
  const text = fill(template, facts);
  const unknown = row.unknown ?? 0;
  const mentioned = template.includes('{unknown}');
  return unknown > 0 && !mentioned ? `${text}; ${t.unknown(formatNumber(unknown, lang))}` : text;
}

/** Why there is no number, with what is known all the same. */
function absence(indicator: Indicator, {row, place}: Chosen, lang: Lang): string {
  const t = sentences[lang];
  const what = [
    indicator.title[lang],
    place && t.of(place),
    t.at(formatPeriod(row.by.period, lang)),
  ]
    .filter(Boolean)
    .join(' ');
  switch (row.reason) {
    case 'suppressed':
    case 'insufficient_n':
      return t.withheld(what);
    case 'zero_denominator':
      return t.noBase(what, indicator.denominator[lang]);
    case 'break':
      return t.broken(what);
    case 'not_applicable':
    case 'not_independent':
      return t.notApplicable(what);
    case 'invalid_input':
      return t.invalid(what);
    default:
      return t.missing(what);
  }
}

/** `(angka sementara)`, `(basis kecil)`; nothing for a normal value. */
function marks({flags, value}: ResultRow, lang: Lang): string {
  const t = sentences[lang];
  const words = value === null ? [] : flags.flatMap((flag) => t.flags[flag] ?? []);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function categoryOf({category, largest}: Chosen, {labels}: Computation, lang: Lang): string {
  if (category === null) return '';
  const {dim, id} = category;
  const name = labels[dim]?.get(id) ?? categoryLabel(dim, id, lang);
  return largest ? sentences[lang].largest(name) : name;
}

function extraTexts({extra}: ResultRow, unit: string, lang: Lang): Record<string, string> {
  return Object.fromEntries(
    Object.entries(extra).map(([name, value]) => [
      name,
      value === null ? '…' : amount(value, unitOfExtra(name, unit), lang),
    ]),
  );
}

/** Counts and amounts stand beside a rate under names of their own. */
function unitOfExtra(name: string, unit: string): string {
  if (/^(mean|median|total|max|value)/.test(name)) return unit;
  return /share|rate|percent|lower|upper|conversion|overall/.test(name) ? 'percent' : 'count';
}

function amount(value: number | string, unit: string, lang: Lang): string {
  if (typeof value === 'string') return value;
  if (unit === 'rupiah') return formatRupiah(value, lang);
  if (unit === 'ratio' || unit === 'score') return formatNumber(value, lang, {decimals: 2});
  if (unit === 'index') return formatNumber(value, lang, {decimals: 1});
  return formatUnit(value, unit, lang);
}

function count(value: number | null, lang: Lang): string {
  if (value === null) return '…';
  return formatNumber(value, lang, {decimals: Number.isInteger(value) ? 0 : 1});
}

/** Fills `{names}`; parts in `[…]` go where a name in them is empty or missing. */
function fill(template: string, facts: Readonly<Record<string, string>>): string {
  const known = (part: string): boolean =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => (facts[name] ?? '') !== '');
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (known(part) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,;.])/g, '$1')
    .trim();
}

/** Plain spaces, and in Indonesian one before the percent sign. */
function plain(text: string, lang: Lang): string {
  const spaced = text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2060/g, '');
  return lang === 'id' ? spaced.replace(/(\d)%/g, '$1 %') : spaced;
}
