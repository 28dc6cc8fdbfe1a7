import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Mark} from './model.js';

/** Where the reader is in a chart: which mark takes the Tab key, has focus, shows its note. */
export class MarkController implements ReactiveController {
  /** Index of the mark that Tab reaches. */
  stop = 0;
  /** Index of the mark with a visible focus ring; -1 for none. */
  focused = -1;
  /** Index of the mark whose tooltip shows; -1 for none. */
  shown = -1;
  #marks: readonly Mark[] = [];
  readonly #host: ReactiveControllerHost & Element;
  readonly #select: (mark: Mark) => void;

  constructor(host: ReactiveControllerHost & Element, select: (mark: Mark) => void) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.focused = -1;
    this.shown = -1;
    globalThis.document?.removeEventListener('keydown', this.#onEscape);
  }

  /** Tells which marks are drawn now. */
  setMarks(marks: readonly Mark[]): void {
    if (marks === this.#marks) return;
    // A map that is moved draws the same marks elsewhere.
    const kept = (index: number): number =>
      marks[index]?.label === this.#marks[index]?.label ? index : -1;
    this.focused = kept(this.focused);
    this.shown = kept(this.shown);
    this.#marks = marks;
    if (this.stop >= marks.length || marks[this.stop]?.echo) {
      this.stop = Math.max(
        0,
        marks.findIndex((mark) => !mark.echo),
      );
    }
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const index = indexOf(event);
    if (index < 0) return;
    this.stop = index;
    this.shown = index;
    this.focused = (event.target as Element).matches(':focus-visible') ? index : -1;
    this.#host.requestUpdate();
  };

  readonly onFocusOut = (): void => {
    this.focused = -1;
    this.shown = -1;
    this.#host.requestUpdate();
  };

  readonly onPointerOver = (event: PointerEvent): void => {
    const index = indexOf(event);
    if (index === this.shown || event.pointerType === 'touch') return;
    this.shown = index;
    document.addEventListener('keydown', this.#onEscape);
    this.#host.requestUpdate();
  };

  // Who points has the focus elsewhere; what covers the chart must go away without moving there.
  readonly #onEscape = ({key}: KeyboardEvent): void => {
    if (key !== 'Escape' || this.shown < 0) return;
    this.shown = -1;
    this.#host.requestUpdate();
  };

  readonly onPointerLeave = (): void => {
    document.removeEventListener('keydown', this.#onEscape);
    this.shown = this.focused;
    this.#host.requestUpdate();
  };

  readonly onClick = (event: MouseEvent): void => {
    const mark = this.#marks[indexOf(event)];
    if (mark) this.#select(mark);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const at = indexOf(event);
    if (at < 0) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#select(this.#marks[at]);
      return;
    }
    if (event.key === 'Escape') {
      if (this.shown < 0) return;
      event.stopPropagation();
      this.shown = -1;
      this.#host.requestUpdate();
      return;
    }
    const next = nextMark(this.#marks, at, event.key, event.ctrlKey);
    if (next === null) return;
    event.preventDefault();
    if (next !== at) {
      this.#host.shadowRoot?.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
    }
  };
}

/**
 * Where a key leads from a mark: arrows to the nearest mark in that direction, Home and End to the
 * ends of the row, with Ctrl to the first and last of all.
 *
 * @returns its index, the same one at an edge, or null for a key that does not move
 */
export function nextMark(
  marks: readonly Mark[],
  at: number,
  key: string,
  ctrl = false,
): number | null {
  const here = marks[at];
  const found = (test: (mark: Mark) => number | null): number => nearest(marks, at, test);
  const row = (step: number) => (mark: Mark) => {
    const ahead = (mark.column - here.column) * step;
    return mark.row === here.row && ahead > 0 ? ahead : null;
  };
  // A row further on wins over a column further aside: no mark is out of reach.
  const column = (step: number) => (mark: Mark) => {
    const ahead = (mark.row - here.row) * step;
    return ahead > 0 ? ahead * 1e4 + Math.abs(mark.column - here.column) : null;
  };
  const edge = (sign: number) => (mark: Mark) => {
    if (ctrl) return 1e9 + sign * (mark.row * 1e4 + mark.column);
    return mark.row === here.row ? 1e9 + sign * mark.column : null;
  };
  switch (key) {
    case 'ArrowRight':
      return found(row(1));
    case 'ArrowLeft':
      return found(row(-1));
    case 'ArrowDown':
      return found(column(1));
    case 'ArrowUp':
      return found(column(-1));
    case 'Home':
      return found(edge(1));
    case 'End':
      return found(edge(-1));
    default:
      return null;
  }
}

function nearest(marks: readonly Mark[], at: number, cost: (mark: Mark) => number | null): number {
  let best = at;
  let least = Infinity;
  marks.forEach((mark, i) => {
    const here = mark.echo ? null : cost(mark);
    if (here !== null && here < least) {
      least = here;
      best = i;
    }
  });
  return best;
}

function indexOf(event: Event): number {
  const mark = (event.target as Element | null)?.closest?.('[data-mark]');
  return mark ? Number(mark.getAttribute('data-mark')) : -1;
}
