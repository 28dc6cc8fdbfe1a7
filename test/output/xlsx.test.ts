import fc from 'fast-check';
import {unzipSync, strFromU8} from 'fflate';
import {Parser} from 'saxen';
import {describe, expect, it} from 'vitest';
import type {TableModel} from '../../widgets/internal/model.js';
import {sheetOf, type SheetFrame} from '../../widgets/internal/output/sheet.js';
import {toXlsx} from '../../widgets/internal/output/xlsx.js';
import {cellsOf, gridsOf, numbersOf} from '../read/grid-cells.js';

const frame: SheetFrame = {
  heading: 'UMKM naik 4,9%',
  sub: 'Jumlah usaha, Kabupaten Contoh, 2023\u2060–\u20602024',
  filters: ['Wilayah: Kabupaten Contoh'],
  facts: [
    ['Sumber', 'Dinas (data rekaan)'],
    ['Catatan', '=1+1'],
  ],
  remark: (column) => `Keterangan ${column}`,
};

const table: TableModel = {
  caption: 'x',
  columns: [
    {label: 'Tahun'},
    {label: 'Jumlah', numeric: true},
    {label: 'Naik', numeric: true},
    {label: 'Nilai', numeric: true},
    {label: 'Awal', numeric: true},
  ],
  rows: [
    {
      header: '2023',
      cells: [
        {text: '20.470', raw: 20470},
        {text: '4,9%', raw: 4.934050806},
        {text: 'Rp4,8 miliar', raw: 4_800_000_000},
        {text: '2018', raw: 2018},
      ],
    },
    {
      header: '=HYPERLINK("x")',
      cells: [
        {text: '', raw: null, state: 'disembunyikan'},
        {text: '−3,25', raw: -3.25},
        {text: '0', raw: 0},
        {text: '', raw: null},
      ],
    },
  ],
};

const definition = [
  ['Rumus', '100 × a / b'],
  ['Catatan', '+cmd|calc & <b> "kutip" _x0041_'],
] as const;
const options = {names: ['Data', 'Definisi'], definition} as const;

describe('toXlsx', () => {
  const bytes = toXlsx(sheetOf(table, frame), options);

  it('is read back by the reader of workbooks: texts as texts, states in a column of their own', async () => {
    const grids = await gridsOf(bytes);
    expect(grids.map(({sheet}) => sheet)).toEqual(['Data', 'Definisi']);
    expect(await cellsOf(grids[0])).toEqual([
      ['UMKM naik 4,9%'],
      ['Jumlah usaha, Kabupaten Contoh, 2023–2024'],
      ['Wilayah: Kabupaten Contoh'],
      ['Sumber', 'Dinas (data rekaan)'],
      ['Catatan', '=1+1'],
      [],
      ['Tahun', 'Jumlah', 'Keterangan Jumlah', 'Naik', 'Nilai', 'Awal'],
      ['2023', '20470', '', '4.934050806', '4800000000', '2018'],
      ['=HYPERLINK("x")', '', 'disembunyikan', '-3.25', '0'],
    ]);
    expect(await cellsOf(grids[1])).toEqual(definition.map((row) => [...row]));
    expect(grids.flatMap(({remarks = []}) => remarks)).toEqual([]);
  });

  it('holds numbers as numbers at full precision', async () => {
    const [data] = await gridsOf(bytes);
    const rows = await numbersOf(data);
    expect(rows[7].slice(0, 6)).toEqual([NaN, 20470, NaN, 4.934050806, 4_800_000_000, 2018]);
  });

  it('gives each number the format it is read in', () => {
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    const styleOf = (cell: string): string | undefined =>
      new RegExp(`<c r="${cell}" s="(\\d)">`).exec(sheet)?.[1];
    // whole with groups, percent, rupiah, a year as it is, decimal
    expect(['B8', 'D8', 'E8', 'F8', 'D9'].map(styleOf)).toEqual(['3', '5', '6', '0', '4']);
  });

  it('is made of well-formed parts that name each other, without any formula', () => {
    const parts = unzipSync(bytes);
    const texts = Object.entries(parts).map(([name, part]) => [name, strFromU8(part)] as const);
    for (const [name, xml] of texts) expect(faultsIn(xml), name).toEqual([]);
    const types = strFromU8(parts['[Content_Types].xml']);
    for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect(parts).toHaveProperty([part]);
    const all = texts.map(([, xml]) => xml).join('');
    expect(all).not.toMatch(/<f[ >]/);
    expect(all.match(/t="inlineStr"/g)?.length).toBeGreaterThan(10);
    expect(all).toContain('_x005F_x0041_');
  });

  it('gives the same bytes for the same figure', () => {
    expect(toXlsx(sheetOf(table, frame), options)).toEqual(bytes);
  });

  it('survives any text: it is well-formed, and printable texts come back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary', maxLength: 40}), async (text) => {
        const one: TableModel = {
          caption: '',
          columns: [{label: 'a'}],
          rows: [{header: `x${text}x`, cells: []}],
        };
        const made = toXlsx(sheetOf(one, frame), options);
        const xml = strFromU8(unzipSync(made)['xl/worksheets/sheet1.xml']);
        expect(faultsIn(xml)).toEqual([]);
        expect(xml).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f]/);
        if (!/^[\x20-\x7e]*$/.test(text)) return;
        const [data] = await gridsOf(made);
        expect((await cellsOf(data)).at(-1)).toEqual([`x${text}x`]);
      }),
      {numRuns: 25},
    );
  });
});

/** What a strict reader of XML finds wrong. */
function faultsIn(xml: string): string[] {
  const faults: string[] = [];
  const note = (error: Error): void => void faults.push(error.message);
  const parser = new Parser().on('error', note).on('warn', note);
  parser.write(xml);
  parser.end();
  return faults;
}
