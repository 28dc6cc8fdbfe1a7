import {describe, expect, it} from 'vitest';
import {columnLetters} from '../../src/read/log.js';
import {maskText, shorten} from '../../src/read/cell/mask.js';
import {codeTitle, messageOf} from '../../src/text/message.js';
import {en} from '../../src/text/en.js';
import {id} from '../../src/text/id.js';
import {readText} from './read-text.js';

describe('a diagnostic', () => {
  it('says where, what was found, and what to write instead', async () => {
    const rows = Array.from({length: 15}, (_, row) => `U${row};A;B;5`).join('\n');
    const {diagnostics} = await readText({
      'bantuan.csv': `id_umkm;nama_bantuan;item;nilai\n${rows}\nU99;A;B;1,250.000\n`,
    });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'READ_NUMBER',
      severity: 'warning',
      file: 'bantuan.csv',
      sheet: null,
      row: 17,
      column: 'nilai',
      found: '1,250.000',
    });
    expect(messageOf(diagnostics[0], 'id')).toBe(
      'bantuan.csv › D17 "1,250.000" bukan rupiah. Tulis 1.250.000 atau 1250000. [READ_NUMBER]',
    );
    expect(messageOf(diagnostics[0], 'en')).toBe(
      'bantuan.csv › D17 "1,250.000" is not an amount in rupiah. Write 1.250.000 or 1250000. [READ_NUMBER]',
    );
  });

  it('never shows a personal text whole', async () => {
    const nik = '3303120101010001';
    const {diagnostics} = await readText({
      'umkm.csv': `id_umkm,nama_usaha,nik,nib,jenis_kelamin,omzet\n${nik},A,${nik.slice(1)},91203,Siti Contoh,${nik}\n${nik},A,,,,5\n`,
    });
    expect(diagnostics.map(({code}) => code)).toEqual([
      'READ_CODE',
      'READ_CODE',
      'READ_ENUM',
      'READ_NUMBER',
      'READ_DUPLICATE_KEY',
    ]);
    const said = JSON.stringify(diagnostics) + diagnostics.map((d) => messageOf(d)).join();
    expect(said).not.toContain(nik);
    expect(said).not.toContain(nik.slice(1));
    expect(said).not.toContain('Siti Contoh');
    expect(said).not.toContain('91203');
  });

  it('stops at twenty examples of a kind in a column, and counts the rest', async () => {
    const rows = Array.from({length: 50}, (_, row) => `U${row},A,banyak,x y`).join('\n');
    const {diagnostics, input} = await readText({
      'a.csv': `id_umkm,nama_usaha,omzet,aset\n${rows}\n`,
    });
    expect(diagnostics).toHaveLength(40);
    const turnover = diagnostics.filter(({column}) => column === 'omzet');
    expect(turnover.at(-1)).toMatchObject({row: 21, params: {more: 30}});
    expect(turnover[0].params).not.toHaveProperty('more');
    expect(input[0].columns[2].refused).toBe(50);
    expect(messageOf(turnover.at(-1)!)).toContain('Ada 30 lagi sejenis.');
    expect(messageOf(turnover.at(-1)!, 'en')).toContain('There are 30 more like it.');
  });

  it('comes in the order of the rows', async () => {
    const {diagnostics} = await readText({
      'a.csv': 'id_umkm,nama_usaha,omzet,aset\nU1,A,x,\nU2,B,,x\nU3,C,x,\n',
    });
    expect(diagnostics.map(({row}) => row)).toEqual([2, 3, 4]);
  });
});

describe('found texts', () => {
  it('keep their first character at most', () => {
    expect([maskText('3303120101010001'), maskText('Ani'), maskText('')]).toEqual([
      '3•••',
      '•••',
      '•••',
    ]);
  });

  it('are cut, and hide anything as long as a NIB', () => {
    expect(shorten('x'.repeat(1_000_000))).toHaveLength(60);
    expect(shorten('NIB 9120300012345')).toBe('NIB 9•••');
  });

  it('stand in cells named as a spreadsheet does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('the words', () => {
  it.each(Object.keys(id))('of %s exist in both languages and never show a hole', (code) => {
    const facts = {column: 'Omzet', found: '5', params: {}};
    for (const wording of [id[code as keyof typeof id], en[code as keyof typeof id]]) {
      expect(wording.title.length).toBeGreaterThan(3);
      expect(wording.text(facts)).toMatch(/\S/);
      expect(wording.text(facts)).not.toMatch(/undefined|null|\[object|NaN/);
    }
    expect(codeTitle(code, 'en')).not.toBe(codeTitle(code, 'id'));
  });

  it.each(['form', 'fraction', 'negative', 'percent', 'too_large', 'currency'])(
    'tell a number that is no number: %s',
    (problem) => {
      const facts = {
        code: 'READ_NUMBER',
        params: {problem, expected: 'count', plain: '', grouped: ''},
      };
      expect(messageOf(facts, 'id')).not.toBe(messageOf(facts, 'en'));
    },
  );

  it.each(['form', 'impossible', 'year_only', 'short_year', 'serial', 'ambiguous'])(
    'tell a date that is no date: %s',
    (problem) => {
      const facts = {code: 'READ_DATE', params: {problem}};
      expect(messageOf(facts, 'id')).not.toBe(messageOf(facts, 'en'));
    },
  );

  it.each<Record<string, string>>([
    {kind: 'nib', digits: '13'},
    {kind: 'region', level: 'kecamatan', system: 'kemendagri'},
    {kind: 'region', level: '', system: 'kemendagri'},
    {kind: 'region', level: '', system: 'bps'},
  ])('tell a code that is no code: %o', (params) => {
    const facts = {code: 'READ_CODE', params};
    expect(messageOf(facts, 'id')).not.toBe(messageOf(facts, 'en'));
    expect(messageOf(facts, 'id')).not.toMatch(/undefined| {2}/);
  });

  it('tell which code was damaged, where that is certain', () => {
    const facts = {code: 'READ_CODE_DAMAGED', params: {hint: '33.10'}};
    expect(messageOf(facts, 'id')).toContain('Tulis 33.10');
    expect(messageOf(facts, 'en')).toContain('Write 33.10');
  });

  it('tell a number below a thousand in one form', () => {
    const facts = {
      code: 'READ_NUMBER',
      params: {problem: 'form', expected: 'rupiah', plain: '5', grouped: '5'},
    };
    expect(messageOf(facts, 'id')).toBe('bukan rupiah. Tulis 5. [READ_NUMBER]');
    expect(messageOf(facts, 'en')).toBe('is not an amount in rupiah. Write 5. [READ_NUMBER]');
  });

  it('tell where a configuration is wrong, and list several facts', () => {
    const facts = {
      code: 'CONFIG_INVALID',
      params: {file: 'pantau.json', path: '', found: '[]', expected: 'object'},
    };
    expect(messageOf(facts, 'id')).toBe(
      '"pantau.json" berisi []. Tulis objek {…}. [CONFIG_INVALID]',
    );
    expect(messageOf({code: 'CONFIG_SEVERAL', params: {found: ['a', 'b']}}, 'en')).toContain(
      'a, b.',
    );
  });

  it('pass no control character on to a terminal', () => {
    const base = {
      code: 'READ_YEAR',
      file: 'a\u001b[31m.csv',
      sheet: null,
      row: 2,
      params: {cell: 'A2'},
    };
    const said = messageOf({...base, found: 'x\ny\u202e\u0007'});
    expect(said).toContain('"x y  "');
    expect(said).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('are the facts themselves where a code has none', () => {
    expect(messageOf({code: 'X_NEW', params: {found: 'a'}})).toBe('{"found":"a"} [X_NEW]');
    expect(codeTitle('toString')).toBe('toString');
  });

  it('name a row or a sheet where no cell is known', () => {
    const base = {code: 'READ_NO_VALUE', file: 'a.xlsx', params: {}, row: 4, found: null};
    expect(messageOf({...base, sheet: null})).toContain('a.xlsx › baris 4: ');
    expect(messageOf({...base, sheet: 'Data'}, 'en')).toContain('a.xlsx › Data!row 4: ');
    expect(messageOf({...base, sheet: 'Data', params: {cell: 'D4'}, found: 'x'}, 'en')).toContain(
      'a.xlsx › Data!D4 "x" ',
    );
  });
});
