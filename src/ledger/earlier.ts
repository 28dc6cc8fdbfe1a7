import type {Indicator} from '../indicator/indicator.js';
import {catalogue} from '../catalogue/index.js';
import type {Snapshot} from '../snapshot/v1.js';
import {earlierSum, withEarlierSums} from './with-earlier.js';
import {figuresOf, ledgerOf, type FigureTable, type Ledger} from './ledger.js';

/** What an earlier release already told of the numbers of a ledger. */
export interface Earlier {
  /** Numbers it told as they still are: they cannot be taken back. */
  readonly unchanged: ReadonlySet<string>;
  /** The ledger with the sums that it told. */
  readonly ledger: Ledger;
  /** Sensitive counts that differ from it by fewer than the threshold, but do differ. */
  readonly changedLittle: (threshold: number) => string[];
}

/** Compares with the release before; without one nothing is known. */
export function earlierNumbers(previous: Snapshot | null, now: Ledger, office: string): Earlier {
  if (previous === null) return {unchanged: new Set(), ledger: now, changedLittle: () => []};
  const told = ledgerOf(tablesOf(previous, office));
  const {numbers} = now;
  const before = told.numbers;
  const ledger = withEarlierSums(now, told);
  const unchanged = new Set<string>();
  const changes: {readonly name: string; readonly by: number}[] = [];
  for (const [name, number] of numbers) {
    const told = before.get(name)?.value ?? null;
    if (told === null || number.value === null) continue;
    const by = Math.abs(told - number.value);
    if (by === 0) unchanged.add(name);
    else if (number.kind === 'count' && number.rule === 'sensitive') changes.push({name, by});
  }
  for (const name of ledger.numbers.keys()) if (name.startsWith(earlierSum)) unchanged.add(name);
  return {
    unchanged,
    ledger,
    changedLittle: (threshold) => changes.filter(({by}) => by < threshold).map(({name}) => name),
  };
}

/** The figures of a snapshot whose indicators are known here. */
export function tablesOf(snapshot: Snapshot, office: string): FigureTable[] {
  return snapshot.link.item.flatMap((dataset) => {
    const indicator = byKey.get(dataset.extension.indicator);
    return indicator === undefined ? [] : [figuresOf(dataset, indicator, office)];
  });
}

const byKey = new Map<string, Indicator>(catalogue.map((indicator) => [indicator.key, indicator]));
