import type {Diagnostic} from '../../src/data/diagnostic.js';
import type {InputSummary, TableName} from '../../src/data/table.js';
import type {UmkmError} from '../../src/errors.js';
import type {Config} from '../../src/schema/config.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import type {Fault} from '../texts/texts.js';

/** A file that the office gave. A browser sends it to the worker without copying it. */
export interface GivenFile {
  readonly name: string;
  readonly file: Blob;
}

/** The release before this one, as text. */
export interface Earlier {
  /** The file that the office gave. */
  readonly name: string;
  readonly place: string;
  readonly asOf: string;
  readonly snapshot: string;
  /** Its list of changes, where there was one. */
  readonly revisions: string | null;
}

/** What is to be read, and how. Every request carries it: a worker that is new reads it again. */
export interface Job {
  readonly files: readonly GivenFile[];
  readonly config: Config;
  /** Text of the office's own list of areas, where `config.regions` names one of its files. */
  readonly areas?: GivenFile | null;
  /** Nothing may follow from it and the new release together. */
  readonly earlier?: Earlier | null;
}

/** What the page asks of the worker. */
export type Ask =
  | {readonly type: 'read'; readonly id: number; readonly job: Job}
  | {readonly type: 'figures'; readonly id: number; readonly job: Job; readonly lang: Lang}
  | {
      readonly type: 'annotate';
      readonly id: number;
      readonly job: Job;
      readonly lang: Lang;
      /** One file, or all of them. */
      readonly file: string | null;
    }
  | {readonly type: 'publish'; readonly id: number; readonly job: Job; readonly lang: Lang}
  | {readonly type: 'places'; readonly id: number}
  | {readonly type: 'cancel'; readonly id: number}
  | Painted;

/** The answer to `paint`: what the page made of the drawing, null where its browser makes nothing. */
export interface Painted {
  readonly type: 'painted';
  readonly id: number;
  readonly png: Blob | null;
}

export type AskType = Exclude<Ask['type'], 'cancel' | 'painted'>;

/** What long work is at. */
export type Stage = 'reading' | 'computing' | 'protecting' | 'checking' | 'writing' | 'annotating';

export interface Advance {
  readonly stage: Stage;
  /** Of `total`; both 0 where it is not known how much there is. */
  readonly done: number;
  readonly total: number;
  /** The file it is at. */
  readonly file?: string;
}

/** What the worker answers; the last answer to a request is `done`, `failed` or `cancelled`. */
export type Tell =
  | {readonly type: 'advance'; readonly id: number; readonly advance: Advance}
  | {readonly type: 'first'; readonly id: number; readonly first: readonly FirstFigure[]}
  /** A drawing that only a page can make a picture of; the next waits until this one is painted. */
  | {readonly type: 'paint'; readonly id: number; readonly svg: string}
  | {readonly type: 'done'; readonly id: number; readonly result: Results[AskType]}
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: string;
      readonly params: UmkmError['params'];
    }
  | {readonly type: 'cancelled'; readonly id: number};

export interface Results {
  readonly read: ReadOutcome;
  readonly figures: Figures;
  readonly annotate: Blob;
  readonly publish: Published;
  readonly places: readonly Place[];
}

/** What became of the files. */
export interface ReadOutcome {
  readonly input: readonly InputSummary[];
  readonly diagnostics: readonly Diagnostic[];
  /** By position in `input` and by position of the column there: a few cells, personal ones masked. */
  readonly samples: readonly (readonly (readonly string[])[])[];
  /** Rows of each table that was filled. */
  readonly tables: readonly {readonly table: TableName; readonly rows: number}[];
}

/** One sentence with a figure, before anything is withheld: for inside the office. */
export interface FirstFigure {
  readonly indicator: string;
  readonly sentence: string;
}

/** Figures as they would be published, and what of them the office alone may know. */
export interface Figures {
  readonly snapshot: Snapshot;
  readonly loss: {
    readonly figures: number;
    readonly unsafe: number;
    readonly along: number;
    readonly byIndicator: Readonly<Record<string, number>>;
  };
  /** Whether the finished figures were attacked as a reader could, and held. */
  readonly attacked: boolean;
  /** Whether the release before was known, and is attacked along. */
  readonly compared: boolean;
  /** Text of `revisions.json`: the releases up to this one. */
  readonly revisions: string;
  /** What merging areas leaves out or makes incomplete. */
  readonly remarks: readonly {readonly code: string; readonly params: Fault['params']}[];
}

/** A site, packed. */
export interface Published {
  readonly zip: Blob;
  readonly files: readonly {readonly path: string; readonly bytes: number}[];
}

/** A province, kabupaten or kota. */
export interface Place {
  readonly code: string;
  readonly name: string;
}
