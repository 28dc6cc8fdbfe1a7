import {openSession, type Session} from '../../src/session.js';
import {requestsOf} from '../../src/compute.js';
import type {ComputeOptions} from '../../src/compute.js';
import type {PartCube} from '../../src/data/cube.js';
import type {Tables} from '../../src/data/table.js';
import type {Database} from '../../src/duckdb/database.js';
import {openDuckdbSession} from '../../src/duckdb/session.js';
import type {SqlSession} from '../../src/duckdb/sql-session.js';
import {UmkmError} from '../../src/errors.js';
import type {Indicator} from '../../src/indicator/indicator.js';
import type {Config} from '../../src/schema/config.js';
import {withPirtExpiry} from '../../src/read/link/pirt-expiry.js';
import type {Probe} from './probes.js';

/** One question to both engines. */
export interface Comparison {
  readonly indicator: Indicator;
  readonly options: ComputeOptions;
}

/** What is asked of an engine. */
export interface Questions {
  readonly tables: Tables;
  readonly config: Config;
  readonly params: ComputeOptions['params'];
  readonly comparisons: readonly Comparison[];
  readonly probes: readonly Probe[];
}

/** What an engine says: facts in words, and the parts of each comparison or the code of its error. */
export interface Said {
  readonly facts: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, readonly (PartCube | null)[] | string>>;
}

/** What the engine in memory says: of tables as reading leaves them, the days of P-IRT numbers filled in. */
export function memorySays({tables, config, params, comparisons, probes}: Questions): Said {
  const session = openSession(withPirtExpiry(tables), config, params);
  const parts: Record<string, readonly (PartCube | null)[] | string> = {};
  for (const {indicator, options} of comparisons)
    parts[nameOf(indicator, options)] = outcome(() =>
      cubesOf(session, indicator, {...options, params}),
    );
  for (const {name, formula, breakdown} of probes)
    parts[name] = outcome(() => [session.engine.parts(formula, breakdown)]);
  return {facts: factsOf(session), parts};
}

/** What DuckDB says. */
export async function duckdbSays(questions: Questions, database: Database): Promise<Said> {
  const {tables, config, params} = questions;
  const session = await openDuckdbSession(tables, {config, params, database});
  try {
    return await sqlSays(questions, session);
  } finally {
    session.close();
  }
}

/** What a database says whose tables are joined already. */
export async function sqlSays(
  {params, comparisons, probes}: Questions,
  session: SqlSession,
): Promise<Said> {
  const parts: Record<string, readonly (PartCube | null)[] | string> = {};
  const say = async (name: string, cubes: () => Promise<readonly (PartCube | null)[]>) => {
    try {
      parts[name] = await cubes();
    } catch (error) {
      if (!(error instanceof UmkmError))
        throw new Error(`${name}: ${String(error)}`, {cause: error});
      parts[name] = error.code;
    }
  };
  for (const {indicator, options} of comparisons)
    await say(nameOf(indicator, options), async () => {
      await session.load(indicator, options);
      return cubesOf(session, indicator, {...options, params});
    });
  for (const {name, formula, breakdown} of probes)
    await say(name, async () => {
      await session.engine.load(formula, breakdown);
      return [session.engine.parts(formula, breakdown)];
    });
  return {facts: factsOf(session), parts};
}

/** Where two engines differ, in words; nothing where they agree. */
export function differences(memory: Said, duckdb: Said, engine = 'duckdb'): string[] {
  const found: string[] = [];
  const compare = (what: string, x: unknown, y: unknown): void => {
    if (x !== y) found.push(`${what}: memory ${String(x)}, ${engine} ${String(y)}`);
  };
  for (const [what, said] of Object.entries(memory.facts)) compare(what, said, duckdb.facts[what]);
  for (const [name, expected] of Object.entries(memory.parts)) {
    const cubes = duckdb.parts[name];
    if (typeof expected === 'string' || typeof cubes === 'string') {
      const [x, y] = [expected, cubes].map((one) => (typeof one === 'string' ? one : 'parts'));
      compare(name, x, y);
      continue;
    }
    compare(`${name}: formulas`, expected.length, cubes.length);
    expected.forEach((cube, i) => {
      const difference = cubeDifference(cube, cubes[i] ?? null);
      if (difference !== null) found.push(`${name}: ${difference}`);
    });
  }
  return found;
}

function nameOf({key}: Indicator, {by}: ComputeOptions): string {
  return `${key} by ${by?.join(',')}`;
}

function cubesOf(session: Session, indicator: Indicator, options: ComputeOptions) {
  return requestsOf(session, indicator, options).flatMap(({formulas, breakdown}) =>
    Object.values(formulas).map((formula) => session.engine.parts(formula, breakdown)),
  );
}

function factsOf({engine, diagnostics}: Session): Readonly<Record<string, string>> {
  const {office, level, regimeBreakPeriod, periods, hasStock, hasRegister} = engine;
  const chosen = Object.entries(engine.chosen).sort();
  const facts = {
    ...{office, level, regimeBreakPeriod, periods, hasStock, hasRegister},
    ...{diagnostics, chosen},
  };
  return Object.fromEntries(
    Object.entries(facts).map(([what, fact]) => [what, JSON.stringify(fact ?? null)]),
  );
}

function outcome<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof UmkmError) return error.code;
    throw error;
  }
}

/** Where two cubes differ first, or `null`. */
function cubeDifference(a: PartCube | null, b: PartCube | null): string | null {
  if (a === null || b === null)
    return a === b ? null : `memory ${a && 'has parts'}, duckdb ${b && 'has parts'}`;
  const axes = [a, b].map(({axes}) =>
    JSON.stringify(axes.map(({dim, ids, labels}) => [dim, ids, [...labels].sort()])),
  );
  if (axes[0] !== axes[1]) return `axes ${axes[0]} ≠ ${axes[1]}`;
  const columns = (cube: PartCube): [string, ArrayLike<number>][] => [
    ['numerator', cube.numerator],
    ['denominator', cube.denominator],
    ['unknown', cube.unknown],
    ['origin', cube.origin],
    ...Object.entries(cube.extra).sort(([x], [y]) => (x < y ? -1 : 1)),
  ];
  const [own, other] = [columns(a), columns(b)];
  for (const [i, [name, values]] of own.entries()) {
    if (other[i]?.[0] !== name) return `extra ${name} ≠ ${other[i]?.[0]}`;
    for (let cell = 0; cell < a.size; cell++)
      if (!isSame(values[cell], other[i][1][cell]))
        return `${name} at ${placeName(a, cell)}: ${values[cell]} ≠ ${other[i][1][cell]}`;
  }
  if (own.length !== other.length) return `extra ${own.length} ≠ ${other.length}`;
  for (const what of ['flags', 'rounding'] as const) {
    const [x, y] = [a, b].map((cube) => JSON.stringify([...cube[what]].sort(([p], [q]) => p - q)));
    if (x !== y) return `${what} ${x} ≠ ${y}`;
  }
  return null;
}

function isSame(a: number, b: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

function placeName({axes}: PartCube, cell: number): string {
  let rest = cell;
  const names: string[] = [];
  for (const {dim, ids} of [...axes].reverse()) {
    names.unshift(`${dim}=${ids[rest % ids.length]}`);
    rest = Math.floor(rest / ids.length);
  }
  return names.join(' ');
}
