import type {SVGTemplateResult, TemplateResult} from 'lit';
import type {Lang} from '../../src/text/words.js';
import type {Reporting, Snapshot} from '../../src/snapshot/v1.js';
import type {Measure} from '../chart/measure.js';

/** What a figure shows, in words and cells. Made once per snapshot, choice and language; pure. */
export interface FigureModel {
  /** One sentence that says what happened, at most 100 characters. */
  readonly heading: string;
  /** Indicator, unit, place, period. */
  readonly sub: string;
  /** Sentences under the chart; what each sign means. */
  readonly notes: readonly string[];
  /** The same figures as in the chart, in the same order. */
  readonly table: TableModel;
  /** Rumus, Pembilang, Penyebut, Tidak diketahui. */
  readonly definition: readonly DefinitionRow[];
  /** What was chosen, for downloads: `Wilayah: Kabupaten Contoh`. */
  readonly filters: readonly string[];
  /** Who publishes the figures; the snapshot's own source where it is left out. */
  readonly source?: string;
  /** Which areas reported; the snapshot's own where it is left out, null for none. */
  readonly reporting?: Reporting | null;
}

export interface DefinitionRow {
  readonly term: string;
  readonly detail: string;
}

export interface TableModel {
  readonly caption: string;
  /** The first column heads the rows. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Head of the column of small lines; there is none where it is left out. */
  readonly line?: string;
}

export interface TableColumn {
  readonly label: string;
  /** Numbers stand right. */
  readonly numeric?: boolean;
}

export interface TableRow {
  readonly header: string;
  /** One for each column but the first. */
  readonly cells: readonly TableCell[];
  /** Totals are set in bold. */
  readonly total?: boolean;
  /** A head over the rows below it; it has no cells. */
  readonly group?: boolean;
  /** Code of the area the row is about, so that it can be lifted out. */
  readonly area?: string;
  /** Sorts the row in the place of its header, as `2024-03` does for a month. */
  readonly key?: string;
  /** Its figures over time as a small line. */
  readonly line?: RowLine;
}

/** A line beside the figures of a row; every figure in it is in the label too. */
export interface RowLine {
  /** `2023: 43,4%; 2024: disembunyikan`. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Paths of what is final and of what is provisional. */
  readonly solid: string;
  readonly dotted: string;
  /** Figures that no line leads to, and the last one. */
  readonly dots: readonly {readonly x: number; readonly y: number; readonly hollow: boolean}[];
}

export interface TableCell {
  /** As read: `6.800`; empty where there is no value. */
  readonly text: string;
  /** As calculated with, for downloads; null where there is no value. */
  readonly raw: number | string | null;
  /** In words: `sementara`, `disembunyikan`. */
  readonly state?: string;
  /** A count beside a value that came without it. */
  readonly uncounted?: true;
}

/** Instead of a model: nothing can be drawn, and why; `waiting`: not yet. */
export interface FigureAbsence {
  readonly absent: 'empty' | 'missing' | 'withheld' | 'break' | 'undefined' | 'waiting';
  /** Bold sentence; a general one where it is left out. */
  readonly title?: string;
  readonly reason?: string;
  /** Settles when it is worth asking again. */
  readonly until?: Promise<void>;
}

/** What a subclass gets beside the snapshot to make its model. */
export interface FigureContext {
  readonly lang: Lang;
  /** Code of the region asked for, else that of the snapshot. */
  readonly region: string;
  /** Its name. */
  readonly place: string;
  /** Bounds asked for with `period="2019/2024"` or `"2024"`; null where open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The attribute `by`, as written; empty where it is not set. */
  readonly by: string;
  /** Key of the indicator, where the snapshot has a single dataset: a figure need not name it. */
  readonly only: string;
  /** Category of further dimensions that the reader has chosen: `{size_class: 'mikro'}`. */
  readonly where: Readonly<Record<string, string>>;
  readonly snapshot: Snapshot;
}

/** What a subclass gets to draw: its own width and how wide texts are. */
export interface ChartFrame {
  readonly lang: Lang;
  /** Of the drawing, in px; the SVG is never scaled. */
  readonly width: number;
  /** Below 480 px. */
  readonly narrow: boolean;
  readonly measure: Measure;
  /** Value of `fill` for a pattern: `hatch`, `dots`, `soon-mikro`, `soon-main`, `grain-kecil`, … */
  readonly pattern: (name: PatternName) => string;
}

export type SizeClass = 'mikro' | 'kecil' | 'menengah' | 'besar';

/** hatch: not reported, unknown. dots: withheld. soon-: provisional. grain-: class in grey print. */
export type PatternName =
  'hatch' | 'dots' | `soon-${SizeClass | 'ink' | 'main' | 'soft'}` | `grain-${SizeClass}`;

/**
 * A chart as data: what is drawn under, in and over the marks. Only marks speak to assistive
 * technology and take the focus; everything else is hidden from it.
 */
export interface Drawing {
  /** Accessible name of the whole chart. */
  readonly label: string;
  readonly height: number;
  readonly under?: SVGTemplateResult;
  readonly marks: readonly Mark[];
  readonly over?: SVGTemplateResult;
  /** Controls below the drawing, such as a button for the rows that are not drawn. */
  readonly below?: TemplateResult;
  /** Patterns that it asked its frame for; said by the figure. */
  readonly patterns?: ReadonlySet<PatternName>;
}

/** One value of a chart. */
export interface Mark {
  /** Name, value, base and state: `Mikro 2018: 3.504 usaha, sementara`. */
  readonly label: string;
  readonly tip: Tip;
  /** Place in the grid that arrow keys walk: row from the top, column from the left. */
  readonly row: number;
  readonly column: number;
  /** Area for focus ring, tooltip and pointer, in px of the drawing. */
  readonly box: Box;
  /** Area for the pointer where others lie over `box`. */
  readonly hit?: Box;
  readonly body?: SVGTemplateResult;
  /** Instead of `body`, a single shape: drawn as the mark itself, it costs a third. */
  readonly shape?: MarkShape;
  /** Told by `umkm-select`: category of each dimension and the figures. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** A repetition for the pointer only: no focus, nothing for assistive technology. */
  readonly echo?: boolean;
  /** Its shape, where a box around it would hold others: what has the focus or the pointer shows it. */
  readonly outline?: SVGTemplateResult;
}

/** A point, or an area that is hit by its own shape. */
export type MarkShape =
  | {readonly kind: 'dot'; readonly colour: string; readonly x: number; readonly y: number}
  | {
      readonly kind: 'area';
      readonly name: string;
      readonly path: string;
      readonly move: string;
      readonly clip: string | null;
      readonly fill: string | null;
    };

export interface Tip {
  readonly name: string;
  readonly value: string;
  /** Base, state or both. */
  readonly note?: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
