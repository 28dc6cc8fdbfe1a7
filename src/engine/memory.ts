import {textAt, textColumn} from '../data/access.js';
import {MISSING_CODE} from '../data/column.js';
import {
  axisIndex,
  coordinates,
  mergeCubes,
  strides,
  TOTAL,
  UNKNOWN_CATEGORY,
  type Axis,
  type PartCube,
} from '../data/cube.js';
import {mergeFlags} from '../data/flags.js';
import {regionLevels, type RegionLevel} from '../data/region.js';
import type {Expression} from '../indicator/expression.js';
import type {CountFormula, Dimension, RatioFormula} from '../indicator/indicator.js';
import {regimeOfYear} from '../indicator/size-class.js';
import {countUnits, type Layer, type PartitionAxis} from './aggregate.js';
import {areasOf, type Areas} from './areas.js';
import {Evaluator} from './evaluate.js';
import {buildFrame, type Frame} from './frame.js';
import {groupParts} from './groups.js';
import {ReportedFigures} from './reported.js';
import type {Breakdown, EngineContext} from './request.js';
import {NO_UMKM, unitSizes, type UnitSizes} from './size.js';

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
    const areas = this.#context.tables.registry ? this.areas('kabupaten') : undefined;
    if (areas?.ids.length === 1) {
      return {code: areas.ids[0], name: areas.labels.get(areas.ids[0]) ?? areas.ids[0]};
    }
    return this.#reported.onlyRegion;
  }

  /** The level shown below the office when none is asked for. */
  get level(): RegionLevel {
    if (!this.#context.tables.registry) return this.#reported.level;
    const several = regionLevels.find((level) => this.areas(level).ids.length > 1);
    return several ?? 'kabupaten';
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

  /** Counts per category: rows where there are rows of the period, else reported figures. */
  count(formula: CountFormula, breakdown: Breakdown): PartCube | null {
    const layer = (): Layer => {
      const truth = this.#evaluator.evaluate(formula.where);
      return {numerator: truth, denominator: truth, extra: {}};
    };
    const rows = this.#rows(breakdown, null, [formula.where], () => [layer()]);
    if (rows !== null) rows.denominator.fill(NaN);
    return join(rows, this.#reported.parts(formula.reported, breakdown));
  }

  /** Numerator, denominator and unknown of a ratio per category. */
  ratio(formula: RatioFormula, breakdown: Breakdown): PartCube | null {
    const {numerator, denominator, extra = {}, per} = formula;
    const evaluate = (expression: Expression, at = {}): Uint8Array => this.#evaluator.evaluate(expression, at);
    const layer = (at = {}): Layer => ({
      numerator: evaluate(numerator, at),
      denominator: evaluate(denominator),
      extra: Object.fromEntries(Object.entries(extra).map(([name, one]) => [name, evaluate(one)])),
    });
    const free = per !== undefined && breakdown.dims.includes(per) ? this.#freeAxis(per) : null;
    const layers = (): Layer[] => {
      if (free === null) return [layer()];
      const all = free.ids[0] === TOTAL ? [layer()] : [];
      const names = per === 'channel' ? this.#evaluator.channels.names : this.frame.aid.programmes;
      return [...all, ...names.map((_, i) => layer({[per as string]: i}))];
    };
    const rows = this.#rows(breakdown, free, [numerator, denominator], layers);
    const reported = formula.reported ? this.#reported.parts(formula.reported, breakdown) : null;
    return join(rows, reported);
  }

  /** Groups, their distinct listed members and the value that can be attributed. */
  groups(): PartCube | null {
    return groupParts(this.#context.tables, this.frame.periods);
  }

  #rows(
    {dims, level}: Breakdown,
    free: Axis | null,
    expressions: readonly Expression[],
    layers: () => readonly Layer[],
  ): PartCube | null {
    if (this.frame.unitCount === 0) return null;
    const areas = dims.includes('region') ? this.areas(level ?? this.level) : null;
    const partition = [this.#regionAxis(areas), this.#periodAxis()];
    for (const dim of dims) {
      if (dim === 'size_class') partition.push(this.#sizeAxis());
      if (dim === 'sector') partition.push(this.#textAxis('sector', 'sector'));
      if (dim === 'owner_sex') partition.push(this.#textAxis('owner_sex', 'ownerGender'));
    }
    const cube = countUnits(partition, free, layers());
    this.#markMissing(cube, areas, needsOf(expressions));
    if (dims.includes('size_class')) this.#markClasses(cube, partition);
    return cube;
  }

  #regionAxis(areas: Areas | null): PartitionAxis {
    const {unitBusiness, unitCount, registryRow} = this.frame;
    const codes = new Int32Array(unitCount);
    if (areas === null) return {dim: 'region', ids: [TOTAL], labels: new Map(), codes, hasMargin: false};
    let unknown = false;
    for (let unit = 0; unit < unitCount; unit++) {
      const row = registryRow[unitBusiness[unit]];
      const area = row < 0 ? -1 : areas.ofRow[row];
      codes[unit] = area < 0 ? areas.ids.length + 1 : area + 1;
      if (area < 0) unknown = true;
    }
    const ids = [TOTAL, ...areas.ids, ...(unknown ? [UNKNOWN_CATEGORY] : [])];
    return {dim: 'region', ids, labels: areas.labels, codes, hasMargin: true};
  }

  #periodAxis(): PartitionAxis {
    const {periods, unitPeriod} = this.frame;
    return {dim: 'period', ids: periods, labels: new Map(), codes: unitPeriod, hasMargin: false};
  }

  #sizeAxis(): PartitionAxis {
    const {codes} = this.#sizes;
    const ids = [TOTAL, 'mikro', 'kecil', 'menengah'];
    // Units outside UMKM (besar, branches) count only where they received something; they are
    // then read with the unknown class, for they have none of the three.
    const numbers = Int32Array.from(codes, (code) => (code === NO_UMKM || code > 2 ? 4 : code + 1));
    ids.push(UNKNOWN_CATEGORY);
    return {dim: 'size_class', ids, labels: new Map(), codes: numbers, hasMargin: true};
  }

  #textAxis(dim: Dimension, key: string): PartitionAxis {
    const {tables, unitBusiness, unitCount, registryRow} = this.frame;
    const column = textColumn(tables.registry, key);
    const names = column?.dictionary ?? [];
    const numbers = new Int32Array(unitCount);
    for (let unit = 0; unit < unitCount; unit++) {
      const row = registryRow[unitBusiness[unit]];
      const code = row < 0 ? MISSING_CODE : (column?.codes[row] ?? MISSING_CODE);
      numbers[unit] = code < 0 ? names.length + 1 : code + 1;
    }
    return {dim, ids: [TOTAL, ...names, UNKNOWN_CATEGORY], labels: new Map(), codes: numbers, hasMargin: true};
  }

  #freeAxis(per: 'channel' | 'programme'): Axis {
    const ids =
      per === 'channel' ? this.#evaluator.channels.names : [TOTAL, ...this.frame.aid.programmes];
    return {dim: per, ids, labels: new Map()};
  }

  /**
   * Turns cells of which nothing is known from zero into missing: years without a register, areas
   * that sent none, years before the aid list begins.
   */
  #markMissing(cube: PartCube, areas: Areas | null, needs: Needs): void {
    const {periods, hasStock, aid, tables} = this.frame;
    const seen = areas === null || !needs.stock ? null : this.#areasSeen(areas);
    const [regionAt, periodAt] = [axisIndex(cube, 'region'), axisIndex(cube, 'period')];
    for (let cell = 0; cell < cube.size; cell++) {
      const at = coordinates(cube.axes, cell);
      const period = at[periodAt];
      const area = at[regionAt] - 1;
      const noStock =
        needs.stock &&
        (!hasStock[period] || (seen !== null && area >= 0 && area < seen.length && !seen[area][period]));
      const year = Number(periods[period]);
      const noAid = needs.aid && (aid.years === null || year < aid.years[0] || year > aid.years[1]);
      const noVisits = needs.mentoring && tables.mentoring === undefined;
      const noChannel = needs.channels && !this.#evaluator.channels.known;
      if (noStock || noAid || noVisits || noChannel) {
        cube.numerator[cell] = NaN;
        cube.unknown[cell] = NaN;
        for (const counts of Object.values(cube.extra)) counts[cell] = NaN;
      }
      if (noStock || (noAid && !needs.stock)) {
        cube.denominator[cell] = NaN;
        cube.origin[cell] = 0;
      }
    }
  }

  /** Whether an area has any register row in a period. */
  #areasSeen(areas: Areas): Uint8Array[] {
    const {unitBusiness, unitPeriod, inRegister, registryRow, periods, unitCount} = this.frame;
    const seen = areas.ids.map(() => new Uint8Array(periods.length));
    for (let unit = 0; unit < unitCount; unit++) {
      const row = registryRow[unitBusiness[unit]];
      if (inRegister[unit] && row >= 0 && areas.ofRow[row] >= 0) seen[areas.ofRow[row]][unitPeriod[unit]] = 1;
    }
    return seen;
  }

  /** Areas of a level that sent register rows for a period. */
  reportedAreas(level: RegionLevel, period: string): ReadonlySet<string> {
    const areas = this.areas(level);
    const index = this.frame.periods.indexOf(period);
    if (index < 0) return new Set();
    const seen = this.#areasSeen(areas);
    return new Set(areas.ids.filter((_, i) => seen[i][index] === 1));
  }

  /** Flags class counts: E where another criterion decided, B where the law changed. */
  #markClasses(cube: PartCube, partition: readonly PartitionAxis[]): void {
    const sizeAt = axisIndex(cube, 'size_class');
    const periodAt = axisIndex(cube, 'period');
    const estimated = this.#estimatedCells(cube, partition);
    const change = this.#context.regime === 'in_force' ? this.#regimeBreak() : -1;
    for (let cell = 0; cell < cube.size; cell++) {
      const at = coordinates(cube.axes, cell);
      const named = at[sizeAt] > 0 && cube.axes[sizeAt].ids[at[sizeAt]] !== UNKNOWN_CATEGORY;
      if (!named || cube.origin[cell] !== 1) continue;
      const flags = mergeFlags(at[periodAt] === change ? ['B'] : [], estimated.has(cell) ? ['E'] : []);
      if (flags.length > 0) cube.flags.set(cell, mergeFlags(cube.flags.get(cell), flags));
    }
  }

  #estimatedCells(cube: PartCube, partition: readonly PartitionAxis[]): Set<number> {
    const step = strides(cube.axes);
    const cells = new Set<number>();
    const {estimated, codes} = this.#sizes;
    const regionAt = axisIndex(cube, 'region');
    const hasAreas = partition[regionAt].hasMargin;
    for (let unit = 0; unit < estimated.length; unit++) {
      if (!estimated[unit] || codes[unit] < 0 || codes[unit] > 2 || !this.frame.inRegister[unit]) continue;
      const own = partition.reduce((sum, axis, a) => sum + axis.codes[unit] * step[a], 0);
      cells.add(own);
      if (hasAreas) cells.add(own - partition[regionAt].codes[unit] * step[regionAt]);
    }
    return cells;
  }

  /** Number of the first period under PP 7/2021 that follows one under UU 20/2008, or -1. */
  #regimeBreak(): number {
    const regimes = this.frame.periods.map((period) => regimeOfYear(Number(period)));
    return regimes.findIndex((regime, i) => i > 0 && regime !== regimes[i - 1]);
  }

  /** Periods in which the class limits changed, for the notes of a figure. */
  get regimeBreakPeriod(): string | null {
    const index = this.#context.regime === 'in_force' ? this.#regimeBreak() : -1;
    return index < 0 ? null : this.frame.periods[index];
  }

  /** The office's status of a row in words; used by those who list rows. */
  programmeOf(aidRow: number): string | null {
    return textAt(textColumn(this.frame.tables.aid, 'aidName'), aidRow);
  }
}

interface Needs {
  readonly stock: boolean;
  readonly aid: boolean;
  readonly mentoring: boolean;
  readonly channels: boolean;
}

/** Which tables an indicator cannot do without. */
function needsOf(expressions: readonly Expression[]): Needs {
  const ops = new Set<string>();
  const visit = (expression: Expression): void => {
    ops.add(expression.op);
    if (expression.op === 'all') expression.of.forEach(visit);
    if (expression.op === 'choose') expression.options.forEach((option) => visit(option.when));
  };
  expressions.forEach(visit);
  return {
    stock: ops.has('listed'),
    aid: ['exists', 'distinct', 'repeated', 'due', 'followed', 'notYetDue'].some((op) => ops.has(op)),
    mentoring: ops.has('followed'),
    channels: ops.has('uses'),
  };
}

function join(rows: PartCube | null, reported: PartCube | null): PartCube | null {
  if (rows === null || reported === null) return rows ?? reported;
  return mergeCubes(rows, reported);
}
