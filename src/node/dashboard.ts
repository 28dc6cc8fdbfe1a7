import {formatDate} from '../format/date.js';
import {NBSP} from '../format/number.js';
import type {ReleaseEntry} from '../revision/index.js';
import type {Snapshot} from '../snapshot/v1.js';
import {siteWords} from '../text/site.js';
import type {Lang} from '../text/words.js';
import {changesSection} from './changes.js';
import {html} from './html.js';
import {citationLine} from './origin.js';
import type {StaticFigures} from './static-figures.js';

/**
 * The dashboard page. Its figures are there with all their numbers before any script runs.
 *
 * @param release this release in `revisions.json`, where there is one
 * @param figures from `staticFigures`; a page without figures where they are left out
 */
export function dashboardPage(
  snapshot: Snapshot,
  lang: Lang,
  release: ReleaseEntry | null = null,
  figures: Pick<StaticFigures, 'html' | 'count'> | null = null,
): string {
  const {extension} = snapshot;
  const t = siteWords[lang];
  const notice = extension.notice?.[lang];
  return `<!doctype html>\n${
    html`<html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
        />
        <title>${extension.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="site.css" />
        <script src="embed/pantau-umkm.js" defer></script>
      </head>
      <body class="${figures !== null && figures.count > 1 ? 'dashboard' : 'single'}">
        <header>
          <h1>${extension.title}</h1>
          <p>
            ${extension.publisher}${NBSP}·
            <span class="whole">${t.asOf} ${formatDate(extension.asOf, lang)}</span>
          </p>
          ${notice ? html`<p class="notice">${notice}</p>` : ''}
          <noscript><p class="hint">${t.noScript}</p></noscript>
        </header>
        <main>
          <umkm-source src="snapshot.json" sync="url">${figures?.html ?? ''}</umkm-source>
          ${changesSection(snapshot, release, lang)}
        </main>
        <footer>
          <p>${t.source}: ${snapshot.source}</p>
          ${citationLine(snapshot, lang)}
          <p class="links">
            <a href="report.html">${t.report}</a> <a href="snapshot.json">${t.data}</a>
            <a href="data/index.html">${t.downloads}</a>
          </p>
          ${withholds(snapshot) ? html`<p>${t.someWithheld}</p>` : ''}
        </footer>
      </body>
    </html> `.text
  }`;
}

function withholds({extension}: Snapshot): boolean {
  return extension.disclosure.withheld > 0;
}
