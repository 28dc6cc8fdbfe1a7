import type {Interval} from './disclosure/intervals.js';
import type {SolverOption} from './disclosure/solver.js';
import {attack, toldBy} from './ledger/attack.js';
import {ledgerOf, type FigureTable, type Ledger, type Recorded} from './ledger/ledger.js';
import {soundIn, soundOf} from './ledger/sound.js';

/** A number that no published figure tells, and that does not follow from those they tell. */
export interface ClosedNumber {
  readonly name: string;
  /** As it truly is. */
  readonly number: Recorded;
  /** Between what a reader of the figures so far knows it to be; null where nothing limits it. */
  readonly range: Interval | null;
}

/**
 * Numbers that are withheld, each with what a reader of these figures can find out about it: figures of
 * the areas within must leave it as wide.
 *
 * @param truth the ledger of the true numbers
 * @param tables the same figures as they are published
 */
export async function closedIn(
  truth: Ledger,
  tables: readonly FigureTable[],
  options: SolverOption = {},
): Promise<ClosedNumber[]> {
  const published = ledgerOf(tables);
  const equations = soundIn(published.equations, soundOf(truth.equations));
  const read = {...published, equations};
  const {told} = toldBy(read);
  const names = [...truth.numbers].filter(
    ([name, {latent, kind, value}]) =>
      !latent && kind !== 'slack' && value !== null && !told.has(name),
  );
  if (names.length === 0) return [];
  const {ranges} = await attack(read, options);
  return names.map(([name, number]) => ({name, number, range: ranges.get(name) ?? null}));
}
