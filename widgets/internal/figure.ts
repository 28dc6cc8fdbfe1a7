import {
  html,
  isServer,
  noChange,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {UmkmError} from '../../src/errors.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {wantedOf} from '../../src/snapshot/wanted.js';
import type {Lang} from '../../src/text/words.js';
import {announce} from './announce.js';
import {silentWhenEmpty, viewWords} from './attributes.js';
import {DataController} from './data-controller.js';
import {drawAt} from './draw.js';
import {figureStyles} from './figure-styles.js';
import {figureFooter} from './footer.js';
import {figureFrame} from './figure-frame.js';
import {absenceOf, contextOf, isAbsence, type Choice} from './figure-context.js';
import {languageOf} from './language.js';
import {MarkController} from './mark-controller.js';
import {areaOf} from './mark-layer.js';
import type {OutputRequest} from './output/request.js';
import {ScopeController} from './scope-controller.js';
import {selectionLine} from './selection.js';
import {attempt, Memo} from './memo.js';
import {markStyles} from './mark-styles.js';
import type {
  ChartFrame,
  Drawing,
  FigureAbsence,
  FigureContext,
  FigureModel,
  Mark,
} from './model.js';
import {withoutUncounted} from './own-data-table.js';
import {placeTooltip, plot} from './plot.js';
import {ServedElement} from './served-element.js';
import {serverFrame} from './server/frame.js';
import {servedBody, servedTable} from './server/served.js';
import {SizeController} from './size-controller.js';
import {absentState, failedState, inState, inLoading, staleLine, type Content} from './states.js';
import type {Load} from './store.js';
import {TableController} from './table-controller.js';
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
 * @csspart stale - the line above a figure drawn from a kept copy
 * @csspart chart - the drawing
 * @csspart table - the same figures as a table
 * @csspart notice - a remark of the office on all its figures
 * @csspart footer - notes, source, reporting, definition, tools
 */
export abstract class UmkmFigure<Model extends FigureModel = FigureModel> extends ServedElement {
  static readonly tag: string = '';
  static override styles: CSSResultGroup = [...figureStyles, markStyles];
  static override properties = {
    src: {type: String},
    data: {attribute: false},
    cache: {type: String},
    region: {type: String},
    by: {type: String},
    period: {type: String},
    // Styles ask for the attribute; one that says nothing does not appear.
    theme: {reflect: true, converter: silentWhenEmpty},
    heading: {type: String},
    headingLevel: {type: Number, attribute: 'heading-level'},
    view: {type: String},
  };

  /** Address of the snapshot; without it the nearest `<umkm-source>` is asked. */
  declare src: string;
  /** A snapshot, its JSON text, or a promise of one; goes before `src`. */
  declare data: unknown;
  /**
   * `session`: the last good answer stays in this tab, and is shown with its date when the data
   * cannot be had.
   */
  declare cache: string;
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
  /** Which of the element's views shows, and `table` for its table: `ladder`, `table`, `ladder table`. */
  declare view: string;

  readonly #data = new DataController(this, (load) => this.#announce(load));
  readonly #marks = new MarkController(this, (mark) => this.#select(mark));
  readonly #size = new SizeController(this);
  readonly #scope = new ScopeController(this);
  readonly #table = new TableController(this);
  readonly #tools = new ToolController(this);
  #ids = `umkm${++count}`;
  readonly #model = new Memo<Model | FigureAbsence | UmkmError>();
  readonly #drawing = new Memo<Drawing | null | UmkmError>();
  #announced: unknown = null;
  /** The area that the reader chose in this figure. */
  #here = '';

  constructor() {
    super();
    this.src = '';
    this.cache = '';
    this.region = '';
    this.by = '';
    this.period = '';
    this.theme = '';
    this.heading = '';
    this.headingLevel = 3;
    this.view = '';
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
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
    this.#scope.follow(this.src === '' && this.data == null ? 'source' : 'alone');
    this.#data.setOrigin({
      src: this.src,
      data: this.data,
      cache: this.cache,
      region: this.#choice.region,
    });
  }

  /** The words of `view` that name one of the element's views. */
  protected get viewName(): string {
    return viewWords(this.view).find((word) => word !== 'table' && word !== 'chart') ?? '';
  }

  get #shown(): View {
    return viewWords(this.view).includes('table') ? 'table' : 'chart';
  }

  readonly #show = (view: View): void => {
    this.view = [this.viewName, view === 'table' ? view : ''].filter(Boolean).join(' ');
  };

  /** What attributes ask for, and where they are silent what the reader has chosen. */
  get #choice(): Choice {
    const {region, period, where} = this.#scope.scope.state;
    return {
      region: this.region || region,
      by: this.by,
      period: this.period || period,
      where,
    };
  }

  protected override updated(_changed: PropertyValues): void {
    const drawing = this.#drawing.made;
    if (drawing && 'marks' in drawing) {
      const shown = drawing.marks[this.#marks.shown];
      placeTooltip(this.renderRoot, shown, this.#size.width);
      if (shown) this.#data.prefetch(areaOf(shown));
    }
  }

  protected override openTable(): void {
    this.#show('table');
  }

  protected override render(): TemplateResult | typeof noChange {
    const lang = languageOf(this);
    if (isServer) this.#ids = serverFrame(this).prefix;
    const width = isServer ? serverFrame(this).widths[0] : this.#size.width;
    const load = this.#complete(this.#data.load, lang);
    const content = this.#content(load, lang, width);
    if (this.keepsServed(load, content.busy && 'busy')) return noChange;
    return figureFrame(content, {lang, width, prefix: this.#ids, level: this.headingLevel});
  }

  /** Figures may stand in files of their own: those that are missed are loaded first. */
  #complete(load: Load | null, lang: Lang): Load | null {
    if (isServer || load?.status !== 'ready') return load;
    this.#modelOf(load.snapshot, lang);
    const wanted = wantedOf(load.snapshot);
    if (wanted.length === 0) return load;
    this.#data.want(wanted);
    return {status: 'loading'};
  }

  #content(load: Load | null, lang: Lang, width: number): Content {
    const frame = {lang, width, height: this.reservedHeight(width), prefix: this.#ids};
    if (load === null || load.status === 'loading') return inLoading(frame);
    const subject = (snapshot: Snapshot | null): string =>
      this.heading || this.subject(lang, snapshot && contextOf(snapshot, lang, this.#choice));
    if (load.status === 'failed') {
      return inState(subject(null), failedState(load.error, frame, this.#retry));
    }
    const {snapshot} = load;
    const model = this.#modelOf(snapshot, lang);
    if (model instanceof Error) {
      const retry = model.code === 'FETCH_NETWORK' ? this.#retry : null;
      return inState(subject(snapshot), failedState(model, frame, retry));
    }
    if (isAbsence(model)) {
      if (model.until) {
        this.waitFor(model.until, () => this.#model.forget());
        return inLoading(frame);
      }
      const told = absentState(absenceOf(model, snapshot, lang, this.#choice), frame);
      // Where an area has nothing to show there still is a way back.
      return {...inState(subject(snapshot), told), body: this.#way(snapshot, lang)};
    }
    const drawing = this.#drawingOf(model, lang, width);
    if (drawing instanceof Error) {
      return inState(subject(snapshot), failedState(drawing, frame, null));
    }
    const table = drawing === null || this.#shown === 'table';
    if (drawing !== null) this.#marks.setMarks(drawing.marks);
    const {notice} = snapshot.extension;
    const {selected} = this.#scope.scope.state;
    return {
      title: this.heading || model.heading,
      head: html`<p class="sub">${model.sub}</p>
        ${notice ? html`<p class="notice" part="notice">${notice[lang]}</p>` : nothing}`,
      state: staleLine(load, frame, this.#retry),
      body: isServer
        ? html`${servedBody(this, model, lang, {
            asTable: table,
            marks: this.#marks,
            draw: (at, prefix) => this.#drawingOf(model, lang, at, prefix),
          })}
          ${this.#foot(model, snapshot, lang, drawing !== null)}`
        : html`${
            drawing === null
              ? nothing
              : html`<div class="chart" part="chart" ?hidden=${table}>
                    ${plot(drawing, this.#marks, {lang, width, prefix: this.#ids, selected})}
                  </div>
                  ${this.#way(snapshot, lang)}`
          }
          ${this.#table.render(model.table, {lang, selected, hidden: !table})}
          ${this.#foot(model, snapshot, lang, drawing !== null)}`,
    };
  }

  #way(snapshot: Snapshot, lang: Lang): Content['body'] {
    const {scope} = this.#scope;
    return isServer
      ? nothing
      : selectionLine(snapshot, scope, {lang, region: this.#choice.region, here: this.#here});
  }

  #foot(model: Model, snapshot: Snapshot, lang: Lang, switches: boolean): TemplateResult {
    const request = (): OutputRequest => ({
      element: this,
      lang,
      heading: this.heading || model.heading,
      model,
      snapshot,
      choice: this.#choice,
      draw: switches ? (frame) => this.chart(model, frame) : null,
    });
    if (isServer) serverFrame(this).onFigure?.(request());
    const tools = isServer
      ? switches && this.#shown === 'chart'
        ? servedTable(model.table, lang, 'opens')
        : nothing
      : this.#tools.render(
          {view: switches ? this.#shown : null, setView: this.#show, request},
          lang,
        );
    return figureFooter(model, snapshot, lang, tools);
  }

  #modelOf(snapshot: Snapshot, lang: Lang): Model | FigureAbsence | UmkmError {
    const choice = this.#choice;
    const {region, by, period, where} = choice;
    const of = [snapshot, lang, region, by, period, where, this.viewName, ...this.dependencies()];
    return this.#model.of(of, () => {
      this.#drawing.forget();
      const context = contextOf(snapshot, lang, choice);
      return attempt(() => withoutUncounted(this.model(context), snapshot, lang));
    });
  }

  /** Further values that `model` and `chart` depend on; a subclass adds its own attributes. */
  protected dependencies(): readonly unknown[] {
    return [];
  }

  #drawingOf(
    model: Model,
    lang: Lang,
    width: number,
    prefix = this.#ids,
  ): Drawing | null | UmkmError {
    const {family, epoch} = this.#size;
    const chart = (frame: ChartFrame): Drawing | null => this.chart(model, frame);
    return this.#drawing.of([model, lang, width, family, epoch, prefix], () =>
      drawAt(chart, {lang, width}, family, prefix),
    );
  }

  readonly #retry = (): void => {
    this.#model.forget();
    this.#data.retry();
    // The button goes away, and the focus would go with it to the top of the page.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('figure')?.focus({preventScroll: true}),
    );
  };

  #select(mark: Mark): void {
    const detail = {...mark.detail, label: mark.label};
    const code = areaOf(mark);
    if (code !== '' && code !== this.#choice.region) {
      const {scope} = this.#scope;
      this.#here = this.region === '' ? code : '';
      scope.set({selected: scope.state.selected === code ? '' : code}, 'trace');
    }
    this.dispatchEvent(new CustomEvent('umkm-select', {bubbles: true, composed: true, detail}));
  }

  #announce(load: Load | null): void {
    if (load === null || load.status === 'loading' || load === this.#announced) return;
    this.#announced = load;
    if (load.status === 'ready' && load.stale === 'loading') return;
    // After drawing, so that a listener finds what it was told of.
    void this.updateComplete.then(() => {
      if (this.#announced !== load) return;
      const broken = [this.#model.made, this.#drawing.made].find((made) => made instanceof Error);
      announce(this, load, broken);
    });
  }
}

let count = 0;
