import type {Config} from '../../src/schema/config.js';
import type {Office, Row} from './office.js';

/** A seeded source of chance (mulberry32), so that a failing office can be made again. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

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

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  maybe(share: number): boolean {
    return this.next() < share;
  }
}

export interface Case {
  readonly office: Office;
  readonly config: Config;
  /** Window of `aid.followup`. */
  readonly days: number;
}

const areas = [
  {code: '99.01.01', name: 'Awan'},
  {code: '99.01.02', name: 'Embun'},
  {code: '99.01.03', name: 'Kenari'},
  {code: '99.02.01', name: 'Jati'},
];
const limits = [50e6, 300e6, 500e6, 1e9, 2e9, 2.5e9, 5e9, 10e9, 15e9, 50e9];
const amounts = ['', '', '0', ...limits.flatMap((limit) => [String(limit), String(limit + 1)])];
const statuses = ['Aktif', 'Aktif', '', 'Tutup', 'Pindah', 'Tidak aktif'];
const answers = ['Ya', 'Tidak', ''];
const lists = ['', '-', 'Shopee; GoFood', 'tokopedia', 'Shopee', 'gofood, tokopedia'];
const programmes = ['Alat', 'Modal', 'Pelatihan', 'ALAT', ''];
const days = ['2020-02-29', '2020-12-31', '2021-01-01', '2022-06-15', '2023-12-02', '2024-02-29'];
const groups = ['KUB Mekar', 'KUB Maju', 'KUB Tanpa Daftar', 'kub mekar'];

/** A small office with everything that real ones have: gaps, repeats, endings and boundaries. */
export function randomCase(seed: number): Case {
  const chance = new Chance(seed);
  const kept = {observation: chance.maybe(0.75), mentoring: chance.maybe(0.85)};
  const business = chance.below(14) + 2;
  const ids = Array.from({length: business}, (_, i) => `U${i + 1}`);
  const where = chance.maybe(0.8) ? areas.slice(0, 3) : areas;
  const registry = registryOf(chance, ids, where, kept.observation);
  const events = aidOf(chance, ids);
  const office: Office = {
    registry,
    ...(kept.observation && {observation: observationOf(chance, ids, registry.rows)}),
    ...(events && {aid: events, ...(chance.maybe(0.8) && {membership: membersOf(chance, ids)})}),
    ...(events && kept.mentoring && {mentoring: visitsOf(chance, ids, events.rows)}),
  };
  return {office, config: configOf(chance, where), days: chance.pick([30, 90, 7])};
}

function configOf(chance: Chance, where: readonly {code: string; name: string}[]): Config {
  const one = where.length === 3;
  return {
    region: one ? {code: '99.01', name: 'Contoh'} : {code: '99', name: 'Provinsi'},
    asOf: '2023-12-31',
    ...(chance.maybe(0.7) && {cutOff: chance.pick(['2023-12-31', '2024-03-01', '2024-12-31'])}),
    ...(chance.maybe(0.5) && {areas: where.map(({code, name}) => ({code, name}))}),
    ...(chance.maybe(0.3) && {periods: {'2022': {flags: ['P']}}}),
    ...(chance.maybe(0.2) && {
      breaks: [{period: chance.pick(['2020', '2022']), note: {id: 'baru', en: 'new'}}],
    }),
    ...(chance.maybe(0.4) && {sizeRegime: chance.pick(['pp7_2021', 'uu20_2008'])}),
  };
}

function registryOf(
  chance: Chance,
  ids: readonly string[],
  where: readonly {code: string; name: string}[],
  observed: boolean,
): {columns: string[]; rows: Row[]} {
  const optional = ['ownerGender', 'sector', 'aidEligible', 'affiliatedTo', 'villageCode'];
  const sizes = ['annualTurnover', 'monthlyTurnover', 'capital', 'assets', 'sizeClass'];
  const channels = ['socialMedia', 'marketplace', 'channels'];
  const columns = [
    ...['businessId', 'nib', 'districtCode', 'districtName'],
    ...optional.filter(() => chance.maybe(0.85)),
    ...sizes.filter(() => chance.maybe(0.5)),
    ...channels.filter(() => chance.maybe(0.4)),
    ...(observed ? [] : ['businessStatus', ...(chance.maybe(0.7) ? ['dataYear'] : [])]),
  ];
  const rows = ids.map((businessId, i): Row => {
    const {code, name} = chance.pick(where);
    const how = chance.below(8);
    return {
      businessId,
      nib: chance.maybe(0.5) ? `91200000${String(10000 + i)}` : '',
      villageCode: how < 3 || how === 6 ? `${code}.200${String(chance.below(2) + 1)}` : '',
      districtCode: how < 5 ? code : '',
      districtName: how === 7 || how === 6 ? '' : name,
      ownerGender: chance.pick(['L', 'P', '']),
      sector: chance.pick(['Kuliner', 'Jasa', '']),
      aidEligible: chance.pick(answers),
      affiliatedTo: chance.maybe(0.1) ? chance.pick(['menengah', 'besar', 'kecil']) : '',
      businessStatus: chance.pick(statuses),
      dataYear: chance.pick(['2021', '2022', '2023', '']),
      ...amountsOf(chance),
      ...channelsOf(chance),
    };
  });
  // A second row of the same business is refused by the reader, whatever it says.
  if (chance.maybe(0.3)) rows.push({...rows[0], ownerGender: 'P', aidEligible: 'Ya'});
  return {columns, rows};
}

function observationOf(
  chance: Chance,
  ids: readonly string[],
  registry: readonly Row[],
): {columns: string[]; rows: Row[]} {
  const first = chance.pick([2018, 2019, 2020, 2021]);
  const years = Array.from({length: chance.below(4) + 1}, (_, i) => first + i);
  const silent = registry[chance.below(registry.length)];
  const from = chance.pick([2021, 2022, 2099]);
  const columns = ['businessId', 'dataYear'];
  for (const key of [
    'businessStatus',
    ...Object.keys({...amountsOf(chance), ...channelsOf(chance)}),
  ])
    if (chance.maybe(0.65)) columns.push(key);
  const rows: Row[] = [];
  for (const businessId of [...ids, 'X1']) {
    const own = registry.find((row) => row.businessId === businessId);
    for (const year of years) {
      if (chance.maybe(0.15)) continue;
      if (own && own.districtCode === silent.districtCode && year >= from) continue;
      const row = {businessId, dataYear: String(year), businessStatus: chance.pick(statuses)};
      rows.push({...row, ...amountsOf(chance), ...channelsOf(chance)});
      if (chance.maybe(0.05)) rows.push({...row, ...amountsOf(chance)});
    }
  }
  return {columns, rows};
}

function amountsOf(chance: Chance): Row {
  return {
    annualTurnover: chance.pick(amounts),
    monthlyTurnover: chance.pick(['', '25000000', '25000001', '1250000001']),
    capital: chance.pick(amounts),
    assets: chance.pick(amounts),
    sizeClass: chance.pick(['', 'Mikro', 'Kecil', 'Menengah', 'Besar']),
  };
}

function channelsOf(chance: Chance): Row {
  return {
    socialMedia: chance.pick(answers),
    marketplace: chance.pick(answers),
    channels: chance.pick(lists),
  };
}

function aidOf(chance: Chance, ids: readonly string[]): {columns: string[]; rows: Row[]} | null {
  if (chance.maybe(0.1)) return null;
  const columns = ['aidBusinessRef', 'aidGroupName', 'aidName', 'aidDate', 'aidYear', 'aidValue'];
  if (chance.maybe(0.6)) columns.push('aidStatus');
  const rows: Row[] = [];
  for (let i = chance.below(25) + 1; i > 0; i--) {
    const toGroup = chance.maybe(0.25);
    const row = {
      aidBusinessRef: toGroup ? '' : chance.pick([...ids, 'Z9', '9120000010000', '9120000010001']),
      aidGroupName: toGroup ? chance.pick(groups) : '',
      aidName: chance.pick(programmes),
      aidDate: chance.maybe(0.75) ? chance.pick(days) : '',
      aidYear: chance.pick(['2020', '2021', '2022', '2023', '']),
      aidStatus: chance.pick(['', 'Disalurkan', 'Disalurkan', 'Ditolak', 'Diajukan']),
      aidValue: chance.pick(['', '5000000', '7500000']),
    };
    rows.push(row);
    if (chance.maybe(0.1)) rows.push(row);
  }
  return {columns, rows};
}

function membersOf(chance: Chance, ids: readonly string[]): {columns: string[]; rows: Row[]} {
  const rows: Row[] = [];
  for (let i = chance.below(12) + 1; i > 0; i--) {
    const row = {
      membershipGroup: chance.pick(['KUB Mekar', 'KUB Maju', 'KUB MAJU']),
      membershipBusinessRef: chance.pick([...ids, '9120000010000', 'Y7']),
    };
    rows.push(row);
    if (chance.maybe(0.1)) rows.push(row);
  }
  return {columns: ['membershipGroup', 'membershipBusinessRef'], rows};
}

function visitsOf(
  chance: Chance,
  ids: readonly string[],
  aid: readonly Row[],
): {columns: string[]; rows: Row[]} {
  const rows: Row[] = [];
  for (let i = chance.below(25) + 1; i > 0; i--) {
    const event = chance.pick(aid);
    const day = event.aidDate === '' ? chance.pick(days) : event.aidDate;
    const later = chance.pick([0, 1, 7, 8, 30, 31, 90, 91, -1, 400]);
    rows.push({
      mentoringBusinessRef: chance.maybe(0.7) ? event.aidBusinessRef || 'U1' : chance.pick(ids),
      mentoringDate: isoAfter(day, later),
    });
  }
  return {columns: ['mentoringBusinessRef', 'mentoringDate'], rows};
}

function isoAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
