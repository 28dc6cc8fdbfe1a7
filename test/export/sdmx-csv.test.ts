import {csvParse, csvParseRows} from 'd3-dsv';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sdmxId} from '../../src/export/sdmx-codes.js';
import {sdmxCodesCsv} from '../../src/export/sdmx-codes-csv.js';
import {sdmxCsvOf} from '../../src/export/sdmx-csv.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import {toSdmxCsv} from '../../src/measure/sdmx-csv.js';
import {anySnapshot, snapshotOf, stock, stockFrame} from './small-snapshot.js';

const id = /^[A-Za-z0-9_@$-]+$/;
const small = snapshotOf([
  stockFrame,
  [
    stock('33.10', 'total', {value: 3504, numerator: 3504, unknown: 4, flags: ['E', 'P']}),
    stock('33.10.01', 'mikro', {flags: ['Q'], reason: 'suppressed'}),
    stock('33.10.02', 'mikro', {value: -2.5, withheld: ['unknown']}),
    stock('unknown', 'total', {flags: ['B'], reason: 'break'}),
  ],
]);

describe('SDMX-CSV', () => {
  it('2.0 names structure and action in every row', () => {
    expect(sdmxCsvOf(small, {version: '2.0'}).split('\n')).toEqual([
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SIZE_CLASS,TIME_PERIOD,OBS_VALUE,' +
        'OBS_STATUS,UNIT_MEASURE,NUMERATOR,DENOMINATOR,UNKNOWN,OBS_FLAGS,WITHHELD,REASON,AREA_CODE',
      ...[
        'A,33_10,SIZE_CLASS,_T,2024,3504,E,USAHA,3504,,4,E P,,,33.10',
        'A,33_10,SIZE_CLASS,mikro,2024,,O,USAHA,,,,O,,missing_input,33.10',
        'A,33_10_01,SIZE_CLASS,_T,2024,,O,USAHA,,,,O,,missing_input,33.10.01',
        'A,33_10_01,SIZE_CLASS,mikro,2024,,Q,USAHA,,,,Q,,suppressed,33.10.01',
        'A,33_10_02,SIZE_CLASS,_T,2024,,O,USAHA,,,,O,,missing_input,33.10.02',
        'A,33_10_02,SIZE_CLASS,mikro,2024,-2.5,A,USAHA,,,,,UNKNOWN,,33.10.02',
        'A,_U,SIZE_CLASS,_T,2024,,B,USAHA,,,,B,,break,unknown',
        'A,_U,SIZE_CLASS,mikro,2024,,O,USAHA,,,,O,,missing_input,unknown',
      ].map((row) => `dataflow,UMKM:DF_UMKM(1.0),I,${row}`),
      '',
    ]);
  });

  it('1.0 names the dataflow and is else the same', () => {
    const rows = (version: '1.0' | '2.0', skip: number): string[][] =>
      csvParseRows(sdmxCsvOf(small, {version})).map((row) => row.slice(skip));
    expect(sdmxCsvOf(small, {version: '1.0'})).toMatch(
      /^DATAFLOW,FREQ,.*\nUMKM:DF_UMKM\(1\.0\),A,33_10,/,
    );
    expect(rows('1.0', 1)).toEqual(rows('2.0', 3));
  });

  it('writes observations as toSdmxCsv does', () => {
    const written = sdmxCsvOf(small);
    const rows = csvParse(written).map(({STRUCTURE, STRUCTURE_ID, ACTION, ...row}) => {
      expect([STRUCTURE, STRUCTURE_ID, ACTION]).toEqual(['dataflow', 'UMKM:DF_UMKM(1.0)', 'I']);
      return row;
    });
    expect(toSdmxCsv(rows, {structureId: 'UMKM:DF_UMKM(1.0)'})).toBe(written);
  });

  it('tells the breakdown of a dataset by what it leaves out: `_Z`, never a second total', () => {
    const [region, period] = stockFrame.dims;
    const both = snapshotOf(
      [stockFrame, [stock('33.10', 'total', {value: 1})]],
      [{...stockFrame, dims: [region, period]}, []],
    );
    const rows = csvParse(sdmxCsvOf(both)).filter(({REF_AREA}) => REF_AREA === '33_10');
    expect(rows.map(({SIZE_CLASS}) => SIZE_CLASS)).toEqual(['_T', 'mikro', '_Z']);
  });

  it('says what every id stands for', () => {
    const codes = csvParse(sdmxCodesCsv(small));
    expect(codes.map((code) => ({...code}))).toContainEqual({
      COMPONENT: 'REF_AREA',
      ID: '33_10_01',
      CODE: '33.10.01',
      NAME: 'Awan',
      NAME_EN: 'Awan',
      PARENT: '33_10',
    });
    const named = new Set(codes.map(({COMPONENT, ID}) => `${COMPONENT} ${ID}`));
    for (const row of csvParse(sdmxCsvOf(small)))
      for (const component of ['REF_AREA', 'SIZE_CLASS', 'INDICATOR', 'UNIT_MEASURE'])
        expect(named).toContain(`${component} ${row[component]}`);
  });

  it('has valid ids and no key twice, whatever the office calls its channels', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const rows = csvParse(sdmxCsvOf(snapshot));
        const cells = snapshot.link.item.flatMap(cellsOf);
        expect(rows).toHaveLength(cells.length);
        const keys = rows.map(({FREQ, REF_AREA, INDICATOR, CHANNEL, TIME_PERIOD}) => {
          const key = [FREQ, REF_AREA, INDICATOR, CHANNEL, TIME_PERIOD];
          expect(key.every((part) => id.test(part))).toBe(true);
          return key.join();
        });
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('makes an id of any text', () => {
    expect(['33.10', 'total', 'unknown', 'Énergi & air', '=1', '…'].map(sdmxId)).toEqual([
      '33_10',
      '_T',
      '_U',
      'Energi_air',
      '_1',
      '_',
    ]);
  });
});
