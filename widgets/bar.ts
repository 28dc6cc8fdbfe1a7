import {css, html, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Lang} from '../src/text/words.js';
import {barPart} from './internal/bar-part.js';
import {barMessages} from './internal/bar/messages.js';
import {barModel, type BarModel} from './internal/bar/model.js';
import {barHeads} from './internal/heads.js';
import {FurtherFigure} from './internal/further/figure.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';
import {stackParts} from './internal/parts.js';

/** Most rows drawn at first where the page does not say. */
const LIMIT = 20;

/**
 * Any published indicator as ranked bars: the total first, then high to low, then what is withheld,
 * not reported or cannot exist. Shares are never summed up: rows beyond `limit` wait behind a
 * button, and the table always holds all of them. `view` asks for bars in groups, or for what a count
 * consists of.
 *
 * @tag umkm-bar
 * @attr {string} by - dimension along the rows: `region` (areas below the region), `programme`, `channel`, `size_class`, …
 * @attr {"grouped" | "stacked"} view - ranked bars where it is left out; the categories of `by` in each area, side by side or as parts of the whole
 */
export class UmkmBar extends FurtherFigure<BarModel> {
  static override readonly tag = 'umkm-bar';
  static override readonly further = ['grouped', 'stacked'];
  static readonly messages = barMessages;
  static override properties = {
    ...FurtherFigure.properties,
    limit: {type: Number},
    expanded: {state: true},
  };

  static override styles: CSSResultGroup = [
    FurtherFigure.styles,
    css`
      .more {
        margin-top: 8px;
        border: 1px solid var(--_rule);
      }
      .narrow .more {
        min-height: 44px;
      }
    `,
  ];

  /** Most rows that are drawn before the reader asks for all. */
  declare limit: number;
  declare protected expanded: boolean;

  constructor() {
    super();
    this.limit = LIMIT;
    this.expanded = false;
  }

  protected override dependencies(): readonly unknown[] {
    return [...super.dependencies(), this.limit, this.expanded];
  }

  protected override mainModel(
    context: FigureContext,
    indicator: string,
  ): BarModel | FigureAbsence {
    return barModel(context, indicator);
  }

  protected override mainChart(
    {lang, entries, unit, target, sub}: BarModel,
    frame: ChartFrame,
  ): Drawing {
    const t = barMessages[lang];
    const limit = this.limit > 0 ? this.limit : LIMIT;
    const shown = this.expanded ? entries : entries.slice(0, limit);
    const heads = barHeads(entries, {lang, unit, target, narrow: frame.narrow});
    const bars = barPart(shown, frame, heads);
    const more = entries.length > limit ? this.#more(entries.length, t) : undefined;
    return {...stackParts(sub, [bars]), ...(more && {below: more})};
  }

  #more(count: number, t: (typeof barMessages)[Lang]): TemplateResult {
    return html`<button
      class="more"
      type="button"
      aria-expanded=${this.expanded ? 'true' : 'false'}
      @click=${() => (this.expanded = !this.expanded)}
    >
      ${this.expanded ? t.showFewer : t.showAll(count)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-bar': UmkmBar;
  }
}
