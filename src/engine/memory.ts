import {mergeCubes, TOTAL, type Axis, type PartCube} from '../data/cube.js';
import {regionLevels, type RegionLevel} from '../data/region.js';
import type {Expression} from '../indicator/expression.js';
import type {CountFormula, RatioFormula, ReportedParts} from '../indicator/indicator.js';
import {countUnits, type Layer} from './aggregate.js';
import {areasOf, type Areas} from './areas.js';
import {periodAxis, regionAxis, sizeAxis, textAxis} from './axes.js';
import {markClasses, markReportedClasses, markUnclassed, regimeBreak} from './class-marks.js';
import {Evaluator, type Per} from './evaluate.js';
import {buildFrame, type Frame} from './frame.js';
import {groupParts} from './groups.js';
import {areasSeen, markMissing, needsOf} from './known.js';
import {ReportedFigures} from './reported.js';
import type {Breakdown, EngineContext} from './request.js';
import {unitSizes, type UnitSizes} from './size.js';

/**
 * The engine that works in memory: typed columns in, parts out. One engine serves all indicators
 * of a request, so that they share the join, the classes and every pass over equal expressions.
 */
export class MemoryEngine {
  readonly frame: Frame;
  readonly #context: EngineContext;
  readonly #sizes: UnitSizes;
  readonly #evaluator: Evaluator;
  readonly #reported: ReportedFigures;
  readonly #areas = new Map<RegionLevel, Areas>();

  constructor(context: EngineContext) {
    this.#context = context;
    this.frame = buildFrame(context.tables, context);
    this.#sizes = unitSizes(this.frame, context.regime);
    this.#evaluator = new Evaluator(this.frame, this.#sizes, context.params);
    this.#reported = new ReportedFigures(context.tables.reported, context);
  }

  /** Which option each choice took: `{base: 'eligible'}`. */
  get chosen(): Readonly<Record<string, string>> {
    return this.#evaluator.chosen;
  }

  /** The place the figures are about: the configured one, else the only one in the tables. */
  get office(): {code: string; name: string} | undefined {
    if (this.#context.region) return this.#context.region;
    if (!this.#context.tables.registry) return this.#reported.commonRegion;
    for (const level of ['kabupaten', 'provinsi'] as const) {
      const {ids, labels} = this.areas(level);
      if (ids.length === 1) return {code: ids[0], name: labels.get(ids[0]) ?? ids[0]};
    }
    return this.#reported.commonRegion;
  }

  /** The level shown below the office when none is asked for. */
  get level(): RegionLevel {
    const several = this.#context.tables.registry
      ? regionLevels.find((level) => this.areas(level).ids.length > 1)
      : undefined;
    return several ?? this.#reported.level;
  }

  /** The first period under new class limits, or `null` where the limits do not change. */
  get regimeBreakPeriod(): string | null {
    const {regime} = this.#context;
    const roads = [this.frame.periods, this.#reported.classPeriods];
    for (const periods of roads) {
      const index = regimeBreak(periods, regime);
      if (index >= 0) return periods[index];
    }
    return null;
  }

  /** Areas of a level, of registry rows and of those expected to report. */
  areas(level: RegionLevel): Areas {
    let areas = this.#areas.get(level);
    if (areas === undefined) {
      areas = areasOf(this.#context.tables.registry, level, this.#context.areas);
      this.#areas.set(level, areas);
    }
    return areas;
  }

  /** Areas of a level that sent register rows for a period. */
  reportedAreas(level: RegionLevel, period: string): ReadonlySet<string> {
    const areas = this.areas(level);
    const index = this.frame.periods.indexOf(period);
    const seen = areasSeen(this.frame, areas);
    return new Set(areas.ids.filter((_, i) => index >= 0 && seen[i][index] === 1));
  }

  /** Counts per category: rows where there are rows of the period, else reported figures. */
  count({where, reported}: CountFormula, breakdown: Breakdown): PartCube | null {
    const layers = (): Layer[] => {
      const truth = this.#evaluator.evaluate(where);
      return [{numerator: truth, denominator: truth, extra: {}}];
    };
    const rows = this.#rows(breakdown, null, [where], layers);
    rows?.denominator.fill(NaN);
    return join(rows, this.#reportedParts(reported, breakdown));
  }

  /** Numerator, denominator and unknown of a ratio per category. */
  ratio(formula: RatioFormula, breakdown: Breakdown): PartCube | null {
    const {numerator, denominator, extra = {}, per, reported} = formula;
    const free = per !== undefined && breakdown.dims.includes(per) ? this.#freeAxis(per) : null;
    const layer = (at: Per = {}): Layer => ({
      numerator: this.#evaluator.evaluate(numerator, at),
      denominator: this.#evaluator.evaluate(denominator),
      extra: Object.fromEntries(
        Object.entries(extra).map(([name, one]) => [name, this.#evaluator.evaluate(one)]),
      ),
    });
    const layers = (): Layer[] => {
      if (free === null) return [layer()];
      const names = free.ids.filter((id) => id !== TOTAL);
      const each = names.map((_, i) => layer({[per as string]: i}));
      return names.length < free.ids.length ? [layer(), ...each] : each;
    };
    const rows = this.#rows(breakdown, free, [numerator, denominator], layers);
    return join(rows, reported ? this.#reportedParts(reported, breakdown) : null);
  }

  /** Groups, their distinct listed members and the value that can be attributed. */
  groups(): PartCube | null {
    return groupParts(this.frame);
  }

  /** Reported figures at the level that rows are listed at. */
  #reportedParts(parts: ReportedParts, {dims, level}: Breakdown): PartCube | null {
    const cube = this.#reported.parts(parts, {dims, level: level ?? this.level});
    if (cube !== null && dims.includes('size_class')) {
      markReportedClasses(cube, this.#context.regime);
    }
    return cube;
  }

  #rows(
    {dims, level}: Breakdown,
    free: Axis | null,
    expressions: readonly Expression[],
    layers: () => readonly Layer[],
  ): PartCube | null {
    const {frame} = this;
    if (frame.unitCount === 0) return null;
    const areas = dims.includes('region') ? this.areas(level ?? this.level) : null;
    const partition = [regionAxis(frame, areas), periodAxis(frame)];
    for (const dim of dims) {
      if (dim === 'size_class') partition.push(sizeAxis(this.#sizes));
      if (dim === 'sector') partition.push(textAxis(frame, dim, 'sector'));
      if (dim === 'owner_sex') partition.push(textAxis(frame, dim, 'ownerGender'));
    }
    const counted = layers();
    const cube = countUnits(partition, free, counted);
    const needs = needsOf(expressions, this.#context.params);
    markMissing(cube, frame, areas, needs, this.#evaluator.channels.known);
    if (dims.includes('size_class')) {
      if (needs.stock) markUnclassed(cube, frame, this.#sizes);
      const {regime} = this.#context;
      const units = counted[0]?.denominator ?? new Uint8Array(frame.unitCount);
      markClasses(cube, frame, this.#sizes, {partition, counted: units, regime});
    }
    return cube;
  }

  /** Channels have no margin: their users overlap and any-channel is another indicator. */
  #freeAxis(per: 'channel' | 'programme'): Axis {
    const ids =
      per === 'channel' ? this.#evaluator.channels.names : [TOTAL, ...this.frame.aid.programmes];
    return {dim: per, ids, labels: new Map()};
  }
}

/** One cube of both roads; rows go first where both know a cell. */
function join(rows: PartCube | null, reported: PartCube | null): PartCube | null {
  if (rows === null || reported === null) return rows ?? reported;
  return mergeCubes(rows, reported);
}
