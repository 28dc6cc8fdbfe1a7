import type {BarState, PlacedText, Rect} from './bar.js';
import {estimateWidth, wrapText, type Measure} from './measure.js';
import {fromZero, round} from './scale.js';

/** One interval. Texts are ready to print. */
export interface HistogramBin {
  readonly key: string;
  /** `1–2 sesi` */
  readonly label: string;
  /** Null where it is missing. */
  readonly value: number | null;
  readonly state: BarState;
  /** `1.204`; empty where it is missing. Above a square: how many are in its state. */
  readonly text: string;
  /** Below the number: `12,4%`; empty for none. */
  readonly share: string;
  /** State in words. */
  readonly note: string;
}

export interface PlacedBin {
  readonly bin: HistogramBin;
  readonly box: Rect;
  readonly bar: Rect | null;
  readonly state: Rect | null;
  /** All are centred. */
  readonly text: PlacedText | null;
  readonly share: PlacedText | null;
  readonly label: readonly PlacedText[];
}

export interface HistogramLayout {
  readonly height: number;
  readonly bins: readonly PlacedBin[];
  readonly baseY: number;
}

const BOX = 14;
const WIDEST = 96;

/**
 * Places bars of class intervals side by side on a line from zero, figures above them, intervals
 * below.
 *
 * @returns null where a word is wider than its bar: then the intervals want to be rows
 * @param bins none gives a layout without bars
 */
export function histogramLayout(
  bins: readonly HistogramBin[],
  {
    width = 640,
    height = 200,
    measure = estimateWidth,
  }: {readonly width?: number; readonly height?: number; readonly measure?: Measure} = {},
): HistogramLayout | null {
  const pitch = Math.min(WIDEST, width / Math.max(1, bins.length));
  const room = pitch - 6;
  const small = {size: 12};
  const fits = bins.every(
    ({label, text, share}) =>
      measure(text, {size: 13, weight: 600}) <= room &&
      measure(share, small) <= room &&
      label.split(' ').every((word) => measure(word, small) <= room),
  );
  if (!fits) return null;
  const shares = bins.some(({share}) => share !== '') ? 15 : 0;
  const top = 20 + shares;
  const baseY = top + height;
  const y = fromZero(Math.max(0, ...bins.map(({value}) => value ?? 0)), 0, height);
  const labels = bins.map(({label}) => wrapText(label, room, measure, small));
  const lines = Math.max(0, ...labels.map(({length}) => length));
  return {
    height: baseY + 6 + lines * 15,
    baseY,
    bins: bins.map((bin, i): PlacedBin => {
      const x = round(i * pitch);
      const middle = round(x + pitch / 2);
      const tall = bin.value === null ? 0 : Math.max(bin.value > 0 ? 1 : 0, y(bin.value));
      const boxed = bin.state === 'withheld' || bin.state === 'unreported' || bin.value === null;
      const head = baseY - (boxed ? BOX + 4 : tall);
      return {
        bin,
        box: {
          x,
          y: Math.min(head - top, baseY - 24),
          width: round(pitch),
          height: baseY - Math.min(head - top, baseY - 24),
        },
        bar:
          bin.value === null
            ? null
            : {x: round(x + 1), y: head, width: round(pitch - 2), height: tall},
        state: boxed ? {x: middle - BOX / 2, y: baseY - BOX - 4, width: BOX, height: BOX} : null,
        text: bin.text === '' ? null : {text: bin.text, x: middle, y: head - 6 - shares},
        share: bin.share === '' ? null : {text: bin.share, x: middle, y: head - 6},
        label: labels[i].map((text, n) => ({text, x: middle, y: baseY + 16 + n * 15})),
      };
    }),
  };
}
