import {
  html,
  nothing,
  svg,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import type {UmkmError} from '../../../src/errors.js';
import type {Lang} from '../../../src/text/words.js';
import type {ShapeGroups} from '../../chart/geo.js';
import type {MapView} from '../../chart/map-zoom.js';
import type {TilePoint} from '../../chart/tile.js';
import type {Entry} from '../entry.js';
import {mapPart, placed} from '../map-part.js';
import {Memo} from '../memo.js';
import {failureReason} from '../messages.js';
import type {ChartFrame} from '../model.js';
import {asUmkmError} from '../store.js';
import type {AreaPiece, AreaRoom} from '../tile-part.js';
import type {Boundaries, Geography, JoinOptions, Place} from './boundaries.js';
import {boundaryMessages} from './boundary-messages.js';
import {boundariesOf} from './boundary-notes.js';
import {joinShapes, type Joined} from './join.js';
import type {MapModel} from './model.js';
import {askShapes, takeShapes} from './shapes.js';
import {ZoomController} from './zoom.js';

/** The boundaries of one map, their request, and the part of them that shows. */
export class GeographyController implements Geography, ReactiveController {
  state: ShapeGroups | UmkmError | 'loading' = 'loading';
  readonly #host: LitElement;
  readonly #zoom: ZoomController;
  #origin: readonly [url: string, shapes: unknown] = ['', null];
  #leave: (() => void) | null = null;
  readonly #joined = new Memo<Joined | null>();

  constructor(host: LitElement) {
    this.#host = host;
    this.#zoom = new ZoomController(host);
    host.addController(this);
  }

  get view(): MapView {
    return this.#zoom.view;
  }

  setOrigin(url: string, shapes: unknown): void {
    if (url === this.#origin[0] && shapes === this.#origin[1]) return;
    this.#origin = [url, shapes];
    this.hostConnected();
  }

  hostConnected(): void {
    this.hostDisconnected();
    const [url, shapes] = this.#origin;
    if (!this.#host.isConnected || (url === '' && shapes == null)) return;
    let current = true;
    const [answer, leave] = shapes == null ? askShapes(url) : takeShapes(shapes);
    this.#leave = () => {
      current = false;
      leave();
    };
    this.#set('loading');
    answer.then(
      (groups) => current && this.#set(groups),
      (error: unknown) => current && this.#set(asUmkmError(error, url)),
    );
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = null;
  }

  boundaries(places: readonly Place[], lang: Lang, options: JoinOptions): Boundaries {
    const {state} = this;
    if (state === 'loading') return {joined: null, notes: [], waiting: true};
    if (!(state instanceof Error)) {
      return boundariesOf(this.#join(state, places, options), places, lang);
    }
    const {code, params} = state;
    const t = boundaryMessages[lang];
    const why = code === 'BOUNDARIES_FORMAT' ? t.format : failureReason(code, params, lang);
    return {joined: null, notes: [t.tiles(why)]};
  }

  /** Joined once, however often their figures change. */
  #join(groups: ShapeGroups, places: readonly Place[], options: JoinOptions): Joined | null {
    const {region, property} = options;
    const of = [groups, region, property, ...places.flatMap(({code, label}) => [code, label])];
    return this.#joined.of(of, () => joinShapes(groups, places, options));
  }

  part(entries: readonly Entry[], model: MapModel, frame: ChartFrame, room: AreaRoom): AreaPiece {
    return mapPart(entries, model, frame, {...room, view: this.view});
  }

  points(entries: readonly Entry[], joined: Joined): readonly TilePoint[] {
    const {areas} = placed(joined, {width: 400, height: 400});
    return entries.map(({row}) => {
      const box = areas.get(row.key)?.main;
      return box
        ? {x: box.x + box.width / 2, y: box.y + box.height / 2}
        : {x: 0, y: Number.MAX_VALUE};
    });
  }

  controls({lang}: MapModel): TemplateResult {
    const t = boundaryMessages[lang];
    const retry = (): void => this.hostConnected();
    if (this.state instanceof Error) {
      return html`<p><button type="button" class="again" @click=${retry}>${t.again}</button></p>`;
    }
    const whole = this.view.k === 1;
    const buttons: [name: string, path: string, factor: number, idle: boolean][] = [
      [t.zoomIn, 'M8 3v10M3 8h10', 2, this.view.k >= 16],
      [t.zoomOut, 'M3 8h10', 0.5, whole],
      [t.whole, 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', 0, whole],
    ];
    return html`<div class="seg zoom" role="group" aria-label=${t.zoom}>
      ${buttons.map(
        ([name, path, factor, idle]) =>
          html`<button
            type="button"
            aria-label=${name}
            title=${name}
            aria-disabled=${idle ? 'true' : nothing}
            @click=${() => this.#zoom.by(factor)}
          >
            <svg class="ic" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              ${svg`<path d=${path}></path>`}
            </svg>
          </button>`,
      )}
    </div>`;
  }

  placeControls(): void {
    const root = this.#host.renderRoot;
    const buttons = root.querySelector<HTMLElement>('.zoom');
    const right = root.querySelector('.map')?.getAttribute('width');
    if (!buttons || !right) return;
    // Through the style object: an inline style is against a strict CSP.
    buttons.style.transform = `translate(${right}px) translate(-100%)`;
  }

  #set(state: GeographyController['state']): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
    if (!(state instanceof Error)) return;
    const {code, params} = state;
    this.#host.dispatchEvent(
      new CustomEvent('umkm-error', {bubbles: true, composed: true, detail: {code, params}}),
    );
  }
}
