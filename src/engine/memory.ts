import type {PartCube} from '../data/cube.js';
import {regionLevels, type RegionLevel} from '../data/region.js';
import {kbliSection} from '../code/kbli.js';
import type {EventTable} from '../indicator/events.js';
import type {Grain, PartsFormula, QuantityFormula, ReportedParts} from '../indicator/indicator.js';
import {areasOf, type Areas} from './areas.js';
import {markReportedClasses, regimeBreak} from './class-marks.js';
import type {ContributionCube} from './contributions.js';
import {derived} from './derived.js';
import type {Engine} from './engine.js';
import {Evaluator} from './evaluate.js';
import type {Frame} from './frame.js';
import {GroupThings} from './group-things.js';
import type {KindContext} from './kind-context.js';
import {areasSeen} from './known.js';
import {quantityContributions} from './kinds/contributions.js';
import {partsOfKind} from './kinds/index.js';
import {frameOf} from './shared-frame.js';
import {ReportedFigures} from './reported.js';
import type {Breakdown, EngineContext} from './request.js';
import {RowThings} from './row-things.js';
import {unitSizes, type RegimeChoice, type UnitSizes} from './size.js';
import {UnitThings, type Things} from './things.js';

/**
 * The engine that works in memory: typed columns in, parts out. One engine serves all indicators
 * of a request, so that they share the join, the classes and every pass over equal expressions.
 */
export class MemoryEngine implements Engine, KindContext {
  readonly frame: Frame;
  readonly engine: EngineContext;
  readonly evaluator: Evaluator;
  readonly reported: ReportedFigures;
  readonly #things = new Map<string, Things>();
  readonly #parts = new Map<string, PartCube | null>();
  #level: RegionLevel | undefined;

  constructor(context: EngineContext) {
    this.engine = context;
    this.frame = frameOf(context.tables, context);
    this.evaluator = new Evaluator(this.frame, this.sizes, context.params);
    this.reported = new ReportedFigures(context.tables.reported, context);
  }

  get params(): EngineContext['params'] {
    return this.engine.params;
  }

  get regime(): RegimeChoice {
    return this.engine.regime;
  }

  get sizes(): UnitSizes {
    return this.sizesUnder(this.regime);
  }

  get chosen(): Readonly<Record<string, string>> {
    return this.evaluator.chosen;
  }

  get periods(): readonly string[] {
    return this.frame.periods;
  }

  get hasStock(): readonly boolean[] {
    return this.frame.hasStock;
  }

  get hasRegister(): boolean {
    return this.engine.tables.registry !== undefined;
  }

  get office(): {code: string; name: string} | undefined {
    if (this.engine.region) return this.engine.region;
    if (!this.hasRegister) return this.reported.commonRegion;
    for (const level of ['kabupaten', 'provinsi'] as const) {
      const {ids, labels} = this.areas(level);
      if (ids.length === 1) return {code: ids[0], name: labels.get(ids[0]) ?? ids[0]};
    }
    return this.reported.commonRegion;
  }

  get level(): RegionLevel {
    const several = this.hasRegister
      ? regionLevels.find((level) => this.areas(level).ids.length > 1)
      : undefined;
    return (this.#level ??= several ?? this.reported.level);
  }

  get regimeBreakPeriod(): string | null {
    for (const periods of [this.frame.classPeriods, this.reported.classPeriods]) {
      const index = regimeBreak(periods, this.regime);
      if (index >= 0) return periods[index];
    }
    return null;
  }

  parts(formula: PartsFormula, breakdown: Breakdown): PartCube | null {
    const key = JSON.stringify([formula, breakdown]);
    let cube = this.#parts.get(key);
    if (cube === undefined) this.#parts.set(key, (cube = partsOfKind(this, formula, breakdown)));
    return cube;
  }

  contributions(formula: QuantityFormula, breakdown: Breakdown): ContributionCube | null {
    return quantityContributions(this, formula, breakdown);
  }

  sizesUnder(regime: RegimeChoice): UnitSizes {
    return derived(this.frame, `sizes ${regime}`, () => unitSizes(this.frame, regime));
  }

  readonly sectionOf = (division: string): string | null =>
    kbliSection(division, this.engine.kbliVersion ?? '2020');

  readonly areas = (level: RegionLevel): Areas => {
    const {tables, areas} = this.engine;
    const key = `areas ${level} ${JSON.stringify([...areas])}`;
    return derived(this.frame, key, () => areasOf(tables.registry, level, areas));
  };

  reportedAreas(level: RegionLevel, period: string): ReadonlySet<string> {
    const areas = this.areas(level);
    const index = this.frame.periods.indexOf(period);
    const seen = areasSeen(this.frame, areas);
    return new Set(areas.ids.filter((_, i) => index >= 0 && seen[i][index] === 1));
  }

  unlinked(table: EventTable): number {
    return this.frame.events(table).unlinked;
  }

  things(grain: Grain = {of: 'business'}): Things {
    const key = JSON.stringify(grain);
    let things = this.#things.get(key);
    if (things === undefined) {
      things =
        grain.of === 'row' || grain.of === 'licence'
          ? new RowThings(this, grain)
          : grain.of === 'group'
            ? new GroupThings(this, grain)
            : new UnitThings(this);
      this.#things.set(key, things);
    }
    return things;
  }

  reportedParts(parts: ReportedParts, {dims, level}: Breakdown): PartCube | null {
    const cube = this.reported.parts(parts, {dims, level: level ?? this.level});
    if (cube !== null && dims.includes('size_class')) markReportedClasses(cube, this.regime);
    return cube;
  }
}
