import type {Indicator} from '../indicator/indicator.js';
import {cellsOf} from '../snapshot/cells.js';
import type {Cell, Dataset} from '../snapshot/v1.js';
import {identitiesOf, type Identity} from './identities.js';
import {withGaps} from './gaps.js';
import {marginsOf} from './margins.js';
import {nameOf, type QuantityKind, type Relation, type Rule} from './quantity.js';
import {readingOf} from './read.js';
import type {Reading, Shown} from './reading.js';

/** The figures of one indicator in one breakdown, published or about to be. */
export interface FigureTable {
  readonly indicator: Indicator;
  readonly params: Readonly<Record<string, string>>;
  readonly cells: readonly Cell[];
  /** Code of the whole region, whose figures are margins. */
  readonly office: string;
}

/** All numbers behind a set of figures, and how they hang together. */
export interface Ledger {
  readonly numbers: ReadonlyMap<string, Recorded>;
  readonly equations: readonly NamedRelation[];
  /** What every figure shows and needs, by table and cell. */
  readonly readings: readonly (readonly (Reading | null)[])[];
}

/** A number of the ledger. */
export interface Recorded {
  readonly subject: string;
  readonly at: Readonly<Record<string, string>>;
  /** Null where no figure tells it. */
  readonly value: number | null;
  readonly kind: QuantityKind;
  /** The strictest rule of the figures that show it. */
  readonly rule: Rule;
  /** No figure shows it by itself. */
  readonly latent: boolean;
  /** Some figure is about it. */
  readonly own: boolean;
}

/** A relation by the names of its numbers: the first is the sum of the others. */
export type NamedRelation = readonly [total: string, parts: readonly string[]];

/**
 * Reads figures into one ledger: each number once, however many figures show it. Relations that the
 * told numbers contradict are left out: figures of two sources need not add up.
 *
 * @param sight `truth` inside the office, where every number is told: a relation that a reader may
 *   guess counts wherever it is true. Who sees what is published guesses one that holds all over.
 */
export function ledgerOf(
  tables: readonly FigureTable[],
  sight: 'truth' | 'published' = 'published',
): Ledger {
  const numbers = new Map<string, Recorded>();
  const equations = new Map<string, NamedRelation>();
  const record = (shown: Shown): void => {
    const name = nameOf(shown.ref);
    numbers.set(name, joined(numbers.get(name), shown));
  };
  const relate = ({total, parts}: Relation): void => {
    const named: NamedRelation = [nameOf(total), parts.map(nameOf)];
    equations.set(JSON.stringify(named), named);
  };
  const readings = tables.map(({indicator, params, cells, office}) =>
    cells.map((cell) => {
      const reading = readingOf({indicator, params, cell, office});
      reading?.entries.forEach(record);
      reading?.relations.forEach(relate);
      return reading;
    }),
  );
  const sums = readings.flatMap((list, i) => {
    const shown = list
      .flatMap((reading) => reading?.entries ?? [])
      .filter(({aside}) => aside === undefined);
    const {relations, slacks} = marginsOf(shown, tables[i].indicator.formulaKind);
    slacks.forEach(record);
    return relations;
  });
  const {relations, slacks} = withGaps(sums, numbers);
  slacks.forEach(record);
  relations.forEach(relate);
  complete(numbers, [...equations.values()]);
  const sound = [...equations.values()].filter((relation) => holds(relation, numbers));
  const known = identitiesOf(tables.map(({indicator}) => indicator));
  return {numbers, equations: [...sound, ...identical(known, numbers, sight)], readings};
}

/** Gives every slack the value that the told numbers of its relation leave it. */
function complete(numbers: Map<string, Recorded>, equations: readonly NamedRelation[]): void {
  for (let moved = true; moved;) {
    moved = false;
    for (const [total, parts] of equations) {
      const open = [total, ...parts].filter((name) => numbers.get(name)?.value == null);
      const slack = open.length === 1 ? numbers.get(open[0]) : undefined;
      if (slack?.kind !== 'slack') continue;
      const sum = parts.reduce((all, name) => all + (numbers.get(name)?.value ?? 0), 0);
      const value = open[0] === total ? sum : (numbers.get(total)?.value ?? 0) - sum;
      if (value < 0) continue;
      numbers.set(open[0], {...slack, value});
      moved = true;
    }
  }
}

/** Relations by identities, wherever all their numbers stand at one place and nothing contradicts. */
function identical(
  identities: readonly Identity[],
  numbers: Map<string, Recorded>,
  sight: 'truth' | 'published',
): NamedRelation[] {
  const bySubject = new Map<string, Recorded[]>();
  for (const number of numbers.values())
    bySubject.set(number.subject, [...(bySubject.get(number.subject) ?? []), number]);
  return identities.flatMap(({total, parts, rest}) => {
    const places = bySubject.get(total) ?? [];
    const found = places.flatMap(({at, value}): NamedRelation[] => {
      const names = parts.map((subject) => nameOf({subject, at}));
      const told = names.map((name) => numbers.get(name)?.value);
      if (told.includes(undefined)) return [];
      if (rest === 'none') return [[nameOf({subject: total, at}), names]];
      const [part] = told;
      const left = value === null || part == null ? null : value - part;
      if (left !== null && left < 0) return [];
      const slack = {subject: `beyond:${parts[0]} in ${total}`, at};
      numbers.set(nameOf(slack), {
        ...slack,
        value: left,
        kind: 'slack',
        rule: 'none',
        latent: true,
        own: false,
      });
      return [[nameOf({subject: total, at}), [...names, nameOf(slack)]]];
    });
    if (sight === 'truth') return found.filter((relation) => holds(relation, numbers));
    // Where it fails at one place, or shows at none, it is no law of these figures.
    const shows = rest === 'slack' || found.some((relation) => isSeen(relation, numbers));
    return shows && found.every((relation) => holds(relation, numbers)) ? found : [];
  });
}

/** Whether all its numbers are told, and they are not nothing. */
function isSeen([total, parts]: NamedRelation, numbers: Ledger['numbers']): boolean {
  const told = [total, ...parts].map((name) => numbers.get(name)?.value ?? null);
  return !told.includes(null) && told[0] !== 0;
}

/** A published dataset as figures; those that no figure stands for are left out. */
export function figuresOf(dataset: Dataset, indicator: Indicator, office: string): FigureTable {
  const {params = {}} = dataset.extension;
  return {indicator, params, cells: cellsOf(dataset), office};
}

const strictness: readonly Rule[] = ['none', 'plain', 'sensitive'];

function joined(known: Recorded | undefined, shown: Shown): Recorded {
  const {value, kind, rule, latent} = shown;
  const own = shown.own === true;
  if (known === undefined) return {...shown.ref, value, kind, rule, latent, own};
  return {
    ...known,
    value: known.value ?? value,
    rule: strictness[Math.max(strictness.indexOf(known.rule), strictness.indexOf(rule))],
    latent: known.latent && latent,
    own: known.own || own,
  };
}

/** Whether nothing that is told contradicts the relation, and all its numbers exist. */
export function holds([total, parts]: NamedRelation, numbers: Ledger['numbers']): boolean {
  let sum = 0;
  let open = false;
  for (const name of parts) {
    const part = numbers.get(name);
    if (part === undefined) return false;
    if (part.value === null) open = true;
    else sum += part.value;
  }
  const whole = numbers.get(total);
  if (whole === undefined) return false;
  if (whole.value === null || open) return true;
  return Math.abs(whole.value - sum) <= 1e-6 + 1e-9 * Math.abs(sum);
}
