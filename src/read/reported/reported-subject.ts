import type {Unit} from '../../schema/units.js';
import {countedUnits} from '../../schema/units.js';
import {foldText} from '../../schema/header.js';

/** Units that fit a known measure; the first is meant where none is stated. */
const fitting: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    businesses: ['usaha'],
    digitalBusinesses: ['usaha'],
    mentored: ['usaha', 'orang', 'kelompok'],
    eligible: ['usaha', 'orang', 'kelompok'],
    recipients: ['usaha', 'orang', 'kelompok'],
    channelUsers: ['usaha', 'orang'],
    workers: ['orang'],
    aidGroups: ['kelompok'],
    ...each(
      ['usaha'],
      [
        ...['activeBusinesses', 'nibHolders', 'foodBusinesses', 'pirtHolders', 'halalHolders'],
        ...['trademarkHolders', 'becameEntrepreneur', 'births', 'deaths', 'upgraded'],
        ...['centreArrived', 'centreAssessed', 'centreLicensed', 'centrePackaged'],
        ...['centreOnboarded', 'centreFirstSale'],
      ],
    ),
    ...each(['usaha', 'orang'], ['ineligibleRecipients', 'participants', 'matched']),
    ...each(['orang'], ['mentors', 'labourForce', 'ownAccount', 'assistedUnpaid', 'assistedPaid']),
    ...each(['desa'], ['villages', 'villagesMapped', 'villagesWithoutProduct']),
    ...each(['naskah'], ['agreementsInForce', 'agreementsActive']),
    sessions: ['sesi', 'kali', 'kunjungan', 'pertemuan'],
  }),
);
/** Amounts, which without a unit may be rupiah or millions of them. */
const amounts: ReadonlySet<string> = new Set([
  'turnover',
  'assets',
  'exports',
  'gdp',
  'gdpConstant',
  'investment',
  'aidValue',
  'budgetCeiling',
  'budgetSpent',
]);

/**
 * The unit of a measure's figures. "Unit" are businesses where businesses are counted.
 *
 * @returns `undefined` where the stated unit cannot be that of the measure: businesses in percent
 */
export function unitOfMeasure(measure: string, stated: Unit | null): Unit | null | undefined {
  const fits = fitting.get(measure);
  if (fits === undefined) {
    const amount = amounts.has(measure);
    if (amount && stated !== null && !['rupiah', 'usd'].includes(stated.unit)) {
      // "Omzet (juta)" is in millions of rupiah; "Omzet (orang)" is nothing.
      return stated.unit === 'unit' && stated.factor !== 1
        ? {...stated, unit: 'rupiah'}
        : undefined;
    }
    return stated;
  }
  if (stated === null) return {unit: fits[0], factor: 1};
  if (stated.unit === 'unit') return {...stated, unit: fits[0]};
  return fits.includes(stated.unit) ? stated : undefined;
}

/** Whether a measure is an amount of money. */
export function isAmount(measure: string): boolean {
  return amounts.has(measure);
}

/** Whether figures of a measure in a unit may be added up over areas, classes and sectors. */
export function isAdditive(measure: string, unit: string | null): boolean {
  if (unit === null || !addedUnits.has(unit)) return false;
  return !average.test(foldText(measure).replaceAll('_', ' '));
}

const addedUnits: ReadonlySet<string> = new Set([...countedUnits, 'rupiah']);
const average =
  /per ?kapita|rata rata|rerata|indeks|rasio|persen|laju|pertumbuhan|angka harapan|tingkat|proporsi|median|per (?:orang|usaha|unit|bulan)/;

function each(
  units: readonly string[],
  measures: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(measures.map((measure) => [measure, units]));
}
