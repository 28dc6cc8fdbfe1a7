import {laterByMonths} from '../../src/data/calendar.js';
import type {Config} from '../../src/schema/config.js';
import type {Dice} from './dice.js';

/**
 * What the tables of an office have in common: so that the events of one table meet those of another,
 * on the same business, in the same year and on the very days on which something ends or begins.
 */
export interface Style {
  /** Columns are rarely missing and cells rarely blank. */
  readonly tidy: boolean;
  /** Whether any table says when something was; else all is of an unknown period. */
  readonly dated: boolean;
  readonly ids: readonly string[];
  readonly days: readonly number[];
  readonly years: readonly number[];
  /** Channels stand in a list alone, of which some offices leave each empty. */
  readonly lists: 'beside' | 'alone' | 'empty';
  /** How many different words a category has. */
  readonly words: number;
}

const everyId = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'X1', 'X2', 'N1', 'N2', 'K1'];

export function randomStyle(dice: Dice): Style {
  const [first, span] = [2018 + dice.below(4), 1 + dice.below(3)];
  const years = dice.maybe(0.3)
    ? [2018, 2019, 2020, 2021, 2022]
    : Array.from({length: span}, (_, i) => first + i);
  const days = dice
    .few(
      [...turning, ...years.flatMap((year) => [dayOf(`${year}-12-31`), dayOf(`${year}-12-31`)])],
      3,
    )
    .flatMap((base) => [
      ...[base, base + 30, laterByMonths(base, 6), base - 90],
      ...[near(dice, base), near(dice, base)],
    ]);
  return {
    tidy: dice.maybe(0.6),
    dated: dice.maybe(0.96),
    ids: dice.maybe(0.3) ? everyId : [...dice.few(everyId, 4), ...dice.few(everyId, 3), 'U1', 'X2'],
    days,
    years,
    lists: dice.maybe(0.8) ? 'beside' : dice.pick(['alone', 'empty'] as const),
    words: dice.maybe(0.5) ? 2 : 99,
  };
}

/** What an office may say beside its tables. */
export function randomConfig(dice: Dice, {days, dated}: Style): Config {
  const ends = ['2020-02-29', '2021-02-28', '2021-12-31', '2022-03-01', isoOf(dice.pick(days))];
  const closing = [dice.pick(days) + 30, laterByMonths(dice.pick(days), 6)].map(isoOf);
  return {
    ...(dice.maybe(dated ? 0.4 : 0.1) && {
      asOf: dice.pick(['2020-12-31', '2021-06-30', '2022-03-01']),
    }),
    ...(dice.maybe(dated ? 0.4 : 0.1) && {cutOff: dice.pick([...ends, ...closing])}),
    ...(dice.maybe(0.3) && {region: {code: '33.24', name: 'Kabupaten Rekaan'}}),
    ...(dice.maybe(0.3) && {
      areas: [
        {code: '33.24.01', name: 'Satu'},
        {code: '33.24.09', name: 'Sembilan'},
      ],
    }),
    ...(dice.maybe(0.2) && {sizeRegime: dice.pick(['uu20_2008', 'pp7_2021'] as const)}),
  };
}

/** Values of parameters, each of which most offices leave as it is. */
export function randomParams(dice: Dice): Readonly<Record<string, string | number>> {
  const usual = dice.maybe(0.6);
  const own = <T>(name: string, chance: number, values: readonly T[]) =>
    dice.maybe(usual ? 0 : chance) && {[name]: dice.pick(values)};
  return {
    ...own('regime', 0.4, ['uu20_2008', 'pp7_2021']),
    ...own('days', 0.3, [1, 29, 365]),
    ...own('months', 0.3, [1, 12]),
    ...own('k', 0.3, [2, 3]),
    ...own('years', 0.3, [2, 3]),
    ...own('base', 0.3, ['eligible', 'active', 'nobody']),
  };
}

/** A day of the office: a few of them come again and again; an order makes active to the very day. */
export function randomDay(dice: Dice, {days, years}: Style, key: string): number {
  if (/rderDate$/.test(key) && dice.maybe(0.5))
    return dayOf(`${dice.pick(years)}-12-31`) - dice.pick([0, 30, 31, 90, 90, 91, -1]);
  if (dice.maybe(0.6)) return dice.pick(days);
  return dice.maybe(0.4) ? dice.pick(turning) : 17_897 + dice.below(1460);
}

/** Days on which windows, months and years turn. */
const turning: readonly number[] = [
  ...['2019-12-31', '2020-01-01', '2020-01-31', '2020-02-28', '2020-02-29', '2020-03-01'],
  ...['2020-05-29', '2020-08-31', '2020-12-31', '2021-01-01', '2021-02-28', '2021-11-30'],
  ...['2019-08-31', '2021-08-31', '2020-12-31', '2021-12-31', '2020-12-31', '2021-12-31'],
].map(dayOf);

/** As far from a day as the windows of indicators reach, or one day more or less. */
function near(dice: Dice, day: number): number {
  const sign = dice.pick([-1, -1, 1]);
  if (dice.maybe(0.25)) return laterByMonths(day, sign * dice.pick([1, 6, 12]));
  const exact = dice.pick([0, 1, 30, 30, 60, 90, 90, 365]);
  return day + sign * (exact + dice.pick([-1, 0, 0, 0, 1]));
}

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86400000;
}

function isoOf(day: number): string {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}
