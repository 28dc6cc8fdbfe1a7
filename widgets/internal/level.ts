import {bilingual, levelWords, type Lang} from '../../src/text/words.js';

/** A level of regions, as a key of `levelWords`. */
export type Level = keyof (typeof levelWords)[Lang];

/** Level of a Kemendagri code, as a key of `levelWords`: `13.01.02` is a kecamatan. */
export function levelOf(code: string): Level {
  // Codes of other systems say nothing of levels.
  if (!/^\d\d(\.|$)/.test(code)) return 'wilayah';
  const parts = code.split('.');
  if (parts.length === 2) return Number(parts[1]) > 70 ? 'kota' : 'kabupaten';
  return (
    (['wilayah', 'provinsi', 'wilayah', 'kecamatan', 'desa'] as const)[parts.length] ?? 'wilayah'
  );
}

/** Level of several areas together: kabupaten and kota are one kind of area of a province. */
export function levelOfAll(codes: readonly string[]): Level {
  const levels = new Set(codes.map(levelOf));
  return levels.size === 1 ? [...levels][0] : 'wilayah';
}

/** The name of a level alone, as a head or label: `Kecamatan`, `District`. */
export function levelName(level: Level, lang: Lang): string {
  const name = lang === 'en' ? singular[level] : levelWords.id[level];
  return name[0].toUpperCase() + name.slice(1);
}

/** That figures of the areas below an area are not published, where there are none of them. */
export function notBelow(code: string, below: readonly string[], lang: Lang): string[] {
  const next: Partial<Record<Level, Level>> = {
    provinsi: 'kabupaten',
    kabupaten: 'kecamatan',
    kota: 'kecamatan',
    kecamatan: 'desa',
  };
  const level = next[levelOf(code)];
  return below.length > 0 || level === undefined
    ? []
    : [texts[lang].notBelow(levelName(level, lang).toLowerCase())];
}

const texts = bilingual({
  id: {notBelow: (level: string) => `Angka ini tidak terbit per ${level}.`},
  en: {notBelow: (level: string) => `These figures are not published by ${level}.`},
});

const singular: Readonly<Record<Level, string>> = {
  negara: 'country',
  provinsi: 'province',
  kabupaten: 'regency',
  kota: 'city',
  kecamatan: 'district',
  desa: 'village',
  wilayah: 'area',
};
