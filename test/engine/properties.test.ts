import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {allowedDimensions} from '../../src/breakdown.js';
import {compute, indicators} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import {readTables} from '../../src/read/read-tables.js';

interface Office {
  readonly registry: string[];
  readonly observation: string[];
  readonly aid: string[];
  readonly mentoring: string[];
}

const heads = {
  registry: 'ID_UMKM;Kode Kecamatan;Jenis Kelamin;Sasaran Bantuan',
  observation: 'ID_UMKM;Tahun;Status;Omzet per tahun;Modal;Media Sosial;Marketplace',
  aid: 'ID_UMKM;Program;Tanggal',
  mentoring: 'ID_UMKM;Tanggal Kunjungan',
};

const pick = (...words: string[]) => fc.constantFrom(...words);
const day = fc
  .date({min: new Date('2021-01-01'), max: new Date('2023-12-31'), noInvalidDate: true})
  .map((d) => d.toISOString().slice(0, 10));
const id = fc.integer({min: 1, max: 12}).map((n) => `U${n}`);
const amount = pick(
  '',
  '0',
  '50000000',
  '300000000',
  '300000001',
  '2000000000',
  '2000000001',
  '60000000000',
);

const offices: fc.Arbitrary<Office> = fc.record({
  registry: fc
    .uniqueArray(
      fc.tuple(id, pick('99.01.01', '99.01.02', ''), pick('L', 'P', ''), pick('Ya', 'Tidak', '')),
      {
        selector: ([business]) => business,
        minLength: 1,
        maxLength: 12,
      },
    )
    .map(lines),
  observation: fc
    .uniqueArray(
      fc.tuple(
        id,
        pick('2021', '2022', '2023'),
        pick('aktif', 'tutup', ''),
        amount,
        amount,
        pick('ya', 'tidak', ''),
        pick('ya', 'tidak', ''),
      ),
      {selector: ([business, year]) => business + year, minLength: 1, maxLength: 30},
    )
    .map(lines),
  aid: fc.array(fc.tuple(id, pick('Alat', 'Modal', ''), day), {maxLength: 20}).map(lines),
  mentoring: fc.array(fc.tuple(id, day), {maxLength: 20}).map(lines),
});

function lines(rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => row.join(';'));
}

async function read(
  office: Office,
  cut = (rows: readonly string[]): string[][] => [[...rows]],
): Promise<Tables> {
  const sources = (Object.keys(heads) as (keyof Office)[]).flatMap((name) =>
    cut(office[name])
      .filter((rows) => rows.length > 0)
      .map((rows, i) => ({
        name: `${name}-${i}.csv`,
        bytes: new TextEncoder().encode([heads[name], ...rows].join('\n')),
      })),
  );
  const forced = Object.fromEntries(sources.map(({name}) => [name, name.split('-')[0]])) as Record<
    string,
    'registry'
  >;
  return (await readTables(sources, {tables: forced})).tables;
}

const config = {cutOff: '2023-12-31', region: {code: '99.01', name: 'Kabupaten Contoh'}};
const all = (tables: Tables) =>
  indicators
    .filter(({formulaKind}) => formulaKind.kind !== 'function')
    .map((indicator) => {
      const by = allowedDimensions(indicator).includes('region') ? ['region'] : [];
      return compute(tables, indicator.key, {by, totals: true, config}).rows;
    });

// Long only on a busy machine; the limit is against hanging, not a measure.
describe('any office', {timeout: 120_000}, () => {
  it('has no figure that is NaN or infinite, and no null without a reason', async () => {
    await fc.assert(
      fc.asyncProperty(offices, async (office) => {
        for (const row of all(await read(office)).flat()) {
          for (const number of [
            row.value,
            row.numerator,
            row.denominator,
            row.unknown,
            ...Object.values(row.extra),
          ]) {
            expect(number === null || Number.isFinite(number)).toBe(true);
          }
          expect(row.value === null).toBe(row.reason !== null);
        }
      }),
      {numRuns: 150},
    );
  });

  it('gives the same figures in any order of rows and however its files are cut', async () => {
    await fc.assert(
      fc.asyncProperty(offices, fc.integer({min: 0, max: 30}), async (office, at) => {
        const whole = all(await read(office));
        const turned = all(
          await read(office, (rows) => [rows.slice(at).reverse(), rows.slice(0, at)]),
        );
        expect(sorted(turned)).toEqual(sorted(whole));
      }),
      {numRuns: 100},
    );
  });

  it('has parts that add up to the total', async () => {
    await fc.assert(
      fc.asyncProperty(offices, async (office) => {
        const tables = await read(office);
        for (const key of ['aid.coverage', 'digital.any', 'aid.multiple', 'aid.followup']) {
          for (const dim of ['size_class', 'owner_sex']) {
            const {rows} = compute(tables, key, {by: [dim], totals: true, config});
            for (const total of rows.filter((row) => row.by[dim] === 'total')) {
              const parts = rows.filter(
                (row) => row.by[dim] !== 'total' && row.by.period === total.by.period,
              );
              for (const part of ['numerator', 'denominator', 'unknown'] as const) {
                if (total[part] === null) continue;
                expect(parts.reduce((sum, row) => sum + (row[part] ?? 0), 0)).toBe(total[part]);
              }
            }
          }
        }
      }),
      {numRuns: 100},
    );
  });
});

function sorted(results: readonly (readonly {by: object}[])[]): string[] {
  return results
    .flat()
    .map((row) =>
      JSON.stringify(row, (_, value: unknown) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      ),
    )
    .sort();
}
