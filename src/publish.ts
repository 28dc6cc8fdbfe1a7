import {askedBelow, figuresBelow, levelsBelow} from './below.js';
import {collapsed, openRelease} from './collapse.js';
import {computeIn, indicatorOf, type ComputeOptions} from './compute.js';
import {TOTAL} from './data/cube.js';
import {levelOfCode} from './data/region.js';
import type {InputSummary, Tables} from './data/table.js';
import {datasetOf, type Draft, type Office} from './datasets.js';
import type {SolverOption} from './disclosure/solver.js';
import {UmkmError} from './errors.js';
import type {Indicator} from './indicator/indicator.js';
import type {RunOption} from './jobs.js';
import type {SoundRelations} from './ledger/sound.js';
import {citationOf, codeListsOf, inputsOf} from './provenance.js';
import {published, type PublishedFigure} from './published.js';
import {reportingOf} from './reporting.js';
import {withRoundingNote} from './rounded.js';
import {safeFigures, sumOfLosses, type Loss, type SafetyProgress} from './safe.js';
import type {Session} from './session.js';
import {areasAtTop} from './snapshot/area-within.js';
import {FORMAT, type Dataset, type Snapshot} from './snapshot/v1.js';
import type {Config} from './schema/config.js';
import {version} from './version.js';

export interface PublishOptions extends ReleaseOptions {
  readonly config?: Config;
}

export interface ReleaseOptions extends SolverOption, RunOption {
  /** What reading said of the files, for provenance. */
  readonly input?: readonly InputSummary[];
  /** What area codes were looked up in, as reading said. */
  readonly regions?: readonly string[];
  /** The release before this one: nothing may follow from both together. */
  readonly previous?: Snapshot | null;
  readonly onProgress?: (progress: SafetyProgress) => void;
}

/** A snapshot with what only the office may know of it. */
export interface Release {
  readonly snapshot: Snapshot;
  /** What was withheld; for inside the office. */
  readonly loss: Loss;
  /** Threshold of sensitive counts, for the audit. */
  readonly threshold: number;
  /** Relations that hold in the true numbers, for the audit. */
  readonly sound?: SoundRelations;
  /** Numbers that the release before told as they still are, for the audit. */
  readonly unchanged?: ReadonlySet<string>;
  /** Codes of areas of which nothing within them is published, because nothing protects it. */
  readonly unpublished: readonly string[];
}

/**
 * Everything a public page loads: figures that passed disclosure control, as a JSON-stat 2.0
 * collection. The same tables and configuration give the same bytes.
 *
 * @throws UmkmError `SNAPSHOT_EMPTY` where the tables hold nothing that can be published,
 *   `DISCLOSURE_UNSAFE` where something could be recovered all the same
 */
export async function buildSnapshot(
  tables: Tables,
  {config = {}, ...options}: PublishOptions = {},
): Promise<Snapshot> {
  return (await releaseOf(openRelease(tables, config), options)).snapshot;
}

/** A figure as an engine is asked for it. */
export interface PublishedRequest {
  readonly figure: PublishedFigure;
  readonly indicator: Indicator;
  readonly options: ComputeOptions;
}

/** What of areas within areas a snapshot asks its engine for, beside `publishedRequests`. */
export function requestsBelow(session: Session): readonly PublishedRequest[] {
  return levelsBelow(session).flatMap((level) =>
    publishedRequests(session.config).flatMap((request) => {
      const options = askedBelow(request, level);
      return options === null ? [] : [{...request, options}];
    }),
  );
}

/** What a snapshot asks its engine for: an engine that loads parts beforehand loads these. */
export function publishedRequests(config: Config = {}): readonly PublishedRequest[] {
  return figuresFor(config).map((figure) => ({
    figure,
    indicator: indicatorOf(figure.key),
    options: {by: figure.by, totals: true, ...(figure.params && {params: figure.params})},
  }));
}

/**
 * The same of a session whatever its engine is, with what was withheld.
 *
 * @throws UmkmError as `buildSnapshot` says
 */
export async function releaseOf(given: Session, options: ReleaseOptions = {}): Promise<Release> {
  const session = collapsed(given);
  const {config} = session;
  const office = officeOf(session);
  const drafts = draftsOf(session);
  if (drafts.length === 0) throw new UmkmError('SNAPSHOT_EMPTY', {});
  const deep = levelsBelow(session).length > 0;
  const {previous = null, onProgress} = options;
  const above = await safeFigures(session, drafts, {
    ...options,
    office,
    previous: previous && areasAtTop(previous),
    onProgress: ({done, total}) => onProgress?.({done, total: deep ? 2 * total : total}),
  });
  const below = await figuresBelow(session, drafts, above, {
    ...options,
    office,
    onProgress: ({done, total}) => onProgress?.({done: total + done, total: 2 * total}),
  });
  const {threshold} = above;
  const loss = [above.loss, ...below.losses].reduce(sumOfLosses);
  const outcome = {...above.outcome, withheld: loss.unsafe + loss.along};
  const sound = above.sound && new Map([['', above.sound], ...below.sound]);
  const unchanged = above.unchanged && new Set([...above.unchanged, ...below.unchanged]);
  const datasets = drafts
    .map((draft, i) => {
      const rows = [...above.rows[i], ...below.rows[i]];
      const dataset = datasetOf(session, named(draft, below.labels[i]), rows, office);
      return outcome.method === 'rounding' ? withRoundingNote(dataset, draft) : dataset;
    })
    .filter((dataset) => hasFigure(dataset));
  if (datasets.length === 0) throw new UmkmError('SNAPSHOT_EMPTY', {});
  const asOf = config.asOf ?? `${lastPeriod(datasets)}-12-31`;
  const publisher = config.publisher ?? office.name;
  const title = config.title ?? `UMKM ${office.name}`;
  const {input = []} = options;
  const snapshot: Snapshot = {
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
        level:
          levelOfCode(office.code) ??
          (session.engine.level === 'provinsi' ? 'negara' : 'kabupaten'),
      },
      asOf,
      cutOff: config.cutOff ?? asOf,
      library: `pantau-umkm ${version}`,
      inputs: inputsOf(input),
      reporting: reportingOf(session, datasets, asOf),
      sizeRegime: session.regime,
      codeLists: codeListsOf(session, datasets, options.regions),
      disclosure: outcome,
      ...(config.predicates && {
        predicates: config.predicates.map(({from, label}) => ({from, label})),
      }),
      revision: null,
      citation: citationOf({publisher, title, asOf, input}),
      notice: config.notice
        ? {id: config.notice.id, en: config.notice.en ?? config.notice.id}
        : null,
    },
  };
  return {
    snapshot,
    loss,
    threshold,
    unpublished: below.unpublished,
    ...(sound && {sound}),
    ...(unchanged && {unchanged}),
  };
}

/** The figures of every page, less those that the configuration omits, and those it adds. */
function figuresFor({published: own = {}}: Config): readonly PublishedFigure[] {
  const {add = [], omit = []} = own;
  return [
    ...published.filter(({key}) => !omit.includes(key)),
    ...add.map(({indicator, by = [], params}) => ({key: indicator, by, ...(params && {params})})),
  ];
}

function draftsOf(session: Session): Draft[] {
  return publishedRequests(session.config).flatMap(({figure, indicator, options}): Draft[] => {
    if (session.engine.offers && !session.engine.offers(indicator)) return [];
    const computation = computeIn(session, indicator, options);
    const told = computation.rows.some((row) => row.value !== null);
    return told ? [{figure, indicator, computation}] : [];
  });
}

/** With the names of areas within its areas. */
function named(draft: Draft, names: ReadonlyMap<string, string>): Draft {
  if (names.size === 0) return draft;
  const {computation} = draft;
  const region = new Map([...names, ...(computation.labels.region ?? [])]);
  return {...draft, computation: {...computation, labels: {...computation.labels, region}}};
}

function officeOf({engine, config}: Session): Office {
  return engine.office ?? {code: TOTAL, name: config.region?.name ?? config.publisher ?? 'Wilayah'};
}

function hasFigure({value, extension}: Dataset): boolean {
  return (
    value.some((one) => one !== null) ||
    Object.values(extension.reasons ?? {}).includes('suppressed')
  );
}

function lastPeriod(datasets: readonly Dataset[]): string {
  const periods = datasets.flatMap((dataset) => dataset.dimension.period.category.index);
  return (
    periods
      .filter((period) => /^\d{4}$/.test(period))
      .sort()
      .at(-1) ?? '1970'
  );
}
