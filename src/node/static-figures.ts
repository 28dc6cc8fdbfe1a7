import {UmkmError} from '../errors.js';
import type {Room, StaticFigures} from '../site/static-figures.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {renderSvg} from './render-svg.js';
import {loadRenderer} from './render-widgets.js';

/** Writes the figures of a snapshot with the elements themselves, without a browser. */
export async function staticFigures(snapshot: Snapshot, lang: Lang): Promise<StaticFigures> {
  const {renderElement, styleFiles, widthsIn} = await loadRenderer();
  const used = new Set<string>();
  let written = 0;
  const widths = (room: Room): readonly number[] =>
    room === 'single' ? [640, 328] : widthsIn(room);
  return {
    html({element, attributes, room, root}) {
      const tag = `umkm-${element}`;
      used.add(tag);
      return renderElement({
        tag,
        attributes,
        properties: {data: snapshot},
        widths: widths(room),
        lang,
        prefix: `u${++written}`,
        stylesheet: `${root}embed/${baseStyles}`,
      });
    },
    async svg({element, attributes}) {
      try {
        return await renderSvg(snapshot, {element, lang, attributes});
      } catch (error) {
        if (error instanceof UmkmError && error.code === 'FIGURE_WITHOUT_CHART') return null;
        throw error;
      }
    },
    use(elements) {
      for (const element of elements) used.add(`umkm-${element}`);
    },
    styles: () => styleFiles([...used], baseStyles),
  };
}

const baseStyles = 'pantau-umkm.css';
