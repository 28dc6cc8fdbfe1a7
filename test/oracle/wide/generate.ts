import type {Config} from '../../../src/schema/config.js';
import {Chance} from '../generate.js';
import {eventSheets} from './generate-events.js';
import {desa, nibOf, turningDays} from './words.js';
import type {Refused, Row, Sheets} from './tables.js';

/** An invented office with everything that the recount looks at. */
export interface WideCase {
  readonly sheets: Sheets;
  readonly refused: Refused;
  /** Rows of the register that a refused row repeats the key of. */
  readonly repeats: readonly number[];
  readonly config: Config;
}

/** Three kecamatan, the last of them often without a business, and two desa of the first. */
export const areas = [
  {code: '99.01.01', name: 'Awan'},
  {code: '99.01.02', name: 'Embun'},
  {code: '99.01.03', name: 'Kenari'},
];

/** Limits of both laws, and one rupiah above each. */
const limits = [50e6, 300e6, 500e6, 1e9, 2e9, 2.5e9, 5e9, 10e9, 15e9, 50e9];
const amounts = ['', '0', ...limits.flatMap((limit) => [String(limit), String(limit + 1)])];
const truths = ['yes', 'no', ''];

/** What may change from year to year. */
const seen: Readonly<Record<string, (chance: Chance) => string>> = {
  businessStatus: (chance) => chance.pick(['active', 'active', '', 'closed', 'inactive', 'moved']),
  annualTurnover: (chance) => chance.pick(amounts),
  capital: (chance) => chance.pick(amounts),
  sizeClass: (chance) => chance.pick(['', 'mikro', 'kecil', 'menengah', 'besar']),
  workers: (chance) => chance.pick(['', '0', '1', '4', '20']),
  whatsappBusiness: (chance) => chance.pick(truths),
  socialMedia: (chance) => chance.pick(truths),
  marketplace: (chance) => chance.pick(truths),
  applicableChannels: (chance) =>
    chance.pick(['', '', 'marketplace', 'socialMedia; marketplace', 'website']),
  takesOrders: (chance) => chance.pick(truths),
  digitalPayment: (chance) => chance.pick(truths),
  digitalBookkeeping: (chance) => chance.pick(truths),
  digitalStage: (chance) => chance.pick(['', '', '', '0', '2', '4']),
  lastOrderDate: (chance) => chance.pick(['', ...turningDays]),
};

const own: Readonly<Record<string, (chance: Chance, code: string) => string>> = {
  villageCode: (chance) => (chance.maybe(0.4) ? chance.pick(desa) : ''),
  ownerGender: (chance) => chance.pick(['male', 'female', '']),
  sector: (chance) => chance.pick(['kuliner', 'fesyen', 'jasa', '']),
  kbliCode: (chance) => chance.pick(['10794', '10', '47111', '56101', '13121', '']),
  affiliatedTo: (chance) => (chance.maybe(0.1) ? chance.pick(['besar', 'menengah', 'mikro']) : ''),
  aidEligible: (chance) => chance.pick(truths),
  startYear: (chance) => chance.pick(['2019', '2020', '2021', '2022', '2023', '']),
  establishedDate: (chance) => (chance.maybe(0.3) ? chance.pick(turningDays) : ''),
  recordDate: (chance) => chance.pick([...turningDays, '2022-12-31', '2024-01-01', '']),
  onboardingDate: (chance) => chance.pick([...turningDays, '', '']),
  hasNib: (chance) => chance.pick(truths),
  pirt: (chance) => chance.pick(truths),
  halal: (chance) => chance.pick(truths),
  trademark: (chance) => chance.pick(truths),
};

/** A small office: gaps, repeats, ties, limits, leap days, and years without a register. */
export function wideCase(seed: number): WideCase {
  const chance = new Chance(seed * 7919 + 13);
  const ids = Array.from({length: chance.below(13) + 2}, (_, i) => `U${i + 1}`);
  const observed = chance.maybe(0.7);
  const where = chance.maybe(0.6) ? areas.slice(0, 2) : areas;
  const kept = (key: string): boolean => key !== '' && chance.maybe(0.85);
  const seenKeys = Object.keys(seen);
  const columns = [
    ...['businessId', 'nib', 'districtCode'],
    ...Object.keys(own).filter(kept),
    ...seenKeys.filter(() => chance.maybe(observed ? 0.3 : 0.85)),
    ...(observed || chance.maybe(0.3) ? [] : ['dataYear']),
  ];
  const rows = ids.map((businessId, i): Row => {
    const {code} = chance.pick(where);
    const village = own.villageCode(chance, code);
    return {
      ...Object.fromEntries(Object.entries(own).map(([key, make]) => [key, make(chance, code)])),
      ...Object.fromEntries(Object.entries(seen).map(([key, make]) => [key, make(chance)])),
      businessId,
      nib: chance.maybe(0.5) ? nibOf(i) : '',
      villageCode: village,
      districtCode: village === '' ? chance.pick([code, code, '']) : village.slice(0, 8),
      dataYear: chance.pick(['2021', '2022', '2023', '']),
    };
  });
  const sheets: Sheets = {
    registry: {columns, rows},
    ...(observed && {observation: observations(chance, ids)}),
    ...eventSheets(chance, ids),
  };
  return {
    sheets,
    refused: refusedIn(chance, columns, rows),
    repeats: Array.from({length: chance.below(3)}, () => chance.below(rows.length)),
    config: configOf(chance),
  };
}

function configOf(chance: Chance): Config {
  return {
    region: {code: '99.01', name: 'Contoh'},
    asOf: '2023-12-31',
    areas: [...areas, ...(chance.maybe(0.3) ? [{code: '99.01.03.2001', name: 'Asri'}] : [])],
    ...(chance.maybe(0.6) && {cutOff: chance.pick(['2023-06-30', '2024-02-29', '2024-12-31'])}),
    ...(chance.maybe(0.3) && {sizeRegime: chance.pick(['pp7_2021', 'uu20_2008'] as const)}),
    ...(chance.maybe(0.25) && {
      breaks: [{period: chance.pick(['2020', '2021', '2022']), note: {id: 'baru', en: 'new'}}],
    }),
    ...(chance.maybe(0.5) && {agencies: ['Dinas A', 'Dinas Lain']}),
    areaRank: {
      variable: 'kemiskinan',
      values: {
        '99.01.01': 12,
        '99.01.02': chance.pick([12, 9]),
        '99.01.03': chance.pick([9, 20]),
      },
      poorest: chance.pick(['highest', 'lowest'] as const),
    },
  };
}

function observations(chance: Chance, ids: readonly string[]): {columns: string[]; rows: Row[]} {
  const first = chance.pick([2019, 2020, 2021]);
  const years = [0, 1, 2, 3].map((n) => first + n).filter(() => chance.maybe(0.8));
  const columns = ['businessId', 'dataYear', ...Object.keys(seen).filter(() => chance.maybe(0.7))];
  const rows: Row[] = [];
  for (const businessId of [...ids, 'X1'])
    for (const year of years) {
      if (chance.maybe(0.2)) continue;
      const cells = Object.entries(seen).map(([key, make]): [string, string] => [
        key,
        make(chance),
      ]);
      rows.push({...Object.fromEntries(cells), businessId, dataYear: String(year)});
    }
  return {columns, rows};
}

/** A refused cell is blank in the table and remembered beside it. */
function refusedIn(chance: Chance, columns: readonly string[], rows: readonly Row[]): Refused {
  const found: Record<string, number[]> = {};
  for (const key of ['kbliCode', 'recordDate', 'aidEligible', 'establishedDate']) {
    if (!columns.includes(key)) continue;
    const list = rows.flatMap((row, i) => (row[key] === '' && chance.maybe(0.3) ? [i] : []));
    if (list.length > 0) found[key] = list;
  }
  return found;
}
