import {isCompiled} from '../sql/offers.js';
import {YES} from '../data/column.js';
import type {PartCube} from '../data/cube.js';
import type {RegionLevel} from '../data/region.js';
import type {Table, TableName, Tables} from '../data/table.js';
import type {Areas} from '../engine/areas.js';
import {regimeBreak} from '../engine/class-marks.js';
import {lengthOf} from '../engine/context.js';
import type {ContributionCube} from '../engine/contributions.js';
import type {Engine} from '../engine/engine.js';
import {GroupThings} from '../engine/group-things.js';
import type {KindContext, UnitEvaluator} from '../engine/kind-context.js';
import {sightingParts} from '../engine/kinds/areas.js';
import {attributionParts} from '../engine/kinds/attribution.js';
import {quantityContributions} from '../engine/kinds/contributions.js';
import {partsOfKind} from '../engine/kinds/index.js';
import {areasSeen} from '../engine/known.js';
import {MemoryEngine} from '../engine/memory.js';
import type {Breakdown, EngineContext} from '../engine/request.js';
import {lastBegun, periodEnd} from '../engine/periods.js';
import {RowThings} from '../engine/row-things.js';
import {RowTruth} from '../engine/row-truth.js';
import type {RegimeChoice, UnitSizes} from '../engine/size.js';
import {unitDims, type Things} from '../engine/things.js';
import {UmkmError} from '../errors.js';
import type {EventTable} from '../indicator/events.js';
import {
  dimensions,
  type AreasFormula,
  type Dimension,
  type Grain,
  type PartsFormula,
  type QuantityFormula,
} from '../indicator/indicator.js';
import {channelNames, channelTable} from '../sql/channels.js';
import {eventStatements} from '../sql/events.js';
import {RowThingsSql} from '../sql/row-things.js';
import type {SqlFacts} from '../sql/source.js';
import {withAidedGroups} from './aided-groups.js';
import {axesOf, type AxisSource} from './axes.js';
import {outside} from './cells.js';
import {askGroups, type Place} from './groups.js';
import {historiesOf, historyKinds} from './histories.js';
import {Learned} from './learned.js';
import {Lexicon} from './lexicon.js';
import {emptySizes, noThings} from './no-things.js';
import type {Prepared} from './prepare.js';
import {withReach, type ListGrain} from './reach.js';
import {sightingsIn} from './sightings.js';
import {groupSubject, rowSubject, unitSubject} from './subject.js';
import {AnsweredThings, AskedThings, type Axes} from './things.js';

/**
 * The engine that works in a database. A formula runs twice: first over things that only note what they
 * are asked, then, when a query has grouped all things by their place and their answers, over those
 * groups. So each kind of formula is written once, for this engine and the one in memory.
 */
export class SqlEngine implements Engine {
  readonly regime: RegimeChoice;
  readonly chosen: Record<string, string> = {};
  readonly #prepared: Prepared;
  readonly #context: EngineContext;
  /** Knows places and figures that came counted; it has the few places, not the businesses. */
  readonly #small: MemoryEngine;
  readonly #facts: SqlFacts;
  readonly #parts = new Map<string, PartCube | null>();
  /** Of each formula of amounts what tells the contributions to them. */
  readonly #contributions = new Map<string, () => ContributionCube | null>();
  readonly #learned: Learned;
  readonly #lexicon: Lexicon;

  constructor(prepared: Prepared, context: Omit<EngineContext, 'tables'>, beside: Tables) {
    this.#prepared = prepared;
    this.regime = context.regime;
    const registry: Table | undefined = prepared.places;
    this.#context = {...context, tables: {...beside, ...(registry && {registry})}};
    this.#small = new MemoryEngine(this.#context);
    this.#facts = {
      tables: prepared.tables,
      periods: prepared.frame.periods,
      cutOff: prepared.frame.cutOff,
      periodEnds: prepared.frame.periods.map((name) => periodEnd(prepared.frame, name)),
      orderSpan: prepared.frame.eventDays('order').span,
      ...prepared.words,
      length: (span) => lengthOf(span, context.params),
      params: context.params,
    };
    const current = lastBegun(prepared.frame);
    this.#learned = new Learned(prepared.database, this.#facts, this.areas, current);
    this.#lexicon = new Lexicon(prepared, this.#small.sectionOf);
  }

  readonly offers = isCompiled;

  get office(): Engine['office'] {
    return this.#small.office;
  }

  get level(): RegionLevel {
    return this.#small.level;
  }

  get regimeBreakPeriod(): string | null {
    for (const periods of [this.#prepared.frame.classPeriods, this.#small.reported.classPeriods]) {
      const index = regimeBreak(periods, this.regime);
      if (index >= 0) return periods[index];
    }
    return null;
  }

  get periods(): readonly string[] {
    return this.#prepared.frame.periods;
  }

  get hasStock(): readonly boolean[] {
    return this.#prepared.frame.hasStock;
  }

  get hasRegister(): boolean {
    return this.#prepared.tables.registry !== undefined;
  }

  readonly areas = (level: RegionLevel): Areas => this.#small.areas(level);

  unlinked(table: EventTable): number {
    return this.#prepared.unlinked.get(table) ?? 0;
  }

  reportedAreas(level: RegionLevel, period: string): ReadonlySet<string> {
    const areas = this.areas(level);
    const index = this.periods.indexOf(period);
    const seen = areasSeen(this.#prepared.frame, areas);
    return new Set(areas.ids.filter((_, i) => index >= 0 && seen[i][index] === 1));
  }

  /** @throws UmkmError `ENGINE_UNLOADED` for parts that were not loaded before */
  parts(formula: PartsFormula, breakdown: Breakdown): PartCube | null {
    const cube = this.#parts.get(JSON.stringify([formula, breakdown]));
    if (cube === undefined) throw new UmkmError('ENGINE_UNLOADED', {kind: formula.kind});
    return cube;
  }

  /**
   * As in memory, but each business counts as an owner: who owns which is not in the database. Of
   * businesses that are alike in all that is asked it has the amount and how many they are.
   *
   * @throws UmkmError `ENGINE_UNLOADED` for parts that were not loaded before
   */
  contributions(formula: QuantityFormula, breakdown: Breakdown): ContributionCube | null {
    const tell = this.#contributions.get(JSON.stringify([formula, breakdown]));
    if (tell === undefined) throw new UmkmError('ENGINE_UNLOADED', {kind: formula.kind});
    return tell();
  }

  /**
   * Asks the database for the parts of a formula; `parts` then has them.
   *
   * @throws UmkmError `PARAM_VALUE`, `EXPRESSION_GRAIN`
   */
  async load(formula: PartsFormula, breakdown: Breakdown): Promise<void> {
    const key = JSON.stringify([formula, breakdown]);
    if (!this.#parts.has(key)) this.#parts.set(key, await this.#ask(formula, breakdown));
  }

  async #ask(formula: PartsFormula, breakdown: Breakdown): Promise<PartCube | null> {
    const {database, tables, frame} = this.#prepared;
    if (formula.kind === 'attribution')
      return attributionParts(await withAidedGroups(database, tables, frame));
    if (historyKinds.has(formula.kind)) return this.#follow(formula, breakdown);
    if (formula.kind === 'areas' && !outside.includes(formula.table))
      return this.#look(formula, breakdown);
    await this.#lexicon.learnProgrammes(formula);
    const asked = new Map<string, {readonly grain: Grain; readonly things: AskedThings}>();
    const asking = this.#kindContext((grain) => {
      const key = JSON.stringify(grain);
      const parts = grain.of === 'group' && grain.by === 'mentor' ? 'grouped' : 'apart';
      const things =
        asked.get(key)?.things ??
        new AskedThings(
          this.#axes(grain, () => []),
          parts,
        );
      asked.set(key, {grain, things});
      return things;
    }, emptySizes);
    partsOfKind(asking, formula, breakdown);
    if (formula.kind === 'quantity') quantityContributions(asking, formula, breakdown);
    const answered = new Map<string, Things>();
    let sizes = emptySizes;
    for (const [key, {grain, things}] of asked) {
      const groups = await this.#groups(grain, things);
      answered.set(key, new AnsweredThings(groups, this.#axes(grain, groups.column)));
      if (grain.of === 'business')
        sizes = {
          codes: this.#prepared.classes,
          estimated: groups.estimated,
          anyEstimated: groups.estimated.includes(YES),
        };
    }
    const answering = this.#kindContext(
      (grain) => answered.get(JSON.stringify(grain)) as Things,
      sizes,
    );
    if (formula.kind === 'quantity')
      this.#contributions.set(JSON.stringify([formula, breakdown]), () =>
        quantityContributions(answering, formula, breakdown),
      );
    return partsOfKind(answering, formula, breakdown);
  }

  /** A formula that follows businesses from period to period. */
  async #follow(formula: PartsFormula, breakdown: Breakdown): Promise<PartCube | null> {
    const {database, frame} = this.#prepared;
    const level = breakdown.dims.includes('region') ? (breakdown.level ?? this.level) : null;
    if (level !== null) await this.#learned.areas(level);
    const dims = breakdown.dims.filter((dim) => dim === 'region' || unitDims.includes(dim));
    for (const dim of dims) await this.#lexicon.learn(null, dim);
    const histories = await historiesOf({
      ...{database, frame, level},
      facts: this.#facts,
      regime: this.regime,
      dims: dims.filter((dim) => dim !== 'size_class'),
      areas: level === null ? null : this.areas(level),
      axes: (column) => this.#axes({of: 'business'}, column),
    });
    const context = this.#kindContext(() => noThings, emptySizes);
    return partsOfKind({...context, ...histories}, formula, breakdown);
  }

  /** A formula that looks at the areas in which rows lie. */
  async #look(formula: AreasFormula, breakdown: Breakdown): Promise<PartCube | null> {
    const {database, tables, frame} = this.#prepared;
    const context = this.#kindContext(() => noThings, emptySizes);
    if (tables[formula.table] === undefined) return partsOfKind(context, formula, breakdown);
    await this.#learned.areas(formula.level);
    if (formula.counts !== undefined) await this.#learned.mentors(formula.table);
    const source = {database, facts: this.#facts, areas: this.areas, current: lastBegun(frame)};
    return sightingParts(context, formula, breakdown, await sightingsIn(source, formula));
  }

  async #groups(grain: Grain, {questions, quantities, breakdowns, asksBusinesses}: AskedThings) {
    const {database, frame} = this.#prepared;
    const rows = grain.of === 'business' ? null : grain;
    if (grain.of === 'row' && grain.every && grain.table !== 'registry')
      await database.run(eventStatements(this.#prepared.tables, grain.table, 'every'));
    const dims = this.#dims(grain);
    const places: Place[] = [];
    const add = (place: Place): void => {
      if (!places.some(({dim, level}) => dim === place.dim && level === place.level))
        places.push(place);
    };
    add({dim: 'period', level: null});
    for (const breakdown of breakdowns)
      for (const dim of breakdown.dims) {
        if (dim === 'region') {
          const level = breakdown.level ?? this.level;
          await this.#learned.areas(level);
          add({dim, level});
        } else if (dims.includes(dim)) {
          await this.#lexicon.learn(rows === null ? null : tableOf(rows), dim);
          add({dim, level: null});
        }
      }
    const asked = {
      questions: [...questions.values()],
      quantities: [...quantities.values()],
      places,
      asksBusinesses,
    };
    const current = lastBegun(frame);
    if (grain.of === 'group') await this.#learned.groups(grain);
    const groups = await askGroups(
      database,
      (over) => {
        if (rows === null) return unitSubject(this.#facts, channelNames(this.#facts), over);
        return rows.of === 'group'
          ? groupSubject(this.#facts, rows, current)
          : rowSubject(this.#facts, rows, current);
      },
      asked,
      this.#lexicon.programmes,
    );
    // Nothing was chosen where there was nobody to choose for.
    if (groups.weights.length > 0) Object.assign(this.chosen, groups.chosen);
    if (rows === null) return groups;
    return withReach({database, frame, facts: this.#facts}, rows, groups, places);
  }

  /** The dimensions that part the things of a grain. */
  #dims(grain: Grain): readonly Dimension[] {
    if (grain.of === 'business') return unitDims;
    const own = grain.of === 'group' ? ({of: 'row', table: grain.table} as const) : grain;
    const rows = new RowThingsSql(this.#facts, own, -1);
    return dimensions.filter((dim) => rows.place(dim, null) !== null);
  }

  #axes(grain: Grain, column: AxisSource['column']): Axes {
    const table = grain.of === 'business' ? null : tableOf(grain);
    const source: AxisSource = {
      periods: this.periods,
      categories: this.#lexicon.categories(table),
      dims: this.#dims(grain),
      column,
    };
    return (breakdown) => {
      const areas = breakdown.dims.includes('region')
        ? this.areas(breakdown.level ?? this.level)
        : null;
      return {axes: axesOf(source, breakdown, areas), areas};
    };
  }

  #kindContext(things: (grain: Grain) => Things, sizes: UnitSizes): KindContext {
    const {frame, tables} = this.#prepared;
    const small = this.#small;
    const context: KindContext = {
      frame,
      params: this.#context.params,
      regime: this.regime,
      engine: this.#context,
      evaluator: this.#evaluator(),
      sizes,
      sizesUnder: () => {
        throw new UmkmError('ENGINE_OFFERS', {
          engine: this.#prepared.database.engine,
          found: 'regime',
          other: 'memory',
        });
      },
      sectionOf: small.sectionOf,
      level: this.level,
      areas: this.areas,
      things: (grain = {of: 'business'}) => {
        if (grain.of === 'row' && outside.includes(grain.table))
          return new RowThings(context, grain);
        if (grain.of === 'group' && outside.includes(grain.table))
          return new GroupThings(context, grain);
        const table = grain.of === 'business' ? null : tableOf(grain);
        return table !== null && tables[table] === undefined ? noThings : things(grain);
      },
      reported: small.reported,
      reportedParts: (parts, breakdown) => small.reportedParts(parts, breakdown),
    };
    return context;
  }

  #evaluator(): UnitEvaluator {
    const {tables, frame} = this.#prepared;
    const {params} = this.#context;
    const own: Pick<UnitEvaluator, 'params' | 'frame' | 'chosen' | 'rows'> & {
      channels: Pick<UnitEvaluator['channels'], 'names' | 'known'>;
      programmes: Pick<UnitEvaluator['programmes'], 'names'>;
    } = {
      params,
      frame,
      chosen: this.chosen,
      rows: new RowTruth(frame, params),
      channels: {names: channelNames(this.#facts), known: channelTable(tables) !== null},
      programmes: {names: this.#lexicon.programmeNames},
    };
    // Kinds ask `things` for truths; of the rest only the names are theirs to know.
    return own as unknown as UnitEvaluator;
  }
}

function tableOf(grain: ListGrain): TableName {
  return grain.of === 'licence' ? 'licence' : grain.table;
}
