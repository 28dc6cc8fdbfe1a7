import {estimateWidth, type Measure} from '../chart/measure.js';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

let context: Context | null | undefined;
let written = '';
const caches = new Map<string, Map<string, number>>();

/**
 * Measures text in a font family with a canvas that is made at the first question and shared by
 * all figures. Where there is no canvas the estimate stands in.
 *
 * @param family value of CSS `font-family`
 */
export function createMeasure(family: string): Measure {
  return (text, style = {}) => {
    const {size = 13, weight = 400} = style;
    const canvas = canvasContext();
    if (canvas === null) return estimateWidth(text, style);
    const font = `${weight} ${size}px ${family}`;
    let widths = caches.get(font);
    if (widths === undefined) {
      widths = new Map<string, number>();
      caches.set(font, widths);
    }
    // Figures are written with digits of one width: most labels of one length are as wide.
    const like = text.replace(/\d/g, '0');
    let width = widths.get(like);
    if (width === undefined) {
      if (font !== written) canvas.font = written = font;
      width = canvas.measureText(like).width;
      // Labels of one page are few; a page that keeps changing must not grow without end.
      if (widths.size > 2000) widths.clear();
      widths.set(like, width);
    }
    return width;
  };
}

/** Forgets all widths: a web font has arrived. */
export function forgetWidths(): void {
  caches.clear();
}

function canvasContext(): Context | null {
  if (context !== undefined) return context;
  try {
    // Fonts of the page are not known to an OffscreenCanvas in every browser.
    context = globalThis.document?.createElement('canvas').getContext('2d') ?? null;
  } catch {
    context = null;
  }
  return context;
}
