import {computeIn, indicatorOf, type Computation, type ComputeOptions} from './compute.js';
import {TOTAL, UNKNOWN_CATEGORY} from './data/cube.js';
import {levelOfCode, type RegionLevel} from './data/region.js';
import type {InputSummary, Tables} from './data/table.js';
import {withheld, withholdSmall} from './disclosure/primary.js';
import {UmkmError} from './errors.js';
import type {Dimension, Indicator} from './indicator/indicator.js';
import type {ResultRow} from './result/row.js';
import type {Config} from './schema/config.js';
import {targetsOfWhole} from './schema/targets.js';
import {openSession, type Session} from './session.js';
import {encodeDataset, type DimensionFrame} from './snapshot/encode.js';
import {
  FORMAT,
  type Bilingual,
  type Dataset,
  type Reporting,
  type Snapshot,
} from './snapshot/v1.js';
import {categoryLabel, dimensionLabel} from './text/categories.js';
import {version} from './version.js';

export interface PublishOptions {
  readonly config?: Config;
  /** What reading said of the files, for provenance. */
  readonly input?: readonly InputSummary[];
}

/** Counts below this are withheld where they are crossed with aid or digital status. */
const sensitiveThreshold = 5;

/** Counts beside a figure that fall under the rule by themselves. */
const smallCounts = ['repeats', 'not_due', 'groups_without_list'];

/** What a public page shows: indicators and their breakdowns, beside region and period. */
const published: readonly {
  key: string;
  by: readonly Dimension[];
  areas?: true;
  extra?: readonly string[];
}[] = [
  {key: 'size.class', by: [], areas: true},
  {
    key: 'growth.yoy',
    by: [],
    areas: true,
    extra: ['absolute', 'low', 'high', 'areas_compared', 'areas_all'],
  },
  {key: 'growth.share', by: [], areas: true},
  {key: 'growth.contribution', by: [], areas: true, extra: ['areas_compared', 'areas_all']},
  {key: 'aid.coverage', by: [], areas: true},
  {key: 'aid.coverage', by: ['programme']},
  {key: 'aid.multiple', by: [], extra: ['repeats']},
  {key: 'aid.followup', by: [], extra: ['not_due']},
  {
    key: 'aid.group_members',
    by: [],
    extra: ['groups', 'groups_without_list', 'value_not_attributed'],
  },
  {key: 'digital.any', by: [], areas: true},
  {key: 'digital.any', by: ['size_class']},
  {key: 'digital.per_channel', by: [], areas: true},
  {
    key: 'digital.gap',
    by: [],
    extra: ['ratio', 'ci_low', 'ci_high', 'value_a', 'value_b', 'numerator_b', 'denominator_b'],
  },
];

/**
 * Everything a public page loads: figures that passed disclosure control, as a JSON-stat 2.0
 * collection. The same tables and configuration give the same bytes.
 *
 * @throws UmkmError `SNAPSHOT_EMPTY` where the tables hold nothing that can be published
 */
export function buildSnapshot(
  tables: Tables,
  {config = {}, input = []}: PublishOptions = {},
): Snapshot {
  return snapshotOf(openSession(tables, config), input);
}

/** What a snapshot asks its engine for: an engine that loads parts beforehand loads these. */
export function publishedRequests(): readonly {
  readonly indicator: Indicator;
  readonly options: ComputeOptions;
}[] {
  return published.map(({key, by, areas}) => ({
    indicator: indicatorOf(key),
    options: {by: areas ? ['region', ...by] : by, totals: true},
  }));
}

/**
 * The same of a session whatever its engine is.
 *
 * @param input what reading said of the files, for provenance
 * @throws UmkmError `SNAPSHOT_EMPTY` where the tables hold nothing that can be published
 */
export function snapshotOf(session: Session, input: readonly InputSummary[] = []): Snapshot {
  const {engine, config} = session;
  const office = engine.office ?? {
    code: TOTAL,
    name: config.region?.name ?? config.publisher ?? 'Wilayah',
  };
  const datasets: Dataset[] = [];
  /** Counts by class as published: they stand first in the list, others are made of them. */
  const stock = new Map<string, ResultRow>();
  let hidden = 0;
  for (const [i, {indicator, options}] of publishedRequests().entries()) {
    const {key, extra = []} = published[i];
    const result = computeIn(session, indicator, options);
    if (!result.rows.some((row) => row.value !== null)) continue;
    const rows = isMadeOfStock(indicator)
      ? result.rows.map((row) => protectDerived(row, indicator, stock))
      : protect(result.rows, indicator, config);
    hidden += rows.filter(
      (row, at) => row.reason === 'suppressed' && result.rows[at].reason !== 'suppressed',
    ).length;
    if (key === 'size.class') for (const row of rows) stock.set(placeKey(row.by), row);
    datasets.push(datasetOf(session, indicator, {...result, rows}, office, extra));
  }
  if (datasets.length === 0) throw new UmkmError('SNAPSHOT_EMPTY', {});
  const asOf = config.asOf ?? `${lastPeriod(datasets)}-12-31`;
  const publisher = config.publisher ?? office.name;
  const title = config.title ?? `UMKM ${office.name}`;
  return {
    version: '2.0',
    class: 'collection',
    label: title,
    source: config.source ?? publisher,
    updated: asOf,
    link: {item: datasets.map((dataset) => ({...dataset, updated: asOf}))},
    extension: {
      format: FORMAT,
      title,
      publisher,
      region: {
        code: office.code,
        label: office.name,
        level: levelOfCode(office.code) ?? 'kabupaten',
      },
      asOf,
      library: `pantau-umkm ${version}`,
      inputs: input.map(({file, sha256, table, read, accepted, refused}) => ({
        file,
        sha256,
        table,
        read,
        accepted,
        refused,
      })),
      reporting: reportingOf(session),
      sizeRegime: session.regime,
      codeLists: config.codeSystem === 'bps' ? ['BPS'] : ['Kemendagri'],
      disclosure: {applied: true, withheld: hidden},
      notice: config.notice
        ? {id: config.notice.id, en: config.notice.en ?? config.notice.id}
        : null,
    },
  };
}

function protect(
  rows: readonly ResultRow[],
  indicator: Indicator,
  {disclosure}: Config,
): ResultRow[] {
  const plain = disclosure?.plain ?? 0;
  // All businesses of a sensitive figure are a plain count of another dataset.
  const threshold = indicator.sensitive
    ? Math.max(plain, disclosure?.sensitive ?? sensitiveThreshold)
    : plain;
  return rows.map((row) => withholdSmall(row, {threshold, counts: smallCounts}));
}

function isMadeOfStock({formulaKind}: Indicator): boolean {
  return formulaKind.kind === 'cells' && 'stock' in formulaKind.of;
}

/**
 * Growth, share and contribution are made of published counts and show them again: they are
 * withheld where one of these is, and nowhere else.
 */
function protectDerived(
  row: ResultRow,
  {formulaKind}: Indicator,
  stock: ReadonlyMap<string, ResultRow>,
): ResultRow {
  const kind = formulaKind.kind === 'cells' ? formulaKind.name : null;
  const years = [0, ...(kind === 'share' ? [] : [-1])].map((back) =>
    String(Number(row.by.period) + back),
  );
  const classes = [row.by.size_class, ...(kind === 'change' ? [] : [TOTAL])];
  const sources = years.flatMap((period) =>
    classes.map((size_class) => stock.get(placeKey({...row.by, period, size_class}))),
  );
  if (sources.some((source) => source?.reason === 'suppressed')) return withheld(row);
  return {...row, unknown: stock.get(placeKey(row.by))?.unknown ?? null};
}

function placeKey(by: ResultRow['by']): string {
  return JSON.stringify([by.region, by.period, by.size_class]);
}

function datasetOf(
  session: Session,
  indicator: Indicator,
  {rows, dims, labels, chosen}: Computation,
  office: {code: string; name: string},
  extraMetrics: readonly string[],
): Dataset {
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
      extraMetrics,
      extension: {
        indicator: indicator.key,
        indicatorVersion: indicator.version,
        title: indicator.title,
        definition: indicator.definition,
        formula: indicator.formula,
        numerator: indicator.numerator,
        denominator: denominatorWords(indicator, chosen),
        unknown: indicator.unknown,
        unit: indicator.unit,
        direction: indicator.direction,
        sizeRegime: regime,
        notes: indicator.notes
          .filter(
            ({when}) =>
              when === undefined || (regime !== null && engine.regimeBreakPeriod !== null),
          )
          .map(({id, en}) => ({id, en})),
        msInd: textsOf(indicator.msInd),
        ...withBreaks(config, regime === null ? null : engine.regimeBreakPeriod),
        ...(targets && {targets}),
      },
    },
    rows,
  );
}

function dimensionFrame(
  dim: Dimension,
  rows: readonly ResultRow[],
  names: ReadonlyMap<string, string> | undefined,
  office: {code: string; name: string},
): DimensionFrame {
  const ids = [...new Set(rows.map((row) => row.by[dim]))];
  const first = dim === 'region' ? office.code : TOTAL;
  const rank = (id: string): number => (id === first ? 0 : id === UNKNOWN_CATEGORY ? 2 : 1);
  ids.sort((a, b) => rank(a) - rank(b));
  const below = ids.filter((id) => id !== office.code && id !== UNKNOWN_CATEGORY);
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
    ...(dim === 'region' && below.length > 0 && {child: {[office.code]: below}}),
  };
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
function textsOf({komponen, ...texts}: Indicator['msInd']): Readonly<Record<string, string>> {
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

/** Which areas sent register rows for the last period; null where nobody is expected to. */
function reportingOf({engine, config}: Session): Reporting | null {
  const level: RegionLevel = engine.level;
  const areas = engine.hasRegister ? engine.areas(level) : null;
  if (areas === null || areas.ids.length < 2) return null;
  const {periods, hasStock} = engine;
  const period = periods.filter((_, i) => hasStock[i]).at(-1);
  if (period === undefined) return null;
  const reported = engine.reportedAreas(level, period);
  const expected = config.areas?.length ? config.areas.map(({code}) => code) : areas.ids;
  return {
    level,
    period,
    areas: expected.map((code) => ({
      code,
      label: areas.labels.get(code) ?? code,
      reported: reported.has(code),
    })),
  };
}

function lastPeriod(datasets: readonly Dataset[]): string {
  const periods = datasets.flatMap((dataset) => dataset.dimension.period.category.index);
  return periods.sort().at(-1) ?? '1970';
}
