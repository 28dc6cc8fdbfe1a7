import type {BarState, PlacedText, Rect} from './bar.js';
import {estimateWidth, wrapText, type Measure} from './measure.js';
import {round} from './scale.js';

/** One step before it has a place. Texts are ready to print. */
export interface FunnelStep {
  readonly key: string;
  readonly label: string;
  /** Length of the bar, from 0 to 1 of the room there is; null where the figure is missing. */
  readonly length: number | null;
  /** Length of the part without an answer behind the bar. */
  readonly unknown?: number;
  readonly state: BarState;
  /** On or behind the bar: `9.871`, or why there is none; empty for nothing. */
  readonly text: string;
  /** Below the bar before this one, such as `67,2% lanjut`; empty where nothing leads here. */
  readonly step: string;
  /** Behind it in weaker ink: `45,3% dari awal`. */
  readonly first: string;
  /** All that reach this step were in the one before: a wedge leads from there. */
  readonly nested: boolean;
  /** A share with a base of its own. */
  readonly aside?: FunnelAside;
}

export interface FunnelAside {
  readonly length: number | null;
  readonly unknown: number;
  readonly text: string;
}

export interface FunnelOptions {
  readonly width?: number;
  readonly measure?: Measure;
  /** Height of the room for words above the first bar. */
  readonly head?: number;
}

export interface PlacedStep {
  readonly step: FunnelStep;
  /** The whole step, for pointer and focus. */
  readonly box: Rect;
  readonly label: readonly PlacedText[];
  readonly bar: Rect | null;
  readonly unknown: Rect | null;
  /** Square for a figure that is not there. */
  readonly state: Rect | null;
  /** `inside` stands on the bar. */
  readonly text: (PlacedText & {readonly inside: boolean}) | null;
  /** Path from the bar before to this one. */
  readonly wedge: string | null;
  readonly said: PlacedText | null;
  /** Its anchor is the end where there is no bar. */
  readonly aside: AsidePlace | null;
}

export interface AsidePlace {
  readonly text: PlacedText;
  readonly bar: Rect | null;
  readonly unknown: Rect | null;
  readonly track: Rect | null;
}

export interface FunnelLayout {
  readonly height: number;
  readonly steps: readonly PlacedStep[];
  /** Where bars begin and how long one may be. */
  readonly from: number;
  readonly room: number;
  readonly asideX: number;
}

const BAR = 28;
const GAP = 36;
const APART = 14;
const BOX = 14;
const NARROW = 480;

/**
 * Places steps below each other: bars from a common left edge, a wedge from one bar to the next
 * where the one is part of the other, else nothing between them. On a narrow figure names stand
 * above their bars and shares of their own at the right edge.
 *
 * @param steps none gives a layout of height `head`
 */
export function funnelLayout(
  steps: readonly FunnelStep[],
  {width = 640, measure = estimateWidth, head = 0}: FunnelOptions = {},
): FunnelLayout {
  const narrow = width < NARROW;
  const strong = {size: 13, weight: 600};
  const asides = Math.max(
    0,
    ...steps.map(({aside}) => (aside ? measure(aside.text, {size: 13}) : 0)),
  );
  const measured = steps.some(({aside}) => aside && aside.length !== null);
  const asideWidth =
    asides === 0
      ? 0
      : Math.ceil(narrow || !measured ? asides + 12 : Math.max(asides, width * 0.27));
  const longest = Math.max(0, ...steps.map(({label}) => measure(label, strong)));
  const labelWidth = narrow ? width - asideWidth : Math.min(Math.ceil(longest), width * 0.24);
  const from = narrow ? 0 : labelWidth + 16;
  const asideX = narrow ? width : width - asideWidth;
  const room = asideX - from - (asideWidth > 0 && !narrow ? 28 : 0);
  const outside = Math.max(
    0,
    ...steps.map(({text, length}) =>
      text === '' || length === null ? 0 : measure(text, {size: 16, weight: 600}) + 8,
    ),
  );
  // A number behind a bar that does not hold it must not leave the room.
  const reach = room - (steps.some(({length}) => (length ?? 0) > 0.9) ? 0 : outside);

  let y = head;
  let before: Rect | null = null;
  const placed = steps.map((step, index): PlacedStep => {
    const lines = wrapText(step.label, labelWidth, measure, strong);
    const said = index > 0 && step.step !== '';
    const linked = step.nested && step.length !== null && before !== null;
    if (index > 0) y += said || linked ? GAP : APART;
    const top = y;
    const barY = narrow ? y + lines.length * 17 + 4 : y;
    const bar = step.length === null ? null : rect(from, barY, step.length * reach, BAR);
    const unknown =
      bar && step.unknown ? rect(bar.x + bar.width, barY, step.unknown * reach, BAR) : null;
    const end = (unknown ?? bar)?.x ?? from;
    const wide = measure(step.text, {size: 16, weight: 600});
    const inside = bar !== null && wide + 20 <= bar.width;
    const behind = end + ((unknown ?? bar)?.width ?? 0) + 8;
    const boxed = step.state === 'withheld' || step.state === 'unreported';
    const wedge = step.nested && bar && before ? wedgePath(before, bar) : null;
    const over = (before?.y ?? 0) + BAR;
    y = Math.max(barY + BAR, narrow ? 0 : top + lines.length * 17);
    const out: PlacedStep = {
      step,
      box: {x: 0, y: top - 2, width, height: y - top + 4},
      label: lines.map((text, i) => ({text, x: 0, y: top + 13 + i * 17 + (narrow ? 0 : 5)})),
      bar,
      unknown,
      state: bar === null && boxed ? rect(from, barY + 7, BOX, BOX) : null,
      text:
        step.text === ''
          ? null
          : {
              text: step.text,
              x: bar === null ? from + (boxed ? BOX + 8 : 0) : inside ? from + 10 : behind,
              y: barY + 19.5,
              inside,
            },
      wedge,
      said: said
        ? {text: step.step, x: from + 10, y: narrow ? over + 17 : (over + barY) / 2 + 4.5}
        : null,
      aside: step.aside
        ? asidePlace(step.aside, {x: asideX, y: top, width: asideWidth, narrow})
        : null,
    };
    before = bar;
    return out;
  });
  return {height: y, steps: placed, from, room: reach, asideX};
}

function asidePlace(
  {length, unknown, text}: FunnelAside,
  {
    x,
    y,
    width,
    narrow,
  }: {readonly x: number; readonly y: number; readonly width: number; readonly narrow: boolean},
): AsidePlace {
  const at = {text, x, y: y + 13};
  // Without a bar of its own it stands beside the step's.
  if (narrow || length === null) {
    return {text: narrow ? at : {...at, y: y + 18.5}, bar: null, unknown: null, track: null};
  }
  const barY = y + 20;
  return {
    text: at,
    bar: rect(x, barY, length * width, 7),
    unknown: unknown > 0 ? rect(x + length * width, barY, unknown * width, 7) : null,
    track: rect(x, barY, width, 7),
  };
}

/** Both bars begin at the same place; the wedge runs from end to end. */
function wedgePath(above: Rect, below: Rect): string {
  const {x} = above;
  const top = above.y + above.height;
  return `M${x} ${top}H${round(x + above.width)}L${round(x + below.width)} ${below.y}H${x}Z`;
}

function rect(x: number, y: number, width: number, height: number): Rect {
  return {x: round(x), y, width: round(width), height};
}
