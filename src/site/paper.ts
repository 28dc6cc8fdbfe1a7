import type {InputSummary} from '../data/table.js';
import type {Config} from '../schema/config.js';
import {formatDate} from '../format/date.js';
import {formatNumber, NBSP} from '../format/number.js';
import type {Snapshot} from '../snapshot/v1.js';
import {paperWords} from '../text/site-paper.js';
import {siteWords} from '../text/site.js';
import {levelWords, words, type Lang} from '../text/words.js';
import {achievementsOf, type AchievementRow} from './achievements.js';
import {figureCell, signNote, summaryList, withheldNote} from './area-page.js';
import type {AreaOfSite} from './areas.js';
import {headlinesOf, type Headline} from './headlines.js';
import {html, type Html} from './html.js';
import {noticeOf, pageText} from './page.js';

/** A picture of a report. */
export interface PaperFigure {
  /** Address from the page. */
  readonly src: string;
  /** What it says, for those who do not see it. */
  readonly said: string;
}

export interface PaperOptions {
  readonly lang: Lang;
  readonly figures: readonly PaperFigure[];
  readonly input: readonly InputSummary[];
  readonly config?: Config;
  /** The area that the report is about; absent for the whole. */
  readonly area?: AreaOfSite;
}

/**
 * A report on A4 about the whole or one area: cover line, summary, targets and achievements as in an
 * LKjIP, figures, all latest figures, data quality and definitions. It needs no script; a browser
 * prints it, or makes a PDF of it, with page numbers.
 */
export function paperPage(
  whole: Snapshot,
  {lang, figures, input, config, area}: PaperOptions,
): string {
  const t = paperWords[lang];
  const {title, publisher, region, asOf} = whole.extension;
  const place = area ?? region;
  const snapshot = area?.snapshot ?? whole;
  const headlines = headlinesOf(snapshot, {region: place.code, place: place.label, lang});
  const rows = achievementsOf(whole, headlines, {area, config, lang});
  return pageText({
    lang,
    title: `${t.title}: ${place.label}`,
    look: 'report paper',
    root: '../',
    header: html`<p class="way">${publisher}</p>
      <h1>${t.title} ${place.label}</h1>
      <p>
        ${area ? html`${levelWords[lang][area.level]}, ${region.label}${NBSP}· ` : ''}${title}${NBSP}·
        <span class="whole">${siteWords[lang].asOf} ${formatDate(asOf, lang)}</span>
      </p>
      ${noticeOf(whole, lang)}
      <p class="said">${siteWords[lang].source}: ${whole.source}</p>
      <p class="said">${whole.extension.citation.text[lang]}</p>`,
    main: html`<h2>${siteWords[lang].summary}</h2>
      ${summaryList(headlines)} ${achievementSection(rows, area, lang)}
      ${
        figures.length > 0
          ? html`<h2>${t.figures}</h2>
              ${figures.map(
                ({src, said}) =>
                  html`<figure class="picture"><img src="${src}" alt="${said}" /></figure> `,
              )}`
          : ''
      }
      <h2>${siteWords[lang].allFigures}</h2>
      ${figuresTable(headlines, lang)}
      <h2>${t.quality}</h2>
      ${qualitySection(whole, input, area, lang)}
      <h2>${t.definitions}</h2>
      ${definitionsTable(headlines, lang)}`,
    // On paper nothing is below the definitions: it would often be a page of its own.
    footer: html`<p class="links"><a href="../index.html">${siteWords[lang].back}</a></p>`,
  });
}

/** No, Sasaran, Indikator, Satuan, Target, Realisasi, Capaian. */
function achievementSection(
  rows: readonly AchievementRow[],
  area: AreaOfSite | undefined,
  lang: Lang,
): Html {
  const t = paperWords[lang];
  const unit = siteWords[lang];
  if (rows.length === 0) {
    return html`<h2>${t.achievements}</h2>
      <p>${area ? t.noTargetsOfArea(levelWords[lang][area.level]) : t.noTargets}</p>`;
  }
  return html`<h2>${t.achievements} ${rows[0].headline.period}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${t.achievements}">
      <table class="lkjip">
        <thead>
          <tr>
            <th scope="col">${t.number}</th>
            <th scope="col" class="text">${t.objective}</th>
            <th scope="col" class="text">${unit.indicator}</th>
            <th scope="col" class="text">${unit.unit}</th>
            <th scope="col">${t.target}</th>
            <th scope="col">${t.actual}</th>
            <th scope="col">${t.achieved}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({group, headline, lowerIsBetter, target, achieved, rating}, i) =>
              html`<tr>
                <td>${i + 1}</td>
                <td class="text">${group}</td>
                <th scope="row" class="text">
                  ${headline.title}${lowerIsBetter ? html`<br /><span class="said">${t.lower}</span>` : ''}
                </th>
                <td class="text">${headline.unit}</td>
                <td>${target}</td>
                ${figureCell(headline, lang)}
                ${
                  achieved === ''
                    ? html`<td class="said">${headline.state || words[lang].notApplicable}</td>`
                    : html`<td>${achieved}<br /><span class="said">${rating}</span></td>`
                }
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${signNote(
      rows.map(({headline}) => headline),
      lang,
    )}
    <p>${t.objectiveNote} ${t.achievedNote}</p>`;
}

function figuresTable(headlines: readonly Headline[], lang: Lang): Html {
  const t = siteWords[lang];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t.allFigures}">
      <table>
        <thead>
          <tr>
            <th scope="col" class="text">${t.indicator}</th>
            <th scope="col" class="text">${t.unit}</th>
            <th scope="col">${t.year}</th>
            <th scope="col">${paperWords[lang].value}</th>
            <th scope="col">${words[lang].numerator}</th>
            <th scope="col">${words[lang].denominator}</th>
            <th scope="col">${words[lang].unknown}</th>
          </tr>
        </thead>
        <tbody>
          ${headlines.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.title}</th>
                <td class="text">${one.unit}</td>
                <td>${one.period}</td>
                ${figureCell(one, lang)}
                ${[one.cell.numerator, one.cell.denominator, one.cell.unknown].map(
                  (part) =>
                    html`<td>
                      ${part === null ? '' : formatNumber(part, lang, {decimals: Number.isInteger(part) ? 0 : 1})}
                    </td> `,
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${signNote(headlines, lang)}`;
}

function qualitySection(
  snapshot: Snapshot,
  input: readonly InputSummary[],
  area: AreaOfSite | undefined,
  lang: Lang,
): Html {
  const t = paperWords[lang];
  const {reporting, disclosure} = snapshot.extension;
  const n = (value: number): string => formatNumber(value, lang);
  const sum = (of: (one: InputSummary) => number): string =>
    n(input.reduce((total, one) => total + of(one), 0));
  const reported = reporting?.areas.filter((one) => one.reported).length ?? 0;
  const silent = reporting?.areas.filter((one) => !one.reported).map(({label}) => label) ?? [];
  const level = reporting === null ? '' : (levelName(reporting.level, lang) ?? reporting.level);
  return html`<ul class="summary">
      ${
        input.length > 0
          ? html`<li>
              ${t.rows(
                n(input.length),
                sum((one) => one.read),
                sum((one) => one.accepted),
                sum((one) => one.refused),
                sum((one) => one.setAside),
              )}
            </li>`
          : ''
      }
      ${
        reporting === null
          ? html`<li>${t.reportingUnknown}</li>`
          : html`<li>
              ${siteWords[lang].covered(n(reported), n(reporting.areas.length), level)}
              ${silent.length > 0 ? t.silent(silent.join(', ')) : ''}
            </li>`
      }
      <li>${disclosure.applied ? t.withheld(n(disclosure.withheld)) : t.unprotected}</li>
    </ul>
    ${area ? withheldNote(area, lang) : ''}
    <p>${t.qualityMore}</p>`;
}

function levelName(level: string, lang: Lang): string | undefined {
  return (levelWords[lang] as Readonly<Record<string, string>>)[level];
}

function definitionsTable(headlines: readonly Headline[], lang: Lang): Html {
  const t = paperWords[lang];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t.definitions}">
    <table class="definitions">
      <thead>
        <tr>
          <th scope="col" class="text">${siteWords[lang].indicator}</th>
          <th scope="col" class="text">${t.definition}</th>
          <th scope="col" class="text">${words[lang].formula}</th>
          <th scope="col" class="text">${words[lang].unknown}</th>
        </tr>
      </thead>
      <tbody>
        ${headlines.map(
          ({title, dataset: {extension}}) =>
            html`<tr>
              <th scope="row">${title}</th>
              <td class="text">${extension.definition[lang]}</td>
              <td class="text">${extension.formula[lang]}</td>
              <td class="text">${extension.unknown[lang]}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}
