import type {Snapshot} from '../../../src/snapshot/v1.js';
import type {Lang} from '../../../src/text/words.js';
import type {ChartFrame, Drawing, FigureModel} from '../model.js';

/** A figure as it shows at this moment, for whatever is to be made of it. */
export interface OutputRequest {
  /** Its styles, theme, attributes and place in the page count. */
  readonly element: HTMLElement;
  readonly lang: Lang;
  readonly heading: string;
  readonly model: FigureModel;
  readonly snapshot: Snapshot;
  /** What the reader has chosen, where attributes are silent. */
  readonly choice: {readonly region: string; readonly period: string};
  /** Draws it anew at any width; null for a figure that is a table and nothing else. */
  readonly draw: ((frame: ChartFrame) => Drawing | null) | null;
}
