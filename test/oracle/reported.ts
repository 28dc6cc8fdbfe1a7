import type {Config} from '../../src/schema/config.js';
import type {Expected, Place} from './place.js';
import {Chance} from './generate.js';

/** A figure that came already counted; `value` is null where the office wrote that it is missing. */
export interface Fact {
  readonly region: string;
  readonly period: string;
  readonly size: string;
  readonly programme: string;
  readonly channel: string;
  readonly measure: string;
  readonly value: number | null;
  readonly flags: readonly string[];
  readonly rounding: number;
}

export interface ReportedCase {
  readonly files: readonly {readonly name: string; readonly text: string}[];
  readonly facts: readonly Fact[];
  readonly config: Config;
  readonly regions: readonly string[];
}

const classes = ['mikro', 'kecil', 'menengah'];
const words: Readonly<Record<string, string>> = {
  businesses: 'Jumlah UMKM',
  eligible: 'Sasaran',
  recipients: 'Penerima',
  digitalBusinesses: 'UMKM digital',
  mikro: 'Usaha Mikro',
  kecil: 'Usaha Kecil',
  menengah: 'Usaha Menengah',
  total: 'Total',
};

/** An office with nothing but totals: long, with a column per class, or one per year. */
export function randomReported(seed: number): ReportedCase {
  const chance = new Chance(seed);
  const regions = chance.maybe(0.6) ? ['99.01.01', '99.01.02', '99.01.03'] : [];
  const first = chance.pick([2018, 2019, 2020, 2021]);
  const periods = [0, 1, 2].slice(chance.below(2)).map((n) => String(first + n));
  const facts: Fact[] = [];
  const cells = new Map<string, string>();
  const take = (at: Partial<Fact> & {measure: string; period: string}): string => {
    const place = {region: '99.01', size: 'total', programme: 'total', channel: 'total', ...at};
    const {cell, ...figure} = figureOf(chance);
    cells.set(JSON.stringify(place), cell);
    if (cell !== '') facts.push({...place, ...figure});
    return cell;
  };
  const files: {name: string; text: string}[] = [];
  const add = (rows: readonly (readonly string[])[]): void => {
    if (rows.length < 2) return;
    const name = `reported.${String(files.length)}.csv`;
    files.push({name, text: rows.map((row) => row.join(';')).join('\n')});
  };
  const areas = regions.length > 0 ? regions : ['99.01'];
  const head = regions.length > 0 ? ['Kode Kecamatan'] : [];
  const own = (region: string): string[] => (regions.length > 0 ? [region] : []);
  const filled = (row: readonly string[], from: number): boolean =>
    row.slice(from).some((cell) => cell !== '');
  const every = areas.flatMap((region) => periods.map((period) => ({region, period})));

  const layout = chance.pick(['long', 'classes', 'years']);
  if (layout === 'long') {
    const measures = ['businesses', 'eligible', 'recipients', 'digitalBusinesses'];
    const rows = every.flatMap(({region, period}) =>
      measures.flatMap((measure) =>
        [...classes, 'total'].map((size) => [
          ...own(region),
          ...[period, words[size], words[measure], take({region, period, measure, size})],
        ]),
      ),
    );
    add([
      [...head, 'Tahun', 'Skala Usaha', 'Ukuran', 'Nilai'],
      ...rows.filter((row) => row.at(-1) !== ''),
    ]);
  } else if (layout === 'classes') {
    const rows = every.map(({region, period}) => [
      ...[...own(region), period],
      ...[...classes, 'total'].map((size) => take({region, period, measure: 'businesses', size})),
    ]);
    add([
      [...head, 'Tahun', 'Usaha Mikro', 'Usaha Kecil', 'Usaha Menengah', 'Jumlah UMKM'],
      ...rows.filter((row) => filled(row, head.length + 1)),
    ]);
  } else {
    const rows = areas.flatMap((region) =>
      [...classes, 'total'].map((size) => [
        ...[...own(region), words[size], words.businesses],
        ...periods.map((period) => take({region, period, measure: 'businesses', size})),
      ]),
    );
    add([
      [...head, 'Skala Usaha', 'Ukuran', ...periods],
      ...rows.filter((row) => filled(row, head.length + 2)),
    ]);
  }
  const perName = (column: string, title: string, measure: string, names: string[]): void => {
    const rows = every.flatMap(({region, period}) =>
      names.map((name) => {
        const at = {region, period, measure, [column]: name};
        return [...own(region), period, name, take(at)];
      }),
    );
    const header = column === 'programme' ? 'Jumlah Penerima' : 'Jumlah Pengguna';
    add([[...head, 'Tahun', title, header], ...rows.filter((row) => row.at(-1) !== '')]);
  };
  if (chance.maybe(0.5)) perName('programme', 'Program', 'recipients', ['Alat', 'Modal']);
  if (chance.maybe(0.5)) perName('channel', 'Kanal', 'channelUsers', ['Shopee', 'GoFood']);
  if (chance.maybe(0.3) && regions.length > 0)
    add([
      ['Kode Kabupaten Kota', 'Tahun', 'Jumlah UMKM'],
      ...periods
        .map((period) => ['99.01', period, take({period, measure: 'businesses'})])
        .filter((row) => row[2] !== ''),
    ]);
  return {files, facts, config: {region: {code: '99.01', name: 'Contoh'}}, regions};
}

function figureOf(chance: Chance): Pick<Fact, 'value' | 'flags' | 'rounding'> & {cell: string} {
  const value = chance.below(9) * 100 + 100;
  const none = {flags: [], rounding: 0};
  switch (chance.below(12)) {
    case 0:
      return {cell: '', value: null, ...none};
    case 1:
      return {cell: '...', value: null, flags: ['O'], rounding: 0};
    case 2:
      return {cell: `± ${String(value)}`, value, flags: ['E'], rounding: 100};
    case 3:
      return {cell: `${String(value)}*`, value, flags: ['P'], rounding: 0};
    case 4:
      return {cell: '0', value: 0, ...none};
    default:
      return {cell: String(value + 7), value: value + 7, ...none};
  }
}

interface Sum {
  readonly value: number;
  readonly flags: readonly string[];
  readonly rounding: number;
}

type Lost = {readonly value: null; readonly flags: readonly string[]};

/** The figure given, else the sum of its classes or of its areas where every part is there. */
function given(one: ReportedCase, measure: string, place: Place): Sum | Lost | undefined {
  const {region, period, size_class: size = 'total'} = place;
  const {programme = 'total', channel = 'total'} = place;
  const code = region === 'total' ? '99.01' : region;
  const direct = one.facts.find(
    (fact) =>
      fact.measure === measure &&
      fact.region === code &&
      fact.period === period &&
      fact.size === size &&
      fact.programme === programme &&
      fact.channel === channel,
  );
  if (direct !== undefined)
    return direct.value === null
      ? {value: null, flags: direct.flags}
      : {value: direct.value, flags: direct.flags, rounding: direct.rounding};
  const bySize = size === 'total' ? classes.map((size_class) => ({...place, size_class})) : [];
  const byArea = region === 'total' ? one.regions.map((area) => ({...place, region: area})) : [];
  for (const places of [bySize, byArea]) {
    const parts = places.map((part) => given(one, measure, part));
    if (
      parts.length === 0 ||
      parts.some((part) => part?.value === undefined || part.value === null)
    )
      continue;
    const sums = parts as Sum[];
    return {
      value: sums.reduce((sum, part) => sum + part.value, 0),
      flags: [...new Set(sums.flatMap((part) => part.flags))],
      rounding: sums.reduce((sum, part) => sum + part.rounding, 0),
    };
  }
  return undefined;
}

const isSum = (figure: Sum | Lost | undefined): figure is Sum =>
  figure !== undefined && figure.value !== null;
const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

function none(reason: string, known: Partial<Expected> = {}): Expected {
  const flag = {missing_input: 'O', break: 'B'}[reason] ?? 'M';
  const empty = {numerator: null, denominator: null, unknown: null, extra: {}};
  return {...empty, ...known, value: null, flags: union(known.flags ?? [], [flag]), reason};
}

/** A class in the first period under the new law cannot be compared with the one before. */
function isNewLaw(one: ReportedCase, {period, size_class: size = 'total'}: Place): boolean {
  const periods = [...new Set(one.facts.map((fact) => fact.period))].sort();
  const first = periods.find((each) => Number(each) >= 2021);
  return size !== 'total' && period === first && Number(periods[0]) < 2021;
}

/** What an indicator is at a place, from figures alone. */
export function reportedAt(one: ReportedCase, key: string, place: Place): Expected {
  const at = (more: Place = {}): Sum | Lost | undefined =>
    given(one, 'businesses', {...place, ...more});
  // Where nothing at all is stated, it is not known either how many are unknown.
  const unknown = at() === undefined ? null : 0;
  const law = isNewLaw(one, place) && isSum(at()) ? ['B'] : [];
  switch (key) {
    case 'size.class': {
      const figure = at();
      if (!isSum(figure)) return none('missing_input', {unknown});
      const {value} = figure;
      const flags = union(figure.flags, law);
      return {value, numerator: value, denominator: null, unknown, extra: {}, flags, reason: null};
    }
    case 'growth.share': {
      const [own, total] = [at(), at({size_class: 'total'})];
      const parts = {numerator: own?.value ?? null, denominator: total?.value ?? null, unknown};
      if (!isSum(own) || !isSum(total)) return none('missing_input', parts);
      const flags = union(own.flags, total.flags, law);
      if (total.value === 0) return none('zero_denominator', {...parts, flags});
      const value = (own.value / total.value) * 100;
      return {...parts, value, extra: {}, flags, reason: null};
    }
    case 'growth.yoy': {
      if (law.length > 0) return none('break', {unknown, flags: at()?.flags});
      const two = years(one, place);
      if (two === null) return none('missing_input', {unknown});
      const {now, before, flags} = two;
      const change = now.value - before.value;
      const parts = {numerator: change, denominator: before.value, unknown, flags};
      const range = {absolute: change, low: null, high: null};
      if (before.value === 0) return none('zero_denominator', {...parts, extra: range});
      const rate = (a: number, b: number): number => (a / b - 1) * 100;
      const [a, b] = [now.rounding / 2, before.rounding / 2];
      const extra =
        a + b === 0
          ? range
          : {
              absolute: change,
              low: rate(now.value - a, before.value + b),
              high: rate(now.value + a, before.value - b),
            };
      return {...parts, value: rate(now.value, before.value), extra, reason: null};
    }
    case 'growth.contribution': {
      const anew = classes.map((size_class) => ({...place, size_class}));
      if (anew.some((each) => isNewLaw(one, each) && isSum(at(each))))
        return none('break', {unknown});
      const total = years(one, {...place, size_class: 'total'});
      const each = classes.map((size_class) => years(one, {...place, size_class}));
      if (total === null || each.includes(null)) return none('missing_input', {unknown});
      const pairs = each as Pair[];
      const own = place.size_class === 'total' ? pairs : [pairs[classes.indexOf(place.size_class)]];
      // What all classes together contribute is the change of the whole, also where it holds more.
      const moved = place.size_class === 'total' ? [total] : own;
      const numerator = moved.reduce((sum, {now, before}) => sum + now.value - before.value, 0);
      const flags = union(...own.map((pair) => pair.flags), total.flags);
      const parts = {numerator, denominator: total.before.value, unknown, flags, extra: {}};
      if (total.before.value === 0) return none('zero_denominator', parts);
      return {...parts, value: (numerator / total.before.value) * 100, reason: null};
    }
    default:
      return ratio(one, key, place);
  }
}

interface Pair {
  readonly now: Sum;
  readonly before: Sum;
  readonly flags: readonly string[];
}

function years(one: ReportedCase, place: Place): Pair | null {
  const now = given(one, 'businesses', place);
  const period = String(Number(place.period) - 1);
  const before = given(one, 'businesses', {...place, period});
  if (!isSum(now) || !isSum(before)) return null;
  return {now, before, flags: union(now.flags, before.flags)};
}

const measures: Readonly<Record<string, readonly [string, string]>> = {
  'aid.coverage': ['recipients', 'eligible'],
  'digital.any': ['digitalBusinesses', 'businesses'],
  'digital.per_channel': ['channelUsers', 'businesses'],
};

function ratio(one: ReportedCase, key: string, place: Place): Expected {
  const [top, bottom] = measures[key];
  const numerator = given(one, top, place);
  // Recipients of a programme or users of a channel are compared with all.
  const denominator = given(one, bottom, {...place, programme: 'total', channel: 'total'});
  if (numerator === undefined && denominator === undefined) return none('missing_input');
  const parts = {
    numerator: numerator?.value ?? null,
    denominator: denominator?.value ?? null,
    unknown: 0,
  };
  if (!isSum(denominator)) return none('missing_input', parts);
  const law = isNewLaw(one, place) && isSum(numerator) ? ['B'] : [];
  const flags = union(numerator?.flags ?? [], denominator.flags, law);
  if (denominator.value === 0) return none('zero_denominator', {...parts, flags});
  if (!isSum(numerator)) return none('missing_input', parts);
  const value = (numerator.value / denominator.value) * 100;
  return {...parts, value, extra: {}, flags, reason: null};
}
