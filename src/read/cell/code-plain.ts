import {kemendagriProvinces} from '../../code/provinces.js';

/** Whether a cell surely is a sound identifier as it stands, told by its bytes alone. */
export type PlainCheck = (bytes: Uint8Array, start: number, end: number) => boolean;

const provinces = new Uint8Array(100);
for (const province of kemendagriProvinces) provinces[Number(province)] = 1;

/** The check by bytes of a column of identifiers; `null` where there is none. */
export function plainCheckOf(key: string): PlainCheck | null {
  if (key === 'nib') return isPlainNib;
  return key === 'ownerNik' ? isPlainNik : null;
}

function isPlainNib(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 13 || !areDigits(bytes, start, end)) return false;
  for (let i = start + 1; i < end; i++) if (bytes[i] !== bytes[start]) return true;
  return false;
}

/** Days after the 28th are left to the full check. */
function isPlainNik(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 16 || !areDigits(bytes, start, end)) return false;
  const day = two(bytes, start + 6) % 40;
  const month = two(bytes, start + 8);
  return (
    provinces[two(bytes, start)] === 1 &&
    two(bytes, start + 6) < 69 &&
    day >= 1 &&
    day <= 28 &&
    month >= 1 &&
    month <= 12 &&
    two(bytes, start + 12) + two(bytes, start + 14) > 0
  );
}

function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] < 0x30 || bytes[i] > 0x39) return false;
  return true;
}

function two(bytes: Uint8Array, at: number): number {
  return (bytes[at] - 0x30) * 10 + bytes[at + 1] - 0x30;
}
