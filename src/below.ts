import {computeIn, type ComputeOptions, type Computation} from './compute.js';
import {codeAtLevel, levelOfCode, type RegionLevel} from './data/region.js';
import type {Draft, Office} from './datasets.js';
import {amountFactsOf, thresholdsOf} from './demands.js';
import type {AreaWithin, SafeWithin} from './area-within.js';
import {runInTurn, type RunOption} from './jobs.js';
import {lossOf, publishedParts, textsOf, type Loss, type SafeFigures} from './safe.js';
import type {ResultRow} from './result/row.js';
import type {Session} from './session.js';
import {levelBelow} from './snapshot/areas.js';
import {areaWithin} from './snapshot/area-within.js';
import type {Snapshot} from './snapshot/v1.js';

/** Figures of areas within areas, as they may be published. */
export interface FiguresBelow {
  /** By draft, areas in the order of their codes. */
  readonly rows: readonly (readonly ResultRow[])[];
  /** Names of areas, by draft. */
  readonly labels: readonly ReadonlyMap<string, string>[];
  readonly losses: readonly Loss[];
  /** Relations that hold in the true numbers, by the area they are in. */
  readonly sound: ReadonlyMap<string, Float64Array>;
  readonly unchanged: readonly string[];
  /** Areas within which something unsafe cannot be protected: nothing within them is published. */
  readonly unpublished: readonly string[];
}

export interface BelowOptions extends RunOption {
  readonly office: Office;
  readonly previous?: Snapshot | null;
  /** Told how many areas are done, of how many. */
  readonly onProgress?: (progress: {readonly done: number; readonly total: number}) => void;
}

/**
 * The levels that figures by area are published of below the one right below the whole: kecamatan for
 * a provinsi, kabupaten and kecamatan for all of Indonesia. None for a kabupaten: of a desa most
 * figures are of a handful of people.
 */
export function levelsBelow({engine, config}: Session): readonly RegionLevel[] {
  const {office, level} = engine;
  const whole = levelOfCode(office?.code ?? '');
  // Rounded figures of areas within areas would need margins that are rounded already.
  if (config.disclosure?.method === 'round') return [];
  if (!(whole === 'provinsi' && level === 'kabupaten') && level !== 'provinsi') return [];
  const levels: RegionLevel[] = [];
  for (let next = levelBelow(level); next !== null && next !== 'desa'; next = levelBelow(next))
    levels.push(next);
  return levels;
}

/**
 * The breakdown of a figure by area at another level; null for one that is not by area, or that compares
 * areas with the whole: within an area it would change with every other one.
 */
export function askedBelow(
  {figure, indicator}: Pick<Draft, 'figure' | 'indicator'>,
  level: RegionLevel,
): ComputeOptions | null {
  if (!figure.by.includes('region') || indicator.always.includes('region')) return null;
  const by = figure.by.map((dim) => (dim === 'region' ? `region:${level}` : dim));
  return {by, totals: true, ...(figure.params && {params: figure.params})};
}

/**
 * Figures of the areas within the areas of drafts, level by level: each area by itself, under what is
 * published above it, which stays as it is.
 *
 * @param above the figures of the drafts as they are published
 */
export async function figuresBelow(
  session: Session,
  drafts: readonly Draft[],
  above: SafeFigures,
  options: BelowOptions,
): Promise<FiguresBelow> {
  const rows = drafts.map((): ResultRow[] => []);
  const labels = drafts.map(() => new Map<string, string>());
  const losses: Loss[] = [];
  const sound = new Map<string, Float64Array>();
  const unchanged: string[] = [];
  const unpublished: string[] = [];
  let upper: Upper = {
    rows: drafts.map(({computation, figure}) => publishedParts(computation.rows, figure)),
    closed: [],
    facts: drafts.map((draft) => amountFactsOf(session, draft)),
  };
  const levels = levelsBelow(session);
  if (levels.length > 0) upper = {...upper, closed: await above.closed()};
  for (const [at, level] of levels.entries()) {
    const below = drafts.map((draft) => computedBelow(session, draft, level));
    const areas = areasOf(upper.rows, below, level);
    if (areas.length === 0) break;
    below.forEach((computation, i) => {
      for (const [code, label] of computation?.labels.region ?? []) labels[i].set(code, label);
    });
    const goesOn = at < levels.length - 1;
    const facts = drafts.map((draft) => {
      const by = askedBelow(draft, level)?.by;
      return by === undefined ? null : amountFactsOf(session, draft, by);
    });
    const asked = {session, drafts, areas, upper, facts, goesOn, ...options};
    const safe = await safeWithin(asked, at / levels.length, 1 / levels.length);
    const closed = [...upper.closed];
    areas.forEach(({code}, a) => {
      const found = safe[a];
      if (found.unprotected > 0) {
        unpublished.push(code);
        return;
      }
      found.rows.forEach((list, i) => rows[i].push(...list));
      losses.push(found.loss);
      sound.set(code, found.sound);
      unchanged.push(...found.unchanged);
      closed.push(...found.closed);
    });
    upper = {rows: below.map((one, i) => onlyAreas(one, drafts[i], level)), closed, facts};
  }
  return {rows, labels, losses, sound, unchanged, unpublished};
}

/** What stands above a level: true figures, and which of their numbers are not told. */
interface Upper {
  readonly rows: readonly (readonly ResultRow[])[];
  readonly closed: AreaWithin['closed'];
  readonly facts: readonly Facts[];
}

type Facts = ReturnType<typeof amountFactsOf>;

interface Asked extends BelowOptions {
  readonly session: Session;
  readonly drafts: readonly Draft[];
  readonly areas: readonly AreaOfDrafts[];
  readonly upper: Upper;
  readonly facts: readonly Facts[];
  readonly goesOn: boolean;
}

/** An area with the areas within it. */
interface AreaOfDrafts {
  readonly code: string;
  readonly own: readonly (readonly ResultRow[])[];
  readonly within: readonly (readonly ResultRow[])[];
}

function computedBelow(session: Session, draft: Draft, level: RegionLevel): Computation | null {
  const asked = askedBelow(draft, level);
  return asked === null ? null : computeIn(session, draft.indicator, asked);
}

/** Areas of the level above that have areas of this level within them, in the order of their codes. */
function areasOf(
  upper: Upper['rows'],
  below: readonly (Computation | null)[],
  level: RegionLevel,
): AreaOfDrafts[] {
  const known = new Set(upper.flatMap((rows) => rows.map(({by}) => by.region)));
  const found = new Map<string, {own: ResultRow[][]; within: ResultRow[][]}>();
  const of = (code: string) => {
    let area = found.get(code);
    if (area === undefined)
      found.set(code, (area = {own: below.map(() => []), within: below.map(() => [])}));
    return area;
  };
  below.forEach((computation, i) => {
    for (const row of computation?.rows ?? []) {
      const {region} = row.by;
      if (levelOfCode(region) !== level) continue;
      const parent = regionAbove(region);
      if (parent !== null && known.has(parent)) of(parent).within[i].push(row);
    }
  });
  upper.forEach((rows, i) => {
    for (const row of rows) found.get(row.by.region)?.own[i].push(row);
  });
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, area]) => ({code, ...area}));
}

function regionAbove(code: string): string | null {
  const above = code.slice(0, code.lastIndexOf('.'));
  return levelOfCode(above) === null ? null : above;
}

function onlyAreas(
  computation: Computation | null,
  {figure}: Draft,
  level: RegionLevel,
): readonly ResultRow[] {
  const own = (computation?.rows ?? []).filter(
    ({by}) => codeAtLevel(by.region, level) === by.region,
  );
  return publishedParts(own, figure);
}

async function safeWithin(asked: Asked, from: number, share: number): Promise<SafeWithin[]> {
  const {session, drafts, areas, run = runInTurn, onProgress} = asked;
  if (session.config.disclosure?.method === 'none')
    return areas.map((area) => asItIs(area, drafts));
  let done = 0;
  return run('protectWithin', inputsOf(asked), () => {
    done++;
    onProgress?.({done: Math.round(1000 * (from + (share * done) / areas.length)), total: 1000});
  });
}

function* inputsOf({
  session,
  drafts,
  areas,
  upper,
  facts,
  goesOn,
  office,
  previous = null,
}: Asked): Generator<AreaWithin> {
  const thresholds = thresholdsOf(session.config);
  for (const {code, own, within} of areas) {
    const tables = drafts.map(({indicator, figure}, i) => {
      const [of, ofOwn] = [facts[i], upper.facts[i]];
      return {
        indicator: indicator.key,
        params: textsOf(figure.params ?? {}),
        own: own[i],
        within: publishedParts(within[i], figure),
        ...(of !== null && {
          facts: [...own[i].map(({by}) => ofOwn?.(by) ?? null), ...within[i].map(({by}) => of(by))],
        }),
      };
    });
    yield {
      code,
      office: office.code,
      tables,
      closed: upper.closed.filter(
        ({number: {at}}) => at.region === undefined || at.region === code,
      ),
      thresholds,
      previous: previous && areaWithin(previous, code),
      ...(goesOn && {goesOn}),
    };
  }
}

/** What an office gets that chose to publish everything. */
function asItIs({within}: AreaOfDrafts, drafts: readonly Draft[]): SafeWithin {
  const rows = within.map((list, i) => publishedParts(list, drafts[i].figure));
  const computed = drafts.map(({indicator}, i) => ({indicator, computation: {rows: rows[i]}}));
  return {
    rows,
    loss: lossOf(computed, rows, new Set()),
    sound: new Float64Array(),
    unchanged: [],
    closed: [],
    unprotected: 0,
  };
}
