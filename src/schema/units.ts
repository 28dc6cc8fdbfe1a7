import {foldText} from './header.js';

/** What a figure is counted in, and what its number must be multiplied by to be in it. */
export interface Unit {
  /** `usaha`, `orang`, `kelompok`, `unit`, `desa`, `sesi`, `naskah`, `rupiah`, `persen`, `usd`, or the text itself. */
  readonly unit: string;
  readonly factor: number;
}

/** Units in which things are counted: their figures are whole and not below zero. */
export const countedUnits: ReadonlySet<string> = new Set([
  ...['usaha', 'orang', 'kelompok', 'unit', 'desa', 'sesi', 'naskah'],
]);

/** Spellings, folded, without words of scale. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  usaha: [
    'usaha',
    'unit_usaha',
    'umkm',
    'ukm',
    'ikm',
    'unit_umkm',
    'unit_ukm',
    'unit_ikm',
    'pelaku_usaha',
    'pelaku_umkm',
    'pelaku',
    'perusahaan',
  ],
  orang: ['orang', 'org', 'jiwa', 'tenaga_kerja', 'pekerja', 'naker', 'peserta'],
  kelompok: ['kelompok', 'kelompok_usaha', 'kub'],
  unit: ['unit', 'buah'],
  desa: ['desa', 'desa_kelurahan', 'desa_kel', 'kelurahan'],
  sesi: ['sesi', 'sesi_pendampingan'],
  naskah: ['naskah', 'mou', 'pks', 'perjanjian', 'kerja_sama', 'dokumen_kerja_sama'],
  rupiah: ['rupiah', 'rp', 'idr'],
  persen: ['persen', 'prosen', 'persentase', 'percent'],
  usd: ['usd', 'us', 'dolar_as', 'dollar', 'us_dollar', 'dolar'],
};

const units = new Map<string, string>();
for (const [unit, forms] of Object.entries(spellings))
  for (const form of forms) units.set(form, unit);

/** Words of scale, folded, with their factor; 0 where they name no certain one. */
const scales: Readonly<Record<string, number>> = {
  puluhan: 0,
  ratusan: 0,
  ribu: 1e3,
  ribuan: 1e3,
  '000': 1e3,
  juta: 1e6,
  jutaan: 1e6,
  jt: 1e6,
  miliar: 1e9,
  miliaran: 1e9,
  milyar: 1e9,
  milyaran: 1e9,
  milliar: 1e9,
  triliun: 1e12,
  triliunan: 1e12,
  trilyun: 1e12,
};

/**
 * Reads a unit as offices write it: "Unit usaha", "Rp. Miliar", "Juta (Rp)", "ribu orang", "%". An
 * unknown one stands for itself, once.
 *
 * @returns `null` for an empty text, and for a scale that is no certain one, as "ratusan"
 * @example
 * parseUnit('Rp. Miliar'); // {unit: 'rupiah', factor: 1000000000}
 */
export function parseUnit(text: string): Unit | null {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (/^[%％]$/.test(trimmed)) return {unit: 'persen', factor: 1};
  const {factor, rest} = takeScale(trimmed);
  if (trimmed === '' || factor === 0) return null;
  if (rest === '') return {unit: 'unit', factor};
  const known = units.get(rest);
  if (known) return {unit: known, factor};
  return {unit: trimmed, factor: 1};
}

/** Whether a text is nothing but a unit that this library knows, perhaps with a scale. */
export function isKnownUnit(text: string): boolean {
  const {factor, rest} = takeScale(text.trim());
  return text.trim() === '%' || units.has(rest) || (factor !== 1 && rest === '');
}

function takeScale(text: string): {readonly factor: number; readonly rest: string} {
  const words = foldText(text.replace(/us\s*\$/i, 'usd')).split('_');
  const scale = words.find((word) => Object.hasOwn(scales, word));
  const rest = words.filter((word) => word !== scale && word !== 'dalam' && word !== 'satuan');
  return {factor: scale === undefined ? 1 : scales[scale], rest: rest.join('_')};
}
