import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../widgets/define/table.js';
import * as stories from '../../stories/table.stories.js';
import {normal, someWithheld} from '../../stories/fixtures/growth.js';
import {sharedStates} from '../../widgets/internal/data-table.js';
import {toCsv} from '../../widgets/internal/csv.js';
import type {TableModel} from '../../widgets/internal/model.js';
import {sheetOf, type SheetFrame} from '../../widgets/internal/output/sheet.js';
import {storiesOf} from './story.js';
import {allInside, figureIn, inside, mount, tableTexts, textOf} from './support.js';

describe('umkm-table: every story', () => {
  for (const [name, render] of storiesOf(stories)) {
    it(`${name} is accessible and never blank`, async () => {
      const stage = await mount(render());
      await expect(stage).to.be.accessible();
      expect(textOf(inside(figureIn(stage), '.figure'))).to.have.length.above(5);
    });
  }
});

describe('umkm-table', () => {
  it('has a caption, heads with a scope and numbers on the right', async () => {
    const stage = await mount(
      html`<umkm-table indicator="size.class" by="period,size_class" .data=${normal}></umkm-table>`,
    );
    const root = figureIn(stage);
    expect(textOf(inside(root, 'caption'))).to.equal(
      'Jumlah usaha menurut kelas, Kabupaten Contoh, 2018–2024',
    );
    expect(allInside(root, 'thead th').every((th) => th.getAttribute('scope') === 'col')).to.equal(
      true,
    );
    expect(allInside(root, 'tbody th').every((th) => th.getAttribute('scope') === 'row')).to.equal(
      true,
    );
    expect(getComputedStyle(inside(root, 'tbody td')!).textAlign).to.equal('right');
    expect(getComputedStyle(inside(root, 'tbody th')!).position).to.equal('sticky');
    expect(tableTexts(root)[0]).to.deep.equal(['Tahun', 'Jumlah', 'Mikro', 'Kecil', 'Menengah']);
    expect(tableTexts(root).at(-1)).to.deep.equal([
      '2024 sementara',
      '21.480',
      '18.870',
      '2.352',
      '258',
    ]);
  });

  it('shows with one dimension what a value was made from', async () => {
    const stage = await mount(
      html`<umkm-table indicator="growth.yoy" period="2023/2024" .data=${normal}></umkm-table>`,
    );
    expect(tableTexts(figureIn(stage))).to.deep.equal([
      ['Tahun', 'Nilai', 'Pembilang', 'Penyebut', 'Tidak diketahui'],
      ['2023', '4,7%', '919', '19.551', '0'],
      ['2024', '4,9% sementara', '1.010', '20.470', '0'],
    ]);
  });

  it('says withheld in words', async () => {
    const stage = await mount(
      html`<umkm-table
        indicator="size.class"
        by="period,size_class"
        .data=${someWithheld}
      ></umkm-table>`,
    );
    expect(tableTexts(figureIn(stage)).at(-1)?.at(-1)).to.equal('disembunyikan');
  });

  it('has nothing to switch to', async () => {
    const stage = await mount(
      html`<umkm-table indicator="size.class" .data=${normal}></umkm-table>`,
    );
    expect(inside(figureIn(stage), '.seg')).to.equal(null);
    expect(inside(figureIn(stage), '[part=table]')?.hasAttribute('hidden')).to.equal(false);
  });
});

describe('states that many figures share', () => {
  const cells = (...states: (string | undefined)[]): TableModel['rows'][number] => ({
    header: 'x',
    cells: states.map((state) =>
      state === 'tidak tersedia'
        ? {text: '', raw: null, state}
        : {text: '1', raw: 1, ...(state && {state})},
    ),
  });
  const table = (...rows: TableModel['rows']): TableModel => ({
    caption: '',
    columns: [{label: 'a'}, {label: 'b', numeric: true}, {label: 'c', numeric: true}],
    rows,
  });

  it('are said once, at the head of the row or column', () => {
    expect(
      sharedStates(table(cells(undefined, undefined), cells('sementara', 'sementara'))),
    ).to.deep.equal({
      ofRows: [undefined, 'sementara'],
      ofColumns: [undefined, undefined],
    });
    expect(
      sharedStates(table(cells(undefined, 'sementara'), cells(undefined, 'sementara'))).ofColumns,
    ).to.deep.equal([undefined, 'sementara']);
  });

  it('leave out figures that are not there', () => {
    expect(
      sharedStates(table(cells('sementara', 'tidak tersedia', 'sementara'))).ofRows,
    ).to.deep.equal(['sementara']);
  });

  it('are none where figures differ', () => {
    expect(sharedStates(table(cells('sementara', 'perkiraan'))).ofRows).to.deep.equal([undefined]);
    expect(sharedStates(table()).ofColumns).to.deep.equal([]);
  });
});

describe('CSV', () => {
  const table: TableModel = {
    caption: 'x',
    columns: [{label: 'Tahun'}, {label: 'Nilai', numeric: true}, {label: 'Nama'}],
    rows: [
      {
        header: '2023',
        cells: [
          {text: '4,5', raw: 4.5},
          {text: 'a', raw: '=1+1'},
        ],
      },
      {
        header: '2024',
        cells: [
          {text: '−3', raw: -3.25, state: 'sementara'},
          {text: 'b', raw: 'kata "kutip"; dan, koma'},
        ],
      },
      {
        header: '2025',
        cells: [
          {text: '', raw: null, state: 'disembunyikan'},
          {text: 'c', raw: 'x'},
        ],
      },
    ],
  };
  const frame: SheetFrame = {
    heading: '@heading',
    sub: 'sub',
    filters: ['Wilayah: X'],
    facts: [['Sumber', '+cmd|calc']],
    remark: (column) => `Keterangan ${column}`,
  };

  it('writes a mark of order, heading, facts, heads and figures with their states', () => {
    expect(toCsv(sheetOf(table, frame)).split('\r\n')).to.deep.equal([
      "\ufeff'@heading",
      'sub',
      'Wilayah: X',
      "Sumber;'+cmd|calc",
      '',
      'Tahun;Nilai;Keterangan Nilai;Nama',
      "2023;4,5;;'=1+1",
      '2024;-3,25;sementara;"kata ""kutip""; dan, koma"',
      '2025;;disembunyikan;x',
      '',
    ]);
  });

  it('writes a decimal dot between commas', () => {
    expect(toCsv(sheetOf(table, frame), {separator: ','})).to.include(
      '\r\n2024,-3.25,sementara,"kata',
    );
  });

  it('leaves no formula alive, wherever it begins, and every number a number', () => {
    const evil = [
      '=1',
      '+1',
      '-1',
      '@x',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '\u00a0=1',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      '"=1',
      'a;=1',
      'a,=1',
      'a\n=1',
    ];
    const one: TableModel = {
      caption: '',
      columns: [{label: 'a'}, {label: 'b'}],
      rows: evil.map((text) => ({header: text, cells: [{text: '', raw: -1.5}]})),
    };
    for (const separator of [';', ','] as const) {
      const csv = toCsv(sheetOf(one, frame), {separator});
      for (const field of parse(csv, separator)
        .slice(6)
        .flatMap((row) => row.slice(0, 1))) {
        expect(field, JSON.stringify(field)).not.to.match(/^[\s\ufeff]*[=+\-@＝＋－＠]/);
      }
      const numbers = parse(csv, separator)
        .slice(6, -1)
        .map((row) => row[1]);
      expect(new Set(numbers)).to.deep.equal(new Set([separator === ';' ? '-1,5' : '-1.5']));
    }
  });
});

/** Rows of a CSV text with quotes, written down by the letter of RFC 4180. */
function parse(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const at = csv[i];
    if (quoted) {
      if (at === '"' && csv[i + 1] === '"') field += csv[++i];
      else if (at === '"') quoted = false;
      else field += at;
    } else if (at === '"') quoted = true;
    else if (at === separator || (at === '\r' && csv[i + 1] === '\n')) {
      rows[rows.length - 1].push(field);
      field = '';
      if (at === '\r') {
        i++;
        rows.push([]);
      }
    } else field += at;
  }
  rows[rows.length - 1].push(field);
  return rows;
}
