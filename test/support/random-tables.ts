import {MISSING_DAY, UNKNOWN, type Column, type TextColumn} from '../../src/data/column.js';
import type {Table, TableName, Tables} from '../../src/data/table.js';
import {indicators} from '../../src/compute.js';
import {eventSpecs} from '../../src/indicator/events.js';
import type {ColumnSpec} from '../../src/schema/spec.js';
import {rowTables} from '../../src/schema/tables.js';
import type {Dice} from './dice.js';
import {randomDay, type Style} from './office-style.js';

/**
 * Small invented tables with all that makes engines disagree: blanks, repeated keys, ties, empty
 * groups, leap days, class limits, groups without a list, aid known by its year, businesses in no
 * register and registers without observations.
 */
export function randomTables(dice: Dice, style: Style): Tables {
  const tables: Partial<Record<TableName, Table>> = {};
  for (const [name, chance] of chances) {
    if (!dice.maybe(chance)) continue;
    const length = dice.maybe(0.06) ? 0 : 1 + dice.below(name === 'registry' ? 9 : 16);
    tables[name] = randomTable(dice, style, name, length);
  }
  return dice.maybe(0.3) ? withSharedIds(tables) : tables;
}

/** How often an office has each table. */
const chances: readonly (readonly [TableName, number])[] = [
  ['registry', 0.88],
  ['observation', 0.5],
  ['aid', 0.8],
  ['membership', 0.6],
  ['mentoring', 0.7],
  ['licence', 0.65],
  ['training', 0.5],
  ['product', 0.4],
  ['programme', 0.3],
  ['budget', 0.3],
  ['agreement', 0.3],
  ['matching', 0.5],
  ['service', 0.4],
  ['order', 0.6],
];

/** Columns that each tell of one channel whether it is used. */
export const channelColumns: readonly string[] = [
  ...[
    'whatsappBusiness',
    'socialMedia',
    'marketplace',
    'deliveryPlatform',
    'website',
    'eCatalogue',
  ],
];

/** Columns that the engines themselves look at. */
const always: readonly string[] = [
  ...['businessId', 'nib', 'ownerNik', 'dataYear', 'recordDate', 'businessStatus', 'sizeClass'],
  ...['annualTurnover', 'monthlyTurnover', 'capital', 'assets', 'affiliatedTo', 'kbliCode'],
  ...['sector', 'ownerGender', 'provinceCode', 'regencyCode', 'districtCode', 'districtName'],
  ...['villageCode', 'villageName', 'channels'],
  ...channelColumns,
  ...['applicableChannels', 'hasNib', 'pirt', 'halal', 'trademark', 'onboardingDate'],
  ...['licenceKind', 'licenceStatus', 'licenceExpires', 'licenceNumber', 'licenceOwnerKind'],
  ...['membershipGroup', 'membershipBusinessRef', 'aidPlannedDate', 'lastOrderDate'],
  ...['orderChannel', 'provinceName', 'regencyName', 'aidKind', 'trainingKind', 'mentoringTopic'],
  ...['partnershipForm', 'agreementKind', 'aidQuantity'],
];

const used = new Set<string>(always);
for (const spec of Object.values(eventSpecs)) collectTexts(spec);
for (const indicator of indicators) collectTexts(indicator.formulaKind);

function collectTexts(part: unknown): void {
  if (typeof part === 'string') used.add(part);
  else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collectTexts);
}

function randomTable(dice: Dice, style: Style, name: TableName, length: number): Table {
  const columns: Record<string, Column> = {};
  const spec = rowTables.find((one) => one.name === name)?.spec.columns ?? {};
  for (const [key, column] of Object.entries<ColumnSpec>(spec)) {
    const chance = presence[key] ?? 0.7;
    if (
      !used.has(key) ||
      !dice.maybe(style.tidy && chance >= 0.7 ? Math.max(chance, 0.92) : chance)
    )
      continue;
    if (style.lists !== 'beside' && channelColumns.includes(key)) continue;
    if (!style.dated && (column.type === 'date' || column.type === 'year')) continue;
    columns[key] = randomColumn(dice, style, key, column, length);
  }
  const origin = {files: [], file: new Uint16Array(length), row: new Int32Array(length)};
  return {name, length, columns, origin};
}

/** Columns that are rarely missing, for without them there is nothing to compare. */
const presence: Readonly<Record<string, number>> = {
  businessId: 0.97,
  dataYear: 0.95,
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
  // What would otherwise hide what is asked where it is missing.
  ...{channels: 0.4, annualTurnover: 0.55, monthlyTurnover: 0.55, assets: 0.55, affiliatedTo: 0.5},
  ...{
    whatsappBusiness: 0.5,
    socialMedia: 0.5,
    deliveryPlatform: 0.6,
    website: 0.4,
    eCatalogue: 0.4,
  },
  ...{digitalStage: 0.4, orderChannel: 0.65, lastOrderDate: 0.5},
};

function randomColumn(
  dice: Dice,
  style: Style,
  key: string,
  spec: ColumnSpec,
  length: number,
): Column {
  const blank = blankChance(dice, style, key);
  const cells = <T>(make: () => T, missing: T): T[] =>
    Array.from({length}, () => (dice.maybe(blank) ? missing : make()));
  switch (spec.type) {
    case 'truth':
      return {kind: 'truth', values: Uint8Array.from(cells(() => dice.below(2), UNKNOWN))};
    case 'date':
      return {
        kind: 'date',
        days: Int32Array.from(cells(() => randomDay(dice, style, key), MISSING_DAY)),
      };
    case 'year':
      return {kind: 'number', values: Float64Array.from(cells(() => dice.pick(style.years), NaN))};
    case 'rupiah':
    case 'range':
      return {kind: 'number', values: Float64Array.from(cells(() => dice.pick(amounts), NaN))};
    case 'number':
    case 'count':
    case 'percent':
    case 'degrees':
      return {kind: 'number', values: Float64Array.from(cells(() => dice.below(6), NaN))};
    default: {
      const all = wordsOf(key, spec, style);
      const words = style.words < all.length ? dice.few(all, style.words) : all;
      const list = spec.type === 'list';
      return textColumnOf(
        cells<string | null>(
          () => (list ? randomList(dice, words, style) : dice.pick(words)),
          null,
        ),
      );
    }
  }
}

/** On, above and below the limits of both laws; zero is an amount, less is none of sales. */
const amounts: readonly number[] = [
  ...[-1, 0, 50e6, 50e6 + 1, 300e6, 300e6 + 1, 500e6, 1e9, 1e9 + 1, 2e9, 2e9 + 1, 2.5e9, 2.5e9 + 1],
  ...[5e9, 10e9, 10e9 + 1, 15e9, 15e9 + 1, 50e9, 50e9 + 1],
];

function wordsOf(key: string, spec: ColumnSpec, {ids}: Style): readonly string[] {
  if (/Ref$|^businessId$/.test(key)) return ids;
  if (key === 'nib') return ['N1', 'N2', 'N3', 'U7', 'N4', 'N5'];
  if (key === 'ownerNik') return ['K1', 'K2', 'N2', 'K3', 'K4'];
  if (key in usual) return usual[key];
  const known = Object.keys(spec.values ?? {});
  if (known.length > 0) return known;
  return spec.type === 'list'
    ? ['shopee', 'marketplace', 'situs']
    : ['Mekar', 'mekar ', 'MEKAR  Jaya', 'Tani', 'Batik'];
}

/** Words of columns that the schema does not list, or that say more often one thing than another. */
const usual: Readonly<Record<string, readonly string[]>> = {
  provinceCode: ['33'],
  provinceName: ['Jawa Tengah', 'JAWA TENGAH'],
  regencyName: ['Rekaan', 'rekaan', 'Lain'],
  regencyCode: ['33.24', '33.25'],
  districtCode: ['33.24.01', '33.24.02', '33.25.01'],
  villageCode: ['33.24.01.2001', '33.24.01.2002', '33.24.02.2001'],
  districtName: ['Satu', 'SATU', 'Dua', 'Tiga', 'Sembilan'],
  villageName: ['Asri', 'Bakti', 'asri'],
  kbliCode: ['10794', '10710', '47111', '56101', '99', '1'],
  channels: ['shopee', 'marketplace', 'situs', 'Tokopedia', 'website'],
  applicableChannels: ['marketplace', 'shopee', 'website', 'socialMedia'],
  affiliatedTo: ['mikro', 'kecil', 'mikro', 'kecil', 'mikro', 'besar', 'menengah'],
  businessStatus: ['active', 'active', 'active', 'active', 'inactive', 'closed', 'moved'],
  aidStatus: ['delivered', 'delivered', 'delivered', 'proposed', 'verified'],
  licenceStatus: ['granted', 'granted', 'expired', 'application', 'application', 'refused'],
  licenceKind: ['pirt', 'pirt', 'pirt', 'nib', 'halal', 'trademark', 'copyright', 'patent'],
  orderChannel: ['shopee', 'Tokopedia', 'marketplace', 'WhatsApp', 'GoFood', 'Mekar'],
  licenceNumber: ['3063324010072-19', 'P-IRT 2063324010072-20', '5103324010555-21', '123', 'Mekar'],
  licenceOwnerKind: ['business', 'business', 'business', 'institution', 'community'],
  aidDistrict: ['Satu', 'dua', '33.24.02', 'Lain'],
  mentoringDistrict: ['Satu', 'dua', 'Lain'],
};

function blankChance(dice: Dice, {tidy}: Style, key: string): number {
  if (dice.maybe(tidy ? 0.03 : 0.08)) return 1;
  if (dice.maybe(tidy ? 0.5 : 0.3)) return 0;
  if (['affiliatedTo', 'digitalStage', 'licenceExpires'].includes(key)) return 0.6;
  if (key === 'licenceIssued') return 0.35;
  return key === 'businessId' ? 0.05 : tidy ? 0.12 : 0.25;
}

function randomList(dice: Dice, words: readonly string[], {lists}: Style): string {
  if (lists === 'empty') return dice.pick(['', ';']);
  return Array.from({length: dice.below(4)}, () => dice.pick(words)).join(dice.pick(['; ', ';']));
}

function textColumnOf(cells: readonly (string | null)[]): TextColumn {
  const dictionary: string[] = [];
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === null) return -1;
    const at = dictionary.indexOf(cell);
    return at >= 0 ? at : dictionary.push(cell) - 1;
  });
  return {kind: 'text', codes, dictionary};
}

/**
 * Tables as they are after reading: columns that name a business share the dictionary of the register,
 * and what is found there by another key than the identifier has the identifier in its place.
 */
function withSharedIds(tables: Tables): Tables {
  const ids = tables.registry?.columns.businessId;
  if (ids?.kind !== 'text') return tables;
  const others = [tables.registry?.columns.nib, tables.registry?.columns.ownerNik];
  const taken = new Set(others.flatMap((one) => (one?.kind === 'text' ? one.dictionary : [])));
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => {
      const columns = Object.entries(table.columns).map(([key, column]) => {
        const isShared = /Ref$/.test(key) && column.kind === 'text';
        if (!isShared || column.dictionary.some((text) => taken.has(text))) return [key, column];
        return [key, sharedColumn(column, ids)];
      });
      return [name, {...table, columns: Object.fromEntries(columns) as Table['columns']}];
    }),
  );
}

function sharedColumn({codes, dictionary}: TextColumn, ids: TextColumn): TextColumn {
  const texts = [...ids.dictionary, ...dictionary.filter((text) => !ids.dictionary.includes(text))];
  return {
    kind: 'text',
    codes: codes.map((code) => (code < 0 ? code : texts.indexOf(dictionary[code]))),
    dictionary: texts,
    base: ids.dictionary,
    shares: ids,
    size: texts.length,
  };
}
