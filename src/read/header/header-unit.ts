import type {ColumnType} from '../../schema/spec.js';

/** What a header says about the figures below it, and its text without that. */
export interface HeaderUnit {
  readonly text: string;
  /** What its figures are to be multiplied by; 0 where it names no certain number. */
  readonly factor: number;
  /** Its figures are shares. */
  readonly percent: boolean;
  /** Its amounts are dollars. */
  readonly dollars: boolean;
  /** It says that they are rupiah; absent where it does not. */
  readonly rupiah?: true;
}

const words =
  'ratusan\\s+\\w+|puluhan\\s+\\w+|ratusan|puluhan|ribu(?:an)?|rb|juta(?:an)?|jt|mil+i?[ay]r(?:an)?|tril[iy]un(?:an)?';
const zeros = '\\.?000(?:[.,]000)*|1[.,]?000(?:[.,]?000)*';
const money = '(?:rp\\.?|rupiah|idr)';
const counted = '(?:rupiah|rp\\.?|idr|unit usaha|unit|usaha|umkm|orang|ton|kg)';
const inBrackets = new RegExp(
  `^(?:dalam\\s+|satuan\\s*:?\\s*)?${money}?\\s*(?:x\\s*)?${money}?\\s*(${words}|${zeros})(?:\\s*${counted})?$`,
  'i',
);
const initials = new RegExp(`^(?:dalam\\s+)?${money}\\s*(m|t)$`, 'i');
const atTheEnd = new RegExp(
  `[\\s_]+(?:dalam[\\s_]+)?(?:${money}[\\s_]*)?(${words})(?:[\\s_]+${counted})?$`,
  'i',
);
const timesAtTheEnd = new RegExp(
  `[\\s_]+(?:x\\s*${money}?|${money}\\s*x?)\\s*(${zeros})(?:\\s*${counted})?$`,
  'i',
);

const inRupiah = new RegExp(`\\([^()]*\\b${money}(?![a-z])[^()]*\\)|[\\s_](?:rp|rupiah)\\.?$`, 'i');

const factors: readonly (readonly [RegExp, number])[] = [
  [/^(?:ratusan|puluhan)/i, 0],
  [/^r/i, 1e3],
  [/^j/i, 1e6],
  [/^m/i, 1e9],
  [/^t/i, 1e12],
];

/** Columns whose cells can be multiplied. */
const multiplied: ReadonlySet<ColumnType> = new Set(['rupiah', 'number', 'count']);

/**
 * Reads the unit that a header states: "Omzet (Rp juta)", `nilai_juta`, "Aset (000)", "Capaian (%)".
 *
 * @example
 * readHeaderUnit('Omzet (Rp juta)'); // {text: 'Omzet', factor: 1000000, percent: false, dollars: false, rupiah: true}
 */
export function readHeaderUnit(header: string): HeaderUnit {
  const plain = header.replace(/\[([^[\]]*)\]/g, '($1)');
  const percent = /[%％]/.test(plain);
  const dollars = /(?:^|[^a-z])usd(?:[^a-z]|$)|us\s*\$|\$|dol+ar/i.test(plain);
  const rupiah = inRupiah.test(plain) && ({rupiah: true} as const);
  const unit = {text: header, factor: 1, percent, dollars, ...rupiah};
  if (percent) return {...unit, text: plain.replace(/\(?\s*[%％]\s*\)?/g, ' ').trim()};
  for (const [whole, inner] of plain.matchAll(/\(([^()]*)\)/g)) {
    const stated = inBrackets.exec(inner.trim()) ?? initials.exec(inner.trim());
    if (stated) return {...unit, text: without(plain, whole), factor: factorOf(stated[1])};
  }
  const stated = timesAtTheEnd.exec(plain) ?? atTheEnd.exec(plain);
  return stated ? {...unit, text: without(plain, stated[0]), factor: factorOf(stated[1])} : unit;
}

/** Whether a column of a type can hold the figures of a header with this unit. */
export function fitsUnit(type: ColumnType, {factor, percent, dollars}: HeaderUnit): boolean {
  if (percent) return type === 'percent';
  if (dollars && type === 'rupiah') return false;
  return factor === 1 || (factor !== 0 && multiplied.has(type));
}

function without(text: string, part: string): string {
  return text.replace(part, ' ').trim();
}

function factorOf(scale: string): number {
  const named = factors.find(([form]) => form.test(scale));
  if (named) return named[1];
  return 10 ** scale.replace(/^1/, '').replace(/\D/g, '').length;
}
