import {formatNumber} from '../../../src/format/number.js';
import {dotLabelWidth} from '../../chart/dot.js';
import {dotPart} from '../dot-part.js';
import {headlinePart} from '../headline-part.js';
import {headPart} from '../line-up-part.js';
import type {ChartFrame, Drawing} from '../model.js';
import {stackParts, type DrawingPart} from '../parts.js';
import {textPart} from '../text-part.js';
import {digitalMessages} from './messages.js';
import type {DigitalModel} from './model.js';

/** The number and its whole, then a dot per channel and per size class on one scale. */
export function digitalChart(
  {lang, headline, channels, classes, gap, sub}: DigitalModel,
  frame: ChartFrame,
): Drawing {
  const t = digitalMessages[lang];
  const {width, narrow, measure} = frame;
  const rows = [...channels, ...classes].map(({row}) => row);
  const unknownHead = narrow ? t.unknownNarrow : t.unknown;
  const shared = {
    labelWidth: dotLabelWidth(rows, {width, measure}),
    most: Math.max(0, ...rows.map(({value, high}) => Math.max(value ?? 0, high ?? 0))),
  };
  const tick = (value: number, place: 'last' | 'other'): string =>
    formatNumber(value, lang) + (place === 'last' ? '%' : '');
  const space = (height: number): DrawingPart => ({height, marks: []});
  const head = (text: string): DrawingPart => headPart(text, frame, unknownHead);
  return stackParts(`${t.chart}: ${sub}`, [
    ...(headline ? [headlinePart(headline, frame)] : []),
    ...(channels.length > 0
      ? [
          space(headline ? 28 : 0),
          head(t.channels),
          space(8),
          dotPart(channels, frame, {...shared, tick}),
        ]
      : []),
    ...(classes.length > 0
      ? [
          space(headline || channels.length > 0 ? 28 : 0),
          head(t.classes),
          space(8),
          dotPart(classes, frame, {
            ...shared,
            gap: gap?.value === null ? null : ['mikro', 'kecil'],
            ...(channels.length === 0 && {tick}),
          }),
        ]
      : []),
    ...(gap ? [space(8), textPart(gap.sentence, gap.meaning, frame)] : []),
  ]);
}
