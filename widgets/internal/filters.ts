import {levelName} from './level.js';
import {words, type Lang} from '../../src/text/words.js';

/**
 * What was chosen, each with its name, as downloads and pictures carry it: `Wilayah: Awan`,
 * `Tahun: 2024`. What is not chosen is left out.
 *
 * @param place name of the area
 * @param when period or span of periods, as read
 * @param others names and categories of further dimensions
 */
export function filtersOf(
  place: string,
  when: string,
  lang: Lang,
  others: readonly (readonly [name: string, category: string])[] = [],
): string[] {
  return (
    [[levelName('wilayah', lang), place], ...others, [words[lang].period, when]] as const
  ).flatMap(([name, chosen]) => (chosen === '' ? [] : `${name}: ${chosen}`));
}
