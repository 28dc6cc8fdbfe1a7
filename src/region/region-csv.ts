import {regionLevels} from '../data/region.js';
import type {RegionLevel} from '../data/region.js';
import {UmkmError} from '../errors.js';
import {RegionList} from './region-list.js';
import type {RegionRows} from './region-list.js';

const codeHeaders = ['code', 'kode', 'kode_wilayah', 'kode_kemendagri', 'kode_daerah'];
const nameHeaders = ['name', 'nama', 'nama_wilayah', 'nama_kemendagri', 'nama_daerah'];
const bpsHeaders = ['kode_bps', 'bps_code', 'bps', 'kode_bps_2020'];
const levelOfDigits: Readonly<Record<number, RegionLevel>> = {
  2: 'provinsi',
  4: 'kabupaten',
  6: 'kecamatan',
  10: 'desa',
};

/** Rows of one level while they are collected. */
class Rising {
  readonly codes: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly bps = new Map<string, string>();
  sorted = true;

  add(code: number, start: number, end: number): void {
    if (this.codes.length > 0 && this.codes[this.codes.length - 1] >= code) this.sorted = false;
    this.codes.push(code);
    this.starts.push(start);
    this.ends.push(end);
  }

  finish(bytes: Uint8Array): RegionRows {
    const order = this.codes.map((_, at) => at);
    if (!this.sorted) order.sort((a, b) => this.codes[a] - this.codes[b]);
    return {
      codes: Float64Array.from(order, (at) => this.codes[at]),
      starts: Int32Array.from(order, (at) => this.starts[at]),
      ends: Int32Array.from(order, (at) => this.ends[at]),
      bytes,
      ...(this.bps.size > 0 && {bps: this.bps}),
    };
  }
}

/**
 * Reads a list of areas: a CSV file in UTF-8 with the columns `code,name` (or `kode,nama`) and, if
 * it likes, `kode_bps`. Codes are Kemendagri's, with or without dots; levels may be mixed. The files
 * of `idn-area-data` are such lists: a page can load them from its own server.
 *
 * @param edition what the codes come from, for the record
 * @returns a list; empty where the file has a header only
 * @throws UmkmError `REGION_LIST_INVALID` where it has no such columns, or a row has no such code
 * @example
 * parseRegionCsv(new TextEncoder().encode('code,name\n33.24,KABUPATEN KENDAL\n')).find('33.24');
 * // {code: '33.24', name: 'Kabupaten Kendal', level: 'kabupaten'}
 */
export function parseRegionCsv(bytes: Uint8Array, edition = 'csv'): RegionList {
  const rows = new CsvCells(bytes);
  const header = rows.next() ? rows.texts().map((text) => text.trim().toLowerCase()) : [];
  const at = (names: readonly string[]): number => header.findIndex((text) => names.includes(text));
  const [code, name, bps] = [at(codeHeaders), at(nameHeaders), at(bpsHeaders)];
  if (code < 0 || name < 0)
    throw new UmkmError('REGION_LIST_INVALID', {edition, row: 1, found: header.join(', ')});
  const levels = new Map<RegionLevel, Rising>();
  while (rows.next()) {
    if (rows.empty) continue;
    const level = rows.length > Math.max(code, name) ? levelOfDigits[rows.digits(code)] : undefined;
    if (level === undefined || rows.start(name) === rows.end(name))
      throw new UmkmError('REGION_LIST_INVALID', {edition, row: rows.line, found: rows.text(code)});
    let rising = levels.get(level);
    if (!rising) levels.set(level, (rising = new Rising()));
    rising.add(rows.number, rows.start(name), rows.end(name));
    if (bps >= 0 && /^\d+$/.test(rows.text(bps)))
      rising.bps.set(dottedText(rows.text(code)), rows.text(bps));
  }
  const found = regionLevels.flatMap((level) => {
    const rising = levels.get(level);
    return rising ? [[level, rising.finish(bytes)] as const] : [];
  });
  return new RegionList(edition, Object.fromEntries(found));
}

/**
 * Makes a list of areas that are written out, as those of a configuration.
 *
 * @returns a list without those whose code is no Kemendagri code
 */
export function regionListOf(
  areas: readonly {readonly code: string; readonly name: string}[],
  edition: string,
): RegionList {
  const quoted = (text: string): string => `"${text.replace(/\s+/g, ' ').replace(/"/g, '""')}"`;
  const usable = areas.filter(({code, name}) => levelOf(code) !== undefined && name.trim() !== '');
  const lines = usable.map(({code, name}) => `${code.trim()},${quoted(name)}`);
  return parseRegionCsv(new TextEncoder().encode(['code,name', ...lines].join('\n')), edition);
}

function levelOf(code: string): RegionLevel | undefined {
  const plain = code.trim();
  return /^\d{2}(?:\.?\d{2}(?:\.?\d{2}(?:\.?\d{4})?)?)?$/.test(plain)
    ? levelOfDigits[plain.replace(/\./g, '').length]
    : undefined;
}

function dottedText(code: string): string {
  const digits = code.replace(/\D/g, '');
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part) => part !== '').join('.');
}

const quote = 0x22;
const utf8 = new TextDecoder();

/** Walks over the cells of a plain CSV file without making strings. */
class CsvCells {
  line = 0;
  /** Digits of the cell asked for last as one number. */
  number = 0;
  length = 0;
  private position: number;
  private readonly separator: number;
  private readonly bounds: number[] = [];

  constructor(private readonly bytes: Uint8Array) {
    this.position = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const head = utf8.decode(bytes.subarray(this.position, this.position + 1000)).split('\n')[0];
    const separators = [',', ';', '\t'];
    const best = separators.sort((a, b) => head.split(b).length - head.split(a).length)[0];
    this.separator = best.charCodeAt(0);
  }

  get empty(): boolean {
    return this.bounds.every((bound, i) => i % 2 === 0 || bound === this.bounds[i - 1]);
  }

  next(): boolean {
    const {bytes, separator, bounds} = this;
    if (this.position >= bytes.length) return false;
    this.line++;
    this.length = 0;
    bounds.length = 0;
    let at = this.position;
    for (;;) {
      let begin = at;
      let end: number;
      if (bytes[at] === quote) {
        begin = ++at;
        while (at < bytes.length && (bytes[at] !== quote || bytes[at + 1] === quote))
          at += bytes[at] === quote ? 2 : 1;
        end = Math.min(at, bytes.length);
        at = end + 1;
      } else {
        while (at < bytes.length && bytes[at] !== separator && bytes[at] !== 10) at++;
        end = at;
        if (end > begin && bytes[end - 1] === 13) end--;
      }
      bounds.push(begin, end);
      this.length++;
      if (bytes[at] === 13) at++;
      if (at >= bytes.length || bytes[at] === 10) break;
      at++;
    }
    this.position = at + 1;
    return true;
  }

  start(cell: number): number {
    return this.bounds[cell * 2] ?? 0;
  }

  end(cell: number): number {
    return this.bounds[cell * 2 + 1] ?? 0;
  }

  text(cell: number): string {
    return utf8.decode(this.bytes.subarray(this.start(cell), this.end(cell))).trim();
  }

  texts(): string[] {
    return Array.from({length: this.length}, (_, cell) => this.text(cell));
  }

  /** How many digits a cell holds; 0 where it holds anything but digits and dots. */
  digits(cell: number): number {
    let count = 0;
    this.number = 0;
    for (let at = this.start(cell); at < this.end(cell); at++) {
      const byte = this.bytes[at];
      if (byte === 0x2e) continue;
      if (byte < 0x30 || byte > 0x39) return 0;
      this.number = this.number * 10 + byte - 0x30;
      count++;
    }
    return count;
  }
}
