import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Script, DialectTable} from './dialect-table.js';
import {aidTable, registryTable, reportedTable} from './dialect-table.js';
import type {ReadOptions} from '../../src/read/read-tables.js';
import {readText, valuesOf} from './read-text.js';
import type {JsonShape, TextDialect} from './write-dialect.js';
import {writeJson, writeJsonStat, writeParquet, writeText, writeWorkbook} from './write-dialect.js';

/** Names are compared too, so that nothing personal may be dropped. */
const options: ReadOptions = {personal: 'keep'};

/** What every dialect must give: each value of each column, and every row accepted. */
function meaningOf({name, length, columns}: DialectTable): unknown {
  const values = columns.map(({key, cells}) => [key, cells.map(({means}) => means)] as const);
  return {name, length, values: Object.fromEntries(values)};
}

async function readBack(bytes: Uint8Array, table: DialectTable): Promise<unknown> {
  const result = await readText({berkas: bytes}, options);
  const found = result.tables[table.name];
  if (!found) return result.diagnostics;
  const [{table: name, accepted, refused}, ...others] = result.input;
  expect([refused, others]).toEqual([0, []]);
  // A column that holds nothing at all may as well be absent.
  const values = table.columns.map(
    ({key}) =>
      [
        key,
        key in found.columns
          ? valuesOf(result, table.name, key)
          : Array.from({length: found.length}, () => null),
      ] as const,
  );
  return {name, length: accepted, values: Object.fromEntries(values)};
}

async function isReadBack(bytes: Uint8Array, table: DialectTable): Promise<void> {
  expect(await readBack(bytes, table)).toEqual(meaningOf(table));
}

const titles = fc.constantFrom(
  [],
  ['Daftar Pelaku Usaha'],
  ['Daftar Pelaku Usaha, Dinas Contoh', ''],
  ['DAFTAR PELAKU USAHA', 'Dinas Contoh', ''],
);

const scriptOf = (encoding: TextDialect['encoding']): Script =>
  encoding === 'windows-1252' ? 'western' : 'any';

const textDialect: fc.Arbitrary<TextDialect> = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoting: fc.constantFrom('minimal', 'all'),
  titles,
  blanks: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]),
  blankLine: fc.constantFrom('nothing', 'separators'),
  lastLine: fc.constantFrom('ended', 'open'),
  tail: fc.constantFrom('kept', 'left out'),
});

const cells = fc.constantFrom('typed' as const, 'text' as const);
const kinds: readonly [string, (script: Script) => fc.Arbitrary<DialectTable>][] = [
  ['registry', registryTable],
  ['aid', aidTable],
  ['reported', () => reportedTable],
];
const runs = Number(process.env.FC_RUNS ?? 150);

describe.each(kinds)('a table written in any dialect reads back the same: %s', (_, tableOf) => {
  it('as text, whatever its separator, encoding, line end and quoting', async () => {
    const written = textDialect.chain((dialect) =>
      fc.tuple(tableOf(scriptOf(dialect.encoding)), fc.constant(dialect)),
    );
    await fc.assert(
      fc.asyncProperty(written, async ([table, dialect]) =>
        isReadBack(writeText(table, dialect), table),
      ),
      {numRuns: runs},
    );
  }, 120_000);

  it('as a workbook, whatever its cells are', async () => {
    const dialect = fc.record({
      cells,
      strings: fc.constantFrom('shared', 'inline'),
      dates: fc.constantFrom('styled', 'numbers'),
      titles,
    });
    await fc.assert(
      fc.asyncProperty(tableOf('any'), dialect, async (table, how) =>
        isReadBack(writeWorkbook(table, how), table),
      ),
      {numRuns: runs},
    );
  }, 120_000);

  it('as JSON, whatever its shape', async () => {
    const shape = fc.constantFrom<JsonShape>('objects', 'arrays', 'lines', 'ckan');
    await fc.assert(
      fc.asyncProperty(tableOf('any'), fc.record({cells, shape}), async (table, how) =>
        isReadBack(writeJson(table, how), table),
      ),
      {numRuns: runs},
    );
  }, 120_000);

  it('as Parquet, with types or with texts', async () => {
    await fc.assert(
      fc.asyncProperty(tableOf('any'), cells, async (table, how) =>
        isReadBack(writeParquet(table, how), table),
      ),
      {numRuns: runs},
    );
  }, 120_000);
});

describe('figures', () => {
  it('read back the same as a JSON-stat dataset', async () => {
    await fc.assert(
      fc.asyncProperty(reportedTable, async (table) => isReadBack(writeJsonStat(table), table)),
      {numRuns: runs},
    );
  }, 60_000);
});
