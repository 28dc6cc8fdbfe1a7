import {textColumn, truthColumn} from '../data/access.js';
import {MISSING_CODE, NO, UNKNOWN, YES} from '../data/column.js';
import type {Table} from '../data/table.js';
import {channelOf} from '../indicator/channel-names.js';
import type {Frame} from './frame.js';
import {disjunction} from './truths.js';

/** Digital channels that the tables name, and who uses them. */
export interface ChannelUse {
  /** Column keys (`marketplace`) or names from a list column (`shopee`), in order of the schema. */
  readonly names: readonly string[];
  /** Whether any table holds a channel column. Without one, nothing is known. */
  readonly known: boolean;
  /** Truth per unit for one channel, or for any channel where `channel` is left out. */
  truth(channel?: number): Uint8Array;
  /** Truth per unit for a few channels by their keys, those that lists name otherwise among them. */
  oneOf(keys: readonly string[]): Uint8Array;
  /** Whether so many different channels are used; unknown where blank ones could make up for it. */
  atLeast(count: number): Uint8Array;
  /** Number of channels used per unit; missing where none is known of. */
  used(): Float64Array;
  /** Number of channels that apply per unit: as stated, else those of which something is known. */
  applicable(): Float64Array;
}

const channelColumns = [
  'whatsappBusiness',
  'socialMedia',
  'marketplace',
  'deliveryPlatform',
  'website',
  'eCatalogue',
];

/**
 * Reads the yes/no columns and the list column of the observation table, else of the registry. In
 * a list, what is not named is not used; a blank list is unknown for every channel. A list says no
 * only of names that lists use: "shopee" does not deny a column `marketplace`. An empty one denies
 * them all.
 */
export function channelUse(frame: Frame): ChannelUse {
  const {observation, registry} = frame.tables;
  const source = [observation, registry].find(hasChannels);
  const rowOf = (unit: number): number =>
    source === observation && source !== undefined
      ? frame.observationRow[unit]
      : frame.registryRow[frame.unitBusiness[unit]];
  const columns = channelColumns.filter((key) => source?.columns[key] !== undefined);
  const list = textColumn(source, 'channels');
  const named = list === undefined ? [] : namesIn(list.dictionary);
  const names = [...columns, ...named.filter((name) => !columns.includes(name))];
  const entries = list?.dictionary.map((entry) => new Set(split(entry))) ?? [];

  const one = (name: string): Uint8Array => {
    const truth = columns.includes(name) ? truthColumn(source, name) : undefined;
    const result = new Uint8Array(frame.unitCount).fill(UNKNOWN);
    if (list === undefined && source === observation && truth !== undefined) {
      const {observationRow} = frame;
      const {values} = truth;
      for (let unit = 0; unit < result.length; unit++)
        if (observationRow[unit] >= 0) result[unit] = values[observationRow[unit]];
      return result;
    }
    for (let unit = 0; unit < frame.unitCount; unit++) {
      const row = rowOf(unit);
      if (row < 0) continue;
      const own = truth?.values[row] ?? UNKNOWN;
      const code = list?.codes[row] ?? MISSING_CODE;
      const silent = code === MISSING_CODE || (entries[code].size > 0 && !named.includes(name));
      const listed = silent ? UNKNOWN : entries[code].has(name) ? YES : NO;
      result[unit] = own === YES || listed === YES ? YES : own === UNKNOWN ? listed : own;
    }
    return result;
  };
  const cache = new Map<string, Uint8Array>();
  const remembered = (name: string): Uint8Array => {
    const known = cache.get(name) ?? one(name);
    cache.set(name, known);
    return known;
  };
  const anyOf = (some: readonly string[]): Uint8Array =>
    disjunction(
      some.length === 0 ? [listTruth(frame, list, rowOf)] : some.map(remembered),
      frame.unitCount,
    );
  return {
    names,
    known: source !== undefined,
    truth: (channel) => (channel === undefined ? anyOf(names) : remembered(names[channel])),
    oneOf: (keys) => anyOf(names.filter((name) => keys.includes(channelOf(name) ?? name))),
    atLeast: (count) => {
      // Two shops of one marketplace kind are one channel.
      const kinds = [...new Set(names.map((name) => channelOf(name) ?? name))].map((kind) =>
        anyOf(names.filter((name) => (channelOf(name) ?? name) === kind)),
      );
      const truths = kinds.length === 0 ? [anyOf([])] : kinds;
      return Uint8Array.from({length: frame.unitCount}, (_, unit) => {
        const yes = truths.filter((truth) => truth[unit] === YES).length;
        const open = truths.filter((truth) => truth[unit] === UNKNOWN).length;
        if (yes >= count) return YES;
        // A blank list may hold any number of channels, and so may a register that asks about none.
        const boundless = list !== undefined || names.length === 0;
        return open > 0 && (yes + open >= count || boundless) ? UNKNOWN : NO;
      });
    },
    used: () =>
      perUnit(frame.unitCount, (unit, suits) => {
        let [used, known] = [0, false];
        for (const name of names) {
          const truth = remembered(name)[unit];
          if (truth !== UNKNOWN) known = true;
          if (truth === YES && suits(name)) used++;
        }
        return known ? used : NaN;
      }),
    applicable: () =>
      perUnit(frame.unitCount, (unit, suits, stated) =>
        stated === null
          ? names.filter((name) => remembered(name)[unit] !== UNKNOWN).length || NaN
          : stated.filter(suits).length,
      ),
  };

  /** Asks for a number per unit, with the channels stated to suit the business where they are. */
  function perUnit(
    length: number,
    number: (
      unit: number,
      suits: (name: string) => boolean,
      stated: readonly string[] | null,
    ) => number,
  ): Float64Array {
    const column = textColumn(source, 'applicableChannels');
    const lists = (column?.dictionary ?? []).map(split);
    return Float64Array.from({length}, (_, unit) => {
      const row = rowOf(unit);
      if (row < 0) return NaN;
      const code = column?.codes[row] ?? MISSING_CODE;
      const stated = code === MISSING_CODE ? null : lists[code];
      return number(unit, (name) => stated === null || stated.includes(name), stated);
    });
  }
}

function hasChannels(table: Table | undefined): boolean {
  return (
    table !== undefined &&
    [...channelColumns, 'channels'].some((key) => table.columns[key] !== undefined)
  );
}

/** Texts of a list cell; an empty list (written `-` or "tidak ada") has none. */
function split(entry: string): string[] {
  return entry
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function namesIn(dictionary: readonly string[]): string[] {
  return [...new Set(dictionary.flatMap(split))].sort();
}

/** Where every list is empty there is no channel to name, but empty is still a known no. */
function listTruth(
  frame: Frame,
  list: {readonly codes: Int32Array} | undefined,
  rowOf: (unit: number) => number,
): Uint8Array {
  const result = new Uint8Array(frame.unitCount).fill(UNKNOWN);
  for (let unit = 0; unit < frame.unitCount; unit++) {
    const row = rowOf(unit);
    if (row >= 0 && list !== undefined && list.codes[row] !== MISSING_CODE) result[unit] = NO;
  }
  return result;
}
