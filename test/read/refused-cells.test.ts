import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readText, valuesOf} from './read-text.js';

const refusedOf = ({tables}: Awaited<ReturnType<typeof readText>>, table: 'registry' | 'aid') =>
  Object.fromEntries(
    Object.entries(tables[table]?.refused ?? {}).map(([key, rows]) => [key, [...rows]]),
  );

describe('a table', () => {
  it('tells in which rows a cell was refused, column by column', async () => {
    const result = await readText({
      'umkm.csv':
        'id_umkm;nama_usaha;omzet;skala_usaha;tanggal_daftar\n' +
        'U1;A;banyak;Mikro;2024-01-02\nU2;B;;Mikro;31/02/2023\nU3;C;1.500.000;raksasa;\n',
    });
    expect(refusedOf(result, 'registry')).toEqual({
      annualTurnover: [0],
      recordDate: [1],
      sizeClass: [2],
    });
  });

  it('tells nothing where no cell was refused: a blank is none', async () => {
    const result = await readText({'umkm.csv': 'id_umkm;nama_usaha;omzet\nU1;A;\nU2;B;-\n'});
    expect(result.tables.registry).not.toHaveProperty('refused');
    expect(result.tables.registry).not.toHaveProperty('duplicateKeys');
  });

  it('counts rows over all files, and rows that stay alone', async () => {
    const result = await readText({
      'a.csv': 'id_umkm;nama_usaha;omzet\nU1;A;banyak\n;B;banyak\nU1;C;banyak\n',
      'b.csv': 'id_umkm;nama_usaha;omzet\nU2;D;1000000\nU3;E;sedikit\n',
    });
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1', 'U2', 'U3']);
    expect(refusedOf(result, 'registry')).toEqual({annualTurnover: [0, 2]});
    expect([...(result.tables.registry?.duplicateKeys ?? [])]).toEqual([0]);
  });

  it('holds cells that the whole column decides against', async () => {
    const text = 'id_umkm;nama_usaha;omzet\nU1;A;1.500\nU2;B;2.500,75\nU3;C;1,250.5\n';
    const result = await readText({'umkm.csv': text});
    const rows = refusedOf(result, 'registry').annualTurnover ?? [];
    const values = valuesOf(result, 'registry', 'annualTurnover');
    expect(rows).toEqual([0, 1, 2].filter((row) => values[row] === null));
    expect(rows.length).toBe(result.input[0].columns[2].refused);
  });

  it('has no refused cell where another header of the same meaning tells', async () => {
    const text = 'id_umkm;nama_usaha;shopee;tokopedia\nU1;A;ya;#REF!\nU2;B;tidak;#REF!\n';
    const result = await readText({'umkm.csv': text});
    expect(valuesOf(result, 'registry', 'marketplace')).toEqual(['ya', null]);
    expect(refusedOf(result, 'registry')).toEqual({marketplace: [1]});
  });

  it('lists as many refused cells as its files count, whatever stands in them', async () => {
    const cell = fc.constantFrom('', '-', '12', '1.000', 'banyak', '31/02/2023', '-5', 'ya', 'x1');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 30}),
        async (rows) => {
          const lines = rows.map(([a, b], at) => `U${at};N;${a};${b}`);
          const text = `id_umkm;nama_usaha;tenaga_kerja;tanggal_daftar\n${lines.join('\n')}\n`;
          const result = await readText({'umkm.csv': text});
          const refused = refusedOf(result, 'registry');
          for (const {key, refused: count} of result.input[0].columns)
            expect(refused[key ?? '']?.length ?? 0, key ?? '').toBe(count);
          for (const [key, at] of Object.entries(refused))
            for (const row of at) expect(valuesOf(result, 'registry', key)[row]).toBeNull();
        },
      ),
      {numRuns: 60},
    );
  });
});

describe('keys that stand twice', () => {
  it('are told by the first row, copies included', async () => {
    const text = 'id_umkm;nama_usaha\nU1;A\nU2;B\nU1;A\nU1;C\nU2;B\n';
    const result = await readText({'umkm.csv': text});
    expect(result.tables.registry?.length).toBe(2);
    expect([...(result.tables.registry?.duplicateKeys ?? [])].sort()).toEqual([0, 0, 1]);
  });

  it('are no lines of one business under several KBLI', async () => {
    const text = 'id_umkm;nama_usaha;kbli\nU1;A;10794\nU1;A;47112\nU1;A;47112\n';
    const result = await readText({'umkm.csv': text});
    expect(result.tables.registry?.length).toBe(1);
    expect([...(result.tables.registry?.duplicateKeys ?? [])]).toEqual([0]);
  });

  it('are told of a business seen twice in a year', async () => {
    const text =
      'id_umkm;tahun_data;status_usaha\nU1;2023;Aktif\nU1;2024;Aktif\nU1;2024;Tutup\nU2;2024;Aktif\n';
    const result = await readText({'amatan.csv': text});
    expect(result.tables.observation?.length).toBe(3);
    expect([...(result.tables.observation?.duplicateKeys ?? [])]).toEqual([1]);
  });
});
