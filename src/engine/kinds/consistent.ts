import {emptyCube, positionOf, TOTAL, type PartCube} from '../../data/cube.js';
import {codeAtLevel, levelOfCode, type RegionLevel} from '../../data/region.js';
import type {ConsistentFormula} from '../../indicator/indicator.js';
import {textAt, textColumn} from '../../data/access.js';
import type {Kind, KindContext} from '../kind-context.js';
import type {Breakdown} from '../request.js';
import {sumChecks, type SumCheck} from '../sum-checks.js';

/** Sum checks passed, and those that can be made; see `ConsistentFormula`. */
export const consistentParts: Kind<ConsistentFormula> = (context, _, breakdown) => {
  const {engine, frame} = context;
  const {reported, registry, observation} = engine.tables;
  if (reported === undefined && registry === undefined && observation === undefined) return null;
  const checks = reported === undefined ? [] : sumChecks(reported, engine);
  const level = breakdown.level ?? context.level;
  const placed = checks.map((check) => ({
    ...check,
    area: areaOf(check, level, engine.region?.code),
  }));
  const periods = new Set([...checks.map(({period}) => period), ...frame.periods]);
  const cube = cubeOver(
    breakdown,
    [...periods].sort(),
    breakdown.dims.includes('region') ? regionsOf(context, level, placed) : [],
    labelsOf(context, level),
  );
  const {numerator, denominator, extra} = cube;
  const [{ids: areas}, {ids: all}] = cube.axes;
  for (const {area, period, outcome} of placed) {
    for (const id of new Set([TOTAL, area ?? TOTAL])) {
      if (!areas.includes(id)) continue;
      // Every further axis has nothing but its margin.
      const at = cube.axes.map(() => 0);
      at[0] = areas.indexOf(id);
      at[1] = all.indexOf(period);
      const cell = positionOf(cube.axes, at);
      if (outcome === 'open') extra.not_checkable[cell]++;
      else denominator[cell]++;
      if (outcome === 'passed') numerator[cell]++;
      if (outcome === 'failed') extra.failed[cell]++;
    }
  }
  return cube;
};

/** The area of the level that a check stands in; `null` for one of the whole or above the level. */
export function areaOf(
  {region}: SumCheck,
  level: RegionLevel,
  office: string | undefined,
): string | null {
  const own = codeAtLevel(region, level);
  if (own !== null) return own;
  const isWhole = region === TOTAL || region === office;
  return isWhole || levelOfCode(region) !== null ? null : region;
}

function regionsOf(
  {areas, engine}: KindContext,
  level: RegionLevel,
  placed: readonly {readonly area: string | null}[],
): readonly string[] {
  const known = engine.tables.registry === undefined ? [] : areas(level).ids;
  const found = placed.flatMap(({area}) => (area === null ? [] : [area]));
  return [...new Set([...known, ...found])].sort();
}

function labelsOf({engine, areas}: KindContext, level: RegionLevel): ReadonlyMap<string, string> {
  const {reported} = engine.tables;
  const labels = new Map([...engine.areas, ...areas(level).labels]);
  const [codes, names] = ['reportedRegion', 'reportedRegionName'].map((key) =>
    textColumn(reported, key),
  );
  for (let row = 0; row < (reported?.length ?? 0); row++) {
    const [code, name] = [textAt(codes, row), textAt(names, row)];
    if (name !== null && codeAtLevel(code ?? '', level) === code) labels.set(code ?? name, name);
  }
  return labels;
}

/** Cells of zeros; a breakdown that sum checks do not have is its margin alone. */
function cubeOver(
  {dims}: Breakdown,
  periods: readonly string[],
  regions: readonly string[],
  labels: ReadonlyMap<string, string>,
): PartCube {
  const others = dims.filter((dim) => dim !== 'region' && dim !== 'period');
  const cube = emptyCube(
    [
      {dim: 'region', ids: [TOTAL, ...regions], labels},
      {dim: 'period', ids: periods, labels: new Map()},
      ...others.map((dim) => ({dim, ids: [TOTAL], labels: new Map()})),
    ],
    ['failed', 'not_checkable'],
  );
  for (const counts of [cube.numerator, cube.denominator, cube.unknown]) counts.fill(0);
  for (const counts of Object.values(cube.extra)) counts.fill(0);
  cube.origin.fill(1);
  return cube;
}
