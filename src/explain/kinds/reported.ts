import {TOTAL} from '../../data/cube.js';
import {areaOf} from '../../engine/kinds/consistent.js';
import type {ReportedRow} from '../../engine/reported.js';
import {sumChecks} from '../../engine/sum-checks.js';
import type {PartsFormula, ReportedParts} from '../../indicator/indicator.js';
import {sizeClasses} from '../../indicator/size-class.js';
import {excluded, reasonOf, type Draft, type Scope} from '../draft.js';

type Part = 'numerator' | 'denominator';

/** The reported rows that a cell of figures already counted was made of. */
export function explainReported(scope: Scope, formula: PartsFormula): Draft[] {
  const {by} = scope;
  const at = (spec: ReportedParts, place = by): ReturnType<typeof rowsAt> =>
    rowsAt(scope, spec, place);
  switch (formula.kind) {
    case 'sums': {
      if (formula.reported?.denominator === undefined) return [];
      const {numerator, denominator, ...rest} = formula.reported;
      const tops = at({...rest, numerator}).numerator;
      const bottoms = at({...rest, numerator: denominator}).numerator;
      return [...told(tops, 'numerator'), ...told(bottoms, 'denominator')];
    }
    case 'demography':
      return formula.reported === undefined ? [] : demography(scope, formula.reported);
    case 'transition':
      return transition(scope, formula);
    case 'reported': {
      const layer = formula.layers?.of[by[formula.layers.dim] ?? ''];
      return both(at(layer ?? formula.reported));
    }
    default:
      return 'reported' in formula && formula.reported ? both(at(formula.reported)) : [];
  }
}

/** One entry per sum check: passed, failed, or not to be made. */
export function explainConsistent({context, breakdown, by}: Scope): Draft[] {
  const {engine} = context;
  if (engine.tables.reported === undefined) return [];
  const level = breakdown.level ?? context.level;
  return sumChecks(engine.tables.reported, engine)
    .filter(({period}) => period === by.period)
    .map((check): Draft => {
      const row = {table: 'reported' as const, row: check.row};
      const because = () => check.parts.map((part) => ({table: 'reported' as const, row: part}));
      const rest = {row, thing: check.region === TOTAL ? null : check.region, because};
      const area = areaOf(check, level, engine.region?.code);
      if (by.region !== TOTAL && area !== by.region)
        return {...excluded(row, reasonOf('other_area')), ...rest};
      if (check.outcome === 'open') return {...excluded(row, reasonOf('not_known')), ...rest};
      const passed = check.outcome === 'passed';
      return {
        ...rest,
        role: passed ? 'numerator' : 'denominator',
        adds: {numerator: passed ? 1 : 0, denominator: 1, unknown: 0},
        reason: passed ? null : reasonOf('sum_differs'),
      };
    });
}

function demography(scope: Scope, {numerator, denominator, ...rest}: ReportedParts): Draft[] {
  const {by} = scope;
  const year = {...by, period: String(Number(by.period) - 1)};
  const [births, deaths] = [numerator]
    .flat()
    .map((one) => rowsAt(scope, {...rest, numerator: one}, by).numerator);
  const stock =
    denominator === undefined
      ? []
      : rowsAt(scope, {...rest, numerator: denominator}, year).numerator;
  const born = told(births, 'numerator').map((draft) => ({
    ...draft,
    adds: {...draft.adds, denominator: draft.adds.numerator},
  }));
  return [...born, ...told(deaths, 'numerator'), ...told(stock, 'denominator')];
}

function transition(
  scope: Scope,
  {reported, show, from}: Extract<PartsFormula, {kind: 'transition'}>,
): Draft[] {
  const {by, context} = scope;
  if (reported === undefined) return [];
  if (show === 'reclassification') return both(rowsAt(scope, reported, by));
  if (reported.denominator === undefined) return [];
  const asked = String(context.params[from?.param ?? ''] ?? from?.default ?? sizeClasses[0]);
  const inClass = {...by, size_class: asked};
  const exact = rowsAt(scope, {numerator: reported.numerator}, inClass).numerator;
  const tops =
    exact.length > 0 ? exact : rowsAt(scope, {numerator: reported.numerator}, by).numerator;
  const before = {...inClass, period: String(Number(by.period) - 1)};
  const stock = rowsAt(scope, {numerator: reported.denominator}, before).numerator;
  return [...told(tops, 'numerator'), ...told(stock, 'denominator')];
}

function rowsAt(
  {context, breakdown: {dims, level}}: Scope,
  spec: ReportedParts,
  by: Readonly<Record<string, string>>,
): {readonly numerator: readonly ReportedRow[]; readonly denominator: readonly ReportedRow[]} {
  return context.reported.rowsBehind(spec, {dims, level: level ?? context.level}, by);
}

function both({numerator, denominator}: ReturnType<typeof rowsAt>): Draft[] {
  return [...told(numerator, 'numerator'), ...told(denominator, 'denominator')];
}

/** Reported rows with what they say, as parts of one of the two. */
function told(rows: readonly ReportedRow[] | undefined, part: Part): Draft[] {
  return (rows ?? []).map(({row, value}) => ({
    role: part,
    row: {table: 'reported', row},
    thing: null,
    adds: {numerator: 0, denominator: 0, unknown: 0, [part]: value},
    reason: null,
  }));
}
