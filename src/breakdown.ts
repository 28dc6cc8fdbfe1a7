import {regionLevels, type RegionLevel} from './data/region.js';
import type {Breakdown} from './engine/request.js';
import {UmkmError} from './errors.js';
import {dimensions, type Dimension, type Indicator} from './indicator/indicator.js';
import type {Options} from './result/finish.js';

/** A dimension as it was asked for: `region:kecamatan`, `kbli:section`. */
export interface AskedDimension {
  readonly dim: Dimension;
  readonly level: RegionLevel | null;
  readonly kbli: Breakdown['kbli'] | null;
}

/**
 * Dimensions by their written names.
 *
 * @throws UmkmError `DIMENSION_UNKNOWN` for no dimension, `DIMENSION_INVALID` for one that the
 *   indicator cannot be broken down by
 */
export function parseDimensions(
  indicator: Indicator,
  names: readonly string[],
): readonly AskedDimension[] {
  return names.map((name) => {
    const [dim, level] = name.split(':') as [Dimension, string | undefined];
    if (!dimensions.includes(dim))
      throw new UmkmError('DIMENSION_UNKNOWN', {found: name, known: [...dimensions]});
    const levels = levelNames[dim] ?? {};
    if (level !== undefined && !(level in levels)) {
      const known = Object.keys(levels).map((one) => `${dim}:${one}`);
      throw new UmkmError('DIMENSION_UNKNOWN', {found: name, known});
    }
    const allowed = allowedDimensions(indicator);
    if (!allowed.includes(dim))
      throw new UmkmError('DIMENSION_INVALID', {
        found: dim,
        indicator: indicator.key,
        known: [...allowed],
      });
    const at = level === undefined ? null : levels[level];
    return {
      dim,
      level: dim === 'region' ? (at as RegionLevel | null) : null,
      kbli: dim === 'kbli' ? (at as Breakdown['kbli'] | null) : null,
    };
  });
}

/** All dimensions an indicator can be broken down by. */
export function allowedDimensions({formulaKind, dimensions: own}: Indicator): readonly Dimension[] {
  const whole =
    formulaKind.kind === 'attribution' ||
    (formulaKind.kind === 'cells' && formulaKind.collapses && formulaKind.along === 'region');
  return [...(whole ? [] : ['region' as const]), 'period', ...own];
}

/**
 * The dimension a function over cells compares along: the one that the parameter names
 * (`kbli:section`), else the first of those it can that was asked for, else its own.
 *
 * @throws UmkmError `PARAM_VALUE`
 */
export function alongOf(
  {formulaKind: formula}: Indicator,
  params: Options,
  asked: readonly AskedDimension[] = [],
): Pick<AskedDimension, 'dim' | 'kbli'> | null {
  if (formula.kind !== 'cells' || formula.along === undefined) return null;
  const allowed = formula.alongs ?? [formula.along];
  if (params.along === undefined)
    return asked.find(({dim}) => allowed.includes(dim)) ?? {dim: formula.along, kbli: null};
  const [dim, level] = String(params.along).split(':') as [Dimension, string | undefined];
  const levels = dim === 'kbli' ? (levelNames.kbli ?? {}) : {};
  if (!allowed.includes(dim) || (level !== undefined && !(level in levels))) {
    const known = allowed.flatMap((one) => (one === 'kbli' ? ['kbli:2', 'kbli:section'] : [one]));
    throw new UmkmError('PARAM_VALUE', {
      param: 'along',
      found: String(params.along),
      expected: known.join(', '),
    });
  }
  return {dim, kbli: level === undefined ? null : (levels[level] as Breakdown['kbli'])};
}

const levelNames: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
  region: Object.fromEntries(regionLevels.map((level) => [level, level])),
  kbli: {section: 'section', 2: 'division'},
};
