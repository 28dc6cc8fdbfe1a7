import {nothing, svg, type SVGTemplateResult} from 'lit';
import {formatNumber, formatRupiah, NBSP} from '../../../src/format/number.js';
import type {Lang} from '../../../src/text/words.js';
import type {ChartFrame} from '../model.js';
import {lookRect} from './look.js';
import type {MapModel} from './model.js';

export interface LegendPiece {
  readonly width: number;
  readonly height: number;
  readonly under: SVGTemplateResult;
}

/** Colours side by side with the limits between them, the unit at the last. */
export function legendPart(
  {classes: {limits, names}, unit, lang}: MapModel,
  {measure, pattern}: ChartFrame,
  room: number,
): LegendPiece {
  if (limits.length === 0) return {width: 0, height: 0, under: svg``};
  const texts = limitTexts(limits, unit, lang);
  const widths = texts.map((text) => measure(text, {size: 12}));
  const widest = Math.max(...widths);
  const step = Math.floor(Math.min(room / names.length, Math.max(41, widest + 8)));
  // Where neighbours would meet, every second limit is left to the eye.
  const every = widths.some((width, i) => (width + (widths[i + 1] ?? 0)) / 2 + 4 > step) ? 2 : 1;
  return {
    width: step * names.length,
    height: 44,
    under: svg`${names.map((name, i) =>
      lookRect(
        {name, fill: null, grain: limits[i] <= 0 ? pattern('grain-kecil') : null},
        {x: i * step + 0.5, y: 2, width: step - 1, height: 11},
      ),
    )}${texts.map((text, i) =>
      (texts.length - 1 - i) % every
        ? nothing
        : svg`<text class="tick middle" x=${(i + 1) * step} y="28">${text}</text>`,
    )}`,
  };
}

function limitTexts(limits: readonly number[], unit: string, lang: Lang): string[] {
  const decimals = Math.max(...limits.map((limit) => (String(limit).split('.')[1] ?? '').length));
  const signed = limits[0] < 0 ? 'always' : 'negative';
  const texts = limits.map((limit) =>
    unit === 'rupiah'
      ? formatRupiah(limit, lang)
      : formatNumber(limit, lang, {decimals, sign: signed}),
  );
  if (unit === 'percent')
    return texts.map((text, i) => (i < limits.length - 1 ? text : `${text}%`));
  // "juta" is said once where all are.
  const [word] = texts.map((text) => text.split(NBSP)[1]);
  const shared = texts.every((text) => text.split(NBSP)[1] === word);
  return texts.map((text, i) => (shared && i < limits.length - 1 ? text.split(NBSP)[0] : text));
}
