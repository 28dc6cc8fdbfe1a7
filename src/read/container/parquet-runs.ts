/** What contradicts itself in a page; opening turns it into a refusal. */
export class ParquetFault extends Error {
  override readonly name = 'ParquetFault';

  constructor(readonly problem: ParquetProblem) {
    super(problem);
  }
}

export type ParquetProblem =
  'damaged' | 'encrypted' | 'external' | 'large' | 'names' | 'codec' | 'encoding';

/** A place in the bytes of a page. */
export interface PageReader {
  readonly bytes: Uint8Array;
  at: number;
}

/** Some writers, as DuckDB, fill a packed run up to so many values, however few are left. */
const paddedRun = 256;

/**
 * Walks over runs of equal or packed values and refuses those that claim more values than a page
 * has: a decoder would write all of them.
 *
 * @param end where the runs end
 * @param count values of the page, more than which none of them may hold
 */
export function checkRuns(
  {bytes, at: from}: PageReader,
  end: number,
  width: number,
  count: number,
): void {
  const reader = {bytes, at: from};
  let seen = 0;
  while (seen < count && reader.at < end) {
    const header = readVarint(reader);
    const length = Math.floor(header / 2);
    if (header % 2 === 1) {
      if (length * 8 > Math.max(count + 7, paddedRun) || length === 0)
        throw new ParquetFault('damaged');
      reader.at += length * width;
      seen += length * 8;
    } else {
      if (length > count - seen) throw new ParquetFault('damaged');
      reader.at += Math.ceil(width / 8);
      seen += length;
    }
  }
}

/**
 * Steps over whole numbers that are packed as differences, and refuses blocks that no writer makes:
 * a decoder would step backwards in them. Some writers pack unsigned numbers of 32 bits as if they had
 * 64, of which the library would lose the upper ones.
 */
export function skipDeltas(reader: PageReader, count: number, {bits = 32} = {}): void {
  const block = readVarint(reader);
  const parts = readVarint(reader);
  const total = readVarint(reader);
  if (readVarint(reader) >= 2 ** bits) throw new ParquetFault('encoding');
  const each = block / parts;
  if (!(block > 0 && block <= 1 << 20 && Number.isInteger(each) && each % 8 === 0))
    throw new ParquetFault('damaged');
  if (total > count) throw new ParquetFault('damaged');
  for (let left = total - 1; left > 0;) {
    readVarint(reader);
    const widths = reader.at;
    reader.at += parts;
    for (let part = 0; part < parts && left > 0; part++, left -= each) {
      const width = reader.bytes[widths + part];
      if (width === undefined || width > 64) throw new ParquetFault('damaged');
      reader.at += (each * width) / 8;
    }
  }
  if (reader.at > reader.bytes.length) throw new ParquetFault('damaged');
}

function readVarint(reader: PageReader): number {
  let value = 0;
  for (let factor = 1; factor < 2 ** 70; factor *= 128) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) throw new ParquetFault('damaged');
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return value;
  }
  throw new ParquetFault('damaged');
}
