import type {Highs, InitOptions, Model} from 'highs';

import {UmkmError} from '../errors.js';

/** The solver, HiGHS compiled to WebAssembly, as `loadSolver` gives it. */
export type Solver = Highs;
/** Where the solver's `highs.wasm` lies, for pages whose tools move it. */
export type SolverFiles = InitOptions;

export interface SolverOption {
  /** A solver that is loaded already; without it one is loaded when it is first needed. */
  readonly solver?: Solver;
}

let loaded: Promise<Solver> | null = null;

/**
 * Loads the solver (3.5 MB of WebAssembly) for linear and integer programmes. Functions that need
 * it call this by themselves, once; call it yourself only where `highs.wasm` is not found beside the
 * script, and hand the result on as `solver`. Solving blocks: in a page, do it in a worker. A strict
 * Content-Security-Policy must allow `'wasm-unsafe-eval'`.
 *
 * @example
 * const solver = await loadSolver({locateFile: () => '/berkas/highs.wasm'});
 * await auditCells({cells, equations, solver});
 */
export async function loadSolver(files?: SolverFiles): Promise<Solver> {
  if (files !== undefined) return start(files);
  loaded ??= start().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function start(files?: SolverFiles): Promise<Solver> {
  // The package describes its CommonJS file; as a module its default export is the loader itself.
  const found: unknown = (await import('highs')).default;
  const load = typeof found === 'function' ? found : (found as {default: unknown}).default;
  return (load as (files?: SolverFiles) => Promise<Solver>)(files);
}

/**
 * The solver's number for the simplex method that goes on from the last feasible table when only the
 * objective has changed: about ten times as fast here as its own choice.
 */
export const primalSimplex = 4;

/** A linear or integer programme: columns within bounds, rows that hold. */
export interface Programme {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly cost?: ArrayLike<number>;
  /** Whether columns are whole numbers: all of them, or one by one. Default `continuous`. */
  readonly kind?: ColumnKind | readonly ColumnKind[];
  readonly rows: readonly ProgrammeRow[];
}

export type ColumnKind = 'continuous' | 'whole';

export interface ProgrammeRow {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** The programme in the solver's memory; its `dispose` must be called. */
export function modelOf(solver: Solver, programme: Programme): Model {
  const {lower, upper, cost, kind = 'continuous', rows} = programme;
  const numCols = lower.length;
  const starts = [0];
  for (const {indices} of rows) starts.push(starts[starts.length - 1] + indices.length);
  const model = solver.createModel({
    numCols,
    numRows: rows.length,
    colCost: Float64Array.from(cost ?? new Float64Array(numCols)),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols,
      starts,
      indices: rows.flatMap(({indices}) => indices),
      values: rows.flatMap(({values}) => values),
    },
    ...(kind !== 'continuous' && {
      integrality: Array.from({length: numCols}, (_, i) => {
        const {integer, continuous} = solver.constants.variableType;
        return (typeof kind === 'string' ? kind : kind[i]) === 'whole' ? integer : continuous;
      }),
    }),
  });
  model.options.set({output_flag: false});
  return model;
}

export type Outcome = 'optimal' | 'infeasible' | 'unbounded' | 'limit';

/**
 * Solves and says how it ended. What is not clear at once is solved again from the start.
 *
 * @throws UmkmError `DISCLOSURE_SOLVER` where it is not clear then either
 */
export function solve(solver: Solver, model: Model): Outcome {
  const first = outcomeOf(solver, statusOf(model));
  if (first !== null) return first;
  model.clearSolver();
  const presolve = model.options.get('presolve');
  model.options.set('presolve', 'off');
  const modelStatus = statusOf(model);
  model.options.set('presolve', presolve);
  const second = outcomeOf(solver, modelStatus);
  if (second === null) throw new UmkmError('DISCLOSURE_SOLVER', {status: modelStatus});
  return second;
}

/** The solver throws where it lost its way from one programme to the next. */
function statusOf(model: Model): number {
  try {
    return model.run().modelStatus;
  } catch {
    return -1;
  }
}

/** Ends before the best solution: time, branches, steps. */
const limits = ['timeLimit', 'solutionLimit', 'iterationLimit'] as const;

function outcomeOf(solver: Solver, status: number): Outcome | null {
  const {modelStatus} = solver.constants;
  if (status === modelStatus.optimal || status === modelStatus.empty) return 'optimal';
  if (status === modelStatus.infeasible) return 'infeasible';
  if (status === modelStatus.unbounded) return 'unbounded';
  if (limits.some((name) => modelStatus[name] === status)) return 'limit';
  return null;
}

/** Solves within some seconds; whether it came to the best solution. */
export function solveWithin(solver: Solver, model: Model, seconds: number): boolean {
  model.options.set('time_limit', model.getRunTime() + seconds);
  return solve(solver, model) === 'optimal';
}
