import {emptyCube} from './data/cube.js';
import type {Draft} from './datasets.js';
import type {SolverOption} from './disclosure/solver.js';
import {UmkmError} from './errors.js';
import type {RatioFormula} from './indicator/indicator.js';
import {tablesOf} from './ledger/earlier.js';
import {ledgerOf, type FigureTable, type Ledger} from './ledger/ledger.js';
import {protect} from './ledger/protect.js';
import {nameOf} from './ledger/quantity.js';
import type {Reading} from './ledger/reading.js';
import {roundLedger} from './ledger/round.js';
import {standingsOf, wayOf, type Standing} from './ledger/standing.js';
import {withheldFigure, withholdIn} from './ledger/withhold.js';
import {countAt, finishRatio} from './result/ratio.js';
import type {Figure, ResultRow} from './result/row.js';
import type {Bilingual, Dataset, Snapshot} from './snapshot/v1.js';

export interface RoundedOptions extends SolverOption {
  /** Every rounded number is a multiple of this; confidential. */
  readonly base: number;
  /** Counts of the register from 1 to below this are withheld; 0: all are public. */
  readonly plain: number;
  readonly previous?: Snapshot | null;
}

/**
 * Figures under controlled rounding. Shares and counts that are crossed with something sensitive are
 * made anew of rounded numbers, which add up wherever the exact ones do. Other figures of that sort
 * (amounts, moves, overlaps, differences), and what is made of rounded numbers otherwise, are
 * withheld whole. Numbers of the register stay exact, save small ones where the office says so.
 *
 * @param tables the same figures as the ledger takes them, by draft
 * @throws UmkmError `DISCLOSURE_UNSAFE` where a small number of the register cannot be withheld
 */
export async function roundedFigures(
  drafts: readonly Draft[],
  tables: readonly FigureTable[],
  rows: readonly (readonly ResultRow[])[],
  {base, plain, previous = null, ...options}: RoundedOptions,
): Promise<ResultRow[][]> {
  const ways = drafts.map(({indicator}) => wayOf(indicator));
  const all = ledgerOf(tables);
  const told = ledgerOf(tables.filter((_, i) => ways[i] !== 'withheld'));
  const standings = standingsOf(
    told,
    ways.filter((way) => way !== 'withheld'),
  );
  const before = earlierRounded(previous, tables[0]?.office ?? '');
  const {values, failed} = await roundLedger(told, standings, {base, before, ...options});
  const small = await smallPlain(told, standings, plain, options);
  const lost = new Set([...failed, ...small]);
  const numberOf = (name: string): number =>
    values.get(name) ?? told.numbers.get(name)?.value ?? NaN;
  // What is not exact is as good as withheld for figures that are made of it some other way.
  const inexact = new Set(small);
  all.readings.forEach((list, i) => {
    if (ways[i] === 'exact') return;
    for (const {ref, latent} of list.flatMap((reading) => reading?.entries ?? [])) {
      const name = nameOf(ref);
      const isPlain = all.numbers.get(name)?.rule === 'plain' && standings.get(name) !== 'rounded';
      if (!latent && !isPlain) inexact.add(name);
    }
  });
  return rows.map((own, i): ResultRow[] => {
    if (ways[i] === 'exact')
      return withholdIn(own, all.readings[i], {withheld: inexact, ledger: all});
    if (ways[i] === 'withheld') return own.map(withheldIfTold);
    return own.map((row, at) =>
      roundedRow(row, all.readings[i][at], {
        formula: drafts[i].indicator.formulaKind,
        numberOf,
        isLost: (name) => lost.has(name),
        isExact: (name) => standings.get(name) === 'exact',
      }),
    );
  });
}

const roundingNote: Bilingual = {
  id: 'Angka dibulatkan untuk melindungi usaha; jumlah tetap cocok, persentase dihitung dari angka yang dibulatkan.',
  en: 'Figures are rounded to protect businesses; they still add up, and percentages are computed from rounded figures.',
};

/** Says so in a dataset whose figures are rounded. */
export function withRoundingNote(dataset: Dataset, {indicator}: Pick<Draft, 'indicator'>): Dataset {
  if (wayOf(indicator) !== 'rounded') return dataset;
  const {extension} = dataset;
  return {...dataset, extension: {...extension, notes: [...extension.notes, roundingNote]}};
}

/** What an earlier release told rounded; nothing where it did not round. */
function earlierRounded(previous: Snapshot | null, office: string): ReadonlyMap<string, number> {
  if (previous?.extension.disclosure.method !== 'rounding') return new Map();
  const {numbers} = ledgerOf(tablesOf(previous, office));
  return new Map(
    [...numbers].flatMap(([name, {value}]) => (value === null ? [] : [[name, value] as const])),
  );
}

/** Small numbers of the register, and others that they would follow from. */
async function smallPlain(
  {numbers, equations, readings}: Ledger,
  standings: ReadonlyMap<string, Standing>,
  threshold: number,
  options: SolverOption,
): Promise<ReadonlySet<string>> {
  const own = new Map(
    [...numbers].filter(([name, {kind}]) => kind === 'slack' || standings.get(name) === 'exact'),
  );
  const primary = new Set(
    [...own].flatMap(([name, {value, kind}]) =>
      kind === 'count' && value !== null && value > 0 && value < threshold ? [name] : [],
    ),
  );
  if (primary.size === 0) return primary;
  const among = equations.filter(([total, parts]) =>
    [total, ...parts].every((one) => own.has(one)),
  );
  const {withheld, unprotected} = await protect(
    {numbers: own, equations: among, readings},
    {
      primary,
      fixed: new Set(),
      published: new Set(),
      upperProtection: new Map(),
      singletons: new Set(),
      ownParts: new Map(),
    },
    options,
  );
  if (unprotected.length > 0) throw new UmkmError('DISCLOSURE_UNSAFE', {count: unprotected.length});
  return new Set([...withheld, ...primary]);
}

function withheldIfTold(row: ResultRow): ResultRow {
  const {value, numerator, denominator, unknown, extra} = row;
  const told = [value, numerator, denominator, unknown, ...Object.values(extra)];
  return told.some((number) => number !== null) ? withheldFigure(row) : row;
}

interface RowContext {
  readonly formula: Draft['indicator']['formulaKind'];
  readonly numberOf: (name: string) => number;
  readonly isLost: (name: string) => boolean;
  readonly isExact: (name: string) => boolean;
}

/** A figure made of rounded numbers; withheld where these leave nothing to be told. */
function roundedRow(row: ResultRow, reading: Reading | null, context: RowContext): ResultRow {
  if (reading === null || row.reason === 'suppressed') return withheldIfTold(row);
  const shown = reading.entries.filter(({part}) => part !== null);
  if (shown.some(({ref}) => context.isLost(nameOf(ref)))) return withheldFigure(row);
  const base = context.formula.kind === 'ratio' ? reading.group?.all : undefined;
  const made = madeOf(row, reading, context);
  const {numerator, denominator} = made;
  // Whether there was none or were few: rounded to nothing they are the same.
  if (base !== undefined && denominator === 0 && !context.isExact(nameOf(base)))
    return withheldFigure(row);
  const parts = {...row, ...partsOf(row, made)};
  if (row.value === null) return parts;
  const above = numerator !== null && denominator !== null && numerator > denominator;
  if (made.value === null || above) return withheldFigure(row);
  return {...parts, value: made.value};
}

/** Parts as rounded; what can only be made of exact numbers is withheld. */
function partsOf(
  row: ResultRow,
  {numerator, denominator, unknown, extra: made}: Figure,
): Pick<ResultRow, 'numerator' | 'denominator' | 'unknown' | 'extra' | 'withheld'> {
  const gone = Object.keys(row.extra).filter(
    (name) => row.extra[name] !== null && made[name] === undefined,
  );
  const extra = Object.fromEntries(
    Object.keys(row.extra).map((name) => [
      name,
      row.extra[name] === null ? null : (made[name] ?? null),
    ]),
  );
  return {numerator, denominator, unknown, extra, ...(gone.length > 0 && {withheld: gone})};
}

/** The finish of exact figures, over rounded parts. */
function madeOf(row: ResultRow, reading: Reading, {formula, numberOf}: RowContext): Figure {
  const named = reading.entries.filter(
    ({part}) => part !== null && part !== 'figure' && part !== 'unknown',
  );
  const cube = emptyCube(
    [],
    named.flatMap(({part}) => part ?? []),
  );
  for (const {part, ref} of named) if (part !== null) cube.extra[part][0] = numberOf(nameOf(ref));
  const open = reading.entries.find(({ref, part}) => part !== null && /^u[:[]/.test(ref.subject));
  if (open && row.unknown !== null) cube.unknown[0] = numberOf(nameOf(open.ref));
  cube.origin[0] = 1;
  if (formula.kind === 'ratio' && reading.group) {
    const {having, all} = reading.group;
    if (row.numerator !== null) cube.numerator[0] = numberOf(nameOf(having));
    if (row.denominator !== null) cube.denominator[0] = numberOf(nameOf(all));
    return ratioFigure(formula)(cube, 0);
  }
  const own = reading.entries.find(({part}) => part === 'figure');
  if (own && row.numerator !== null) cube.numerator[0] = numberOf(nameOf(own.ref));
  return countAt(cube, 0);
}

/** Means beside a share are not rounded: they are left out. */
function ratioFigure(formula: RatioFormula): ReturnType<typeof finishRatio> {
  return finishRatio({...formula, numbers: {}});
}
