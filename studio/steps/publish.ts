import {css, html, nothing, type TemplateResult} from 'lit';
import {plannedFigures} from '../../src/snapshot/figures.js';
import type {Lang} from '../../src/text/words.js';
import {countText, sizeText} from '../format.js';
import {resultOf} from '../state/state.js';
import {studioStyles} from '../styles.js';
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
      .code {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px 12px;
        align-items: start;
        margin-top: 12px;
      }
      .code label {
        grid-column: 1 / -1;
        font-weight: 600;
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
        .code {
          grid-template-columns: minmax(0, 1fr);
        }
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
    copied: {state: true},
  };

  declare address: string;
  /** Name of the code that was copied last. */
  declare copied: string;

  constructor() {
    super();
    this.address = 'https://umkm.example.go.id/umkm/';
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
      ['snapshot.json', t.insideSnapshot, (path) => /^(?:snapshot\.json|areas\/)/.test(path)],
      ['data/', t.insideData, (path) => path.startsWith('data/')],
      ['embed/', t.insideEmbed, (path) => path.startsWith('embed/')],
    ];
    return html`<h3>${t.inside}</h3>
      <dl>
        ${rows.map(
          ([name, what, test]) =>
            html`<dt><code>${name}</code></dt>
              <dd>${what} · ${size(test)}</dd>`,
        )}
      </dl>`;
  }

  #codes(): TemplateResult | typeof nothing {
    const {t, state} = this;
    const snapshot = resultOf(state.figures)?.snapshot;
    if (!snapshot) return nothing;
    const names = [
      ...new Set(
        plannedFigures(snapshot).groups.flatMap(({figures}) => figures.map((one) => one.element)),
      ),
    ];
    const all: [string, string][] = [
      ['dashboard', t.embedAll],
      ...names.map((name): [string, string] => [name, `umkm-${name}`]),
    ];
    return html`<h3>${t.embed}</h3>
      <div class="field">
        <label for="address">${t.embedAddress}</label>
        <input
          id="address"
          type="url"
          .value=${this.address}
          @input=${(event: Event) => (this.address = (event.target as HTMLInputElement).value)}
        />
      </div>
      ${all.map(([name, label]) => {
        const code = embedCode(name, this.address, state.lang);
        return html`<div class="code">
          <label for="code-${name}">${label}</label>
          <textarea id="code-${name}" readonly rows="3" .value=${code}></textarea>
          <button
            type="button"
            aria-label="${t.copy}: ${label}"
            @click=${() => void this.#copy(name, code)}
          >
            ${this.copied === name ? t.copied : t.copy}
          </button>
        </div>`;
      })}
      <p class="hidden" role="status">${this.copied ? t.copied : ''}</p>`;
  }

  async #copy(name: string, code: string): Promise<void> {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>(`#code-${name}`);
    area?.select();
    // Without a secure context there is no clipboard: the selected text can still be copied by hand.
    await navigator.clipboard?.writeText(code).catch(() => undefined);
    this.copied = name;
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

/** HTML to paste: the script and the element, with the address of the folder. */
export function embedCode(name: string, address: string, lang: Lang): string {
  const folder = encodeURI(address.trim().replace(/\/*$/, '/')).replace(/"/g, '%22');
  const spoken = lang === 'en' ? ' lang="en"' : '';
  return `<script src="${folder}embed/pantau-umkm.js" defer></script>
<umkm-${name} src="${folder}snapshot.json"${spoken}></umkm-${name}>`;
}
