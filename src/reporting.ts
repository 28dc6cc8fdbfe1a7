import {codeAtLevel, levelOfCode, type RegionLevel} from './data/region.js';
import type {Config} from './schema/config.js';
import type {Session} from './session.js';
import {cellsOf} from './snapshot/cells.js';
import type {Dataset, Reporting} from './snapshot/v1.js';

/** Names of areas, and which of them sent something for a period. */
interface Sent {
  readonly period: string;
  /** In order; those that were ever heard of. */
  readonly areas: readonly {readonly code: string; readonly label: string}[];
  readonly reported: ReadonlySet<string>;
}

/**
 * Which areas reported for the last period that anybody reported for. With a register an area
 * reported by a row of it; without one, by a figure of any dataset: one that is withheld was sent,
 * one that is missing was not. Expected are the areas that the configuration lists, else those that
 * were ever heard of.
 *
 * The day by which they had to is `periods.<year>.due` of the configuration, else the cut-off.
 *
 * @param datasets as they are published
 * @returns null where fewer than two areas are expected, or no period is known
 */
export function reportingOf(
  session: Pick<Session, 'engine' | 'config'>,
  datasets: readonly Dataset[],
  asOf: string,
): Reporting | null {
  const {engine, config} = session;
  const {level} = engine;
  const sent = engine.hasRegister ? sentRows(session) : sentFigures(datasets, engine.office?.code);
  if (sent === null) return null;
  const {period, areas, reported} = sent;
  const labels = new Map(areas.map(({code, label}) => [code, label]));
  const listed = listedAreas(config, level);
  const expected = listed.length > 0 ? listed : areas;
  if (expected.length < 2) return null;
  return {
    level,
    period,
    by: config.periods?.[period]?.due ?? config.cutOff ?? asOf,
    areas: expected.map(({code, label}) => ({
      code,
      label: labels.get(code) ?? label,
      reported: reported.has(code),
    })),
  };
}

/** Areas of the configuration at a level; all of them where their codes have no levels. */
function listedAreas({areas = []}: Config, level: RegionLevel): {code: string; label: string}[] {
  const coded = areas.some(({code}) => levelOfCode(code) !== null);
  return areas
    .filter(({code}) => !coded || codeAtLevel(code, level) === code)
    .map(({code, name}) => ({code, label: name}));
}

function sentRows({engine}: Pick<Session, 'engine'>): Sent | null {
  const level: RegionLevel = engine.level;
  const {ids, labels} = engine.areas(level);
  const period = engine.periods.filter((_, i) => engine.hasStock[i]).at(-1);
  if (period === undefined) return null;
  return {
    period,
    areas: ids.map((code) => ({code, label: labels.get(code) ?? code})),
    reported: engine.reportedAreas(level, period),
  };
}

/** No area of its own: the whole, and what nobody placed. */
const noArea: ReadonlySet<string | undefined> = new Set(['total', 'unknown']);
const withholding: ReadonlySet<string> = new Set(['suppressed', 'insufficient_n']);

function sentFigures(datasets: readonly Dataset[], office: string | undefined): Sent | null {
  const labels = new Map<string, string>();
  const sent = new Map<string, Set<string>>();
  for (const dataset of datasets) {
    const {index, label} = dataset.dimension.region?.category ?? {index: [], label: {}};
    const areas = index.filter((code) => code !== office && !noArea.has(code));
    if (areas.length === 0 || !dataset.id.includes('period')) continue;
    for (const code of areas) labels.set(code, label[code] ?? code);
    for (const {by, value, reason} of cellsOf(dataset)) {
      const {region, period} = by;
      if (value === null && !withholding.has(reason ?? '')) continue;
      if (!labels.has(region) || !/^\d{4}/.test(period)) continue;
      const codes = sent.get(period);
      if (codes === undefined) sent.set(period, new Set([region]));
      else codes.add(region);
    }
  }
  const period = [...sent.keys()].sort().at(-1);
  if (period === undefined) return null;
  return {
    period,
    areas: [...labels].map(([code, label]) => ({code, label})).sort(byCode),
    reported: sent.get(period) ?? new Set(),
  };
}

function byCode(a: {readonly code: string}, b: {readonly code: string}): number {
  return a.code < b.code ? -1 : 1;
}
