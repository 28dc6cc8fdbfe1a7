import {nothing, svg, type SVGTemplateResult} from 'lit';
import {fitText, wrapText} from '../chart/measure.js';
import {tileCells, type TilePoint} from '../chart/tile.js';
import type {Entry} from './entry.js';
import {lookOf, lookRect, type Look} from './map/look.js';
import type {MapModel} from './map/model.js';
import type {ChartFrame, Mark} from './model.js';

/** Where an entry is drawn, and how. */
export type Spot = Pick<Mark, 'row' | 'column' | 'box' | 'hit' | 'body' | 'shape' | 'outline'>;

/** Areas drawn as tiles or on a map. */
export interface AreaPiece {
  readonly width: number;
  readonly height: number;
  readonly spots: ReadonlyMap<Entry, Spot>;
  /** Entries whose area is too small to be hit with a finger. */
  readonly small: readonly Entry[];
  readonly under?: SVGTemplateResult;
  readonly over?: SVGTemplateResult;
}

export interface AreaRoom {
  readonly width: number;
  readonly height: number;
  /** A map's frame is never narrower, however narrow the map. */
  readonly least: number;
  /** Upper edge in the drawing. */
  readonly top: number;
}

const GAP = 3;
const PAD = 7;
const LINE = 14;

/**
 * Every area as a tile of one size with name and value; many areas as small tiles without.
 *
 * @param points where the areas lie; null keeps their order
 */
export function tilePart(
  entries: readonly Entry[],
  model: MapModel,
  frame: ChartFrame,
  {width, top}: Pick<AreaRoom, 'width' | 'top'>,
  points: readonly TilePoint[] | null,
): AreaPiece {
  const {measure} = frame;
  const written = entries.length <= 80;
  const words = entries.flatMap(({row}) => row.label.split(' '));
  const longest = Math.max(...words.map((word) => measure(word, {size: 12})));
  const least = written ? Math.min(Math.max(58, longest + 2 * PAD), 120) : 25;
  const fit = Math.max(1, Math.floor((width + GAP) / (least + GAP)));
  // About as wide as high, as most regions are; never more rows than the width asks for.
  const columns = Math.min(fit, Math.max(4, Math.ceil(Math.sqrt(entries.length * 1.2))));
  const side = Math.min(written ? 112 : 25, Math.floor((width + GAP) / columns) - GAP);
  const names = entries.map(({row}) =>
    wrapText(row.label, side - 2 * PAD + 2, measure, {size: 12, lines: 3}),
  );
  const lines = Math.max(...names.map(({length}) => length));
  const high = written ? Math.max(58, 30 + lines * LINE) : side;
  const cells = tileCells(entries.length, columns, points);
  const spots = new Map<Entry, Spot>();
  entries.forEach((entry, i) => {
    const {column, row} = cells[i];
    const box = {
      x: column * (side + GAP),
      y: top + row * (high + GAP),
      width: side,
      height: high,
    };
    const look = lookOf(entry, model, frame);
    const name = written ? names[i] : [];
    spots.set(entry, {
      row: row + 1,
      column,
      box,
      body: svg`${lookRect(look, box)}
        ${written ? inside(entry, name, look, box, measure) : nothing}`,
      outline: svg`<rect x=${box.x} y=${box.y} width=${side} height=${high}></rect>`,
    });
  });
  const rows = Math.max(...cells.map(({row}) => row)) + 1;
  const used = Math.max(...cells.map(({column}) => column)) + 1;
  return {
    width: used * (side + GAP) - GAP,
    height: rows * (high + GAP) - GAP,
    spots,
    small: [],
  };
}

function inside(
  {row: {state}}: Entry,
  name: readonly string[],
  {text, value}: Look,
  {x, y, width, height}: Spot['box'],
  measure: ChartFrame['measure'],
): SVGTemplateResult {
  const bottom = y + height - 9;
  const said = fitText(value, width - 2 * PAD + 4, measure, {size: 12, weight: 600});
  return svg`${name.map(
    (line, i) =>
      svg`<text class=${`s12 ${text}`} x=${x + PAD} y=${y + 17 + i * LINE}>${line}</text>`,
  )}${said === '' ? nothing : svg`<text class=${`s12 strong ${text}`} x=${x + PAD} y=${bottom}>${said}</text>`}${
    state === 'small'
      ? svg`<circle class="ring ink" cx=${x + width - PAD - 4} cy=${bottom - 4} r="3.5"></circle>`
      : nothing
  }`;
}
