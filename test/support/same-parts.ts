import {openSession} from '../../src/session.js';
import {requestsOf} from '../../src/compute.js';
import type {ComputeOptions} from '../../src/compute.js';
import type {PartCube} from '../../src/data/cube.js';
import type {Tables} from '../../src/data/table.js';
import type {Database} from '../../src/duckdb/database.js';
import {openDuckdbSession} from '../../src/duckdb/session.js';
import {UmkmError} from '../../src/errors.js';
import type {Indicator} from '../../src/indicator/indicator.js';
import type {Config} from '../../src/schema/config.js';

/** One question to both engines. */
export interface Comparison {
  readonly indicator: Indicator;
  readonly options: ComputeOptions;
}

/** Asks both engines everything; tells in words where they differ, nothing where they agree. */
export async function differences(
  tables: Tables,
  config: Config,
  params: ComputeOptions['params'],
  comparisons: readonly Comparison[],
  database: Database,
): Promise<string[]> {
  const memory = openSession(tables, config, params);
  const duckdb = await openDuckdbSession(tables, {config, params, database});
  const found: string[] = [];
  const compare = (what: string, a: unknown, b: unknown): void => {
    const [x, y] = [a, b].map((one) => JSON.stringify(one));
    if (x !== y) found.push(`${what}: memory ${x}, duckdb ${y}`);
  };
  try {
    for (const key of [
      'office',
      'level',
      'regimeBreakPeriod',
      'periods',
      'hasStock',
      'hasRegister',
    ] as const)
      compare(key, memory.engine[key], duckdb.engine[key]);
    compare('diagnostics', memory.diagnostics, duckdb.diagnostics);
    for (const {indicator, options} of comparisons) {
      const name = `${indicator.key} by ${options.by?.join(',')}`;
      const requests = requestsOf(memory, indicator, {...options, params});
      const expected = outcome(() =>
        requests.flatMap(({formulas, breakdown}) =>
          Object.values(formulas).map((formula) => memory.engine.parts(formula, breakdown)),
        ),
      );
      let loading: unknown = null;
      try {
        await duckdb.load(indicator, options);
      } catch (error) {
        if (!(error instanceof UmkmError))
          throw new Error(`${name}: ${String(error)}`, {cause: error});
        loading = error.code;
      }
      if (typeof expected === 'string' || loading !== null) {
        compare(name, expected, loading);
        continue;
      }
      const cubes = requests.flatMap(({formulas, breakdown}) =>
        Object.values(formulas).map((formula) => duckdb.engine.parts(formula, breakdown)),
      );
      expected.forEach((cube, i) => {
        const difference = cubeDifference(cube, cubes[i]);
        if (difference !== null) found.push(`${name}: ${difference}`);
      });
    }
    compare('chosen', sorted(memory.engine.chosen), sorted(duckdb.engine.chosen));
  } finally {
    duckdb.close();
  }
  return found;
}

function outcome<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof UmkmError) return error.code;
    throw error;
  }
}

function sorted(record: Readonly<Record<string, string>>): unknown {
  return Object.entries(record).sort();
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
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
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
