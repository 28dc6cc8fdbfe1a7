import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type {Lang} from '../../src/text/words.js';
import {icon} from './icons.js';
import {figureMessages} from './messages.js';

export type View = 'chart' | 'table';
type Menu = 'download' | 'share';

/** What the tools do, told by the figure. */
export interface ToolActions {
  /** null: there is nothing to switch. */
  readonly view: View | null;
  readonly setView: (view: View) => void;
  /** @returns the whole file as text */
  readonly csv: (separator: ';' | ',') => string;
  readonly fileName: string;
  readonly link: string;
  readonly embedCode: string;
}

type Host = ReactiveControllerHost & Element;

/** The row under a figure: Grafik / Tabel, Unduh, Bagikan, and the menu that is open. */
export class ToolController implements ReactiveController {
  #open: Menu | null = null;
  /** What was just done, or a text to copy by hand. */
  #said = '';
  #byHand = '';
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  render(actions: ToolActions, lang: Lang): TemplateResult {
    const t = figureMessages[lang];
    return html`<div class="tools" @keydown=${this.#onKey} @focusout=${this.#onFocusOut}>
      ${actions.view === null ? nothing : this.#switch(actions, lang)}
      <span class="grow"></span>
      ${this.#menu('download', t.download, [
        [t.csvSemicolon, () => this.#save(actions, ';', t.downloaded)],
        [t.csvComma, () => this.#save(actions, ',', t.downloaded)],
      ])}
      ${this.#menu('share', t.share, [
        [t.copyLink, () => this.#copy(actions.link, t.linkCopied, t.copyByHand)],
        [t.copyEmbed, () => this.#copy(actions.embedCode, t.embedCopied, t.copyByHand)],
      ])}
    </div>`;
  }

  #switch({view: current, setView}: ToolActions, lang: Lang): TemplateResult {
    const t = figureMessages[lang];
    const views = [
      ['chart', t.chart],
      ['table', t.table],
    ] as const;
    return html`<div class="seg" role="group" aria-label=${t.view}>
      ${views.map(
        ([view, label]) =>
          html`<button
            type="button"
            aria-pressed=${current === view ? 'true' : 'false'}
            @click=${() => setView(view)}
          >
            ${icon(view)}${label}
          </button>`,
      )}
    </div>`;
  }

  #menu(
    menu: Menu,
    label: string,
    items: readonly (readonly [string, () => void])[],
  ): TemplateResult {
    const open = this.#open === menu;
    return html`<div class="tool">
      <button
        type="button"
        aria-label=${label}
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => (open ? this.#close() : this.#show(menu))}
      >
        ${icon(menu)}<span class="long">${label}</span>
      </button>
      <div class="menu" ?hidden=${!open}>
        ${items.map(([text, act]) => html`<button type="button" @click=${act}>${text}</button>`)}
        <span class="said" role="status">${open ? this.#said : ''}</span>
        ${
          open && this.#byHand !== ''
            ? html`<textarea readonly aria-label=${this.#said} .value=${this.#byHand}></textarea>`
            : nothing
        }
      </div>
    </div>`;
  }

  #show(menu: Menu): void {
    this.#open = menu;
    this.#said = '';
    this.#byHand = '';
    this.#host.requestUpdate();
  }

  #close(): void {
    if (this.#open === null) return;
    this.#open = null;
    this.#said = '';
    this.#byHand = '';
    this.#host.requestUpdate();
  }

  #save({csv, fileName}: ToolActions, separator: ';' | ',', done: string): void {
    const url = URL.createObjectURL(new Blob([csv(separator)], {type: 'text/csv;charset=utf-8'}));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    this.#say(done);
  }

  #copy(text: string, done: string, refused: string): void {
    const byHand = (): void => {
      this.#byHand = text;
      this.#say(refused);
    };
    // There is no clipboard on a page without https.
    if (globalThis.navigator.clipboard === undefined) byHand();
    else navigator.clipboard.writeText(text).then(() => this.#say(done), byHand);
  }

  #say(text: string): void {
    this.#said = text;
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#open === null) return;
    event.stopPropagation();
    const menu = (event.target as Element).closest('.tool');
    this.#close();
    menu?.querySelector('button')?.focus();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && (event.currentTarget as Element).contains(to)) return;
    // A click into the menu's own text moves the focus nowhere.
    if (to === null && (event.target as Element).matches('.tool *') && this.#byHand !== '') return;
    this.#close();
  };
}
