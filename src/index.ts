/**
 * pantau-umkm: from an office's tables to figures and snapshots. Runs in Node and in browsers; it
 * needs neither a DOM nor a file system.
 *
 * @packageDocumentation
 */
export {assess, type TargetRow} from './assess.js';
export {checkHalal} from './code/halal.js';
export {checkIntellectualProperty} from './code/intellectual-property.js';
export {checkKbli} from './code/kbli.js';
export {checkNib} from './code/nib.js';
export {checkNik} from './code/nik.js';
export {checkNpwp} from './code/npwp.js';
export {checkPirt} from './code/pirt.js';
export {checkRegionCode} from './code/region.js';
export {compute, indicators, type Computation, type ComputeOptions} from './compute.js';
export {describe} from './describe.js';
export type {DescribeOptions} from './describe/facts.js';
export {flagOrder, mergeFlags, singleFlag, type Flag, type Reason} from './data/flags.js';
export type {Diagnostic} from './data/diagnostic.js';
export type {InputSummary, Table, TableName, Tables} from './data/table.js';
export {aidedGroups, memberValues, type AidedGroup} from './engine/kinds/attribution.js';
export {repeatedAid, type RepeatedAid} from './engine/repeated.js';
export * from './disclosure/index.js';
export {
  embedCodes,
  embeddable,
  embedTable,
  previewPage,
  type EmbedCodes,
  type EmbedFigure,
  type EmbedOptions,
  type PreviewOptions,
  type StaticTable,
} from './embed-code/index.js';
export {UmkmError} from './errors.js';
export {
  explain,
  type Adds,
  type ExplainedCell,
  type ExplainedEntry,
  type ExplainOptions,
  type Explanation,
  type Role,
  type RowPlace,
} from './explain.js';
export {csvOf, type CsvExportOptions} from './export/csv.js';
export {dataPackageOf, type ExportFile} from './export/data-package.js';
export {exportFiles} from './export/export-files.js';
export {msIndCsv, msIndOf, type MsIndRecord} from './export/ms-ind.js';
export {sdmxCodesCsv} from './export/sdmx-codes-csv.js';
export {sdmxCsvOf, type SdmxCsvExportOptions} from './export/sdmx-csv.js';
export type {Dimension, Indicator} from './indicator/indicator.js';
export {
  classifySize,
  classifySizeBps,
  type SizeClass,
  type SizeInput,
  type SizeRegime,
  type SizeResult,
} from './indicator/size-class.js';
export * from './measure/index.js';
export {buildSnapshot, type PublishOptions} from './publish.js';
export {parseFigure, type FigureReading} from './read/cell/figure.js';
export type {ByteFile, FileContent} from './read/container/byte-file.js';
export {ckanSource, type CkanOptions, type CkanProgress} from './read/container/ckan-source.js';
export {
  readTables,
  type Progress,
  type ReadOptions,
  type ReadResult,
  type Source,
} from './read/read-tables.js';
export type {RegionFiles, RegionLoader, RegionSources} from './read/region/region-book.js';
export {parseRegionCsv} from './region/region-csv.js';
export {RegionFinder, type RegionFinding, type RegionQuery} from './region/region-finder.js';
export type {Region, RegionList} from './region/region-list.js';
export type {ResultRow} from './result/row.js';
export * from './revision/index.js';
export type {Config} from './schema/config.js';
export {cellsOf, findDataset} from './snapshot/cells.js';
export {joinSnapshot} from './snapshot/join.js';
export {parseSnapshot} from './snapshot/parse.js';
export {
  auditSnapshot,
  type Finding,
  type SnapshotAudit,
  type SnapshotAuditOptions,
} from './audit.js';
export {encodeSnapshot} from './snapshot/serialize.js';
export {splitSnapshot, type Split, type SplitOptions} from './snapshot/split.js';
export type {Cell, Dataset, Snapshot} from './snapshot/v1.js';
export {messageOf} from './text/message.js';
export {version} from './version.js';
export {readInWorker, type ReadingWorker} from './worker/read-in-worker.js';
