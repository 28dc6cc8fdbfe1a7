import type {ColumnMetaData, Compressors, PageHeader} from 'hyparquet';
import type {PageReader} from './parquet-runs.js';
import {checkRuns, ParquetFault, skipDeltas} from './parquet-runs.js';

/** What reads a page's header and unpacks it; both stand in the library. */
export interface PageTools {
  readonly parquetHeader: (reader: {view: DataView; offset: number}) => PageHeader;
  readonly decompressPage: (
    bytes: Uint8Array,
    size: number,
    codec: ColumnMetaData['codec'],
    compressors: Compressors | undefined,
  ) => Uint8Array;
  readonly compressors: Compressors | undefined;
}

/** How many bits the levels of a column have: whether a value is there, and whether it repeats. */
export interface Levels {
  readonly definition: number;
  readonly repetition: number;
}

/** No writer makes a larger page by far. */
const largestPage = 1 << 28;

/**
 * Walks over the pages of a column before they are decoded. The library believes what a page says
 * of itself: how many values it has, how far a run goes. A damaged or hostile file would make it
 * fill all memory or never end.
 *
 * @throws ParquetFault, and what the library throws where it cannot read a page
 */
export function checkPages(
  bytes: Uint8Array,
  {codec, num_values, type}: ColumnMetaData,
  levels: Levels,
  {parquetHeader, decompressPage, compressors}: PageTools,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = {view, offset: 0};
  let left = Number(num_values);
  while (left > 0 && reader.offset < bytes.length - 1) {
    const header = parquetHeader(reader);
    const {compressed_page_size: packed, uncompressed_page_size: size} = header;
    const end = reader.offset + packed;
    if (!isSize(packed) || !isSize(size) || end > bytes.length) throw new ParquetFault('damaged');
    const page = bytes.subarray(reader.offset, end);
    reader.offset = end;
    const count = valuesOf(header);
    if (header.type === 'DICTIONARY_PAGE') {
      if (count > size && type !== 'BOOLEAN') throw new ParquetFault('damaged');
      continue;
    }
    if (count > left) throw new ParquetFault('damaged');
    left -= count;
    const head = header.data_page_header_v2;
    const before = head
      ? head.repetition_levels_byte_length + head.definition_levels_byte_length
      : 0;
    if (!isSize(before) || before > page.length || before > size) throw new ParquetFault('damaged');
    const body = page.subarray(before);
    const unpacked =
      head?.is_compressed === false
        ? body
        : decompressPage(body, size - before, codec, compressors);
    checkLevels(header, page, unpacked, count, levels, type);
  }
  if (left > 0) throw new ParquetFault('damaged');
}

function valuesOf({
  data_page_header,
  data_page_header_v2,
  dictionary_page_header,
}: PageHeader): number {
  const {num_values: count = NaN} =
    data_page_header ?? data_page_header_v2 ?? dictionary_page_header ?? {};
  if (!Number.isInteger(count) || count < 0) throw new ParquetFault('damaged');
  return count;
}

function checkLevels(
  {data_page_header, data_page_header_v2: second}: PageHeader,
  page: Uint8Array,
  body: Uint8Array,
  count: number,
  {definition, repetition}: Levels,
  type: ColumnMetaData['type'],
): void {
  const reader: PageReader = {bytes: body, at: 0};
  if (second) {
    const parted = second.repetition_levels_byte_length;
    if (repetition > 0) checkRuns({bytes: page, at: 0}, parted, repetition, count);
    const end = parted + second.definition_levels_byte_length;
    if (definition > 0) checkRuns({bytes: page, at: parted}, end, definition, count);
  } else {
    if (repetition > 0) skipLevels(reader, repetition, count);
    if (definition > 0) skipLevels(reader, definition, count);
  }
  const encoding = data_page_header?.encoding ?? second?.encoding;
  if (encoding === 'DELTA_BINARY_PACKED') {
    skipDeltas(reader, count, {bits: type === 'INT64' ? 64 : 32});
  } else if (encoding === 'DELTA_LENGTH_BYTE_ARRAY') {
    skipDeltas(reader, count);
  } else if (encoding === 'DELTA_BYTE_ARRAY') {
    skipDeltas(reader, count);
    skipDeltas(reader, count);
  } else if (encoding === 'RLE' || encoding?.endsWith('_DICTIONARY')) {
    const width = type === 'BOOLEAN' ? 1 : (body[reader.at] ?? 0);
    // Runs of yes and no say first how long they are; the others, how wide.
    reader.at += type === 'BOOLEAN' ? 4 : 1;
    if (width > 32) throw new ParquetFault('damaged');
    if (width > 0) checkRuns(reader, body.length, width, count);
  }
}

function skipLevels(reader: PageReader, width: number, count: number): void {
  const {bytes} = reader;
  if (reader.at + 4 > bytes.length) throw new ParquetFault('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = reader.at + 4 + view.getUint32(reader.at, true);
  if (end > bytes.length) throw new ParquetFault('damaged');
  checkRuns({bytes, at: reader.at + 4}, end, width, count);
  reader.at = end;
}

function isSize(size: number): boolean {
  return Number.isInteger(size) && size >= 0 && size <= largestPage;
}
