import {UNKNOWN_CATEGORY} from '../data/cube.js';
import type {CellsFormula, CountFormula, RatioFormula} from '../indicator/indicator.js';
import {moved, type Ref} from './quantity.js';
import {placeOf, restOf, ruleOf, toldOf, type Figure, type Reading, type Shown} from './reading.js';
import {readRatio} from './read-ratio.js';
import {allOf, amountSubject, bothOf, countOf, countSubject, unknownOf} from './subject.js';

/**
 * A function over finished figures shows little of its own: it needs the numbers it was made of. Those
 * that look at one place name them; those that look at all places or years need all.
 */
export function readCells(figure: Figure, formula: CellsFormula): Reading {
  switch (formula.name) {
    case 'difference':
      return readDifference(figure, formula);
    case 'stepConversion':
      return readSteps(figure, formula);
    case 'change':
    case 'share':
    case 'contribution':
      return readLocal(figure, formula);
    case 'stale':
    case 'weakest':
      return {entries: [], relations: []};
    default:
      return {
        entries: [],
        relations: [],
        needsAll: {
          subjects: subjectsOf(formula),
          periods: overYears.includes(formula.name) ? 'all' : 'own',
          free: free[formula.name] ?? [],
        },
      };
  }
}

/** Functions that look at other periods than that of the figure. */
const overYears: readonly CellsFormula['name'][] = [
  'cagr',
  'index',
  'linked',
  'dynamicLocationQuotient',
  'quadrant',
  'shiftShare',
  'klassen',
];

const categories = ['kbli', 'sector', 'product'];

/** Dimensions that a function looks along as a whole. */
const free: Readonly<Partial<Record<CellsFormula['name'], readonly string[]>>> = {
  theil: ['region'],
  concentration: ['region'],
  herfindahl: categories,
  krugman: categories,
  ranking: ['region', ...categories],
};

/** All that the function may be made of, whatever its options are. */
function subjectsOf({of, instead = []}: CellsFormula): string[] {
  const formulas = [of, ...instead.map((one) => one.of)].flatMap((parts) => Object.values(parts));
  return formulas.flatMap((part): string[] => {
    if (part.kind === 'count') return [countSubject(part)];
    if (part.kind === 'quantity') {
      const subject = amountSubject(part);
      return [subject, `of:${subject}`, countOf(part.where, part.over)];
    }
    if (part.kind !== 'ratio') return [];
    const {numerator, denominator, over} = part;
    return [bothOf(numerator, denominator, over), allOf(denominator, over)];
  });
}

/** Change, share and contribution of a count: this year and the last, the category and all of them. */
function readLocal({cell, office}: Figure, formula: CellsFormula): Reading {
  const [stock] = Object.values(formula.of) as CountFormula[];
  const along = formula.along ?? 'size_class';
  const here: Ref = {subject: countSubject(stock), at: placeOf(cell, office)};
  const before = {period: String(Number(cell.by.period) - 1)};
  const all = {[along]: null};
  const changes =
    formula.name === 'share'
      ? [{}, all]
      : formula.name === 'change'
        ? [{}, before]
        : [{}, before, all, {...before, ...all}];
  const entries: Shown[] = [];
  if (along === 'size_class' && cell.unknown !== null) {
    // Beside a class stands how many have none: a number of its own.
    const ref = moved(here, {[along]: UNKNOWN_CATEGORY});
    const common = {kind: 'count', rule: 'plain', latent: false, part: 'unknown'} as const;
    entries.push({ref, value: cell.unknown, ...common, aside: true});
  }
  return {entries, relations: [], needs: changes.map((change) => moved(here, change))};
}

/** The shares of two groups: each is read as if it stood alone. */
function readDifference(figure: Figure, formula: CellsFormula): Reading {
  const [ratio] = Object.values(formula.of) as RatioFormula[];
  const {cell, params} = figure;
  const along = params.along?.split(':')[0] ?? formula.along ?? 'size_class';
  const [a, b] = ['a', 'b'].map((name) => String(params[name] ?? formula.options?.[name]));
  const second = toldOf(cell, 'unknown_b');
  const both = toldOf(cell, 'unknown');
  const first = both == null || second == null ? both : restOf(both, second);
  const readings = [
    {group: a, numerator: toldOf(cell, 'numerator'), all: toldOf(cell, 'denominator'), open: first},
    {
      group: b,
      numerator: toldOf(cell, 'numerator_b'),
      all: toldOf(cell, 'denominator_b'),
      open: second,
    },
  ].map(({group, numerator, all, open}) => {
    const own = {
      ...cell,
      by: {...cell.by, [along]: group},
      numerator: numerator ?? null,
      denominator: all ?? null,
      unknown: open ?? null,
      extra: {},
    };
    return readRatio({...figure, cell: own}, ratio);
  });
  return {
    // Of either group nothing may be missing: then nothing of the figure remains.
    entries: readings.flatMap(({entries}) =>
      entries.map(
        // Two groups are not all there are: they make no sum.
        (entry): Shown => ({...entry, part: entry.part === null ? null : 'figure', aside: true}),
      ),
    ),
    relations: readings.flatMap(({relations}) => relations),
  };
}

/** A stage and the one before it, of those that kept on through all stages. */
function readSteps({indicator, cell, office}: Figure, formula: CellsFormula): Reading {
  const along = formula.along ?? 'stage';
  const [ratio] = Object.values(formula.of) as (RatioFormula | CountFormula)[];
  const stages = Object.keys(ratio.layers?.of ?? {});
  const stage = cell.by[along];
  const previous = stages[stages.indexOf(stage) - 1];
  const at = placeOf(cell, office, [along]);
  const subject = (name: string): string => {
    const layer = ratio.layers?.of[name];
    const strict = layer?.extra?.strict;
    if (strict) return countOf(strict, ratio.over);
    if (ratio.kind === 'count')
      return countSubject({...ratio, where: layer?.numerator ?? ratio.where});
    return bothOf(layer?.numerator ?? ratio.numerator, layer?.denominator ?? ratio.denominator);
  };
  const rule = ruleOf(indicator);
  const entries: Shown[] = [];
  const own = toldOf(cell, 'numerator');
  const here: Ref = {subject: subject(stage), at};
  const common = {kind: 'count', rule, latent: false, part: 'figure'} as const;
  if (own !== undefined) entries.push({ref: here, value: own, ...common, own: true});
  const first = stages[0];
  const needs: Ref[] = [{subject: subject(first), at}];
  if (ratio.kind === 'ratio' && cell.unknown !== null) {
    const {numerator, denominator} = {
      numerator: ratio.layers?.of[stage]?.numerator ?? ratio.numerator,
      denominator: ratio.layers?.of[stage]?.denominator ?? ratio.denominator,
    };
    entries.push({
      ref: {subject: unknownOf(numerator, denominator, ratio.over), at},
      value: cell.unknown,
      kind: 'count',
      rule: 'none',
      latent: false,
      part: 'unknown',
    });
  }
  const before = previous === undefined ? undefined : toldOf(cell, 'denominator');
  if (before === undefined || own === undefined || previous === undefined)
    return {entries, relations: [], needs};
  const total: Ref = {subject: subject(previous), at};
  const lost: Ref = {subject: `lost:${subject(stage)}`, at};
  entries.push({ref: total, value: before, ...common});
  entries.push({
    ref: lost,
    value: restOf(before, own),
    kind: 'count',
    rule,
    latent: true,
    part: null,
  });
  // A stage that holds more than the one before is no funnel: nothing follows.
  const funnel = before === null || own === null || before >= own;
  return {entries, relations: funnel ? [{total, parts: [here, lost]}] : [], needs};
}
