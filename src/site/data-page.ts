import {NBSP} from '../format/number.js';
import {codeListsOf} from '../export/code-lists.js';
import type {ExportFile} from '../export/data-package.js';
import {datasetNames} from '../export/dataset-names.js';
import type {Dataset, Snapshot} from '../snapshot/v1.js';
import {dimensionLabel} from '../text/categories.js';
import {exportWords} from '../text/exports.js';
import {siteWords} from '../text/site.js';
import type {Lang} from '../text/words.js';
import {html, type Html} from './html.js';
import {noticeOf, pageText} from './page.js';

/** The page of `data/`: every file for other systems by what is in it. */
export function dataPage(snapshot: Snapshot, files: readonly ExportFile[], lang: Lang): string {
  const t = exportWords[lang];
  const {extension} = snapshot;
  const titles = titlesOf(snapshot, lang);
  const listed = (folder: RegExp): Html[] =>
    files
      .map(({path}) => path.replace(/^data\//, ''))
      .filter((path) => folder.test(path))
      .map((path) => html`<li><a href="${path}">${titles.get(path) ?? path}</a></li> `);
  const section = (title: string, items: readonly Html[]): Html =>
    html`<h2>${title}</h2>
      <ul>
        ${items}
      </ul>`;
  return pageText({
    lang,
    title: `${t.downloads}: ${extension.title}`,
    look: 'report',
    root: '../',
    header: html`<h1>${t.downloads}</h1>
      <p>${extension.title}${NBSP}· ${extension.publisher}</p>
      ${noticeOf(snapshot, lang)}`,
    main: html`<p>${t.withheldNote}</p>
      <p class="links"><a href="pantau-umkm.xlsx">${t.workbook}</a></p>
      ${section(t.spreadsheets, listed(/^spreadsheet\//))}
      ${section(t.otherSystems, [
        ...listed(/^(?:datapackage\.json|ms-ind|sdmx\/)/),
        html`<li><a href="../snapshot.json">${t.jsonStat}</a></li>`,
      ])}
      ${section(t.programs, listed(/^[^/]+--[^/]*\.csv$/))}
      ${section(t.codeLists, listed(/^codes\//))}`,
    footer: html`<p class="links"><a href="../index.html">${siteWords[lang].back}</a></p>`,
  });
}

/** What a file holds, by its path below `data/`. */
function titlesOf(snapshot: Snapshot, lang: Lang): Map<string, string> {
  const t = exportWords[lang];
  const datasets = snapshot.link.item;
  const names = datasetNames(datasets);
  return new Map([
    ...datasets.flatMap((dataset, i): [string, string][] => [
      [`${names[i]}.csv`, titleOf(dataset, lang)],
      [`spreadsheet/${names[i]}.csv`, titleOf(dataset, lang)],
    ]),
    ...codeListsOf(snapshot).map(({dimension, label}): [string, string] => [
      `codes/${dimension}.csv`,
      lang === 'id' ? label : dimensionLabel(dimension, lang),
    ]),
    ['datapackage.json', t.dataPackage],
    ['sdmx/codes.csv', t.sdmxCodes],
    ['sdmx/observations-1.0.csv', t.sdmx('1.0')],
    ['sdmx/observations-2.0.csv', t.sdmx('2.0')],
    ['ms-ind.csv', t.msInd('CSV')],
    ['ms-ind.json', t.msInd('JSON')],
  ]);
}

/** `Jangkauan bantuan (wilayah, tahun, program)` */
function titleOf({id, dimension, extension}: Dataset, lang: Lang): string {
  const dims = id
    .slice(0, -1)
    .map((dim) => (lang === 'id' ? dimension[dim].label : dimensionLabel(dim, lang)).toLowerCase());
  return `${extension.title[lang]} (${dims.join(', ')})`;
}
