import {formatPeriod} from '../../../src/format/date.js';
import {formatNumber, formatPercent} from '../../../src/format/number.js';
import {achievement} from '../../../src/targets/achievement.js';
import {predicateOf} from '../../../src/targets/predicate.js';
import type {Dataset, Snapshot} from '../../../src/snapshot/v1.js';
import {words, type Lang} from '../../../src/text/words.js';
import type {BulletEntry} from '../bullet-part.js';
import {cubeOf} from '../cube.js';
import {absenceOf} from '../entry.js';
import {filtersOf} from '../filters.js';
import type {FigureAbsence, FigureContext, FigureModel, TableRow} from '../model.js';
import {formatTarget, readCell, signNotes, type Reading} from '../reading.js';
import {headline, lowerFirst} from '../say.js';
import {targetMessages} from './messages.js';

export interface TargetsModel extends FigureModel {
  readonly lang: Lang;
  readonly entries: readonly BulletEntry[];
}

interface Row {
  readonly entry: BulletEntry;
  readonly tableRow: TableRow;
  readonly reading: Reading;
  readonly title: string;
  readonly achieved: number | null;
}

/** Indicators that have a target for the period, furthest on first; those without a figure last. */
export function targetsModel(context: FigureContext): TargetsModel | FigureAbsence {
  const {lang, place, snapshot} = context;
  const t = targetMessages[lang];
  const held = snapshot.link.item.filter(
    ({extension, id}) => extension.targets && id.length === 3 && id.includes('region'),
  );
  const period = periodWithTargets(held, context);
  if (period === null) return {absent: 'empty', title: t.none, reason: t.noneReason};
  const rows = held
    .flatMap((dataset) => rowOf(dataset, period, context) ?? [])
    .sort((a, b) => (b.achieved ?? -1) - (a.achieved ?? -1));
  if (rows.length === 0) return {absent: 'empty'};
  const year = formatPeriod(period, lang);
  const known = rows.filter(({achieved}) => achieved !== null);
  // Without any result it is not known whether a target was reached.
  const absent =
    known.length > 0
      ? null
      : absenceOf(
          rows.map(({entry: {row}, reading}) => ({
            row: {value: row.achieved, state: row.state},
            reading,
          })),
        );
  if (absent !== null) return {absent};
  const met = known.filter(({achieved}) => achieved! >= 100).length;
  const last = known.at(-1);
  const silent = rows.length - known.length;
  const said =
    t.heading(formatNumber(met, lang), formatNumber(rows.length, lang), year, place) +
    (silent > 0 ? t.silent(formatNumber(silent, lang)) : '');
  const behind =
    last && last.achieved! < 100
      ? t.lowest(lowerFirst(last.title), formatPercent(last.achieved!, lang))
      : '';
  const readings = rows.map(({reading}) => reading);
  const sub = t.sub(place, year);
  return {
    lang,
    entries: rows.map(({entry}) => entry),
    heading: headline(said + behind, said),
    sub,
    notes: [...new Set(held.flatMap((dataset) => signNotes(readings, dataset, lang)))],
    table: {
      caption: sub,
      columns: [
        {label: t.indicator},
        ...[t.goal, t.actual, t.share].map((label) => ({label, numeric: true})),
        {label: t.predicate},
      ],
      rows: rows.map(({tableRow}) => tableRow),
    },
    definition: [
      {term: t.formulaTerm, detail: t.formula},
      {term: t.bands, detail: bandsOf(snapshot, lang)},
    ],
    filters: filtersOf(place, year, lang),
  };
}

function rowOf(
  dataset: Dataset,
  period: string,
  {snapshot, region, lang}: FigureContext,
): Row | null {
  const t = targetMessages[lang];
  const {unit, title, targets, direction} = dataset.extension;
  const target = targets?.[period];
  const cell = cubeOf(dataset).at({region, period});
  // Targets are of the whole; an area has none of its own here.
  if (target === undefined || cell === undefined || region !== snapshot.extension.region.code) {
    return null;
  }
  const reading = readCell(cell, {unit, lang});
  const lower = direction === 'down';
  const {value: achieved} = achievement(cell.value, target, lower ? 'lower' : 'higher');
  const predicate = achieved === null ? null : ratingOf(achieved, snapshot, lang);
  const goal = formatTarget(target, unit, lang);
  const share = achieved === null ? '' : formatPercent(achieved, lang);
  const star = reading.provisional ? '*' : '';
  const said =
    reading.full === '' ? `${reading.states}; ${t.aim(goal)}` : t.of(reading.full + star, goal);
  const detail = [said, lower ? t.lower : '', predicate?.text ?? ''].filter(Boolean);
  return {
    reading,
    achieved,
    title: title[lang],
    entry: {
      provisional: reading.provisional,
      row: {
        key: dataset.extension.indicator,
        label: title[lang],
        sub: lower ? t.lower : '',
        achieved,
        state: reading.state,
        text: share,
        said,
        rating: predicate?.text ?? '',
        level: predicate?.level ?? 0,
      },
      meaning: {
        label: `${title[lang]}: ${[share, ...detail, reading.full === '' ? '' : reading.states].filter(Boolean).join(', ')}`,
        tip: {name: title[lang], value: share || reading.states, note: detail.join('; ')},
        detail: {by: cell.by, value: cell.value, target, achieved},
      },
    },
    tableRow: {
      header: title[lang] + (lower ? ` (${t.lower})` : ''),
      cells: [
        {text: goal, raw: target},
        {text: reading.full, raw: cell.value, ...(reading.states && {state: reading.states})},
        {
          text: share,
          raw: achieved,
          ...(share === '' && {state: reading.states || words[lang].notApplicable}),
        },
        {
          text: predicate?.text ?? '',
          raw: predicate?.text ?? null,
          ...(predicate === null && {state: words[lang].notApplicable}),
        },
      ],
    },
  };
}

/** The latest period up to the one asked for that has any target. */
function periodWithTargets(held: readonly Dataset[], {to}: FigureContext): string | null {
  const periods = held.flatMap(({extension}) => Object.keys(extension.targets ?? {})).sort();
  return periods.filter((period) => to === null || period === to).at(-1) ?? null;
}

function ratingOf(
  achieved: number,
  {extension: {predicates}}: Snapshot,
  lang: Lang,
): {readonly text: string; readonly level: number} {
  const own = predicates?.map(({from, label}, i) => ({id: String(i), from, label}));
  const {id, label} = predicateOf(achieved, own && {predicates: own});
  const level = own ? (Number(id) + 1) * (5 / own.length) : 1 + Math.max(0, bands.indexOf(id));
  return {text: label[lang].toLowerCase(), level: Math.max(1, Math.round(level))};
}

const bands = ['veryLow', 'low', 'medium', 'high', 'veryHigh'];

function bandsOf({extension: {predicates}}: Snapshot, lang: Lang): string {
  const t = targetMessages[lang];
  if (predicates === undefined) return t.defaultBands;
  return t.ownBands(
    predicates
      .map(({from, label}) => t.from(formatNumber(from, lang), label[lang].toLowerCase()))
      .join('; '),
  );
}
