import type {PartCube} from '../data/cube.js';
import type {RegionLevel} from '../data/region.js';
import type {Table, Tables} from '../data/table.js';
import type {Areas} from '../engine/areas.js';
import {regimeBreak} from '../engine/class-marks.js';
import {lengthOf} from '../engine/context.js';
import type {Engine} from '../engine/engine.js';
import type {UnitEvaluator, KindContext} from '../engine/kind-context.js';
import {partsOfKind} from '../engine/kinds/index.js';
import {areasSeen} from '../engine/known.js';
import {MemoryEngine} from '../engine/memory.js';
import type {Breakdown, EngineContext} from '../engine/request.js';
import type {RegimeChoice, UnitSizes} from '../engine/size.js';
import type {Things} from '../engine/things.js';
import {UmkmError} from '../errors.js';
import type {EventTable} from '../indicator/events.js';
import type {Dimension, Grain, PartsFormula} from '../indicator/indicator.js';
import {channelNames, channelTable} from '../sql/channels.js';
import {columnIn, rowsOf, type SqlFacts} from '../sql/source.js';
import {areasTable, kbliDivision} from '../sql/unit-axes.js';
import {folded} from '../sql/words.js';
import type {Prepared} from './prepare.js';
import {AnsweredThings, AskedThings} from './things.js';
import {axesOf, unitGroups, type Names} from './unit-groups.js';

/**
 * The engine that works in DuckDB. A formula runs twice: first over things that only note what they
 * are asked, then, when a query has grouped all things by their place and their answers, over those
 * groups. So each kind of formula is written once, for this engine and the one in memory.
 */
export class DuckdbEngine implements Engine {
  readonly regime: RegimeChoice;
  readonly chosen: Record<string, string> = {};
  readonly #prepared: Prepared;
  readonly #context: EngineContext;
  /** Knows places and figures that came counted; it has the few places, not the businesses. */
  readonly #small: MemoryEngine;
  readonly #facts: SqlFacts;
  readonly #parts = new Map<string, PartCube | null>();
  readonly #areaTables = new Set<RegionLevel>();
  readonly #words = new Map<string, readonly string[]>();
  #programmes: ReadonlyMap<string, string> | undefined;

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
      listedChannels: prepared.listedChannels,
      length: (span) => lengthOf(span, context.params),
      params: context.params,
    };
  }

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
   * Asks the database for the parts of a formula; `parts` then has them.
   *
   * @throws UmkmError `PARAM_VALUE`, `EXPRESSION_GRAIN`
   */
  async load(formula: PartsFormula, breakdown: Breakdown): Promise<void> {
    const key = JSON.stringify([formula, breakdown]);
    if (!this.#parts.has(key)) this.#parts.set(key, await this.#ask(formula, breakdown));
  }

  async #ask(formula: PartsFormula, breakdown: Breakdown): Promise<PartCube | null> {
    await this.#learnWords(formula, breakdown);
    const asked = new AskedThings((one) =>
      axesOf(this.periods, this.#names(), one, null, () => []),
    );
    partsOfKind(
      this.#kindContext(() => asked, emptySizes),
      formula,
      breakdown,
    );
    const level = breakdown.dims.includes('region') ? (breakdown.level ?? this.level) : null;
    if (level !== null) await this.#learnAreas(level);
    const units = await unitGroups(this.#prepared.database, this.#facts, {
      questions: [...asked.questions.values()],
      dims: [...new Set(asked.breakdowns.flatMap(({dims}) => dims))],
      level,
      names: this.#names(),
    });
    // Nothing was chosen where there was nobody to choose for.
    if (units.weights.length > 0) Object.assign(this.chosen, units.chosen);
    const things = new AnsweredThings(units.answers, units.weights, (one) => {
      const areas = one.dims.includes('region') ? this.areas(one.level ?? this.level) : null;
      return {axes: units.axes(one, areas), areas};
    });
    const sizes = {codes: this.#prepared.classes, estimated: units.estimated};
    return partsOfKind(
      this.#kindContext(() => things, sizes),
      formula,
      breakdown,
    );
  }

  #kindContext(things: (grain: Grain | undefined) => Things, sizes: UnitSizes): KindContext {
    const {frame} = this.#prepared;
    const small = this.#small;
    return {
      frame,
      params: this.#context.params,
      regime: this.regime,
      engine: this.#context,
      evaluator: this.#evaluator(),
      sizes,
      sizesUnder: () => {
        throw new UmkmError('ENGINE_OFFERS', {engine: 'duckdb', found: 'regime', other: 'memory'});
      },
      sectionOf: small.sectionOf,
      level: this.level,
      areas: this.areas,
      things,
      reported: small.reported,
      reportedParts: (parts, breakdown) => small.reportedParts(parts, breakdown),
    };
  }

  #evaluator(): UnitEvaluator {
    const {tables} = this.#prepared;
    const programmes = this.#programmes ?? new Map<string, string>();
    const own: Pick<UnitEvaluator, 'params' | 'frame' | 'chosen'> & {
      channels: Pick<UnitEvaluator['channels'], 'names' | 'known'>;
      programmes: Pick<UnitEvaluator['programmes'], 'names'>;
    } = {
      params: this.#context.params,
      frame: this.#prepared.frame,
      chosen: this.chosen,
      channels: {names: channelNames(this.#facts), known: channelTable(tables) !== null},
      programmes: {names: [...programmes.values()]},
    };
    // Kinds ask `things` for truths; of the rest only the names are theirs to know.
    return own as unknown as UnitEvaluator;
  }

  #names(): Names {
    const word = (dim: Dimension, kbli: Breakdown['kbli'], text: string): string | null =>
      dim === 'kbli' && kbli === 'section' ? this.#small.sectionOf(text) : text;
    return {
      channels: channelNames(this.#facts),
      programmes: new Map([...(this.#programmes?.keys() ?? [])].map((key, i) => [key, i])),
      classOf: word,
      classes: (dim, kbli) => {
        const words = this.#words.get(dim) ?? [];
        if (dim !== 'kbli') return words;
        const names = words.map((one) => word(dim, kbli, one)).filter((one) => one !== null);
        return [...new Set(names)].sort();
      },
    };
  }

  /** Learns the words that categories are made of, in the order in which the tables name them. */
  async #learnWords(formula: PartsFormula, {dims}: Breakdown): Promise<void> {
    const {database, tables} = this.#prepared;
    for (const dim of dims) {
      const key = registerColumns[dim];
      if (key === undefined || this.#words.has(dim)) continue;
      const column = columnIn(tables, 'registry', key, 'text', 't');
      const word = column === null || dim !== 'kbli' ? column : kbliDivision(column);
      const rows =
        word === null
          ? []
          : await database.rows(
              `SELECT ${word} AS word FROM ${rowsOf('registry')} t WHERE ${word} IS NOT NULL
               GROUP BY word ORDER BY min(t."row")`,
            );
      this.#words.set(
        dim,
        rows.map(([one]) => one as string),
      );
    }
    const aid = columnIn(tables, 'aid', 'aidName', 'text', 't');
    if (this.#programmes === undefined && 'per' in formula && formula.per === 'programme') {
      const rows =
        aid === null
          ? []
          : await database.rows(
              `SELECT ${folded(aid)} AS word, arg_min(${aid}, t."row") FROM ${rowsOf('aid')} t
               WHERE ${aid} IS NOT NULL GROUP BY word ORDER BY min(t."row")`,
            );
      this.#programmes = new Map(rows.map(([word, name]) => [word as string, name as string]));
    }
  }

  /** Tells the database the area of each place. */
  async #learnAreas(level: RegionLevel): Promise<void> {
    if (this.#areaTables.has(level)) return;
    this.#areaTables.add(level);
    const {ofRow} = this.areas(level);
    const {database} = this.#prepared;
    const name = areasTable(level);
    await database.run([`CREATE OR REPLACE TEMP TABLE ${name} (place INTEGER, area INTEGER)`]);
    const values = [...ofRow].flatMap((area, place) => (area < 0 ? [] : [`(${place}, ${area})`]));
    for (let from = 0; from < values.length; from += 10_000)
      await database.run([
        `INSERT INTO ${name} VALUES ${values.slice(from, from + 10_000).join(', ')}`,
      ]);
  }
}

const registerColumns: Readonly<Partial<Record<Dimension, string>>> = {
  kbli: 'kbliCode',
  sector: 'sector',
  owner_sex: 'ownerGender',
};

const emptySizes: UnitSizes = {codes: new Int8Array(0), estimated: new Uint8Array(0)};
