import {
  auditCells,
  suppressSecondary,
  type Audit,
  type Solver,
} from '../../src/disclosure/index.js';
import {amountsOf, countsOf, randomShape, type GeneratedTable} from './generated-tables.js';

export interface OfficeRun {
  readonly seed: number;
  readonly kind: 'counts' | 'amounts';
  readonly solver: Solver;
}

/** What attacks on one protected office found; everything but the sizes should be 0. */
export interface OfficeFindings {
  readonly cells: number;
  readonly sensitive: number;
  /** Cells that could be published and are not. */
  readonly withheld: number;
  readonly exact: number;
  readonly fewValues: number;
  readonly insideProtection: number;
  readonly insider: number;
  /** 1 where no pattern protects the table. */
  readonly refused: number;
  /** Sum of the attacks' findings. */
  readonly open: number;
  /** Sensitive cells that the same attack finds where they alone are withheld. */
  readonly openBefore: number;
}

/** Protects an invented office and attacks what it publishes, with every pattern it may have. */
export async function protectedOffice({seed, kind, solver}: OfficeRun): Promise<OfficeFindings> {
  const shape = randomShape(seed);
  const table = kind === 'counts' ? countsOf(shape) : amountsOf(shape);
  const {cells, equations, primary, hidden, free, upperProtection, singletons, ownPart} = table;
  const whole = kind === 'counts';
  const found = await suppressSecondary({
    ...{cells, equations, primary, hidden, free, upperProtection, singletons, whole, solver},
    ownParts: ownPart,
    protect: 'all',
    seconds: 2,
  });
  const before = await attack(table, new Set([...primary, ...hidden]), {whole, solver});
  const narrow = new Set([...before.exactDisclosures, ...before.tooNarrow]);
  const openBefore = primary.filter((name) => narrow.has(name)).length;
  const sizes = {cells: Object.keys(cells).length, sensitive: primary.length, openBefore};
  if (found.secondary === null) {
    const nothing = {withheld: 0, exact: 0, fewValues: 0, insideProtection: 0, insider: 0};
    return {...sizes, ...nothing, refused: 1, open: 0};
  }
  const withheld = new Set([...primary, ...hidden, ...found.secondary]);
  const audit = await attack(table, withheld, {whole, solver});
  const exact = audit.exactDisclosures.length;
  const inside = audit.tooNarrow.filter((name) => {
    const upper = audit.intervals[name][1];
    return upper !== null && upper < cells[name] + (upperProtection[name] ?? 0) * (1 - 1e-6);
  });
  const insider = Object.values(audit.insiders).reduce(
    (sum, {exactDisclosures, tooNarrow}) =>
      sum + [...exactDisclosures, ...tooNarrow].filter((name) => primary.includes(name)).length,
    0,
  );
  const fewValues = audit.tooNarrow.length - inside.length;
  return {
    ...sizes,
    withheld: primary.length + found.secondary.length,
    exact,
    fewValues,
    insideProtection: inside.length,
    insider,
    refused: 0,
    open: exact + audit.tooNarrow.length + insider,
  };
}

/** The attack with everything that is published, on every cell that is not. */
async function attack(
  {cells, equations, hidden, primary, free, upperProtection, singletons, ownPart}: GeneratedTable,
  withheld: ReadonlySet<string>,
  {whole, solver}: {readonly whole: boolean; readonly solver: Solver},
): Promise<Audit> {
  const never = new Set(hidden);
  const isPrimary = new Set(primary);
  const asked = [...withheld].filter((name) => isPrimary.has(name) || !never.has(name));
  const of = (names: readonly string[], value: (name: string) => number) =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return auditCells({
    cells: Object.fromEntries(
      Object.entries(cells).map(([name, value]) => [name, withheld.has(name) ? null : value]),
    ),
    ...{equations, hidden, free, whole, solver},
    minWidth: of(asked, () => (whole ? 2 : 1)),
    sensitive: asked,
    mustReach: of(Object.keys(upperProtection), (name) => cells[name] + upperProtection[name]),
    singletons: of(singletons, (name) => cells[name]),
    ownParts: ownPart,
    depth: asked.length > 250 ? 'enough' : 'exact',
  });
}
