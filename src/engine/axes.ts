import {textColumn} from '../data/access.js';
import {MISSING_CODE} from '../data/column.js';
import {TOTAL, UNKNOWN_CATEGORY} from '../data/cube.js';
import type {Dimension} from '../indicator/indicator.js';
import type {PartitionAxis} from './aggregate.js';
import type {Areas} from './areas.js';
import type {Frame} from './frame.js';
import {NO_UMKM, type UnitSizes} from './size.js';

const noLabels: ReadonlyMap<string, string> = new Map();

/** Areas with their margin first; businesses of unknown area form a category of their own. */
export function regionAxis(frame: Frame, areas: Areas | null): PartitionAxis {
  const {unitBusiness, unitCount, registryRow} = frame;
  const codes = new Int32Array(unitCount);
  if (areas === null)
    return {dim: 'region', ids: [TOTAL], labels: noLabels, codes, hasMargin: false};
  let unknown = false;
  for (let unit = 0; unit < unitCount; unit++) {
    const row = registryRow[unitBusiness[unit]];
    const area = row < 0 ? -1 : areas.ofRow[row];
    codes[unit] = area < 0 ? areas.ids.length + 1 : area + 1;
    if (area < 0) unknown = true;
  }
  const ids = [TOTAL, ...areas.ids, ...(unknown ? [UNKNOWN_CATEGORY] : [])];
  return {dim: 'region', ids, labels: areas.labels, codes, hasMargin: true};
}

/** Periods; they have no margin, for a stock is not added up over years. */
export function periodAxis({periods, unitPeriod}: Frame): PartitionAxis {
  return {dim: 'period', ids: periods, labels: noLabels, codes: unitPeriod, hasMargin: false};
}

/**
 * Size classes. Units outside UMKM (besar, branches) count only where they received something;
 * they stand with the unknown class, for they have none of the three.
 */
export function sizeAxis({codes}: UnitSizes): PartitionAxis {
  const ids = [TOTAL, 'mikro', 'kecil', 'menengah', UNKNOWN_CATEGORY];
  const numbers = Int32Array.from(codes, (code) => (code === NO_UMKM || code > 2 ? 4 : code + 1));
  return {dim: 'size_class', ids, labels: noLabels, codes: numbers, hasMargin: true};
}

/** Categories of a text column of the registry; a blank is unknown. */
export function textAxis(frame: Frame, dim: Dimension, key: string): PartitionAxis {
  const {tables, unitBusiness, unitCount, registryRow} = frame;
  const column = textColumn(tables.registry, key);
  const names = column?.dictionary ?? [];
  const codes = new Int32Array(unitCount);
  for (let unit = 0; unit < unitCount; unit++) {
    const row = registryRow[unitBusiness[unit]];
    const code = row < 0 ? MISSING_CODE : (column?.codes[row] ?? MISSING_CODE);
    codes[unit] = code < 0 ? names.length + 1 : code + 1;
  }
  return {dim, ids: [TOTAL, ...names, UNKNOWN_CATEGORY], labels: noLabels, codes, hasMargin: true};
}
