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
  type Dimension,
  type Grain,
  type PartsFormula,
  type QuantityFormula,
} from '../indicator/indicator.js';
import {channelNames, channelTable} from '../sql/channels.js';
import {eventStatements} from '../sql/events.js';
import {licenceSpanQuery} from '../sql/licences.js';
import {RowThingsSql, type RowGrain} from '../sql/row-things.js';
import type {SqlFacts} from '../sql/source.js';
import {withAidedGroups} from './aided-groups.js';
import {writeAreas} from './area-tables.js';
import {axesOf, type AxisSource} from './axes.js';
import {outside} from './cells.js';
import {eventRowsOf, type EventRows} from './event-rows.js';
import {askGroups, type Place, type PlacedGroups} from './groups.js';
import {historiesOf, historyKinds} from './histories.js';
import {Lexicon} from './lexicon.js';
import {emptySizes, noThings} from './no-things.js';
import type {Prepared} from './prepare.js';
import {rowsNeeded} from './rows-needed.js';
import {rowSubject, unitSubject} from './subject.js';
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
  readonly #eventRows = new Map<EventTable, EventRows>();
  readonly #areaTables = new Set<RegionLevel>();
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
    for (const name of rowsNeeded(formula))
      if (tables[name] !== undefined) await this.#fetchRows(name);
    if (formula.kind === 'areas') {
      const rows = this.#eventRows.get(formula.table);
      const context = this.#kindContext(() => noThings, emptySizes);
      return partsOfKind({...context, ...rows}, formula, breakdown);
    }
    await this.#lexicon.learnProgrammes(formula);
    const asked = new Map<string, {readonly grain: Grain; readonly things: AskedThings}>();
    const asking = this.#kindContext((grain) => {
      const key = JSON.stringify(grain);
      const things = asked.get(key)?.things ?? new AskedThings(this.#axes(grain, () => []));
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
    if (level !== null) await this.#learnAreas(level);
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

  /** Brings the rows of a table into memory, once. */
  async #fetchRows(name: EventTable): Promise<void> {
    if (this.#eventRows.has(name)) return;
    const {database, tables, frame} = this.#prepared;
    const categories = this.#lexicon.categories(null);
    const [kbliCode, sector, ownerGender] = await Promise.all(
      (['kbli', 'sector', 'owner_sex'] as const).map(async (dim) => {
        await this.#lexicon.learn(null, dim);
        return categories.names(dim, undefined);
      }),
    );
    const source = {database, tables, frame, params: this.#context.params, areas: this.areas};
    const rows = await eventRowsOf(name, {...source, words: {kbliCode, sector, ownerGender}});
    this.#eventRows.set(name, rows);
  }

  async #groups(grain: Grain, {questions, quantities, breakdowns, asksBusinesses}: AskedThings) {
    const {database, frame} = this.#prepared;
    const rows = grain.of === 'row' || grain.of === 'licence' ? grain : null;
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
          await this.#learnAreas(level);
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
    const groups = await askGroups(
      database,
      (over) =>
        rows === null
          ? unitSubject(this.#facts, channelNames(this.#facts), over)
          : rowSubject(this.#facts, rows, current),
      asked,
      this.#lexicon.programmes,
    );
    // Nothing was chosen where there was nobody to choose for.
    if (groups.weights.length > 0) Object.assign(this.chosen, groups.chosen);
    return rows === null ? groups : {...groups, span: await this.#span(rows, groups)};
  }

  /** The periods that a list reaches. */
  async #span(grain: RowGrain, groups: PlacedGroups): Promise<readonly [number, number] | null> {
    if (grain.of === 'licence') {
      const [[first, undated]] = await this.#prepared.database.rows(
        licenceSpanQuery(grain.kinds, grain.state),
      );
      if (first === null) return null;
      const from = undated === true ? lastBegun(this.#prepared.frame) : (first as number);
      return [from, this.periods.length - 1];
    }
    const periods = groups.column({dim: 'period', level: null}) as readonly number[];
    if (periods.length === 0) return null;
    return [
      periods.reduce((a, b) => Math.min(a, b), Infinity),
      periods.reduce((a, b) => Math.max(a, b), -Infinity),
    ];
  }

  /** The dimensions that part the things of a grain. */
  #dims(grain: Grain): readonly Dimension[] {
    if (grain.of !== 'row' && grain.of !== 'licence') return unitDims;
    const rows = new RowThingsSql(this.#facts, grain, -1);
    return dimensions.filter((dim) => rows.place(dim, null) !== null);
  }

  #axes(grain: Grain, column: AxisSource['column']): Axes {
    const table = grain.of === 'row' || grain.of === 'licence' ? tableOf(grain) : null;
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
        if (grain.of === 'group')
          return new GroupThings({...context, ...this.#eventRows.get(grain.table)}, grain);
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

  /** Tells the database the area of each place, and of each name that rows may give an area. */
  async #learnAreas(level: RegionLevel): Promise<void> {
    if (this.#areaTables.has(level)) return;
    this.#areaTables.add(level);
    await writeAreas(this.#prepared.database, level, this.areas(level));
  }
}

function tableOf(grain: RowGrain): TableName {
  return grain.of === 'licence' ? 'licence' : grain.table;
}
