import {amountText} from '../../../src/format/amount.js';
import {formatPeriod} from '../../../src/format/date.js';
import {formatNumber} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {words, type Lang} from '../../../src/text/words.js';
import type {FlowNote} from '../../chart/flow.js';
import type {FlowLinkEntry, FlowNodeEntry} from '../flow-part.js';
import {absentAs, withBreak} from '../entry.js';
import {filtersOf} from '../filters.js';
import {fixedLabels, fixedPairs, pickDataset} from '../indicator.js';
import type {LineUpEntry} from '../line-up-part.js';
import type {MatrixData} from '../matrix-part.js';
import type {FigureAbsence, FigureContext, FigureModel, SizeClass} from '../model.js';
import {periodOf} from '../period.js';
import {definitionOf, readCell, signNotes} from '../reading.js';
import {flowMessages} from './messages.js';
import {netOf, numberOf} from './numbers.js';
import {pairsOf, stateName, sumOf, sumText, type Pair, type PairSum} from './pairs.js';
import {matrixOf, meaningOf, pairName, tableCell} from './transitions.js';

export interface FlowModel extends FigureModel {
  readonly lang: Lang;
  readonly fromHead: string;
  readonly toHead: string;
  readonly tableHead: string;
  readonly nodes: readonly FlowNodeEntry[];
  readonly links: readonly FlowLinkEntry[];
  readonly matrix: MatrixData;
  readonly numbers: readonly LineUpEntry[];
}

/** Moves between the states of two periods for one place. */
export function flowModel(context: FigureContext, indicator: string): FlowModel | FigureAbsence {
  const {lang, place, snapshot} = context;
  const t = flowMessages[lang];
  if (!indicator) return {absent: 'empty', reason: t.needsIndicator};
  const picked = pickDataset({...context, by: 'region'}, indicator);
  const period = picked && periodOf(picked.cube, context);
  if (picked === null || period === null) return {absent: 'empty'};
  const {cube, fixed} = picked;
  const {dataset} = cube;
  const cell = cube.at({...fixed, region: context.region, period});
  const pairs = cell ? pairsOf(cell) : [];
  if (!cell || pairs.length === 0) return {absent: 'empty'};
  if (sumOf(pairs).none) {
    const withheld = pairs.some((pair) => pair.withheld);
    return withBreak(withheld ? 'withheld' : absentAs([cell]), dataset, lang);
  }
  const {params} = dataset.extension;
  const [from, to] = [String(Number(period) - Number(params?.years ?? 1)), period].map((year) =>
    formatPeriod(year, lang),
  );
  const shown = (key: string, side: 'from' | 'to'): boolean =>
    pairs.some((pair) => pair[side] === key && pair.count !== 0);
  const froms = statesOf(pairs, 'from').filter((key) => shown(key, 'from'));
  const tos = statesOf(pairs, 'to').filter((key) => shown(key, 'to'));
  const drawn = froms.flatMap((a) =>
    tos.flatMap((b) => pairs.find((p) => p.from === a && p.to === b) ?? []),
  );
  const hidden = drawn.filter(({withheld}) => withheld);
  const moves = {
    up: sumOf(drawn.filter(({tone}) => tone === 'up')),
    down: sumOf(drawn.filter(({tone}) => tone === 'down')),
  };
  const reading = readCell(cell, {unit: 'percent', lang});
  const within = [...fixedLabels(picked, lang), place].filter(Boolean).join(', ');
  const sub = t.sub(t.title, within, from, to);
  const matrix = matrixOf(drawn, froms, tos, lang);
  return {
    lang,
    fromHead: t.from(from),
    toHead: t.to(to),
    tableHead: t.rows(from, to),
    heading: headingOf(cell, moves.down, {from, to, of: params?.from ?? 'mikro', lang}) || sub,
    sub,
    notes: [
      t.gray,
      ...(cell.value === null ? [t.noShare(dataset.extension.title[lang], reading.states)] : []),
      ...(hidden.length > 0
        ? [t.hidden(hidden.map((pair) => pairName(pair, lang)).join('; '))]
        : []),
      ...signNotes([reading], dataset, lang),
    ],
    table: {
      caption: sub,
      columns: [
        {label: t.from(from)},
        ...matrix.columns.map(({label}) => ({label, numeric: true})),
      ],
      rows: matrix.rows.map(({label, total}, i) => ({
        header: label,
        total: total ?? false,
        cells: matrix.cells[i].map((entry) => tableCell(entry)),
      })),
    },
    definition: definitionOf(dataset, cell, lang),
    filters: filtersOf(place, to, lang, fixedPairs(picked, lang)),
    source: dataset.source || snapshot.source,
    // The largest classes on top, as on a ladder; who left or is unknown at the bottom.
    nodes: [...nodesOf('from', froms, drawn, lang), ...nodesOf('to', tos, drawn, lang)],
    links: drawn.map((pair) => ({...pair, meaning: meaningOf(pair, lang)})),
    matrix,
    numbers: [
      numberOf(t.ups, moves.up, '▲ ', lang),
      numberOf(t.downs, moves.down, '▼ ', lang),
      netOf(moves.up, moves.down, lang),
    ],
  };
}

function statesOf(pairs: readonly Pair[], side: 'from' | 'to'): string[] {
  return [...new Set(pairs.map((pair) => pair[side]))];
}

function nodesOf(
  side: 'from' | 'to',
  keys: readonly string[],
  pairs: readonly Pair[],
  lang: Lang,
): FlowNodeEntry[] {
  const t = flowMessages[lang];
  const isClass = (key: string): boolean => key !== 'unknown' && key !== 'keluar';
  const ordered = [
    ...keys.filter(isClass).reverse(),
    ...keys.filter((key) => !isClass(key)).reverse(),
  ];
  return ordered.map((key): FlowNodeEntry => {
    const own = pairs.filter((pair) => pair[side] === key);
    const all = sumOf(own);
    const moved = (tone: 'up' | 'down'): FlowNote[] => {
      const {count} = sumOf(own.filter((pair) => pair.tone === tone));
      return side === 'to' && count > 0 ? [{text: t[tone](formatNumber(count, lang)), tone}] : [];
    };
    return {
      key,
      side,
      label: stateName(key, lang),
      count: sumText(all, lang),
      notes: [
        ...moved('up'),
        ...moved('down'),
        ...(all.partial
          ? [
              {
                text: all.count === 0 ? words[lang].withheld : t.part,
                tone: 'plain' as const,
              },
            ]
          : []),
      ],
      tone:
        all.partial && all.count === 0
          ? 'withheld'
          : key === 'keluar'
            ? 'context'
            : isClass(key)
              ? (key as SizeClass)
              : 'unknown',
    };
  });
}

function headingOf(
  {value, numerator, denominator, flags}: Cell,
  down: PairSum,
  {
    from,
    to,
    of,
    lang,
  }: {readonly from: string; readonly to: string; readonly of: string; readonly lang: Lang},
): string {
  const t = flowMessages[lang];
  if (value === null || numerator === null || denominator === null) return '';
  const name = stateName(of, lang).toLowerCase();
  const said = t.heading(
    formatNumber(denominator, lang),
    name,
    from,
    formatNumber(numerator, lang),
    amountText(value, 'percent', lang),
    to,
  );
  const mark = flags.includes('P') ? ` (${words[lang].provisionalFigure})` : '';
  const whole = down.partial ? '' : said + t.headingDown(formatNumber(down.count, lang)) + mark;
  return whole && whole.length <= 100 ? whole : said + mark;
}
