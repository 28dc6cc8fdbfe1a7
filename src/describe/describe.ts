import {UNKNOWN_CATEGORY} from '../data/cube.js';
import type {Computation} from '../result/computation.js';
import {formatPeriod} from '../format/date.js';
import {formatNumber, formatRupiah} from '../format/number.js';
import type {Indicator} from '../indicator/indicator.js';
import type {ResultRow} from '../result/row.js';
import {categoryInText, dimensionLabel, valueInText} from '../text/categories.js';
import {sentences} from '../text/sentences.js';
import type {Lang} from '../text/words.js';
import {amountText, countText, unitOfExtra} from '../format/amount.js';
import {changeSentence} from './change.js';
import {choose, type Category, type Chosen, type DescribeOptions} from './facts.js';
import {defaultParameters} from './parameters.js';
import {fill, names, type Fact, type Facts} from '../format/template.js';

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
  const chosen = choose(result, indicator, options);
  if (chosen === null) return t.nothing(indicator.title[lang]);
  const {formulaKind} = indicator;
  const isChange = formulaKind.kind === 'cells' && formulaKind.name === 'change';
  const said =
    chosen.row.value === null
      ? absence(indicator, result, chosen, lang)
      : isChange
        ? changeSentence(chosen, aboutsOf(chosen.categories, result, lang), lang)
        : level(indicator, result, chosen, lang);
  return plain(said + marks(chosen.row, lang), lang);
}

/** The sentence of an indicator with its places filled in, behind what it does not say itself. */
function level(indicator: Indicator, result: Computation, chosen: Chosen, lang: Lang): string {
  const t = sentences[lang];
  const {row, categories, rank, among} = chosen;
  const template = (indicator.sentence ?? t.plain(indicator.title))[lang];
  const text = fill(template, factsOf(indicator, result, chosen, lang));
  const unsaid = names(template, 'category')
    ? []
    : categories.filter(({dim}) => !names(template, dim));
  const saysRank = names(template, 'most') || (unsaid.length === 0 && among === 'categories');
  const before = [
    ...(rank !== null && !saysRank ? [t.rank[rank]] : []),
    ...aboutsOf(unsaid, result, lang),
  ].join(', ');
  const unknown = row.unknown ?? 0;
  const after =
    unknown > 0 && !names(template, 'unknown') ? `; ${t.unknown(formatNumber(unknown, lang))}` : '';
  return (before === '' ? capital(text) : `${capital(before)}: ${lower(text)}`) + after;
}

function factsOf(
  indicator: Indicator,
  result: Computation,
  {row, place, categories, rank}: Chosen,
  lang: Lang,
): Facts {
  const {unit} = result;
  const period = periodText(row, lang);
  const parameters = {...defaultParameters(indicator), ...result.chosen, ...result.params};
  const inText = categories.map((one) => [one.dim, nameOf(one, result, lang)] as const);
  return {
    ...Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [
        name,
        {text: parameterWord(value, lang), number: Number(value)},
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(row.extra).map(([name, value]) => [
        name,
        textOf(value, (known) => amountText(known, unitOfExtra(name, unit), lang)),
      ]),
    ),
    ...Object.fromEntries(inText.map(([dim, text]) => [dim, {text}])),
    value: valueFact(row, unit, lang, ''),
    signed: valueFact(row, unit, lang, '+'),
    numerator: textOf(row.numerator, (known) => countText(known, lang)),
    denominator: textOf(row.denominator, (known) => countText(known, lang)),
    unknown: textOf(row.unknown, (known) => countText(known, lang)),
    numeratorRupiah: textOf(row.numerator, (known) => formatRupiah(known, lang)),
    denominatorRupiah: textOf(row.denominator, (known) => formatRupiah(known, lang)),
    place: {text: place},
    period: {text: period},
    previous: {text: formatPeriod(String(Number(row.by.period) - 1), lang)},
    category: {text: inText.map(([, text]) => text).join(', ')},
    most: {text: rank === null ? '' : sentences[lang].rank[rank].toLowerCase()},
    named: {text: row.category === undefined ? '' : valueInText(row.category, lang)},
  };
}

function periodText({by}: ResultRow, lang: Lang): string {
  if (by.period === UNKNOWN_CATEGORY) return sentences[lang].noYear;
  return formatPeriod(by.period, lang);
}

function textOf(value: number | null, write: (known: number) => string): Fact {
  return value === null ? {text: ''} : {text: write(value), number: value};
}

/** The figure itself: approximate ones with `±`, and then without a plus. */
function valueFact(row: ResultRow, unit: string, lang: Lang, plus: string): Fact {
  const number = row.value ?? 0;
  if (unit === 'class' && row.category !== undefined)
    return {text: valueInText(row.category, lang), number};
  const text = amountText(number, unit, lang);
  const isApproximate = row.flags.includes('E') || (row.extra.low ?? null) !== null;
  if (isApproximate) return {text: `± ${text}`, number};
  return {text: (number > 0 ? plus : '') + text, number};
}

/** Parameters that are a size class or another category read as one. */
function parameterWord(value: string | number, lang: Lang): string {
  return valueInText(String(value), lang);
}

/** Why there is no number, with what is known all the same. */
function absence(
  indicator: Indicator,
  result: Computation,
  {row, place, categories}: Chosen,
  lang: Lang,
): string {
  const t = sentences[lang];
  const what = t.what(
    [indicator.title[lang], ...aboutsOf(categories, result, lang)].join(', '),
    place,
    periodText(row, lang),
  );
  switch (row.reason) {
    case 'suppressed':
      return t.withheld(what);
    case 'insufficient_n':
      return t.tooFew(what);
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

/** What a figure is of, beside place and period. */
function aboutsOf(categories: readonly Category[], result: Computation, lang: Lang): string[] {
  const t = sentences[lang];
  return categories.map((one) =>
    one.id === UNKNOWN_CATEGORY
      ? t.notKnown(dimensionLabel(one.dim, lang))
      : t.about(one.dim, nameOf(one, result, lang)),
  );
}

function nameOf({dim, id}: Category, {labels}: Computation, lang: Lang): string {
  return categoryInText(dim, id, labels[dim]?.get(id), lang);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What follows a colon; abbreviations keep their capitals. */
function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Plain spaces, and in Indonesian one before the percent sign. */
function plain(text: string, lang: Lang): string {
  const spaced = text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2060/g, '');
  return lang === 'id' ? spaced.replace(/(\d)%/g, '$1 %') : spaced;
}
