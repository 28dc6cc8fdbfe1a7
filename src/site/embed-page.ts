import {plannedFigures} from '../snapshot/figures.js';
import type {Snapshot} from '../snapshot/v1.js';
import {paperWords} from '../text/site-paper.js';
import {siteWords} from '../text/site.js';
import type {Lang} from '../text/words.js';
import {html, type Html} from './html.js';
import {noticeOf, pageText} from './page.js';

export interface EmbedPageOptions {
  readonly lang: Lang;
  /** Scripts that bring data and widgets, from the folder of the site. */
  readonly scripts: readonly string[];
  /** One more that is needed where the page was opened from a disk. */
  readonly disk?: string;
  /** `sha384-…` of the widgets. */
  readonly integrity: string | null;
}

/**
 * `embed.html`: one figure of the site, for frames in other sites.
 *
 * ```html
 * <iframe src="https://data.example.go.id/umkm/embed.html?widget=growth&region=33.17.01"
 *   title="Pertumbuhan UMKM" width="100%" height="600" loading="lazy"></iframe>
 * <script src="https://data.example.go.id/umkm/embed/resize.js" defer></script>
 * ```
 *
 * What is shown stands in the query:
 *
 * | parameter   | value                                                                        |
 * | ----------- | ---------------------------------------------------------------------------- |
 * | `widget`    | an element without `umkm-` (`growth`, `aid-reach`, `dashboard`), or the key of |
 * |             | an indicator (`aid.coverage`), which is short for `widget=indicator`           |
 * | `indicator` | key, for elements that show any: `widget=line&indicator=digital.any`          |
 * | `region`    | code of an area                                                              |
 * | `period`    | `2024`                                                                       |
 * | `by`        | breakdown: `programme`                                                       |
 * | `view`      | as the attribute of the element: `map`, `table`                              |
 * | `lang`      | `id` or `en`; the language of the site unless given                          |
 * | `theme`     | `light`, `dark`, `grey` or `auto`, the default                               |
 * | `id`        | any text; comes back in messages                                             |
 *
 * A parameter that does not exist, is given twice, or that the element does not take is refused with a
 * message instead of a figure. Without any parameter the page tells how figures are embedded.
 *
 * The page posts `{type: 'pantau-umkm:height', id, height}` to the page around it, in CSS px, and to
 * nobody else. `embed/resize.js` there gives the frame that height. It works without it too: the frame
 * keeps its own height and scrolls.
 */
export function embedPage(
  snapshot: Snapshot,
  {lang, scripts, disk, integrity}: EmbedPageOptions,
): string {
  const t = siteWords[lang];
  return pageText({
    lang,
    title: `${t.embed}: ${snapshot.extension.title}`,
    look: 'frame',
    scripts: [...scripts, 'embed/frame.js'],
    disk,
    main: html`<umkm-source src="snapshot.json"></umkm-source>
      <noscript
        ><p class="hint">${t.frameScriptNeeded} <a href="index.html">${t.back}</a></p></noscript
      >
      <section id="how" hidden>
        <h1>${t.embed}</h1>
        <p>${snapshot.extension.title}</p>
        ${noticeOf(snapshot, lang)}
        <p>${t.embedHow}</p>
        <h2>${t.embedFrames}</h2>
        <p>${t.embedOnce}</p>
        <pre><code>${'<script src="https://ALAMAT/embed/resize.js" defer></script>'}</code></pre>
        <ul class="codes">
          ${codes(snapshot, lang)}
        </ul>
        <h2>${t.embedTags}</h2>
        <p>${t.embedTagsHow}</p>
        <pre><code>${tagCode(integrity)}</code></pre>
        <p class="links"><a href="index.html">${t.back}</a></p>
      </section>`,
  });
}

function codes(snapshot: Snapshot, lang: Lang): Html[] {
  const titles = new Map(
    snapshot.link.item.map(({extension}) => [extension.indicator, extension.title[lang]]),
  );
  const {groups} = plannedFigures(snapshot);
  return groups.flatMap(({title, figures}) =>
    figures
      .filter(({attributes}) => !attributes)
      .map(({element, needs}) => {
        const name =
          element === 'targets'
            ? paperWords[lang].achievements
            : (titles.get(needs) ?? title[lang]);
        const query = `embed.html?widget=${element}`;
        const code = html`<iframe
          src="https://ALAMAT/${query}"
          title="${name}"
          width="100%"
          height="600"
          loading="lazy"
        ></iframe>`;
        return html`<li>
          <a href="${query}">${name}</a>
          <pre><code>${code.text}</code></pre>
        </li> `;
      }),
  );
}

function tagCode(integrity: string | null): string {
  const check = integrity === null ? '' : ` integrity="${integrity}" crossorigin="anonymous"`;
  return `<script src="https://ALAMAT/embed/pantau-umkm.js"${check} defer></script>\n<umkm-growth src="https://ALAMAT/snapshot.json"></umkm-growth>`;
}
