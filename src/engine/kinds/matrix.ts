import {foldName, textColumn} from '../../data/access.js';
import {emptyCube, TOTAL, UNKNOWN_CATEGORY, type Axis, type PartCube} from '../../data/cube.js';
import {eventSpec} from '../../indicator/events.js';
import type {MatrixFormula} from '../../indicator/indicator.js';
import {rowClasses, type Classes} from '../axes.js';
import type {Kind} from '../kind-context.js';
import {RowThings} from '../row-things.js';

/**
 * Agencies with a row of the table out of the agencies of the office, per agency and type: see
 * `MatrixFormula`. Names that differ only in case and spaces are one. A row without an agency counts
 * in `programmes` alone; one without a type is in no type but in the margin. Missing are the periods
 * before the first and after the last row. `null` without a row.
 */
export const matrixParts: Kind<MatrixFormula> = (context, {table}, {dims}) => {
  const {frame, engine} = context;
  const things = new RowThings(context, {of: 'row', table});
  const {span} = things;
  if (span === null) return null;
  const spec = eventSpec(table);
  const source = frame.tables[table];
  const [listed, types] = [spec.agency, spec.programmeType].map((key) =>
    rowClasses(textColumn(source, key ?? ''), source?.length ?? 0, {fold: true}),
  );
  const agencies = withNames(listed, engine.agencies ?? []);
  const axis = (dim: string, ids: readonly string[]): Axis => ({dim, ids, labels: new Map()});
  const categories = (dim: 'agency' | 'programme_type', {names, of}: Classes): Axis => {
    const unknown = of.some((index) => index < 0) ? [UNKNOWN_CATEGORY] : [];
    return axis(dim, dims.includes(dim) ? [TOTAL, ...names, ...unknown] : [TOTAL]);
  };
  const axes = [
    axis('region', [TOTAL]),
    axis('period', frame.periods),
    categories('agency', agencies),
    categories('programme_type', types),
  ];
  const cube = emptyCube(axes, ['programmes', 'types_with_two_or_more_agencies']);
  for (let period = span[0]; period <= span[1]; period++) {
    const rows = [...things.rows].filter((_, i) => things.periods[i] === period);
    fill(cube, {period, rows, agencies, types});
  }
  const asked = axes.filter(({dim, ids}) => ids.length > 1 || dims.includes(dim as 'agency'));
  return {...cube, axes: asked};
};

/** Also the agencies that the office names elsewhere, after those of the table. */
function withNames({names, of}: Classes, others: readonly string[]): Classes {
  const known = new Set(names.map(foldName));
  return {names: [...names, ...others.filter((name) => !known.has(foldName(name)))], of};
}

function fill(
  cube: PartCube,
  {
    period,
    rows,
    agencies,
    types,
  }: {
    readonly period: number;
    readonly rows: readonly number[];
    readonly agencies: Classes;
    readonly types: Classes;
  },
): void {
  const [, , {ids: agencyIds}, {ids: typeIds}] = cube.axes;
  const isIn = (index: number, id: string, names: readonly string[]): boolean =>
    id === TOTAL || (id === UNKNOWN_CATEGORY ? index < 0 : names[index] === id);
  agencyIds.forEach((agency, a) =>
    typeIds.forEach((type, t) => {
      const own = rows.filter(
        (row) =>
          isIn(agencies.of[row], agency, agencies.names) && isIn(types.of[row], type, types.names),
      );
      const active = new Set(own.map((row) => agencies.of[row]).filter((index) => index >= 0));
      const cell = (period * agencyIds.length + a) * typeIds.length + t;
      cube.numerator[cell] = active.size;
      cube.denominator[cell] =
        agency === TOTAL ? agencies.names.length : agency === UNKNOWN_CATEGORY ? 0 : 1;
      cube.unknown[cell] = 0;
      cube.extra.programmes[cell] = own.length;
      if (agency === TOTAL && type === TOTAL)
        cube.extra.types_with_two_or_more_agencies[cell] = sharedTypes(own, agencies, types);
      cube.origin[cell] = 1;
    }),
  );
}

/** Types that two agencies or more have a row of. */
function sharedTypes(rows: readonly number[], agencies: Classes, types: Classes): number {
  const found = new Map<number, Set<number>>();
  for (const row of rows) {
    if (types.of[row] < 0 || agencies.of[row] < 0) continue;
    found.set(types.of[row], (found.get(types.of[row]) ?? new Set()).add(agencies.of[row]));
  }
  return [...found.values()].filter(({size}) => size >= 2).length;
}
