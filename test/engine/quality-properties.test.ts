import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {completeness, recordTimeliness, uniqueness, validity} from '../../src/measure/index.js';
import {readTables} from '../../src/read/read-tables.js';

const config = {asOf: '2024-12-31'};
const params = {fields: 'kbli,record_date'};

/** Rows of a register with blanks, codes that do not exist, old days and keys that stand twice. */
const anyRow = fc.record({
  id: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
  kbli: fc.constantFrom('', '56101', '10710', '44000'),
  day: fc.constantFrom('', '2024-12-31', '2024-01-01', '2023-12-31'),
  area: fc.constantFrom('99.01.01', '99.01.02'),
});

describe('data quality of any register', () => {
  it('is what the formulas over given numbers say of the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, {minLength: 1, maxLength: 12}), async (rows) => {
        // The later row of a key is refused unless it is a copy; the name keeps them apart.
        const text = [
          'ID_UMKM;Nama Usaha;KBLI;Tanggal Pendataan;Kode Kecamatan',
          ...rows.map(({id, kbli, day, area}, i) => [id, `N${i}`, kbli, day, area].join(';')),
        ].join('\n');
        const {tables} = await readTables(
          [{name: 'register.csv', bytes: new TextEncoder().encode(text)}],
          {config, tables: {'register.csv': 'registry'}},
        );
        const kept = rows.filter(({id}, i) => rows.findIndex((one) => one.id === id) === i);
        const filled = (key: 'kbli' | 'day'): number =>
          kept.filter((row) => row[key] !== '').length;
        const value = (key: string, given = {}): number | null =>
          compute(tables, key, {config, params: given}).rows[0].value;
        expect(value('dq.completeness', params)).toBe(
          completeness(kept.length, {kbli: filled('kbli'), day: filled('day')}).value,
        );
        expect(value('dq.uniqueness')).toBe(uniqueness(rows.map(({id}) => id)).value);
        expect(value('code.kbli')).toBe(
          validity(
            kept.map(({kbli}) => kbli),
            'code.kbli.2020',
          ).value,
        );
        const days = kept.map(({day}) => day);
        const {value: current} = recordTimeliness(days, {referenceDate: config.asOf});
        expect(value('dq.timeliness')).toBe(current);
        const areas = compute(tables, 'dq.completeness', {
          config,
          params,
          by: ['region:kecamatan'],
        }).rows;
        const sum = areas.reduce((total, row) => total + (row.numerator ?? 0), 0);
        expect(sum).toBe(filled('kbli') + filled('day'));
      }),
      {numRuns: 60},
    );
  });
});
