import {measured, unmeasured, type Measure} from './measure.js';

/** `value` is the share of agencies with at least one programme, percent. */
export interface ProgrammeMatrix extends Measure {
  /** Programmes per agency and type, zeros included. */
  readonly matrix: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly agenciesActive: number;
  /** Types that at least two agencies offer, in alphabetical order. */
  readonly sharedTypes: readonly string[];
  /** Agencies with a programme that the list of agencies lacks; they are counted with the others. */
  readonly unlisted: readonly string[];
}

/**
 * Programmes per agency (perangkat daerah) and type, and the share of agencies that have one. Each
 * row is a programme: the same agency and type twice are two.
 *
 * Without an agency zero_denominator.
 *
 * @param programmes agency and type of each
 * @example
 * programmeMatrix([['DinkopUKM', 'pelatihan']], ['DinkopUKM', 'Diskominfo']).value; // 50
 */
export function programmeMatrix(
  programmes: readonly (readonly [agency: string, type: string])[],
  agencies: readonly string[],
): ProgrammeMatrix {
  const types = [...new Set(programmes.map(([, type]) => type))].sort();
  const listed = new Set(agencies);
  const active = new Set(programmes.map(([agency]) => agency));
  const all = [...new Set([...listed, ...active])];
  const count = (agency: string, type: string): number =>
    programmes.filter(([a, t]) => a === agency && t === type).length;
  const rows = all.map((agency) => {
    const cells = types.map((type) => [type, count(agency, type)] as const);
    return [agency, Object.fromEntries(cells)] as const;
  });
  const parts = {
    matrix: Object.fromEntries(rows),
    agenciesActive: active.size,
    sharedTypes: types.filter((type) => rows.filter(([, row]) => row[type] > 0).length >= 2),
    unlisted: [...active].filter((agency) => !listed.has(agency)),
  };
  if (all.length === 0) return unmeasured('zero_denominator', parts);
  return measured((100 * active.size) / all.length, parts);
}
