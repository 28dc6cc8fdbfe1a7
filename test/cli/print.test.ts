import {describe, expect, it} from 'vitest';
import {
  alignedTable,
  computationCsv,
  computationTable,
  csvCell,
  jsonText,
  visible,
} from '../../src/cli/print.js';
import {compute} from '../../src/index.js';
import {tablesOf} from '../support/tables.js';

describe('what is printed', () => {
  it('moves no cursor and turns no text around', () => {
    expect(visible('a\u001b[31mb\u202ec\n')).toBe('a·[31mb·c·');
    expect(jsonText({a: '\u009b\u202e'})).toBe('{\n  "a": "\\u009b\\u202e"\n}');
  });

  it('aligns by the widest cell and cuts one of a megabyte', () => {
    const text = alignedTable(['nama', 'n'], [['x'.repeat(1e6), '5']], new Set([1]));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(100);
    expect(alignedTable(['a', 'n'], [['b', '10']], new Set([1])).split('\n')[2]).toBe('b  10');
  });
});

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+1', '-1+2', '@x', '\t=1', 'a;=1'])('carries no live formula: %j', (text) => {
    expect(csvCell(text)).toMatch(/'[=+\-@]|·/);
  });

  it('keeps negative numbers, and quotes what would part it', () => {
    expect(csvCell(-5.5)).toBe('-5.5');
    expect(csvCell('Awan, "Barat"')).toBe('"Awan, ""Barat"""');
  });
});

describe('a table of an indicator', () => {
  const register = 'ID_UMKM;Nama Usaha;Kecamatan\n1;Satu;Awan\n2;Dua;Embun\n3;Tiga;Embun';

  it('names the unit, the further figures and the years as readers write them', async () => {
    const tables = await tablesOf({jumlah: 'Tahun;Jumlah UMKM\n2019;1000\n2023;1200'});
    const text = computationTable(compute(tables, 'growth.cagr'), 'id');
    expect(text).toContain('nilai (% per tahun)');
    expect(text).toMatch(/tahun awal +tahun akhir/);
    expect(text).toMatch(/\b2019 +2023\b/);
    expect(text).not.toMatch(/2\.019|year_/);
    expect(computationTable(compute(tables, 'growth.cagr'), 'en')).toContain('first year');
  });

  it('counts sessions, members and partners as such', async () => {
    const tables = await tablesOf({
      umkm: register,
      pendampingan: 'ID_UMKM;Tanggal Kunjungan;Pendamping\n1;2023-02-01;Ani\n2;2023-03-01;Ani',
    });
    const result = compute(tables, 'mentoring.sessions_per_business');
    expect(computationTable(result, 'id')).toContain('nilai (sesi per usaha)');
    expect(computationTable(result, 'en')).toContain('value (sessions per business)');
  });

  it('shows once what only repeats the columns, and keeps all of it in CSV', async () => {
    const tables = await tablesOf({
      umkm: register,
      pendampingan: 'ID_UMKM;Tanggal Kunjungan;Pendamping\n1;2023-02-01;Ani\n2;2023-03-01;Ani',
    });
    const result = compute(tables, 'mentoring.workload');
    expect(computationTable(result, 'en').split('\n')[0]).not.toContain('mean ');
    expect(computationCsv(result).split('\r\n')[0]).toContain(',n,mean,median,max,max_to_mean,cv,');
  });

  it('states below it what is the same in every row', async () => {
    const tables = await tablesOf({
      umkm: 'ID_UMKM;Kecamatan;KBLI\n1;Awan;10\n2;Embun;10\n3;Embun;14\n4;Awan;14',
      omzet: '2022,2023'
        .split(',')
        .flatMap((year) => [1, 2, 3, 4].map((id) => `${id};${year};aktif`))
        .reduce((text, line) => `${text}\n${line}`, 'ID_UMKM;Tahun;Status Usaha'),
    });
    const text = computationTable(compute(tables, 'product.lq', {where: {period: '2023'}}), 'id');
    expect(text).toMatch(/\n\n.*acuan total: 4/);
    expect(text).toContain('10 Makanan');
  });
});
