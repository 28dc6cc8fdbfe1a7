import {UNKNOWN, type Column} from '../../src/data/column.js';
import type {Table, TableName, Tables} from '../../src/data/table.js';
import {indicators} from '../../src/compute.js';
import {eventSpecs} from '../../src/indicator/events.js';
import type {Config} from '../../src/schema/config.js';
import type {ColumnSpec} from '../../src/schema/spec.js';
import {rowTables} from '../../src/schema/tables.js';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 … 1, 1 left out. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  maybe(chance: number): boolean {
    return this.next() < chance;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }
}

/**
 * Small invented tables with all that makes engines disagree: blanks, repeated keys, ties, empty
 * groups, leap days, class limits, groups without a list, aid known by its year, businesses in no
 * register and registers without observations.
 */
export function randomTables(dice: Dice): Tables {
  const tables: Partial<Record<TableName, Table>> = {};
  for (const [name, chance] of chances) {
    if (!dice.maybe(chance)) continue;
    const length = dice.maybe(0.06) ? 0 : 1 + dice.below(name === 'registry' ? 9 : 12);
    tables[name] = randomTable(dice, name, length);
  }
  return tables;
}

/** What an office may say beside its tables. */
export function randomConfig(dice: Dice): Config {
  return {
    ...(dice.maybe(0.4) && {asOf: dice.pick(['2020-12-31', '2021-06-30', '2022-03-01'])}),
    ...(dice.maybe(0.3) && {cutOff: dice.pick(['2020-02-29', '2021-02-28', '2021-12-31'])}),
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

/** How often an office has each table. */
const chances: readonly (readonly [TableName, number])[] = [
  ['registry', 0.92],
  ['observation', 0.5],
  ['aid', 0.8],
  ['membership', 0.6],
  ['mentoring', 0.7],
  ['licence', 0.5],
  ['training', 0.5],
  ['product', 0.4],
  ['programme', 0.3],
  ['budget', 0.3],
  ['agreement', 0.3],
  ['matching', 0.5],
  ['service', 0.4],
  ['order', 0.4],
];

/** Columns that the engines themselves look at. */
const always: readonly string[] = [
  ...['businessId', 'nib', 'ownerNik', 'dataYear', 'recordDate', 'businessStatus', 'sizeClass'],
  ...['annualTurnover', 'monthlyTurnover', 'capital', 'assets', 'affiliatedTo', 'kbliCode'],
  ...['sector', 'ownerGender', 'provinceCode', 'regencyCode', 'districtCode', 'districtName'],
  ...['villageCode', 'villageName', 'whatsappBusiness', 'socialMedia', 'marketplace', 'channels'],
  ...['applicableChannels', 'hasNib', 'pirt', 'halal', 'trademark', 'onboardingDate'],
  ...['licenceKind', 'licenceStatus', 'licenceExpires', 'licenceNumber', 'licenceOwnerKind'],
  ...['membershipGroup', 'membershipBusinessRef', 'aidPlannedDate', 'lastOrderDate'],
];

const used = new Set<string>(always);
for (const spec of Object.values(eventSpecs)) collectTexts(spec);
for (const indicator of indicators) collectTexts(indicator.formulaKind);

function collectTexts(part: unknown): void {
  if (typeof part === 'string') used.add(part);
  else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collectTexts);
}

function randomTable(dice: Dice, name: TableName, length: number): Table {
  const columns: Record<string, Column> = {};
  const spec = rowTables.find((one) => one.name === name)?.spec.columns ?? {};
  for (const [key, column] of Object.entries<ColumnSpec>(spec)) {
    if (!used.has(key) || !dice.maybe(presence[key] ?? 0.7)) continue;
    columns[key] = randomColumn(dice, key, column, length);
  }
  const origin = {files: [], file: new Uint16Array(length), row: new Int32Array(length)};
  return {name, length, columns, origin};
}

/** Columns that are rarely missing, for without them there is nothing to compare. */
const presence: Readonly<Record<string, number>> = {
  businessId: 0.97,
  dataYear: 0.85,
  aidBusinessRef: 0.97,
  mentoringBusinessRef: 0.97,
  licenceBusinessRef: 0.97,
  licenceKind: 0.95,
  trainingParticipantRef: 0.97,
  productBusinessRef: 0.95,
  matchBusinessRef: 0.97,
  serviceBusinessRef: 0.97,
  orderBusinessRef: 0.97,
  membershipBusinessRef: 0.95,
  membershipGroup: 0.95,
  aidDate: 0.9,
  aidYear: 0.8,
  nib: 0.4,
  ownerNik: 0.3,
};

function randomColumn(dice: Dice, key: string, spec: ColumnSpec, length: number): Column {
  const blank = dice.maybe(0.08) ? 1 : dice.maybe(0.3) ? 0 : key === 'businessId' ? 0.05 : 0.25;
  const cells = <T>(make: () => T, missing: T): T[] =>
    Array.from({length}, () => (dice.maybe(blank) ? missing : make()));
  switch (spec.type) {
    case 'truth':
      return {kind: 'truth', values: Uint8Array.from(cells(() => dice.below(2), UNKNOWN))};
    case 'date':
      return {kind: 'date', days: Int32Array.from(cells(() => randomDay(dice), -2147483648))};
    case 'year':
      return {kind: 'number', values: Float64Array.from(cells(() => 2018 + dice.below(5), NaN))};
    case 'rupiah':
    case 'range':
      return {kind: 'number', values: Float64Array.from(cells(() => dice.pick(amounts), NaN))};
    case 'number':
    case 'count':
    case 'percent':
    case 'degrees':
      return {kind: 'number', values: Float64Array.from(cells(() => dice.below(6), NaN))};
    default: {
      const words = wordsOf(key, spec);
      const list = spec.type === 'list';
      return textColumnOf(
        cells<string | null>(() => (list ? randomList(dice, words) : dice.pick(words)), null),
      );
    }
  }
}

/** On, above and below the limits of both laws; zero is an amount. */
const amounts: readonly number[] = [
  ...[0, 50e6, 50e6 + 1, 300e6, 300e6 + 1, 500e6, 1e9, 1e9 + 1, 2e9, 2e9 + 1, 2.5e9, 2.5e9 + 1],
  ...[5e9, 10e9, 10e9 + 1, 15e9, 15e9 + 1, 50e9, 50e9 + 1],
];

/** Days on which windows, months and years turn, and those between them. */
function randomDay(dice: Dice): number {
  const turning = [
    ...['2019-12-31', '2020-01-01', '2020-01-31', '2020-02-28', '2020-02-29', '2020-03-01'],
    ...['2020-05-29', '2020-08-31', '2020-12-31', '2021-01-01', '2021-02-28', '2021-11-30'],
  ];
  if (dice.maybe(0.4)) return Date.parse(`${dice.pick(turning)}T00:00:00Z`) / 86400000;
  return 17_897 + dice.below(1460);
}

function wordsOf(key: string, spec: ColumnSpec): readonly string[] {
  if (/Ref$|^businessId$/.test(key))
    return ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'X1', 'X2', 'N1', 'N2', 'K1'];
  if (key === 'nib') return ['N1', 'N2', 'N3', 'U7', 'N4', 'N5'];
  if (key === 'ownerNik') return ['K1', 'K2', 'N2', 'K3', 'K4'];
  if (key in places) return places[key];
  const known = Object.keys(spec.values ?? {});
  if (known.length > 0) return known;
  return spec.type === 'list'
    ? ['shopee', 'marketplace', 'situs']
    : ['Mekar', 'mekar ', 'MEKAR  Jaya', 'Tani', 'Batik'];
}

const places: Readonly<Record<string, readonly string[]>> = {
  provinceCode: ['33'],
  regencyCode: ['33.24', '33.25'],
  districtCode: ['33.24.01', '33.24.02', '33.25.01'],
  villageCode: ['33.24.01.2001', '33.24.01.2002', '33.24.02.2001'],
  districtName: ['Satu', 'SATU', 'Dua', 'Tiga', 'Sembilan'],
  villageName: ['Asri', 'Bakti', 'asri'],
  kbliCode: ['10794', '10710', '47111', '56101', '99', '1'],
  channels: ['shopee', 'marketplace', 'situs', 'Tokopedia', 'website'],
  applicableChannels: ['marketplace', 'shopee', 'website', 'socialMedia'],
  affiliatedTo: ['mikro', 'besar', 'menengah'],
  aidDistrict: ['Satu', 'dua', '33.24.02', 'Lain'],
  mentoringDistrict: ['Satu', 'dua', 'Lain'],
};

function randomList(dice: Dice, words: readonly string[]): string {
  return Array.from({length: dice.below(4)}, () => dice.pick(words)).join(dice.pick(['; ', ';']));
}

function textColumnOf(cells: readonly (string | null)[]): Column {
  const dictionary: string[] = [];
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === null) return -1;
    const at = dictionary.indexOf(cell);
    return at >= 0 ? at : dictionary.push(cell) - 1;
  });
  return {kind: 'text', codes, dictionary};
}
