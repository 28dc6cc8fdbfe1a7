import {expect} from '@open-wc/testing';
import * as stories from '../../stories/funnel.stories.js';
import {kabupatenContoh} from '../../stories/fixtures/example.js';
import {collisions, figureOf, marksOf, storiesOf, tableOf, textsOf, walk} from './story.js';

const tag = 'umkm-funnel';
const story = new Map(storiesOf(stories));

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

  it('says the first and the last number and the lowest step in its heading', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent.trim()).to.equal(
      'Dari 14.692 di tahap NIB, 742 sampai tahap merek; penyusutan terbesar di tahap merek',
    );
  });

  it('draws counts with wedges and gives each mark its shares, its table the same', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    expect(textsOf(figure, 'text.big')).to.deep.equal(['14.692', '9.871', '5.306', '742']);
    expect(figure.shadowRoot!.querySelectorAll('.plot path.wash')).to.have.length(3);
    expect(marksOf(figure)[1].replaceAll('\u00a0', ' ')).to.equal(
      'P-IRT: 9.871, 67,2% lanjut, 67,2% dari awal, 40,0% dari 7.310 (pemegang dari yang memerlukan)',
    );
    const [head, ...rows] = tableOf(figure);
    expect(head).to.have.length(7);
    expect(rows.map(([name, count]) => `${name} ${count}`)).to.deep.equal([
      'NIB 14.692',
      'P-IRT 9.871',
      'Sertifikat halal 5.306',
      'Merek 742',
    ]);
    expect(rows[1].slice(2)).to.deep.equal(['67,2%', '67,2%', '40,0', '7.310', '1.206']);
    expect(await walk(figure)).to.deep.equal(marksOf(figure));
  });

  it('draws no loss between steps that are no part of each other', async () => {
    const figure = await figureOf(tag, story.get('Shares')!);
    expect(figure.shadowRoot!.querySelectorAll('.plot path.wash')).to.have.length(0);
    expect(figure.shadowRoot!.querySelector('.plot')!.textContent).not.to.contain('lanjut');
    expect(figure.shadowRoot!.querySelector('.note-line')!.textContent).to.contain(
      'bukan bagian dari tahap sebelumnya',
    );
    expect(marksOf(figure)[3].replaceAll('\u00a0', ' ')).to.equal('Merek: 6,0%, 1.289 dari 21.480');
  });

  it('draws the unknown hatched behind the share, inside its base', async () => {
    const figure = await figureOf(tag, story.get('Shares')!);
    const hatched = [...figure.shadowRoot!.querySelectorAll('.mark rect[fill*="hatch"]')];
    expect(hatched).to.have.length(4);
    const [track] = figure.shadowRoot!.querySelectorAll('.plot rect.wash');
    const end = (of: Element): number =>
      Number(of.getAttribute('x')) + Number(of.getAttribute('width'));
    for (const part of hatched) expect(end(part)).to.be.at.most(end(track) + 0.2);
  });

  it('leads no wedge to or from a step without a figure', async () => {
    const figure = await figureOf(tag, story.get('States')!);
    expect(figure.shadowRoot!.querySelectorAll('.plot path.wash')).to.have.length(1);
    expect(marksOf(figure)).to.include.members(['Berizin: disembunyikan']);
    expect(textsOf(figure, 'text.note')).to.include.members(['disembunyikan', 'tidak tersedia']);
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent).not.to.contain(
      'penyusutan',
    );
  });

  it('speaks English', async () => {
    const figure = await figureOf(tag, story.get('English')!);
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent.trim()).to.equal(
      'Of 14,692 at NIB, 742 reached trade mark; the largest drop is at trade mark',
    );
  });

  it('asks for its indicator', async () => {
    const figure = await figureOf(tag, story.get('WithoutIndicator')!);
    expect(figure.shadowRoot!.textContent).to.contain('atribut indicator');
  });
});
