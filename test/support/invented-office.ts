import type {TableName, Tables} from '../../src/data/table.js';
import {readTables} from '../../src/read/read-tables.js';
import type {Config} from '../../src/schema/config.js';
import {Dice} from './dice.js';

/** The files of an invented kabupaten, as text, by the name of their table. */
export type OfficeFiles = Readonly<Record<string, readonly string[]>>;

export interface InventedOptions {
  readonly businesses?: number;
  readonly areas?: number;
}

/**
 * An invented kabupaten such as there are: up to some hundred businesses in a few kecamatan, two
 * years of aid, visits and licences, few of each, and some blanks. The same seed gives the same files;
 * the first line of each is its header.
 */
export function inventedFiles(
  seed: number,
  {businesses = 120, areas = 4}: InventedOptions = {},
): OfficeFiles {
  const dice = new Dice(seed);
  const reach = {
    aid: 0.05 + 0.4 * dice.next(),
    digital: 0.2 + 0.6 * dice.next(),
    blank: dice.maybe(0.3) ? 0 : 0.1 * dice.next(),
  };
  const some = (text: string): string => (dice.maybe(reach.blank) ? '' : text);
  const registry = [registryHead];
  const aid = ['aidBusinessRef;aidName;aidDate;aidValue;aidStillUsed;aidCheckedDate'];
  const mentoring = ['mentoringBusinessRef;mentoringDate;mentorId'];
  const licence = ['licenceBusinessRef;licenceKind;licenceNumber;licenceIssued;licenceStatus'];
  for (let i = 1; i <= businesses; i++) {
    const id = `U${String(i).padStart(4, '0')}`;
    // Areas differ in size: the last are small.
    const area = 1 + Math.floor(areas * dice.next() * dice.next());
    const big = dice.next();
    const turnover = big < 0.85 ? 40_000_000 : big < 0.97 ? 4_000_000_000 : 20_000_000_000;
    const digital = dice.maybe(reach.digital);
    registry.push(
      [
        id,
        `99.01.0${area}`,
        some(dice.maybe(0.55) ? 'P' : 'L'),
        some(String(turnover + 1_000_000 * dice.below(20))),
        dice.pick(['10794', '47111', '56101', '13134']),
        dice.pick(['2015', '2019', '2023', '2024']),
        'aktif',
        some(digital && dice.maybe(0.7) ? 'Y' : 'T'),
        some(digital ? 'Y' : 'T'),
        some(digital && dice.maybe(0.3) ? 'Y' : 'T'),
        some(dice.maybe(0.7) ? 'Y' : 'T'),
        some(dice.maybe(0.6) ? 'Y' : 'T'),
        dice.maybe(0.9) ? '2024' : '2023',
      ].join(';'),
    );
    for (const year of ['2023', '2024']) {
      const day = (): string => `${year}-0${1 + dice.below(9)}-1${dice.below(9)}`;
      if (dice.maybe(reach.aid)) {
        const used = some(dice.maybe(0.8) ? 'Y' : 'T');
        const checked = used === '' ? '' : `${Number(year) + 1}-06-15`;
        const value = String(1_000_000 * (1 + dice.below(9)));
        aid.push([id, dice.pick(['Modal', 'Alat']), day(), value, used, checked].join(';'));
      }
      if (dice.maybe(reach.aid / 2)) mentoring.push([id, day(), dice.pick(['P1', 'P2'])].join(';'));
      if (dice.maybe(0.1))
        licence.push(
          [id, dice.pick(['P-IRT', 'Halal', 'Merek']), `N${i}`, day(), 'Terbit'].join(';'),
        );
    }
  }
  return {registry, aid, mentoring, licence};
}

const registryHead = [
  ...['businessId', 'districtCode', 'ownerGender', 'annualTurnover', 'kbliCode', 'startYear'],
  ...['businessStatus', 'whatsappBusiness', 'socialMedia', 'marketplace', 'hasNib', 'aidEligible'],
  'dataYear',
].join(';');

/** What its configuration says. */
export const inventedConfig: Config = {
  region: {code: '99.01', name: 'Kabupaten Rekaan'},
  asOf: '2024-12-31',
  areas: [1, 2, 3, 4].map((n) => ({code: `99.01.0${n}`, name: `Kecamatan ${n}`})),
};

/** Reads the files as an office's are read. */
export async function inventedTables(files: OfficeFiles): Promise<Tables> {
  const sources = Object.entries(files).map(([name, lines]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(lines.join('\n')),
  }));
  const tables = Object.fromEntries(Object.keys(files).map((name) => [`${name}.csv`, name]));
  const read = await readTables(sources, {
    config: inventedConfig,
    tables: tables as Readonly<Record<string, TableName>>,
  });
  return read.tables;
}
