import {formatDate} from '../format/date.js';
import {formatNumber} from '../format/number.js';
import {isSameMeasure, type FigureChange, type ReleaseEntry} from '../revision/index.js';
import type {Snapshot} from '../snapshot/v1.js';
import {changeCauseWords, changeKindWords, revisionWords} from '../text/revision-words.js';
import {words, type Lang} from '../text/words.js';
import {countNotes, isPartOnly} from './changes.js';
import {differenceText, figureNames, preciseFigure, type FigureNames} from './figure-name.js';
import {html, type Html} from './html.js';

/** A page with more rows than this is slow on a phone. */
const mostRows = 200;

/**
 * Every figure that differs from the last release, as a table for the report; the first 200, the
 * whole place before its areas. Empty for a first release.
 */
export function changesTable(
  snapshot: Snapshot,
  release: ReleaseEntry | null,
  lang: Lang,
): Html | '' {
  const {revision, region} = snapshot.extension;
  if (revision === null) return '';
  const t = revisionWords[lang];
  const day = formatDate(revision.previousAsOf, lang);
  const changes = (release?.changes ?? []).filter(
    (change) => change.kind !== 'status' && !isPartOnly(change),
  );
  const isWhole = ({by}: FigureChange): boolean => (by.region ?? region.code) === region.code;
  const areas = changes.filter((change) => !isWhole(change));
  const shown = [...changes.filter(isWhole), ...areas].slice(0, mostRows);
  const more = changes.length - shown.length;
  const notes = [
    ...(shown.some(isNotRepeated) ? [t.notRepeatedNote] : []),
    ...(shown.some((one) => one.kind === 'revised' && !isSameMeasure(one))
      ? [t.notComparedNote]
      : []),
    ...(release ? countNotes(release, lang) : []),
    ...(more > 0 ? [t.more(formatNumber(more, lang))] : []),
  ];
  return html`<h2>${t.heading}</h2>
    <p class="lead">
      ${revision.changed === 0 ? t.unchanged(day) : t.changed(formatNumber(revision.changed, lang), day)}
    </p>
    ${shown.length > 0 ? table(shown, figureNames(snapshot, lang), lang) : ''}
    ${notes.map((note) => html`<p>${note}</p> `)}`;
}

function table(changes: readonly FigureChange[], name: FigureNames, lang: Lang): Html {
  const t = revisionWords[lang];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t.heading}">
    <table class="changed">
      <thead>
        <tr>
          <th scope="col" class="text">${t.figure}</th>
          <th scope="col">${t.before}</th>
          <th scope="col">${t.after}</th>
          <th scope="col">${t.difference}</th>
          <th scope="col">${t.percent}</th>
          <th scope="col" class="text">${t.kind}</th>
          <th scope="col" class="text">${t.why}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map((change) => row(change, name(change), lang))}
      </tbody>
    </table>
  </div>`;
}

function row(change: FigureChange, name: string, lang: Lang): Html {
  const {unit, kind, why, from, to, absolute, percent} = change;
  const figure = (value: number | null, absent: string): Html =>
    value === null
      ? html`<td class="said">${absent}</td>`
      : html`<td>${preciseFigure(value, unit, lang)}</td>`;
  const hidden = words[lang].withheld;
  const part = (value: number | null, write: (n: number) => string): Html =>
    html`<td>${value === null ? '' : write(value)}</td>`;
  return html`<tr>
    <th scope="row">${name}</th>
    ${figure(from, kind === 'no_longer_withheld' ? hidden : revisionWords[lang].notRepeated)}
    ${figure(to, kind === 'now_withheld' ? hidden : revisionWords[lang].notRepeated)}
    ${part(absolute, (n) => differenceText(n, unit, lang))}
    ${part(percent, (n) => formatNumber(n, lang, {decimals: 1, sign: 'always'}))}
    <td class="text">${changeKindWords[lang][kind]}</td>
    <td class="text">${why.map((cause) => changeCauseWords[lang][cause]).join(', ')}</td>
  </tr> `;
}

function isNotRepeated({kind, from}: FigureChange): boolean {
  return from === null && kind !== 'no_longer_withheld';
}
