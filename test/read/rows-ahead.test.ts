import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ReadResult} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';

const header = 'ID_UMKM,Tahun,Omzet per tahun,Status Usaha,Website';

/** Rows as offices write them: nearly all are sound, and some are not. */
const row = fc.oneof(
  {weight: 60, arbitrary: fc.tuple(fc.nat(400), fc.constantFrom(2022, 2023, 2024)).map(sound)},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ',,,,',
      ',2023,100,Aktif,Ya',
      'U9,,100,Aktif,Ya',
      'U9,tahun lalu,100,Aktif,Ya',
      'U9,2023,100,Aktif,Ya,lebih',
      '-,2023,100,Aktif,Ya',
      'U10,Tahun 2023,100,Aktif,Ya',
      'JUMLAH,,100,,',
      'U11,2023',
      header,
    ),
  },
);

describe('rows that are read ahead', () => {
  it('are what they are read one by one, which rows of a short file are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, {minLength: 60, maxLength: 400}), async (rows) => {
        const [whole, parts] = [await read([rows]), await read(chunks(rows, 5))];
        expect(whole.values).toEqual(parts.values);
        expect(whole.counts).toEqual(parts.counts);
        expect(whole.said).toEqual(parts.said);
      }),
      {numRuns: 40},
    );
  });

  it('are taken back where one of them has the key of an earlier row', async () => {
    const rows = Array.from({length: 100}, (_, at) => `U${at},2024,5,Aktif,Ya`);
    const {values, counts, said} = await read([[...rows, rows[40], 'U100,2024,7,Aktif,Tidak']]);
    expect(values[0].slice(99)).toEqual(['U99', 'U100']);
    expect(counts).toEqual({accepted: 101, refused: 1});
    expect(said).toEqual({READ_DUPLICATE_KEY: 1});
  });

  it('leave nothing behind of how their dates were written where they are taken back', async () => {
    const date = fc.constantFrom('05/08/2024', '06/09/2024', '31/12/2024', '12/31/2024', 'kapan');
    const visit = fc.tuple(fc.oneof({weight: 20, arbitrary: fc.constant('05/08/2024')}, date));
    const business = fc.oneof(
      {weight: 20, arbitrary: fc.nat(50).map((at) => `U${at}`)},
      fc.constantFrom('', '-'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(visit, business), {maxLength: 120}), async (rows) => {
        const narrow = rows.map(([day, id]) => `${day[0]},${id}`);
        const wide = rows.map(([day, id]) => `${day[0]},${id},P01`);
        // A table of two columns is never read ahead.
        const one = await readVisits('Tanggal Kunjungan,ID_UMKM', narrow);
        const ahead = await readVisits('Tanggal Kunjungan,ID_UMKM,ID Pendamping', wide);
        expect(ahead).toEqual(one);
      }),
      {numRuns: 60},
    );
  });

  it('name the businesses of a register, whether it comes before them or after', async () => {
    const ids = Array.from({length: 1500}, (_, at) => `U${at}`);
    const register = ['ID_UMKM,Nama Usaha,Kode KBLI', ...ids.map((id) => `${id},Warung,56101`)];
    const seen = ids.filter((_, at) => at % 3 > 0);
    const observed = [
      header,
      ...[...seen, 'X1'].map((id) => `${id},2023,5,Aktif,Ya`),
      ...[...seen].reverse().map((id) => `${id},2024,5,Aktif,Ya`),
    ];
    const linked = async (names: readonly string[]): Promise<unknown> => {
      const files: Readonly<Record<string, readonly string[]>> = {register, observed};
      const sources = names.map((name) => ({
        name: `${name}.csv`,
        bytes: new TextEncoder().encode(files[name].join('\n')),
      }));
      const {links, tables} = await readTables(sources);
      const column = tables.observation?.columns.businessId;
      const base = tables.registry?.columns.businessId;
      if (column?.kind !== 'text' || base?.kind !== 'text') throw new Error('no identifiers');
      expect(column.base).toBe(base.dictionary);
      expect(column.dictionary.slice(base.dictionary.length)).toEqual(['X1']);
      return [links, [...column.codes], column.dictionary];
    };
    expect(await linked(['register', 'observed'])).toEqual(await linked(['observed', 'register']));
  });
});

async function readVisits(head: string, lines: readonly string[]): Promise<unknown> {
  const bytes = new TextEncoder().encode([head, ...lines].join('\n'));
  const options = {tables: {'kunjungan.csv': 'mentoring'}} as const;
  const {tables, input, diagnostics} = await readTables([{name: 'kunjungan.csv', bytes}], options);
  const days = tables.mentoring?.columns.mentoringDate;
  return {
    days: days?.kind === 'date' ? [...days.days] : [],
    counts: input.map(({accepted, refused, setAside}) => [accepted, refused, setAside]),
    columns: input.map(({columns}) => columns.slice(0, 2)),
    said: diagnostics.filter(({severity}) => severity !== 'info'),
  };
}

function sound([business, year]: readonly [number, number]): string {
  return `U${business},${year},${business * 1000},${business % 7 === 0 ? '' : 'Aktif'},Tidak`;
}

function chunks(rows: readonly string[], size: number): string[][] {
  const parts: string[][] = [];
  for (let at = 0; at < rows.length; at += size) parts.push(rows.slice(at, at + size));
  return parts;
}

interface Outcome {
  readonly values: readonly unknown[][];
  readonly counts: {readonly accepted: number; readonly refused: number};
  readonly said: Readonly<Record<string, number>>;
}

async function read(files: readonly (readonly string[])[]): Promise<Outcome> {
  const sources = files.map((rows, at) => ({
    name: `pengamatan-${at}.csv`,
    bytes: new TextEncoder().encode([header, ...rows].join('\n')),
  }));
  const result = await readTables(sources, {
    tables: Object.fromEntries(sources.map(({name}) => [name, 'observation'])),
  });
  const {accepted, refused} = result.input.reduce(
    (sum, one) => ({
      accepted: sum.accepted + one.accepted,
      refused: sum.refused + one.refused,
    }),
    {accepted: 0, refused: 0},
  );
  return {values: valuesOf(result), counts: {accepted, refused}, said: saidBy(result)};
}

function valuesOf({tables: {observation}}: ReadResult): unknown[][] {
  const keys = ['businessId', 'dataYear', 'annualTurnover', 'businessStatus', 'website'];
  return keys.map((key) => {
    const column = observation?.columns[key];
    if (column?.kind === 'text')
      return Array.from(column.codes, (code) => column.dictionary[code] ?? null);
    return column?.kind === 'number' || column?.kind === 'truth' ? [...column.values] : [];
  });
}

/** How often rows were refused, by the reason. */
function saidBy({diagnostics}: ReadResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const {code, severity, params} of diagnostics)
    if (severity === 'error') counts[code] = (counts[code] ?? 0) + 1 + Number(params.more ?? 0);
  return counts;
}
