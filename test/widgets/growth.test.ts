import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../widgets/define/growth.js';
import * as stories from '../../stories/growth.stories.js';
import {
  freshBreak,
  gaps,
  growthSnapshot,
  normal,
  pesisirSelatan,
  smallBases,
  someWithheld,
  twoYears,
} from '../../stories/fixtures/growth.js';
import {collisions, storiesOf} from './story.js';
import {
  allInside,
  figureIn,
  inside,
  markNames,
  mount,
  settled,
  tableTexts,
  textOf,
  markupOf,
} from './support.js';

const {default: meta, ...named} = stories;

describe('umkm-growth: every story', () => {
  it('belongs to the element', () => {
    expect(meta.component).to.equal('umkm-growth');
    expect(Object.keys(named).length).to.be.greaterThan(15);
  });

  for (const [name, render] of storiesOf(named)) {
    it(`${name} is accessible and never blank`, async () => {
      const stage = await mount(render());
      const figure = figureIn(stage);
      await expect(stage).to.be.accessible();
      expect(textOf(inside(figure, '.figure'))).to.have.length.above(5);
    });

    it(`${name} lets no text cross another at 288, 600 and 1216 px`, async () => {
      for (const width of [288, 600, 1216]) {
        const stage = await mount(render(), width);
        expect(collisions(figureIn(stage)), `${width} px`).to.deep.equal([]);
      }
    });
  }
});

describe('umkm-growth: what it says', () => {
  it('says the change with its base and that it is provisional', async () => {
    const stage = await mount(html`<umkm-growth .data=${pesisirSelatan}></umkm-growth>`);
    expect(textOf(inside(figureIn(stage), '[part=heading]'))).to.equal(
      'UMKM Pesisir Selatan naik 17,9% dari 2017 ke 2018, menjadi ± 6.800 usaha (angka sementara)',
    );
  });

  it('says of a change from a handful of businesses that its base is small', async () => {
    const stage = await mount(html`<umkm-growth .data=${smallBases}></umkm-growth>`);
    const figure = figureIn(stage);
    const name = 'Menengah 2024: naik 200,0% dari 2023 (basis kecil)';
    expect(markNames(figure).filter((mark) => mark.startsWith(name))).to.have.length(1);
    expect(markNames(figure).filter((mark) => /Mikro.*basis kecil/.test(mark))).to.deep.equal([]);
    expect(textOf(inside(figure, '[part=footer]'))).to.contain(
      'Basis kecil: perubahan Kecil, Menengah dihitung dari kurang dari 30 usaha.',
    );
  });

  it('never says a rise across a break', async () => {
    const stage = await mount(html`<umkm-growth .data=${freshBreak}></umkm-growth>`);
    const figure = figureIn(stage);
    expect(textOf(inside(figure, '[part=heading]'))).to.equal(
      'UMKM Kabupaten Contoh berjumlah 18.640 usaha pada 2021',
    );
    expect(textOf(inside(figure, '.figure'))).not.to.match(/naik .* dari 2020|turun .* dari 2020/);
    expect(textOf(inside(figure, '.note-line'))).to.contain('Batas kelas baru, PP 7/2021');
    expect(allInside(figure, '.break-mark')).to.have.length(1);
  });

  it('takes the heading of the page instead when it has one', async () => {
    const stage = await mount(
      html`<umkm-growth heading="Usaha kita" heading-level="2" .data=${normal}></umkm-growth>`,
    );
    const part = inside(figureIn(stage), '[part=heading]');
    expect(textOf(part)).to.equal('Usaha kita');
    expect(part?.getAttribute('aria-level')).to.equal('2');
  });

  it('shows the notice, the source, the date and who reported', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const text = textOf(inside(figureIn(stage), '.figure'));
    for (const part of [
      'Data rekaan',
      'Sumber: Dinas Koperasi dan UKM Kabupaten Contoh',
      'Keadaan 31 Desember 2024',
      '17 dari 18 kecamatan melapor',
      'Rumus',
      'Pembilang',
      'Penyebut',
      'Tidak diketahui',
    ]) {
      expect(text).to.contain(part);
    }
    const ticks = (kind: string): number | undefined =>
      inside(figureIn(stage), `.strip-${kind}`)?.getAttribute('d')?.split('M').slice(1).length;
    expect(ticks('full')).to.equal(17);
    expect(ticks('hollow')).to.equal(1);
  });

  it('speaks English where asked, also from a parent', async () => {
    const stage = await mount(
      html`<section lang="en"><umkm-growth .data=${normal}></umkm-growth></section>`,
    );
    const figure = figureIn(stage);
    expect(textOf(inside(figure, '[part=heading]'))).to.contain('rose 4.9% from 2023 to 2024');
    figure.lang = 'id';
    await settled(stage);
    expect(textOf(inside(figure, '[part=heading]'))).to.contain('naik 4,9% dari 2023');
  });

  it('says level and change at the period asked for', async () => {
    const stage = await mount(html`<umkm-growth period="2018/2020" .data=${normal}></umkm-growth>`);
    expect(textOf(inside(figureIn(stage), '[part=heading]'))).to.equal(
      'UMKM Kabupaten Contoh naik 2,5% dari 2019 ke 2020, menjadi 17.310 usaha',
    );
    expect(markNames(figureIn(stage)).some((name) => name.includes('2021'))).to.equal(false);
  });
});

describe('umkm-growth: values', () => {
  it('gives every value of the chart a name with category and state', async () => {
    const stage = await mount(html`<umkm-growth .data=${pesisirSelatan}></umkm-growth>`);
    expect(markNames(figureIn(stage))).to.deep.equal([
      'Jumlah 2017: 5.770 usaha',
      'Menengah 2017: 106 usaha',
      'Kecil 2017: 2.160 usaha',
      'Mikro 2017: 3.504 usaha',
      'Jumlah 2018: ± 6.800 usaha; perkiraan, sementara; naik 17,9% dari 2017 (kisaran 17,0–18,7%)',
      'Menengah 2018: tidak tersedia',
      'Kecil 2018: tidak tersedia',
      'Mikro 2018: tidak tersedia',
    ]);
  });

  it('has the same figures in the table', async () => {
    const stage = await mount(html`<umkm-growth view="table" .data=${normal}></umkm-growth>`);
    const figure = figureIn(stage);
    const cells = tableTexts(figure).flat().join(' | ');
    for (const name of markNames(figure)) {
      const values = name.match(/\d[\d.]*(?= usaha)|\d+,\d%/g) ?? [];
      for (const value of values) expect(cells, name).to.contain(value);
    }
    expect(tableTexts(figure)[0].slice(0, 6)).to.deep.equal([
      'Tahun',
      'Jumlah',
      'Perubahan',
      'Mikro',
      'Kecil',
      'Menengah',
    ]);
    expect(inside(figure, '[part=table]')?.hasAttribute('hidden')).to.equal(false);
    expect(inside(figure, '[part=chart]')?.hasAttribute('hidden')).to.equal(true);
  });

  it('writes missing class growth in words, never as zero', async () => {
    const stage = await mount(
      html`<umkm-growth view="table" .data=${pesisirSelatan}></umkm-growth>`,
    );
    const [heads, , last] = tableTexts(figureIn(stage));
    const at = heads.indexOf('Perubahan mikro');
    expect(last[at]).to.equal('tidak tersedia');
    expect(last.join(' ')).not.to.match(/(^| )0/);
  });

  it('draws a provisional year hollow and a total without classes as an empty outline', async () => {
    const stage = await mount(html`<umkm-growth .data=${twoYears}></umkm-growth>`);
    expect(allInside(figureIn(stage), '.hollow.mikro')).to.have.length(1);
    expect(allInside(figureIn(stage), '.fill.mikro')).to.have.length(1);
    const other = await mount(html`<umkm-growth .data=${pesisirSelatan}></umkm-growth>`);
    const outline = inside(figureIn(other), '.hollow.dashed');
    expect(outline?.getAttribute('fill')).to.equal('none');
    expect(textOf(inside(figureIn(other), '.plot'))).to.contain('belum dirinci');
  });

  it('hatches unknown classes inside the total and squares a year without a report', async () => {
    const stage = await mount(html`<umkm-growth .data=${gaps}></umkm-growth>`);
    const names = markNames(figureIn(stage));
    expect(names).to.include('Tidak diketahui 2020: 380 usaha');
    expect(names).to.include(
      'Jumlah 2021: tidak tersedia; perubahan tidak tersedia: tidak tersedia',
    );
  });

  it('never draws a withheld class as a length nor tells its size', async () => {
    const stage = await mount(html`<umkm-growth .data=${someWithheld}></umkm-growth>`);
    const figure = figureIn(stage);
    expect(markNames(figure)).to.include('Menengah 2024: disembunyikan');
    expect(
      allInside(figure, 'rect.fill.menengah[width]').filter(
        (r) => Number(r.getAttribute('width')) > 12,
      ),
    ).to.have.length(1);
    expect(tableTexts(figure).at(-1)?.[5]).to.equal('disembunyikan');
  });

  it('ends the zero line of a pair where its bars and labels end', async () => {
    for (const data of [pesisirSelatan, twoYears]) {
      const stage = await mount(html`<umkm-growth .data=${data}></umkm-growth>`, 1216);
      const plot = inside(figureIn(stage), '.plot')!;
      const right = (part: Element): number => part.getBoundingClientRect().right;
      const line = right(plot.querySelector('.base')!);
      const ink = Math.max(
        ...[...plot.querySelectorAll('.hollow, .fill, text')].map((part) => right(part)),
      );
      expect(line - ink).to.be.within(-1, 30);
    }
  });

  it('is drawn for paper before it is printed, and for the screen again after', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`, 1216);
    const width = (): number => Number(inside(figureIn(stage), '.plot')!.getAttribute('width'));
    expect(width()).to.equal(1216);
    window.dispatchEvent(new Event('beforeprint'));
    await figureIn(stage).updateComplete;
    expect(width()).to.equal(672);
    window.dispatchEvent(new Event('afterprint'));
    await figureIn(stage).updateComplete;
    expect(width()).to.equal(1216);
  });

  it('leaves besar out', async () => {
    const snapshot = growthSnapshot({
      '2023': {mikro: 10, kecil: 5, menengah: 1},
      '2024': {mikro: 12, kecil: 6, menengah: 1},
    });
    const stage = await mount(html`<umkm-growth .data=${snapshot}></umkm-growth>`);
    expect(textOf(inside(figureIn(stage), '.figure'))).not.to.contain('Besar');
  });

  it('repeats its drawing for the same data without change', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const figure = figureIn(stage);
    const plot = markupOf(inside(figure, '.plot'));
    figure.requestUpdate();
    await settled(stage);
    expect(markupOf(inside(figure, '.plot'))).to.equal(plot);
  });
});

describe('umkm-growth: text as text', () => {
  it('shows names that look like markup without running them', async () => {
    const evil = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>';
    const snapshot = growthSnapshot(
      {'2023': {mikro: 10, kecil: 5, menengah: 1}, '2024': {mikro: 12, kecil: 6, menengah: 1}},
      {
        region: {code: '99.01', label: evil, level: 'kabupaten'},
        source: evil,
        notice: {id: evil, en: evil},
        breaks: [{period: '2024', id: evil, en: evil}],
      },
    );
    const stage = await mount(html`<umkm-growth .data=${snapshot}></umkm-growth>`);
    const figure = figureIn(stage);
    expect(allInside(figure, 'img, script')).to.have.length(0);
    expect(textOf(inside(figure, '.figure'))).to.contain('<img src=x');
    expect((window as {hit?: number}).hit).to.equal(undefined);
  });
});
