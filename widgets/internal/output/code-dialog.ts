import {html, nothing, type TemplateResult} from 'lit';
import type {Lang} from '../../../src/text/words.js';
import {embedCodes} from '../embed-code.js';
import {copyText} from './clipboard.js';
import {outputLabels} from './labels.js';
import {outputMessages} from './messages.js';
import type {OutputRequest} from './request.js';

/** Texts to copy from a dialog, each with its name and when to use it. */
export interface Codes {
  readonly title: string;
  readonly codes: readonly {
    readonly code: string;
    readonly name?: string;
    readonly when?: string;
  }[];
}

export interface CodeDialogState {
  readonly lang: Lang;
  /** What was last done. */
  readonly said: string;
  readonly say: (text: string) => void;
  readonly onClose: () => void;
}

/** The ways to embed a figure. */
export function embedDialog({element, heading, choice, lang}: OutputRequest): Codes {
  const t = outputMessages[lang];
  const {tag, placeholder, frame} = embedCodes(element, {heading, choice});
  return {
    title: outputLabels[lang].embed,
    codes: [
      {name: t.tag, when: t.tagWhen, code: tag},
      {name: t.cms, when: t.cmsWhen, code: placeholder},
      {name: t.frame, when: t.frameWhen, code: frame},
    ],
  };
}

/**
 * A modal dialog with texts and a button for each that copies it; where the browser refuses, the text
 * is selected to be copied by hand. Whoever renders it calls `showModal`.
 */
export function codeDialog(
  {title, codes}: Codes,
  {lang, said, say, onClose}: CodeDialogState,
): TemplateResult {
  const t = outputMessages[lang];
  const copy = async (event: Event): Promise<void> => {
    const item = (event.currentTarget as Element).closest('.code');
    const area = item?.querySelector('textarea');
    if (!area) return;
    const done = (await copyText(area.value)) || selected(area);
    say(done ? t.copied : t.byHand);
  };
  return html`<dialog aria-label=${title} @close=${onClose}>
    <div class="sheet">
      <div class="sheet-title" role="heading" aria-level="2">${title}</div>
      ${codes.map(
        ({name, when, code}) =>
          html`<div class="code">
            ${name ? html`<b>${name}</b>` : nothing}${when ? html`<p>${when}</p>` : nothing}
            <textarea
              readonly
              spellcheck="false"
              rows=${Math.min(6, code.split('\n').length + 2)}
              aria-label=${name ?? title}
              .value=${code}
            ></textarea>
            <button type="button" aria-label=${name ? `${t.copy}: ${name}` : t.copy} @click=${copy}>
              ${t.copy}
            </button>
          </div>`,
      )}
      <p role="status">${said}</p>
      <button type="button" @click=${closeAround}>${t.close}</button>
    </div>
  </dialog>`;
}

/** Pages without a clipboard still have the old command. */
function selected(area: HTMLTextAreaElement): boolean {
  area.focus();
  area.select();
  // Nothing else works without https.
  return document.execCommand('copy');
}

function closeAround(event: Event): void {
  (event.target as Element).closest('dialog')?.close();
}
