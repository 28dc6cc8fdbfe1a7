import {amountText} from '../../../src/format/amount.js';
import {formatPeriod} from '../../../src/format/date.js';
import {formatPoints} from '../../../src/format/number.js';
import {stateWords} from '../../../src/format/state.js';
import type {Cell, Dataset} from '../../../src/snapshot/v1.js';
import {words, type Lang} from '../../../src/text/words.js';
import {figureColumns} from '../heads.js';
import {fixedLabels, fixedPairs, pickDataset} from '../indicator.js';
import {filtersOf} from '../filters.js';
import type {FigureAbsence, FigureContext, FigureModel} from '../model.js';
import {
  countUnits,
  definitionOf,
  formatTarget,
  meaningOf,
  readCell,
  reportedIn,
  signNotes,
  tableCells,
} from '../reading.js';
import type {Stat} from '../stat-part.js';
import {statMessages} from './messages.js';

export interface StatModel extends FigureModel {
  readonly stat: Stat;
}

/** The latest figure of an indicator for one place, with the periods before it. */
export function statModel(context: FigureContext, indicator: string): StatModel | FigureAbsence {
  const {snapshot, lang, place, to, region} = context;
  const t = statMessages[lang];
  const picked = pickDataset({...context, by: 'period'}, indicator);
  if (picked === null) return {absent: 'empty'};
  const {cube, fixed} = picked;
  const {dataset} = cube;
  const {title, unit, targets} = dataset.extension;
  const counted = countUnits(dataset);
  const periods = cube.categories('period').filter((id) => to === null || id <= to);
  const cells = periods.flatMap((period) => cube.at({...fixed, period}) ?? []);
  if (cells.length === 0 || (to !== null && periods.at(-1) !== to)) return {absent: 'empty'};
  const told = to === null ? cells.findLastIndex(({reason}) => reason !== 'missing_input') : -1;
  const at = told < 0 ? cells.length - 1 : told;
  const shown = cells.slice(0, at + 1);
  const cell = cells[at];
  const {period} = cell.by;
  const reading = readCell(cell, {
    unit,
    lang,
    reported: reportedIn(snapshot, period)(region),
    counted,
  });
  const year = formatPeriod(period, lang);
  const target = targets?.[period] ?? null;
  const {value} = cell;
  const [part, all = ''] = reading.counts;
  const base = part === undefined ? '' : t.of(part, all);
  const compared = [
    changeOf(shown, dataset, lang),
    value === null || target === null ? '' : targetOf(value, target, dataset, lang),
  ].filter((line) => line !== '');
  const earlier = shown
    .slice(0, -1)
    .map((one) => {
      const said = readCell(one, {unit, lang, counted});
      const text = [said.full, said.states && `(${said.states})`].filter(Boolean).join(' ');
      return `${formatPeriod(one.by.period, lang)} ${text}`;
    })
    .join(', ');
  const states = value === null ? '' : statesOf(reading.states, lang);
  const {full} = reading;
  const [, number = '', sign = ''] = /^(.*?)(%|\u00a0\p{L}+)?$/u.exec(full) ?? [];
  const name = title[lang];
  const within = [...fixedLabels(picked, lang), place].join(', ');
  const sub = `${within}, ${year}`;
  const meaning = meaningOf(`${name}, ${sub}`, reading, {lang});
  return {
    heading: name,
    sub,
    notes: signNotes([reading], dataset, lang),
    table: {
      caption: `${name}, ${within}`,
      columns: figureColumns(words[lang].period, lang),
      rows: shown.map((one) => {
        const read = readCell(one, {unit, lang, counted});
        const [first, ...rest] = tableCells(read, lang);
        const text = read.short;
        return {header: formatPeriod(one.by.period, lang), cells: [{...first, text}, ...rest]};
      }),
    },
    definition: definitionOf(dataset, cell, lang),
    filters: filtersOf(place, year, lang, fixedPairs(picked, lang)),
    source: dataset.source || snapshot.source,
    reporting: null,
    stat: {
      number,
      unit: sign + (reading.provisional ? '*' : ''),
      state: reading.state,
      note: reading.states,
      lines: [base, states, ...compared].filter((line) => line !== ''),
      series: shown.map((one) => ({
        value: one.value,
        provisional: one.flags.includes('P'),
        broken: brokenAt(one, dataset) !== null,
      })),
      target,
      meaning: {
        ...meaning,
        // What the small line beside the number shows.
        label: [meaning.label, ...compared, ...(earlier === '' ? [] : [t.before(earlier)])].join(
          '; ',
        ),
        tip: {...meaning.tip, name: `${name} ${year}`},
      },
    },
  };
}

/** A break is said with what it keeps from being compared. */
function statesOf(states: string, lang: Lang): string {
  const w = words[lang];
  return states
    .split(', ')
    .filter((state) => state !== w.breakInSeries && state !== w.definitionDiffers)
    .map((state) => (state === w.provisional ? w.provisionalFigure : state))
    .join(', ');
}

/** How the last figure differs from the one before it; why it is not compared where it cannot be. */
function changeOf(cells: readonly Cell[], dataset: Dataset, lang: Lang): string {
  const t = statMessages[lang];
  const cell = cells.at(-1);
  const before = cells.at(-2);
  const {unit} = dataset.extension;
  if (!cell || !before || cell.value === null || unit === 'class') return '';
  const since = formatPeriod(before.by.period, lang);
  const broken = brokenAt(cell, dataset);
  if (broken !== null) return t.apart(since, broken?.[lang].replace(/[.\s]+$/, '') ?? t.break);
  if (before.value === null) return t.apart(since, stateWords(before, lang).join(', '));
  if (before.flags.includes('D')) return t.apart(since, words[lang].definitionDiffers);
  const by = cell.value - before.value;
  const size = difference(Math.abs(by), unit, lang);
  if (by === 0 || size === difference(0, unit, lang)) return t.same(since);
  return by > 0 ? t.up(size, since) : t.down(size, since);
}

/** What keeps a figure from being compared with earlier ones: the note of the break, if there is any. */
function brokenAt(
  {flags, by}: Cell,
  {extension: {breaks}}: Dataset,
): {readonly id: string; readonly en: string} | undefined | null {
  const named = breaks?.find(({period}) => period === by.period);
  return named || flags.includes('B') || flags.includes('D') ? named?.note : null;
}

function targetOf(value: number, target: number, {extension}: Dataset, lang: Lang): string {
  const t = statMessages[lang];
  const {unit, direction} = extension;
  const said = formatTarget(target, unit, lang);
  const by = difference(Math.abs(value - target), unit, lang);
  if (direction === 'down' ? value <= target : value >= target) return t.reached(said);
  return direction === 'down' ? t.over(said, by) : t.short(said, by);
}

/** Shares differ by points. */
function difference(by: number, unit: string, lang: Lang): string {
  return unit === 'percent' || unit === 'percentage_point'
    ? formatPoints(by, lang)
    : amountText(by, unit, lang);
}
