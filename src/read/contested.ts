import {reportedSizeValues} from '../schema/values.js';
import type {TableSpec} from '../schema/spec.js';
import {foldText} from '../schema/header.js';
import type {HeaderMatch} from './match-headers.js';

const sizeWords = new Set(Object.values(reportedSizeValues).flat().map(foldText));

/**
 * "Kategori usaha" may hold the size class or the sector. The cells decide: a column of which most
 * cells name a size class is one, and a column of which none does is not.
 *
 * @param cells the first cells of a column, by its position
 */
export function settleContested(
  matches: readonly HeaderMatch[],
  table: TableSpec,
  cells: (index: number) => readonly string[],
): HeaderMatch[] {
  const {sizeClass, sector} = table.columns;
  if (!sizeClass || !sector) return [...matches];
  const keys = new Set(matches.map((match) => match.spec?.key));
  return matches.map((match) => {
    const key = match.spec?.key;
    if (match.how !== 'alias' || (key !== 'sector' && key !== 'sizeClass')) return match;
    const filled = cells(match.index).filter((cell) => cell !== '');
    const sized = filled.filter((cell) => sizeWords.has(foldText(cell))).length;
    if (
      key === 'sector' &&
      !keys.has('sizeClass') &&
      filled.length > 0 &&
      sized * 2 > filled.length
    ) {
      return {...match, spec: sizeClass};
    }
    const either = sector.aliases.includes(foldText(match.header));
    if (key === 'sizeClass' && either && filled.length > 0 && sized === 0 && !keys.has('sector')) {
      return {...match, spec: sector};
    }
    return match;
  });
}
