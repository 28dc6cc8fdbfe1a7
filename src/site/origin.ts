import {formatDate} from '../format/date.js';
import {formatNumber} from '../format/number.js';
import type {Snapshot} from '../snapshot/v1.js';
import {codeListWords, revisionWords} from '../text/revision-words.js';
import type {Lang} from '../text/words.js';
import {html, type Html} from './html.js';

/** How to cite the figures: one paragraph for the foot of a page, with the file for programs. */
export function citationLine({extension: {citation}}: Snapshot, lang: Lang): Html {
  return html`<p class="citation">
    ${revisionWords[lang].citation}: ${citation.text[lang]}
    <a href="data/CITATION.cff">CITATION.cff</a>
  </p>`;
}

/** Dates, library, editions of lists, versions of definitions and citation, for the report. */
export function originSection(snapshot: Snapshot, lang: Lang): Html {
  const t = revisionWords[lang];
  const {asOf, cutOff, library, codeLists, citation} = snapshot.extension;
  const lists: Readonly<Record<string, string>> = codeListWords[lang];
  const rows: [string, string][] = [
    [t.asOf, formatDate(asOf, lang)],
    [t.cutOff, formatDate(cutOff, lang)],
    [t.library, library],
    [
      t.codeLists,
      codeLists.map(({list, edition}) => `${lists[list] ?? list}: ${edition}`).join('; '),
    ],
    [t.indicators, versionsText(snapshot, lang)],
    [t.citation, citation.text[lang]],
  ];
  return html`<h2>${t.origin}</h2>
    <table class="origin">
      <tbody>
        ${rows.map(
          ([name, text]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="text">${text}</td>
            </tr> `,
        )}
      </tbody>
    </table>`;
}

/** Versions of definitions: the first ones by their count, those that were changed by name. */
function versionsText(snapshot: Snapshot, lang: Lang): string {
  const keys = new Map<number, Set<string>>();
  for (const {extension} of snapshot.link.item) {
    const {indicator, indicatorVersion} = extension;
    keys.set(indicatorVersion, (keys.get(indicatorVersion) ?? new Set()).add(indicator));
  }
  const versions = [...keys].sort(([a], [b]) => b - a);
  return versions
    .map(([version, of]) => {
      const named = version > 1 ? [...of].join(', ') : null;
      return `${version}: ${named ?? revisionWords[lang].indicatorCount(formatNumber(of.size, lang))}`;
    })
    .join('; ');
}
