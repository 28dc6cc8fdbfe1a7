import {formatNumber} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {classWords, words, type Lang} from '../../../src/text/words.js';
import {flowMessages} from './messages.js';

/** How many went from one state to another, and what that is. */
export interface Pair {
  readonly from: string;
  readonly to: string;
  readonly count: number | null;
  readonly withheld: boolean;
  readonly tone: 'still' | 'up' | 'down';
}

/** A sum of pairs; `partial` where some of them are not published. */
export interface PairSum {
  readonly count: number;
  readonly partial: boolean;
  /** None of them is published, none of them is known to be nothing. */
  readonly none: boolean;
}

const classes = ['mikro', 'kecil', 'menengah', 'besar'];

/** All pairs of states of a transition: its further figures are named `mikro>kecil`. */
export function pairsOf({extra, withheld = []}: Cell): Pair[] {
  return Object.entries(extra).flatMap(([name, count]): Pair[] => {
    const [from, to] = name.split('>');
    if (to === undefined) return [];
    const [a, b] = [classes.indexOf(from), classes.indexOf(to)];
    const moved = a >= 0 && b >= 0 ? b - a : 0;
    const tone = moved > 0 ? 'up' : moved < 0 ? 'down' : 'still';
    return [{from, to, count, withheld: withheld.includes(name), tone}];
  });
}

/** What is published of several pairs. */
export function sumOf(pairs: readonly Pair[]): PairSum {
  const known = pairs.filter(({count}) => count !== null);
  return {
    count: known.reduce((all, {count}) => all + (count ?? 0), 0),
    partial: known.length < pairs.length,
    none: known.length === 0,
  };
}

/** A sum as a reader may take it: at least so many, where some are withheld. */
export function sumText({count, partial}: PairSum, lang: Lang): string {
  const text = formatNumber(count, lang);
  if (!partial) return text;
  return count === 0 ? '' : flowMessages[lang].least(text);
}

/** Name of a state: a class, left, unknown. */
export function stateName(key: string, lang: Lang): string {
  if (key === 'keluar') return flowMessages[lang].gone;
  return (classWords[lang] as Readonly<Record<string, string>>)[key] ?? words[lang].unknown;
}
