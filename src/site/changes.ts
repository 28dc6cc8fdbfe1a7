import {formatDate} from '../format/date.js';
import {formatNumber, formatPercent} from '../format/number.js';
import {isShownAlike} from '../revision/precision.js';
import {isSameMeasure, type FigureChange, type ReleaseEntry} from '../revision/index.js';
import type {Snapshot} from '../snapshot/v1.js';
import {revisionWords} from '../text/revision-words.js';
import type {Lang} from '../text/words.js';
import {differenceText, figureNames, preciseFigure} from './figure-name.js';
import {html, type Html} from './html.js';

/** As many changes are told in words. */
const mostTold = 5;

/**
 * What changed since the last release, in a few lines for the dashboard: how many figures, and the
 * largest in words. Empty for a first release.
 *
 * @param release the last one of `revisions.json`; null where there is no such file
 */
export function changesSection(
  snapshot: Snapshot,
  release: ReleaseEntry | null,
  lang: Lang,
): Html | '' {
  const {revision} = snapshot.extension;
  if (revision === null) return '';
  const t = revisionWords[lang];
  const day = formatDate(revision.previousAsOf, lang);
  const largest = largestChanges(snapshot, release?.changes ?? [], lang);
  const name = figureNames(snapshot, lang);
  return html`<section class="changes">
    <h2>${t.heading}</h2>
    <p class="lead">
      ${revision.changed === 0 ? t.unchanged(day) : t.changed(formatNumber(revision.changed, lang), day)}
    </p>
    ${
      largest.length > 0
        ? html`<p>${t.largest}</p>
            <ul>
              ${largest.map((change) => html`<li>${sentence(change, name(change), lang)}</li> `)}
            </ul>`
        : ''
    }
    ${release ? countNotes(release, lang).map((note) => html`<p>${note}</p> `) : ''}
    ${release ? html`<p class="links"><a href="revisions.json">${t.allChanges}</a></p>` : ''}
  </section>`;
}

/** How many figures changed in other ways than by a new value; empty where none did. */
export function countNotes(release: ReleaseEntry, lang: Lang): string[] {
  const t = revisionWords[lang];
  const {changes, added, removed} = release;
  const told = (count: number, write: (text: string) => string): string[] =>
    count > 0 ? [write(formatNumber(count, lang))] : [];
  const count = (is: (change: FigureChange) => boolean): number => changes.filter(is).length;
  const sum = (list: ReleaseEntry['added']): number => list.reduce((n, one) => n + one.count, 0);
  return [
    ...told(
      count((one) => one.kind === 'revised' && !isSameMeasure(one)),
      t.otherMeasure,
    ),
    ...told(
      count((one) => isPartOnly(one)),
      t.partsOnly,
    ),
    ...told(
      count(({kind}) => kind === 'now_withheld'),
      t.newlyHidden,
    ),
    ...told(
      count(({kind}) => kind === 'status'),
      t.finalised,
    ),
    ...told(sum(added), t.added),
    ...told(sum(removed), t.removed),
  ];
}

/** Whether the value itself is as it was, and something beside it was revised. */
export function isPartOnly({kind, from, to, unit}: FigureChange): boolean {
  return kind === 'revised' && from !== null && to !== null && isShownAlike(from, to, unit);
}

/** What a reader knows how to read; indices come after these. */
const plainUnits: ReadonlySet<string> = new Set(['count', 'percent', 'percentage_point', 'rupiah']);

/**
 * The largest of each indicator by its percentage: totals of the whole place first, then its parts,
 * then its areas; plain units before indices.
 */
function largestChanges(
  snapshot: Snapshot,
  changes: readonly FigureChange[],
  lang: Lang,
): FigureChange[] {
  const {code} = snapshot.extension.region;
  const rank = ({by, unit}: FigureChange): number => {
    const isTotal = Object.entries(by).every(
      ([dim, id]) => dim === 'region' || dim === 'period' || id === 'total',
    );
    const whole = (by.region ?? code) === code ? 2 : 0;
    return whole + (whole > 0 && isTotal ? 2 : 0) + Number(plainUnits.has(unit));
  };
  const size = ({percent}: FigureChange): number => Math.abs(percent ?? 0);
  const ranked = changes
    .filter((change) => change.kind === 'revised' && change.absolute !== null)
    .filter(({from, to, unit}) => shown(from, unit, lang) !== shown(to, unit, lang))
    .map((change) => ({change, rank: rank(change), size: size(change)}))
    .sort((a, b) => b.rank - a.rank || b.size - a.size);
  const first = new Map<string, FigureChange>();
  for (const {change} of ranked)
    if (!first.has(change.indicator)) first.set(change.indicator, change);
  return [...first.values()].slice(0, mostTold);
}

function shown(value: number | null, unit: string, lang: Lang): string {
  return preciseFigure(value ?? 0, unit, lang);
}

function sentence(
  {from, to, absolute, percent, unit}: FigureChange,
  name: string,
  lang: Lang,
): string {
  const [before, after] = [from, to].map((value) => shown(value, unit, lang));
  // A share's change in percent of itself would be taken for points.
  const relative =
    percent === null || unit === 'percent' || unit === 'percentage_point'
      ? ''
      : `; ${formatPercent(percent, lang, {sign: 'always'})}`;
  const difference = differenceText(absolute ?? 0, unit, lang);
  return `${revisionWords[lang].became(name, before, after)} (${difference}${relative}).`;
}
