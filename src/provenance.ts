import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import type {ColumnSummary, InputSummary, TableName} from './data/table.js';
import type {ResultRow} from './result/row.js';
import type {Config} from './schema/config.js';
import {reported, reportedContext} from './schema/reported.js';
import type {ColumnSpec} from './schema/spec.js';
import {rowTables} from './schema/tables.js';
import type {Session} from './session.js';
import type {Citation, CodeList, ColumnMapping, Dataset, SnapshotInput} from './snapshot/v1.js';
import {formatDate} from './format/date.js';
import {version} from './version.js';

/**
 * What a snapshot says of the files it was made from: hashes, counts and how columns were read. Of a
 * file's place only its own name is told. Of its columns only those are told that were recognised and
 * hold no personal data: a header that nothing fits may itself be a person's name, and is not even
 * counted.
 */
export function inputsOf(input: readonly InputSummary[]): SnapshotInput[] {
  return input.map(({file, sha256: hash, table, read, accepted, refused, setAside, columns}) => ({
    file: baseName(file),
    sha256: hash,
    table,
    read,
    accepted,
    refused,
    setAside,
    mapping: table === null ? [] : publicColumns(table, columns),
  }));
}

/**
 * The columns of a file that may be told outside of the office: recognised, and not `personal` in
 * `src/schema`. Empty where there is none.
 */
export function publicColumns(
  table: TableName,
  columns: readonly ColumnSummary[],
): ColumnMapping[] {
  return columns.flatMap(({header, key, how}) =>
    key !== null && isPublicColumn(table, key) ? [{header, column: key, how}] : [],
  );
}

/**
 * Editions of the code lists that the figures are classified by: areas always, KBLI and size classes
 * where a dataset has them. Under the limits in force there are two editions of size classes as soon
 * as figures lie on both sides of 2021.
 *
 * @param datasets as they are published
 * @param regions what area codes were looked up in, as reading said: `idn-area-data 3.1.2`
 */
export function codeListsOf(
  {config}: Pick<Session, 'config'>,
  datasets: readonly Dataset[],
  regions: readonly string[] = [],
): CodeList[] {
  const system = config.codeSystem === 'bps' ? 'BPS' : 'Kemendagri';
  const looked = regions.map(baseName).filter((edition) => edition !== 'pantau.json');
  return [
    {list: 'wilayah', edition: [system, ...looked].join(', ')},
    ...kbliEditionOf(datasets),
    ...sizeClassEditions(datasets),
  ];
}

/**
 * How the figures are cited. The version is the library's and, where files are known, eight digits of
 * a hash over their hashes, in whatever order they were read.
 *
 * @example
 * citationOf({publisher: 'Dinas X', title: 'UMKM Y', asOf: '2024-12-31', input: []}).text.id;
 * // 'Dinas X (2024). UMKM Y, keadaan 31 Desember 2024. Versi 0.1.0.'
 */
export function citationOf({
  publisher,
  title,
  asOf,
  input,
}: {
  readonly publisher: string;
  readonly title: string;
  readonly asOf: string;
  readonly input: readonly InputSummary[];
}): Citation {
  const hashes = [...new Set(input.map(({sha256: hash}) => hash))].sort();
  const edition = hashes.length === 0 ? version : `${version}+${shortHash(hashes.join('\n'))}`;
  const author = publisher.replace(/[.\s]+$/, '');
  const opening = `${author} (${asOf.slice(0, 4)}). ${title.replace(/[.\s]+$/, '')}`;
  return {
    author: publisher,
    title,
    date: asOf,
    version: edition,
    text: {
      id: `${opening}, keadaan ${formatDate(asOf, 'id')}. Versi ${edition}.`,
      en: `${opening}, as of ${formatDate(asOf, 'en')}. Version ${edition}.`,
    },
  };
}

/**
 * Planned days of the final figures, by period: those of the configuration whose period has a
 * provisional figure among the rows. To be spread into a dataset's extension; empty where none is.
 */
export function finalDaysOf(
  {periods = {}}: Config,
  rows: readonly Pick<ResultRow, 'by' | 'flags'>[],
): {final?: Readonly<Record<string, string>>} {
  const provisional = new Set(
    rows.filter(({flags}) => flags.includes('P')).map(({by}) => by.period),
  );
  const days = Object.entries(periods).flatMap(([period, {final}]) =>
    final !== undefined && provisional.has(period) ? [[period, final] as const] : [],
  );
  return days.length > 0 ? {final: Object.fromEntries(days)} : {};
}

/** The last part of a path or address; a query, which may hold a key, goes. */
function baseName(file: string): string {
  const path = /^[a-z]+:\/\//i.test(file) ? file.replace(/[?#].*$/s, '') : file;
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? file;
}

const columnsByTable: ReadonlyMap<string, Readonly<Record<string, ColumnSpec>>> = new Map([
  ...rowTables.map(({name, spec}) => [name, spec.columns] as const),
  ['reported', {...reportedContext, ...reported.columns}] as const,
]);

function isPublicColumn(table: TableName, key: string): boolean {
  const columns = columnsByTable.get(table) ?? {};
  return Object.hasOwn(columns, key) && columns[key].personal !== true;
}

/** Letters are of KBLI 2020; codes of two digits and more are taken from either edition. */
function kbliEditionOf(datasets: readonly Dataset[]): CodeList[] {
  const classified = datasets.filter(
    ({id, extension}) => id.includes('kbli') || extension.params?.along === 'kbli',
  );
  if (classified.length === 0) return [];
  const lettered = classified.some(({dimension}) =>
    dimension.kbli?.category.index.some((code) => /^[A-Z]$/.test(code)),
  );
  return [{list: 'kbli', edition: lettered ? 'KBLI 2020' : 'KBLI 2020/2025'}];
}

const regimeLaws: Readonly<Record<string, string>> = {
  uu20_2008: 'UU 20/2008',
  pp7_2021: 'PP 7/2021',
};

function sizeClassEditions(datasets: readonly Dataset[]): CodeList[] {
  const laws = new Set<string>();
  for (const {dimension, extension} of datasets) {
    if (extension.sizeRegime === null) continue;
    const chosen = regimeLaws[extension.sizeRegime];
    if (chosen !== undefined) laws.add(chosen);
    // A stock of 31 December 2021 is the first under the limits of 2 February 2021.
    else
      for (const period of dimension.period?.category.index ?? [])
        if (/^\d{4}/.test(period))
          laws.add(period.slice(0, 4) < '2021' ? regimeLaws.uu20_2008 : regimeLaws.pp7_2021);
  }
  return Object.values(regimeLaws)
    .filter((law) => laws.has(law))
    .map((edition) => ({list: 'size_class', edition}));
}

function shortHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8);
}
