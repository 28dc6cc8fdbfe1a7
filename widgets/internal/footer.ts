import {html, nothing, type TemplateResult} from 'lit';
import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import {figureMessages} from './messages.js';
import type {FigureModel} from './model.js';
import {originText} from './origin.js';
import {reportingStrip} from './strip.js';

/** Below a figure: notes, source and date, who reported, definition, and its tools. */
export function figureFooter(
  {notes, source, reporting, definition}: FigureModel,
  snapshot: Snapshot,
  lang: Lang,
  tools: TemplateResult | typeof nothing,
): TemplateResult {
  const reported = reporting === undefined ? snapshot.extension.reporting : reporting;
  return html`<div class="footer" part="footer">
    ${notes.length > 0 ? html`<p class="note-line">${notes.join(' ')}</p>` : nothing}
    <p>${originText(source ?? snapshot.source, snapshot, lang)}</p>
    ${reported && reported.areas.length > 0 ? reportingStrip(reported, lang) : nothing}
    ${
      definition.length > 0
        ? html`<details>
            <summary>${figureMessages[lang].definition}</summary>
            <dl class="def">
              ${definition.map(
                ({term, detail}) =>
                  html`<dt>${term}</dt>
                    <dd>${detail}</dd>`,
              )}
            </dl>
          </details>`
        : nothing
    }
    ${tools}
  </div>`;
}
