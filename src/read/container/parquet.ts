import type {AsyncBuffer, Compressors, FileMetaData, SchemaTree} from 'hyparquet';
import type {ByteFile} from './byte-file.js';
import type {Grid, GridRemark, OpenFailure} from './grid.js';
import {maskLine, shorten} from '../cell/mask.js';
import type {PageTools} from './parquet-pages.js';
import {ParquetFault} from './parquet-runs.js';
import {ParquetTable} from './parquet-table.js';
import {isDeep, isUtc} from './parquet-values.js';
import {RecordRows} from './record-rows.js';

/** A group of records is decoded as a whole. */
const mostValues = 64_000_000;
const mostBytes = 2 ** 30;
const mostRecords = 100_000_000;
const mostColumns = 16_384;
const largestFooter = 1 << 26;

/**
 * Opens a Parquet file. Its records are read a row group at a time, once somebody walks through them.
 */
export async function openParquet(file: ByteFile): Promise<readonly Grid[] | OpenFailure> {
  const magic = new TextDecoder('latin1').decode(
    await file.read(Math.max(0, file.size - 4), file.size),
  );
  if (magic === 'PARE') return failureOf('encrypted');
  if (magic !== 'PAR1' || file.size < 12) return failureOf('damaged');
  const footer = await file.read(file.size - 8, file.size - 4);
  if (new DataView(new Uint8Array(footer).buffer).getUint32(0, true) > largestFooter)
    return failureOf('large');
  const library = await import('hyparquet');
  const source = new Source(file);
  try {
    const all = await library.parquetMetadataAsync(source, {geoparquet: false});
    const schema = library.parquetSchema(all);
    checkMetadata(all, schema, file.size);
    const remarks = remarksOf(schema);
    const metadata = file.rowGroups ? groupsOf(all, file.rowGroups) : all;
    const table = new ParquetTable(library, source, metadata, schema, await toolsFor(metadata));
    await table.check();
    return [gridOf(table, schema, remarks)];
  } catch (error) {
    if (source.failed) throw error;
    return failureOf(error instanceof ParquetFault ? error.problem : 'damaged');
  }
}

function failureOf(problem: string): OpenFailure {
  return {code: 'READ_PARQUET', params: {problem}};
}

/** The file as the library asks for it. */
class Source implements AsyncBuffer {
  readonly byteLength: number;
  /** Whether the file could not be read, which is no matter of what it holds. */
  failed = false;

  constructor(private readonly file: ByteFile) {
    this.byteLength = file.size;
  }

  async slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    if (!(start >= 0 && start <= end && end <= this.byteLength)) throw new ParquetFault('damaged');
    let bytes: Uint8Array;
    try {
      bytes = await this.file.read(start, end);
    } catch (error) {
      this.failed = true;
      throw error;
    }
    if (bytes.length !== end - start) throw new ParquetFault('damaged');
    // Not `slice`: that of a buffer of Node copies nothing.
    return new Uint8Array(bytes).buffer;
  }
}

function checkMetadata(metadata: FileMetaData, schema: SchemaTree, size: number): void {
  const names = schema.children.map(({element}) => element.name);
  if (new Set(names).size < names.length) throw new ParquetFault('names');
  let records = 0;
  for (const group of metadata.row_groups) {
    const length = Number(group.num_rows);
    if (!(length >= 0)) throw new ParquetFault('damaged');
    records += length;
    let values = 0;
    let unpacked = 0;
    for (const {meta_data: meta, file_path: path, crypto_metadata: locked} of group.columns) {
      if (locked) throw new ParquetFault('encrypted');
      if (path) throw new ParquetFault('external');
      if (!meta) throw new ParquetFault('damaged');
      const begin = Number(meta.dictionary_page_offset || meta.data_page_offset);
      const end = begin + Number(meta.total_compressed_size);
      if (!(begin >= 4 && end >= begin && end <= size)) throw new ParquetFault('damaged');
      if (!(Number(meta.num_values) >= 0)) throw new ParquetFault('damaged');
      values += Number(meta.num_values);
      unpacked += Number(meta.total_uncompressed_size);
    }
    if (values > mostValues || unpacked > mostBytes || length > mostValues)
      throw new ParquetFault('large');
  }
  if (records !== Number(metadata.num_rows)) throw new ParquetFault('damaged');
  if (records > mostRecords || names.length > mostColumns) throw new ParquetFault('large');
}

/** The same file as if it held no more than some of its row groups. */
function groupsOf(all: FileMetaData, [from, to]: readonly [number, number]): FileMetaData {
  const groups = all.row_groups.slice(from, to);
  const records = groups.reduce((sum, group) => sum + group.num_rows, 0n);
  return {...all, row_groups: groups, num_rows: records};
}

/** What unpacks the pages of a file; the library itself knows Snappy alone. */
async function toolsFor({row_groups: groups}: FileMetaData): Promise<PageTools> {
  const codecs = new Set(groups.flatMap(({columns}) => columns.map((one) => one.meta_data?.codec)));
  codecs.delete('UNCOMPRESSED');
  codecs.delete('SNAPPY');
  const [{parquetHeader}, {decompressPage}] = await Promise.all([
    import('hyparquet/src/column.js'),
    import('hyparquet/src/datapage.js'),
  ]);
  const compressors = codecs.size > 0 ? await loadCompressors() : undefined;
  for (const codec of codecs)
    if (codec === undefined || !compressors?.[codec]) throw new ParquetFault('codec');
  return {parquetHeader, decompressPage, compressors};
}

async function loadCompressors(): Promise<Compressors> {
  const packed = await import('hyparquet-compressors');
  const known: Compressors = {
    GZIP: packed.decompressGzip,
    BROTLI: packed.decompressBrotli,
    // What a frame says of its own length may be anything.
    ZSTD: (bytes, length) => packed.decompressZstd(bytes, new Uint8Array(length)),
    LZ4: packed.decompressLz4,
    LZ4_RAW: packed.decompressLz4Raw,
  };
  // A page of a column without values is empty, which not all of them expect.
  const filled = Object.entries(known).map(([codec, unpack]) => [
    codec,
    (bytes: Uint8Array, length: number) =>
      length === 0 ? bytes.subarray(0, 0) : unpack(bytes, length),
  ]);
  return Object.fromEntries(filled) as Compressors;
}

function gridOf(table: ParquetTable, {children}: SchemaTree, remarks: readonly GridRemark[]): Grid {
  const names = children.map(({element}) => element.name);
  const begins = maskLine(names.join(', ')).slice(0, 60);
  const open = (): RecordRows => {
    let group = 0;
    return new RecordRows(names, () => table.batch(group++));
  };
  return {sheet: null, openings: [open], begins, remarks};
}

function remarksOf({children}: SchemaTree): GridRemark[] {
  return children.flatMap((child) => {
    const params = {name: shorten(child.element.name)};
    const remarks: GridRemark[] = [];
    if (isDeep(child)) remarks.push({code: 'READ_NESTED', severity: 'warning', params});
    if (isUtc(child)) remarks.push({code: 'READ_TIME_UTC', severity: 'info', params});
    return remarks;
  });
}
