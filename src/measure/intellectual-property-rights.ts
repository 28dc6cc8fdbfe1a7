import {measured, unmeasured, type Measure} from './measure.js';

/** An entry in a register of intellectual property. */
export interface PropertyRight {
  /** merek, hak_cipta, paten, indikasi_geografis, … */
  readonly type: string | null;
  /** terdaftar, tercatat, permohonan, … */
  readonly status: string | null;
  /** The business or institution it belongs to. */
  readonly owner: string | null;
}

export interface PropertyRights extends Measure {
  readonly rightsGranted: number;
  /** Applications are no rights. */
  readonly applications: number;
  readonly businessesWithGranted: number;
  /** Granted rights of an institution or a community, which give no business a right. */
  readonly institutionalRights: number;
  /** Entries that are neither: refused, lapsed, withdrawn, or of unknown status. */
  readonly others: number;
}

const granted = new Set(['terdaftar', 'tercatat', 'dicatat', 'diberi', 'granted', 'registered']);
const applied = new Set(['permohonan', 'proses', 'diajukan', 'application']);
const communal = new Set(['indikasi_geografis', 'indikasi geografis', 'kekayaan_komunal']);

/**
 * Businesses with at least one granted right ÷ businesses, and the rights themselves. An application
 * is not a right, two marks of one business are one business, and a right of an institution
 * (Dekranasda's batik design) or a community (indikasi geografis) is listed apart.
 *
 * Percent. No business is zero_denominator.
 *
 * @example
 * propertyRights([{type: 'merek', status: 'terdaftar', owner: 'U1'}], ['U1', 'U2']).value; // 50
 */
export function propertyRights(
  rights: readonly PropertyRight[],
  businesses: readonly string[],
): PropertyRights {
  const owners = new Set(businesses);
  const given = rights.filter(({status}) => granted.has(fold(status)));
  const isShared = ({type, owner}: PropertyRight): boolean =>
    communal.has(fold(type)) || (owner !== null && !owners.has(owner));
  const own = given.filter((right) => right.owner !== null && !isShared(right));
  const applications = rights.filter(({status}) => applied.has(fold(status))).length;
  const businessesWithGranted = new Set(own.map(({owner}) => owner)).size;
  const parts = {
    rightsGranted: given.length,
    applications,
    businessesWithGranted,
    institutionalRights: given.filter(isShared).length,
    others: rights.length - given.length - applications,
  };
  if (owners.size === 0) return unmeasured('zero_denominator', parts);
  return measured((100 * businessesWithGranted) / owners.size, parts);
}

function fold(word: string | null): string {
  return (word ?? '').trim().toLowerCase();
}
