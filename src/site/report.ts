import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary} from '../data/table.js';
import {formatDate} from '../format/date.js';
import {formatNumber, NBSP} from '../format/number.js';
import {publicColumns} from '../provenance.js';
import type {ReleaseEntry} from '../revision/index.js';
import type {Snapshot} from '../snapshot/v1.js';
import {codeTitle} from '../text/message.js';
import {tableLabel} from '../text/categories.js';
import {revisionWords} from '../text/revision-words.js';
import {siteWords} from '../text/site.js';
import {levelWords, type Lang} from '../text/words.js';
import {changesTable} from './changes-table.js';
import {html, type Html} from './html.js';
import {originSection} from './origin.js';
import {noticeOf, pageText} from './page.js';

/**
 * The data-quality page: counts and places only, never what a cell held, and of columns only those
 * that were recognised and hold no personal data.
 *
 * @param release this release in `revisions.json`, where there is one
 */
export function reportPage(
  snapshot: Snapshot,
  input: readonly InputSummary[],
  diagnostics: readonly Diagnostic[],
  lang: Lang,
  release: ReleaseEntry | null = null,
): string {
  const t = siteWords[lang];
  const {extension} = snapshot;
  return pageText({
    lang,
    title: `${t.report}: ${extension.title}`,
    look: 'report',
    header: html`<h1>${t.report}</h1>
      <p>${extension.title}${NBSP}· ${extension.publisher}</p>
      ${noticeOf(snapshot, lang)}`,
    main: html`<h2>${t.files}</h2>
      ${filesTable(input, lang)} ${reportingSection(snapshot, lang)}
      ${changesTable(snapshot, release, lang)}
      <h2>${t.remarks}</h2>
      ${remarksTable(diagnostics, publicHeaders(input), lang)}
      <h2>${t.columns}</h2>
      ${input.filter(({columns}) => columns.length > 0).map((one) => columnsTable(one, lang))}
      <p>${t.withheldCount}: ${formatNumber(extension.disclosure.withheld, lang)}</p>
      ${originSection(snapshot, lang)}`,
    footer: html`<p class="links">
      <a href="index.html">${t.back}</a> <a href="data/index.html">${t.downloads}</a>
    </p>`,
  });
}

function filesTable(input: readonly InputSummary[], lang: Lang): Html {
  const t = siteWords[lang];
  const n = (value: number): string => formatNumber(value, lang);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t.files}">
    <table>
      <thead>
        <tr>
          <th scope="col">${t.file}</th>
          <th scope="col" class="text">${t.table}</th>
          <th scope="col">${t.read}</th>
          <th scope="col">${t.accepted}</th>
          <th scope="col">${t.refused}</th>
          <th scope="col">${t.setAside}</th>
          <th scope="col" class="text">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        ${input.map(
          (one) =>
            html`<tr>
              <th scope="row">${one.file}</th>
              <td class="text">
                ${one.table === null ? t.unrecognised : tableLabel(one.table, lang)}
              </td>
              <td>${n(one.read)}</td>
              <td>${n(one.accepted)}</td>
              <td>${n(one.refused)}</td>
              <td>${n(one.setAside)}</td>
              <td class="text"><code>${one.sha256.slice(0, 12)}</code></td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function reportingSection({extension: {reporting}}: Snapshot, lang: Lang): Html | '' {
  if (reporting === null) return '';
  const t = siteWords[lang];
  const {areas, level, period, by} = reporting;
  const silent = areas.filter(({reported}) => !reported).map(({label}) => label);
  const r = revisionWords[lang];
  const known: Readonly<Record<string, string>> = levelWords[lang];
  const count = formatNumber(areas.filter(({reported}) => reported).length, lang);
  return html`<h2>${t.reporting}, ${period}</h2>
    <p class="lead">${t.covered(count, formatNumber(areas.length, lang), known[level] ?? level)}</p>
    <p>${r.due(formatDate(by, lang))} ${silent.length > 0 ? r.silent(silent.join(', ')) : ''}</p>
    <ul class="areas">
      ${areas.map(
        ({label, reported}) =>
          html`<li class="${reported ? 'yes' : 'no'}">
            ${label}: ${reported ? t.reported : t.notReported}
          </li> `,
      )}
    </ul>`;
}

/** By file, the headers that may be shown outside of the office. */
function publicHeaders(input: readonly InputSummary[]): ReadonlySet<string> {
  return new Set(
    input.flatMap(({file, table, columns}) =>
      table === null
        ? []
        : publicColumns(table, columns).map(({header}) => headerKey(file, header)),
    ),
  );
}

function headerKey(file: string, header: string | null): string {
  return JSON.stringify([file, header]);
}

function remarksTable(
  diagnostics: readonly Diagnostic[],
  headers: ReadonlySet<string>,
  lang: Lang,
): Html {
  const t = siteWords[lang];
  if (diagnostics.length === 0) return html`<p>${t.none}</p>`;
  const kinds = new Map<string, {first: Diagnostic; count: number}>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.file}\n${diagnostic.code}\n${diagnostic.column ?? ''}`;
    const kind = kinds.get(key);
    const times = 1 + Number(diagnostic.params.more ?? 0);
    if (kind) kind.count += times;
    else kinds.set(key, {first: diagnostic, count: times});
  }
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t.remarks}">
    <table>
      <thead>
        <tr>
          <th scope="col">${t.file}</th>
          <th scope="col" class="text">${t.kind}</th>
          <th scope="col" class="text">${t.header}</th>
          <th scope="col">${t.count}</th>
          <th scope="col" class="text">${t.example}</th>
        </tr>
      </thead>
      <tbody>
        ${[...kinds.values()].map(
          ({first, count}) =>
            html`<tr>
              <th scope="row">${first.file}</th>
              <td class="text">${codeTitle(first.code, lang)}</td>
              <td class="text">
                ${headers.has(headerKey(first.file, first.column)) ? first.column : ''}
              </td>
              <td>${formatNumber(count, lang)}</td>
              <td class="text">${first.row === null ? '' : `${t.row} ${first.row}`}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function columnsTable({file, table, columns}: InputSummary, lang: Lang): Html {
  const t = siteWords[lang];
  const told = table === null ? [] : publicColumns(table, columns);
  const shown = columns.filter((column) =>
    told.some(({header, column: key}) => header === column.header && key === column.key),
  );
  const left = columns.length - shown.length;
  const n = (value: number): string => formatNumber(value, lang);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${file}">
    <table>
      <caption>
        ${file}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="text">${t.header}</th>
          <th scope="col" class="text">${t.matched}</th>
          <th scope="col">${t.filled}</th>
          <th scope="col">${t.missingCells}</th>
          <th scope="col">${t.coerced}</th>
          <th scope="col">${t.refused}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (column) =>
            html`<tr>
              <th scope="row">${column.header}</th>
              <td class="text">${column.key}</td>
              <td>${n(column.filled)}</td>
              <td>${n(column.missing)}</td>
              <td>${n(column.coerced)}</td>
              <td>${n(column.refused)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
    ${left > 0 ? html`<p>${revisionWords[lang].personal(n(left))}</p>` : ''}
  </div> `;
}
