import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ownName, quotedOwnName} from '../../src/clickhouse/own-name.js';
import {cellOf, kindOfType} from '../../src/clickhouse/own-values.js';
import {serverError} from '../../src/clickhouse/shard-errors.js';

describe('the name of a table', () => {
  it.each([
    ['umkm', null, 'umkm', '`umkm`'],
    [' simumkm.Pelaku_Usaha ', 'simumkm', 'Pelaku_Usaha', '`simumkm`.`Pelaku_Usaha`'],
    ['`Data.UMKM`.`a``b`', 'Data.UMKM', 'a`b', '`Data.UMKM`.`a\\`b`'],
    ['"Data UMKM"."Pelaku ""Usaha"""', 'Data UMKM', 'Pelaku "Usaha"', undefined],
    ['a.b; DROP TABLE c --', 'a', 'b; DROP TABLE c --', '`a`.`b; DROP TABLE c --`'],
    ['a.`b\\`', 'a', 'b\\', '`a`.`b\\\\`'],
  ])('%j is database %j and table %j', (name, database, table, sql) => {
    const found = ownName(name, 'pantau_umkm', 'umkm');
    expect(found).toEqual({database, table});
    if (sql !== undefined) expect(quotedOwnName(found)).toBe(sql);
  });

  it.each([
    ...['', ' ', '.', 'a.', '.a', 'a..b', 'a.b.c', '`a', 'a`b', '``', 'a.`b`c', 'a\nb', 'a.`b\0`'],
    ...['pantau_umkm.rows_registry', '`pantau_umkm`.files', 'pantau_work_1_ab.t'],
  ])('%j is none', (name) => {
    expect(() => ownName(name, 'pantau_umkm', 'umkm')).toThrow(
      expect.objectContaining({code: 'CLICKHOUSE_NAME'}) as Error,
    );
  });

  it('never ends before its closing sign, whatever stands in it', () => {
    const part = fc.string({unit: fc.constantFrom('`', '\\', "'", '"', 'a', ' ', ';', '-', '.')});
    fc.assert(
      fc.property(part, part, (database, table) => {
        const sql = quotedOwnName({database, table});
        // What the server reads: a sign behind a backslash is a sign of the name.
        expect(sql.replace(/\\./g, '__').match(/`/g)).toHaveLength(4);
      }),
    );
  });
});

describe('the type of a column', () => {
  it.each([
    ['UInt8', 'number'],
    ['Nullable(Decimal(18, 4))', 'number'],
    ['LowCardinality(Nullable(String))', 'text'],
    ['FixedString(16)', 'text'],
    ["Enum8('Aktif' = 1, 'Tutup' = 2)", 'text'],
    ['UUID', 'text'],
    ['Date32', 'day'],
    ["DateTime64(3, 'Asia/Jakarta')", 'day'],
    ['Bool', 'truth'],
    ['Array(String)', null],
    ['Nullable(Tuple(a String))', null],
    ['Map(String, String)', null],
    ['AggregateFunction(sum, UInt64)', null],
    ['SimpleAggregateFunction(sum, UInt64)', null],
    ['JSON', null],
    ['', null],
  ])('%s is read as %s', (type, kind) => {
    expect(kindOfType(type)).toBe(kind);
  });

  it.each([
    ['number', '\\N', null],
    ['number', '1250000.7500', '1250000.75'],
    ['number', '100', '100'],
    ['number', '10.0', '10'],
    ['number', '1e21', '1e21'],
    ['number', 'nan', null],
    ['number', 'inf', 'inf'],
    ['day', '2022-02-28', '2022-02-28'],
    ['day', '2022-02-28 23:59:59.123', '2022-02-28'],
    ['day', '0000-00-00 00:00:00', null],
    ['truth', 'false', 'false'],
    ['text', '', null],
    ['text', '  ', null],
    ['text', "a\\tb\\nc\\\\d\\'e", "a\tb\nc\\d'e"],
    ['text', '\\\\N', '\\N'],
    ['text', 'AB\\0\\0', 'AB'],
  ] as const)('%s %j is %j', (kind, value, cell) => {
    expect(cellOf(kind, value)).toBe(cell);
  });
});

describe('a missing right', () => {
  it.each([
    [500, 'Code: 291, e.displayText() = DB::Exception: Access denied to database dinas, e.what()'],
    [
      403,
      'Code: 497. DB::Exception: u: Not enough privileges. To execute this query (version 26.7)',
    ],
  ])('is not taken for a wrong password (%d)', (status, text) => {
    expect(serverError(status, text, 'a:8123')).toMatchObject({
      code: 'CLICKHOUSE_RIGHT',
      params: {shard: 'a:8123'},
    });
  });
});
