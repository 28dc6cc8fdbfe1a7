import type {CellNote} from '../../data/column.js';
import type {Flag} from '../../data/flags.js';
import {mergeFlags} from '../../data/flags.js';
import type {Config} from '../../schema/config.js';
import type {Unit} from '../../schema/units.js';
import {ABSENT} from '../cell/cell.js';
import type {Fact} from './reported-builder.js';
import type {Figure} from './reported-figures.js';
import {isStated} from './reported-figures.js';
import type {ValueColumn} from './reported-headers.js';
import type {Place} from './reported-region.js';
import type {RowSaid} from './reported-rows.js';
import {unitOfMeasure} from './reported-subject.js';
import type {Mark} from './title-context.js';

/** A figure with the cell that states it. */
export interface StatedFact extends Fact {
  readonly record: number;
  /** Position of its column. */
  readonly index: number;
  /** Whether the cell states a figure; a gap or a sign for none does not. */
  readonly stated: boolean;
  /** What it was rounded to in writing. */
  readonly step: number;
  /** Whether its row or column names the area; else it is the one of the table. */
  readonly placed: boolean;
  /** Whether its area is the one in which the other areas of the table lie. */
  readonly whole: boolean;
}

/** What all figures of a table have in common, where neither column nor row says otherwise. */
export interface TableSaid {
  readonly year: number | null;
  readonly sizeClass: string | null;
  readonly sector: string | null;
  readonly measure: string | null;
  /** The area of figures that no row or column gives one: the title's, or the office's own. */
  readonly place: Place;
  /** The area in which those lie that are known by name alone. */
  readonly within: string | null;
  /** The scale that a title states, for figures of the given unit. */
  readonly scale: Unit | null;
  readonly marks: readonly Mark[];
}

/** What a figure in a column of a row counts, and in what; `undefined` for a unit that cannot be. */
export function subjectOf(
  column: ValueColumn,
  row: RowSaid,
  table: TableSaid,
): {readonly measure: string; readonly unit: Unit | null | undefined} {
  const named = row.measure ?? column.measure ?? table.measure ?? 'businesses';
  const on = row.channel ?? column.channel;
  const measure = named === 'businesses' && on !== null ? 'channelUsers' : named;
  const unit = unitOfMeasure(measure, row.unit ?? column.unit);
  const {scale} = table;
  if (!scale || !unit || unit.factor !== 1) {
    return {measure, unit: unit === null && scale?.unit === 'rupiah' ? scale : unit};
  }
  const fits = scale.unit === 'unit' ? unit.unit !== 'rupiah' : scale.unit === unit.unit;
  return {measure, unit: fits ? {unit: unit.unit, factor: scale.factor} : unit};
}

/** The figures of a row, by column. */
export function factsOfRow(
  row: RowSaid,
  values: readonly ValueColumn[],
  figureOf: (column: ValueColumn) => Figure,
  areaOf: (column: ValueColumn, record: number) => Place | null,
  table: TableSaid,
  config: Config,
): StatedFact[] {
  const facts: StatedFact[] = [];
  for (const column of values) {
    const figure = figureOf(column);
    if (!isStated(figure) && figure.state !== ABSENT) continue;
    const year = column.year ?? row.year ?? table.year;
    const place = areaOf(column, row.record) ?? row.place ?? table.place;
    const {measure, unit} = subjectOf(column, row, table);
    const period = String(year);
    const flags = mergeFlags(
      figure.note?.flags,
      column.flags,
      row.flags,
      table.marks.filter((mark) => mark.year === null || mark.year === year).map(({flag}) => flag),
      config.periods?.[period]?.flags,
    );
    const named =
      place.reportedRegion !== null && place.reportedRegion === place.reportedRegionName;
    facts.push({
      reportedRegion: place.reportedRegion,
      reportedRegionName: place.reportedRegionName,
      reportedWithin: named && place !== table.place ? table.within : null,
      reportedPeriod: period,
      sizeClass: column.sizeClass ?? row.sizeClass ?? table.sizeClass ?? 'total',
      sector: row.sector ?? column.sector ?? table.sector,
      programme: row.programme ?? column.programme,
      channel: row.channel ?? column.channel,
      measure,
      unit: unit?.unit ?? null,
      value: figure.value,
      note: noteOf(flags, figure.note),
      record: row.record,
      index: column.index,
      stated: isStated(figure),
      step: figure.step,
      placed: place !== table.place,
      whole: place.whole,
    });
  }
  return facts;
}

function noteOf(flags: readonly Flag[], own: CellNote | undefined): CellNote | undefined {
  if (own && Object.keys(own).length > 1) return {...own, flags};
  return flags.length > 0 ? {flags} : undefined;
}
