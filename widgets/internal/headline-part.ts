import {nothing, svg} from 'lit';
import {wholeLayout, type WholePart} from '../chart/whole.js';
import {wrapText} from '../chart/measure.js';
import {barShape, stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';
import type {Reading} from './reading.js';

export interface Headline {
  readonly reading: Reading;
  /** `43,4` and its unit, apart. */
  readonly number: string;
  readonly unit: string;
  /** What the number says, then its base. */
  readonly lines: readonly string[];
  /** The whole the number is a share of; empty where its counts are not published. */
  readonly whole: readonly HeadlinePart[];
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
}

export interface HeadlinePart extends WholePart {
  readonly tone: 'used' | 'unused' | 'unknown';
  readonly meaning: Pick<Mark, 'label' | 'tip'>;
}

const BAR = 14;

/**
 * The one number of a figure, large, and below it the whole it is a share of, unknowns hatched.
 * Marks: the number, then each further part of the whole.
 */
export function headlinePart(
  {reading, number, unit, lines, whole, meaning}: Headline,
  {width, narrow, measure, pattern}: ChartFrame,
): DrawingPart {
  const size = narrow ? 28 : 36;
  const unitSize = narrow ? 16 : 20;
  const numberWidth =
    number === ''
      ? 0
      : measure(number, {size, weight: 700}) + measure(unit, {size: unitSize, weight: 600}) + 16;
  const [said, base = ''] = lines;
  const saidLines = wrapText(said, width - numberWidth, measure, {size: 13, weight: 600});
  const textTop = saidLines.length > 1 || narrow ? 13 : 15;
  const texts = [...saidLines, base].filter((line) => line !== '');
  const numberY = narrow ? 27 : 32;
  const headHeight = Math.max(numberY + 6, textTop + (texts.length - 1) * 18 + 8);
  const note = number === '' ? reading.states : '';
  const withBox = number === '' && reading.state !== 'empty';
  const noteY = textTop + texts.length * 18;
  const layout = wholeLayout(whole, {width, measure});
  const barTop = headHeight + 8;
  const barBottom = barTop + BAR;
  const height =
    layout.parts.length > 0
      ? barBottom + layout.lines * 17 + (layout.lines > 0 ? 2 : 0)
      : note === ''
        ? headHeight
        : noteY + 4;
  const head: Mark = {
    ...meaning,
    row: 0,
    column: 0,
    box: {x: 0, y: 0, width, height: headHeight},
    body: svg`
      ${number ? svg`<text class="headline-number" x="0" y=${numberY}>${number}<tspan class="headline-unit" dx="1">${unit}</tspan></text>` : nothing}
      ${texts.map((text, i) => words(i < saidLines.length ? 'label strong' : 'note', {text, x: numberWidth, y: textTop + i * 18}))}
      ${withBox ? stateBox({x: 0, y: noteY - 11, width: BAR, height: BAR}, pattern(reading.state === 'withheld' ? 'dots' : 'hatch')) : nothing}
      ${note ? words('note', {text: note, x: withBox ? BAR + 8 : 0, y: noteY}) : nothing}`,
  };
  const parts = layout.parts.map(({part, x, width: wide}, i): Mark => {
    const {tone, meaning: partMeaning} = whole.find(({key}) => key === part.key)!;
    const placed = layout.labels.find((one) => one.part.key === part.key);
    const rect = {x, y: barTop, width: Math.max(wide, 1), height: BAR};
    return {
      ...partMeaning,
      row: 1,
      column: i,
      echo: tone === 'used',
      box: rect,
      body: svg`
        ${
          tone === 'unknown'
            ? stateBox(rect, pattern('hatch'))
            : tone === 'used'
              ? barShape(rect, 'main', reading.provisional, pattern)
              : svg`<rect class="rest" x=${x + 0.25} y=${barTop + 0.25} width=${Math.max(rect.width - 0.5, 0.5)} height=${BAR - 0.5}></rect>`
        }
        ${placed ? words('note', {text: part.label, x: placed.x, y: barBottom + 14 + placed.line * 17}) : nothing}`,
    };
  });
  return {height, marks: [head, ...parts]};
}
