import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ABSENT, COERCED, FILLED, UNREADABLE} from '../../src/read/cell/cell.js';
import {fillColumn} from './fill-column.js';
import {readText} from './read-text.js';

/** Well-formed and invented. */
const nik = '3303014502900001';
const nib = '9120003849102';
const code = (key: string, ...cells: (string | number)[]) => fillColumn({key, type: 'code'}, cells);

describe('a column of NIB', () => {
  it('keeps thirteen digits, takes words for none as missing and names the rule for others', () => {
    const cells = [nib, '0', '00', '000', '-', 'TIDAK ADA', '', 'belum punya', 'dalam proses'];
    const none = Array<null>(8).fill(null);
    expect(code('nib', ...cells).values).toEqual([nib, ...none]);
    expect(code('nib', ...cells).issues).toEqual([null, ...none]);
    const wrong = code('nib', '69733574', '36868756157210', '1111111111111', 'ada');
    expect(wrong.states).toEqual([UNREADABLE, UNREADABLE, UNREADABLE, UNREADABLE]);
    expect(wrong.params).toEqual(
      ['length', 'length', 'filler', 'digits'].map((problem) => ({rule: 'code.nib', problem})),
    );
  });

  it('reads a number that its cell holds by what such a number loses', () => {
    const {values, states, params} = code('nib', 9120003849102, 912000384910, 69733574, 0);
    expect(values).toEqual([nib, null, null, null]);
    expect(states).toEqual([FILLED, UNREADABLE, UNREADABLE, ABSENT]);
    // What was lost is nobody's to print.
    expect(params[1]).toEqual({lost: 'leading', hint: ''});
    expect(params[2]).toEqual({rule: 'code.nib', problem: 'length'});
  });

  it('says in the summary by which rule it was checked', async () => {
    const {input} = await readText({
      'a.csv': `id_umkm;nama_usaha;nib;kode_kecamatan\nU1;Rekaan;${nib};33.03.01\n`,
    });
    expect(input[0].columns.map(({rule}) => rule)).toEqual([
      undefined,
      undefined,
      'code.nib',
      'code.region',
    ]);
  });
});

describe('a column of NIK', () => {
  it('refuses a number of sixteen digits: a spreadsheet keeps fifteen', () => {
    const {states, params} = code('ownerNik', Number(nik), 3303014502900000, '3,30301E+15');
    expect(states).toEqual([UNREADABLE, UNREADABLE, UNREADABLE]);
    expect(params[0]).toEqual({lost: 'digits', hint: ''});
    expect(params[2]).toEqual({lost: 'digits', hint: ''});
  });

  it('checks the date and the serial number inside', () => {
    const {values, params} = code('ownerNik', nik, '3303013204900001', '3303010502900000');
    expect(values).toEqual([nik, null, null]);
    expect(params.slice(1).map((found) => found?.problem)).toEqual(['date', 'serial']);
  });

  it('agrees with the full check wherever bytes alone are looked at', () => {
    const digits = fc.tuple(
      fc.constantFrom('33', '11', '20', '94', '00'),
      fc.integer({min: 0, max: 9999}),
      fc.integer({min: 0, max: 79}),
      fc.integer({min: 0, max: 13}),
      fc.integer({min: 0, max: 99}),
      fc.constantFrom('0000', '0001', '0100', '9999'),
    );
    fc.assert(
      fc.property(digits, ([province, region, day, month, year, serial]) => {
        const pad = (number: number, length: number) => String(number).padStart(length, '0');
        const text =
          province + pad(region, 4) + pad(day, 2) + pad(month, 2) + pad(year, 2) + serial;
        // A blank in front keeps it from being looked at by its bytes.
        expect(code('ownerNik', text).values).toEqual(code('ownerNik', ` ${text}`).values);
      }),
    );
  });

  it('is refused as a whole where each ends in zero, which no column does by chance', () => {
    const rounded = [1, 2, 3, 4, 5].map((serial) => `33030145029000${serial}0`);
    const {late, values} = code('ownerNik', ...rounded, '');
    expect(late).toEqual([0, 1, 2, 3, 4].map((row) => `READ_CODE_DAMAGED ${row}`));
    expect(values).toEqual(Array(6).fill(null));
    expect(code('ownerNik', ...rounded, nik).late).toEqual([]);
    expect(code('ownerNik', ...Array<string>(9).fill(rounded[0])).late).toEqual([]);
  });
});

describe('a column of tax numbers', () => {
  it('checks the digit, and knows that a number lost the zero in front', () => {
    const {values, params} = code(
      'npwp',
      '01.312.166.0-091.000',
      '01.312.167.0-091.000',
      13121660091000,
      nik,
    );
    expect(values).toEqual(['013121660091000', null, null, nik]);
    expect(params[1]).toEqual({rule: 'code.npwp', problem: 'check_digit'});
    expect(params[2]).toEqual({lost: 'leading', hint: ''});
  });
});

describe('a column of KBLI codes', () => {
  it('keeps codes of any edition and refuses divisions of none', () => {
    const {values, params} = code(
      'kbliCode',
      '01111',
      '56101 - Restoran',
      '61100',
      '44000',
      '45101',
    );
    expect(values).toEqual(['01111', '56101', '61100', null, '45101']);
    expect(params[3]).toEqual({rule: 'code.kbli', problem: 'division'});
  });

  it('refuses a number of four digits that may have begun with zero, and proposes it', () => {
    const {values, params} = code('kbliCode', 10710, 1111, 4411);
    expect(values).toEqual(['10710', null, null]);
    expect(params[1]).toEqual({lost: 'leading', hint: '01111'});
    expect(params[2]).toEqual({rule: 'code.kbli', problem: 'division'});
  });

  it('knows from its neighbours that a text of four digits lost a zero', () => {
    expect(code('kbliCode', '10710', '1111', '56101').late).toEqual(['READ_CODE_DAMAGED 1']);
    expect(code('kbliCode', '01112', '1111', '56101').values).toEqual(['01112', '1111', '56101']);
    expect(code('kbliCode', '1071', '1111').late).toEqual([]);
  });
});

describe('a column of telephone numbers', () => {
  it('puts the zero back where only a mobile number can be meant, and says so', () => {
    const {values, issues, states} = code('phone', 81234567890, 2155512, '0812 3456 7890');
    expect(values).toEqual(['081234567890', '2155512', '0812 3456 7890']);
    expect(issues).toEqual(['READ_CODE_REPAIRED', null, null]);
    expect(states).toEqual([COERCED, FILLED, FILLED]);
  });
});

describe('a column of region codes', () => {
  it('refuses one that lost a zero at the end, whether text or number', () => {
    const {values, params} = code('regencyCode', 33.1, '33.1', 33.01, 3303);
    expect(values).toEqual([null, null, '33.01', '33.03']);
    expect(params.slice(0, 2)).toEqual([
      {lost: 'trailing', hint: '33.10'},
      {lost: 'trailing', hint: '33.10'},
    ]);
  });

  it('takes dots between thousands out, which is the only way to read them, and says so', () => {
    expect(code('regencyCode', '3.203').values).toEqual(['32.03']);
    expect(code('districtCode', '330.301', '330,301').values).toEqual(['33.03.01', '33.03.01']);
    expect(code('villageCode', '3.303.012.001').issues).toEqual(['READ_CODE_REPAIRED']);
    expect(code('regencyCode', '33.031').states).toEqual([UNREADABLE]);
  });

  it('refuses parts that no region has', () => {
    const {states} = code('regencyCode', '33.70', '33.00', '33.99', '#REF!');
    expect(states).toEqual([UNREADABLE, UNREADABLE, FILLED, UNREADABLE]);
    expect(code('villageCode', '33.03.01.4001').states).toEqual([UNREADABLE]);
  });
});

describe('a column of other codes', () => {
  it('keeps a text as it is, and a number unless it has lost digits', () => {
    const {values, params} = code('businessId', '007', 7, 1234567890123456, 12.5, '1E+21', 1e21);
    expect(values).toEqual(['007', '7', null, null, null, null]);
    expect(params.slice(2).map((found) => found?.lost)).toEqual([
      'digits',
      'trailing',
      'digits',
      'digits',
    ]);
  });
});

describe('a licence that is a number, yes or no', () => {
  const column = (key: string, ...cells: (string | number)[]) =>
    fillColumn(
      {key, type: 'truth', textMeansYes: true, values: {yes: ['ada'], no: ['tidak']}},
      cells,
    );

  it('is held where its number is sound, and unknown where that is none', () => {
    const pirt = column(
      'pirt',
      'Ada',
      '3063306010072-19',
      'Tidak',
      '-',
      '',
      '12345678',
      'tidak ada',
    );
    expect(pirt.values).toEqual([true, true, false, null, null, null, false]);
    expect(pirt.issues[5]).toBe('READ_CODE');
    expect(pirt.params[5]).toEqual({rule: 'code.pirt', problem: 'length'});
    const halal = column('halal', 'ID33110000123450121', 'KH.06.12.2023');
    expect(halal.values).toEqual([true, null]);
    expect(column('trademark', 'IDM000047786', 'Cap Rekaan').values).toEqual([true, true]);
  });

  it('is unknown while it is under way, and says so', () => {
    const {values, issues} = column('pirt', 'proses', 'Sedang diurus', 'dalam pengajuan');
    expect(values).toEqual([null, null, null]);
    expect(issues).toEqual(Array(3).fill('READ_TRUTH_PENDING'));
  });
});

describe('any text or number', () => {
  it('is read as a code without throwing, whatever the order of the cells', () => {
    const cell = fc.oneof(
      fc.string({maxLength: 20}),
      fc.string({unit: fc.constantFrom(...'0123456789.E+- '), maxLength: 18}),
      fc.integer({min: 0, max: 1e9}),
      fc.constantFrom<string | number>('1111', '10710', 1111, '3303014502900010', nik, nib),
    );
    const keys = fc.constantFrom(
      'nib',
      'ownerNik',
      'npwp',
      'kbliCode',
      'phone',
      'regencyCode',
      'x',
    );
    const cases = fc
      .tuple(keys, fc.array(cell, {minLength: 1, maxLength: 20}))
      .chain(([key, cells]) =>
        fc.tuple(
          fc.constant(key),
          fc.constant(cells),
          fc.shuffledSubarray([...cells.keys()], {minLength: cells.length}),
        ),
      );
    fc.assert(
      fc.property(cases, ([key, cells, order]) => {
        const straight = code(key, ...cells).values;
        const mixed = code(key, ...order.map((at) => cells[at])).values;
        expect(mixed).toEqual(order.map((at) => straight[at]));
      }),
    );
  });
});
