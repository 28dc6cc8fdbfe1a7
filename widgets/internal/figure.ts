import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {UmkmError} from '../../src/errors.js';
import {formatDate} from '../../src/format/date.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import {fileName, toCsv} from './csv.js';
import {DataController} from './data-controller.js';
import {dataTable} from './data-table.js';
import {embedCode, pageLink} from './embed-code.js';
import {figureStyles} from './figure-styles.js';
import {contextOf, emptyReason, isAbsence} from './figure-context.js';
import {languageOf} from './language.js';
import {MarkController} from './mark-controller.js';
import {attempt, same} from './memo.js';
import {markStyles} from './mark-styles.js';
import {createMeasure} from './measurer.js';
import {figureMessages} from './messages.js';
import type {
  ChartFrame,
  Drawing,
  FigureAbsence,
  FigureContext,
  FigureModel,
  Mark,
} from './model.js';
import {patternId} from './patterns.js';
import {placeTooltip, plot} from './plot.js';
import {SizeController} from './size-controller.js';
import {absentState, failedState, inState, loadingState, type Content} from './states.js';
import type {Load} from './store.js';
import {reportingStrip} from './strip.js';
import {ToolController, type View} from './tools.js';

/**
 * What all figures share: data, states, heading, footer, table, download, keyboard, focus, size.
 * A subclass says what the snapshot means (`model`) and draws it (`chart`); both are pure and are
 * called again only when something they depend on has changed.
 *
 * @example
 * export class UmkmSample extends UmkmFigure<SampleModel> {
 *   static readonly tag = 'umkm-sample';
 *   static readonly messages = bilingual({id: {sub: 'Contoh'}, en: {sub: 'Sample'}});
 *
 *   protected model(context: FigureContext): SampleModel | FigureAbsence {
 *     const cube = openCube(context.snapshot, 'aid.coverage', ['region', 'period']);
 *     if (!cube) return {absent: 'empty'};
 *     const t = UmkmSample.messages[context.lang];
 *     return {heading: '…', sub: t.sub, notes: [], table, definition: [], filters: [], cells};
 *   }
 *
 *   protected chart(model: SampleModel, {width, pattern}: ChartFrame): Drawing {
 *     const marks = model.cells.map((cell, row) => ({
 *       label: 'Awan: 61,3%, 498 dari 812', tip: {name: 'Awan', value: '61,3%', note: '498 dari 812'},
 *       row, column: 0, box: {x: 0, y: row * 24, width, height: 24},
 *       body: svg`<rect class="fill main" x="116" y=${row * 24 + 5} width="80" height="14"></rect>`,
 *     }));
 *     return {label: model.sub, height: marks.length * 24, marks, over: svg`<text …>…</text>`};
 *   }
 * }
 *
 * @fires umkm-ready - data have arrived and are drawn
 * @fires umkm-error - data could not be had or drawn; `detail` is `{code, params}`
 * @fires umkm-select - the reader chose a value; `detail` is its categories and figures
 * @csspart heading - the sentence
 * @csspart chart - the drawing
 * @csspart table - the same figures as a table
 * @csspart footer - notes, source, reporting, definition, tools
 */
export abstract class UmkmFigure<Model extends FigureModel = FigureModel> extends LitElement {
  static readonly tag: string = '';
  static override styles: CSSResultGroup = [...figureStyles, markStyles];
  static override properties = {
    src: {type: String},
    data: {attribute: false},
    region: {type: String},
    by: {type: String},
    period: {type: String},
    // Styles ask for the attribute; one that says nothing does not appear.
    theme: {
      reflect: true,
      converter: {
        fromAttribute: (text: string | null) => text ?? '',
        toAttribute: (theme: string) => theme || null,
      },
    },
    heading: {type: String},
    headingLevel: {type: Number, attribute: 'heading-level'},
    view: {type: String},
  };

  /** Address of the snapshot; without it the nearest `<umkm-source>` is asked. */
  declare src: string;
  /** A snapshot, its JSON text, or a promise of one; goes before `src`. */
  declare data: unknown;
  /** Code of the region to show; the snapshot's own where it is left out. */
  declare region: string;
  /** Breakdown; what it may be is said by each figure. */
  declare by: string;
  /** `2024`, or first and last with a slash: `2019/2024`. */
  declare period: string;
  /** `light`, `dark`, `grey`, or `auto` for what the reader's system asks. */
  declare theme: string;
  /** Replaces the sentence made from the data. */
  declare heading: string;
  /** Level of the heading in the page's outline, 1 to 6. */
  declare headingLevel: number;
  /** What shows first, and what the reader has chosen: `chart` or `table`. */
  declare view: View;

  readonly #data = new DataController(this, (load) => this.#announce(load));
  readonly #marks = new MarkController(this, (mark) => this.#select(mark));
  readonly #size = new SizeController(this);
  readonly #tools = new ToolController(this);
  readonly #prefix = `umkm${++count}`;
  #model: {of: readonly unknown[]; made: Model | FigureAbsence | UmkmError} | null = null;
  #drawing: {of: readonly unknown[]; made: Drawing | null | UmkmError} | null = null;
  #announced: unknown = null;

  constructor() {
    super();
    this.src = '';
    this.region = '';
    this.by = '';
    this.period = '';
    this.theme = '';
    this.heading = '';
    this.headingLevel = 3;
    this.view = 'chart';
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // eslint-disable-next-line wc/guard-super-call -- LitElement has it
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate();
  }

  /** What the snapshot says for this figure, or why there is nothing to show. */
  protected abstract model(context: FigureContext): Model | FigureAbsence;

  /** The drawing at this width; null where the figure is a table and nothing else. */
  protected abstract chart(model: Model, frame: ChartFrame): Drawing | null;

  /**
   * What the figure is about, for a heading where there is nothing to tell; without the place while
   * no data are there.
   */
  protected subject(_lang: Lang, _context: FigureContext | null): string {
    return '';
  }

  /** Height in px that a chart will probably have, kept free while data are loading. */
  protected reservedHeight(_width: number): number {
    return 330;
  }

  protected override willUpdate(): void {
    this.#data.setOrigin({src: this.src, data: this.data});
  }

  protected override updated(_changed: PropertyValues): void {
    const drawing = this.#drawing?.made;
    if (drawing && 'marks' in drawing) {
      placeTooltip(this.renderRoot, drawing.marks[this.#marks.shown], this.#size.width);
    }
  }

  protected override render(): TemplateResult {
    const lang = languageOf(this);
    const {width} = this.#size;
    const size = ['figure', width < 480 && 'narrow', width < 345 && 'tight', width < 312 && 'tiny'];
    const load = this.#data.load;
    const busy = load === null || load.status === 'loading';
    const {title, head, state, body} = this.#content(load, lang, width);
    const named = title === '' ? nothing : `${this.#prefix}-heading`;
    const level = Math.min(6, Math.max(1, Math.round(this.headingLevel) || 3));
    return html`<figure
      class=${size.filter(Boolean).join(' ')}
      lang=${lang}
      aria-busy=${busy ? 'true' : 'false'}
      aria-labelledby=${named}
      tabindex="-1"
    >
      ${
        title === ''
          ? nothing
          : html`<div class="heading" part="heading" role="heading" id=${named} aria-level=${level}>
              ${title}
            </div>`
      }${head}
      <div role="status">${state}</div>
      ${body}
    </figure>`;
  }

  #content(load: Load | null, lang: Lang, width: number): Content {
    const frame = {lang, width, height: this.reservedHeight(width), prefix: this.#prefix};
    if (load === null || load.status === 'loading') return inState('', loadingState(frame));
    const subject = (snapshot: Snapshot | null): string =>
      this.heading || this.subject(lang, snapshot && contextOf(snapshot, lang, this));
    if (load.status === 'failed') {
      return inState(subject(null), failedState(load.error, frame, this.#retry));
    }
    const {snapshot} = load;
    const model = this.#modelOf(snapshot, lang);
    if (model instanceof Error) return inState(subject(snapshot), failedState(model, frame, null));
    if (isAbsence(model)) {
      const reason = model.absent === 'empty' ? emptyReason(snapshot, lang, this) : undefined;
      const told = {...model, reason: model.reason ?? reason};
      return inState(subject(snapshot), absentState(told, frame));
    }
    const drawing = this.#drawingOf(model, lang, width);
    if (drawing instanceof Error) {
      return inState(subject(snapshot), failedState(drawing, frame, null));
    }
    const table = drawing === null || this.view === 'table';
    if (drawing !== null) this.#marks.setMarks(drawing.marks);
    const {notice} = snapshot.extension;
    return {
      title: this.heading || model.heading,
      head: html`<p class="sub">${model.sub}</p>
        ${notice ? html`<p class="notice">${notice[lang]}</p>` : nothing}`,
      state: nothing,
      body: html`${
          drawing === null
            ? nothing
            : html`<div class="chart" part="chart" ?hidden=${table}>
                ${plot(drawing, this.#marks, {lang, width, prefix: this.#prefix})}
              </div>`
        }
        <div
          class="scroll"
          part="table"
          role="region"
          tabindex="0"
          aria-label=${model.table.caption}
          ?hidden=${!table}
        >
          ${dataTable(model.table)}
        </div>
        ${this.#foot(model, snapshot, lang, drawing !== null)}`,
    };
  }

  #foot(model: Model, snapshot: Snapshot, lang: Lang, switches: boolean): TemplateResult {
    const t = figureMessages[lang];
    const reporting =
      model.reporting === undefined ? snapshot.extension.reporting : model.reporting;
    return html`<div class="footer" part="footer">
      ${model.notes.length > 0 ? html`<p class="note-line">${model.notes.join(' ')}</p>` : nothing}
      <p>
        ${t.source(model.source ?? snapshot.source)}
        ${t.asOf(formatDate(snapshot.extension.asOf, lang))}
      </p>
      ${reporting && reporting.areas.length > 0 ? reportingStrip(reporting, lang) : nothing}
      ${
        model.definition.length > 0
          ? html`<details>
              <summary>${t.definition}</summary>
              <dl class="def">
                ${model.definition.map(
                  ({term, detail}) =>
                    html`<dt>${term}</dt>
                      <dd>${detail}</dd>`,
                )}
              </dl>
            </details>`
          : nothing
      }
      ${this.#tools.render(
        {
          view: switches ? this.view : null,
          setView: (view) => (this.view = view),
          csv: (separator) => this.#csv(model, snapshot, lang, separator),
          fileName: fileName(this.heading || model.heading),
          link: pageLink(this),
          embedCode: embedCode(this, this.#dataUrl()),
        },
        lang,
      )}
    </div>`;
  }

  #csv(model: Model, snapshot: Snapshot, lang: Lang, separator: ';' | ','): string {
    const t = figureMessages[lang];
    const notice = snapshot.extension.notice;
    const notes = [...(notice ? [notice[lang]] : []), ...model.notes];
    return toCsv(
      model.table,
      {
        heading: this.heading || model.heading,
        sub: model.sub,
        filters: model.filters,
        facts: [
          [t.csvSource, model.source ?? snapshot.source],
          [t.csvAsOf, formatDate(snapshot.extension.asOf, lang)],
          ...notes.map((note): [string, string] => [t.csvNotes, note]),
          ...model.definition.map(({term, detail}): [string, string] => [term, detail]),
        ],
        remark: t.csvRemark,
      },
      {separator},
    );
  }

  #modelOf(snapshot: Snapshot, lang: Lang): Model | FigureAbsence | UmkmError {
    const of = [snapshot, lang, this.region, this.by, this.period, ...this.dependencies()];
    if (this.#model === null || !same(of, this.#model.of)) {
      const context = contextOf(snapshot, lang, this);
      this.#model = {of, made: attempt(() => this.model(context))};
      this.#drawing = null;
    }
    return this.#model.made;
  }

  /** Further values that `model` and `chart` depend on; a subclass adds its own attributes. */
  protected dependencies(): readonly unknown[] {
    return [];
  }

  #drawingOf(model: Model, lang: Lang, width: number): Drawing | null | UmkmError {
    const {family, epoch} = this.#size;
    const of = [model, lang, width, family, epoch];
    if (this.#drawing === null || !same(of, this.#drawing.of)) {
      const frame: ChartFrame = {
        lang,
        width,
        narrow: width < 480,
        measure: createMeasure(family),
        pattern: (name) => `url(#${patternId(this.#prefix, name)})`,
      };
      this.#drawing = {of, made: attempt(() => this.chart(model, frame))};
    }
    return this.#drawing.made;
  }

  #dataUrl(): string {
    return URL.canParse(this.src, document.baseURI) && this.src !== ''
      ? new URL(this.src, document.baseURI).href
      : 'snapshot.json';
  }

  readonly #retry = (): void => {
    this.#data.retry();
    // The button goes away, and the focus would go with it to the top of the page.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('figure')?.focus({preventScroll: true}),
    );
  };

  #select(mark: Mark): void {
    const detail = {...mark.detail, label: mark.label};
    this.dispatchEvent(new CustomEvent('umkm-select', {bubbles: true, composed: true, detail}));
  }

  #announce(load: Load | null): void {
    if (load === null || load.status === 'loading' || load === this.#announced) return;
    this.#announced = load;
    // After drawing, so that a listener finds what it was told of.
    void this.updateComplete.then(() => {
      if (this.#announced !== load) return;
      const broken = [this.#model?.made, this.#drawing?.made].find((made) => made instanceof Error);
      const error = load.status === 'failed' ? load.error : broken;
      this.dispatchEvent(
        error === undefined
          ? new CustomEvent('umkm-ready', {bubbles: true, composed: true})
          : new CustomEvent('umkm-error', {
              bubbles: true,
              composed: true,
              detail: {code: error.code, params: error.params},
            }),
      );
    });
  }
}

let count = 0;
