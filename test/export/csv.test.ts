import {csvParse, dsvFormat} from 'd3-dsv';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {csvOf} from '../../src/export/csv.js';
import {unguardFormula} from '../../src/format/csv.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import {anySnapshot, snapshotOf, stock, stockFrame} from './small-snapshot.js';

const reporting = {
  level: 'kecamatan',
  period: '2024',
  by: '2025-01-31',
  areas: [
    {code: '33.10.01', label: 'Awan', reported: true},
    {code: '33.10.02', label: '=1+1', reported: false},
  ],
};
const [dataset] = snapshotOf([
  stockFrame,
  [
    stock('33.10', 'total', {value: 1234.5, numerator: 1234.5, unknown: 0, flags: ['E', 'P']}),
    stock('33.10', 'mikro', {value: 0, numerator: 0, withheld: ['unknown']}),
    stock('33.10.01', 'total', {flags: ['Q'], reason: 'suppressed'}),
    stock('33.10.02', 'total', {flags: ['O'], reason: 'missing_input'}),
    stock('33.10.02', 'mikro', {flags: ['M'], reason: 'zero_denominator'}),
    stock('unknown', 'total', {value: -3.25}),
  ],
]).link.item;

describe('CSV for programs', () => {
  it('has a row for every cell, and says why a figure is not there', () => {
    expect(csvOf(dataset, {dialect: 'machine', reporting}).split('\r\n')).toEqual([
      'region,region_label,period,size_class,size_class_label,' +
        'value,numerator,denominator,unknown,obs_status,flags,withheld,reason,state',
      '33.10,Kabupaten Contoh,2024,total,Jumlah,1234.5,1234.5,,0,E,E P,,,"perkiraan, sementara"',
      '33.10,Kabupaten Contoh,2024,mikro,Mikro,0,0,,,A,,unknown,,',
      '33.10.01,Awan,2024,total,Jumlah,,,,,Q,Q,,suppressed,disembunyikan',
      '33.10.01,Awan,2024,mikro,Mikro,,,,,O,O,,missing_input,tidak tersedia',
      "33.10.02,'=1+1,2024,total,Jumlah,,,,,O,O,,missing_input,belum melapor",
      "33.10.02,'=1+1,2024,mikro,Mikro,,,,,M,M,,zero_denominator,tanpa pembagi",
      'unknown,Tidak diketahui,2024,total,Jumlah,-3.25,,,,A,,,,',
      'unknown,Tidak diketahui,2024,mikro,Mikro,,,,,O,O,,missing_input,tidak tersedia',
      '',
    ]);
  });

  it('keeps its heads and codes in English, and translates labels and states', () => {
    const [head, , , withheld] = csvOf(dataset, {dialect: 'machine', lang: 'en'}).split('\r\n');
    expect(head).toContain('region,region_label,period,');
    expect(withheld).toBe('33.10.01,Awan,2024,total,Total,,,,,Q,Q,,suppressed,withheld');
  });

  it('gives every number, code and label back', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const [one] = snapshot.link.item;
        const rows = csvParse(csvOf(one, {dialect: 'machine'}));
        const cells = cellsOf(one);
        expect(rows).toHaveLength(cells.length);
        const number = (text: string): number | null => (text === '' ? null : Number(text));
        rows.forEach((row, i) => {
          const {by, value, numerator, extra, reason} = cells[i];
          expect(unguardFormula(row.channel)).toBe(by.channel);
          expect(unguardFormula(row.channel_label)).toBe(
            one.dimension.channel.category.label[by.channel],
          );
          if (reason === 'suppressed') return;
          expect(number(row.value)).toEqual(value === null ? null : value + 0);
          expect(number(row.numerator)).toEqual(numerator === null ? null : numerator + 0);
          expect(number(row.low)).toEqual(extra.low === null ? null : extra.low + 0);
        });
      }),
    );
  });
});

describe('CSV for Indonesian spreadsheets', () => {
  const text = csvOf(dataset, {reporting});

  it('has a byte order mark, semicolons, decimal commas and heads in words', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [head, first] = text.slice(1).split('\r\n');
    expect(head).toBe(
      'Kode wilayah;Wilayah;Tahun;Kode skala usaha;Skala usaha;Nilai (usaha);Pembilang;Penyebut;' +
        'Tidak diketahui;Status SDMX;Semua tanda SDMX;Bagian yang disembunyikan;Alasan (kode);' +
        'Keadaan angka',
    );
    expect(first).toBe(
      '33.10;Kabupaten Contoh;2024;total;Jumlah;1234,5;1234,5;;0;E;E P;;;"perkiraan, sementara"',
    );
  });

  it('holds the same cells as that for programs', () => {
    const rows = (csv: string, separator: string): string[][] =>
      dsvFormat(separator).parseRows(csv).slice(1);
    const numbers = (row: readonly string[]): string[] =>
      row.map((field, i) => (i >= 5 && i < 9 ? field.replace(',', '.') : field));
    expect(rows(text, ';').map(numbers)).toEqual(
      rows(csvOf(dataset, {dialect: 'machine', reporting}), ','),
    );
  });
});
