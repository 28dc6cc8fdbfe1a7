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
import type {Codes} from './output/code-dialog.js';
import {outputLabels, type OutputAction} from './output/labels.js';
import type * as perform from './output/perform.js';
import type {OutputRequest} from './output/request.js';

export type View = 'chart' | 'table';
type Menu = 'download' | 'share';
type Output = typeof perform;

/** What the tools do, told by the figure. */
export interface ToolActions {
  /** null: there is nothing to switch. */
  readonly view: View | null;
  readonly setView: (view: View) => void;
  /** The figure as it shows, asked for when something is to be made of it. */
  readonly request: () => OutputRequest;
}

type Host = ReactiveControllerHost & Element;

const pictures: readonly OutputAction[] = ['png', 'slide', 'svg'];
const files: readonly OutputAction[] = ['xlsx', 'semicolon', 'comma', 'table', 'print'];
const menus: Readonly<Record<Menu, readonly OutputAction[]>> = {
  download: [...pictures, ...files],
  share: ['link', 'embed'],
};

/**
 * The row under a figure: Grafik / Tabel and the menus Unduh and Bagikan. What their items do is
 * loaded when a menu opens.
 */
export class ToolController implements ReactiveController {
  #open: Menu | null = null;
  /** Where the focus goes once the menu that has just opened stands on the page: first or last item. */
  #focus: 0 | -1 | null = null;
  #said = '';
  #codes: Codes | null = null;
  #output: Output | null = null;
  readonly #host: Host & {readonly renderRoot: ParentNode};

  constructor(host: Host & {readonly renderRoot: ParentNode}) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#change({open: null, said: '', codes: null});
  }

  hostUpdated(): void {
    const {renderRoot: root} = this.#host;
    const dialog = root.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (this.#focus === null) return;
    const menu = root.querySelector<HTMLElement>('.menu:not([hidden])');
    if (menu === null) return;
    place(menu);
    itemsOf(menu).at(this.#focus)?.focus();
    this.#focus = null;
  }

  render(actions: ToolActions, lang: Lang): TemplateResult {
    return html`<div class="tools">
        ${actions.view === null ? nothing : this.#switch(actions, lang)}
        <span class="grow"></span>
        ${this.#menu('download', actions, lang)} ${this.#menu('share', actions, lang)}
      </div>
      <p class="told" role="status">${this.#codes === null ? this.#said : ''}</p>
      ${
        this.#codes === null || this.#output === null
          ? nothing
          : this.#output.codeDialog(this.#codes, {
              lang,
              said: this.#said,
              say: (said) => this.#change({said}),
              onClose: () => this.#change({codes: null, said: ''}),
            })
      }`;
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
            aria-label=${label}
            aria-pressed=${current === view ? 'true' : 'false'}
            @click=${() => setView(view)}
          >
            ${icon(view)}<span class="long">${label}</span>
          </button>`,
      )}
    </div>`;
  }

  #menu(menu: Menu, actions: ToolActions, lang: Lang): TemplateResult {
    const open = this.#open === menu;
    const label = figureMessages[lang][menu];
    // Without a drawing there is no picture.
    const items = menus[menu].filter((item) => actions.view !== null || !pictures.includes(item));
    return html`<div
      class="tool"
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, menu)}
      @focusout=${(event: FocusEvent) => this.#onFocusOut(event, menu)}
      @mousedown=${keepFocus}
    >
      <button
        type="button"
        aria-label=${label}
        aria-haspopup="menu"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => (open ? this.#close() : this.#show(menu))}
      >
        ${icon(menu)}<span class="long">${label}</span>
      </button>
      <div class="menu" role="menu" aria-label=${label} ?hidden=${!open}>
        ${(open ? items : []).map(
          (item) =>
            html`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              @click=${() => this.#run(item, actions, lang)}
            >
              ${outputLabels[lang][item]}
            </button>`,
        )}
      </div>
    </div>`;
  }

  #show(menu: Menu, focus: 0 | -1 = 0): void {
    this.#focus = focus;
    this.#change({open: menu, said: ''});
    // Here and not at the click on an item: some browsers let only a click itself copy.
    void this.#load().catch(() => null);
  }

  async #load(): Promise<Output> {
    return (this.#output ??= await import('./output/perform.js'));
  }

  #close(): void {
    const button = this.#host.renderRoot.querySelector<HTMLElement>('.tool > [aria-expanded=true]');
    this.#change({open: null});
    button?.focus();
  }

  #run(action: OutputAction, actions: ToolActions, lang: Lang): void {
    this.#close();
    const t = outputLabels[lang];
    this.#change({said: t.working});
    const tell = (what: string | Codes): void =>
      this.#change(typeof what === 'string' ? {said: what} : {codes: what, said: ''});
    const made = (output: Output): Promise<string | Codes> =>
      output.perform(action, actions.request());
    const done = this.#output ? made(this.#output) : this.#load().then(made);
    done.then(tell, () => tell(t.unloaded));
  }

  #change(to: {open?: Menu | null; said?: string; codes?: Codes | null}): void {
    if (to.open !== undefined) this.#open = to.open;
    if (to.said !== undefined) this.#said = to.said;
    if (to.codes !== undefined) this.#codes = to.codes;
    this.#host.requestUpdate();
  }

  #onKey(event: KeyboardEvent, menu: Menu): void {
    const {key} = event;
    const up = key === 'ArrowUp';
    const arrow = up || key === 'ArrowDown';
    if (this.#open !== menu) {
      if (!arrow) return;
      this.#show(menu, up ? -1 : 0);
    } else if (key === 'Escape') {
      this.#close();
    } else if (key === 'Tab') {
      // From the button on, as if the menu had not been opened.
      this.#close();
      return;
    } else {
      const items = itemsOf(event.currentTarget as Element);
      const at = items.indexOf(event.target as HTMLElement);
      const to = arrow ? at + (up ? -1 : 1) : key === 'Home' ? 0 : key === 'End' ? -1 : null;
      if (to === null) return;
      items.at(to % items.length)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #onFocusOut({relatedTarget, currentTarget}: FocusEvent, menu: Menu): void {
    const inside =
      relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget);
    if (!inside && this.#open === menu) this.#change({open: null});
  }
}

function itemsOf(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

/** Over its button, or under it where there is more room; no higher than the window has. */
function place(menu: HTMLElement): void {
  const {top, bottom} = menu.parentElement!.getBoundingClientRect();
  const below = innerHeight - bottom;
  const under = top < menu.offsetHeight + 8 && below > top;
  menu.classList.toggle('under', under);
  menu.style.maxHeight = `${Math.max(132, (under ? below : top) - 12)}px`;
}

/** Some browsers take the focus from a menu that is clicked into, which would close it before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
