import type {TemplateResult} from 'lit';
import type {Lang} from '../../../src/text/words.js';
import type {MapView} from '../../chart/map-zoom.js';
import type {TilePoint} from '../../chart/tile.js';
import type {Entry} from '../entry.js';
import type {AreaPiece, AreaRoom} from '../tile-part.js';
import type {ChartFrame} from '../model.js';
import type {Joined} from './join.js';
import type {MapModel} from './model.js';

/** An area that has figures. */
export interface Place {
  readonly code: string;
  readonly label: string;
}

/** What boundaries mean for some areas. */
export interface Boundaries {
  /** null: tiles are drawn. */
  readonly joined: Joined | null;
  /** Sentences for below the chart. */
  readonly notes: readonly string[];
  /** They are still on their way. */
  readonly waiting?: boolean;
}

export interface JoinOptions {
  /** Code of the region that the places lie in. */
  readonly region: string;
  /** Property to take the codes from; empty to find it. */
  readonly property?: string;
}

/**
 * All that a map does with boundaries. It is loaded only for a map that is given some; tiles need
 * none of it.
 */
export interface Geography {
  readonly view: MapView;
  /** Changes when other boundaries have arrived. */
  readonly state: unknown;
  /** Tells where the boundaries are; the same place again changes nothing. */
  setOrigin(url: string, shapes: unknown): void;
  boundaries(places: readonly Place[], lang: Lang, options: JoinOptions): Boundaries;
  part(entries: readonly Entry[], model: MapModel, frame: ChartFrame, room: AreaRoom): AreaPiece;
  /** Where areas lie, as far as there are boundaries; those without come last. */
  points(entries: readonly Entry[], joined: Joined): readonly TilePoint[];
  /** Buttons that zoom, or one that asks again for boundaries that failed. */
  controls(model: MapModel): TemplateResult;
  /** Puts the buttons where the map is. */
  placeControls(): void;
}
