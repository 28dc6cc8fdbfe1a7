import {foldName, textColumn} from '../data/access.js';
import {eventSpec, serviceTables, type EventTable} from '../indicator/events.js';
import type {ColumnRef} from '../indicator/expression.js';
import {rowClasses} from './axes.js';
import type {Frame} from './frame.js';

/** How many different values the events of each unit name, and how often one was named again. */
export interface DifferentValues {
  readonly distinct: Int32Array;
  /** Events whose value another event of the unit has already named. */
  readonly repeats: Int32Array;
}

/** Values of a column over the events of each unit; blanks name nothing. */
export function differentPerUnit(frame: Frame, {table, key}: ColumnRef): DifferentValues {
  const source = frame.tables[table as EventTable];
  const {of} = rowClasses(textColumn(source, key), source?.length ?? 0, {fold: true});
  const {count, row} = frame.events(table as EventTable);
  const units = frame.eventUnits(table as EventTable);
  const pairs = new Float64Array(count);
  let n = 0;
  const width = 1 + of.reduce((a, b) => Math.max(a, b), 0);
  for (let i = 0; i < count; i++)
    if (units[i] >= 0 && of[row[i]] >= 0) pairs[n++] = units[i] * width + of[row[i]];
  return countPairs(pairs.subarray(0, n), width, frame.unitCount);
}

/** Agencies that served each unit, over all tables by which an agency serves a business. */
export function agenciesPerUnit(frame: Frame): DifferentValues {
  const {names, each} = agencyEvents(frame);
  const pairs: number[] = [];
  each((unit, agency) => pairs.push(unit * names.length + agency));
  return countPairs(Float64Array.from(pairs), names.length, frame.unitCount);
}

/** All agencies named in the service tables, and every event by which one served a unit. */
export function agencyEvents(frame: Frame): {
  readonly names: readonly string[];
  readonly each: (tell: (unit: number, agency: number) => void) => void;
} {
  const names: string[] = [];
  const index = new Map<string, number>();
  const number = (name: string): number => {
    const key = foldName(name);
    let at = index.get(key);
    if (at === undefined) index.set(key, (at = names.push(name) - 1));
    return at;
  };
  const sources = serviceTables.map((table) => {
    const column = textColumn(frame.tables[table], eventSpec(table).agency ?? '');
    return {table, column, codes: column?.dictionary.map(number) ?? []};
  });
  return {
    names,
    each: (tell) => {
      for (const {table, column, codes} of sources) {
        if (column === undefined) continue;
        const {count, row} = frame.events(table);
        const units = frame.eventUnits(table);
        for (let i = 0; i < count; i++) {
          const code = column.codes[row[i]];
          if (units[i] >= 0 && code >= 0) tell(units[i], codes[code]);
        }
      }
    },
  };
}

function countPairs(pairs: Float64Array, width: number, unitCount: number): DifferentValues {
  const distinct = new Int32Array(unitCount);
  const repeats = new Int32Array(unitCount);
  pairs.sort();
  for (let i = 0; i < pairs.length; i++) {
    const unit = Math.floor(pairs[i] / width);
    if (i > 0 && pairs[i] === pairs[i - 1]) repeats[unit]++;
    else distinct[unit]++;
  }
  return {distinct, repeats};
}
