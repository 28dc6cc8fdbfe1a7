import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {StudioClient} from './client.js';
import {download} from './download.js';
import {
  changeText,
  isOpen,
  keeping,
  navigation,
  resumeOffer,
  turns,
  workBar,
  type FrameActs,
} from './frame.js';
import {droppedFiles, intakeOf} from './given-files.js';
import {eraseWork, keepWork, keptWork, type Kept} from './save.js';
import {startWorker} from './start-worker.js';
import {reduce, type Action} from './state/reduce.js';
import {
  emptyState,
  hasTables,
  jobOf,
  resultOf,
  works,
  type Step,
  type StudioState,
  type Work,
  type WorkName,
} from './state/state.js';
import {StudioAct, type Wish} from './steps/step-element.js';
import {studioStyles} from './styles.js';
import {studioTexts, type StudioTexts} from './texts/texts.js';
import type {Place, Results} from './worker/messages.js';
import {frameStyles} from './frame-styles.js';

/**
 * The studio: spreadsheets in, a site out, all of it in this browser. It owns the state; the steps show
 * it and ask for changes.
 *
 * @tag pantau-studio
 */
export class PantauStudio extends LitElement {
  static readonly tag = 'pantau-studio';
  static override styles = [studioStyles, frameStyles];
  static override properties = {
    state: {state: true},
    kept: {state: true},
    places: {state: true},
    menu: {state: true},
  };

  declare state: StudioState;
  /** What an earlier visit left; `null` once that is decided. */
  declare kept: Kept | null;
  declare places: readonly Place[];
  /** The list of steps on a narrow screen. */
  declare menu: 'open' | 'closed';

  readonly #client = new StudioClient(startWorker);
  readonly #acts: FrameActs = {
    go: (step) => this.#go(step),
    menu: (open) => (this.menu = open ? 'open' : 'closed'),
    cancel: () => this.#client.cancel(),
    retry: () => this.#retry(),
    undo: () => this.#undo(),
    keep: (on) => this.#keepChosen(on),
    erase: () => void this.#erase(),
    restore: () => this.#restore(),
  };
  #saving: ReturnType<typeof setTimeout> | undefined;
  #focusStep = false;

  constructor() {
    super();
    const english = new URLSearchParams(globalThis.location?.search).get('lang') === 'en';
    this.state = emptyState(english ? 'en' : 'id');
    this.kept = null;
    this.places = [];
    this.menu = 'closed';
  }

  override connectedCallback(): void {
    super.connectedCallback?.();
    this.addEventListener(StudioAct.type, this.#acted as EventListener);
    globalThis.addEventListener('beforeunload', this.#leaving);
    globalThis.addEventListener('popstate', this.#wentBack);
    // A file that misses its target must not replace the page.
    for (const type of ['dragover', 'drop']) globalThis.addEventListener(type, keepPage);
    void keptWork().then((kept) => (this.kept = kept));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback?.();
    this.removeEventListener(StudioAct.type, this.#acted as EventListener);
    globalThis.removeEventListener('beforeunload', this.#leaving);
    globalThis.removeEventListener('popstate', this.#wentBack);
    for (const type of ['dragover', 'drop']) globalThis.removeEventListener(type, keepPage);
  }

  private get t(): StudioTexts {
    return studioTexts[this.state.lang];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('state')) document.documentElement.lang = this.state.lang;
  }

  protected override updated(): void {
    if (!this.#focusStep) return;
    this.#focusStep = false;
    const step = this.renderRoot.querySelector<LitElement>(`studio-${this.state.step}`);
    void step?.updateComplete.then(() => {
      step.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    });
    globalThis.scrollTo({top: 0});
  }

  protected override render(): TemplateResult {
    const {t, state} = this;
    return html`<header>
        <div class="brand">
          <h1>${t.title}</h1>
          <p>${t.lead}</p>
        </div>
        <div class="lang" role="group" aria-label=${t.language}>
          ${(['id', 'en'] as const).map(
            (lang) =>
              html`<button
                class="plain"
                type="button"
                lang=${lang}
                aria-pressed=${String(state.lang === lang)}
                @click=${() => this.#do({type: 'lang', lang})}
              >
                ${lang === 'id' ? 'Indonesia' : 'English'}
              </button>`,
          )}
        </div>
        <p class="local">${t.local}</p>
      </header>
      ${this.kept ? resumeOffer(this.kept, state, this.#acts) : nothing}
      ${navigation(state, this.menu, this.#acts)} ${workBar(state, this.#acts)}
      <main>${this.#step()} ${turns(state, this.#acts)}</main>
      ${keeping(state, this.#acts)}
      <p class="hidden" role="status">${state.news}</p>`;
  }

  #step(): TemplateResult {
    const {state} = this;
    switch (state.step) {
      case 'files':
        return html`<studio-files .state=${state}></studio-files>`;
      case 'columns':
        return html`<studio-columns .state=${state}></studio-columns>`;
      case 'problems':
        return html`<studio-problems .state=${state}></studio-problems>`;
      case 'figures':
        return html`<studio-figures .state=${state} .places=${this.places}></studio-figures>`;
      case 'privacy':
        return html`<studio-privacy .state=${state}></studio-privacy>`;
      case 'publish':
        return html`<studio-publish .state=${state}></studio-publish>`;
    }
  }

  /** Does one thing, and what follows from it. */
  #do(action: Action): void {
    const before = this.state;
    this.state = reduce(before, action);
    if (this.state === before) return;
    this.#follow(before);
  }

  #follow(before: StudioState): void {
    const {state} = this;
    // What is out of date is not worth waiting for.
    const stale = works.some(
      (work) => before[work].status === 'running' && state[work].status === 'none',
    );
    if (stale) this.#client.cancel();
    if (state.files.length > 0 && state.reading.status === 'none') void this.#read();
    else if (this.#wantsFigures()) void this.#compute();
    const asked = ['files', 'areas', 'earlier', 'config', 'step', 'lang'] as const;
    if (state.saving.on && asked.some((name) => before[name] !== state[name])) this.#saveSoon();
    if (state.saving.on && !before.saving.on) this.#saveSoon();
  }

  #wantsFigures(): boolean {
    const {step, figures} = this.state;
    const shows = step === 'figures' || step === 'privacy' || step === 'publish';
    return shows && hasTables(this.state) && figures.status === 'none';
  }

  async #read(): Promise<void> {
    await this.#run('reading', (listener) =>
      this.#client.ask('read', {job: jobOf(this.state)}, listener),
    );
  }

  async #compute(): Promise<void> {
    const {lang} = this.state;
    await this.#run('figures', (listener) =>
      this.#client.ask('figures', {job: jobOf(this.state), lang}, listener),
    );
    if (this.places.length > 0) return;
    const places = await this.#client.ask('places', {});
    if (places.status === 'done') this.places = places.result;
  }

  /** Long work: its end counts only where nothing has changed meanwhile. */
  async #run<Name extends WorkName>(
    work: Name,
    ask: (listener: {
      onAdvance: (advance: NonNullable<StudioState['advance']>) => void;
      onFirst: (first: StudioState['first']) => void;
    }) => Promise<Work<Results[Asking[Name]]>>,
  ): Promise<void> {
    this.#do({type: 'begin', work});
    const began = this.state[work];
    const isOwn = (): boolean => this.state[work] === began;
    const outcome = await ask({
      onAdvance: (advance) => {
        if (isOwn()) this.#do({type: 'advance', advance});
      },
      onFirst: (first) => {
        if (isOwn()) this.#do({type: 'first', first});
      },
    });
    if (isOwn()) this.#do({type: 'end', work, outcome});
  }

  #retry(): void {
    const {state} = this;
    if (resultOf(state.reading) === null) void this.#read();
    else if (ended(state.workbook)) void this.#annotate(null);
    else if (resultOf(state.figures) === null) void this.#compute();
    else void this.#make();
  }

  async #make(): Promise<void> {
    const {lang} = this.state;
    await this.#run('published', (listener) =>
      this.#client.ask('publish', {job: jobOf(this.state), lang}, {...listener, onPaint}),
    );
  }

  #go(step: Step): void {
    if (!isOpen(this.state, step)) return;
    // So that the browser's own buttons lead to the step before and not away from the work.
    if (step !== this.state.step) globalThis.history.pushState({step}, '');
    this.#show(step);
  }

  readonly #wentBack = ({state}: PopStateEvent): void => {
    const step = (state as {step?: Step} | null)?.step ?? 'files';
    if (isOpen(this.state, step)) this.#show(step);
  };

  #show(step: Step): void {
    this.#focusStep = true;
    this.menu = 'closed';
    this.#do({type: 'step', step});
  }

  #undo(): void {
    const what = changeText(this.state);
    this.#do({type: 'undo'});
    this.#do({type: 'news', news: this.t.undone(what)});
  }

  readonly #acted = (event: StudioAct): void => {
    const {act} = event;
    if ('type' in act) this.#do(act);
    else void this.#grant(act);
  };

  async #grant(wish: Wish): Promise<void> {
    switch (wish.wish) {
      case 'take':
        return this.#take(await droppedFiles(wish.transfer));
      case 'takeFiles':
        return this.#take(wish.files.map((file) => ({name: file.name, file})));
      case 'annotate':
        return this.#annotate(wish.file);
      case 'retry':
        return this.#retry();
      case 'make':
        return this.#make();
      case 'template':
        return this.#template();
      case 'download':
        return download(wish.name, wish.blob);
    }
  }

  async #annotate(file: string | null): Promise<void> {
    const {lang} = this.state;
    await this.#run('workbook', (listener) =>
      this.#client.ask('annotate', {job: jobOf(this.state), lang, file}, listener),
    );
    const blob = resultOf(this.state.workbook);
    const name = (file ?? 'umkm').replace(/\.[^.]*$/, '');
    if (blob) download(`${name}-periksa.xlsx`, blob);
  }

  async #take(given: Parameters<typeof intakeOf>[0]): Promise<void> {
    const {files, config, lang} = this.state;
    const names = new Set(given.map(({name}) => name));
    const held = files.reduce((sum, {name, file}) => sum + (names.has(name) ? 0 : file.size), 0);
    this.#do({type: 'add', ...(await intakeOf(given, {held, lang, config}))});
  }

  async #template(): Promise<void> {
    const {templatesZip} = await import('./templates-zip.js');
    download('isian-umkm.zip', await templatesZip());
  }

  #keepChosen(on: boolean): void {
    if (on) this.#do({type: 'keep', on});
    else void this.#erase();
  }

  #saveSoon(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.#save(), 600);
  }

  async #save(): Promise<void> {
    const {lang, step, files, areas, earlier, config} = this.state;
    this.#do({type: 'saving'});
    const now = new Date();
    const fault = await keepWork({lang, step, files, areas, earlier, config}, localTime(now));
    if (!this.state.saving.on) return;
    if (fault === null) this.#do({type: 'saved', at: localTime(now).slice(11, 16)});
    else this.#do({type: 'notSaved', fault: {code: fault, params: {}}});
  }

  async #erase(): Promise<void> {
    clearTimeout(this.#saving);
    this.#do({type: 'keep', on: false});
    await eraseWork();
    this.kept = null;
    this.#do({type: 'news', news: this.t.erased});
  }

  #restore(): void {
    if (!this.kept) return;
    // What was kept by an older studio has no earlier release.
    const {lang, step, files, areas, earlier = null, config} = this.kept;
    this.kept = null;
    this.#do({type: 'restore', state: {lang, step, files, areas, earlier, config}});
  }

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    const {files, saving} = this.state;
    if (files.length > 0 && saving.status !== 'saved') event.preventDefault();
  };
}

/** What the worker is asked for each piece of long work. */
interface Asking {
  readonly reading: 'read';
  readonly figures: 'figures';
  readonly published: 'publish';
  readonly workbook: 'annotate';
}

function ended({status}: Work<unknown>): boolean {
  return status === 'failed' || status === 'cancelled';
}

function keepPage(event: Event): void {
  event.preventDefault();
}

/** `2024-12-31T08:15:00` as the clock on the wall says. */
function localTime(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
}

async function onPaint(svg: string): Promise<Blob | null> {
  const {pngOf} = await import('./pictures.js');
  return pngOf(svg);
}
