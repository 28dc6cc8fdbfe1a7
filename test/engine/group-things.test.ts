import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {MemoryEngine} from '../../src/engine/memory.js';
import type {Tables} from '../../src/data/table.js';
import type {Breakdown} from '../../src/engine/request.js';
import {column, equals, filled, listed} from '../../src/indicator/expression.js';
import {matching} from '../../src/schema/matching.js';
import {mentoring} from '../../src/schema/mentoring.js';
import {tablesOf} from '../support/tables.js';

const breakdown: Breakdown = {dims: ['period'], level: null};

function engineOf(tables: Tables): MemoryEngine {
  return new MemoryEngine({tables, params: {}, regime: 'in_force', areas: new Map()});
}

describe('groups of rows', () => {
  it('bundles the rows of a mentor, a business and a year', async () => {
    const engine = engineOf(
      await tablesOf({
        mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Durasi
          a;2023-02-01;P1;2
          a;2023-03-01;P1;3
          a;2024-02-01;P1;1
          b;2024-02-01;P1;
          b;2024-02-01;P2;4`,
      }),
    );
    const things = engine.things({of: 'group', table: 'mentoring', by: 'mentor'});
    expect(things.count).toBe(4);
    expect([...(things.groups ?? [])]).toEqual([0, 0, 0, 1]);
    expect(things.span).toEqual([0, 1]);
    expect([...things.numbers({op: 'events', table: 'mentoring'})]).toEqual([2, 1, 1, 1]);
    expect([...things.numbers({op: 'sum', column: column(mentoring, 'mentoringHours')})]).toEqual([
      5,
      1,
      NaN,
      4,
    ]);
    expect([...things.place(breakdown).placing.base]).toEqual([0, 1, 1, 1]);
  });

  it('answers by the last row that does, and is filled where one row is', async () => {
    const engine = engineOf(
      await tablesOf({
        matching: `Acara;Tanggal;ID_UMKM;Nama Mitra;Status
          T3;2024-03-01;a;P;
          T2;2024-02-01;a;P;transaksi
          T1;2024-01-01;a;P;batal
          T1;2024-01-01;b;P;`,
      }),
    );
    const things = engine.things({of: 'group', table: 'matching', by: 'pair'});
    expect(things.groups).toBeUndefined();
    const status = column(matching, 'dealStatus');
    expect([...things.truth(equals(status, 'trading'))]).toEqual([1, 2]);
    expect([...things.truth(filled(status))]).toEqual([1, 0]);
    expect([...things.truth(listed)]).toEqual([1, 1]);
  });

  it('refuses what says nothing about rows', async () => {
    const engine = engineOf(
      await tablesOf({
        matching: `Acara;Tanggal;ID_UMKM;Nama Mitra
          T3;2024-03-01;a;P`,
      }),
    );
    const things = engine.things({of: 'group', table: 'matching', by: 'pair'});
    expect(() => things.truth({op: 'uses'})).toThrow('EXPRESSION_GRAIN');
    expect(() => things.numbers({op: 'channelsUsed'})).toThrow('EXPRESSION_GRAIN');
  });

  it('does not merge two mentors of one name, nor part one whose number is sometimes blank', async () => {
    const tables = await tablesOf({
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Nama Pendamping
        a;2024-02-01;P1;Sari (rekaan)
        b;2024-02-01;P2;Sari (rekaan)
        c;2024-02-01;P3;Budi (rekaan)
        d;2024-02-01;;Budi (rekaan)
        e;2024-02-01;;Sari (rekaan)`,
    });
    // P1, P2, P3 with d, and a Sari of whom nobody knows which one she is.
    expect(compute(tables, 'mentoring.workload').rows[0]).toMatchObject({
      value: 1.25,
      denominator: 4,
      unknown: 0,
    });
  });

  it('lists mentors by where they come from', async () => {
    const tables = await tablesOf({
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Lembaga
        a;2024-02-01;P1;
        a;2024-03-01;P1;PLUT
        b;2024-02-01;P1;PLUT
        c;2024-02-01;P2;Dinas
        d;2024-02-01;P3;`,
    });
    const {rows} = compute(tables, 'mentoring.workload', {by: ['agency'], totals: true});
    expect(rows.map((row) => [row.by.agency, row.value, row.denominator])).toEqual([
      ['total', 4 / 3, 3],
      ['PLUT', 2, 1],
      ['Dinas', 1, 1],
      ['unknown', 1, 1],
    ]);
  });
});
