import {fewestValues} from './round.js';
import {
  ledgerOf,
  type FigureTable,
  type Ledger,
  type NamedRelation,
  type Recorded,
} from './ledger.js';
import {standingsOf, wayOf, type Standing} from './standing.js';

/**
 * What a reader knows of a ledger that was rounded: of every rounded number the interval it lies in,
 * which the base tells that all of them are multiples of; the rest as it is told. The numbers that
 * were rounded then are unknown, to be attacked like those that are withheld.
 *
 * @returns `null` where the numbers have no common base of at least three: they are not rounded, and
 *   count as told
 */
export function roundedView(ledger: Ledger, tables: readonly FigureTable[]): Ledger | null {
  const told = tables.filter(({indicator}) => wayOf(indicator) !== 'withheld');
  const standings = standingsOf(
    ledgerOf(told),
    told.map(({indicator}) => wayOf(indicator)),
  );
  const isRounded = (name: string): boolean => standings.get(name) === 'rounded';
  const base = baseOf(ledger, isRounded);
  if (base < fewestValues) return null;
  const numbers = new Map<string, Recorded>();
  const bounds: NamedRelation[] = [];
  const constant = (name: string, value: number): string => {
    numbers.set(name, {...slackAt(name), value});
    return name;
  };
  const open = (name: string): string => {
    numbers.set(name, slackAt(name));
    return name;
  };
  for (const [name, number] of ledger.numbers) {
    const {value} = number;
    numbers.set(name, seen(number, standings.get(name)));
    if (value === null || !isRounded(name) || !Number.isFinite(base)) continue;
    bounds.push([constant(`most ${name}`, value + base - 1), [name, open(`below ${name}`)]]);
    if (value > 0)
      bounds.push([name, [constant(`least ${name}`, value - base + 1), open(`above ${name}`)]]);
  }
  return {...ledger, numbers, equations: [...ledger.equations, ...bounds]};
}

/** The greatest number that all rounded numbers are multiples of; 0 where there is none above zero. */
function baseOf({numbers}: Ledger, isRounded: (name: string) => boolean): number {
  let base = 0;
  for (const [name, {value}] of numbers)
    if (value !== null && isRounded(name)) base = commonDivisor(base, value);
  return base === 0 ? Infinity : base;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Neither what was rounded is known, nor what follows from it. */
function seen(number: Recorded, standing: Standing | undefined): Recorded {
  if (standing === 'exact' || standing === undefined) return number;
  // One that is withheld is known by the sums all the same, but only rounded.
  const own = standing === 'rounded' && number.value !== null && number.rule === 'sensitive';
  return {...number, value: null, own};
}

function slackAt(subject: string): Recorded {
  return {subject, at: {}, value: null, kind: 'slack', rule: 'none', latent: true, own: false};
}
