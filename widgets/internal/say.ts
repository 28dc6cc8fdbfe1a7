import {factsOf} from '../../src/format/facts.js';
import {fill} from '../../src/format/template.js';
import type {Cell} from '../../src/snapshot/v1.js';
import {words, type Lang} from '../../src/text/words.js';
import type {Cube} from './cube.js';

/** A heading keeps to about two lines. */
const LONGEST = 100;

/**
 * One figure as a sentence: the one the snapshot carries for its indicator, filled in. Empty where
 * there is no value or no sentence.
 *
 * @param place name of the region the figure is about; left out where it is empty
 * @param more further places of the sentence and what stands in them
 */
export function sentenceOf(
  cube: Cube,
  cell: Cell | undefined,
  place: string,
  lang: Lang,
  more: Readonly<Record<string, string>> = {},
): string {
  const template = cube.dataset.extension.sentence?.[lang];
  if (template === undefined || cell === undefined || cell.value === null) return '';
  const facts = factsOf(cube.dataset.extension.unit, cell, place, lang);
  const categories = Object.entries(cell.by).filter(
    ([dim]) => dim !== 'region' && dim !== 'period',
  );
  for (const [dim, id] of categories) facts[dim] = {text: inText(cube.label(dim, id, lang))};
  facts.category = {text: categories.map(([dim]) => facts[dim].text).join(', ')};
  for (const [name, text] of Object.entries(more)) facts[name] = {text};
  const text = fill(template, facts);
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(1) + mark(cell, lang);
}

/** The first of several sentences that a heading has room for; the shortest where none is short enough. */
export function headline(...sentences: readonly string[]): string {
  const said = sentences.filter((text) => text !== '');
  const shortest = said.reduce((best, text) => (text.length < best.length ? text : best), said[0]);
  return said.find(({length}) => length <= LONGEST) ?? shortest ?? '';
}

/** A category in the middle of a sentence; abbreviations and names of several words stay as they are. */
function inText(label: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(label) ? label.toLowerCase() : label;
}

/** A title in the middle of a sentence; abbreviations keep their capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}

/** That a figure is provisional, behind a sentence about it. */
export function mark({flags}: Cell, lang: Lang): string {
  return flags.includes('P') ? ` (${words[lang].provisionalFigure})` : '';
}
