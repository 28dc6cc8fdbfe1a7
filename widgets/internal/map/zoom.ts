import type {LitElement, ReactiveController} from 'lit';
import {
  moved,
  revealing,
  scaled,
  WHOLE,
  zoomed,
  type MapView,
  type Size,
} from '../../chart/map-zoom.js';

interface Frame extends Size {
  readonly left: number;
  readonly top: number;
}

/**
 * Which part of a map shows. The wheel zooms only with Ctrl, a finger alone moves the page, two
 * fingers the map; with a mouse the map is dragged once it is larger than its frame. An area that
 * gets the focus is moved into view.
 */
export class ZoomController implements ReactiveController {
  /** Moved by parts of the frame's width and height, so that it holds for a frame of any size. */
  view: MapView = WHOLE;
  readonly #host: LitElement;
  /** Where the pointer or two fingers were, in px of the page. */
  #last: {readonly x: number; readonly y: number; readonly apart: number} | null = null;
  #dragged = false;
  #abort: AbortController | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const {signal} = (this.#abort = new AbortController());
    // On the root: the focus that moves inside it is not told outside.
    const on = (
      types: string,
      hear: (event: never) => void,
      options: AddEventListenerOptions = {},
    ): void => {
      for (const type of types.split(' ')) {
        this.#host.renderRoot.addEventListener(type, hear as EventListener, {signal, ...options});
      }
    };
    on('wheel', this.#onWheel, {passive: false});
    on('touchstart touchmove touchend', this.#onTouch, {passive: false});
    on('pointerdown pointermove pointerup', this.#onPointer);
    on('click', this.#onClick, {capture: true});
    on('focusin', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#last = null;
  }

  /** Nearer or further by a factor, around the middle; 0 shows the whole map. */
  by(factor: number): void {
    const frame = this.#frame();
    if (!frame) return;
    const at = {x: frame.width / 2, y: frame.height / 2};
    this.#show(zoomed(this.#in(frame), factor, at, frame), frame);
  }

  #in(frame: Size): MapView {
    return scaled(this.view, frame);
  }

  #show(view: MapView, {width, height}: Size): void {
    this.view = view.k === 1 ? WHOLE : scaled(view, {width: 1 / width, height: 1 / height});
    this.#host.requestUpdate();
  }

  #frame(): Frame | null {
    return this.#host.renderRoot.querySelector('.map')?.getBoundingClientRect() ?? null;
  }

  /** The frame where a point of the page lies in it, and the point in it. */
  #inside(x: number, y: number): {frame: Frame; at: {x: number; y: number}} | null {
    const frame = this.#frame();
    if (!frame) return null;
    const at = {x: x - frame.left, y: y - frame.top};
    const outside = at.x < 0 || at.y < 0 || at.x > frame.width || at.y > frame.height;
    return outside ? null : {frame, at};
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    const inside = this.#inside(event.clientX, event.clientY);
    if (!inside) return;
    event.preventDefault();
    const lines = event.deltaMode === 0 ? 1 : 20;
    const factor = 2 ** (-Math.max(-100, Math.min(100, event.deltaY * lines)) / 150);
    this.#show(zoomed(this.#in(inside.frame), factor, inside.at, inside.frame), inside.frame);
  };

  readonly #onTouch = (event: TouchEvent): void => {
    const [one, two] = event.touches;
    if (!two || event.type === 'touchend') {
      this.#last = null;
      return;
    }
    const x = (one.clientX + two.clientX) / 2;
    const y = (one.clientY + two.clientY) / 2;
    const apart = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
    const inside = this.#inside(x, y);
    if (!inside) return;
    const last = this.#last;
    this.#last = {x, y, apart};
    if (event.type !== 'touchmove') return;
    event.preventDefault();
    if (!last) return;
    const {frame, at} = inside;
    const near = zoomed(this.#in(frame), apart / last.apart, at, frame);
    this.#show(moved(near, x - last.x, y - last.y, frame), frame);
  };

  readonly #onPointer = ({
    type,
    pointerType,
    buttons,
    clientX: x,
    clientY: y,
  }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    const last = this.#last;
    if (type === 'pointerdown') {
      this.#dragged = false;
      this.#last = this.view.k > 1 && this.#inside(x, y) ? {x, y, apart: 0} : null;
    } else if (buttons !== 1) {
      this.#last = null;
    } else if (last && (this.#dragged || Math.hypot(x - last.x, y - last.y) > 4)) {
      this.#dragged = true;
      this.#last = {x, y, apart: 0};
      const frame = this.#frame()!;
      this.#show(moved(this.#in(frame), x - last.x, y - last.y, frame), frame);
    }
  };

  // The end of a drag chooses nothing.
  readonly #onClick = (event: MouseEvent): void => {
    if (this.#dragged) event.stopPropagation();
    this.#dragged = false;
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const frame = this.#frame();
    const [target] = event.composedPath();
    if (!frame || this.view.k === 1 || !(target instanceof SVGElement)) return;
    const area = target.closest('.area')?.getBoundingClientRect();
    if (!area || !target.matches(':focus-visible')) return;
    const {left, top, width, height} = area;
    const box = {x: left - frame.left, y: top - frame.top, width, height};
    const here = this.#in(frame);
    const view = revealing(here, box, frame);
    if (view === here) return;
    this.#show(view, frame);
    // The page has moved towards where the area was.
    void this.#host.updateComplete.then(() => target.scrollIntoView({block: 'nearest'}));
  };
}
