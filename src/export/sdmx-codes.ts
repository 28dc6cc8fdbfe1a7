import type {Dataset, Snapshot} from '../snapshot/v1.js';
import {codeListsOf} from './code-lists.js';
import {distinct} from './dataset-names.js';

/** Codes of SDMX for what is no category: not broken down by this dimension. */
export const NOT_APPLICABLE = '_Z';

const TOTAL_ID = '_T';
const UNKNOWN_ID = '_U';

/**
 * A text as an SDMX id: letters, digits, `_`, `@`, `$` and `-` stay, anything else becomes `_`, since
 * SDMX allows no dot in the id of a code: `33.01` is `33_01`. The margin is `_T`, what is unknown
 * `_U`. An id never begins as a formula.
 *
 * @example
 * sdmxId('33.01'); // '33_01'
 */
export function sdmxId(text: string): string {
  if (text === 'total') return TOTAL_ID;
  if (text === 'unknown') return UNKNOWN_ID;
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.replace(/[^A-Za-z0-9_@$-]+/g, '_').replace(/^[-@]/, '_') || '_';
}

/** A name as the id of a dimension or attribute, which begins with a letter: `size_class`. */
export function componentId(name: string): string {
  const id = name.toUpperCase().replace(/[^A-Z0-9_-]+/g, '_');
  return /^[A-Z]/.test(id) ? id : `X${id}`;
}

/** `REF_AREA` and `TIME_PERIOD` by role, the other dimensions in capitals. */
export function dimensionId(dim: string, {role}: Dataset): string {
  if (role.geo?.includes(dim)) return 'REF_AREA';
  return role.time?.includes(dim) ? 'TIME_PERIOD' : componentId(dim);
}

/** SDMX ids of the categories of each dimension, two categories never the same. */
export function codeIdsOf(snapshot: Snapshot): Map<string, Map<string, string>> {
  return new Map(
    codeListsOf(snapshot).map(({dimension, codes}) => {
      const taken = new Set([TOTAL_ID, UNKNOWN_ID, NOT_APPLICABLE]);
      const ids = codes.map(({code}): [string, string] => {
        const id = sdmxId(code);
        return [code, code === 'total' || code === 'unknown' ? id : distinct(id, taken, '_')];
      });
      return [dimension, new Map(ids)];
    }),
  );
}

/**
 * The indicator code of each dataset, in their order: `growth.yoy` is `GROWTH_YOY`, with its
 * parameters where they differ from the defaults. Datasets of one indicator share the code as long
 * as they are broken down differently.
 */
export function indicatorIdsOf(datasets: readonly Dataset[]): string[] {
  const taken = new Set<string>();
  return datasets.map(({id, extension: {indicator, params = {}}}) => {
    const given = Object.entries(params).map(([name, value]) => `__${name}_${value}`);
    const plain = sdmxId(`${indicator}${given.join('')}`.toUpperCase());
    const dims = [...id].sort().join();
    let found = plain;
    for (let n = 2; taken.has(`${found} ${dims}`); n++) found = `${plain}_${n}`;
    taken.add(`${found} ${dims}`);
    return found;
  });
}

/** `PT` percent, `PP` percentage points, `IDR` rupiah; else what is counted: `USAHA`. */
export function unitId({extension: {unit, msInd}}: Dataset): string {
  return unitIds[unit] ?? sdmxId((msInd.satuan ?? unit).toUpperCase());
}

const unitIds: Readonly<Record<string, string>> = {
  percent: 'PT',
  percentage_point: 'PP',
  rupiah: 'IDR',
};
