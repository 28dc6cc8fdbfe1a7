import {numberColumn} from '../data/access.js';
import type {EventTable} from '../indicator/events.js';
import type {ColumnRef, Quantity} from '../indicator/expression.js';
import {UmkmError} from '../errors.js';
import {agenciesPerUnit, differentPerUnit} from './different.js';
import type {Evaluator} from './evaluate.js';
import type {Frame} from './frame.js';

/** A number per unit, NaN where it is missing. */
export function unitNumbers(evaluator: Evaluator, quantity: Quantity): Float64Array {
  const {frame, channels} = evaluator;
  switch (quantity.op) {
    case 'events':
      return eventsPerUnit(frame, quantity.table);
    case 'different':
      if (quantity.what === 'agency') return Float64Array.from(agenciesPerUnit(frame).distinct);
      if (quantity.what === 'business') throw grain(quantity.op);
      return Float64Array.from(differentPerUnit(frame, quantity.what).distinct);
    case 'sum':
      return sumPerUnit(frame, quantity.column);
    case 'number':
      return seenNumber(frame, quantity.column);
    case 'channelsUsed':
      return channels.used();
    case 'channelsApplicable':
      return channels.applicable();
    case 'quotient': {
      const [a, b] = [quantity.a, quantity.b].map((part) => evaluator.numbers(part));
      return a.map((value, i) => (b[i] === 0 ? NaN : value / b[i]));
    }
    case 'days':
      throw grain(quantity.op);
  }
}

function grain(op: string): UmkmError {
  return new UmkmError('EXPRESSION_GRAIN', {op, table: 'business'});
}

function eventsPerUnit(frame: Frame, table: EventTable): Float64Array {
  const result = new Float64Array(frame.unitCount);
  for (const unit of frame.eventUnits(table)) if (unit >= 0) result[unit]++;
  return result;
}

/** Sum over the unit's events; missing as soon as one of them is. None make zero. */
function sumPerUnit(frame: Frame, {table, key}: ColumnRef): Float64Array {
  const name = table as EventTable;
  const values = numberColumn(frame.tables[name], key)?.values;
  const {row, sharers} = frame.events(name);
  const result = new Float64Array(frame.unitCount);
  frame.eventUnits(name).forEach((unit, i) => {
    if (unit >= 0) result[unit] += (values === undefined ? NaN : values[row[i]]) / sharers[i];
  });
  return result;
}

function seenNumber({tables, ...frame}: Frame, {table, key}: ColumnRef): Float64Array {
  const observed = numberColumn(tables.observation, key)?.values;
  const registered = numberColumn(tables.registry, key)?.values;
  const result = new Float64Array(frame.unitCount).fill(NaN);
  for (let unit = 0; unit < result.length; unit++) {
    const observation = frame.observationRow[unit];
    const register = frame.registryRow[frame.unitBusiness[unit]];
    if (table !== 'registry' && observed !== undefined && observation >= 0)
      result[unit] = observed[observation];
    else if (table !== 'observation' && registered !== undefined && register >= 0)
      result[unit] = registered[register];
  }
  return result;
}
