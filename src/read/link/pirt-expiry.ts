import {checkPirt} from '../../code/pirt.js';
import {dateColumn, dayOfIso, textAt, textColumn} from '../../data/access.js';
import {MISSING_DAY} from '../../data/column.js';
import type {Tables} from '../../data/table.js';

/**
 * Fills in the last day of P-IRT permits that state none: the number itself ends in the last year in
 * which it holds. What a file states stays; a number that is none says nothing.
 */
export function withPirtExpiry(tables: Tables): Tables {
  const {licence} = tables;
  const [kinds, numbers] = ['licenceKind', 'licenceNumber'].map((key) => textColumn(licence, key));
  if (licence === undefined || kinds === undefined || numbers === undefined) return tables;
  const stated = dateColumn(licence, 'licenceExpires');
  const days = stated?.days.slice() ?? new Int32Array(licence.length).fill(MISSING_DAY);
  const years = numbers.dictionary.map((text) => checkPirt(text).parts?.expiryYear ?? null);
  let filled = false;
  for (let row = 0; row < licence.length; row++) {
    const year = numbers.codes[row] < 0 ? null : years[numbers.codes[row]];
    if (days[row] !== MISSING_DAY || year === null || textAt(kinds, row) !== 'pirt') continue;
    days[row] = dayOfIso(`${year}-12-31`);
    filled = true;
  }
  if (!filled) return tables;
  const columns = {...licence.columns, licenceExpires: {...stated, kind: 'date' as const, days}};
  return {...tables, licence: {...licence, columns}};
}
