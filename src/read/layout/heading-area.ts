import type {TableSpec} from '../../schema/spec.js';
import type {FileColumn} from '../read-rows.js';
import type {Heading} from './heading.js';
import type {FileLog} from '../log.js';
import type {TableBuilder} from '../column/table-builder.js';
import {TextBuilder} from '../column/text-builder.js';

const district = /^(?:kecamatan|kec\.?|kapanewon|kemantren|distrik)\s*:?\s+(?=\S)/i;
/** Headings below a kecamatan: they do not end it. */
const deeper =
  /^(?:kelurahan|kel\.?|desa|dusun|rw|rt|nagari|gampong|pekon|kampung|bidang|sektor|kelompok|jenis|kategori)(?:\s|:)/i;

const encoder = new TextEncoder();

/**
 * Gives rows the kecamatan that the heading above them names, where their file has no column for it
 * and every row stands under such a heading. A total ends what its heading heads, and so does a
 * heading of which it is not certain that it is a part of it: no row inherits an area by chance.
 */
export class HeadingArea {
  private readonly spans: {readonly name: string; readonly from: number}[] = [];
  private readonly from: number;
  private certain = true;
  private open = false;
  /** Where the last heading ended. */
  private closedAt: number;

  constructor(private readonly table: TableBuilder) {
    this.from = table.length;
    this.closedAt = table.length;
  }

  heading({text}: Heading): void {
    if (district.test(text)) {
      this.close();
      this.spans.push({name: text.replace(district, '').trim(), from: this.table.length});
      this.open = true;
    } else if (!deeper.test(text)) {
      this.close();
    }
  }

  /** Told of a total. */
  close(): void {
    this.check();
    this.open = false;
    this.closedAt = this.table.length;
  }

  /** Fills the column, or leaves it where a row stands under no heading. */
  fill({columns}: TableSpec, read: readonly FileColumn[], log: FileLog): void {
    this.check();
    const spec = (columns as Readonly<Record<string, (typeof columns)[string] | undefined>>)
      .districtName;
    const own = read.some(({spec: {key}}) => key === 'districtName' || key === 'districtCode');
    const {length} = this.table;
    if (!spec || own || !this.certain || this.spans.length === 0 || length === this.from) return;
    const builder = this.table.builder(spec);
    if (!(builder instanceof TextBuilder)) return;
    this.spans.forEach(({name, from}, at) => {
      const bytes = encoder.encode(name);
      const to = this.spans[at + 1]?.from ?? length;
      for (let row = from; row < to; row++) builder.set(row, bytes, 0, bytes.length);
    });
    const params = {count: this.spans.length, key: spec.key};
    log.add({code: 'READ_HEADING_USED', severity: 'info', params});
  }

  /** Rows that came while no heading was open stand under none. */
  private check(): void {
    if (!this.open && this.table.length > this.closedAt) this.certain = false;
  }
}
