import {plannedFigures, type PlannedFigure} from '../snapshot/figures.js';
import type {Snapshot} from '../snapshot/v1.js';
import {siteWords} from '../text/site.js';
import type {Lang} from '../text/words.js';
import {html, Html} from './html.js';
import {loadRenderer} from './render-widgets.js';

/** The figures of a dashboard as HTML. */
export interface StaticFigures {
  readonly html: Html;
  /** How many there are, numbers aside. */
  readonly count: number;
  /** Files that the HTML links to, by name below `folder`. */
  readonly styles: ReadonlyMap<string, string>;
}

/**
 * Choices, numbers and figures of a dashboard, written with all their numbers: the page is right
 * before, and without, any script.
 *
 * @param folder of the styles, as an address relative to the page
 */
export async function staticFigures(
  snapshot: Snapshot,
  lang: Lang,
  folder = 'embed',
): Promise<StaticFigures> {
  const {renderElement, styleFiles, widthsIn, allTags} = await loadRenderer();
  const known = new Set(allTags());
  const {numbers, groups} = plannedFigures(snapshot);
  const shown = groups
    .map(({title, figures}) => ({
      title,
      figures: figures.filter(({element}) => known.has(`umkm-${element}`)),
    }))
    .filter(({figures}) => figures.length > 0);
  const count = shown.reduce((sum, {figures}) => sum + figures.length, 0);
  const used = new Set<string>();
  let written = 0;
  const write = (
    name: string,
    level: number,
    widths: readonly number[],
    attributes: Readonly<Record<string, string>>,
  ): Html => {
    const tag = `umkm-${name}`;
    used.add(tag);
    const text = renderElement({
      tag,
      attributes: {...attributes, theme: 'auto', lang, 'heading-level': String(level)},
      properties: {data: snapshot},
      widths,
      lang,
      prefix: `u${++written}`,
      stylesheet: `${folder}/${baseStyles}`,
    });
    return new Html(`${text}\n`);
  };
  const figure = ({element, attributes, wide}: PlannedFigure, alone: boolean): Html => {
    const whole = wide === true || alone;
    const widths = count > 1 ? widthsIn(whole ? 'whole' : 'half') : singleWidths;
    return write(element, 3, widths, {...attributes, ...(whole && {class: 'wide'})});
  };
  const page = html`${write('filter', 2, [], {})}
  ${
    numbers.length > 0 && count > 1
      ? html`<div class="numbers" role="group" aria-label="${siteWords[lang].numbers}">
          ${numbers.map((key) => write('stat', 2, widthsIn('quarter'), {indicator: key}))}
        </div>`
      : ''
  }
  ${shown.map(
    ({title, figures}) =>
      html`<h2 class="group">${title[lang]}</h2>
        ${figures.map((one) => figure(one, figures.length === 1))}`,
  )}`;
  return {html: page, count, styles: styleFiles([...used], baseStyles)};
}

const baseStyles = 'pantau-umkm.css';

/** A page with one figure is narrow. */
const singleWidths = [640, 328];
