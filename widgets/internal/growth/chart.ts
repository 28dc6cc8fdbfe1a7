import {svg} from 'lit';
import type {ChartFrame, Drawing} from '../model.js';
import {growthBars, type Piece} from './bars.js';
import type {GrowthModel} from './model.js';
import {partName} from './periods.js';
import {classMultiple, headline, headlineLines, type Multiple} from './multiples.js';
import {growthPair} from './pair.js';

/** From here on small charts have room beside the bars. */
const SIDE_BY_SIDE = 600;

type Shown = Pick<GrowthModel, 'periods' | 'classes' | 'sub'>;

/** The whole drawing of growth at one width. */
export function growthChart(model: GrowthModel, frame: ChartFrame): Drawing {
  const {periods, classes, sub} = model;
  const {width, narrow} = frame;
  if (periods.length <= 2) {
    const height = narrow ? 268 : 336;
    return drawing(sub, height, [growthPair(periods, classes, {width, height}, frame)]);
  }
  if (classes.length === 0) {
    const base = narrow ? 210 : 304;
    return drawing(sub, base + 26, [growthBars(periods, classes, {width, top: 2, base}, frame)]);
  }
  if (width >= SIDE_BY_SIDE) return beside(model, frame);
  return below(model, frame);
}

/** Bars left, small charts in a column right, menengah above mikro as in the bars. */
function beside({periods, classes, sub}: GrowthModel, frame: ChartFrame): Drawing {
  const base = 304;
  const side = Math.round(Math.min(360, Math.max(220, frame.width * 0.342)));
  const x = frame.width - side;
  const order = [...classes].reverse();
  const pitch = (base + 17) / order.length;
  const multiples = order.map((key, i): Multiple => {
    const y = Math.round(i * pitch);
    const last = i === order.length - 1;
    const height = Math.round((i + 1) * pitch) - 17 - y - 16;
    return {
      key,
      x,
      y,
      width: side,
      height,
      title: 'row',
      years: last ? 'long' : 'none',
      row: i + 2,
      column: 1000,
      since: i === 0,
    };
  });
  return drawing(sub, base + 26, [
    growthBars(periods, classes, {width: x - 40, top: 2, base}, frame),
    ...multiples.map((multiple) => classMultiple(periods, multiple, frame)),
  ]);
}

/** Small charts in a row under the bars. */
function below({periods, classes, sub}: Shown, frame: ChartFrame): Drawing {
  const {width, measure, lang, narrow} = frame;
  const base = narrow ? 210 : 250;
  const gap = narrow ? 14 : 32;
  const each = Math.floor((width - gap * (classes.length - 1)) / classes.length);
  const top = base + 46;
  if (classes.some((key) => 16 + measure(partName(key, lang), {weight: 600}) > each)) {
    return stacked({periods, classes, sub}, base, frame);
  }
  const heads = classes.flatMap((key) => headline(periods, key, lang) ?? []);
  const lines = Math.max(1, ...heads.map((head) => headlineLines(head, each, measure)));
  const multiples = classes.map((key, i): Multiple => ({
    key,
    x: i * (each + gap),
    y: top,
    width: each,
    height: 66,
    title: 'column',
    lines,
    years: narrow ? 'short' : 'long',
    row: 10,
    column: i,
  }));
  return drawing(sub, top + 20 + lines * 16 + 66 + 22, [
    growthBars(periods, classes, {width, top: 2, base}, frame),
    ...multiples.map((multiple) => classMultiple(periods, multiple, frame)),
  ]);
}

/** Small charts one below the other, where three names do not fit side by side. */
function stacked({periods, classes, sub}: Shown, base: number, frame: ChartFrame): Drawing {
  const {width} = frame;
  const top = base + 46;
  const pitch = 78;
  const multiples = classes.map((key, i): Multiple => ({
    key,
    x: 0,
    y: top + i * pitch,
    width,
    height: 46,
    title: 'row',
    years: i === classes.length - 1 ? 'short' : 'none',
    row: 10 + i,
    column: 0,
  }));
  return drawing(sub, top + classes.length * pitch + 6, [
    growthBars(periods, classes, {width, top: 2, base}, frame),
    ...multiples.map((multiple) => classMultiple(periods, multiple, frame)),
  ]);
}

function drawing(label: string, height: number, pieces: readonly Piece[]): Drawing {
  return {
    label,
    height: Math.ceil(height),
    under: svg`${pieces.flatMap((piece) => piece.under)}`,
    marks: pieces.flatMap((piece) => piece.marks),
    over: svg`${pieces.flatMap((piece) => piece.over)}`,
  };
}
