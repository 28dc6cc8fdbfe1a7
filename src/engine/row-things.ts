import {dateColumn, foldName, numberColumn, textColumn, yearOfDay} from '../data/access.js';
import {MISSING_DAY, NO} from '../data/column.js';
import {TOTAL} from '../data/cube.js';
import type {RegionLevel} from '../data/region.js';
import type {Table, TableName} from '../data/table.js';
import {eventSpec, type EventSpec} from '../indicator/events.js';
import type {Expression, Quantity} from '../indicator/expression.js';
import type {Dimension, Grain} from '../indicator/indicator.js';
import {place, type PartitionAxis, type Placing} from './aggregate.js';
import type {Areas} from './areas.js';
import {
  classAxis,
  kbliClasses,
  periodAxis,
  regionAxis,
  rowClasses,
  sizeAxis,
  type Classes,
} from './axes.js';
import {agreementStates} from './agreements.js';
import {countedRows} from './events.js';
import type {KindContext} from './kind-context.js';
import {licenceRows} from './licences.js';
import {lastBegun} from './periods.js';
import type {Breakdown} from './request.js';
import type {Things} from './things.js';

type RowGrain = Extract<Grain, {of: 'row'}>;
type LicenceGrain = Extract<Grain, {of: 'licence'}>;

/**
 * Rows of a table that count. Each stands in the period of its day or year; rows of a table without
 * either stand in the last period that has begun by the cut-off. Licences stand in every period in
 * which they are in the state asked for. The area of a row is that of its business, else the one it names itself.
 */
export class RowThings implements Things {
  readonly count: number;
  /** Row of the table per thing. */
  readonly rows: Int32Array;
  /** Period per thing. */
  readonly periods: Int32Array;
  /** Business per thing, -1 where the row names none or several. */
  readonly business: Int32Array;
  readonly span: readonly [number, number] | null;
  readonly #context: KindContext;
  readonly #name: TableName;
  readonly #table: Table | undefined;
  readonly #spec: EventSpec | null;

  constructor(context: KindContext, grain: RowGrain | LicenceGrain) {
    const name = grain.of === 'licence' ? 'licence' : grain.table;
    this.#context = context;
    this.#name = name;
    this.#table = context.frame.tables[name];
    this.#spec = name === 'registry' ? null : eventSpec(name);
    const {rows, periods, span} =
      grain.of === 'licence'
        ? licenceRows(context.frame, grain)
        : {...this.#rowsThatCount(grain), span: null};
    const count = rows.length;
    this.count = count;
    this.rows = rows;
    this.periods = periods;
    this.business = this.#businesses(name, this.#table?.length ?? 0);
    this.span =
      grain.of === 'licence' || count === 0
        ? span
        : this.periods.reduce<readonly [number, number]>(
            ([first, last], period) => [Math.min(first, period), Math.max(last, period)],
            [Infinity, -Infinity],
          );
  }

  businesses(): Int32Array {
    return this.business;
  }

  truth(expression: Expression): Uint8Array {
    const ofRow = this.#context.evaluator.rows.evaluate(this.#name, expression);
    const result = new Uint8Array(this.count);
    for (let i = 0; i < this.count; i++) result[i] = ofRow.length === 0 ? NO : ofRow[this.rows[i]];
    return result;
  }

  numbers(quantity: Quantity): Float64Array {
    const ofRow = this.#context.evaluator.rows.numbers(this.#name, quantity);
    return Float64Array.from(this.rows, (row) => ofRow[row]);
  }

  place({dims, level, kbli}: Breakdown): {placing: Placing; areas: Areas | null} {
    const {areas: areasAt, frame} = this.#context;
    const at = level ?? this.#context.level;
    const areas = dims.includes('region') ? areasAt(at) : null;
    const axes = [
      areas === null
        ? regionAxis(null, new Int32Array(0))
        : regionAxis(areas, this.#areaOf(areas, at)),
      periodAxis(frame, this.periods),
    ];
    for (const dim of dims) {
      const axis = this.#axis(dim, kbli);
      if (axis !== null) axes.push(axis);
    }
    return {placing: place(axes, this.count), areas};
  }

  /** Classes of the things along a dimension, or `null` where rows are not parted by it. */
  classes(dim: Dimension): Classes | null {
    const key = this.#columnOf(dim);
    if (dim === 'status' && this.#name === 'agreement')
      return this.#pick(agreementStates(this.#context.frame));
    if (key === null) return null;
    const column = textColumn(this.#table, key);
    return this.#pick(rowClasses(column, this.#table?.length ?? 0, {fold: true}));
  }

  #axis(dim: Dimension, kbli: Breakdown['kbli']): PartitionAxis | null {
    if (dim === 'region' || dim === 'period') return null;
    if (dim === 'size_class') return this.#sizeAxis();
    if (dim === 'kbli' || dim === 'sector' || dim === 'owner_sex') {
      const {frame, sectionOf} = this.#context;
      const registry = frame.tables.registry;
      const classes =
        dim === 'kbli'
          ? kbliClasses(frame, kbli === 'section' ? sectionOf : null)
          : rowClasses(
              textColumn(registry, dim === 'sector' ? 'sector' : 'ownerGender'),
              registry?.length ?? 0,
            );
      return classAxis(dim, {names: classes.names, of: this.#ofBusiness(classes.of)});
    }
    const classes = this.classes(dim);
    return classes === null ? null : classAxis(dim, classes);
  }

  #sizeAxis(): PartitionAxis {
    const {frame, sizes} = this.#context;
    const codes = Int8Array.from(this.business, (business, i) => {
      const unit = business < 0 ? -1 : frame.unitOf(business, this.periods[i]);
      return unit < 0 ? 4 : sizes.codes[unit];
    });
    return sizeAxis({codes, estimated: new Uint8Array(0)});
  }

  /** Column that a dimension is read from. */
  #columnOf(dim: Dimension): string | null {
    if (dim === 'kind') return kindColumns[this.#name] ?? null;
    if (this.#spec === null) return null;
    switch (dim) {
      case 'agency':
        return this.#spec.agency ?? null;
      case 'programme':
        return this.#spec.programme ?? null;
      case 'programme_type':
        return this.#spec.programmeType ?? null;
      case 'product':
        return this.#spec.product ?? null;
      case 'mentor':
        return this.#spec.mentor?.find((key) => this.#table?.columns[key]) ?? null;
      case 'channel':
        return this.#name === 'order' ? 'orderChannel' : null;
      case 'licence':
        return this.#name === 'licence' ? 'licenceKind' : null;
      default:
        return null;
    }
  }

  #rowsThatCount(grain: RowGrain): {rows: Int32Array; periods: Int32Array} {
    const table = this.#table;
    const length = table?.length ?? 0;
    const counts =
      table === undefined || grain.every ? null : countedRows(table, this.#spec?.counts);
    const first = grain.once ? this.#firstOfBusiness(grain.table, length, counts) : null;
    const periodOfRow = this.#periodsOfRows(grain, length);
    const rows = new Int32Array(length);
    let count = 0;
    for (let row = 0; row < length; row++) {
      if (counts?.[row] === 0 || first?.[row] === 0 || periodOfRow[row] < 0) continue;
      rows[count++] = row;
    }
    const counted = rows.subarray(0, count);
    return {rows: counted, periods: counted.map((row) => periodOfRow[row])};
  }

  /** 1 per row, 0 where an earlier one that counts is about the same business. */
  #firstOfBusiness(
    table: RowGrain['table'],
    length: number,
    counts: Uint8Array | null,
  ): Uint8Array {
    const {frame} = this.#context;
    const seen = new Uint8Array(frame.businessCount);
    const first = new Uint8Array(length).fill(1);
    frame.eachBusinessOfRows(table, (row, business) => {
      if (business < 0 || counts?.[row] === 0) return;
      if (seen[business] === 1) first[row] = 0;
      seen[business] = 1;
    });
    return first;
  }

  #periodsOfRows({date}: RowGrain, length: number): Int32Array {
    const {frame} = this.#context;
    const days =
      date === undefined
        ? dateColumn(this.#table, this.#spec?.date ?? '')?.days
        : dateColumn(this.#table, date.key)?.days;
    const years =
      date === undefined ? numberColumn(this.#table, this.#spec?.year ?? '')?.values : undefined;
    const undated = date === undefined && days === undefined && years === undefined;
    const current = undated ? lastBegun(frame) : -1;
    return Int32Array.from({length}, (_, row) => {
      if (undated) return current;
      const day = days === undefined ? MISSING_DAY : days[row];
      if (day !== MISSING_DAY) return frame.periodOfYear(yearOfDay(day));
      return years === undefined ? -1 : frame.periodOfYear(years[row]);
    });
  }

  #businesses(table: RowGrain['table'], length: number): Int32Array {
    const single = new Int32Array(length).fill(-1);
    const several = new Uint8Array(length);
    this.#context.frame.eachBusinessOfRows(table, (row, business) => {
      if (single[row] >= 0 && single[row] !== business) several[row] = 1;
      single[row] = business;
    });
    return this.rows.map((row) => (several[row] === 1 ? -1 : single[row]));
  }

  #areaOf(areas: Areas, level: RegionLevel): Int32Array {
    const {frame} = this.#context;
    const key = level === 'desa' ? this.#spec?.village : this.#spec?.district;
    const own = textColumn(this.#table, key ?? '');
    const byName = uniqueNames(areas);
    const named = (own?.dictionary ?? []).map((name) => byName.get(foldName(name)) ?? -1);
    return Int32Array.from(this.business, (business, i) => {
      const row = business < 0 ? -1 : frame.registryRow[business];
      if (row >= 0 && areas.ofRow[row] >= 0) return areas.ofRow[row];
      const code = own === undefined ? -1 : own.codes[this.rows[i]];
      return code < 0 ? -1 : named[code];
    });
  }

  #ofBusiness(ofRow: Int32Array): Int32Array {
    const {registryRow} = this.#context.frame;
    return Int32Array.from(this.business, (business) => {
      const row = business < 0 ? -1 : registryRow[business];
      return row < 0 || ofRow.length === 0 ? -1 : ofRow[row];
    });
  }

  #pick({names, of}: Classes): Classes {
    return {names, of: Int32Array.from(this.rows, (row) => of[row])};
  }
}

/** The column that tells the kind of a row. */
const kindColumns: Readonly<Partial<Record<TableName, string>>> = {
  agreement: 'agreementKind',
  licence: 'licenceKind',
  aid: 'aidKind',
  training: 'trainingKind',
  mentoring: 'mentoringTopic',
  matching: 'partnershipForm',
};

/** Areas by folded name or code; a name that two areas have names none. */
export function uniqueNames({ids, labels}: Areas): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  ids.forEach((id, i) => {
    for (const name of new Set([foldName(id), foldName(labels.get(id) ?? id)]))
      found.set(name, found.has(name) ? -1 : i);
  });
  found.delete(TOTAL);
  return found;
}
