import {describe, expect, it} from 'vitest';
import {citationFile} from '../../src/citation-file.js';
import type {InputSummary} from '../../src/data/table.js';
import {readTables} from '../../src/index.js';
import {citationOf, codeListsOf, finalDaysOf, inputsOf} from '../../src/provenance.js';
import {version} from '../../src/version.js';
import {dataset, release} from '../revision/releases.js';

async function inputOf(name: string, text: string): Promise<InputSummary[]> {
  const {input} = await readTables([{name, bytes: new TextEncoder().encode(text)}]);
  return input;
}

describe('what is told of the files', () => {
  it('gives hash, counts and the columns that are no personal data', async () => {
    const text =
      'ID_UMKM;Nama Pemilik;NIK;Kecamatan;Omzet;Siti Rekaan\nU1;Budi Rekaan;;Awan;5;x\nTotal;;;;5;';
    const [told] = inputsOf(await inputOf('/home/dinas/umkm.csv', text));
    expect(told).toMatchObject({file: 'umkm.csv', table: 'registry', read: 2, accepted: 1});
    expect(told.accepted + told.refused + told.setAside).toBe(told.read);
    expect(told.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(told.mapping).toEqual([
      {header: 'ID_UMKM', column: 'businessId', how: expect.any(String) as string},
      {header: 'Kecamatan', column: 'districtName', how: expect.any(String) as string},
      {header: 'Omzet', column: 'annualTurnover', how: expect.any(String) as string},
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Siti|Budi|Pemilik|NIK|owner|home/);
  });

  it('tells no column of a file that is no table', async () => {
    const [told] = inputsOf(await inputOf('catatan.csv', 'Ibu Rekaan;Pak Rekaan\n1;2'));
    expect(told).toMatchObject({table: null, mapping: []});
  });

  it.each([
    ['C:\\Users\\dinas\\data umkm.xlsx', 'data umkm.xlsx'],
    ['2024/umkm.csv', 'umkm.csv'],
    ['https://data.contoh.go.id/dataset/umkm.csv?key=rahasia', 'umkm.csv'],
    ['umkm.csv', 'umkm.csv'],
  ])('tells of %s its own name', async (path, name) => {
    expect(inputsOf(await inputOf(path, 'ID_UMKM;Omzet\nU1;5'))[0].file).toBe(name);
  });
});

describe('editions of code lists', () => {
  const config = {};
  const classes = (sizeRegime: string, ...periods: string[]) =>
    dataset('size.class', Object.fromEntries(periods.map((p) => [p, {whole: 5}])), {sizeRegime});

  it('names where area codes were looked up', () => {
    expect(codeListsOf({config}, [], ['pantau.json', 'idn-area-data 3.1.2'])).toEqual([
      {list: 'wilayah', edition: 'Kemendagri, idn-area-data 3.1.2'},
    ]);
    expect(codeListsOf({config: {codeSystem: 'bps'}}, [])).toEqual([
      {list: 'wilayah', edition: 'BPS'},
    ]);
  });

  it.each([
    [['2019', '2020'], ['UU 20/2008']],
    [
      ['2020', '2021'],
      ['UU 20/2008', 'PP 7/2021'],
    ],
    [['2021', '2022', 'unknown'], ['PP 7/2021']],
  ])('names the laws in force in %s: %s', (periods, laws) => {
    const lists = codeListsOf({config}, [classes('in_force', ...periods)]);
    expect(lists.slice(1)).toEqual(laws.map((edition) => ({list: 'size_class', edition})));
  });

  it('names the one law that was chosen, and none where there are no classes', () => {
    expect(codeListsOf({config}, [classes('pp7_2021', '2019')])[1].edition).toBe('PP 7/2021');
    expect(codeListsOf({config}, [dataset('aid.coverage', {2024: {whole: 5}})])).toHaveLength(1);
  });

  it('names KBLI by its letters, else both editions that codes are taken from', () => {
    const kbli = (...codes: string[]) => {
      const {id, dimension, ...rest} = dataset('product.lq', {2024: {whole: 5}});
      const category = {index: codes, label: {}};
      return {...rest, id: ['kbli', ...id], dimension: {...dimension, kbli: {label: '', category}}};
    };
    expect(codeListsOf({config}, [kbli('total', 'A', 'C')])[1].edition).toBe('KBLI 2020');
    expect(codeListsOf({config}, [kbli('total', '10', '14')])[1].edition).toBe('KBLI 2020/2025');
  });
});

describe('the citation', () => {
  const file = (sha256: string) => ({sha256}) as InputSummary;
  const cite = (...hashes: string[]) =>
    citationOf({
      publisher: 'Dinas Koperasi Contoh.',
      title: 'UMKM Contoh',
      asOf: '2024-12-31',
      input: hashes.map(file),
    });

  it('reads as one would print it, in both languages', () => {
    expect(cite().text).toEqual({
      id: `Dinas Koperasi Contoh (2024). UMKM Contoh, keadaan 31 Desember 2024. Versi ${version}.`,
      en: `Dinas Koperasi Contoh (2024). UMKM Contoh, as of 31 December 2024. Version ${version}.`,
    });
  });

  it('changes with the files, not with their order', () => {
    expect(cite('a', 'b').version).toMatch(new RegExp(`^${version}\\+[0-9a-f]{8}$`));
    expect(cite('b', 'a', 'b').version).toBe(cite('a', 'b').version);
    expect(cite('a', 'c').version).not.toBe(cite('a', 'b').version);
  });

  it('is a CITATION.cff that cannot break out of its texts', () => {
    const snapshot = release('2024-12-31', [], {
      citation: {
        ...cite('a'),
        title: 'UMKM "Contoh": #1\nauthors: []\u2028',
        author: "Dinas 'X' - y",
      },
    });
    const lines = citationFile(snapshot).trimEnd().split('\n');
    const fields = Object.fromEntries(
      lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
    );
    expect(lines).toHaveLength(8);
    expect(fields['cff-version']).toBe('"1.2.0"');
    expect(fields.type).toBe('"dataset"');
    expect(fields['date-released']).toBe('"2024-12-31"');
    expect(JSON.parse(fields.title)).toBe(snapshot.extension.citation.title);
    expect(lines.slice(-2)).toEqual(['authors:', `  - name: "Dinas 'X' - y"`]);
  });
});

describe('planned final figures', () => {
  const config = {periods: {2023: {final: '2024-06-30'}, 2024: {final: '2025-06-30'}, 2025: {}}};

  it('are told of the periods that have a provisional figure', () => {
    const rows = [
      {by: {period: '2023'}, flags: []},
      {by: {period: '2024'}, flags: ['E' as const, 'P' as const]},
      {by: {period: '2025'}, flags: ['P' as const]},
    ];
    expect(finalDaysOf(config, rows)).toEqual({final: {2024: '2025-06-30'}});
    expect(finalDaysOf(config, [])).toEqual({});
    expect(finalDaysOf({}, rows)).toEqual({});
  });
});
