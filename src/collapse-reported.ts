import type {MergedArea} from './collapse-areas.js';
import {renamed} from './collapse-text.js';
import {foldName, numberColumn, textAt, textColumn} from './data/access.js';
import type {CellNote} from './data/column.js';
import {mergeFlags} from './data/flags.js';
import type {Table} from './data/table.js';

/** Units that are counted: what several areas have of them adds up. */
const counted = ['usaha', 'orang', 'kelompok', 'unit', 'rupiah', 'desa', 'kecamatan'];

/** What a figure is about beside its area. */
const placeKeys = [
  ...['reportedPeriod', 'sizeClass', 'sector', 'programme', 'channel', 'measure', 'unit'],
  'reportedWithin',
];

/**
 * Figures that came counted, with the members of an area added up. Where one member has no figure, or
 * the figure is a rate, there is none of the merged area: nobody can make it. The rows stay, so that
 * each is still found in its file; those that went into another say nothing any more.
 *
 * @param names folded names and codes of members, with the name of their merged area
 */
export function mergedReported(
  table: Table,
  areas: readonly MergedArea[],
  names: ReadonlyMap<string, string>,
): Table {
  const value = numberColumn(table, 'value');
  if (value === undefined) return table;
  const [region, name] = ['reportedRegion', 'reportedRegionName'].map((key) =>
    textColumn(table, key),
  );
  const others = placeKeys.map((key) => textColumn(table, key));
  const unit = textColumn(table, 'unit');
  const values = Float64Array.from(value.values);
  const notes = new Map(value.notes);
  const groups = new Map<string, {readonly area: MergedArea; readonly rows: Map<string, number>}>();
  const areaOf = (row: number): MergedArea | undefined => {
    const own = textAt(region, row) ?? textAt(name, row);
    const merged = own === null ? undefined : names.get(foldName(own));
    return areas.find((area) => area.name === merged);
  };
  for (let row = 0; row < table.length; row++) {
    const area = areaOf(row);
    if (area === undefined) continue;
    const member = textAt(region, row) ?? textAt(name, row) ?? '';
    const place = JSON.stringify([area.code, ...others.map((column) => textAt(column, row))]);
    const group = groups.get(place) ?? {area, rows: new Map<string, number>()};
    groups.set(place, group);
    // Of two figures of one place the later one counts, as everywhere.
    const before = group.rows.get(member);
    if (before !== undefined) silence(before);
    group.rows.set(member, row);
  }

  function silence(row: number): void {
    values[row] = NaN;
    notes.delete(row);
  }

  for (const {area, rows} of groups.values()) {
    const [first, ...rest] = rows.values();
    const all = [first, ...rest];
    const sum = all.reduce((total, row) => total + values[row], 0);
    const isCounted = counted.includes(textAt(unit, first) ?? 'usaha');
    const note = joined(all.flatMap((row) => notes.get(row) ?? []));
    for (const row of all) silence(row);
    if (rows.size < area.members.length || !isCounted || Number.isNaN(sum)) continue;
    values[first] = sum;
    if (note !== null) notes.set(first, note);
  }
  const columns: Record<string, Table['columns'][string]> = {
    ...table.columns,
    value: {kind: 'number', values, ...(notes.size > 0 && {notes})},
  };
  if (region) columns.reportedRegion = renamed(region, (code, row) => areaOf(row)?.code ?? code);
  if (name) columns.reportedRegionName = renamed(name, (label, row) => areaOf(row)?.name ?? label);
  return {...table, columns};
}

/** What several cells said of themselves. */
function joined(notes: readonly CellNote[]): CellNote | null {
  if (notes.length === 0) return null;
  const rounding = notes.reduce((sum, note) => sum + (note.rounding ?? 0), 0);
  return {
    flags: mergeFlags(...notes.map(({flags}) => flags)),
    ...(rounding > 0 && {rounding}),
  };
}
