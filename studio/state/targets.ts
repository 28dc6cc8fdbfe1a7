import type {Config} from '../../src/schema/config.js';
import {targetsOfWhole} from '../../src/schema/targets.js';

/** One target of the whole area. */
export interface YearTarget {
  readonly indicator: string;
  readonly year: string;
  readonly target: number;
}

/** The targets of the whole area, by indicator and year. */
export function yearTargets(config: Config): YearTarget[] {
  return Object.keys(config.targets ?? {}).flatMap((indicator) =>
    Object.entries(targetsOfWhole(config, indicator) ?? {}).map(([year, target]) => ({
      indicator,
      year,
      target,
    })),
  );
}

/** The settings with a target; one of the same indicator and year is replaced. */
export function withTarget(config: Config, {indicator, year, target}: YearTarget): Config {
  const known = config.targets?.[indicator];
  const own = Array.isArray(known)
    ? [...known.filter((one) => !isWhole(one, year)), {period: year, target}]
    : {...known, [year]: target};
  return {...config, targets: {...config.targets, [indicator]: own}};
}

/** The settings without the target of the whole area in a year; those of its parts stay. */
export function withoutTarget(
  config: Config,
  {indicator, year}: Pick<YearTarget, 'indicator' | 'year'>,
): Config {
  const known = config.targets?.[indicator];
  const targets = {...config.targets};
  if (Array.isArray(known)) targets[indicator] = known.filter((one) => !isWhole(one, year));
  else if (known) {
    const left = {...known};
    delete left[year];
    targets[indicator] = left;
  }
  const own = targets[indicator];
  if (own === undefined || Object.keys(own).length === 0) delete targets[indicator];
  const next = {...config, targets};
  if (Object.keys(targets).length === 0) delete (next as Partial<typeof next>).targets;
  return next;
}

function isWhole(
  {period, region, by = {}}: {period: string; region?: string; by?: Record<string, string>},
  year: string,
): boolean {
  return period === year && region === undefined && Object.keys(by).length === 0;
}
