import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {Rect} from '../chart/bar.js';
import {mapLayout, roomIn, type MapArea, type MapLayout, type Room} from '../chart/map.js';
import {scaled, type MapView} from '../chart/map-zoom.js';
import {wrapText} from '../chart/measure.js';
import {round} from '../chart/scale.js';
import type {Entry} from './entry.js';
import type {Joined} from './map/join.js';
import {lookOf, type Look} from './map/look.js';
import type {MapModel} from './map/model.js';
import type {ChartFrame} from './model.js';
import type {AreaPiece, AreaRoom, Spot} from './tile-part.js';

export interface MapRoom extends AreaRoom {
  /** The part of the map that shows. */
  readonly view: MapView;
}

/** The areas of a model that have boundaries as a map, in the part of it that shows. */
export function mapPart(
  entries: readonly Entry[],
  model: MapModel,
  frame: ChartFrame,
  room: MapRoom,
): AreaPiece {
  const {layout, areas, loose} = placed(model.joined!, room);
  const drawn = entries.filter(({row}) => areas.has(row.key));
  const at = placingOf(layout, drawn.length, frame, room);
  const {k, size, top, many} = at;
  const grid = gridOf(
    drawn.map(({row}) => areas.get(row.key)!.main),
    size,
  );
  const spots = new Map<Entry, Spot>();
  const small: Entry[] = [];
  const grains: SVGTemplateResult[] = [];
  const texts: (SVGTemplateResult | typeof nothing)[] = [];
  drawn.forEach((entry, i) => {
    const area = areas.get(entry.row.key)!;
    const {width, height} = area.main;
    const look = lookOf(entry, model, at);
    if (Math.min(width, height) * k < 24) small.push(entry);
    spots.set(entry, {
      ...grid[i],
      box: inView(area.main, at),
      // Areas are hit by their own shape.
      hit: {x: 0, y: 0, width: 0, height: 0},
      shape: shapeOf(area.path, look, at),
      outline: line('', area.path, at),
    });
    // Above all areas: boundaries may overlap.
    if (look.grain !== null) grains.push(grainOf(area.path, look.grain, at));
    texts.push(labels(entry, area, look, at, frame));
  });
  return {
    ...size,
    spots,
    small,
    over: svg`${grains}${texts}`,
    under: svg`${k > 1 ? nearDefs(at, frame) : nothing}
      <rect class="hit map" x="0" y=${top} width=${size.width} height=${size.height}></rect>
      ${many ? nothing : layout.areas.map(({path}) => line('coast', path, at))}
      ${loose === null ? nothing : line('area loose', loose.path, at)}`,
  };
}

/** Where a point of the whole map stands in the drawing, and what changes when it is nearer. */
interface Placing extends MapView {
  readonly size: {readonly width: number; readonly height: number};
  readonly top: number;
  /** Value of `transform`, and of `clip-path` where the map is larger than its frame. */
  readonly move: string;
  readonly clip: string | null;
  readonly pattern: ChartFrame['pattern'];
  /** A wide line around each of many areas takes a second to draw: theirs are fine. */
  readonly many: boolean;
}

function placingOf(
  layout: MapLayout,
  count: number,
  {pattern}: ChartFrame,
  {view, least, top}: MapRoom,
): Placing {
  const size = {width: Math.max(layout.width, least), height: layout.height};
  const {k, x: right, y: down} = scaled(view, size);
  const [x, y] = [round(right), round(down)];
  const whole = k === 1;
  return {
    k,
    x,
    y,
    size,
    top,
    move: `translate(${x} ${y + top})${whole ? '' : ` scale(${k})`}`,
    clip: whole ? null : `url(#${idOf(pattern('hatch'))}-clip)`,
    pattern: (name) => (whole ? pattern(name) : pattern(name).replace(')', '-near)')),
    many: count > 99,
  };
}

/** The frame that cuts a larger map off, and patterns that stay as fine as they are. */
function nearDefs(at: Placing, {pattern}: ChartFrame): SVGTemplateResult {
  const {k, x, y, clip, size} = at;
  const patterns = [
    ['hatch', 'rotate(45)'],
    ['dots', ''],
    ['grain-kecil', 'rotate(-45)'],
  ] as const;
  return svg`<clipPath id=${idOf(clip!)}><rect x=${-x / k} y=${-y / k} width=${size.width / k} height=${size.height / k}></rect></clipPath>${patterns.map(
    ([name, turn]) =>
      svg`<pattern id=${idOf(at.pattern(name))} href=${`#${idOf(pattern(name))}`} patternTransform=${`${turn} scale(${1 / k})`}></pattern>`,
  )}`;
}

function idOf(fill: string): string {
  return fill.slice(5, -1);
}

/** A path whose line stays as wide as it is. */
function line(name: string, path: string, {move, clip}: Placing): SVGTemplateResult {
  return svg`<path class=${`${name} still`} d=${path} transform=${move} clip-path=${clip ?? nothing}></path>`;
}

interface Placed {
  readonly layout: MapLayout;
  readonly areas: ReadonlyMap<string, MapArea>;
  /** Boundaries without a figure. */
  readonly loose: MapArea | null;
}

const layouts = new WeakMap<Joined['groups'], Map<string, Placed>>();

/** Areas in px: computed once for boundaries, areas and size, whichever map asks. */
export function placed(
  {groups, property, shapes, loose}: Joined,
  {width, height}: Pick<AreaRoom, 'width' | 'height'>,
): Placed {
  const codes = [...shapes.keys()].sort();
  const key = [property, width, height, ...codes].join();
  let known = layouts.get(groups);
  if (known === undefined) layouts.set(groups, (known = new Map<string, Placed>()));
  let found = known.get(key);
  if (found === undefined) {
    const others = [...loose.values()].flat();
    const lists = [...codes.map((code) => shapes.get(code)!), ...(others.length ? [others] : [])];
    const layout = mapLayout(lists, {width, height});
    found = {
      layout,
      areas: new Map(codes.map((code, i) => [code, layout.areas[i]])),
      loose: layout.areas[codes.length] ?? null,
    };
    // A figure that is dragged wider must not keep every width it had.
    if (known.size > 8) known.clear();
    known.set(key, found);
  }
  return found;
}

/** Rows from north to south and in each from west to east: what arrow keys walk. */
function gridOf(
  boxes: readonly Rect[],
  {width, height}: {readonly width: number; readonly height: number},
): Pick<Spot, 'row' | 'column'>[] {
  const middle = ({y, height: high}: Rect): number => y + high / 2;
  const order = boxes.map((_, i) => i).sort((a, b) => middle(boxes[a]) - middle(boxes[b]));
  const rows = Math.max(1, Math.round(Math.sqrt((boxes.length * height) / width)));
  const grid: Pick<Spot, 'row' | 'column'>[] = [];
  order.forEach((index, i) => {
    const {x, width: wide} = boxes[index];
    grid[index] = {
      row: 1 + Math.floor((i * rows) / boxes.length),
      // Two of one row never share a column.
      column: x + wide / 2 + i / 1e4,
    };
  });
  return grid;
}

function inView({x, y, width, height}: Rect, {k, x: dx, y: dy, top}: Placing): Rect {
  return {x: x * k + dx, y: y * k + dy + top, width: width * k, height: height * k};
}

function shapeOf(path: string, {name, fill}: Look, {k, move, clip, many}: Placing): Spot['shape'] {
  const kind = `area ${many ? 'fine' : ''} ${k > 1 ? 'still' : ''} ${fill === null ? `fill ${name}` : ''}`;
  return {kind: 'area', name: kind, path, move, clip, fill};
}

function grainOf(path: string, grain: string, {move, clip}: Placing): SVGTemplateResult {
  return svg`<path d=${path} transform=${move} fill=${grain} clip-path=${clip ?? nothing}></path>`;
}

/** Name and value, else the value alone, else the name where there is none: what the area holds. */
function labels(
  {row: {label, state}}: Entry,
  area: MapArea,
  {text, value}: Look,
  {k, x: dx, y: dy, size, top}: Placing,
  {measure}: ChartFrame,
): SVGTemplateResult | typeof nothing {
  const wide = area.box.width * k - 6;
  if (wide < 18 || area.box.height * k < LINE) return nothing;
  const valueWidth = measure(value, {size: 12, weight: 600}) + (state === 'small' ? 14 : 0);
  const whole = wrapText(label, wide, measure, {size: 12});
  const narrow = wrapText(label, 1, measure, {size: 12});
  const tries = [
    [label],
    ...(whole.length < narrow.length ? [whole] : []),
    ...(narrow.length > 1 && narrow.length < 4 ? [label.split(' ')] : []),
    ...(value === '' ? [] : [[]]),
  ];
  for (const lines of tries) {
    const rows = lines.length + (value === '' ? 0 : 1);
    const width = Math.max(valueWidth, ...lines.map((line) => measure(line, {size: 12})));
    if (width > wide) continue;
    const room = roomFor(area, (rows * LINE) / k);
    if (room === null || room.width * k < width + 6) continue;
    const x = room.x * k + dx;
    const y = room.y * k + dy;
    const [halfWidth, halfHeight] = [width / 2, (rows * LINE) / 2];
    const outside =
      x < halfWidth || x > size.width - halfWidth || y < halfHeight || y > size.height - halfHeight;
    if (outside) return nothing;
    const first = top + y - halfHeight + 11;
    return svg`${lines.map(
      (line, i) =>
        svg`<text class=${`s12 middle ${text}`} x=${x} y=${first + i * LINE}>${line}</text>`,
    )}${
      value === ''
        ? nothing
        : svg`<text class=${`s12 strong middle ${text}`} x=${x + (state === 'small' ? 6 : 0)} y=${first + lines.length * LINE}>${value}</text>`
    }${
      state === 'small'
        ? svg`<circle class="ring ink" cx=${x - valueWidth / 2 + 4} cy=${first + lines.length * LINE - 4} r="3.5"></circle>`
        : nothing
    }`;
  }
  return nothing;
}

const LINE = 14;
const rooms = new WeakMap<MapArea, Map<number, Room | null>>();

function roomFor(area: MapArea, height: number): Room | null {
  let known = rooms.get(area);
  if (known === undefined) rooms.set(area, (known = new Map<number, Room | null>()));
  const tenths = Math.ceil(height * 10);
  let room = known.get(tenths);
  if (room === undefined) known.set(tenths, (room = roomIn(area, tenths / 10)));
  return room;
}
