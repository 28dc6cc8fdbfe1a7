/** Levels of Indonesian areas, from the top; Kemendagri codes grow by one part per level. */
export const regionLevels = ['provinsi', 'kabupaten', 'kecamatan', 'desa'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** Length of a dotted Kemendagri code at each level: `33`, `33.24`, `33.24.01`, `33.24.01.2001`. */
const codeLengths: Record<RegionLevel, number> = {
  provinsi: 2,
  kabupaten: 5,
  kecamatan: 8,
  desa: 13,
};

/**
 * The level of a dotted code, or `null` where it is no code.
 *
 * @example
 * levelOfCode('13.01'); // 'kabupaten'
 */
export function levelOfCode(code: string): RegionLevel | null {
  if (!/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(code)) return null;
  return regionLevels.find((level) => codeLengths[level] === code.length) ?? null;
}

/** The part of a dotted code at a higher level, or `null` where the code is not that deep. */
export function codeAtLevel(code: string, level: RegionLevel): string | null {
  const length = codeLengths[level];
  return levelOfCode(code) !== null && code.length >= length ? code.slice(0, length) : null;
}
