import {textColumn} from '../data/access.js';
import type {Expression, Quantity} from '../indicator/expression.js';
import type {Dimension} from '../indicator/indicator.js';
import {place, type PartitionAxis, type Placing} from './aggregate.js';
import type {Areas} from './areas.js';
import {derived} from './derived.js';
import {classAxis, kbliClasses, periodAxis, regionAxis, sizeAxis, type Classes} from './axes.js';
import type {Per} from './evaluate.js';
import type {KindContext, UnitEvaluator} from './kind-context.js';
import {registerLayer, type RegisterLayer} from './register-layer.js';
import type {Breakdown} from './request.js';

/** What a formula counts: things with truths, numbers and a place in every breakdown. */
export interface Things {
  readonly count: number;
  /** Things of equal number are parts of one that may stand in several places; -1: unknown which. */
  readonly groups?: Int32Array;
  /**
   * First and last period that rows of the list stand in, `null` without any: outside of it nothing
   * is known. Left out for businesses.
   */
  readonly span?: readonly [number, number] | null;
  /** The business of each thing, -1 where none is named; `null` where no two are of one. */
  businesses?(): Int32Array | null;
  truth(expression: Expression, per?: Per): Uint8Array;
  /** The things of which it is true, where they are few and it is never unknown; else `null`. */
  few?(expression: Expression, per: Per): Int32Array | null;
  /** A layer that the register alone answers; `null` for every other one. */
  ofRegister?(layer: {
    readonly numerator: Expression;
    readonly denominator: Expression;
    readonly extra: Readonly<Record<string, Expression>>;
  }): RegisterLayer | null;
  /** NaN where the number is missing. */
  numbers(quantity: Quantity): Float64Array;
  place(breakdown: Breakdown): {readonly placing: Placing; readonly areas: Areas | null};
}

/** Businesses in a period, the things most formulas count. */
export class UnitThings implements Things {
  readonly count: number;
  readonly #context: KindContext;
  readonly #evaluator: UnitEvaluator;
  readonly #places = new Map<string, {placing: Placing; areas: Areas | null}>();

  constructor(context: KindContext) {
    this.#context = context;
    this.#evaluator = context.evaluator;
    this.count = context.frame.unitCount;
  }

  businesses(): Int32Array {
    return this.#context.frame.unitBusiness;
  }

  truth(expression: Expression, per?: Per): Uint8Array {
    return this.#evaluator.evaluate(expression, per);
  }

  few(expression: Expression, per: Per): Int32Array | null {
    return this.#evaluator.few(expression, per);
  }

  ofRegister(layer: Parameters<typeof registerLayer>[1]): RegisterLayer | null {
    const {frame, rows} = this.#evaluator;
    return registerLayer({frame, rows, evaluate: (one) => this.truth(one)}, layer);
  }

  numbers(quantity: Quantity): Float64Array {
    return this.#evaluator.numbers(quantity);
  }

  place({dims, level, kbli}: Breakdown): {placing: Placing; areas: Areas | null} {
    const areas = dims.includes('region')
      ? this.#context.areas(level ?? this.#context.level)
      : null;
    const own = dims.filter((dim) => unitDims.includes(dim));
    const {frame} = this.#context;
    const key = JSON.stringify([own, areas?.level, kbli]);
    let found = this.#places.get(key);
    if (found === undefined) {
      const axes = [
        this.#region(areas),
        {...periodAxis(frame, frame.unitPeriod), starts: frame.periodStart},
        ...own.map((dim) => this.#axis(dim, kbli)),
      ];
      this.#places.set(key, (found = {placing: place(axes, this.count), areas}));
    }
    return found;
  }

  #region(areas: Areas | null): PartitionAxis {
    if (areas === null) return regionAxis(null, new Int32Array(0));
    let axis = regionAxes.get(areas);
    if (axis === undefined)
      regionAxes.set(areas, (axis = regionAxis(areas, this.#perUnit(areas.ofRow))));
    return axis;
  }

  #axis(dim: Dimension, kbli: Breakdown['kbli']): PartitionAxis {
    const {frame, regime, engine} = this.#context;
    const key = {size_class: regime, kbli: `${kbli} ${engine.kbliVersion}`}[dim as string] ?? '';
    return derived(frame, `axis ${dim} ${key}`, () => this.#own(dim, kbli));
  }

  #own(dim: Dimension, kbli: Breakdown['kbli']): PartitionAxis {
    const {frame, sizes, sectionOf} = this.#context;
    const {registry} = frame.tables;
    if (dim === 'size_class') return sizeAxis(sizes);
    const classes: Classes =
      dim === 'kbli'
        ? kbliClasses(frame, kbli === 'section' ? sectionOf : null)
        : registerClasses(textColumn(registry, dim === 'sector' ? 'sector' : 'ownerGender'));
    return classAxis(dim, {names: classes.names, of: this.#perUnit(classes.of)});
  }

  /** A number per registry row as one per unit; -1 for businesses in no register. */
  #perUnit(ofRow: Int32Array): Int32Array {
    const {unitBusiness, registryRow, registeredCount} = this.#context.frame;
    const ofBusiness = new Int32Array(registryRow.length).fill(-1);
    if (ofRow.length > 0)
      for (let b = 0; b < registeredCount; b++) ofBusiness[b] = ofRow[registryRow[b]];
    const result = new Int32Array(this.count);
    for (let unit = 0; unit < this.count; unit++) result[unit] = ofBusiness[unitBusiness[unit]];
    return result;
  }
}

/** The area of every unit; areas belong to one frame. */
const regionAxes = new WeakMap<Areas, PartitionAxis>();

/** Dimensions by which businesses are parted; programme and channel overlap and are layers. */
export const unitDims: readonly Dimension[] = ['size_class', 'kbli', 'sector', 'owner_sex'];

function registerClasses(
  column: {readonly dictionary: readonly string[]; readonly codes: Int32Array} | undefined,
): Classes {
  return {names: column?.dictionary ?? [], of: column?.codes ?? new Int32Array(0)};
}
