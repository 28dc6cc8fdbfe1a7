import {formatNumber} from '../../../src/format/number.js';
import {words, type Lang} from '../../../src/text/words.js';
import type {FlowLinkEntry} from '../flow-part.js';
import type {MatrixData, MatrixEntry} from '../matrix-part.js';
import type {TableCell} from '../model.js';
import {flowMessages} from './messages.js';
import {stateName, sumOf, sumText, type Pair} from './pairs.js';

/** The pairs as a matrix with the sums of rows and columns. */
export function matrixOf(
  pairs: readonly Pair[],
  froms: readonly string[],
  tos: readonly string[],
  lang: Lang,
): MatrixData {
  const w = words[lang];
  const total = {key: 'total', label: w.total, total: true};
  const line = (key: string) => ({key, label: stateName(key, lang)});
  const entry = (pair: Pair): MatrixEntry => {
    const {count, withheld, tone} = pair;
    const text = count === null ? '' : formatNumber(count, lang);
    const sign =
      count === null || count === 0 || tone === 'still' ? '' : tone === 'up' ? '▲ ' : '▼ ';
    return {
      text: sign + text,
      base: '',
      state: count !== null ? 'value' : withheld ? 'withheld' : 'empty',
      step: null,
      tone: sign === '' || tone === 'still' ? 'plain' : tone,

      meaning: meaningOf(pair, lang),
    };
  };
  const sum = (name: string, of: readonly Pair[]): MatrixEntry => {
    const all = sumOf(of);
    const text = sumText(all, lang);
    const said =
      text === '' ? w.withheld : all.partial ? `${text}, ${flowMessages[lang].part}` : text;
    return {
      text,
      base: '',
      state: text === '' ? 'withheld' : 'value',
      step: null,
      meaning: {
        label: `${name}: ${said}`,
        tip: {name, value: said},
        detail: {count: all.partial ? null : all.count},
      },
    };
  };
  const inRow = (from: string): Pair[] => pairs.filter((pair) => pair.from === from);
  return {
    rows: [...froms.map(line), total],
    columns: [...tos.map(line), total],
    cells: [
      ...froms.map((from) => [
        ...inRow(from).map(entry),
        sum(`${stateName(from, lang)}, ${w.total}`, inRow(from)),
      ]),
      [
        ...tos.map((to) =>
          sum(
            `${w.total}, ${stateName(to, lang)}`,
            pairs.filter((pair) => pair.to === to),
          ),
        ),
        sum(w.total, pairs),
      ],
    ],
  };
}

/** One cell of that matrix as a cell of the table. */
export function tableCell(entry: MatrixEntry | null): TableCell {
  if (entry === null) return {text: '', raw: null};
  const {text, meaning} = entry;
  const count = meaning.detail?.count as number | null;
  const said = text === '' ? meaning.tip.value : meaning.tip.value.split(', ')[1];
  const state = count === null ? said : undefined;
  return {text: text.replace(/^[▲▼] /, ''), raw: count, ...(state && {state})};
}

/** What a pair says: `Mikro ke kecil: 604 usaha, naik`. */
export function meaningOf(pair: Pair, lang: Lang): FlowLinkEntry['meaning'] {
  const t = flowMessages[lang];
  const {count, tone, withheld} = pair;
  const name = pairName(pair, lang);
  const absent = withheld ? words[lang].withheld : words[lang].notAvailable;
  const value = count === null ? absent : t.businesses(formatNumber(count, lang));
  const note = count === null ? '' : tone === 'up' ? t.movesUp : tone === 'down' ? t.movesDown : '';
  return {
    label: `${name}: ${[value, note].filter(Boolean).join(', ')}`,
    tip: {name, value, ...(note && {note})},
    detail: {from: pair.from, to: pair.to, count},
  };
}

/** `Mikro ke kecil`, `Kecil tetap`. */
export function pairName({from, to}: Pair, lang: Lang): string {
  const t = flowMessages[lang];
  const name = stateName(from, lang);
  if (from === to && from !== 'unknown') return t.stays(name);
  const end = stateName(to, lang);
  return t.pair(name, end[0].toLowerCase() + end.slice(1));
}
