import type {Dataset} from '../../../src/snapshot/v1.js';
import {growthSentence} from '../../../src/format/sentence/growth.js';
import {formatNumber, formatSpan, words, type Lang} from '../words.js';
import {openCube, type Cube} from '../cube.js';
import type {DefinitionRow, FigureAbsence, FigureContext, FigureModel} from '../model.js';
import {growthMessages} from './messages.js';
import {growthNotes} from './notes.js';
import {
  changeOf,
  known,
  readPeriods,
  umkmClasses,
  type GrowthPeriod,
  type UmkmClass,
} from './periods.js';
import {countText, growthTable} from './table.js';

export interface GrowthModel extends FigureModel {
  readonly periods: readonly GrowthPeriod[];
  /** Classes that any period has a figure for. */
  readonly classes: readonly UmkmClass[];
  readonly place: string;
}

/** What the snapshot says about units by size class over time, or why there is nothing to show. */
export function growthModel(context: FigureContext): GrowthModel | FigureAbsence {
  const {snapshot, lang, region, place} = context;
  const dims = ['region', 'period', 'size_class'];
  const sizes = openCube(snapshot, 'size.class', dims);
  if (!sizes || !sizes.categories('region').includes(region)) return {absent: 'empty'};
  const growth = openCube(snapshot, 'growth.yoy', dims);
  const contribution = openCube(snapshot, 'growth.contribution', dims);
  const all = readPeriods(context, {sizes, growth, contribution});
  const periods = trimEnds(all);
  if (periods.length === 0) return absence(context, all);
  const classes =
    context.by === 'total'
      ? []
      : umkmClasses.filter((key) => periods.some((p) => known(p.classes[key])));
  const t = growthMessages[lang];
  const last = periods.at(-1)!;
  const told = lastKnown(periods);
  const span = formatSpan(periods[0].period, last.period, lang);
  const where = fullPlace(context);
  return {
    heading: growthSentence(
      {
        place,
        period: told.period,
        value: told.total.value ?? 0,
        flags: told.total.flags,
        change: changeOf(told),
      },
      lang,
    ),
    sub:
      periods.length > 2
        ? t.subSpan(where, span, classes.length > 0)
        : t.sub(where, classes.length > 0),
    notes: growthNotes(periods, classes, sizes.dataset.extension.final, lang),
    table: growthTable(periods, classes, `${t.caption(where, classes.length > 0)}, ${span}`, lang),
    definition: definitionRows(told, sizes, growth, lang),
    filters: [`${t.region}: ${where}`, `${words[lang].period}: ${span}`],
    source: sizes.dataset.source || snapshot.source,
    periods,
    classes,
    place,
  };
}

/** Periods before the first and after the last that anybody said something about. */
function trimEnds(all: readonly GrowthPeriod[]): GrowthPeriod[] {
  const told = (p: GrowthPeriod): boolean =>
    known(p.total) || umkmClasses.some((key) => known(p.classes[key]));
  const first = all.findIndex(told);
  if (first < 0 || !all.some((p) => known(p.total))) return [];
  return all.slice(first);
}

function absence({lang, place}: FigureContext, all: readonly GrowthPeriod[]): FigureAbsence {
  const t = growthMessages[lang];
  if (all.length === 0) return {absent: 'empty'};
  if (all.some(({total}) => total.reason === 'suppressed' || total.flags.includes('Q'))) {
    return {absent: 'withheld'};
  }
  return {absent: 'missing', title: t.missingTitle(place)};
}

function lastKnown(periods: readonly GrowthPeriod[]): GrowthPeriod {
  return periods.findLast((p) => known(p.total))!;
}

/** What the indicators themselves say about their use, each once. */
function remarks(datasets: readonly Dataset[], lang: Lang): DefinitionRow[] {
  const notes = datasets.flatMap(({extension}) => extension.notes.map((note) => note[lang]));
  return notes.length > 0
    ? [{term: words[lang].remark, detail: [...new Set(notes)].join(' ')}]
    : [];
}

/** The place with its level: `Kabupaten Pesisir Selatan`. */
function fullPlace({snapshot, region, place}: FigureContext): string {
  const own = snapshot.extension.region;
  if (region !== own.code || !['kabupaten', 'kota', 'provinsi'].includes(own.level)) return place;
  const level = own.level[0].toUpperCase() + own.level.slice(1);
  return new RegExp(`^(${level}|Kab\\.|Kota|Prov)`, 'i').test(place) ? place : `${level} ${place}`;
}

function definitionRows(
  told: GrowthPeriod,
  sizes: Cube,
  growth: Cube | undefined,
  lang: Lang,
): GrowthModel['definition'] {
  const t = growthMessages[lang];
  const w = words[lang];
  const change = told.growth.total;
  const about = (growth ?? sizes).dataset.extension;
  const counted = (value: number | null): string =>
    value === null ? w.notAvailable : t.units(formatNumber(value, lang));
  return [
    {term: w.formula, detail: about.formula[lang]},
    {
      term: w.numerator,
      detail:
        change && change.numerator !== null
          ? `${about.numerator[lang]}: ${counted(change.numerator)}`
          : about.numerator[lang],
    },
    {
      term: w.denominator,
      detail:
        change && change.denominator !== null
          ? `${about.denominator[lang]}: ${counted(change.denominator)}`
          : about.denominator[lang],
    },
    {
      term: w.unknown,
      detail: umkmClasses.some((key) => known(told.classes[key]))
        ? t.unknownClass(counted(told.unknown), told.period)
        : t.allUnknown(t.units(countText(told.total, lang)), told.period),
    },
    ...remarks([sizes.dataset, ...(growth ? [growth.dataset] : [])], lang),
  ];
}
