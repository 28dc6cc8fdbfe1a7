import {amountText} from '../../../src/format/amount.js';
import {formatNumber, formatRange} from '../../../src/format/number.js';
import {bilingual, levelWords, words, type Lang} from '../../../src/text/words.js';
import {intervalEdges} from '../../chart/ticks.js';
import {histogramPart, type HistogramEntry} from '../histogram-part.js';
import {levelName, levelOfAll, notBelow} from '../level.js';
import type {TableRow} from '../model.js';
import {readCell, reportedIn, type Reading} from '../reading.js';
import type {SectionMaker} from '../section.js';
import {sliceOf, type Slice} from './pick.js';

interface Area {
  readonly name: string;
  readonly reading: Reading;
}

interface Bin {
  readonly label: string;
  readonly areas: readonly Area[];
  readonly state: HistogramEntry['bin']['state'];
}

/**
 * How many areas lie in each interval of an indicator. Areas whose figure is withheld, not reported
 * or cannot be computed stand apart, each kind by itself: they are in no interval.
 */
export function histogram(indicator: string): SectionMaker {
  return (context) => {
    const {lang, place, region, snapshot} = context;
    const t = texts[lang];
    const slice = sliceOf(context, indicator);
    if (slice === null) return null;
    const {cube, at, period, sub, filters} = slice;
    const codes = cube.children('region', region);
    if (codes.length === 0) {
      return {absent: 'empty', reason: notBelow(region, codes, lang).join(' ')};
    }
    const {unit, title} = cube.dataset.extension;
    const reported = reportedIn(snapshot, period);
    const areas = codes.flatMap((code): Area[] => {
      const cell = cube.at({...at, region: code});
      const name = cube.label('region', code, lang);
      return cell ? [{name, reading: readCell(cell, {unit, lang, reported: reported(code)})}] : [];
    });
    const level = levelOfAll(codes);
    const many = levelWords[lang][level];
    const bins = [...intervals(areas, unit, lang), ...states(areas)];
    const entries = bins.map((bin) => entryOf(bin, areas.length, many, slice, lang));
    const told = fullest(bins);
    const soon = areas.some(({reading}) => reading.provisional)
      ? ` (${words[lang].provisionalFigure})`
      : '';
    const named = [title[lang], place].filter(Boolean).join(', ');
    return {
      sentences: [named, title[lang]].map((name) =>
        told.length === 0
          ? name
          : `${name}: ${t.of(told[0].areas.length, areas.length, many)} ${t.in(told.map(({label}) => label))}${soon}`,
      ),
      sub,
      filters,
      title: title[lang],
      dataset: cube.dataset,
      readings: areas.map(({reading}) => reading),
      notes: [t.edges],
      columns: [
        {label: t.interval},
        {label: t.count(areas.length, many), numeric: true},
        {label: levelName(level, lang)},
      ],
      rows: bins.map(({label, areas: inside}): TableRow => ({
        header: label,
        cells: [
          {
            text: formatNumber(inside.length, lang),
            raw: inside.length,
            ...(inside.some(({reading}) => reading.provisional) && {
              state: words[lang].provisional,
            }),
          },
          inside.length === 0
            ? {text: words[lang].nil, raw: null}
            : {text: namesOf(inside), raw: namesOf(inside)},
        ],
      })),
      draw: (frame) => histogramPart(entries, frame, {height: frame.narrow ? 150 : 200}),
    };
  };
}

/** Round intervals that hold all values; the last one holds its upper end too. */
function intervals(areas: readonly Area[], unit: string, lang: Lang): Bin[] {
  const known = areas.filter(({reading}) => reading.cell.value !== null);
  const value = ({reading}: Area): number => reading.cell.value ?? 0;
  const edges = intervalEdges(known.map(value));
  const write = writer(edges, unit, lang);
  return edges.slice(1).map((end, i): Bin => {
    const start = edges[i];
    const last = i === edges.length - 2;
    return {
      label: start === end ? write(start) : formatRange(start, end, write),
      state: 'value',
      areas: known.filter((area) => {
        const at = value(area);
        return at >= start && (at < end || last);
      }),
    };
  });
}

/** The interval that holds most areas; two that hold as many; none where more do. */
function fullest(bins: readonly Bin[]): readonly Bin[] {
  const most = Math.max(0, ...bins.map(({state, areas}) => (state === 'value' ? areas.length : 0)));
  const found = bins.filter(({state, areas}) => state === 'value' && areas.length === most);
  return most > 0 && found.length < 3 ? found : [];
}

/** Shares as round as the intervals are. */
function writer(edges: readonly number[], unit: string, lang: Lang): (value: number) => string {
  if (unit === 'rupiah') return (value) => amountText(value, unit, lang);
  const decimals = [0, 1].find((n) => edges.every((edge) => isRound(edge, n))) ?? 2;
  const sign = unit === 'percent' ? '%' : '';
  return (value) => formatNumber(value, lang, {decimals}) + sign;
}

function isRound(value: number, decimals: number): boolean {
  const shifted = value * 10 ** decimals;
  return Math.abs(shifted - Math.round(shifted)) < 1e-9;
}

/** Areas without a value, by what is said of them. */
function states(areas: readonly Area[]): Bin[] {
  const silent = areas.filter(({reading}) => reading.cell.value === null);
  return [...new Set(silent.map(({reading}) => reading.states))].map((label) => {
    const inside = silent.filter(({reading}) => reading.states === label);
    return {label, areas: inside, state: inside[0].reading.state};
  });
}

function entryOf(
  {label, areas, state}: Bin,
  all: number,
  many: string,
  {cube, at}: Slice,
  lang: Lang,
): HistogramEntry {
  const said = texts[lang].of(areas.length, all, many);
  const soon = areas.some(({reading}) => reading.provisional);
  const names = areas.length > 0 ? `: ${namesOf(areas)}` : '';
  return {
    bin: {
      key: label,
      label,
      value: state === 'value' ? areas.length : null,
      state,
      text: formatNumber(areas.length, lang) + (soon ? '*' : ''),
      share: '',
      note: '',
    },
    provisional: soon,
    meaning: {
      label: `${label}: ${said}${soon ? `, ${words[lang].provisional}` : ''}${names}`,
      tip: {name: label, value: said, ...(names && {note: namesOf(areas)})},
      detail: {
        indicator: cube.dataset.extension.indicator,
        period: at.period,
        areas: areas.map(({reading}) => reading.cell.by.region),
      },
    },
  };
}

function namesOf(areas: readonly Area[]): string {
  return areas.map(({name}) => name).join(', ');
}

const texts = bilingual({
  id: {
    interval: 'Selang nilai',
    count: (all: number, many: string) => `Jumlah, dari ${all} ${many}`,
    of: (count: number, all: number, many: string) => `${count} dari ${all} ${many}`,
    in: ([one, two]: readonly string[]) =>
      two === undefined ? `ada di ${one}` : `ada di ${one}, sebanyak itu juga di ${two}`,
    edges: 'Batas atas selang termasuk selang berikutnya, kecuali pada selang terakhir.',
  },
  en: {
    interval: 'Interval',
    count: (all: number, many: string) => `Number, of ${all} ${many}`,
    of: (count: number, all: number, many: string) => `${count} of ${all} ${many}`,
    in: ([one, two]: readonly string[]) =>
      two === undefined ? `lie in ${one}` : `lie in ${one}, as many in ${two}`,
    edges: 'The upper end belongs to the next interval, save for the last one.',
  },
});
