import type {CSSResultGroup, PropertyValues} from 'lit';
import {barModel, type BarModel} from './internal/bar/model.js';
import {IndicatorFigure} from './internal/indicator-figure.js';
import {isAbsence} from './internal/figure-context.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';
import type {Boundaries, Geography, Place} from './internal/map/boundaries.js';
import {mapChart} from './internal/map/chart.js';
import {mapMessages} from './internal/map/messages.js';
import {mapModel, type MapModel} from './internal/map/model.js';
import {mapStyles} from './internal/map/styles.js';
import {Memo} from './internal/memo.js';

/**
 * The areas below a region, coloured by one indicator. Boundaries are yours to give, joined by their
 * codes; without any, or on a narrow page, each area is a tile. A list beside it names the highest
 * and lowest areas, what has no figure, and all that a map cannot show.
 *
 * @tag umkm-map
 */
export class UmkmMap extends IndicatorFigure<MapModel> {
  static override readonly tag = 'umkm-map';
  static readonly messages = mapMessages;
  static override properties = {
    ...IndicatorFigure.properties,
    boundaries: {type: String},
    shapes: {attribute: false},
    codeProperty: {type: String, attribute: 'code-property'},
  };

  static override styles: CSSResultGroup = [IndicatorFigure.styles, mapStyles];

  /** Address of the boundaries, GeoJSON or TopoJSON. */
  declare boundaries: string;
  /** Boundaries as an object, or a promise of one; goes before `boundaries`. */
  declare shapes: unknown;
  /** Property of the boundaries that holds the codes; found by itself where it is left out. */
  declare codeProperty: string;

  /** Loaded with the first boundaries; `failed` where that did not succeed. */
  #geography: Geography | 'loading' | 'failed' | null = null;
  /** Kept when boundaries arrive. */
  readonly #rows = new Memo<BarModel | FigureAbsence>();
  /** Kept while only the part of the map that shows changes. */
  readonly #model = new Memo<MapModel | FigureAbsence>();

  constructor() {
    super();
    this.boundaries = '';
    this.shapes = null;
    this.codeProperty = '';
  }

  protected override willUpdate(): void {
    super.willUpdate();
    // Not on a server: there tiles are drawn, and a page without scripts keeps them.
    if (this.isConnected && this.#bounded && this.#geography === null) {
      this.#geography = 'loading';
      import('./internal/map/geography.js').then(
        ({GeographyController}) => {
          // It asks for an update when there is anything new to draw.
          this.#geography = new GeographyController(this);
          this.#geography.setOrigin(this.boundaries, this.shapes);
        },
        () => {
          this.#geography = 'failed';
          this.requestUpdate();
        },
      );
    }
    this.#loaded?.setOrigin(this.boundaries, this.shapes);
  }

  protected override dependencies(): readonly unknown[] {
    const {state, view} = this.#loaded ?? {};
    return [
      ...super.dependencies(),
      this.codeProperty,
      this.#bounded,
      this.#geography,
      state,
      view,
    ];
  }

  protected override reservedHeight(width: number): number {
    return Math.max(360, Math.min(600, width * 0.6));
  }

  protected override modelOf(context: FigureContext, indicator: string): MapModel | FigureAbsence {
    const {snapshot, lang, region, from, to, where} = context;
    const chosen = [snapshot, lang, region, from, to, where, this.indicator];
    const of = [...chosen, ...this.dependencies().slice(1, -1)];
    const boundaries = (places: readonly Place[]): Boundaries =>
      this.#boundariesOf(places, context);
    const made = this.#model.of(of, () =>
      mapModel(context, indicator, boundaries, (...asked) =>
        this.#rows.of(chosen, () => barModel(...asked)),
      ),
    );
    // Another object, for a map that is moved has the same figures and another drawing.
    return isAbsence(made) ? made : {...made};
  }

  protected override chart(model: MapModel, frame: ChartFrame): Drawing {
    return mapChart(model, frame, this.#bounded ? this.#loaded : null);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#loaded?.placeControls();
  }

  get #bounded(): boolean {
    return this.boundaries !== '' || this.shapes != null;
  }

  get #loaded(): Geography | null {
    return typeof this.#geography === 'string' ? null : this.#geography;
  }

  #boundariesOf(places: readonly Place[], {lang, region}: FigureContext): Boundaries {
    const options = {region, property: this.codeProperty};
    if (this.#loaded && this.#bounded) return this.#loaded.boundaries(places, lang, options);
    return {
      joined: null,
      notes: this.#geography === 'failed' ? [mapMessages[lang].unloaded] : [],
      waiting: this.#bounded && this.#geography === 'loading',
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-map': UmkmMap;
  }
}
