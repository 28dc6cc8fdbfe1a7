import type {TableName} from '../../src/data/table.js';
import type {Config} from '../../src/schema/config.js';
import type {ColumnSpec} from '../../src/schema/spec.js';
import {rowTables} from '../../src/schema/tables.js';
import {Dice} from './dice.js';

/** An office whose personal cells can be told from anything else that a site may hold. */
export interface CanaryOffice {
  /** Header and rows by table. */
  readonly files: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** What its `pantau.json` says: its personal columns are known by it alone. */
  readonly config: Config;
  /** What stands in personal cells, in cells of no column, and in the headers of either. */
  readonly canaries: readonly string[];
}

/** Columns that make figures, with the value of a row. */
const figures: Readonly<
  Partial<Record<TableName, Readonly<Record<string, (i: number) => string>>>>
> = {
  registry: {
    businessId: (i) => `U${i}`,
    districtCode: (i) => `99.01.0${1 + (i % 3)}`,
    dataYear: () => '2024',
    businessStatus: () => 'aktif',
    annualTurnover: (i) => String(40_000_000 + 1_000_000 * i),
    kbliCode: () => '10794',
    whatsappBusiness: (i) => (i % 2 ? 'Y' : 'T'),
  },
  observation: {
    businessId: (i) => `U${i}`,
    dataYear: () => '2023',
    annualTurnover: () => '9000000',
  },
  aid: {aidName: () => 'Modal', aidDate: () => '2024-03-04', aidValue: () => '1000000'},
  membership: {membershipGroup: () => 'Kelompok Satu'},
  mentoring: {mentoringDate: () => '2024-04-05', mentorId: () => 'P1'},
  licence: {licenceKind: () => 'P-IRT', licenceIssued: () => '2024-01-02'},
  training: {trainingName: () => 'Kemasan', trainingDate: () => '2024-02-02'},
  product: {productName: () => 'Keripik', price: () => '12000'},
  programme: {programmeName: () => 'Pendampingan', programmeYear: () => '2024'},
  budget: {budgetName: () => 'Pendampingan', budgetCeiling: () => '1000', budgetSpent: () => '10'},
  agreement: {agreementNumber: (i) => `A${i}`, agreementPartner: () => 'Bank Contoh'},
  matching: {matchEvent: () => 'Temu', dealValue: () => '5000000'},
  service: {arrivedDate: () => '2024-05-05'},
  order: {orderDate: () => '2024-06-06', orderChannel: () => 'Shopee', orderValue: () => '90000'},
};

const rows = 24;

/** One table for each that there is, with every column that is marked `personal`. */
export function canaryOffice(seed = 1): CanaryOffice {
  const dice = new Dice(seed);
  const canaries: string[] = [];
  const keep = (text: string): string => {
    canaries.push(text);
    return text;
  };
  const columns: Record<string, Record<string, string>> = {};
  const tables: Record<string, TableName> = {};
  const files: Record<string, string[][]> = {};
  for (const {name, spec} of rowTables) {
    const own = figures[name] ?? {};
    const all = Object.values<ColumnSpec>(spec.columns);
    const personal = all.filter((column) => column.personal);
    const headers = personal.map(() => keep(`kanari ${wordOf(dice)}`));
    const stray = keep(`kanari ${wordOf(dice)}`);
    columns[name] = Object.fromEntries(headers.map((header, i) => [header, personal[i].key]));
    const body = Array.from({length: rows}, (_, i) => [
      ...Object.values(own).map((value) => value(i)),
      ...personal.map((column) => {
        // The key by which a row names its business must lead somewhere, save in a few rows.
        if (/Ref$/.test(column.key) && i % 8 !== 7) return `U${i}`;
        // In some rows stands what is none of the column, so that it is told of.
        return i % 8 === 5 ? keep(wordOf(dice)) : cellOf(column, dice, keep);
      }),
      keep(wordOf(dice)),
    ]);
    // Two rows alike, and one that is refused.
    const broken = body[5].map((cell, i) => (i < Object.keys(own).length ? '?' : cell));
    files[name] = [[...Object.keys(own), ...headers, stray], ...body, body[3], broken];
    for (const ending of ['csv', 'xlsx']) tables[`${name}.${ending}`] = name;
  }
  const config: Config = {
    region: {code: '99.01', name: 'Kabupaten Rekaan'},
    asOf: '2024-12-31',
    tables,
    columns,
    disclosure: {sensitive: 7, contributors: 4, pPercent: 17, dominance: {n: 2, k: 83.5}},
  };
  return {files, config, canaries};
}

/** A cell of the form that the column asks for. */
function cellOf(
  {key, type, values}: ColumnSpec,
  dice: Dice,
  keep: (text: string) => string,
): string {
  const digits = (count: number): string =>
    Array.from({length: count}, () => dice.below(10)).join('');
  if (values && (type === 'enum' || type === 'truth')) return Object.values(values)[0][0];
  if (type === 'truth') return 'Y';
  if (type === 'count' || type === 'number') return String(20 + dice.below(40));
  if (type === 'date') return `19${60 + dice.below(30)}-0${1 + dice.below(9)}-1${dice.below(9)}`;
  const two = (from: number, count: number): string =>
    String(from + dice.below(count)).padStart(2, '0');
  switch (key) {
    case 'ownerNik':
      return keep(`337401${two(1, 28)}${two(1, 12)}${two(60, 30)}${1 + dice.below(9)}${digits(3)}`);
    case 'familyCardNumber':
      return keep(`337402${digits(9)}7`);
    case 'nib':
      return keep(`91${digits(10)}3`);
    case 'npwp':
      return keep(`0337${digits(12)}`);
    case 'phone':
      return keep(`0813${digits(8)}`);
    case 'email':
      return keep(`${wordOf(dice)}@${wordOf(dice)}.example`);
    case 'coordinates':
      return keep(`-7.${digits(9)}, 110.${digits(9)}`);
    default:
      return keep(`${wordOf(dice)} ${wordOf(dice)}`);
  }
}

/** Twelve letters that stand together in no word and no code. */
function wordOf(dice: Dice): string {
  return Array.from({length: 12}, () => dice.pick([...'bcdfghjkmnpqrtvwxz'])).join('');
}

/** Pieces of a canary that nothing else holds: six letters, or eight digits, in a row. */
export function piecesOf(canary: string): string[] {
  return canary
    .toLowerCase()
    .replaceAll('kanari', ' ')
    .split(/[^a-z0-9]+/)
    .flatMap((run) => {
      const size = /^\d+$/.test(run) ? 8 : 6;
      return Array.from({length: Math.max(0, run.length - size + 1)}, (_, i) =>
        run.slice(i, i + size),
      );
    });
}
