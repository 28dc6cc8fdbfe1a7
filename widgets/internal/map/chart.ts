import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {Entry} from '../entry.js';
import type {ChartFrame, Drawing, Mark} from '../model.js';
import {tilePart, type AreaPiece, type AreaRoom, type Spot} from '../tile-part.js';
import type {Geography} from './boundaries.js';
import {legendPart} from './legend.js';
import {listPart, type ListRow} from './list.js';
import {meaningOf} from './look.js';
import {mapMessages} from './messages.js';
import {isArea, type MapModel} from './model.js';

/** Below this width a map is too small to read: tiles are drawn. */
const TILES = 400;
const GAP = 36;
/** Kept free beside the legend for the buttons that zoom. */
const BUTTONS = 150;

/** Legend, areas and list as one drawing: one mark for each row of the table, each at one place. */
export function mapChart(model: MapModel, frame: ChartFrame, geography: Geography | null): Drawing {
  const {width} = frame;
  const {lang, joined, waiting} = model;
  const mapped = (joined !== null || waiting === true) && width >= TILES;
  const beside = width >= 600;
  const listed = width < 900 ? 184 : 232;
  const wide = beside ? width - listed - GAP : width;
  const legend = legendPart(model, frame, mapped ? wide - BUTTONS : wide);
  const top = mapped ? Math.max(legend.height, 40) : legend.height;
  const room = {
    width: wide,
    least: legend.width + BUTTONS,
    top,
    height: beside ? clamp(width * 0.56, 320, 600) : clamp(width * 1.1, 320, 560),
  };
  const areas = areasOf(model, frame, room, mapped ? 'map' : 'tiles', geography);
  const list = listPart(model, frame, areas, {
    ...(beside
      ? {x: Math.min(width - listed, areas.width + GAP), y: 0, width: listed}
      : {x: 0, y: top + areas.height + 20, width}),
    columns: beside ? 1 : 2,
  });
  const marks = marksOf(model, areas, list.rows);
  const bottom = top + areas.height;
  return {
    label: model.sub,
    height: beside ? Math.max(bottom, list.height) : bottom + 20 + list.height,
    marks,
    under: svg`${legend.under}${areas.under ?? nothing}`,
    over: svg`${areas.over ?? nothing}${list.over}${
      waiting && mapped
        ? svg`<text class="note" x="0" y=${top + 20}>${mapMessages[lang].loading}</text>`
        : nothing
    }`,
    ...((mapped ? joined : geography?.state instanceof Error) && {
      below: geography!.controls(model),
    }),
  };
}

function areasOf(
  model: MapModel,
  frame: ChartFrame,
  room: AreaRoom,
  form: 'map' | 'tiles',
  geography: Geography | null,
): AreaPiece {
  const {joined, areas} = model;
  if (form === 'tiles') {
    return tilePart(areas, model, frame, room, joined && geography!.points(areas, joined));
  }
  return joined
    ? geography!.part(areas, model, frame, room)
    : {...room, spots: new Map(), small: []};
}

/**
 * The total first, then areas by code, which keep their place from one period to the next so that
 * only their colours change. A row of the list whose area is drawn repeats it for the pointer.
 */
function marksOf({entries, areas}: MapModel, {spots}: AreaPiece, rows: readonly ListRow[]): Mark[] {
  const lines = new Map(rows.map((row) => [row.entry, row]));
  const others = entries.filter((entry) => !isArea(entry));
  const last = entries.length + 2;
  const own: Mark[] = [];
  [...others.filter(isTotal), ...areas, ...others.filter((entry) => !isTotal(entry))].forEach(
    (entry, i) => {
      const line = lines.get(entry);
      const spot = spots.get(entry);
      if (spot) own.push({...meaningOf(entry), ...spot, outline: both(spot, line)});
      else if (line)
        own.push({...meaningOf(entry), ...line, row: isTotal(entry) ? 0 : last + i, column: 0});
    },
  );
  const echoes = rows.flatMap(({entry, box, body}): Mark[] => {
    const spot = spots.get(entry);
    if (!spot) return [];
    const outline = both(spot, lines.get(entry));
    return [{...meaningOf(entry), row: -1, column: 0, box, body, outline, echo: true}];
  });
  return [...own, ...echoes];
}

function isTotal({row: {total}}: Entry): boolean {
  return total === true;
}

/** An area and its row in the list, which show together. */
function both({outline}: Spot, line: ListRow | undefined): SVGTemplateResult {
  if (!line) return outline!;
  const {x, y, width, height} = line.box;
  return svg`${outline}<rect x=${x - 5} y=${y} width=${width + 10} height=${height}></rect>`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.max(low, Math.min(high, value)));
}
