import {formatDate} from '../format/date.js';
import {formatNumber, formatPercent} from '../format/number.js';
import {cellsOf, findDataset} from '../snapshot/cells.js';
import type {Cell, Snapshot} from '../snapshot/v1.js';
import {siteWords} from '../text/site.js';
import type {Lang} from '../text/words.js';
import {html, type Html} from './html.js';

/** The dashboard page: widgets with a table of their main figures inside, for pages without script. */
export function dashboardPage(snapshot: Snapshot, lang: Lang): string {
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
      <body>
        <header>
          <h1>${extension.title}</h1>
          <p>${extension.publisher} · ${t.asOf} ${formatDate(extension.asOf, lang)}</p>
          ${notice ? html`<p class="notice">${notice}</p>` : ''}
        </header>
        <main>
          <umkm-source src="snapshot.json"> ${figures(snapshot, lang)} </umkm-source>
        </main>
        <footer>
          <p>${t.source}: ${snapshot.source}</p>
          <p><a href="report.html">${t.report}</a> · <a href="snapshot.json">${t.data}</a></p>
          <p>${t.primaryOnly}</p>
        </footer>
      </body>
    </html> `.text
  }`;
}

function figures(snapshot: Snapshot, lang: Lang): Html[] {
  const has = (key: string): boolean =>
    snapshot.link.item.some((item) => item.extension.indicator === key);
  const list: Html[] = [];
  if (has('size.class')) {
    // Alone it would stretch a chart of few bars over the whole page.
    const place = has('aid.coverage') || has('digital.any') ? 'wide' : 'single';
    list.push(
      html`<umkm-growth class="${place}" theme="auto" lang="${lang}"
        >${growthTable(snapshot, lang)}</umkm-growth
      > `,
    );
  }
  if (has('aid.coverage')) {
    list.push(
      html`<umkm-aid-reach theme="auto" lang="${lang}"
        >${shareTable(snapshot, 'aid.coverage', lang)}</umkm-aid-reach
      > `,
    );
  }
  if (has('digital.any')) {
    list.push(
      html`<umkm-digital-adoption theme="auto" lang="${lang}"
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
  const classes = dataset.dimension.size_class.category;
  const at = (period: string, sizeClass: string): string =>
    amount(
      cells.find(({by}) => by.period === period && by.size_class === sizeClass),
      lang,
    );
  return html`<table>
    <caption>
      ${dataset.extension.title[lang]}
    </caption>
    <thead>
      <tr>
        <th scope="col">${siteWords[lang].year}</th>
        ${classes.index.map((id) => html`<th scope="col">${classes.label[id]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${dataset.dimension.period.category.index.map(
        (period) =>
          html`<tr>
            <th scope="row">${period}</th>
            ${classes.index.map((id) => html`<td>${at(period, id)}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function shareTable(snapshot: Snapshot, indicator: string, lang: Lang): Html | '' {
  const dataset = findDataset(snapshot, indicator, ['region', 'period']);
  if (!dataset) return '';
  const {index, label} = dataset.dimension.region.category;
  const period = dataset.dimension.period.category.index.at(-1) as string;
  const cells = cellsOf(dataset).filter(({by}) => by.period === period);
  const t = siteWords[lang];
  return html`<table>
    <caption>
      ${dataset.extension.title[lang]}, ${period}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.area}</th>
        <th scope="col">%</th>
      </tr>
    </thead>
    <tbody>
      ${index.map((id) => {
        const cell = cells.find(({by}) => by.region === id);
        return html`<tr>
          <th scope="row">${label[id]}</th>
          <td>${share(cell, lang)}</td>
        </tr> `;
      })}
    </tbody>
  </table>`;
}

function amount(cell: Cell | undefined, lang: Lang): string {
  if (!cell || cell.value === null) return state(cell, lang);
  const sign = cell.flags.includes('E') ? '±\u00a0' : '';
  return `${sign}${formatNumber(cell.value, lang)}${cell.flags.includes('P') ? '*' : ''}`;
}

function share(cell: Cell | undefined, lang: Lang): string {
  return !cell || cell.value === null ? state(cell, lang) : formatPercent(cell.value, lang);
}

function state(cell: Cell | undefined, lang: Lang): string {
  const t = siteWords[lang];
  return cell?.reason === 'suppressed'
    ? t.withheld
    : cell?.reason === 'zero_denominator'
      ? t.noBase
      : t.missing;
}
