import {css, html, nothing, type TemplateResult} from 'lit';
import {plannedFigures} from '../../src/snapshot/figures.js';
import type {Lang} from '../../src/text/words.js';
import {countText, sizeText} from '../format.js';
import {resultOf} from '../state/state.js';
import {studioStyles} from '../styles.js';
import type {StudioTexts} from '../texts/texts.js';
import type {Published} from '../worker/messages.js';
import {StepElement} from './step-element.js';

/**
 * Last step: the site as one ZIP file, what to do with it, and codes for other sites.
 *
 * @tag studio-publish
 */
export class StudioPublish extends StepElement {
  static readonly tag = 'studio-publish';
  static override styles = [
    studioStyles,
    css`
      .make {
        margin-top: 20px;
      }
      ol {
        margin: 8px 0 0;
        padding-left: 20px;
        color: var(--ink-2);
        max-width: 72ch;
      }
      ol li {
        padding: 3px 0;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(140px, max-content) minmax(0, 1fr);
        gap: 0 20px;
        margin: 8px 0 0;
        border-top: 1px solid var(--axis);
      }
      dt,
      dd {
        margin: 0;
        padding: 8px 0;
        border-bottom: 1px solid var(--grid);
      }
      dd {
        color: var(--ink-2);
      }
      .embed {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 12px 20px;
        margin-top: 12px;
      }
      .code {
        grid-column: 1 / -1;
      }
      textarea {
        min-height: 64px;
        resize: vertical;
        font:
          12px/17px ui-monospace,
          'Liberation Mono',
          monospace;
      }
      @media (max-width: 719px) {
        .embed,
        dl {
          grid-template-columns: minmax(0, 1fr);
        }
        dt {
          padding-bottom: 0;
          border: 0;
        }
        dd {
          padding-top: 0;
        }
      }
    `,
  ];
  static override properties = {
    ...StepElement.properties,
    address: {state: true},
    element: {state: true},
    copied: {state: true},
  };

  declare address: string;
  /** Which figure the code shows, without `umkm-`. */
  declare element: string;
  /** The code that was copied last. */
  declare copied: string;

  constructor() {
    super();
    this.address = 'https://umkm.example.go.id/umkm/';
    this.element = 'dashboard';
    this.copied = '';
  }

  protected override render(): TemplateResult {
    const {t, state} = this;
    const published = resultOf(state.published);
    const running = state.published.status === 'running';
    return html`<h2 tabindex="-1">${t.stepPublish}</h2>
      <p>${t.publishLead}</p>
      <p class="row make">
        ${
          published
            ? html`<button class="main" type="button" @click=${() => this.#download(published)}>
                ${t.download(sizeText(published.zip.size, state.lang))}
              </button>`
            : html`<button
                class="main"
                type="button"
                ?disabled=${running}
                @click=${() => this.act({wish: 'make'})}
              >
                ${t.make}
              </button>`
        }
        <button type="button" @click=${() => this.#downloadConfig()}>${t.saveConfig}</button>
      </p>
      <p class="note">${t.saveConfigNote}</p>
      ${published ? this.#inside(published) : nothing}
      <h3>${t.howTo}</h3>
      <ol>
        <li>${t.howTo1}</li>
        <li>${t.howTo2}</li>
        <li>${t.howTo3}</li>
        <li>${t.howToKeep}</li>
      </ol>
      ${this.#codes()}`;
  }

  #inside({files}: Published): TemplateResult {
    const {t, state} = this;
    const size = (test: (path: string) => boolean): string => {
      const all = files.filter(({path}) => test(path));
      const bytes = sizeText(
        all.reduce((sum, one) => sum + one.bytes, 0),
        state.lang,
      );
      return all.length === 1
        ? bytes
        : `${t.filesCount(countText(all.length, state.lang))}, ${bytes}`;
    };
    const rows: [string, string, (path: string) => boolean][] = [
      ['index.html', t.insideIndex, (path) => path === 'index.html'],
      ['report.html', t.insideReport, (path) => path === 'report.html'],
      ['snapshot.json', t.insideSnapshot, (path) => /^snapshot\.js(?:on)?$/.test(path)],
      ['areas/', t.insideAreas, (path) => path.startsWith('areas/')],
      ['figures/', t.insideFigures, (path) => path.startsWith('figures/')],
      ['data/', t.insideData, (path) => path.startsWith('data/')],
      ['embed/', t.insideEmbed, (path) => path.startsWith('embed/')],
    ];
    const drawings = (ending: string): number =>
      files.filter(({path}) => path.startsWith('figures/') && path.endsWith(ending)).length;
    const unpainted = drawings('.svg') - drawings('.png');
    const shown = rows.filter(([, , test]) => files.some(({path}) => test(path)));
    return html`<h3>${t.inside}</h3>
      <dl>
        ${shown.map(
          ([name, what, test]) =>
            html`<dt><code>${name}</code></dt>
              <dd>${what} · ${size(test)}</dd>`,
        )}
      </dl>
      ${unpainted > 0 ? html`<p class="note">${t.unpainted(countText(unpainted, state.lang))}</p>` : ''}`;
  }

  #codes(): TemplateResult | typeof nothing {
    const {t, state} = this;
    const snapshot = resultOf(state.figures)?.snapshot;
    if (!snapshot) return nothing;
    const names = plannedFigures(snapshot).groups.flatMap(({figures}) =>
      figures.map(({element}) => element),
    );
    const code = embedCode(this.element, this.address, state.lang);
    return html`<h3>${t.embed}</h3>
      <div class="embed">
        <div class="field">
          <label for="element">${t.embedWhat}</label>
          <select
            id="element"
            @change=${(event: Event) => (this.element = (event.target as HTMLSelectElement).value)}
          >
            ${['dashboard', ...new Set(names)].map(
              (name) =>
                html`<option value=${name} ?selected=${name === this.element}>
                  ${elementTitle(t, name)}
                </option>`,
            )}
          </select>
        </div>
        <div class="field">
          <label for="address">${t.embedAddress}</label>
          <input
            id="address"
            type="url"
            .value=${this.address}
            @input=${(event: Event) => (this.address = (event.target as HTMLInputElement).value)}
          />
        </div>
        <div class="field code">
          <label for="code">${t.embedCode}</label>
          <textarea id="code" readonly rows="3" .value=${code}></textarea>
        </div>
      </div>
      <p class="row">
        <button type="button" @click=${() => void this.#copy(code)}>${t.copy}</button>
        <span class="note" role="status">${this.copied === code ? t.copied : ''}</span>
      </p>`;
  }

  async #copy(code: string): Promise<void> {
    this.renderRoot.querySelector<HTMLTextAreaElement>('#code')?.select();
    // Without a secure context there is no clipboard: the selected text can still be copied by hand.
    await navigator.clipboard?.writeText(code).catch(() => undefined);
    this.copied = code;
  }

  #download({zip}: Published): void {
    this.act({wish: 'download', name: 'situs-umkm.zip', blob: zip});
  }

  #downloadConfig(): void {
    const text = `${JSON.stringify(this.state.config, null, 2)}\n`;
    const blob = new Blob([text], {type: 'application/json'});
    this.act({wish: 'download', name: 'pantau.json', blob});
  }
}

/** What an element shows, in words; its tag where there are none. */
function elementTitle(t: StudioTexts, name: string): string {
  const tag = `umkm-${name}`;
  return Object.hasOwn(t, tag) ? String(t[tag as 'umkm-growth']) : tag;
}

/** HTML to paste: the script and the element, with the address of the folder. */
export function embedCode(name: string, address: string, lang: Lang): string {
  const folder = encodeURI(address.trim().replace(/\/*$/, '/')).replace(/"/g, '%22');
  const spoken = lang === 'en' ? ' lang="en"' : '';
  return `<script src="${folder}embed/pantau-umkm.js" defer></script>
<umkm-${name} src="${folder}snapshot.json"${spoken}></umkm-${name}>`;
}
