import {names} from '../format/template.js';
import type {Indicator} from '../indicator/indicator.js';
import {valueInText} from '../text/categories.js';
import {sentences} from '../text/sentences.js';
import type {Lang} from '../text/words.js';
import {defaultParameters} from './parameters.js';

type Texts = Readonly<Record<Lang, string>>;

/**
 * The sentence of an indicator as a snapshot carries it: what was chosen is filled in, the figures
 * keep their places. `undefined` for a change, which is said by what it compares.
 *
 * @param chosen parameters that differ from the defaults
 */
export function publishedSentence(
  indicator: Indicator,
  chosen: Readonly<Record<string, string>>,
): Texts | undefined {
  const {formulaKind, title, sentence} = indicator;
  if (formulaKind.kind === 'cells' && formulaKind.name === 'change') return undefined;
  const parameters = {...defaultParameters(indicator), ...chosen};
  const filled = (lang: Lang): string =>
    Object.entries(parameters).reduce(
      (text, [name, value]) => withParameter(text, name, valueInText(value, lang)),
      (sentence ?? sentences[lang].plain(title))[lang],
    );
  return {id: filled('id'), en: filled('en')};
}

function withParameter(template: string, name: string, text: string): string {
  if (!names(template, name)) return template;
  return template
    .replaceAll(`{${name}}`, text)
    .replace(
      new RegExp(`\\{${name}\\|([^|}]*)\\|([^|}]*)\\}`, 'g'),
      (_, one: string, other: string) => (Number(text) === 1 ? one : other),
    );
}
