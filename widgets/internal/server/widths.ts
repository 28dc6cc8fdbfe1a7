/**
 * Widths in px for which the page's styles know a chart: two and four beside each other, phones, and
 * pages from a tablet to a desk.
 */
export const servedWidths = [154, 220, 280, 328, 440, 580, 688, 944, 1200] as const;

/** Room that an element has in a page of two columns from 960 px on. */
export type Room = 'whole' | 'half' | 'quarter';

const rooms: Readonly<Record<Room, readonly number[]>> = {
  whole: [1200, 944, 688, 328],
  half: [688, 580, 440, 328],
  quarter: [280, 220, 154],
};

/**
 * Widths at which a chart is written for a page of two columns, the widest first.
 *
 * @param most of the page, in px
 */
export function widthsIn(room: Room, most = Infinity): readonly number[] {
  const fitting = rooms[room].filter((width) => width <= most);
  return fitting.length > 0 ? fitting : rooms[room].slice(-1);
}

/**
 * Styles of what a server writes, beside those of the elements: of several charts the widest that
 * fits shows, and what the element's class says of a narrow figure follows from its real width.
 */
export const servedStyles = [
  '.figure{container:figure/inline-size}',
  '.chart{overflow-x:auto}',
  '.at{display:none}.at:last-child{display:block}',
  ...servedWidths.map(
    (width) =>
      `@container figure (min-width:${width}px){.at-${width}{display:block}.at-${width}~.at{display:none}}`,
  ),
  '.served{margin-top:10px;padding-top:8px;border-top:1px solid var(--_grid)}',
  // As high as the row of controls that will stand there.
  '.served>summary{display:flow-root;padding:9px 0;font:500 13px/16px var(--_font)}',
  '.served>.scroll{margin-top:6px}',
  '@container figure (max-width:479.9px){.heading{font-size:18px;line-height:24px}',
  '.footer summary{margin:-8px 0;padding:13px 0 14px}.served>summary{margin:0;padding:14px 0}',
  '.def{grid-template-columns:92px 1fr;padding-left:0}}',
  // The controls of a single number are lower.
  '.figure:has(.stat) .served{margin-top:6px;padding-top:4px}',
  '.figure:has(.stat) .served>summary{padding:8px 0}',
].join('\n');
