import {formatDate} from '../format/date.js';
import {formatApproximate, formatNumber, formatPercent, NBSP} from '../format/number.js';
import {stateKind, stateWords} from '../format/state.js';
import {finalNote, revisedNote} from '../format/sign-notes.js';
import type {ReleaseEntry} from '../revision/index.js';
import {cellsOf, findDataset} from '../snapshot/cells.js';
import type {Cell, Dataset, Snapshot} from '../snapshot/v1.js';
import {siteWords} from '../text/site.js';
import {words, type Lang} from '../text/words.js';
import {changesSection} from './changes.js';
import {html, type Html} from './html.js';
import {citationLine} from './origin.js';

/**
 * The dashboard page: widgets with a table of their main figures inside, for pages without script.
 *
 * @param release this release in `revisions.json`, where there is one
 */
export function dashboardPage(
  snapshot: Snapshot,
  lang: Lang,
  release: ReleaseEntry | null = null,
): string {
  const {extension} = snapshot;
  const t = siteWords[lang];
  const notice = extension.notice?.[lang];
  const list = figures(snapshot, lang);
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
      <body class="${list.length > 1 ? 'dashboard' : 'single'}">
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
          <umkm-source src="snapshot.json"> ${list} </umkm-source>
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

function has(snapshot: Snapshot, key: string): boolean {
  return snapshot.link.item.some((item) => item.extension.indicator === key);
}

function withholds({extension}: Snapshot): boolean {
  return extension.disclosure.withheld > 0;
}

function figures(snapshot: Snapshot, lang: Lang): Html[] {
  const list: Html[] = [];
  if (has(snapshot, 'size.class')) {
    list.push(
      html`<umkm-growth class="wide" theme="auto" lang="${lang}" heading-level="2"
        >${growthTable(snapshot, lang)}</umkm-growth
      > `,
    );
  }
  if (has(snapshot, 'aid.coverage')) {
    list.push(
      html`<umkm-aid-reach theme="auto" lang="${lang}" heading-level="2"
        >${shareTable(snapshot, 'aid.coverage', lang)}</umkm-aid-reach
      > `,
    );
  }
  if (has(snapshot, 'digital.any')) {
    list.push(
      html`<umkm-digital-adoption theme="auto" lang="${lang}" heading-level="2"
        >${shareTable(snapshot, 'digital.any', lang)}</umkm-digital-adoption
      > `,
    );
  }
  return list;
}

function growthTable(snapshot: Snapshot, lang: Lang): Html | '' {
  const dataset = findDataset(snapshot, 'size.class', ['region', 'period', 'size_class']);
  if (!dataset) return '';
  const {code} = snapshot.extension.region;
  const cells = cellsOf(dataset).filter(({by}) => by.region === code);
  const {index, label, labelEn} = categories(dataset, 'size_class');
  const classes = index.filter((id) =>
    cells.some(({by, value}) => by.size_class === id && value !== null),
  );
  const periods = dataset.dimension.period.category.index;
  const name = (id: string): string => (lang === 'en' ? labelEn?.[id] : undefined) ?? label[id];
  return plainTable(
    dataset.extension.title[lang],
    html`<tr>
      <th scope="col">${siteWords[lang].year}</th>
      ${classes.map((id) => html`<th scope="col">${name(id)}</th>`)}
    </tr>`,
    periods.map(
      (period) =>
        html`<tr>
          <th scope="row">${period}</th>
          ${classes.map((id) =>
            figure(
              cells.find(({by}) => by.period === period && by.size_class === id),
              lang,
            ),
          )}
        </tr> `,
    ),
    [
      ...signs(cells, dataset, lang),
      ...(dataset.extension.breaks ?? []).map(({period, note}) =>
        siteWords[lang].brokenSince(period, note[lang].replace(/[.\s]+$/, '')),
      ),
    ],
  );
}

function shareTable(snapshot: Snapshot, indicator: string, lang: Lang): Html | '' {
  const dataset = findDataset(snapshot, indicator, ['region', 'period']);
  if (!dataset) return '';
  const t = siteWords[lang];
  const {index, label, labelEn} = categories(dataset, 'region');
  const period = dataset.dimension.period.category.index.at(-1) as string;
  const cells = cellsOf(dataset).filter(({by}) => by.period === period);
  const {region, reporting} = snapshot.extension;
  const silent = new Set(
    reporting?.period === period
      ? reporting.areas.filter(({reported}) => !reported).map(({code}) => code)
      : [],
  );
  const rows = index.flatMap((id) => {
    const cell = cells.find(({by}) => by.region === id);
    // Businesses without an area are named only where there are any.
    return id === 'unknown' && !cell?.denominator ? [] : [{id, cell}];
  });
  const target = dataset.extension.targets?.[period];
  return plainTable(
    `${dataset.extension.title[lang]}, ${period}`,
    html`<tr>
      <th scope="col">${t.area}</th>
      <th scope="col">%</th>
      <th scope="col">${words[lang].numerator}</th>
      <th scope="col">${words[lang].denominator}</th>
    </tr>`,
    rows.map(({id, cell}) => {
      const name = (lang === 'en' ? labelEn?.[id] : undefined) ?? label[id];
      return html`<tr class="${id === region.code ? 'total' : 'part'}">
        <th scope="row">${name}</th>
        ${silent.has(id) && (cell?.value ?? null) === null ? wide(words[lang].notReported) : shareCells(cell, lang)}
      </tr> `;
    }),
    [
      ...(target === undefined ? [] : [t.target(formatNumber(target, lang))]),
      ...signs(
        rows.flatMap(({cell}) => cell ?? []),
        dataset,
        lang,
      ),
      `${words[lang].numerator}: ${dataset.extension.numerator[lang]}. ${words[lang].denominator}: ${dataset.extension.denominator[lang]}.`,
    ],
  );
}

/** A table in the frame of a figure: caption, figures, what the signs in it mean. */
function plainTable(
  caption: string,
  head: Html,
  rows: readonly Html[],
  notes: readonly string[],
): Html {
  return html`<div class="plain">
    <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          ${head}
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${notes.map((note) => html`<p>${note}</p> `)}
  </div>`;
}

function categories(
  dataset: Dataset,
  dimension: string,
): Dataset['dimension'][string]['category'] & {
  labelEn: Readonly<Record<string, string>> | undefined;
} {
  const {category, extension} = dataset.dimension[dimension];
  return {...category, labelEn: extension?.labelEn};
}

function figure(cell: Cell | undefined, lang: Lang): Html {
  if (!cell || cell.value === null) {
    return html`<td class="said">${stateOf(cell, lang)}</td>`;
  }
  const text = cell.flags.includes('E')
    ? formatApproximate(cell.value, lang)
    : formatNumber(cell.value, lang);
  return html`<td>${text}${marks(cell)}</td>`;
}

/** Signs beside a figure; the table's notes say what they mean. */
function marks({flags, revised}: Cell): Html {
  return html`${flags.includes('P') ? '*' : ''}${revised ? html`<sup>r</sup>` : ''}`;
}

function shareCells(cell: Cell | undefined, lang: Lang): Html {
  if (!cell || cell.value === null) return wide(stateOf(cell, lang));
  const count = (value: number | null): string => (value === null ? '' : formatNumber(value, lang));
  const share = formatPercent(cell.value, lang).replace(/%$/, '');
  return html`<td class="main">${share}${marks(cell)}</td>
    <td>${count(cell.numerator)}</td>
    <td>${count(cell.denominator)}</td>`;
}

function wide(text: string): Html {
  return html`<td class="said" colspan="3">${text}</td>`;
}

function stateOf(cell: Cell | undefined, lang: Lang): string {
  return cell ? stateWords(cell, lang).join(', ') : words[lang].notAvailable;
}

/** What the signs beside figures mean, of those that really occur. */
function signs(cells: readonly Cell[], {extension}: Dataset, lang: Lang): string[] {
  const t = siteWords[lang];
  const shown = cells.filter((cell) => stateKind(cell) === 'value');
  return [
    ...(shown.some(({flags}) => flags.includes('P'))
      ? [[t.provisional, ...finalNote(shown, extension.final, lang)].join(' ')]
      : []),
    ...revisedNote(shown, lang),
    ...(shown.some(({flags, by}) => flags.includes('E') && 'size_class' in by)
      ? [t.approximate]
      : []),
  ];
}
