import type {AsyncBuffer, ColumnMetaData, FileMetaData, ParquetScan, SchemaTree} from 'hyparquet';
import type * as hyparquet from 'hyparquet';
import type {Levels, PageTools} from './parquet-pages.js';
import {checkPages} from './parquet-pages.js';
import {ParquetFault} from './parquet-runs.js';
import type {ToCell} from './parquet-values.js';
import {parsers, takeOver} from './parquet-values.js';
import type {RecordBatch} from './record-rows.js';

type Library = Pick<typeof hyparquet, 'parquetScan'>;
type Values = ArrayLike<unknown>;

/** The records of a Parquet file, a row group at a time; the last one decoded is kept. */
export class ParquetTable {
  private readonly toCells: readonly ToCell[];
  private readonly levels: ReadonlyMap<string, Levels>;
  private readonly starts: readonly number[];
  private scan: ParquetScan | null = null;
  private kept: {readonly group: number; readonly batch: RecordBatch} | null = null;

  constructor(
    private readonly library: Library,
    private readonly file: AsyncBuffer,
    private readonly metadata: FileMetaData,
    private readonly schema: SchemaTree,
    private readonly tools: PageTools,
  ) {
    let start = 0;
    this.starts = metadata.row_groups.map(
      ({num_rows}) => (start += Number(num_rows)) - Number(num_rows),
    );
    this.levels = new Map(leavesOf(schema, {definition: 0, repetition: 0}));
    this.toCells = schema.children.map(takeOver);
  }

  /**
   * Decodes everything once, so that nothing can go wrong once the rows are read.
   *
   * @throws ParquetFault, and whatever the library throws
   */
  async check(): Promise<void> {
    // The first group is the last, so that it is at hand for whoever looks for a header.
    for (let group = this.starts.length - 1; group >= 0; group--) {
      for (const {meta_data: meta} of this.metadata.row_groups[group].columns)
        if (meta) await this.checkColumn(meta);
      await this.batch(group);
    }
  }

  /** The records of a row group; `null` behind the last. */
  async batch(group: number): Promise<RecordBatch | null> {
    if (group >= this.starts.length) return null;
    if (this.kept?.group !== group) {
      this.kept = null;
      this.kept = {group, batch: await this.decode(group)};
    }
    return this.kept.batch;
  }

  private async checkColumn(meta: ColumnMetaData): Promise<void> {
    const levels = this.levels.get(meta.path_in_schema.join('\0'));
    if (!levels) throw new ParquetFault('damaged');
    const begin = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const bytes = await this.file.slice(begin, begin + Number(meta.total_compressed_size));
    checkPages(new Uint8Array(bytes), meta, levels, this.tools);
  }

  private async decode(group: number): Promise<RecordBatch> {
    const {toCells, metadata, file} = this;
    const rowStart = this.starts[group];
    const length = Number(metadata.row_groups[group].num_rows);
    const columns: Values[] = [];
    this.scan ??= await this.library.parquetScan({
      file,
      metadata,
      compressors: this.tools.compressors,
      parsers,
      utf8: false,
      geoparquet: false,
      useOffsetIndex: false,
    });
    for (const {element, children} of this.schema.children) {
      const place = {column: element.name, rowStart, rowEnd: rowStart + length};
      const values: Values = await this.scan.readColumn(place);
      columns.push(checked(values, length, {nested: children.length > 0}));
    }
    return {length, value: (record, column) => toCells[column](columns[column][record])};
  }
}

/** A column with as many values as there are records; what is missing is `null` there. */
function checked(values: Values, length: number, {nested = false} = {}): Values {
  if (values.length !== length) throw new ParquetFault('damaged');
  if (nested || ArrayBuffer.isView(values)) return values;
  // An entry that the column's dictionary does not have.
  for (let record = 0; record < length; record++)
    if (values[record] === undefined) throw new ParquetFault('damaged');
  return values;
}

/** Bits of the levels of each leaf, by its path. */
function leavesOf({children, path, element}: SchemaTree, above: Levels): [string, Levels][] {
  const root = path.length === 0;
  const definition = above.definition + (root || element.repetition_type === 'REQUIRED' ? 0 : 1);
  const repetition = above.repetition + (!root && element.repetition_type === 'REPEATED' ? 1 : 0);
  if (children.length > 0)
    return children.flatMap((child) => leavesOf(child, {definition, repetition}));
  return [[path.join('\0'), {definition: bitsOf(definition), repetition: bitsOf(repetition)}]];
}

function bitsOf(level: number): number {
  return 32 - Math.clz32(level);
}
