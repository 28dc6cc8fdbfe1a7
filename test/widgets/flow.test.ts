import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {withState} from '../../stories/fixtures/data-states.js';
import * as stories from '../../stories/flow.stories.js';
import {kabupatenContoh} from '../../stories/fixtures/example.js';
import {collisions, figureOf, marksOf, storiesOf, tableOf, textsOf, walk} from './story.js';

const tag = 'umkm-flow';
const story = new Map(storiesOf(stories));

function texts(figure: HTMLElement): string {
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

  it('says who moved up and how many moved down in its heading', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent.trim()).to.equal(
      'Dari 17.240 usaha mikro tahun 2022, 613 (3,6%) naik skala pada 2024; 155 usaha turun skala',
    );
  });

  it('says that a break, not a missing report, leaves nothing to show', async () => {
    const broken = await withState('break', kabupatenContoh(), ['growth.upward_mobility']);
    const figure = await figureOf(tag, () => html`<umkm-flow .data=${broken}></umkm-flow>`);
    const said = figure.shadowRoot!.querySelector('.state')!.textContent;
    expect(said).to.contain('tidak dapat dibandingkan antartahun');
    expect(said).to.contain('Sejak 2024: Sumber baru (rekaan)');
    expect(said).not.to.contain('Belum ada laporan');
  });

  it('asks for an indicator where it was given none', async () => {
    const data = kabupatenContoh();
    const none = null as unknown as string;
    const figure = await figureOf(
      tag,
      () => html`<umkm-flow .indicator=${none} .data=${data}></umkm-flow>`,
    );
    expect(figure.shadowRoot!.querySelector('.state')!.textContent).to.contain(
      'belum diberi nama indikator',
    );
  });

  it('colours only those who moved', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    const flows = [...figure.shadowRoot!.querySelectorAll('path.flow')];
    expect(flows).to.have.length(14);
    expect(flows.filter((flow) => flow.classList.contains('up'))).to.have.length(3);
    expect(flows.filter((flow) => flow.classList.contains('down'))).to.have.length(2);
  });

  it('has a mark for every pair and every sum, and the same in its table', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    const names = marksOf(figure);
    // Three classes to five states, sums of rows and columns, three numbers.
    expect(names).to.have.length(4 * 6 + 3);
    expect(names).to.include.members([
      'Mikro ke kecil: 604 usaha, naik',
      'Mikro tetap: 14.705 usaha',
      'Menengah ke kecil: 12 usaha, turun',
      'Kecil ke keluar: 126 usaha',
      'Naik skala: ▲ 654',
      'Turun skala: ▼ 155',
      'Selisih: +499',
    ]);
    const [, ...rows] = tableOf(figure);
    expect(rows[0]).to.deep.equal(['Mikro', '14.705', '604', '9', '534', '1.388', '17.240']);
    expect(rows.at(-1)).to.deep.equal([
      'Jumlah',
      '14.848',
      '2.318',
      '256',
      '609',
      '1.520',
      '19.551',
    ]);
    expect(await walk(figure)).to.deep.equal(names);
  });

  it('draws nothing for a withheld pair, says so, and gives no sum that would tell it', async () => {
    const figure = await figureOf(tag, story.get('States')!);
    const names = marksOf(figure);
    expect(names).to.include.members([
      'Kecil ke mikro: disembunyikan',
      'Besar tetap: disembunyikan',
      'Turun skala: disembunyikan',
      'Selisih: tidak dapat dihitung',
      'Kecil, Jumlah: ≥ 299, sebagian disembunyikan',
    ]);
    expect(figure.shadowRoot!.querySelector('path.flow.down')).to.equal(null);
    expect(texts(figure)).to.contain('sebagian disembunyikan');
    expect(figure.shadowRoot!.querySelector('.note-line')!.textContent).to.contain(
      'Disembunyikan, tidak digambar: Kecil ke mikro',
    );
    const kecil = tableOf(figure).find(([name]) => name === 'Kecil')!;
    expect(kecil[1]).to.equal('disembunyikan');
    expect(kecil.at(-1)).to.equal('≥ 299 sebagian disembunyikan');
  });

  it('stands above its table on a phone, with the same marks', async () => {
    const wide = await figureOf(tag, story.get('Normal')!);
    const all = marksOf(wide);
    const phone = await figureOf(tag, story.get('Narrow')!);
    expect([...marksOf(phone)].sort()).to.deep.equal([...all].sort());
    expect(await walk(phone)).to.deep.equal(marksOf(phone));
  });

  it('leaves ribbons to the pointer', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    const echoes = figure.shadowRoot!.querySelectorAll('.mark[aria-hidden="true"]');
    expect(echoes).to.have.length(14);
    for (const echo of echoes) expect(echo.hasAttribute('tabindex')).to.equal(false);
  });

  it('speaks English', async () => {
    const figure = await figureOf(tag, story.get('English')!);
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent.trim()).to.equal(
      'Of 17,240 micro businesses in 2022, 613 (3.6%) moved up by 2024; 155 businesses moved down',
    );
  });
});
