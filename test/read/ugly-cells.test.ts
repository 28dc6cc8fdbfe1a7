import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseNumber} from '../../src/read/cell/number.js';
import {hideNumbers, holdsPersonalNumber, maskLine, shorten} from '../../src/read/cell/mask.js';
import {noticed, readText, valuesOf} from './read-text.js';

describe('a text that looks like another number than it is', () => {
  it.each([
    ['6.8001)', 'rupiah', 'form'],
    ['68001)', 'count', 'form'],
    ['2018 150', 'count', 'form'],
    ['0812 345 678', 'count', 'form'],
    ['081234567890', 'rupiah', 'form'],
    ['9120304050607', 'rupiah', 'too_large'],
    ['9007199254740993', 'number', 'too_large'],
    ['1e308', 'rupiah', 'scientific'],
    ['1,5', 'rupiah', 'fraction'],
  ] as const)('is refused: %s as %s', (text, kind, problem) => {
    expect(parseNumber(text, kind)).toMatchObject({state: 'unreadable', problem});
  });

  it.each([
    ['-0', 'count', 0],
    ['(1.250.000)', 'rupiah', -1_250_000],
    ['12 345 678', 'count', 12_345_678],
    ['3\u2009000', 'count', 3000],
    ['\u200b10', 'count', 10],
    ['2.500.000.000.000', 'rupiah', 2.5e12],
    ['1234567,89', 'rupiah', 1_234_567.89],
  ] as const)('is read where its form is whole: %s', (text, kind, value) => {
    const reading = parseNumber(text, kind);
    expect(Object.is(reading.value, value)).toBe(true);
  });
});

describe('a total among groups', () => {
  it('is no group that received aid, but a group may be called Total Berkah', async () => {
    const result = await readText({
      'bantuan.csv':
        'Nama Kelompok;Program;Tahun;Nilai Bantuan\nTotal Berkah;Modal;2020;5000000\nJUMLAH;;;5000000\n',
    });
    expect(valuesOf(result, 'aid', 'aidGroupName')).toEqual(['Total Berkah']);
    expect(noticed(result)).toContain('READ_TOTAL_SET_ASIDE 3');
  });
});

describe('a list of channels', () => {
  it('holds no way of selling that is not digital', async () => {
    const cells = ['Shopee, pasar', 'offline', 'belum punya', 'tidak tahu', '-', 'Luring; IG'];
    const rows = cells.map((cell, i) => `U${i};2024;"${cell}"`).join('\n');
    const result = await readText({'a.csv': `ID_UMKM;Tahun Data;Kanal\n${rows}\n`});
    expect(valuesOf(result, 'observation', 'channels')).toEqual(['shopee', '', '', null, '', 'ig']);
  });
});

describe('a quote that another row closes', () => {
  it('refuses the row that swallowed others', async () => {
    const text =
      'Kecamatan;Tahun;Jumlah UMKM;Ket\nAwan;2018;100;"belum\nEmbun;2018;200;\nHujan;2018;300;ok"\nTeduh;2018;400;\n';
    const result = await readText({'a.csv': text});
    expect(valuesOf(result, 'reported', 'value')).toEqual([400]);
    expect(noticed(result)).toContain('READ_QUOTE_SPAN 2');
  });

  it('loses no row where text follows the closing quote', async () => {
    const text =
      'Kecamatan;Tahun;Jumlah UMKM;Ket\nAwan;2018;100;"belum\nEmbun;2018;200;\nHujan;2018;300;"ok\n';
    const result = await readText({'a.csv': text});
    expect(valuesOf(result, 'reported', 'value')).toEqual([100, 200, 300]);
    expect(noticed(result).join()).toContain('READ_QUOTE_OPEN');
  });

  it('leaves an address of two lines alone', async () => {
    const text =
      'ID_UMKM,Nama Usaha,Kecamatan,Sektor\nU1,"Jl. Awan, No 5\nRT 1, RW 2",Awan,Kuliner\n';
    expect(noticed(await readText({'a.csv': text}))).toEqual([]);
  });
});

describe('signs that move a cursor', () => {
  it('are no part of a name that is published', async () => {
    const text = 'Kecamatan;Tahun;Jumlah UMKM\n\u001b[31mAwan\u202e;2018;5\n\u009bEmbun;2018;6\n';
    const result = await readText({'a.csv': text});
    expect(valuesOf(result, 'reported', 'reportedRegion')).toEqual(['[31mAwan', 'Embun']);
  });
});

describe('what is shown of a text', () => {
  it('hides numbers as long as a NIK and telephone numbers, however they are parted', () => {
    const nik = ['3303', '1201', '0101', '0001'];
    for (const sign of ['', ' ', '.', '-']) {
      expect(hideNumbers(`a ${nik.join(sign)} b`)).toBe('a 3••• b');
    }
    expect(shorten('+62 812-3456-7890')).toBe('+•••');
    expect(shorten('Rp 1.250.000.000')).toBe('Rp 1.250.000.000');
    expect(shorten('2024-08-25')).toBe('2024-08-25');
  });

  it.each([
    '33 03 12 01 01 01 00 01',
    '3303/1201/0101/0001',
    '3303 – 1201 – 0101 – 0001',
    '330312O1O1O1OOO1',
    '3303\u200b12010101\u200b0001',
    '３３０３１２０１０１０１０００１',
    '9.120.304.050.607',
    '(0812) 3456-7890',
    '0812  3456  7890',
    '0812–3456–7890',
    'O812 3456 789O',
    '+62 (812) 3456 7890',
    '+62 0812 3456 7890',
    '62812-3456-7890',
    '081234567890/081234567891',
    '(021) 555-1234',
    '0285-123456',
    'rekaan@contoh.co.id',
  ])('hides whatever may be the number of somebody: %s', (text) => {
    expect(hideNumbers(`a ${text} b`)).toMatch(/^a \S•••( b)?$/u);
  });

  it.each([
    'Rp 100.000.000 - 500.000.000',
    '29-12-2023 - 03-01-2024',
    '2018 2019 2020 2021',
    '33.03.01.2001',
    'RT 01 RW 02 No. 12',
    'TA 2021/2022',
  ])('leaves amounts, days, years and codes of areas alone: %s', (text) => {
    expect([hideNumbers(text), holdsPersonalNumber(text)]).toEqual([text, false]);
  });

  it('never shows twelve digits of a long number, however it is written', () => {
    const gaps = fc.constantFrom('', ' ', '.', '-', ' - ', '/', '\u00a0', '\u200b', '(', ') ');
    const written = fc.array(fc.tuple(fc.integer({min: 1, max: 9}), gaps), {
      minLength: 13,
      maxLength: 16,
    });
    fc.assert(
      fc.property(written, (digits) => {
        const text = digits.map(([digit, gap]) => `${digit}${gap}`).join('');
        const shown = hideNumbers(`x ${text}`).match(/\d/g) ?? [];
        expect(shown.length).toBeLessThan(12);
      }),
    );
  });

  it('shows a title whole and of a row of data only how its cells begin', () => {
    expect(maskLine('Laporan UMKM per 31-12-2024')).toBe('Laporan UMKM per 31-12-2024');
    expect(maskLine('Siti Rekaan;0812345678;Awan')).toBe('S•••;0•••;A•••');
  });
});
