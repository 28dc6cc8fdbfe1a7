import type {PartCube} from '../data/cube.js';
import type {AreasFormula} from '../indicator/indicator.js';
import {ratioOf, shareOf} from '../measure/share.js';
import {ratioAt} from './ratio.js';
import type {Figure} from './row.js';

/**
 * Areas with something ÷ areas, percent. With mentors counted: `mentors`, `mentors_per_kecamatan`
 * (`null` without a kecamatan), `kecamatan` and `kecamatan_with_mentor`. With areas looked at in
 * vain: `surveyed` (looked at ÷ areas, percent) and `not_surveyed`.
 */
export function areasAt({level, counts}: AreasFormula): (cube: PartCube, cell: number) => Figure {
  return (cube, cell) => {
    const figure = ratioAt(cube, cell);
    const {numerator, denominator} = figure;
    const {looked, mentors, unplaced} = figure.extra;
    const extra: Record<string, number | null> = {unplaced: unplaced ?? null};
    if (counts !== undefined) {
      extra.mentors = mentors ?? null;
      extra[level] = denominator;
      extra[`mentors_per_${level}`] = ratioOf(mentors, denominator).value;
      extra[`${level}_with_mentor`] = numerator;
    } else {
      const visited = looked == null || numerator === null ? null : numerator + looked;
      extra[`${level}_surveyed_none`] = looked ?? null;
      extra.surveyed = shareOf(visited, denominator).value;
      extra.not_surveyed = visited === null || denominator === null ? null : denominator - visited;
    }
    return {...figure, extra};
  };
}
