import {roundHalfAway} from '../../../src/format/number.js';
import {mapClasses, type MapClasses} from '../../chart/map-classes.js';
import {barModel, type BarModel} from '../bar/model.js';
import type {Entry} from '../entry.js';
import {isAbsence} from '../figure-context.js';
import type {FigureAbsence, FigureContext} from '../model.js';
import type {Boundaries, Place} from './boundaries.js';
import {mapMessages} from './messages.js';

export interface MapModel extends BarModel, Pick<Boundaries, 'joined' | 'waiting'> {
  readonly classes: MapClasses;
  /** The rows that are areas, by code: they keep their order from one period to the next. */
  readonly areas: readonly Entry[];
}

/**
 * The areas below a region for one indicator and period: the rows of a bar chart, their colours and
 * boundaries.
 *
 * @param rowsOf makes the rows, or has them from before
 */
export function mapModel(
  context: FigureContext,
  indicator: string,
  boundariesOf: (places: readonly Place[]) => Boundaries,
  rowsOf: typeof barModel = barModel,
): MapModel | FigureAbsence {
  const t = mapMessages[context.lang];
  const base = rowsOf({...context, by: 'region'}, indicator);
  if (isAbsence(base)) return base;
  const areas = base.entries.filter(isArea).sort(byCode);
  if (areas.length === 0) return {absent: 'empty', title: t.noAreas};
  const classes = mapClasses(areas.flatMap((entry) => levelOfColour(entry, base.unit) ?? []));
  const {notes, joined, waiting} = boundariesOf(
    areas.map(({row}) => ({code: row.key, label: row.label})),
  );
  const unknown = base.entries.filter(({row}) => row.key === 'unknown');
  return {
    ...base,
    areas,
    classes,
    joined,
    waiting,
    notes: [
      ...(classes.kind === 'single' ? [] : [t[classes.kind]]),
      ...base.notes,
      ...unknown.map(({meaning}) => t.unknown(meaning.label)),
      ...notes,
    ],
  };
}

/** Whether a row is an area of the map: neither the total nor the businesses of unknown place. */
export function isArea({row}: Entry): boolean {
  return !row.total && row.key !== 'unknown';
}

function byCode(a: Entry, b: Entry): number {
  return a.row.key < b.row.key ? -1 : 1;
}

/** The figure that decides a colour, rounded as it is read; null where there is none. */
export function levelOfColour({row: {value}}: Entry, unit: string): number | null {
  return value === null || unit === 'rupiah' ? value : roundHalfAway(value, 1);
}
