import type {Computation} from './compute.js';
import {TOTAL, UNKNOWN_CATEGORY} from './data/cube.js';
import {publishedSentence} from './describe/published-sentence.js';
import type {Dimension, Indicator} from './indicator/indicator.js';
import {finalDaysOf} from './provenance.js';
import type {PublishedFigure} from './published.js';
import type {ResultRow} from './result/row.js';
import type {Config} from './schema/config.js';
import {targetsOfWhole} from './schema/targets.js';
import {configuredTargets} from './targets/target.js';
import type {Session} from './session.js';
import {childrenOf, inTreeOrder} from './snapshot/areas.js';
import {encodeDataset, type DimensionFrame} from './snapshot/encode.js';
import type {Bilingual, Dataset} from './snapshot/v1.js';
import {categoryLabel, dimensionLabel} from './text/categories.js';

/** One indicator in one breakdown, computed, not yet under disclosure control. */
export interface Draft {
  readonly figure: PublishedFigure;
  readonly indicator: Indicator;
  readonly computation: Computation;
}

/** Name of the whole region. */
export interface Office {
  readonly code: string;
  readonly name: string;
}

/**
 * A dataset of a snapshot.
 *
 * @param rows the figures as they are published
 */
export function datasetOf(
  session: Session,
  {figure, indicator, computation}: Draft,
  rows: readonly ResultRow[],
  office: Office,
): Dataset {
  const {dims, labels, chosen} = computation;
  const {config, engine} = session;
  const shown =
    indicator.formulaKind.kind === 'attribution'
      ? dims.filter((d) => d === 'region' || d === 'period')
      : dims;
  const frames = shown.map((dim) => dimensionFrame(dim, rows, labels[dim], office));
  const targets = targetsOfWhole(config, indicator.key);
  const regime =
    shown.includes('size_class') || indicator.key === 'digital.gap' ? session.regime : null;
  return encodeDataset(
    {
      label: indicator.title.id,
      source: config.source ?? config.publisher ?? office.name,
      updated: '',
      dims: frames,
      extraMetrics: metricsOf(figure, rows),
      extension: {
        indicator: indicator.key,
        indicatorVersion: indicator.version,
        title: indicator.title,
        definition: indicator.definition,
        formula: indicator.formula,
        numerator: indicator.numerator,
        denominator: denominatorWords(indicator, chosen),
        unknown: indicator.unknown,
        ...withSentence(
          publishedSentence(indicator, {...chosen, ...textsOfParams(figure.params ?? {})}),
        ),
        unit: indicator.unit,
        direction: directionOf(config, indicator),
        sizeRegime: regime,
        notes: indicator.notes
          .filter(
            ({when}) =>
              when === undefined || (regime !== null && engine.regimeBreakPeriod !== null),
          )
          .map(({id, en}) => ({id, en})),
        msInd: msIndTexts(indicator.msInd),
        ...withBreaks(config, regime === null ? null : engine.regimeBreakPeriod),
        ...finalDaysOf(config, rows),
        ...(figure.params && {params: textsOfParams(figure.params)}),
        ...(targets && {targets}),
      },
    },
    rows,
  );
}

/** Further figures that are published; `>` stands for all pairs of states. */
function metricsOf({extra = []}: PublishedFigure, rows: readonly ResultRow[]): string[] {
  const pairs = extra.includes('>')
    ? [...new Set(rows.flatMap((row) => Object.keys(row.extra)))].filter((name) =>
        name.includes('>'),
      )
    : [];
  return [...extra.filter((name) => name !== '>'), ...pairs];
}

function textsOfParams(params: NonNullable<PublishedFigure['params']>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

function dimensionFrame(
  dim: Dimension,
  rows: readonly ResultRow[],
  names: ReadonlyMap<string, string> | undefined,
  office: Office,
): DimensionFrame {
  const own = [...new Set(rows.map((row) => row.by[dim]))];
  const rank = (id: string): number => (id === TOTAL ? 0 : id === UNKNOWN_CATEGORY ? 2 : 1);
  const ids =
    dim === 'region' ? inTreeOrder(own, office.code) : own.sort((a, b) => rank(a) - rank(b));
  const child = dim === 'region' ? childrenOf(ids, office.code) : undefined;
  return {
    id: dim,
    label: dimensionLabel(dim, 'id'),
    ...(dim === 'region' && {role: 'geo' as const}),
    ...(dim === 'period' && {role: 'time' as const}),
    categories: ids.map((id) => ({
      id,
      label: names?.get(id) ?? categoryLabel(dim, id, 'id'),
      labelEn: names?.get(id) ?? categoryLabel(dim, id, 'en'),
    })),
    ...(child && {child}),
  };
}

/** Which way is better: as the office sets its targets, else as the indicator says. */
function directionOf(config: Config, {key, direction}: Indicator): Indicator['direction'] {
  const set = configuredTargets(config, key).find(({lowerIsBetter}) => lowerIsBetter !== undefined);
  if (set === undefined) return direction;
  return set.lowerIsBetter ? 'down' : 'up';
}

function withSentence(sentence: Bilingual | undefined): {readonly sentence?: Bilingual} {
  return sentence === undefined ? {} : {sentence};
}

function denominatorWords(
  {formulaKind, denominator}: Indicator,
  chosen: Readonly<Record<string, string>>,
): Bilingual {
  if (formulaKind.kind !== 'ratio') return denominator;
  const parts =
    formulaKind.denominator.op === 'all' ? formulaKind.denominator.of : [formulaKind.denominator];
  for (const part of parts) {
    if (part.op !== 'choose') continue;
    const option = part.options.find(({name}) => name === chosen[part.param]);
    if (option?.words) return option.words;
  }
  return denominator;
}

/** Metadata as texts; what a composite is made of stands in one. */
function msIndTexts({komponen, ...texts}: Indicator['msInd']): Readonly<Record<string, string>> {
  return {...texts, ...(komponen && {komponen: komponen.join('; ')})};
}

const regimeNote: Bilingual = {
  id: 'Batas kelas berubah (PP 7/2021)',
  en: 'Class limits changed (PP 7/2021)',
};

function withBreaks(
  {breaks = []}: Config,
  regimeBreak: string | null,
): {breaks?: {period: string; note: Bilingual}[]} {
  const all = breaks.map(({period, note}) => ({
    period,
    note: {id: note.id, en: note.en ?? note.id},
  }));
  if (regimeBreak !== null) all.push({period: regimeBreak, note: regimeNote});
  return all.length > 0 ? {breaks: all} : {};
}
