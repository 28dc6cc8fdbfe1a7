/** A way of writing whose width is asked for. Size in px; weight as in CSS. */
export interface TextStyle {
  readonly size?: number;
  readonly weight?: number;
}

/**
 * Width in px of a text on one line. Geometry gets it from outside: in a browser it asks a canvas,
 * elsewhere `estimateWidth` stands in.
 */
export type Measure = (text: string, style?: TextStyle) => number;

/**
 * A width without any font at hand, wide enough for DejaVu Sans, the widest font that pages meet:
 * labels placed by it never collide.
 *
 * @example
 * estimateWidth('Mikro', {size: 13}); // about 37
 */
export const estimateWidth: Measure = (text, {size = 13, weight = 400} = {}) => {
  let units = 0;
  for (const character of text) units += widthOf(character);
  return units * size * (weight >= 600 ? 1.1 : 1);
};

/**
 * Breaks a text into lines no wider than `width`, at spaces. A word that is too long by itself
 * stands alone; with `lines` the last line ends in `…` where something was left out.
 *
 * @returns at least one line; `['']` for an empty text
 */
export function wrapText(
  text: string,
  width: number,
  measure: Measure,
  {lines = Infinity, ...style}: TextStyle & {readonly lines?: number} = {},
): string[] {
  const out: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer, style) <= width) {
      line = longer;
    } else {
      out.push(line);
      line = word;
    }
  }
  out.push(line);
  const kept = out.slice(0, lines);
  if (out.length > lines) kept[lines - 1] = `${kept[lines - 1]} …`;
  return kept.map((part) => fitText(part, width, measure, style));
}

/** The text itself if it is no wider than `width`, else as much of it as fits and `…`. */
export function fitText(
  text: string,
  width: number,
  measure: Measure,
  style: TextStyle = {},
): string {
  if (measure(text, style) <= width) return text;
  const characters = Array.from(text.slice(0, 400));
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${characters.slice(0, middle).join('')}…`, style) <= width) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`;
}

function widthOf(character: string): number {
  if (/[\u200b-\u200f\u2060]/.test(character)) return 0;
  if (/[ .,:;'’|!ijltfr()\u00a0]/.test(character)) return 0.38;
  if (/[MWmw%@&±—]/.test(character)) return 0.95;
  if (/[A-Z]/.test(character)) return 0.7;
  return character.codePointAt(0)! > 0x2e7f ? 1.1 : 0.62;
}
