import {checkParams, computeIn, indicatorOf, type ComputeOptions, type MadeRow} from './compute.js';
import {TOTAL} from './data/cube.js';
import type {Tables} from './data/table.js';
import {MemoryEngine} from './engine/memory.js';
import {explainCell, furtherCount} from './explain/cell.js';
import type {Draft, Scope} from './explain/draft.js';
import type {ExplainedCell, Explanation} from './explain/explanation.js';
import {cellsMadeOf, placeOf, type PartCell} from './explain/made-of.js';
import {finished, inOrder, roles, withoutRepeats, type CellDraft} from './explain/page.js';
import {rowAt} from './explain/where.js';
import type {Indicator, PartsFormula} from './indicator/indicator.js';
import {orNull} from './result/row.js';
import {contextOf, sessionOf, type Session} from './session.js';

export type {
  Adds,
  ExplainedCell,
  ExplainedEntry,
  Explanation,
  Role,
  RowPlace,
} from './explain/explanation.js';

export interface ExplainOptions extends Pick<ComputeOptions, 'params' | 'config'> {
  /** The place: a category per dimension. Those left out are margins; the period only if it is one. */
  readonly where?: Readonly<Record<string, string>>;
  /** How many entries to list; default: all. */
  readonly limit?: number;
  /** Entries to pass over. */
  readonly offset?: number;
}

/**
 * The rows behind one number, with what each does in it: in the numerator, only in the denominator,
 * unknown, or excluded and why. For use inside the office only: it names businesses by their
 * identifiers (pseudonyms, where the tables hold those), and nothing is withheld.
 *
 * @param key an indicator's key, `aid.followup`
 * @throws UmkmError `EXPLAIN_PLACE` where the place is no single figure, with the possible values;
 *   `COMPUTE_NO_DATA` where the tables say nothing about the indicator; and what `compute` throws
 * @example
 * const {figure, entries} = explain(tables, 'aid.followup', {where: {period: '2024'}});
 * const visits = entries.filter(({role}) => role === 'numerator').map(({because}) => because);
 */
export function explain(
  tables: Tables,
  key: string,
  {where = {}, params = {}, config = {}, limit = Infinity, offset = 0}: ExplainOptions = {},
): Explanation {
  const indicator = indicatorOf(key);
  checkParams(indicator, params);
  const engine = new MemoryEngine({tables, ...contextOf(config, params)});
  const made = madeAt(sessionOf(engine, config), indicator, {where, params});
  const cells = cellsOf(indicator, made);
  const counts = cells.map((part) => countOf(made, part));
  const groups = counts.map(({by}, i) => `${cells[i].name} ${by.period}`);
  const drafts = counts.map(({formula, ...count}, i) => {
    const single = groups.indexOf(groups[i]) === groups.lastIndexOf(groups[i]);
    const listed = single ? 'all' : groups.indexOf(groups[i]) === i ? 'here' : 'none';
    const {breakdown} = made.request;
    const scope: Scope = {context: engine, breakdown, cell: cells[i].cell, listed, ...count};
    return inOrder(withoutRepeats(explainCell(scope, formula), listed));
  });
  const all = drafts.flatMap((own, cell): CellDraft[] => own.map((draft) => ({draft, cell})));
  return {
    indicator: key,
    version: indicator.version,
    unit: indicator.unit,
    figure: made.row,
    cells: cells.map((cell, i) => summed(made, cell, drafts[i], engine.office?.code)),
    entries: all.slice(offset, offset + limit).map((one) => finished(tables, one)),
    total: all.length,
  };
}

/** The figure of a place with the parts it was made of. */
function madeAt(
  session: Session,
  indicator: Indicator,
  {where, params}: Required<Pick<ExplainOptions, 'where' | 'params'>>,
): MadeRow {
  const office = session.engine.office?.code;
  // The whole is the margin over areas, at whatever level it is asked for.
  const asked = Object.fromEntries(
    Object.entries(where).filter(
      ([dim, id]) => !(dim.split(':')[0] === 'region' && (id === TOTAL || id === office)),
    ),
  );
  const place = {
    indicator: indicator.key,
    where: Object.fromEntries(Object.entries(asked).map(([dim, id]) => [dim.split(':')[0], id])),
    office,
  };
  const rowsWith = (options: ComputeOptions): MadeRow[] => {
    const rows: MadeRow[] = [];
    computeIn(session, indicator, {params, totals: true, ...options}, (one) => rows.push(one));
    return rows;
  };
  const rows = rowsWith({where: asked});
  // Without a row only a wider question tells which categories there are.
  return rowAt(rows.length > 0 ? rows : rowsWith({by: Object.keys(asked)}), place);
}

function cellsOf({formulaKind: formula}: Indicator, made: MadeRow): PartCell[] {
  if (formula.kind !== 'cells') return [{name: Object.keys(made.cubes)[0], cell: made.cell}];
  return [...cellsMadeOf(formula, made, {...formula.options, ...made.options})];
}

/** The count of a cell that is meant: its numerator, or a further count beside it. */
function countOf(
  {cubes, request}: MadeRow,
  {name, cell, extra}: PartCell,
): Pick<Scope, 'cube' | 'by'> & {readonly formula: PartsFormula} {
  const [cube, formula] = [cubes[name], request.formulas[name]];
  const by = placeOf(cube, cell);
  if (extra === undefined) return {cube, formula, by};
  return {...furtherCount(cube, formula, {name: extra, by}), by};
}

function summed(
  made: MadeRow,
  part: PartCell,
  drafts: readonly Draft[],
  office: string | undefined,
): ExplainedCell {
  const {cell, name, extra} = part;
  const {cube, by} = countOf(made, part);
  const count = (role: string): number => drafts.filter((one) => one.role === role).length;
  return {
    name: extra ?? name,
    by: by.region === TOTAL && office !== undefined ? {...by, region: office} : by,
    numerator: orNull(cube.numerator[cell]),
    denominator: orNull(cube.denominator[cell]),
    unknown: orNull(cube.unknown[cell]),
    source: (['none', 'rows', 'reported'] as const)[cube.origin[cell]],
    counts: Object.fromEntries(roles.map((role) => [role, count(role)])) as ExplainedCell['counts'],
  };
}
