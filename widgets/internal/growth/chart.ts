import {svg} from 'lit';
import type {ChartFrame, Drawing} from '../model.js';
import {growthBars, type Piece} from './bars.js';
import type {GrowthModel} from './model.js';
import {classMultiple} from './multiples.js';
import {growthPair} from './pair.js';

/** From here on small charts have room beside the bars. */
const SIDE_BY_SIDE = 600;
/** From one small chart to the next where they stand below the bars. */
const PITCH = 78;

/** The whole drawing of growth at one width: bars, and a small chart for each class. */
export function growthChart({periods, classes, sub}: GrowthModel, frame: ChartFrame): Drawing {
  const {width, narrow} = frame;
  if (periods.length <= 2) {
    const height = narrow ? 268 : 336;
    return drawing(sub, height, [growthPair(periods, classes, {width, height}, frame)]);
  }
  const beside = classes.length > 0 && width >= SIDE_BY_SIDE;
  const base = narrow ? 210 : beside || classes.length === 0 ? 304 : 250;
  const side = beside ? Math.round(Math.min(360, Math.max(220, width * 0.342))) : width;
  const pitch = beside ? (base + 17) / classes.length : PITCH;
  const first = beside ? 0 : base + 46;
  const end = classes.length - 1;
  // Menengah stands above mikro, as in the bars.
  const multiples = [...classes].reverse().map((key, i) => {
    const y = first + Math.round(i * pitch);
    return classMultiple(
      periods,
      {
        key,
        x: width - side,
        y,
        width: side,
        height: first + Math.round((i + 1) * pitch) - y - 33,
        years: i < end ? 'none' : beside ? 'long' : 'short',
        row: beside ? i + 2 : i + 10,
        column: 1000,
        since: i === 0,
      },
      frame,
    );
  });
  return drawing(sub, beside || end < 0 ? base + 26 : first + classes.length * pitch + 6, [
    growthBars(periods, classes, {width: beside ? width - side - 40 : width, top: 2, base}, frame),
    ...multiples,
  ]);
}

function drawing(label: string, height: number, pieces: readonly Piece[]): Drawing {
  return {
    label,
    height: Math.ceil(height),
    under: svg`${pieces.flatMap(({under}) => under)}`,
    marks: pieces.flatMap(({marks}) => marks),
    over: svg`${pieces.flatMap(({over}) => over)}`,
  };
}
