import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../widgets/define/line.js';
import * as stories from '../../stories/line.stories.js';
import {gaps, normal} from '../../stories/fixtures/growth.js';
import {linePaths, type LinePoint} from '../../widgets/chart/line.js';
import {collisions, storiesOf} from './story.js';
import {allInside, figureIn, inside, markNames, mount, tableTexts, textOf} from './support.js';

describe('umkm-line: every story', () => {
  for (const [name, render] of storiesOf(stories)) {
    it(`${name} is accessible, never blank, and lets no text cross another`, async () => {
      for (const width of [288, 720]) {
        const stage = await mount(render(), width);
        await expect(stage).to.be.accessible();
        expect(textOf(inside(figureIn(stage), '.figure'))).to.have.length.above(5);
        expect(collisions(figureIn(stage)), `${width} px`).to.deep.equal([]);
      }
    });
  }
});

describe('umkm-line', () => {
  it('names each line at its end and dots what is provisional', async () => {
    const stage = await mount(
      html`<umkm-line indicator="size.class" by="size_class" .data=${normal}></umkm-line>`,
    );
    const root = figureIn(stage);
    expect(textOf(inside(root, '.plot'))).to.include('Mikro 18.870');
    expect(allInside(root, '.stroke.dashed')).to.have.length(4);
    expect(allInside(root, '.ring')).to.have.length(4);
    expect(allInside(root, '.break-mark')).to.have.length(1);
    expect(textOf(inside(root, '.note-line'))).to.include('Batas kelas baru, PP 7/2021');
  });

  it('interrupts a line where a figure is missing and marks the place', async () => {
    const stage = await mount(html`<umkm-line indicator="size.class" .data=${gaps}></umkm-line>`);
    const root = figureIn(stage);
    expect(markNames(root)[1]).to.equal('2021: tidak tersedia');
    expect(inside(root, '.stroke:not(.dashed)')?.getAttribute('d')?.match(/M/g)).to.have.length(1);
    expect(allInside(root, '.state-box')).to.have.length(1);
  });

  it('never cuts a name for its value, and says once why several lines have none', async () => {
    for (const width of [288, 328, 720]) {
      const stage = await mount(
        html`<umkm-line indicator="size.class" by="size_class" .data=${gaps}></umkm-line>`,
        width,
      );
      const root = figureIn(stage);
      const plot = textOf(inside(root, '.plot'));
      expect(plot).to.include('Menengah').and.to.include('Mikro').and.not.to.include('…');
      const places = allInside(root, '.state-box').map((box) => box.getAttribute('x'));
      expect(new Set(places).size).to.equal(places.length);
    }
  });

  it('has the same figures in its table', async () => {
    const stage = await mount(html`<umkm-line indicator="growth.yoy" .data=${normal}></umkm-line>`);
    const root = figureIn(stage);
    const values = tableTexts(root)
      .slice(1)
      .map((row) => row[1].split(' ')[0]);
    const named = markNames(root).map((name) => /: (\S+?)[;,]?( |$)/.exec(name)?.[1]);
    expect(named).to.deep.equal(values);
    expect(values).to.include('4,9%');
  });
});

describe('linePaths', () => {
  const at = (x: number, y: number | null, rest: Partial<LinePoint> = {}): LinePoint => ({
    x,
    y,
    provisional: false,
    broken: false,
    ...rest,
  });

  it('runs through known points', () => {
    expect(linePaths([at(0, 1), at(1, 2), at(2, 3)])).to.deep.equal({
      solid: 'M0,1L1,2L2,3',
      dotted: '',
    });
  });

  it('stops at a gap and at a break', () => {
    expect(linePaths([at(0, 1), at(1, 2), at(2, null), at(3, 4), at(4, 5)]).solid).to.equal(
      'M0,1L1,2M3,4L4,5',
    );
    expect(linePaths([at(0, 1), at(1, 2), at(2, 3, {broken: true}), at(3, 4)]).solid).to.equal(
      'M0,1L1,2M2,3L3,4',
    );
  });

  it('is dotted to and from what is provisional', () => {
    const points = [at(0, 1), at(1, 2), at(2, 3, {provisional: true}), at(3, 4)];
    expect(linePaths(points)).to.deep.equal({solid: 'M0,1L1,2', dotted: 'M1,2L2,3L3,4'});
  });

  it('draws no way for a point alone or for none', () => {
    expect(linePaths([at(0, 1)])).to.deep.equal({solid: '', dotted: ''});
    expect(linePaths([])).to.deep.equal({solid: '', dotted: ''});
  });
});
