import {describe, expect, it} from 'vitest';
import {explain, type ExplainedEntry, type Explanation} from '../src/explain.js';
import {UmkmError} from '../src/errors.js';
import {tablesOf} from './support/tables.js';

const registry = `ID_UMKM;Kode Kecamatan;Kecamatan;Status Usaha;Omzet per tahun;Sasaran Bantuan
  U1;99.01.01;Awan;aktif;1000000;Ya
  U2;99.01.01;Awan;tutup;1000000;Ya
  U3;99.01.02;Embun;aktif;1000000;Tidak
  U4;99.01.02;Embun;aktif;60000000000;Ya
  U5;99.01.02;Embun;aktif;1000000;`;
const config = {asOf: '2023-12-31', region: {code: '99.01', name: 'Contoh'}};

/** `U1 numerator`, `U2 excluded closed`, with the rows behind it. */
function told({entries}: Explanation): string[] {
  return entries.map(({thing, role, reason, because}) =>
    [
      thing ?? '–',
      role,
      ...(reason ? [reason.code] : []),
      ...because.map(({table, row}) => `${table}:${row}`),
    ].join(' '),
  );
}

function one({entries}: Explanation, thing: string): ExplainedEntry | undefined {
  return entries.find((entry) => entry.thing === thing);
}

describe('explain', () => {
  it('says of every business what it does in a ratio, and by which rows', async () => {
    const tables = await tablesOf({
      registry,
      aid: `ID_UMKM;Nama Kelompok;Program;Tanggal;Status Bantuan
        U1;;Alat;2023-03-01;Tersalur
        U9;;Alat;2023-04-01;Tersalur
        ;KUB Tanpa Daftar;Alat;2023-05-01;Tersalur
        U5;;Alat;2023-06-01;Usulan`,
    });
    const explanation = explain(tables, 'aid.coverage', {config});
    expect(explanation.figure).toMatchObject({numerator: 1, denominator: 2, unknown: 1, value: 50});
    expect(told(explanation)).toEqual([
      'U1 numerator aid:2',
      'U5 unknown blank',
      'U2 excluded closed',
      'U3 excluded condition',
      'U4 excluded besar',
      'U9 excluded not_in_register',
      'U5 excluded not_delivered',
      '– excluded group_without_list',
    ]);
    expect(explanation.cells).toMatchObject([
      {counts: {numerator: 1, denominator: 0, unknown: 1, excluded: 6}, source: 'rows'},
    ]);
  });

  it('names the rows where the office finds them, and why in both languages', async () => {
    const tables = await tablesOf({registry, aid: `ID_UMKM;Program;Tanggal\n  U1;Alat;2023-03-01`});
    const explanation = explain(tables, 'aid.coverage', {config});
    expect(one(explanation, 'U1')).toEqual({
      cell: 0,
      role: 'numerator',
      row: {table: 'registry', file: 'registry.csv', sheet: null, row: 2},
      thing: 'U1',
      column: null,
      adds: {numerator: 1, denominator: 1, unknown: 0},
      reason: null,
      because: [{table: 'aid', file: 'aid.csv', sheet: null, row: 2}],
    });
    expect(one(explanation, 'U2')?.reason?.words).toEqual({
      id: 'tutup atau tidak aktif pada periode ini',
      en: 'closed or inactive in this period',
    });
  });

  it('shows the hand-over and the visit that followed it, and who is not due yet', async () => {
    const tables = await tablesOf({
      registry,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2023-03-01
        U3;Alat;2023-03-01
        U5;Alat;2023-12-20`,
      mentoring: `ID_UMKM;Tanggal Kunjungan
        U1;2023-03-01
        U1;2023-03-20
        U3;2023-06-01`,
    });
    const where = {period: '2023'};
    const explanation = explain(tables, 'aid.followup', {config, where});
    expect(told(explanation)).toEqual([
      'U1 numerator aid:2 mentoring:3',
      'U3 denominator aid:3',
      'U2 excluded no_event',
      'U4 excluded no_event',
      'U5 excluded not_due',
    ]);
    const wide = explain(tables, 'aid.followup', {config, where, params: {days: 120}});
    expect(wide.figure).toMatchObject({numerator: 2, denominator: 2});
    expect(one(wide, 'U3')?.because.map(({row}) => row)).toEqual([3, 4]);
  });

  it('excludes the businesses of other areas and classes', async () => {
    const tables = await tablesOf({registry});
    const explanation = explain(tables, 'size.class', {
      config,
      where: {region: '99.01.02', size_class: 'mikro'},
    });
    expect(explanation.figure.value).toBe(2);
    expect(told(explanation)).toEqual([
      'U3 numerator',
      'U5 numerator',
      'U1 excluded other_area',
      'U2 excluded other_area',
      'U4 excluded class_unknown',
    ]);
  });

  it('takes growth apart into the counts of both years', async () => {
    const tables = await tablesOf({
      registry: 'ID_UMKM\n  U1\n  U2\n  U3',
      observation: `ID_UMKM;Tahun;Status
        U1;2022;aktif
        U1;2023;aktif
        U2;2023;aktif
        U3;2023;tutup`,
    });
    const {figure, cells, entries} = explain(tables, 'growth.yoy', {where: {period: '2023'}});
    expect(figure).toMatchObject({value: 100, numerator: 1, denominator: 1});
    expect(cells.map(({name, by, numerator}) => [name, by.period, numerator])).toEqual([
      ['stock', '2022', 1],
      ['stock', '2023', 2],
    ]);
    const counted = entries.filter(({role}) => role === 'numerator');
    expect(counted.map(({cell, thing, row}) => [cell, thing, row?.table, row?.row])).toEqual([
      [0, 'U1', 'observation', 2],
      [1, 'U1', 'observation', 3],
      [1, 'U2', 'observation', 4],
    ]);
    expect(entries.filter(({cell}) => cell === 1).map(({reason}) => reason?.code)).toContain(
      'closed',
    );
  });

  it('lists the reported rows that a figure was added up from', async () => {
    const tables = await tablesOf({
      reported: `Kecamatan;Tahun;Usaha Mikro;Usaha Kecil;Usaha Menengah
        Awan;2023;10;2;1
        Embun;2023;20;3;0`,
    });
    const explanation = explain(tables, 'size.class', {where: {size_class: 'mikro'}});
    expect(explanation.figure.value).toBe(30);
    expect(explanation.cells[0].source).toBe('reported');
    expect(
      explanation.entries.map(({row, adds, thing}) => [
        row?.table,
        row?.row,
        adds.numerator,
        thing,
      ]),
    ).toEqual([
      ['reported', 2, 10, null],
      ['reported', 3, 20, null],
    ]);
  });

  it('says nobody is in or out where nothing is known', async () => {
    const tables = await tablesOf({
      registry: 'ID_UMKM\n  U1',
      observation: 'ID_UMKM;Tahun\n  U1;2021\n  U1;2023',
      aid: 'ID_UMKM;Program;Tanggal\n  U1;Alat;2023-03-01',
    });
    const {figure, entries} = explain(tables, 'aid.coverage', {where: {period: '2021'}});
    expect(figure).toMatchObject({value: null, numerator: null, denominator: 1});
    expect(entries).toMatchObject([
      {thing: 'U1', role: 'unknown', reason: {code: 'nothing_known'}},
    ]);
  });

  it('counts the members of groups, and a group without a list as unknown', async () => {
    const tables = await tablesOf({
      registry,
      membership: `Nama Kelompok;ID_UMKM
        KUB Satu;U1
        KUB Satu;U3`,
      aid: `Nama Kelompok;Program;Tanggal
        KUB Satu;Alat;2023-03-01
        KUB Dua;Alat;2023-04-01`,
    });
    const explanation = explain(tables, 'aid.group_members', {config, where: {period: '2023'}});
    expect(explanation.figure).toMatchObject({value: 2, unknown: 1});
    expect(told(explanation).sort()).toEqual([
      'U1 numerator aid:2',
      'U3 numerator aid:2',
      '– unknown group_without_list',
    ]);
  });

  it('gives the page asked for, and how many entries there are', async () => {
    const tables = await tablesOf({registry});
    const all = explain(tables, 'size.class', {config, where: {size_class: 'mikro'}});
    const page = explain(tables, 'size.class', {
      config,
      where: {size_class: 'mikro'},
      limit: 2,
      offset: 1,
    });
    expect(page.entries).toEqual(all.entries.slice(1, 3));
    expect([page.total, page.figure, page.cells]).toEqual([all.total, all.figure, all.cells]);
  });

  it('asks for the period where there are several, and tells those there are', async () => {
    const tables = await tablesOf({
      registry: 'ID_UMKM\n  U1',
      observation: 'ID_UMKM;Tahun\n  U1;2022\n  U1;2023',
    });
    const refusal = (where: Record<string, string>): unknown => {
      try {
        return explain(tables, 'size.class', {where});
      } catch (error) {
        return error instanceof UmkmError
          ? [error.code, error.params.dimension, error.params.known]
          : error;
      }
    };
    expect(refusal({})).toEqual(['EXPLAIN_PLACE', 'period', ['2022', '2023']]);
    expect(refusal({period: '2019'})).toEqual(['EXPLAIN_PLACE', 'period', ['2022', '2023']]);
    expect(refusal({period: '2023', size_class: 'raksasa'})).toEqual([
      'EXPLAIN_PLACE',
      'size_class',
      expect.arrayContaining(['total', 'mikro']),
    ]);
  });

  it('never shows a name', async () => {
    const tables = await tablesOf({
      registry: 'ID_UMKM;Nama Usaha;Nama Pemilik\n  U1;Warung Contoh;Orang Contoh',
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Nama Pendamping
        U1;2023-03-01;P1;Pendamping Contoh`,
    });
    for (const [key, identifier] of [
      ['mentoring.workload', 'P1'],
      ['mentoring.coverage', 'U1'],
      ['mentoring.businesses_per_mentor', 'U1'],
    ]) {
      const text = JSON.stringify(explain(tables, key, {config, where: {period: '2023'}}));
      expect(text).toContain(identifier);
      expect(text).not.toMatch(/Warung|Orang Contoh|Pendamping Contoh/);
    }
  });
});
