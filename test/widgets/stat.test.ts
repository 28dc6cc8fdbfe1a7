import {expect} from '@open-wc/testing';
import {html} from 'lit';
import * as stories from '../../stories/stat.stories.js';
import {statApproximate, statPlain, statWithheld} from '../../stories/fixtures/stat.js';
import {kabupatenContoh} from '../../stories/fixtures/example.js';
import {collisions, figureOf, marksOf, storiesOf, tableOf, textsOf} from './story.js';

const tag = 'umkm-stat';
const story = new Map(storiesOf(stories));

function said(figure: HTMLElement): string {
  return textsOf(figure, 'text').join(' | ');
}

describe(tag, () => {
  before(async () => {
    await kabupatenContoh();
  });

  for (const [name, render] of story) {
    it(`draws the story ${name}: accessible, nothing overlapping`, async () => {
      const figure = await figureOf(tag, render);
      await expect(figure).to.be.accessible();
      expect(collisions(figure)).to.deep.equal([]);
      expect(figure.shadowRoot!.textContent).not.to.match(/null|undefined|NaN/);
    });
  }

  it('says number, base, change in points and what the target lacks, and the years before, in one mark', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    expect(textsOf(figure, '.stat')).to.deep.equal(['36,6%']);
    expect(said(figure)).to.contain('4.400 dari 12.024');
    expect(said(figure)).to.contain('naik 2,7 poin dari 2023');
    expect(said(figure)).to.contain('target 40%, kurang 3,4 poin');
    expect(marksOf(figure)).to.have.length(1);
    expect(marksOf(figure)[0].replaceAll('\u00a0', ' ')).to.equal(
      'Jangkauan bantuan, Kabupaten Contoh, 2024: 36,6%, 4.400 dari 12.024; naik 2,7 poin dari 2023; target 40%, kurang 3,4 poin; sebelumnya 2020 23,6%, 2021 25,9%, 2022 28,6%, 2023 33,9%',
    );
  });

  it('holds every period in its table, the last one as the mark says it', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    const [, ...rows] = tableOf(figure);
    expect(rows.map(([year, value]) => `${year} ${value}`)).to.deep.equal([
      '2020 23,6',
      '2021 25,9',
      '2022 28,6',
      '2023 33,9',
      '2024 36,6',
    ]);
  });

  it('never says rise or fall across a break, and interrupts the line there', async () => {
    const figure = await figureOf(tag, story.get('AcrossBreak')!);
    expect(said(figure)).to.contain('tidak dibandingkan dengan 2023: sumber baru, SIDT');
    expect(said(figure)).not.to.match(/naik|turun/);
    expect(figure.shadowRoot!.querySelectorAll('.plot path.stroke')).to.have.length(1);
  });

  it('compares with nothing where the year before is missing, and leaves a gap', async () => {
    const figure = await figureOf(tag, story.get('Gap')!);
    expect(said(figure)).to.contain('tidak dibandingkan dengan 2023: tidak tersedia');
    expect(said(figure)).to.contain('target 40%, tercapai');
  });

  it('knows that lower is better', async () => {
    const figure = await figureOf(tag, story.get('Lower')!);
    expect(said(figure)).to.contain('turun 5,0 poin dari 2023');
    expect(said(figure)).to.contain('target paling tinggi 10%, lebih 5,0 poin');
  });

  it('marks what is not final with a star, a hollow point and a dotted way', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-stat indicator="size.class" .data=${statApproximate}></umkm-stat>`,
    );
    expect(textsOf(figure, '.stat')).to.deep.equal(['± 6.800*']);
    expect(figure.shadowRoot!.querySelector('.plot circle.ring')).to.exist;
    expect(figure.shadowRoot!.querySelector('.plot path.dashed')).to.exist;
  });

  it('shows a withheld figure as a square and words, without number, change or point', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-stat indicator="aid.coverage" .data=${statWithheld}></umkm-stat>`,
    );
    expect(textsOf(figure, '.stat')).to.deep.equal([]);
    expect(said(figure)).to.contain('disembunyikan');
    expect(said(figure)).not.to.match(/naik|turun|target/);
    expect(figure.shadowRoot!.querySelector('.state-box')).to.exist;
    expect(marksOf(figure)[0]).to.contain('disembunyikan');
    // The years before stand beside the words, not across them.
    const boxOf = (selector: string): DOMRect =>
      figure.shadowRoot!.querySelector(`.plot ${selector}`)!.getBoundingClientRect();
    expect(boxOf('path.stroke').left).to.be.greaterThan(boxOf('text.label').right);
  });

  it('says that an area has not reported', async () => {
    const figure = await figureOf(tag, story.get('NotReported')!);
    expect(said(figure)).to.contain('belum melapor');
  });

  it('speaks English', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-stat lang="en" indicator="aid.coverage" .data=${statPlain}></umkm-stat>`,
    );
    expect(said(figure)).to.contain('up 2.7 points from 2023');
    expect(said(figure)).to.contain('target 40%, 3.4 points short');
  });
});
